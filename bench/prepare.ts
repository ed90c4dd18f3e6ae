/** P4 and P5: what is sent of a study, and how fast a browser's worker prepares it. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { decodeFrame } from '@readroom/codecs'
import {
	EXPLICIT_LITTLE_ENDIAN,
	frameRanges,
	imageDescription,
	parseDicomFile,
	tagOf,
	writeDicomFile,
} from '@readroom/dicom'
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

/** Slices as they lie in a hospital: most come native, some compressed. */
export async function measurePrepare(browser: Browser, room: { url: string }, signIn: SignIn): Promise<Row[]> {
	const native = await mkdtemp(join(tmpdir(), 'readroom-bench-native-'))
	const count = await writeNative(join(ROOT, 'demo/cases/ct-abdomen-four-phase'), native)
	const compressed = join(ROOT, 'testdata/cases/ct-abdomen-four-phase')
	const rows = [
		await preparedBy(browser, room, { signIn, folder: native, count, kind: 'native' }),
		await preparedBy(browser, room, { signIn, folder: compressed, count: 20, kind: 'as JPEG-LS' }),
	]
	await rm(native, { recursive: true })
	return rows
}

/** @returns how many files it wrote */
async function writeNative(from: string, to: string): Promise<number> {
	const files = (await readdir(from, { recursive: true })).filter((file) => file.endsWith('.dcm'))
	for (const [index, file] of files.entries()) {
		const coded = parseDicomFile(await readFile(join(from, file)))
		const description = imageDescription(coded.dataset)
		const frames = await Promise.all(
			frameRanges(coded).map((frame) => decodeFrame(frame, coded.transferSyntaxUid, description)),
		)
		const bytes = Buffer.concat(frames.map(({ pixels }) => new Uint8Array(pixels.buffer)))
		const elements = new Map(coded.dataset.elements)
		elements.set(tagOf('PixelData'), { vr: 'OW', kind: 'value', bytes })
		const dataset = { ...coded.dataset, elements }
		await writeFile(
			join(to, `${index}.dcm`),
			writeDicomFile({ ...coded, dataset, transferSyntaxUid: EXPLICIT_LITTLE_ENDIAN }),
		)
	}
	return files.length
}

interface ToPrepare {
	readonly signIn: SignIn
	readonly folder: string
	readonly count: number
	readonly kind: string
}

async function preparedBy(browser: Browser, room: { url: string }, { signIn, folder, count, kind }: ToPrepare) {
	await using context = await browser.newContext({ baseURL: room.url, locale: 'zh-CN' })
	const page = await context.newPage()
	await signIn(page)
	await page.goto('/post')
	await page.getByTestId('folder-input').setInputFiles(folder)
	const pace = await page.waitForFunction(
		(wanted) => {
			const mark = performance.getEntriesByName('slices-prepared').at(-1)
			const detail = mark instanceof PerformanceMark ? (mark.detail as { count: number; workerMs: number }) : undefined
			return detail !== undefined && detail.count >= wanted ? detail : undefined
		},
		count,
		{ timeout: 120_000 },
	)
	const { workerMs } = (await pace.jsonValue()) ?? { workerMs: Number.NaN }
	return {
		number: 'P5',
		what: `strip and encode in a browser's worker, ${count} slices of 512 × 512 that come ${kind}`,
		goal: '≥ 60 slices/s per worker',
		ours: `${((1000 * count) / workerMs).toFixed(0)} slices/s`,
		beside: NOT_MEASURED,
		ratio: NOT_MEASURED,
	}
}

export type SignIn = (page: Page) => Promise<void>
