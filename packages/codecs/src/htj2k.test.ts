import { describe, expect, test } from 'vitest'
import { CodecError } from './codec-error.ts'
import { parseCodestreamHeader } from './codestream.ts'
import { decodeHtj2k, encodeHtj2k, fitsHtj2k, headLengthBytes } from './htj2k.ts'
import { decodeJpeg2000 } from './jpeg-2000.ts'
import { phantom } from './phantom.ts'

const CT = { rows: 512, columns: 512, samplesPerPixel: 1, bitsStored: 12, isSigned: false }

describe('HTJ2K lossless', () => {
	test.each([
		{ ...CT },
		{ ...CT, isSigned: true },
		{ ...CT, bitsStored: 16 },
		{ ...CT, bitsStored: 16, isSigned: true },
		{ ...CT, bitsStored: 8 },
		{ ...CT, bitsStored: 8, isSigned: true },
		{ ...CT, bitsStored: 2 },
		{ ...CT, rows: 77, columns: 129, bitsStored: 10 },
		{ ...CT, rows: 64, columns: 64 },
		{ ...CT, rows: 64, columns: 3000 },
		{ ...CT, rows: 240, columns: 319, samplesPerPixel: 3, bitsStored: 8 },
	])(
		'gives back every sample: $columns × $rows × $samplesPerPixel, $bitsStored bits, signed $isSigned',
		async (shape) => {
			const frame = phantom(shape)
			expect(fitsHtj2k(shape)).toBe(true)
			expect(await decodeHtj2k(await encodeHtj2k(frame))).toEqual(frame)
		},
	)

	test.each([
		{ ...CT, isSigned: true },
		{ ...CT, rows: 500, columns: 333, bitsStored: 16 },
		{ ...CT, rows: 200, columns: 300, samplesPerPixel: 3, bitsStored: 8 },
	])(
		'OpenJPEG, another decoder, reads the same samples out of it: $columns × $rows × $samplesPerPixel',
		async (shape) => {
			const frame = phantom(shape)
			const codestream = await encodeHtj2k(frame)
			const { pixels } = await decodeJpeg2000(codestream, parseCodestreamHeader(codestream))
			expect(pixels).toEqual(frame.pixels)
		},
	)

	test('the codestream is what transfer syntax .202 promises: reversible, RPCL, 5 decompositions, a tile-part each', async () => {
		const header = parseCodestreamHeader(await encodeHtj2k(phantom(CT)))
		expect(header).toMatchObject({
			...CT,
			isHighThroughput: true,
			isReversible: true,
			progressionOrder: 2,
			decompositions: 5,
			tileCount: 1,
			tilePartBytes: { length: 6 },
		})
	})

	test.each([
		['1-bit masks', { ...CT, bitsStored: 1 }],
		['32-bit dose', { ...CT, bitsStored: 32 }],
		['images under 64 pixels', { ...CT, rows: 63 }],
		['colour deeper than 8 bits', { ...CT, samplesPerPixel: 3, bitsStored: 12 }],
	])('%s are refused, so that they stay native', async (_, shape) => {
		expect(fitsHtj2k(shape)).toBe(false)
		await expect(encodeHtj2k(phantom(shape))).rejects.toThrow(CodecError)
	})

	test('a frame with fewer samples than its shape says is refused', async () => {
		const frame = phantom(CT)
		await expect(encodeHtj2k({ ...frame, rows: 513 })).rejects.toThrow('rows × columns')
	})
})

describe('the head of a codestream', () => {
	test.each([1, 2, 3, 5])('alone gives the same picture as the whole, halved %i times', async (reduceBy) => {
		const codestream = await encodeHtj2k(phantom({ ...CT, rows: 500, columns: 333 }))
		const head = codestream.slice(0, headLengthBytes(codestream, { reduceBy }))
		const fromHead = await decodeHtj2k(head, { reduceBy })
		expect(fromHead).toEqual(await decodeHtj2k(codestream, { reduceBy }))
		expect([fromHead.rows, fromHead.columns]).toEqual([Math.ceil(500 / 2 ** reduceBy), Math.ceil(333 / 2 ** reduceBy)])
	})

	test('for a quarter of width and height is a small part of the bytes, and its length shows in the first kilobyte', async () => {
		const codestream = await encodeHtj2k(phantom(CT))
		const headBytes = headLengthBytes(codestream, { reduceBy: 2 })
		expect(headBytes).toBeLessThan(codestream.length * 0.15)
		expect(headLengthBytes(codestream.subarray(0, 1024), { reduceBy: 2 })).toBe(headBytes)
	})

	test('that misses one byte is refused instead of being shown with grey holes', async () => {
		const codestream = await encodeHtj2k(phantom(CT))
		const head = codestream.subarray(0, headLengthBytes(codestream, { reduceBy: 2 }) - 1)
		await expect(decodeHtj2k(head, { reduceBy: 2 })).rejects.toThrow('ends too early')
		await expect(decodeHtj2k(codestream.subarray(0, codestream.length - 2 - 1))).rejects.toThrow('ends too early')
	})

	test('cannot be asked for below the coarsest resolution', async () => {
		const codestream = await encodeHtj2k(phantom(CT))
		expect(() => headLengthBytes(codestream, { reduceBy: 6 })).toThrow('halved 5 times')
		await expect(decodeHtj2k(codestream, { reduceBy: -1 })).rejects.toThrow(CodecError)
	})
})

describe('a hostile codestream', () => {
	test('that declares 65535 × 65535 pixels is refused by its header, before memory is taken', async () => {
		const codestream = await encodeHtj2k(phantom(CT))
		const siz = new DataView(codestream.buffer, 6)
		siz.setUint32(2, 65_535)
		siz.setUint32(6, 65_535)
		siz.setUint32(18, 65_535)
		siz.setUint32(22, 65_535)
		await expect(decodeHtj2k(codestream)).rejects.toThrow('the limit is')
	})

	test('cut at any length is a CodecError and the next good frame still decodes', async () => {
		const frame = phantom({ ...CT, rows: 128, columns: 128 })
		const codestream = await encodeHtj2k(frame)
		for (let length = 0; length < codestream.length - 2; length += length < 300 ? 1 : 997) {
			await expect(decodeHtj2k(codestream.slice(0, length))).rejects.toThrow(CodecError)
		}
		expect(await decodeHtj2k(codestream)).toEqual(frame)
	})

	test('with any byte overwritten gives an answer or a CodecError, and the next good frame still decodes', async () => {
		const frame = phantom({ ...CT, rows: 64, columns: 64 })
		const codestream = await encodeHtj2k(frame)
		for (let offset = 0; offset < codestream.length; offset += offset < 260 ? 1 : 23) {
			const damaged = codestream.slice()
			damaged[offset] = (damaged[offset] ?? 0) ^ 0xff
			const answer = await decodeHtj2k(damaged, { maxFrameBytes: 2 ** 24 }).catch((error: unknown) => error)
			if (answer instanceof Error) expect(answer).toBeInstanceOf(CodecError)
		}
		expect(await decodeHtj2k(codestream)).toEqual(frame)
	})
})
