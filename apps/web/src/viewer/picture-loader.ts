import { HTJ2K_LOSSLESS_RPCL } from '@readroom/codecs/htj2k'
import type { DecodeAnswer, DecodedPicture, DecodeJob } from './decode-job.ts'
import { DecodeWorkers } from './decode-workers.ts'
import {
	type FrameBytes,
	fetchFrameBytes,
	fetchRenderedPixels,
	isPassing,
	joined,
	type LoadProblem,
	NotDecoded,
	problemOf,
} from './frame-bytes.ts'
import type { Slice } from './stack.ts'

export type Quality = 'head' | 'full'

export interface WantedPicture {
	readonly slice: Slice
	readonly quality: Quality
	/** Somebody is looking where it will be. */
	readonly isOnScreen: boolean
}

interface LoaderEvents {
	readonly onPicture: (slice: Slice, picture: DecodedPicture, quality: Quality) => void
	/** What `problemOf` answers may be another thing from here on. */
	readonly onProblem: () => void
	/** The line turned out slow, or fast after all. */
	readonly onSpeed: () => void
}

/** A picture that did not come. */
interface Failure {
	readonly problem: LoadProblem
	readonly count: number
	/** Infinity: when a person asks. */
	readonly retryAtMs: number
}

/** How it is asked for: what somebody is waiting for before the others. */
type Request = Pick<RequestInit, 'priority'> & { readonly signal: AbortSignal; readonly priority: RequestPriority }

/** Browsers open six connections to one HTTP/1.1 server; live events and the API need theirs. */
const MOST_FETCHES = 4
/** A fetch goes on while it is among the next so many. */
const NEAR_ENOUGH = 24
/** First guess of what a quarter resolution needs; a CT slice takes 7 to 20 kB. */
const HEAD_BYTES = 20 * 1024
/** Below this, in bytes a second, a phase of a hundred slices takes longer to arrive than a reader waits. */
const SLOW_LINE = 2_000_000
/** What is smaller says more of the way there and back than of the line. */
const TELLING_BYTES = 50_000
/** What comes faster comes out of the browser's own store, and says nothing of the line. */
const FROM_STORE = 20_000_000
/** Weight of the newest measurement of the line. */
const NEWEST = 0.3
const FIRST_RETRY_MS = 1000
const LONGEST_RETRY_MS = 15_000

/** Fetches and decodes pictures in the order it is told, which may change at any time. */
export class PictureLoader implements Disposable {
	readonly #events: LoaderEvents
	readonly #decoders = new DecodeWorkers()
	readonly #fetching = new Map<string, AbortController>()
	readonly #loaded = new Map<string, Quality>()
	readonly #heads = new Map<string, FrameBytes>()
	readonly #failures = new Map<string, Failure>()
	#order: readonly WantedPicture[] = []
	#headBytes = HEAD_BYTES
	#bytesPerSecond = lineSpeedSoFar()
	/** Fetches that did not get through, one after the other. */
	#lostCount = 0
	#lineRetryAtMs = 0
	#wake: ReturnType<typeof setTimeout> | undefined

	constructor(events: LoaderEvents) {
		this.#events = events
	}

	get isSlowLine(): boolean {
		return this.#bytesPerSecond !== undefined && this.#bytesPerSecond < SLOW_LINE
	}

	/** What to load from now on; what is under way and no longer near the front is stopped. */
	setOrder(order: readonly WantedPicture[]): void {
		this.#order = order
		const waiting = order.filter((wanted) => this.#isMissing(wanted))
		const stays = new Set(waiting.slice(0, NEAR_ENOUGH).map(keyOf))
		for (const key of this.#fetching.keys()) if (!stays.has(key)) this.#stopFetch(key)
		this.#makeRoomFor(waiting.filter(({ isOnScreen }) => isOnScreen).map(keyOf))
		this.#startNext()
	}

	/** Why a picture that is wanted does not come; undefined while nothing speaks against it. */
	problemOf({ imageId }: Slice): LoadProblem | undefined {
		const failure = this.#failures.get(`${imageId} full`)
		if (failure !== undefined) return failure.problem
		return this.#lostCount > 0 ? { kind: 'not-reached', status: undefined } : undefined
	}

	/** A picture left the memory. */
	forget({ imageId }: Slice): void {
		this.#loaded.delete(imageId)
	}

	/** Tries again at once what failed. */
	retry({ imageId }: Slice): void {
		for (const quality of ['head', 'full']) this.#failures.delete(`${imageId} ${quality}`)
		this.retryLine()
	}

	/** The line may be there again. */
	retryLine(): void {
		this.#lineRetryAtMs = 0
		this.#forgetPassingFailures()
		this.#startNext()
	}

	[Symbol.dispose](): void {
		this.#order = []
		clearTimeout(this.#wake)
		for (const stop of this.#fetching.values()) stop.abort()
		this.#decoders[Symbol.dispose]()
	}

	#isMissing(wanted: WantedPicture): boolean {
		const loaded = this.#loaded.get(wanted.slice.imageId)
		if (loaded === 'full' || loaded === wanted.quality) return false
		return wanted.quality === 'full' || canHaveHead(wanted.slice)
	}

	/** What somebody is waiting for does not wait for a connection. */
	#makeRoomFor(urgent: readonly string[]): void {
		const first = urgent.slice(0, MOST_FETCHES)
		const others = [...this.#fetching.keys()].filter((key) => !first.includes(key))
		const needed = first.filter((key) => !this.#fetching.has(key)).length
		const tooMany = this.#fetching.size + needed - MOST_FETCHES
		for (const key of others.slice(Math.max(0, others.length - tooMany))) this.#stopFetch(key)
	}

	#stopFetch(key: string): void {
		this.#fetching.get(key)?.abort()
		this.#fetching.delete(key)
	}

	#startNext(): void {
		clearTimeout(this.#wake)
		const nowMs = performance.now()
		if (nowMs < this.#lineRetryAtMs) return this.#wakeAt(this.#lineRetryAtMs)
		let nextRetryAtMs = Number.POSITIVE_INFINITY
		for (const wanted of this.#order) {
			if (this.#fetching.size >= MOST_FETCHES) break
			if (!this.#isMissing(wanted) || this.#isUnderWay(wanted)) continue
			const { retryAtMs = 0 } = this.#failures.get(keyOf(wanted)) ?? {}
			if (retryAtMs <= nowMs) void this.#load(wanted)
			else nextRetryAtMs = Math.min(nextRetryAtMs, retryAtMs)
		}
		if (Number.isFinite(nextRetryAtMs)) this.#wakeAt(nextRetryAtMs)
	}

	#wakeAt(atMs: number): void {
		this.#wake = setTimeout(() => this.#startNext(), atMs - performance.now())
	}

	#isUnderWay({ slice: { imageId } }: WantedPicture): boolean {
		return this.#fetching.has(`${imageId} head`) || this.#fetching.has(`${imageId} full`)
	}

	async #load(wanted: WantedPicture): Promise<void> {
		const { slice, quality } = wanted
		const key = keyOf(wanted)
		const stop = new AbortController()
		this.#fetching.set(key, stop)
		const priority = wanted.isOnScreen ? 'high' : 'auto'
		try {
			const picture = await this.#fetchPicture(wanted, { signal: stop.signal, priority })
			this.#failures.delete(key)
			this.#lineIsUp()
			if (this.#loaded.get(slice.imageId) === 'full') return
			// A coarser picture leaves the memory now, and is forgotten before this one is noted.
			this.#events.onPicture(slice, picture, quality)
			this.#loaded.set(slice.imageId, quality)
		} catch (error) {
			if (!stop.signal.aborted) this.#fail(wanted, problemOf(error))
		} finally {
			if (this.#fetching.get(key) === stop) this.#fetching.delete(key)
			this.#startNext()
		}
	}

	#fail(wanted: WantedPicture, problem: LoadProblem): void {
		const key = keyOf(wanted)
		const count = (this.#failures.get(key)?.count ?? 0) + 1
		const retryAtMs = isPassing(problem) ? performance.now() + retryDelayMs(count) : Number.POSITIVE_INFINITY
		this.#failures.set(key, { problem, count, retryAtMs })
		if (problem.kind === 'not-reached') {
			this.#lostCount += 1
			this.#lineRetryAtMs = performance.now() + retryDelayMs(this.#lostCount / MOST_FETCHES)
		} else {
			this.#lineIsUp()
		}
		// A head that cannot be had is no loss: the whole picture follows.
		if (wanted.quality === 'full' || problem.kind === 'not-reached') this.#events.onProblem()
	}

	/** Something came through: what was lost meanwhile need not wait any longer. */
	#lineIsUp(): void {
		if (this.#lostCount === 0) return
		this.#lostCount = 0
		this.#lineRetryAtMs = 0
		this.#forgetPassingFailures()
		this.#events.onProblem()
	}

	#forgetPassingFailures(): void {
		for (const [key, { problem }] of this.#failures) if (problem.kind === 'not-reached') this.#failures.delete(key)
	}

	async #fetchPicture({ slice, quality }: WantedPicture, request: Request): Promise<DecodedPicture> {
		if (slice.description.photometricInterpretation === 'PALETTE COLOR') {
			return colourPicture(await fetchRenderedPixels(slice, request))
		}
		return quality === 'full' ? this.#fetchWhole(slice, request) : this.#fetchHead(slice, request)
	}

	async #fetchWhole(slice: Slice, request: Request): Promise<DecodedPicture> {
		const { bytes, transferSyntaxUid } = await this.#fetchRest(slice, request)
		const answer = await this.#decoders.decode({
			...decodeInput(slice),
			encoded: bytes.buffer,
			transferSyntaxUid: transferSyntaxUid ?? slice.transferSyntaxUid ?? HTJ2K_LOSSLESS_RPCL,
			quality: 'full',
		})
		if ('picture' in answer) return answer.picture
		throw new NotDecoded('problem' in answer ? answer.problem : 'the frame is incomplete')
	}

	async #fetchHead(slice: Slice, request: Request): Promise<DecodedPicture> {
		const guessed = await this.#decodeHead(slice, request)
		if ('picture' in guessed) return guessed.picture
		if ('neededBytes' in guessed) this.#headBytes = Math.ceil(guessed.neededBytes * 1.1)
		const exact = 'neededBytes' in guessed ? await this.#decodeHead(slice, request) : guessed
		if ('picture' in exact) return exact.picture
		// A frame that is shorter than it says is never enough.
		throw new NotDecoded('problem' in exact ? exact.problem : 'the head is incomplete')
	}

	async #decodeHead(slice: Slice, request: Request): Promise<DecodeAnswer> {
		const head = await this.#headOf(slice, this.#headBytes, request)
		return this.#decoders.decode({
			...decodeInput(slice),
			encoded: head.slice().buffer,
			transferSyntaxUid: HTJ2K_LOSSLESS_RPCL,
			quality: 'head',
		})
	}

	async #headOf(slice: Slice, length: number, request: Request): Promise<Uint8Array> {
		const known = this.#heads.get(slice.imageId)
		if (known !== undefined && (known.isWhole || known.bytes.length >= length)) return known.bytes
		const head = await this.#fetchFrame(slice, { ...request, range: `bytes=0-${length - 1}` })
		this.#heads.set(slice.imageId, head)
		return head.bytes
	}

	/** All bytes of a frame; those that came as its head are not asked for again. */
	async #fetchRest(slice: Slice, request: Request): Promise<FrameBytes> {
		const head = this.#heads.get(slice.imageId)
		if (head === undefined) return this.#fetchFrame(slice, request)
		this.#heads.delete(slice.imageId)
		if (head.isWhole) return head
		const rest = await this.#fetchFrame(slice, { ...request, range: `bytes=${head.bytes.length}-` })
		// A server may send all of it all the same.
		return rest.firstByte === 0 ? rest : { ...rest, bytes: joined([head.bytes, rest.bytes]) }
	}

	async #fetchFrame(slice: Slice, request: Request & { readonly range?: string }): Promise<FrameBytes> {
		const startMs = performance.now()
		const frame = await fetchFrameBytes(slice, request)
		this.#measure(frame.bytes.length, performance.now() - startMs)
		return frame
	}

	#measure(sizeBytes: number, tookMs: number): void {
		const wasSlow = this.isSlowLine
		// Fetches share the line: what one of them sees is a part of it.
		const rate = (sizeBytes * Math.max(1, this.#fetching.size)) / (Math.max(tookMs, 1) / 1000)
		if (rate > FROM_STORE) return
		this.#bytesPerSecond =
			this.#bytesPerSecond === undefined ? rate : this.#bytesPerSecond * (1 - NEWEST) + rate * NEWEST
		if (wasSlow !== this.isSlowLine) this.#events.onSpeed()
	}
}

/** How fast the page itself came, in bytes a second; undefined where it was in the browser's store. */
function lineSpeedSoFar(): number | undefined {
	const rates = performance
		.getEntriesByType('resource')
		.filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
		.filter(({ transferSize }) => transferSize > TELLING_BYTES)
		.map(({ transferSize, requestStart, responseEnd }) => transferSize / ((responseEnd - requestStart) / 1000))
	// Several at once share the line: the fastest knew it best.
	return rates.length === 0 ? undefined : Math.max(...rates)
}

/** Twice as long each time. */
function retryDelayMs(count: number): number {
	return Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, Math.ceil(count) - 1), LONGEST_RETRY_MS)
}

function colourPicture(rgba: Uint8ClampedArray): DecodedPicture {
	const values = new Uint8Array((rgba.length / 4) * 3)
	for (let at = 0, pixel = 0; at < values.length; at += 3, pixel += 4) {
		values[at] = rgba[pixel] ?? 0
		values[at + 1] = rgba[pixel + 1] ?? 0
		values[at + 2] = rgba[pixel + 2] ?? 0
	}
	return { values, channels: 3, lowest: 0, highest: 255 }
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
