import { HTJ2K_LOSSLESS_RPCL } from '@readroom/codecs/htj2k'
import type { DecodeAnswer, DecodedPicture, DecodeJob } from './decode-job.ts'
import type { Slice } from './stack.ts'

export type Quality = 'head' | 'full'

export interface WantedPicture {
	readonly slice: Slice
	readonly quality: Quality
}

/** Why a picture is not there. */
export interface LoadProblem {
	readonly kind: 'not-reached' | 'not-answered' | 'not-decoded'
	/** Of the server's answer. */
	readonly status: number | undefined
}

interface LoaderEvents {
	readonly onPicture: (slice: Slice, picture: DecodedPicture, quality: Quality) => void
	readonly onProblem: (slice: Slice, problem: LoadProblem) => void
	/** The line turned out slow, or fast after all. */
	readonly onSpeed: () => void
}

interface Fetching {
	readonly wanted: WantedPicture
	readonly stop: AbortController
}

/** Browsers open six connections to one HTTP/1.1 server; live events and the API need theirs. */
const MOST_FETCHES = 4
/** A fetch goes on while it is among the next so many. */
const NEAR_ENOUGH = 24
/** First guess of what a quarter resolution needs; a CT slice takes 7 to 20 kB. */
const HEAD_BYTES = 20 * 1024
/** Below this, in bytes a second, a phase of a hundred slices takes longer to arrive than a reader waits. */
const SLOW_LINE = 2_000_000
/** Weight of the newest measurement of the line. */
const NEWEST = 0.3

/** Fetches and decodes pictures in the order it is told, which may change at any time. */
export class PictureLoader implements Disposable {
	readonly #events: LoaderEvents
	readonly #workers: Worker[]
	readonly #jobs = new Map<number, (answer: DecodeAnswer) => void>()
	readonly #fetching = new Map<string, Fetching>()
	readonly #loaded = new Map<string, Quality>()
	readonly #heads = new Map<string, Uint8Array>()
	readonly #failed = new Set<string>()
	#order: readonly WantedPicture[] = []
	#headBytes = HEAD_BYTES
	#bytesPerSecond: number | undefined
	#lastJobId = 0

	constructor(events: LoaderEvents) {
		this.#events = events
		const count = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1))
		this.#workers = Array.from({ length: count }, () => this.#startWorker())
	}

	get isSlowLine(): boolean {
		return this.#bytesPerSecond !== undefined && this.#bytesPerSecond < SLOW_LINE
	}

	/** What to load from now on; what is under way and no longer near the front is stopped. */
	setOrder(order: readonly WantedPicture[]): void {
		this.#order = order
		const waiting = order.filter((wanted) => this.#isMissing(wanted)).map(keyOf)
		const stays = new Set(waiting.slice(0, NEAR_ENOUGH))
		for (const [key, { stop }] of this.#fetching) if (!stays.has(key)) this.#stopFetch(key, stop)
		this.#makeRoomFor(waiting[0])
		this.#startNext()
	}

	/** A picture left the memory. */
	forget({ imageId }: Slice): void {
		this.#loaded.delete(imageId)
	}

	/** Tries again what failed. */
	retry({ imageId }: Slice): void {
		for (const quality of ['head', 'full']) this.#failed.delete(`${imageId} ${quality}`)
		this.#startNext()
	}

	[Symbol.dispose](): void {
		this.#order = []
		for (const { stop } of this.#fetching.values()) stop.abort()
		for (const worker of this.#workers) worker.terminate()
	}

	#isMissing(wanted: WantedPicture): boolean {
		const loaded = this.#loaded.get(wanted.slice.imageId)
		if (loaded === 'full' || loaded === wanted.quality || this.#failed.has(keyOf(wanted))) return false
		return wanted.quality === 'full' || canHaveHead(wanted.slice)
	}

	/** What is looked at does not wait for a connection. */
	#makeRoomFor(first: string | undefined): void {
		if (first === undefined || this.#fetching.has(first) || this.#fetching.size < MOST_FETCHES) return
		const last = [...this.#fetching].at(-1)
		if (last !== undefined) this.#stopFetch(last[0], last[1].stop)
	}

	#stopFetch(key: string, stop: AbortController): void {
		this.#fetching.delete(key)
		stop.abort()
	}

	#startNext(): void {
		for (const wanted of this.#order) {
			if (this.#fetching.size >= MOST_FETCHES) return
			const isUnderWay = (['head', 'full'] as const).some((quality) =>
				this.#fetching.has(keyOf({ ...wanted, quality })),
			)
			if (!isUnderWay && this.#isMissing(wanted)) void this.#load(wanted)
		}
	}

	async #load(wanted: WantedPicture): Promise<void> {
		const key = keyOf(wanted)
		const stop = new AbortController()
		this.#fetching.set(key, { wanted, stop })
		const isFirst = this.#order[0] === wanted
		try {
			const picture = await this.#fetchPicture(wanted, { signal: stop.signal, priority: isFirst ? 'high' : 'auto' })
			if (this.#loaded.get(wanted.slice.imageId) === 'full') return
			this.#events.onPicture(wanted.slice, picture, wanted.quality)
			this.#loaded.set(wanted.slice.imageId, wanted.quality)
		} catch (error) {
			if (!stop.signal.aborted) this.#fail(wanted, error)
		} finally {
			if (this.#fetching.get(key)?.stop === stop) this.#fetching.delete(key)
			this.#startNext()
		}
	}

	#fail(wanted: WantedPicture, error: unknown): void {
		this.#failed.add(keyOf(wanted))
		// A head that cannot be had is no loss: the whole picture follows.
		if (wanted.quality === 'head') return
		this.#events.onProblem(wanted.slice, problemOf(error))
	}

	async #fetchPicture({ slice, quality }: WantedPicture, request: RequestInit): Promise<DecodedPicture> {
		if (slice.description.photometricInterpretation === 'PALETTE COLOR') return fetchRendered(slice, request)
		if (quality === 'full') {
			const { bytes, transferSyntaxUid } = await this.#fetchRest(slice, request)
			const answer = await this.#decode({ ...decodeInput(slice), encoded: bytes, transferSyntaxUid, quality })
			if ('picture' in answer) return answer.picture
			throw new NotDecoded('problem' in answer ? answer.problem : 'the frame is incomplete')
		}
		for (;;) {
			const head = await this.#fetchHead(slice, this.#headBytes, request)
			const answer = await this.#decode({
				...decodeInput(slice),
				encoded: head.slice().buffer,
				transferSyntaxUid: HTJ2K_LOSSLESS_RPCL,
				quality,
			})
			if ('picture' in answer) return answer.picture
			if ('problem' in answer || answer.neededBytes <= head.length) throw new Error('there is no quarter resolution')
			this.#headBytes = Math.ceil(answer.neededBytes * 1.1)
		}
	}

	async #fetchHead(slice: Slice, length: number, request: RequestInit): Promise<Uint8Array> {
		const known = this.#heads.get(slice.imageId)
		if (known !== undefined && known.length >= length) return known
		const { response, bytes } = await this.#fetchFrame(slice, request, `bytes=0-${length - 1}`)
		const head = new Uint8Array(bytes)
		if (response.status === 206) this.#heads.set(slice.imageId, head)
		return head
	}

	async #fetchRest(slice: Slice, request: RequestInit): Promise<{ bytes: ArrayBuffer; transferSyntaxUid: string }> {
		const head = this.#heads.get(slice.imageId)
		const { response, bytes } = await this.#fetchFrame(
			slice,
			request,
			head === undefined ? undefined : `bytes=${head.length}-`,
		)
		const transferSyntaxUid = syntaxOf(response) ?? slice.transferSyntaxUid ?? HTJ2K_LOSSLESS_RPCL
		if (head === undefined || response.status !== 206) return { bytes, transferSyntaxUid }
		this.#heads.delete(slice.imageId)
		const whole = new Uint8Array(head.length + bytes.byteLength)
		whole.set(head)
		whole.set(new Uint8Array(bytes), head.length)
		return { bytes: whole.buffer, transferSyntaxUid }
	}

	async #fetchFrame(
		slice: Slice,
		request: RequestInit,
		range: string | undefined,
	): Promise<{ response: Response; bytes: ArrayBuffer }> {
		const startMs = performance.now()
		// Asked for in the same words as by the first paint, so that the browser has it already.
		const accept = `application/octet-stream; transfer-syntax=${slice.transferSyntaxUid ?? '*'}`
		const headers = { accept, ...(range === undefined ? {} : { range }) }
		const response = await fetch(slice.frameUrl, { ...request, headers })
		if (!response.ok) throw new NotAnswered(response.status)
		const bytes = await response.arrayBuffer()
		this.#measure(bytes.byteLength, performance.now() - startMs)
		return { response, bytes }
	}

	#measure(sizeBytes: number, tookMs: number): void {
		const wasSlow = this.isSlowLine
		// Fetches share the line: what one of them sees is a part of it.
		const rate = (sizeBytes * Math.max(1, this.#fetching.size)) / (Math.max(tookMs, 1) / 1000)
		this.#bytesPerSecond =
			this.#bytesPerSecond === undefined ? rate : this.#bytesPerSecond * (1 - NEWEST) + rate * NEWEST
		if (wasSlow !== this.isSlowLine) this.#events.onSpeed()
	}

	#startWorker(): Worker {
		const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module', name: 'decode' })
		worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => {
			this.#jobs.get(data.jobId)?.(data)
			this.#jobs.delete(data.jobId)
		})
		return worker
	}

	#decode(job: Omit<DecodeJob, 'jobId'>): Promise<DecodeAnswer> {
		const jobId = ++this.#lastJobId
		const { promise, resolve } = Promise.withResolvers<DecodeAnswer>()
		this.#jobs.set(jobId, resolve)
		this.#workers[jobId % this.#workers.length]?.postMessage({ ...job, jobId } satisfies DecodeJob, [job.encoded])
		return promise
	}
}

/** Palette colour as the server draws it: the palette may be larger than the metadata carries. */
async function fetchRendered({ frameUrl, description }: Slice, request: RequestInit): Promise<DecodedPicture> {
	const response = await fetch(`${frameUrl}/rendered`, { ...request, headers: { accept: 'image/png' } })
	if (!response.ok) throw new NotAnswered(response.status)
	const { rows, columns } = description
	const canvas = new OffscreenCanvas(columns, rows)
	const context = canvas.getContext('2d')
	context?.drawImage(await createImageBitmap(await response.blob()), 0, 0, columns, rows)
	const rgba = context?.getImageData(0, 0, columns, rows).data ?? new Uint8ClampedArray()
	const values = new Uint8Array(rows * columns * 3)
	for (let pixel = 0; pixel < rows * columns; pixel++) {
		for (let channel = 0; channel < 3; channel++) values[pixel * 3 + channel] = rgba[pixel * 4 + channel] ?? 0
	}
	return { values, channels: 3, lowest: 0, highest: 255 }
}

class NotAnswered extends Error {
	override name = 'NotAnswered'
	readonly status: number

	constructor(status: number) {
		super(`HTTP ${status}`)
		this.status = status
	}
}

/** A frame that the codec refuses. */
class NotDecoded extends Error {
	override name = 'NotDecoded'
}

function problemOf(error: unknown): LoadProblem {
	if (error instanceof NotAnswered) return { kind: 'not-answered', status: error.status }
	return { kind: error instanceof NotDecoded ? 'not-decoded' : 'not-reached', status: undefined }
}

function keyOf({ slice, quality }: WantedPicture): string {
	return `${slice.imageId} ${quality}`
}

/** A quarter resolution comes first in grey pictures of the coding that all are stored in. */
function canHaveHead({ transferSyntaxUid, description }: Slice): boolean {
	return transferSyntaxUid === HTJ2K_LOSSLESS_RPCL && description.samplesPerPixel === 1
}

function decodeInput({ description, rescale }: Slice): Pick<DecodeJob, 'description' | 'rescale'> {
	return { description, rescale }
}

function syntaxOf(response: Response): string | undefined {
	return /transfer-syntax="?([\d.]+)/.exec(response.headers.get('content-type') ?? '')?.[1]
}
