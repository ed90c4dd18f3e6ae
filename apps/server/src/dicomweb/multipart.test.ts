import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { MultipartError, type MultipartLimits, MultipartReader } from './multipart.ts'

const LIMITS: MultipartLimits = { headerBytes: 1024, partCount: 10, partBytes: 100_000, totalBytes: 1_000_000 }

interface Part {
	headers: Record<string, string>
	body: string
}

function partsOf(chunks: Iterable<Buffer>, { boundary = 'b1', limits = LIMITS } = {}): Part[] {
	const reader = new MultipartReader(boundary, limits)
	const parts: { headers: Record<string, string>; chunks: Buffer[]; isWhole: boolean }[] = []
	for (const chunk of chunks) {
		for (const event of reader.push(chunk)) {
			if (event.type === 'part') parts.push({ headers: Object.fromEntries(event.headers), chunks: [], isWhole: false })
			const part = parts.at(-1)
			if (event.type === 'bytes') part?.chunks.push(event.bytes)
			if (event.type === 'part-end' && part !== undefined) part.isWhole = true
		}
	}
	reader.end()
	expect(parts.every(({ isWhole }) => isWhole)).toBe(true)
	return parts.map(({ headers, chunks: body }) => ({ headers, body: Buffer.concat(body).toString('latin1') }))
}

function fault(body: string): string | undefined {
	return faultOf(() => partsOf([Buffer.from(body)]))
}

function part(body: string): string {
	return `--b1\r\n\r\n${body}\r\n`
}

function faultOf(run: () => unknown): string | undefined {
	try {
		run()
	} catch (error) {
		return error instanceof MultipartError ? error.fault : String(error)
	}
	return undefined
}

const WELL_FORMED =
	'a preamble\r\n--b1\r\nContent-Type: application/dicom\r\nContent-Location: x\r\n\r\nDICM\r\n--b\r\n--b2x? no: \r\n-' +
	'\r\n--b1 \t\r\n\r\nno headers\r\n--b1\r\nContent-Type: a/b\r\n\r\n\r\n--b1--\r\nan epilogue'

const PARTS: Part[] = [
	{
		headers: { 'content-type': 'application/dicom', 'content-location': 'x' },
		body: 'DICM\r\n--b\r\n--b2x? no: \r\n-',
	},
	{ headers: {}, body: 'no headers' },
	{ headers: { 'content-type': 'a/b' }, body: '' },
]

describe('multipart bodies', () => {
	test('parts come out the same wherever the body is split in two', () => {
		const whole = Buffer.from(WELL_FORMED, 'latin1')
		for (let at = 0; at <= whole.length; at++) {
			expect(partsOf([whole.subarray(0, at), whole.subarray(at)]), `split at ${at}`).toEqual(PARTS)
		}
	})

	test('parts come out the same when the body comes byte by byte', () => {
		const whole = Buffer.from(WELL_FORMED, 'latin1')
		expect(partsOf([...whole].map((byte) => Buffer.of(byte)))).toEqual(PARTS)
	})

	test('a body cut anywhere before its closing delimiter is an error', () => {
		const whole = Buffer.from(WELL_FORMED, 'latin1')
		const closed = WELL_FORMED.indexOf('--b1--') + '--b1--'.length
		for (let length = 0; length < closed; length++) {
			expect(
				faultOf(() => partsOf([whole.subarray(0, length)])),
				`cut at ${length}`,
			).toBe('cut')
		}
		expect(partsOf([whole.subarray(0, closed)])).toEqual(PARTS)
	})

	test('binary bytes that look like line breaks and dashes pass unchanged', () => {
		const bytes = Buffer.concat([randomBytes(5000), Buffer.from('\r\n--b\r\n\r\n--'), randomBytes(5000)])
		const whole = Buffer.concat([Buffer.from('--b1\r\n\r\n'), bytes, Buffer.from('\r\n--b1--')])
		const chunks: Buffer[] = []
		for (let at = 0; at < whole.length; at += 7) chunks.push(whole.subarray(at, at + 7))
		expect(partsOf(chunks)[0]?.body === bytes.toString('latin1')).toBe(true)
	})

	test('headers, parts, their size and the whole are bounded', () => {
		expect(fault(`${part('x').repeat(10)}--b1--`)).toBeUndefined()
		expect(fault(`${part('x').repeat(11)}--b1--`)).toBe('too-large')
		expect(fault(`${part('x'.repeat(100_001))}--b1--`)).toBe('too-large')
		expect(fault(part('x'.repeat(90_000)).repeat(13))).toBe('too-large')
		expect(fault(`--b1\r\nA: ${'x'.repeat(1100)}`)).toBe('too-large')
		expect(fault('x'.repeat(1100))).toBe('malformed')
	})

	test('what is not multipart is malformed', () => {
		expect(fault('--b1 and more\r\n\r\n')).toBe('malformed')
		expect(fault('--b1-\r\n\r\n')).toBe('malformed')
		expect(fault('--b1\r\nno colon\r\n\r\nx\r\n--b1--')).toBe('malformed')
		expect(fault('--b1\r\nA\0: x\r\n\r\nx\r\n--b1--')).toBe('malformed')
		expect(faultOf(() => new MultipartReader('', LIMITS))).toBe('malformed')
		expect(faultOf(() => new MultipartReader('x'.repeat(71), LIMITS))).toBe('malformed')
		expect(faultOf(() => new MultipartReader('a\r\nb', LIMITS))).toBe('malformed')
	})
})
