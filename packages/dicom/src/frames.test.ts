import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { DicomFile } from './dataset.ts'
import { DicomError } from './dicom-error.ts'
import { encapsulatedFrameOffsets, frameRanges } from './frames.ts'
import { imageDescription } from './image-description.ts'
import { joined } from './inflate.ts'
import { parseDicomFile, readDicomFile } from './parse-file.ts'
import { bytesOf, explicit, item, part10, SEQUENCE_END, testFile, testFiles, u16, u32 } from './testing/elements.ts'
import { EXPLICIT_LITTLE_ENDIAN } from './transfer-syntaxes.ts'
import { putNumbers, putText } from './values.ts'
import { writeDicomFile } from './write-file.ts'

const JPEG_LS = '1.2.840.10008.1.2.4.80'

function picture(transferSyntaxUid: string, numberOfFrames: string, ...pixels: readonly Uint8Array[]): DicomFile {
	return parseDicomFile(
		part10(
			transferSyntaxUid,
			explicit(0x00280002, 'US', u16(1)),
			explicit(0x00280004, 'CS', 'MONOCHROME2 '),
			explicit(0x00280008, 'IS', numberOfFrames),
			explicit(0x00280010, 'US', u16(2)),
			explicit(0x00280011, 'US', u16(2)),
			explicit(0x00280100, 'US', u16(8)),
			explicit(0x00280101, 'US', u16(8)),
			explicit(0x00280102, 'US', u16(7)),
			explicit(0x00280103, 'US', u16(0)),
			...pixels,
		),
	)
}

function fragments(offsetTable: Uint8Array, ...pieces: readonly (readonly number[])[]): Uint8Array {
	const items = [offsetTable, ...pieces.map(bytesOf)].map((piece) => item(piece))
	return explicit(0x7fe00010, 'OB', joined([...items, SEQUENCE_END]), 0xffffffff)
}

const START = [0xff, 0xd8, 0xff, 0xf7]

describe('frames', () => {
	test('native frames follow each other', () => {
		const file = picture(EXPLICIT_LITTLE_ENDIAN, '2', explicit(0x7fe00010, 'OW', [1, 2, 3, 4, 5, 6, 7, 8]))
		expect(frameRanges(file).map((frame) => [...frame])).toEqual([
			[1, 2, 3, 4],
			[5, 6, 7, 8],
		])
	})

	test('one fragment a frame', () => {
		const file = picture(JPEG_LS, '2', fragments(new Uint8Array(), [...START, 1, 2], [...START, 3, 4]))
		expect(frameRanges(file).map((frame) => [...frame.subarray(4)])).toEqual([
			[1, 2],
			[3, 4],
		])
	})

	test('one frame scattered over fragments', () => {
		const file = picture(JPEG_LS, '1 ', fragments(new Uint8Array(), [...START], [1, 2], [3, 4]))
		expect(frameRanges(file).map((frame) => [...frame])).toEqual([[...START, 1, 2, 3, 4]])
	})

	test('the Basic Offset Table says which fragments make a frame (PS3.5 A.4)', () => {
		const table = joined([u32(0), u32(10 + 10)])
		const file = picture(JPEG_LS, '2', fragments(table, [1, 2], [3, 4], [5, 6]))
		expect(frameRanges(file).map((frame) => [...frame])).toEqual([
			[1, 2, 3, 4],
			[5, 6],
		])
	})

	test('without a table frames begin where a codestream does', () => {
		const file = picture(JPEG_LS, '2', fragments(new Uint8Array(), [...START], [1, 2], [...START], [3, 4]))
		expect(frameRanges(file).map((frame) => [...frame])).toEqual([
			[...START, 1, 2],
			[...START, 3, 4],
		])
	})

	test('the Extended Offset Table tells a codestream from its padding (PS3.3 C.7.6.3.1.8)', () => {
		const lengths = joined([u32(1), u32(0), u32(2), u32(0)])
		const tables = [explicit(0x7fe00001, 'OV', new Uint8Array(16)), explicit(0x7fe00002, 'OV', lengths)]
		const file = picture(JPEG_LS, '2', ...tables, fragments(new Uint8Array(), [9, 0], [8, 7]))
		expect(frameRanges(file).map((frame) => [...frame])).toEqual([[9], [8, 7]])
	})

	test('frames of single bits are moved to byte borders', () => {
		const file = picture(EXPLICIT_LITTLE_ENDIAN, '2', explicit(0x7fe00010, 'OW', [0b0110_1001, 0]))
		for (const keyword of ['BitsAllocated', 'BitsStored'] as const) putNumbers(file.dataset, keyword, [1])
		putNumbers(file.dataset, 'HighBit', [0])
		expect(frameRanges(file).map((frame) => [...frame])).toEqual([[0b1001], [0b0110]])
	})

	// Native samples of the file are what pixelSha256 in the manifest was taken of.
	const native = testFiles().filter(
		({ path, transferSyntax, pixelSha256, photometric }) =>
			/^1\.2\.840\.10008\.1\.2(?:\.1|\.2|\.1\.99)?$/.test(transferSyntax ?? '') &&
			pixelSha256 !== undefined &&
			photometric !== 'YBR_FULL_422' &&
			!path.includes('color-pl') &&
			!path.includes('seg'),
	)
	test.each(native)('$path has the samples that its manifest names', async ({ path, pixelSha256 }) => {
		const frames = frameRanges(await readDicomFile(testFile(path)))
		expect(createHash('sha256').update(joined(frames)).digest('hex')).toBe(pixelSha256)
	})
})

describe('frames inside a written file', () => {
	test.each(['pixel-formats/CT_small.dcm', 'pixel-formats/SC_rgb_rle_16bit_2frame.dcm', 'enhanced/emri-small.dcm'])(
		'%s',
		(path) => {
			const file = parseDicomFile(testFile(path))
			const written = writeDicomFile(file)
			const ranges = encapsulatedFrameOffsets(written)
			const served = ranges?.map(({ offset, length }) =>
				Buffer.from(written.subarray(offset, offset + length)).toString('base64'),
			)
			expect(served).toEqual(frameRanges(file).map((frame) => Buffer.from(frame).toString('base64')))
		},
	)

	test('scattered over fragments are no byte ranges', () => {
		const file = parseDicomFile(testFile('pixel-formats/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm'))
		expect(encapsulatedFrameOffsets(writeDicomFile(file))).toBeUndefined()
	})
})

function good(): DicomFile {
	return picture(EXPLICIT_LITTLE_ENDIAN, '1 ', explicit(0x7fe00010, 'OW', [1, 2, 3, 4]))
}

describe('pictures whose numbers cannot be true are refused', () => {
	test.each([
		['65,535 rows on four bytes', 'Rows', 65535, 0x7fe00010],
		['no rows', 'Rows', 0, 0x00280010],
		['7 bits allocated', 'BitsAllocated', 7, 0x00280100],
		['more bits stored than allocated', 'BitsStored', 12, 0x00280101],
		['2 samples', 'SamplesPerPixel', 2, 0x00280002],
	] as const)('%s', (_, keyword, value, tag) => {
		const file = good()
		putNumbers(file.dataset, keyword, [value])
		expect(() => frameRanges(file)).toThrow(expect.objectContaining({ name: 'DicomError', tag }))
	})

	test('Rows written as UL beyond 65,535', () => {
		const file = good()
		file.dataset.elements.set(0x00280010, { vr: 'UL', kind: 'value', bytes: u32(0x7fffffff) })
		expect(() => imageDescription(file.dataset)).toThrow(DicomError)
	})

	test('2,147,483,647 frames, at once and without memory', () => {
		const file = good()
		putText(file.dataset, 'NumberOfFrames', '2147483647')
		expect(() => frameRanges(file)).toThrow(DicomError)
	})

	test('more frames than fragments', () => {
		expect(() => frameRanges(picture(JPEG_LS, '3 ', fragments(new Uint8Array(), [1, 2], [3, 4])))).toThrow(
			'fewer fragments',
		)
	})

	test('an offset table that points between fragments', () => {
		const table = joined([u32(0), u32(7)])
		expect(() => frameRanges(picture(JPEG_LS, '2 ', fragments(table, [1, 2], [3, 4], [5, 6])))).toThrow('offset table')
	})

	test('a file cut inside its pixels', () => {
		expect(() => frameRanges(parseDicomFile(testFile('hostile/truncated-in-pixels.dcm')))).toThrow(
			'shorter than the picture',
		)
	})
})
