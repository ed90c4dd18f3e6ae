import type { SeriesInstanceUid } from '@readroom/contracts'
import type { Services } from '../services.ts'
import { listSeriesToIndex } from './dicomweb.queries.ts'
import type { ImageWorkers } from './image-workers.ts'
import { indexSeries } from './index-series.ts'

/** A series is indexed when nothing more of it has come for this long, … */
const QUIET_MS = 800
/** … and during a long upload this often, so that it can be read meanwhile. */
const LONGEST_WAIT_MS = 8_000
/** After a failure such as a database that is away. */
const RETRY_MS = 5_000

interface Waiting {
	readonly since: number
	timer: NodeJS.Timeout
}

/**
 * Prepares series for reading after they have arrived. What is to be done stands in the database (`indexed_at` is null),
 * so that nothing is lost with the process.
 */
export class SeriesIndexer {
	readonly #services: Services & { readonly images: ImageWorkers }
	readonly #waiting = new Map<SeriesInstanceUid, Waiting>()
	#work: Promise<void> = Promise.resolve()
	#isClosed = false

	constructor(services: Services & { readonly images: ImageWorkers }) {
		this.#services = services
	}

	/** Takes up what an earlier process left undone. */
	async start(): Promise<void> {
		try {
			for (const seriesInstanceUid of await listSeriesToIndex(this.#services.database)) this.wake(seriesInstanceUid)
		} catch (error) {
			this.#services.log.warn({ err: error }, 'series to index could not be listed; trying again')
			if (!this.#isClosed) setTimeout(() => void this.start(), RETRY_MS).unref()
		}
	}

	/** Something of this series has arrived. */
	wake(seriesInstanceUid: SeriesInstanceUid, delayMs = QUIET_MS): void {
		if (this.#isClosed) return
		const since = this.#waiting.get(seriesInstanceUid)?.since ?? Date.now()
		clearTimeout(this.#waiting.get(seriesInstanceUid)?.timer)
		const waitMs = Math.max(0, Math.min(delayMs, since + LONGEST_WAIT_MS - Date.now()))
		const timer = setTimeout(() => this.#enqueue(seriesInstanceUid), waitMs).unref()
		this.#waiting.set(seriesInstanceUid, { since, timer })
	}

	/** One series after another: readers and uploads come first. */
	#enqueue(seriesInstanceUid: SeriesInstanceUid): void {
		this.#waiting.delete(seriesInstanceUid)
		this.#work = this.#work.then(() => this.#index(seriesInstanceUid))
	}

	async #index(seriesInstanceUid: SeriesInstanceUid): Promise<void> {
		if (this.#isClosed) return
		try {
			const isDone = await indexSeries(this.#services, seriesInstanceUid)
			if (!isDone) this.wake(seriesInstanceUid)
		} catch (error) {
			if (this.#isClosed) return
			this.#services.log.error({ err: error }, 'a series could not be indexed; trying again')
			this.wake(seriesInstanceUid, RETRY_MS)
		}
	}

	/** Waits for what is under way; the rest is done at the next start. */
	async [Symbol.asyncDispose](): Promise<void> {
		this.#isClosed = true
		for (const { timer } of this.#waiting.values()) clearTimeout(timer)
		this.#waiting.clear()
		await this.#work
	}
}
