import { readFileSync } from 'node:fs'
import { type DicomFile, frameRanges, type ImageDescription, imageDescription, readDicomFile } from '@readroom/dicom'
import { describe, expect, test } from 'vitest'
import { CodecError, canDecode, decodeFrame, encodeHtj2k } from './index.ts'
import { phantom } from './phantom.ts'
import { bytesOf } from './pixel-frame.ts'

const TESTDATA = new URL('../../../testdata/transfer-syntaxes/', import.meta.url)
const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1'
const RLE_LOSSLESS = '1.2.840.10008.1.2.5'
const HTJ2K_LOSSLESS = '1.2.840.10008.1.2.4.201'
const JPEG_BASELINE = '1.2.840.10008.1.2.4.50'

const GREY: ImageDescription = {
	rows: 64,
	columns: 64,
	bitsAllocated: 16,
	bitsStored: 12,
	highBit: 11,
	isSigned: false,
	samplesPerPixel: 1,
	photometricInterpretation: 'MONOCHROME2',
	planarConfiguration: 'interleaved',
	numberOfFrames: 1,
	isFloat: false,
}

async function readCt(path: string): Promise<{ file: DicomFile; frame: Uint8Array; description: ImageDescription }> {
	const file = await readDicomFile(readFileSync(new URL(path, TESTDATA)))
	const [frame] = frameRanges(file)
	if (frame === undefined) throw new Error('no frame')
	return { file, frame: new Uint8Array(frame), description: imageDescription(file.dataset) }
}

/** One file of each coding, all of the same CT slice. */
const COMPRESSED = [
	'ct-JPEGProcess1_1.2.840.10008.1.2.4.50.dcm',
	'ct-JPEGProcess2_4_1.2.840.10008.1.2.4.51.dcm',
	'ct-JPEGProcess14_1.2.840.10008.1.2.4.57.dcm',
	'ct-JPEGLSLossless_1.2.840.10008.1.2.4.80.dcm',
	'ct-JPEG2000LosslessOnly_1.2.840.10008.1.2.4.90.dcm',
	'ct-HTJ2KLossless_1.2.840.10008.1.2.4.201.dcm',
	'ct-RLELossless_1.2.840.10008.1.2.5.dcm',
]

describe('a frame', () => {
	test('of 12 bits in 16 gives its 12 bits, whatever lies above', async () => {
		const bytes = bytesOf(new Uint16Array(64 * 64).fill(0xf123))
		const { pixels } = await decodeFrame(bytes, EXPLICIT_LITTLE_ENDIAN, GREY)
		expect(new Set(pixels)).toEqual(new Set([0x123]))
	})

	test('of signed 12-bit samples without a sign above them gets negative values all the same', async () => {
		const bytes = bytesOf(new Uint16Array(64 * 64).fill(0x0fff))
		const { pixels } = await decodeFrame(bytes, EXPLICIT_LITTLE_ENDIAN, { ...GREY, isSigned: true })
		expect(pixels).toBeInstanceOf(Int16Array)
		expect(pixels[0]).toBe(-1)
	})

	test('at an odd place in its file decodes like any other', async () => {
		const { pixels } = phantom(GREY)
		const file = new Uint8Array(pixels.byteLength + 1)
		file.set(bytesOf(pixels), 1)
		const decoded = await decodeFrame(Buffer.from(file.buffer).subarray(1), EXPLICIT_LITTLE_ENDIAN, GREY)
		expect(decoded.pixels).toEqual(pixels)
	})

	test('of an unsigned codestream is signed where Pixel Representation says so', async () => {
		const codestream = await encodeHtj2k({ ...phantom(GREY), pixels: new Uint16Array(64 * 64).fill(0xffe) })
		const { pixels } = await decodeFrame(codestream, HTJ2K_LOSSLESS, { ...GREY, isSigned: true })
		expect(pixels[0]).toBe(-2)
	})

	test('of 8-bit samples allocated 16 bits comes in a 16-bit array', async () => {
		const shape = { ...GREY, bitsStored: 8, highBit: 7 }
		const frame = phantom(shape)
		const decoded = await decodeFrame(await encodeHtj2k(frame), HTJ2K_LOSSLESS, shape)
		expect(decoded.pixels).toEqual(Uint16Array.from(frame.pixels))
	})

	test('in JP2 boxes, which DICOM forbids, is found inside them', async () => {
		const frame = phantom(GREY)
		const codestream = await encodeHtj2k(frame)
		const boxes = new Uint8Array(20 + codestream.length)
		boxes.set([0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a, 0, 0, 0, 0, 0x6a, 0x70, 0x32, 0x63])
		boxes.set(codestream, 20)
		expect((await decodeFrame(boxes, HTJ2K_LOSSLESS, GREY)).pixels).toEqual(frame.pixels)
	})

	test('of YBR_FULL_422 gets its colour for every pixel', async () => {
		const description: ImageDescription = {
			...GREY,
			rows: 1,
			columns: 2,
			bitsAllocated: 8,
			bitsStored: 8,
			highBit: 7,
			samplesPerPixel: 3,
			photometricInterpretation: 'YBR_FULL_422',
		}
		const decoded = await decodeFrame(Uint8Array.of(10, 20, 30, 40), EXPLICIT_LITTLE_ENDIAN, description)
		expect(decoded.pixels).toEqual(Uint8Array.of(10, 30, 40, 20, 30, 40))
		expect(decoded.photometricInterpretation).toBe('YBR_FULL')
	})

	test('of a mask has a 0 or 1 for each bit, lowest bit first', async () => {
		const mask: ImageDescription = { ...GREY, rows: 1, columns: 8, bitsAllocated: 1, bitsStored: 1, highBit: 0 }
		const { pixels } = await decodeFrame(Uint8Array.of(0b1000_0101), EXPLICIT_LITTLE_ENDIAN, mask)
		expect([...pixels]).toEqual([1, 0, 1, 0, 0, 0, 0, 1])
	})
})

describe('a frame that cannot be right is a CodecError:', () => {
	test.each(COMPRESSED)('%s cut anywhere', async (path) => {
		const { file, frame, description } = await readCt(path)
		for (const part of [0, 0.001, 0.01, 0.3, 0.9, 0.99]) {
			const cut = frame.slice(0, Math.floor(frame.length * part))
			await expect(decodeFrame(cut, file.transferSyntaxUid, description)).rejects.toThrow(CodecError)
		}
	})

	test.each(COMPRESSED)('%s with bytes overwritten, or an answer; and the next good frame decodes', async (path) => {
		const { file, frame, description } = await readCt(path)
		const good = await decodeFrame(frame, file.transferSyntaxUid, description)
		for (let offset = 2; offset < Math.min(frame.length, 900); offset += 37) {
			const damaged = frame.slice()
			damaged.fill(0xa5, offset, offset + 3)
			const answer = await decodeFrame(damaged, file.transferSyntaxUid, description).catch((error: unknown) => error)
			if (answer instanceof Error) expect(answer).toBeInstanceOf(CodecError)
		}
		expect(await decodeFrame(frame, file.transferSyntaxUid, description)).toEqual(good)
	})

	test.each(COMPRESSED.slice(0, -1))('%s in a data set of another size', async (path) => {
		const { file, frame, description } = await readCt(path)
		const other = { ...description, rows: description.rows - 1 }
		await expect(decodeFrame(frame, file.transferSyntaxUid, other)).rejects.toThrow('not of the size')
	})

	test('65535 × 65535 pixels in a few bytes', async () => {
		const huge = { ...GREY, rows: 65_535, columns: 65_535 }
		for (const syntax of [EXPLICIT_LITTLE_ENDIAN, RLE_LOSSLESS, HTJ2K_LOSSLESS, JPEG_BASELINE]) {
			await expect(decodeFrame(new Uint8Array(1000), syntax, huge)).rejects.toThrow('the limit is')
		}
	})

	test('bytes that are no codestream', async () => {
		await expect(decodeFrame(new Uint8Array(1000), JPEG_BASELINE, GREY)).rejects.toThrow(CodecError)
		await expect(decodeFrame(new Uint8Array(), HTJ2K_LOSSLESS, GREY)).rejects.toThrow(CodecError)
	})

	test('a transfer syntax for video', async () => {
		expect(canDecode('1.2.840.10008.1.2.4.102')).toBe(false)
		await expect(decodeFrame(new Uint8Array(10), '1.2.840.10008.1.2.4.102', GREY)).rejects.toThrow('is not read')
	})

	test('native bytes that end before the frame does', async () => {
		await expect(decodeFrame(new Uint8Array(64 * 64), EXPLICIT_LITTLE_ENDIAN, GREY)).rejects.toThrow('shorter')
	})
})
