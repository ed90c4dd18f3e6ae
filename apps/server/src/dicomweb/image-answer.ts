import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'

/** Bytes to be sent, with the headers that say what they are. */
export interface ImageAnswer {
	readonly status: 200 | 206 | 304
	readonly headers: Readonly<Record<string, string>>
	readonly body: Buffer | Readable | undefined
}

export interface Part {
	readonly contentType: string
	readonly contentLocation: string
	/** Called when its turn comes, so that one part at a time is open. */
	readonly open: () => Promise<Uint8Array | Readable>
}

/**
 * Images never change, but who may see them does: browsers may keep the bytes, and have to ask each time whether they
 * still may show them. The answer is 304, without the bytes.
 */
export const ASK_AGAIN = 'private, no-cache'

/** What no browser may guess a type for, or run (PS3.10 section 7.1 lets a file begin with anything). */
const AS_DATA: Readonly<Record<string, string>> = {
	'cache-control': ASK_AGAIN,
	'x-content-type-options': 'nosniff',
	'content-disposition': 'attachment',
}

/**
 * A `multipart/related` answer (RFC 2387), part after part. The first part is opened ahead: what cannot be had is refused
 * before anything is sent.
 *
 * @param type of the parts, for the header
 */
export async function multipartAnswer(parts: readonly Part[], { type }: { type: string }): Promise<ImageAnswer> {
	const boundary = `readroom-${randomUUID()}`
	const first = await parts[0]?.open()
	const body = Readable.from(partBytes(parts, { boundary, first }), { objectMode: false })
	if (first instanceof Readable) body.once('close', () => first.destroy())
	return {
		status: 200,
		headers: { ...AS_DATA, 'content-type': `multipart/related; type="${type}"; boundary=${boundary}` },
		body,
	}
}

async function* partBytes(
	parts: readonly Part[],
	{ boundary, first }: { boundary: string; first: Uint8Array | Readable | undefined },
): AsyncGenerator<Uint8Array> {
	for (const [index, { contentType, contentLocation, open }] of parts.entries()) {
		const lead = index === 0 ? '' : '\r\n'
		const content = index === 0 && first !== undefined ? first : await open()
		yield Buffer.from(
			`${lead}--${boundary}\r\nContent-Type: ${contentType}\r\nContent-Location: ${contentLocation}\r\n\r\n`,
		)
		if (content instanceof Readable) {
			for await (const chunk of content) yield chunk as Buffer // not in object mode: chunks are buffers
		} else yield content
	}
	yield Buffer.from(`\r\n--${boundary}--\r\n`)
}

export interface SinglePart {
	readonly contentType: string
	readonly sizeBytes: number
	readonly etag: string
	readonly open: (range: { start: number; length: number }) => Promise<Buffer | Readable>
}

export interface Conditions {
	readonly range: string | undefined
	readonly ifRange: string | undefined
	readonly ifNoneMatch: string | undefined
}

/** The range asked for is outside of what there is; its size belongs into Content-Range. */
export class RangeOutside extends Error {
	override readonly name = 'RangeOutside'
	readonly sizeBytes: number

	constructor(sizeBytes: number) {
		super('The range is outside.')
		this.sizeBytes = sizeBytes
	}
}

/**
 * One image alone: 304 where the caller has it, 206 for a part of it (RFC 9110 section 13.1.2, 14).
 *
 * @throws RangeOutside
 */
export async function singleAnswer(
	{ contentType, sizeBytes, etag, open }: SinglePart,
	{ range, ifRange, ifNoneMatch }: Conditions,
): Promise<ImageAnswer> {
	const headers = { ...AS_DATA, 'content-type': contentType, etag, 'accept-ranges': 'bytes' }
	if (ifNoneMatch?.split(',').some((one) => [etag, '*'].includes(one.trim().replace(/^W\//, '')))) {
		return { status: 304, headers: { etag, 'cache-control': ASK_AGAIN }, body: undefined }
	}
	const asked = ifRange === undefined || ifRange === etag ? byteRange(range, sizeBytes) : undefined
	const { start, length } = asked ?? { start: 0, length: sizeBytes }
	const partial: Record<string, string> =
		asked === undefined ? {} : { 'content-range': `bytes ${start}-${start + length - 1}/${sizeBytes}` }
	return {
		status: asked === undefined ? 200 : 206,
		headers: { ...headers, ...partial, 'content-length': String(length) },
		body: await open({ start, length }),
	}
}

/** One range of bytes. Undefined for everything else, which is answered with the whole (RFC 9110 section 14.2). */
function byteRange(range: string | undefined, size: number): { start: number; length: number } | undefined {
	const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? []
	if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
	if (first === '') {
		const length = Math.min(Number(last), size)
		if (length === 0) throw new RangeOutside(size)
		return { start: size - length, length }
	}
	const start = Number(first)
	const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
	if (last !== '' && Number(last) < start) return undefined
	if (start >= size) throw new RangeOutside(size)
	return { start, length: end - start + 1 }
}
