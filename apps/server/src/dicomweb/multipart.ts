/** What one body may hold: it comes from strangers and is never kept in memory as a whole. */
export interface MultipartLimits {
	readonly headerBytes: number
	readonly partCount: number
	readonly partBytes: number
	readonly totalBytes: number
}

export type MultipartEvent =
	| { readonly type: 'part'; readonly headers: ReadonlyMap<string, string> }
	| { readonly type: 'bytes'; readonly bytes: Buffer }
	| { readonly type: 'part-end' }

/** Why a body was not read to its end. */
export type MultipartFault = 'malformed' | 'cut' | 'too-large'

export class MultipartError extends Error {
	override readonly name = 'MultipartError'
	readonly fault: MultipartFault

	constructor(fault: MultipartFault, message: string) {
		super(message)
		this.fault = fault
	}
}

const CRLF = '\r\n'
const DASH = 0x2d
const LONGEST_PADDING_BYTES = 128

type State = 'preamble' | 'delimiter' | 'headers' | 'body' | 'epilogue'

/**
 * Takes a multipart body apart as its bytes arrive (RFC 2046 section 5.1.1). Keeps no more of it than one header block.
 *
 * Nothing of a part counts before `end` has returned: a body that was cut is an error, whatever arrived of it.
 */
export class MultipartReader {
	readonly #delimiter: Buffer
	readonly #limits: MultipartLimits
	#state: State = 'preamble'
	/** Bytes that cannot be decided on yet. A delimiter at the very start of the body counts as one after a line break. */
	#pending: Buffer = Buffer.from(CRLF)
	#partCount = 0
	#partBytes = 0
	#totalBytes = 0

	/** @param boundary 1 to 70 characters, as the Content-Type names it */
	constructor(boundary: string, limits: MultipartLimits) {
		// The characters RFC 2046 allows, read generously: clients send others, and none of them hurts.
		if (!/^[\x20-\x7e]{1,70}$/.test(boundary) || boundary.endsWith(' ')) {
			throw new MultipartError('malformed', 'The boundary is not one of RFC 2046.')
		}
		this.#delimiter = Buffer.from(`${CRLF}--${boundary}`, 'latin1')
		this.#limits = limits
	}

	/** @throws MultipartError for what breaks the syntax or a limit; the reader is of no use after that */
	*push(chunk: Buffer): Generator<MultipartEvent> {
		this.#totalBytes += chunk.length
		if (this.#totalBytes > this.#limits.totalBytes) throw new MultipartError('too-large', 'The body is too large.')
		yield* this.#take(chunk)
		let before: State
		do {
			before = this.#state
			yield* this.#step()
		} while (this.#state !== before)
	}

	/** Puts the chunk behind what is pending. Nearly all bytes are of bodies: those are not copied for it. */
	*#take(chunk: Buffer): Generator<MultipartEvent> {
		if (this.#state === 'body' && !this.#mayEndIn(chunk)) yield* this.#bodyBytes(this.#pending.length)
		this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk])
	}

	/** Whether a delimiter may begin in the pending end of a body and go on in the chunk. */
	#mayEndIn(chunk: Buffer): boolean {
		if (chunk.length < this.#delimiter.length) return true
		return Buffer.concat([this.#pending, chunk.subarray(0, this.#delimiter.length)]).includes(this.#delimiter)
	}

	/** @throws MultipartError where the closing delimiter has not been seen */
	end(): void {
		if (this.#state !== 'epilogue') throw new MultipartError('cut', 'The body ends before its closing delimiter.')
	}

	*#step(): Generator<MultipartEvent> {
		switch (this.#state) {
			case 'preamble':
				this.#skipPreamble()
				break
			case 'delimiter':
				this.#readDelimiterEnd()
				break
			case 'headers':
				yield* this.#readHeaders()
				break
			case 'body':
				yield* this.#readBody()
				break
			case 'epilogue':
				this.#pending = Buffer.alloc(0)
		}
	}

	#skipPreamble(): void {
		const at = this.#pending.indexOf(this.#delimiter)
		if (at >= 0) return this.#enter('delimiter', at + this.#delimiter.length)
		if (this.#totalBytes > this.#limits.headerBytes) {
			throw new MultipartError('malformed', 'The body does not begin with its boundary.')
		}
	}

	#readDelimiterEnd(): void {
		if (this.#pending.length < 2) return
		if (this.#pending[0] === DASH && this.#pending[1] === DASH) return this.#enter('epilogue', 2)
		const lineEnd = this.#pending.indexOf(CRLF)
		const padding = this.#pending.subarray(0, lineEnd < 0 ? undefined : lineEnd).toString('latin1')
		if (!/^[ \t]*\r?$/.test(padding) || padding.length > LONGEST_PADDING_BYTES) {
			throw new MultipartError('malformed', 'A boundary is followed by something else on its line.')
		}
		// The line break stays: with the empty line behind the headers it is found as one pattern, also where there are none.
		if (lineEnd >= 0) this.#enter('headers', lineEnd)
	}

	*#readHeaders(): Generator<MultipartEvent> {
		const end = this.#pending.indexOf(CRLF + CRLF)
		if (end > this.#limits.headerBytes || (end < 0 && this.#pending.length > this.#limits.headerBytes)) {
			throw new MultipartError('too-large', 'The headers of a part are too large.')
		}
		if (end < 0) return
		if (++this.#partCount > this.#limits.partCount) throw new MultipartError('too-large', 'There are too many parts.')
		const headers = parseHeaders(this.#pending.toString('latin1', 2, Math.max(2, end)))
		this.#partBytes = 0
		this.#enter('body', end + 4)
		yield { type: 'part', headers }
	}

	*#readBody(): Generator<MultipartEvent> {
		const at = this.#pending.indexOf(this.#delimiter)
		// What could be the beginning of a delimiter waits for the next bytes.
		const decided = at >= 0 ? at : Math.max(0, this.#pending.length - this.#delimiter.length + 1)
		yield* this.#bodyBytes(decided)
		if (at < 0) return
		this.#enter('delimiter', this.#delimiter.length)
		yield { type: 'part-end' }
	}

	*#bodyBytes(count: number): Generator<MultipartEvent> {
		if (count === 0) return
		const bytes = this.#pending.subarray(0, count)
		this.#pending = this.#pending.subarray(count)
		this.#partBytes += bytes.length
		if (this.#partBytes > this.#limits.partBytes) throw new MultipartError('too-large', 'A part is too large.')
		yield { type: 'bytes', bytes }
	}

	#enter(state: State, skippedBytes: number): void {
		this.#state = state
		this.#pending = this.#pending.subarray(skippedBytes)
	}
}

function parseHeaders(block: string): ReadonlyMap<string, string> {
	const headers = new Map<string, string>()
	for (const line of block.split(CRLF).filter(Boolean)) {
		const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? []
		if (name === undefined || value === undefined) throw new MultipartError('malformed', 'A header cannot be read.')
		headers.set(name.toLowerCase(), value)
	}
	return headers
}
