/** P4 and P5: what is sent of a study, and how fast a browser's worker prepares it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { imageDescription, parseDicomFile } from '@readroom/dicom'
import { ROOT } from '../tools/run.ts'
import { megabytes, NOT_MEASURED, type Row, times } from './row.ts'

const STUDIES = [
	['abdomen, four phases', 'ct-abdomen-four-phase', '≥ 4× fewer (soft tissue)'],
	['head', 'ct-head-emergency', '≥ 2.4× fewer (bone)'],
	['chest', 'ct-chest-effusion', '≥ 2.4× fewer (bone)'],
] as const

export async function measureBytes(): Promise<Row[]> {
	const rows: Row[] = []
	for (const [name, folder, goal] of STUDIES) {
		const directory = join(ROOT, 'demo/cases', folder)
		const files = (await readdir(directory, { recursive: true })).filter((file) => file.endsWith('.dcm'))
		let raw = 0
		let sent = 0
		for (const file of files) {
			const bytes = await readFile(join(directory, file))
			raw += rawBytes(bytes)
			sent += bytes.byteLength
		}
		rows.push({
			number: 'P4',
			what: `bytes sent of a CT: ${name}, ${files.length} slices`,
			goal,
			ours: megabytes(sent),
			beside: `raw ${megabytes(raw)}`,
			ratio: `${times(raw / sent)} fewer`,
		})
	}
	return rows
}

function rawBytes(file: Uint8Array): number {
	const { rows, columns, bitsAllocated, samplesPerPixel, numberOfFrames } = imageDescription(
		parseDicomFile(file).dataset,
	)
	return rows * columns * samplesPerPixel * numberOfFrames * Math.ceil(bitsAllocated / 8)
}

/** The post page prepares the slices of a CT that are in the tests' data. */
export async function measurePrepare(browser: Browser, room: { url: string }, signIn: SignIn): Promise<Row> {
	await using context = await browser.newContext({ baseURL: room.url, locale: 'zh-CN' })
	const page = await context.newPage()
	await signIn(page)
	await page.goto('/post')
	await page.getByTestId('folder-input').setInputFiles(join(ROOT, 'testdata/cases/ct-abdomen-four-phase'))
	const pace = await page.waitForFunction(() => {
		const mark = performance.getEntriesByName('slices-prepared').at(-1)
		const detail = mark instanceof PerformanceMark ? (mark.detail as { count: number; workerMs: number }) : undefined
		return detail !== undefined && detail.count >= 20 ? detail : undefined
	})
	const { count, workerMs } = (await pace.jsonValue()) ?? { count: 0, workerMs: Number.NaN }
	return {
		number: 'P5',
		what: `strip and encode in a browser's worker, ${count} slices of 512 × 512 that come as JPEG-LS`,
		goal: '≥ 60 slices/s per worker',
		ours: `${((1000 * count) / workerMs).toFixed(0)} slices/s`,
		beside: NOT_MEASURED,
		ratio: NOT_MEASURED,
	}
}

export type SignIn = (page: Page) => Promise<void>
