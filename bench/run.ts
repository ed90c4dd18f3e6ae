/**
 * The numbers the reading room promises, measured in one run beside Orthanc (where it is installed) and OHIF (where `OHIF_DIST`
 * names its built files). Prints a table; `--write` puts it into docs/performance.md. It never fails on a time.
 *
 * @example OHIF_DIST=…/package/dist npm run bench -- P1 P6 --write
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchBrowser, openRoom, signInAt } from '../e2e/room.ts'
import { ROOT, run } from '../tools/run.ts'
import { measureCaseList } from './case-list.ts'
import { measureFirstSlice, OHIF_SETTINGS } from './first-slice.ts'
import { measureMetadata } from './metadata.ts'
import { startOrthanc } from './orthanc.ts'
import { measureBytes, measurePrepare } from './prepare.ts'
import type { Row } from './row.ts'
import { measureStart } from './start.ts'
import { measureStore } from './store.ts'

const PAGE = join(ROOT, 'docs/performance.md')
/** `P1 P6` measures only these. */
const WANTED = process.argv.slice(2).filter((word) => /^P\d+$/.test(word))
const TABLE = /<!-- table -->[\s\S]*<!-- end of table -->/

async function measure(): Promise<Row[]> {
	const ohifDirectory = await ohif(process.env['OHIF_DIST'])
	await using orthanc = await startOrthanc({ ohifDirectory })
	await using room = await openRoom({ settings: { REQUESTS_PER_MINUTE: '1000000' } })
	const { token } = await room.clientOf('limin@demo.cn')
	const ours = { url: room.url, token, dataDirectory: room.dataDirectory }
	const rows: Row[] = []
	const add = (...more: Row[]) => {
		for (const row of more) console.error(`${row.number} ${row.what}: ${row.ours} (${row.beside}) ${row.ratio}`)
		rows.push(...more)
	}
	const browser = await launchBrowser()
	const groups: readonly [string, () => Promise<Row[]>][] = [
		[
			'P1',
			async () => [
				await measureFirstSlice(browser, room, { signIn, ohifOn: ohifDirectory === undefined ? undefined : orthanc }),
			],
		],
		['P4', measureBytes],
		['P5', () => measurePrepare(browser, room, signIn)],
		['P6', () => measureStore(ours, orthanc)],
		['P8', () => measureMetadata(ours, orthanc)],
		['P10', () => measureCaseList(ours)],
		['P13', () => measureStart(orthanc)],
	]
	for (const [number, measureGroup] of groups) {
		if (WANTED.length === 0 || WANTED.includes(number)) add(...(await measureGroup()))
	}
	await browser.close()
	if (ohifDirectory !== undefined) await rm(ohifDirectory, { recursive: true })
	return rows
}

const signIn = (page: Page) => signInAt(page, 'wanghai@demo.cn')

/** A copy of OHIF's built files that reads from Orthanc. */
async function ohif(dist: string | undefined): Promise<string | undefined> {
	if (dist === undefined) return undefined
	const directory = await mkdtemp(join(tmpdir(), 'readroom-bench-ohif-'))
	await cp(dist, directory, { recursive: true })
	await writeFile(join(directory, 'app-config.js'), OHIF_SETTINGS)
	return directory
}

function tableOf(rows: readonly Row[]): string {
	const lines = rows.map(
		(row) => `| ${[row.number, row.what, row.goal, row.ours, row.beside, row.ratio].join(' | ')} |`,
	)
	return ['| # | what | goal | ours | beside | ratio |', '|---|---|---|---|---|---|', ...lines].join('\n')
}

async function write(table: string): Promise<void> {
	const date = new Date().toISOString().slice(0, 10)
	const processor = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`
	const measured = `Measured on ${date}, ${processor}.\n\n${table}`
	const page = await readFile(PAGE, 'utf8')
	await writeFile(PAGE, page.replace(TABLE, `<!-- table -->\n${measured}\n<!-- end of table -->`))
}

const isWritten = process.argv.includes('--write')
if ((await run('node', ['tools/build-web.ts'])) !== 0) process.exit(3)
const table = tableOf(await measure())
console.log(table)
if (isWritten) await write(table)
