import { expect, test } from 'vitest'
import { DicomError } from './dicom-error.ts'
import { dicomJson } from './dicom-json.ts'
import { frameRanges } from './frames.ts'
import { readDicomFile } from './parse-file.ts'
import { describeSeries } from './series-description.ts'
import { testFile } from './testing/elements.ts'
import { toUtf8 } from './to-utf8.ts'
import { writeDicomFile } from './write-file.ts'

const MUTANTS = 500
const MAX_MS = 2000

const SEEDS = [
	'charsets/cn-gb18030.dcm',
	'charsets/chrGB2312.dcm',
	'phi-stress/all-attributes-nested.dcm',
	'phi-stress/private-everywhere.dcm',
	'phi-stress/sr-text-and-person.dcm',
	'pixel-formats/MR_small_bigendian.dcm',
	'pixel-formats/SC_rgb_rle_16bit_2frame.dcm',
	'pixel-formats/rtdose.dcm',
	'derived/highdicom-seg_image_ct_binary.dcm',
	'derived/seg-abdomen-organs.dcm',
	'derived/rtstruct.dcm',
]

/** Mulberry32: small, and the same everywhere for the same seed. */
function randomNumbers(seed: number): () => number {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
	}
}

/** Some bytes changed, mostly near the front where headers are; sometimes a cut, a hole or a doubled part. */
function mutant(original: Uint8Array, random: () => number): Uint8Array {
	const below = (limit: number) => Math.floor(random() * limit)
	const bytes = original.slice()
	for (let change = below(8); change >= 0; change--) {
		const at = below(random() < 0.7 ? Math.min(bytes.length, 3000) : bytes.length)
		bytes[at] = random() < 0.4 ? (random() < 0.5 ? 0xff : 0) : below(256)
	}
	const kind = random()
	const [from, to] = [below(bytes.length), below(bytes.length)].toSorted((a, b) => a - b)
	if (kind < 0.15) return bytes.slice(0, to)
	if (kind < 0.25) return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)])
	if (kind < 0.3) return Uint8Array.from([...bytes.subarray(0, to), ...bytes.subarray(from)])
	return bytes
}

/** Everything a stranger's file goes through before a person sees it. */
async function useFile(bytes: Uint8Array): Promise<'read' | 'refused'> {
	try {
		const file = await readDicomFile(bytes)
		const dataset = toUtf8(file.dataset)
		JSON.stringify(dicomJson(dataset, { bulkDataUri: (path) => path }))
		describeSeries([dataset])
		const again = await readDicomFile(writeDicomFile({ ...file, dataset }))
		frameRanges(again)
		return 'read'
	} catch (error) {
		if (error instanceof DicomError) return 'refused'
		throw error
	}
}

test(`each of ${MUTANTS} damaged files gives a value or a DicomError in bounded time`, async () => {
	const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
	console.info(`seed: FUZZ_SEED=${seed}`)
	const random = randomNumbers(seed)
	const originals = SEEDS.map(testFile)
	const outcomes = { read: 0, refused: 0 }
	let slowest = 0
	for (let number = 0; number < MUTANTS; number++) {
		const original = originals[number % originals.length] ?? new Uint8Array()
		const started = performance.now()
		outcomes[await useFile(mutant(original, random))] += 1
		slowest = Math.max(slowest, performance.now() - started)
	}
	expect(slowest, `seed ${seed}`).toBeLessThan(MAX_MS)
	expect(outcomes.read).toBeGreaterThan(0)
	expect(outcomes.refused).toBeGreaterThan(0)
}, 120_000)
