import { readFile } from 'node:fs/promises'
import {
	type DicomFile,
	emptyDataset,
	frameRanges,
	has,
	imageDescription,
	number,
	putItems,
	putNumbers,
	putText,
	readDicomFile,
	remove,
	tagOf,
	text,
	writeDicomFile,
} from '@readroom/dicom'
import { describe, expect, test } from 'vitest'
import { decodeFrame, HTJ2K_LOSSLESS_RPCL, headLengthBytes, toHtj2k } from './index.ts'
import { phantom } from './phantom.ts'
import { bytesOf, type FrameShape, type PixelFrame } from './pixel-frame.ts'

const TESTDATA = new URL('../../../testdata/', import.meta.url)
const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1'
const CT = { rows: 96, columns: 128, samplesPerPixel: 1, bitsStored: 12, isSigned: false }

interface Options {
	readonly bitsAllocated?: number
	readonly photometric?: string
	readonly pixels?: Uint8Array
	readonly frames?: number
}

/** A secondary capture with native pixels: `frames` times the phantom of that shape, or the bytes given. */
function captured(
	shape: FrameShape,
	{ bitsAllocated = 16, photometric = 'MONOCHROME2', pixels, frames = 1 }: Options = {},
): DicomFile {
	const dataset = emptyDataset()
	putText(dataset, 'SOPClassUID', '1.2.840.10008.5.1.4.1.1.7')
	putText(dataset, 'SOPInstanceUID', '2.25.1')
	putNumbers(dataset, 'NumberOfFrames', [frames])
	putNumbers(dataset, 'Rows', [shape.rows])
	putNumbers(dataset, 'Columns', [shape.columns])
	putNumbers(dataset, 'SamplesPerPixel', [shape.samplesPerPixel])
	putNumbers(dataset, 'BitsAllocated', [bitsAllocated])
	putNumbers(dataset, 'BitsStored', [shape.bitsStored])
	putNumbers(dataset, 'HighBit', [shape.bitsStored - 1])
	putNumbers(dataset, 'PixelRepresentation', [shape.isSigned ? 1 : 0])
	putText(dataset, 'PhotometricInterpretation', photometric)
	const frame = pixels ?? bytesOf(phantom(shape).pixels)
	const bytes = new Uint8Array(frame.length * frames)
	for (let index = 0; index < frames; index++) bytes.set(frame, index * frame.length)
	dataset.elements.set(tagOf('PixelData'), { vr: 'OW', kind: 'value', bytes })
	return { meta: emptyDataset(), dataset, transferSyntaxUid: EXPLICIT_LITTLE_ENDIAN, warnings: [] }
}

async function written(file: DicomFile): Promise<DicomFile> {
	return readDicomFile(writeDicomFile(await toHtj2k(file)))
}

async function firstFrame(file: DicomFile): Promise<PixelFrame> {
	const [frame] = frameRanges(file)
	if (frame === undefined) throw new Error('no frame')
	return decodeFrame(frame, file.transferSyntaxUid, imageDescription(file.dataset))
}

function pixelElement({ dataset }: DicomFile) {
	const element = dataset.elements.get(tagOf('PixelData'))
	if (element?.kind !== 'fragments') throw new Error('pixel data are not encapsulated')
	return element
}

describe('a file recoded as HTJ2K', () => {
	test('holds each frame as one fragment of even length, and the offset table leads to each', async () => {
		const file = await written(captured(CT, { frames: 3 }))
		const { fragments, offsetTable } = pixelElement(file)
		expect(file.transferSyntaxUid).toBe(HTJ2K_LOSSLESS_RPCL)
		expect(fragments).toHaveLength(3)
		expect(fragments.every(({ length }) => length % 2 === 0)).toBe(true)
		const table = new DataView(offsetTable.buffer, offsetTable.byteOffset, offsetTable.byteLength)
		const [first, second] = fragments
		expect([table.getUint32(0, true), table.getUint32(4, true)]).toEqual([0, 8 + (first?.length ?? 0)])
		expect(table.getUint32(8, true)).toBe(16 + (first?.length ?? 0) + (second?.length ?? 0))
	})

	test('shows a quarter resolution from the first bytes of a frame', async () => {
		const [frame = new Uint8Array()] = frameRanges(await written(captured({ ...CT, rows: 512, columns: 512 })))
		expect(headLengthBytes(frame, { reduceBy: 2 })).toBeLessThan(frame.length * 0.2)
	})

	test('leaves the file it was given as it was', async () => {
		const file = captured(CT)
		const before = writeDicomFile(file)
		await toHtj2k(file)
		expect(writeDicomFile(file)).toEqual(before)
	})

	test('loses what was hidden above Bits Stored and nothing below', async () => {
		const clean = phantom(CT)
		const marked = Uint16Array.from(clean.pixels, (sample, index) => sample | (index % 3 === 0 ? 0x8000 : 0))
		const file = await written(captured(CT, { pixels: bytesOf(marked) }))
		expect((await firstFrame(file)).pixels).toEqual(clean.pixels)
	})

	test('has samples that began above bit 0 moved down to it', async () => {
		const clean = phantom(CT)
		const file = captured(CT, { pixels: bytesOf(Uint16Array.from(clean.pixels, (sample) => (sample << 4) | 5)) })
		putNumbers(file.dataset, 'HighBit', [15])
		const recoded = await written(file)
		expect(number(recoded.dataset, 'HighBit')).toBe(11)
		expect((await firstFrame(recoded)).pixels).toEqual(clean.pixels)
	})

	test('keeps the sign of 12-bit samples', async () => {
		const signed = { ...CT, isSigned: true }
		expect((await firstFrame(await written(captured(signed)))).pixels).toEqual(phantom(signed).pixels)
	})

	test('of colour in planes becomes YBR_RCT with the samples side by side', async () => {
		const colour = { ...CT, samplesPerPixel: 3, bitsStored: 8 }
		const { pixels } = phantom(colour)
		const planes = Uint8Array.from(pixels, (_, index) => {
			const plane = Math.floor(index / (96 * 128))
			return pixels[(index % (96 * 128)) * 3 + plane] ?? 0
		})
		const file = captured(colour, { bitsAllocated: 8, photometric: 'RGB', pixels: planes })
		putNumbers(file.dataset, 'PlanarConfiguration', [1])
		const recoded = await written(file)
		expect(text(recoded.dataset, 'PhotometricInterpretation')).toBe('YBR_RCT')
		expect(number(recoded.dataset, 'PlanarConfiguration')).toBe(0)
		expect(await firstFrame(recoded)).toMatchObject({ pixels, photometricInterpretation: 'RGB' })
	})

	test('of native YBR_FULL keeps its samples and its name, as turning it into RGB would round', async () => {
		const colour = { ...CT, samplesPerPixel: 3, bitsStored: 8 }
		const recoded = await written(captured(colour, { bitsAllocated: 8, photometric: 'YBR_FULL' }))
		expect(text(recoded.dataset, 'PhotometricInterpretation')).toBe('YBR_FULL')
		expect((await firstFrame(recoded)).pixels).toEqual(phantom(colour).pixels)
	})

	test('has no icon and no extended offset table of the old coding', async () => {
		const file = captured(CT)
		putItems(file.dataset, 'IconImageSequence', [emptyDataset()])
		file.dataset.elements.set(tagOf('ExtendedOffsetTable'), { vr: 'OV', kind: 'value', bytes: new Uint8Array(8) })
		const { dataset } = await written(file)
		expect(has(dataset, 'IconImageSequence') || has(dataset, 'ExtendedOffsetTable')).toBe(false)
	})

	test.each([
		['a picture of 63 rows', { ...CT, rows: 63 }, 16],
		['colour of 12 bits', { ...CT, samplesPerPixel: 3 }, 16],
		['a 32-bit dose grid', { ...CT, bitsStored: 32 }, 32],
	])('is native where HTJ2K does not fit: %s', async (_, shape, bitsAllocated) => {
		const photometric = shape.samplesPerPixel === 3 ? 'RGB' : 'MONOCHROME2'
		const recoded = await written(captured(shape, { bitsAllocated, photometric }))
		expect(recoded.transferSyntaxUid).toBe(EXPLICIT_LITTLE_ENDIAN)
		expect((await firstFrame(recoded)).pixels).toEqual(phantom(shape).pixels)
	})

	test('of single bits is the file itself', async () => {
		const mask = captured({ ...CT, bitsStored: 1 }, { bitsAllocated: 1, pixels: new Uint8Array(96 * 16).fill(0x5a) })
		expect(await toHtj2k(mask)).toBe(mask)
	})

	test('without pixels is the file itself', async () => {
		const report = { ...captured(CT), dataset: emptyDataset() }
		expect(await toHtj2k(report)).toBe(report)
	})

	test('is refused where a frame would be over the limit', async () => {
		await expect(toHtj2k(captured(CT), { maxFrameBytes: 1000 })).rejects.toThrow('the limit is 1000')
	})
})

describe('a file that came compressed with loss', () => {
	test('keeps its decoded samples, says that it lost some, and loses the comments in its JPEG stream', async () => {
		const bytes = await readFile(new URL('phi-stress/jpeg-comment-exif.dcm', TESTDATA))
		const file = await readDicomFile(bytes)
		remove(file.dataset, 'LossyImageCompression')
		const original = await firstFrame(file)
		const output = writeDicomFile(await toHtj2k(file))
		const recoded = await readDicomFile(output)
		expect(await firstFrame(recoded)).toMatchObject({ pixels: original.pixels })
		expect(text(recoded.dataset, 'LossyImageCompression')).toBe('01')
		expect(Buffer.from(bytes).includes('Exif')).toBe(true)
		expect(Buffer.from(output).includes('Exif')).toBe(false)
	})
})
