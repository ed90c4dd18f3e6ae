import type { Slice } from './stack.ts'

/** Why a picture is not there. */
export interface LoadProblem {
	readonly kind: 'not-reached' | 'not-answered' | 'not-decoded'
	/** Of the server's answer. */
	readonly status: number | undefined
}

export interface FrameBytes {
	readonly bytes: Uint8Array<ArrayBuffer>
	/** Where in the frame they begin. */
	readonly firstByte: number
	/** Whether they are all that the frame has. */
	readonly isWhole: boolean
	/** As the answer says. */
	readonly transferSyntaxUid: string | undefined
}

interface FrameRequest {
	readonly signal: AbortSignal
	readonly priority: RequestPriority
	/** As in the header `Range`; undefined asks for all. */
	readonly range?: string | undefined
}

/** A line that is silent for so long counts as broken. */
const SILENCE_MS = 15_000

/** An answer of the server that is no picture. */
class NotAnswered extends Error {
	override name = 'NotAnswered'
	readonly status: number

	constructor(status: number) {
		super(`HTTP ${status}`)
		this.status = status
	}
}

/** A frame that the codec refuses. */
export class NotDecoded extends Error {
	override name = 'NotDecoded'
}

export function problemOf(error: unknown): LoadProblem {
	if (error instanceof NotAnswered) return { kind: 'not-answered', status: error.status }
	return { kind: error instanceof NotDecoded ? 'not-decoded' : 'not-reached', status: undefined }
}

/** Whether a problem may be gone in a moment: the line, or a server that is starting or busy. */
export function isPassing({ kind, status }: LoadProblem): boolean {
	return kind === 'not-reached' || (status !== undefined && (status === 408 || status === 429 || status >= 500))
}

/**
 * The coded bytes of a frame, or a range of them.
 *
 * @throws NotAnswered when the server answers without a picture; whatever `fetch` throws when it is not reached, or falls silent
 */
export async function fetchFrameBytes(slice: Slice, { range, ...request }: FrameRequest): Promise<FrameBytes> {
	// Asked for in the same words as by the first paint, so that the browser has it already.
	const accept = `application/octet-stream; transfer-syntax=${slice.transferSyntaxUid ?? '*'}`
	const headers = { accept, ...(range === undefined ? {} : { range }) }
	using silence = listenForSilence(request.signal)
	const response = await fetch(slice.frameUrl, { ...request, headers, signal: silence.signal })
	if (!response.ok) throw new NotAnswered(response.status)
	const bytes = joined(await chunksOf(response, silence.heard))
	const [, first = '0', length = String(bytes.length)] =
		/^bytes (\d+)-\d+\/(\d+)/.exec(response.headers.get('content-range') ?? '') ?? []
	return {
		bytes,
		firstByte: Number(first),
		isWhole: Number(length) === bytes.length,
		transferSyntaxUid: /transfer-syntax="?([\d.]+)/.exec(response.headers.get('content-type') ?? '')?.[1],
	}
}

/** Palette colour as the server draws it, R, G, B, A: the palette may be larger than the metadata carries. */
export async function fetchRenderedPixels({ frameUrl, description }: Slice, request: FrameRequest) {
	const response = await fetch(`${frameUrl}/rendered`, { ...request, headers: { accept: 'image/png' } })
	if (!response.ok) throw new NotAnswered(response.status)
	const { rows, columns } = description
	const canvas = new OffscreenCanvas(columns, rows)
	const context = canvas.getContext('2d')
	context?.drawImage(await createImageBitmap(await response.blob()), 0, 0, columns, rows)
	return context?.getImageData(0, 0, columns, rows).data ?? new Uint8ClampedArray()
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
	let at = 0
	for (const chunk of chunks) {
		bytes.set(chunk, at)
		at += chunk.length
	}
	return bytes
}

async function chunksOf({ body }: Response, heard: () => void): Promise<Uint8Array[]> {
	const chunks: Uint8Array[] = []
	const reader = body?.getReader()
	for (;;) {
		const { value } = (await reader?.read()) ?? {}
		if (value === undefined) return chunks
		chunks.push(value)
		heard()
	}
}

/** A signal that aborts with another one, and when nothing was heard for long. */
function listenForSilence(outer: AbortSignal): Disposable & { signal: AbortSignal; heard: () => void } {
	const silence = new AbortController()
	const stop = (): void => silence.abort(outer.reason)
	outer.addEventListener('abort', stop)
	let timer = setTimeout(() => silence.abort(), SILENCE_MS)
	return {
		signal: silence.signal,
		heard: () => {
			clearTimeout(timer)
			timer = setTimeout(() => silence.abort(), SILENCE_MS)
		},
		[Symbol.dispose]: () => {
			clearTimeout(timer)
			outer.removeEventListener('abort', stop)
		},
	}
}
