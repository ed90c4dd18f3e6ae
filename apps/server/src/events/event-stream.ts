import { PassThrough } from 'node:stream'
import type { LiveEvent } from '@readroom/contracts'
import { findReaderAgain, type Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { type EventRow, eventIdBefore, eventIdOf, eventsAfter } from './events.queries.ts'
import { whatToTell } from './subscriptions.ts'

const HEARTBEAT_MS = 20_000
/** How soon a browser comes back after a broken line. */
const RECONNECT_MS = 2_000
/** A peer that lets this much lie unread is dropped; it comes back and resumes. */
const MOST_UNREAD_BYTES = 256 * 1024
const BATCH = 500
/** Whoever was away for longer than this many events asks for everything again anyway. */
const MOST_REPLAYED = 2_000
/** An event may be committed a moment after the time it says. */
const COMMIT_DELAY_MS = 10_000

/**
 * What one reader hears, as server-sent events (HTML Living Standard, section 9.2): from where he left off, then as it
 * happens. It ends when the reader's session or token does.
 */
export class EventStream {
	readonly output = new PassThrough()
	readonly #services: Services
	#reader: Reader
	/** Place of the last event that was looked at for this reader. */
	#lastId: number
	/** One thing after another, so that events stay in order. */
	#work: Promise<void>
	readonly #stopListening: () => void
	readonly #heartbeat: NodeJS.Timeout

	constructor(services: Services, reader: Reader, lastEventId: string | undefined) {
		this.#services = services
		this.#reader = reader
		this.#lastId = services.live.lastId
		this.#stopListening = services.live.subscribe({
			onEvent: (event) => this.#enqueue(() => this.#tell(event)),
			onAccessChanged: (personId) => {
				if (personId === undefined || personId === this.#reader.id) this.#enqueue(() => this.#checkAccess())
			},
		})
		this.#heartbeat = setInterval(() => this.#enqueue(() => this.#beat()), HEARTBEAT_MS)
		this.output.once('close', () => this.#stop())
		this.#write(`retry: ${RECONNECT_MS}\n\n`)
		this.#work = this.#resume(lastEventId, this.#lastId).catch((error: unknown) => this.#fail(error))
	}

	end(): void {
		this.output.end()
		this.#stop()
	}

	#stop(): void {
		clearInterval(this.#heartbeat)
		this.#stopListening()
	}

	#enqueue(step: () => Promise<void>): void {
		this.#work = this.#work.then(step).catch((error: unknown) => this.#fail(error))
	}

	/** The reader comes back and resumes. */
	#fail(error: unknown): void {
		this.#services.log.warn({ err: error }, 'an event stream was ended')
		this.output.destroy()
	}

	async #resume(lastEventId: string | undefined, upTo: number): Promise<void> {
		if (lastEventId === undefined) {
			// An id without an event: where to resume if the line breaks before the first one.
			this.#write(`id: since:${this.#services.clock.now().toISOString()}\n\n`)
			return
		}
		const from = await this.#placeOf(lastEventId)
		if (from === undefined) return
		this.#lastId = Math.max(from, upTo - MOST_REPLAYED)
		while (this.#lastId < upTo) {
			const events = await eventsAfter(this.#services.database, this.#lastId, { limit: BATCH })
			if (events.length === 0) return
			for (const event of events) await this.#tell(event)
		}
	}

	async #placeOf(lastEventId: string): Promise<number | undefined> {
		const { database } = this.#services
		const since = new Date(/^since:(.+)$/.exec(lastEventId)?.[1] ?? Number.NaN)
		if (!Number.isNaN(since.getTime())) return eventIdBefore(database, new Date(since.getTime() - COMMIT_DELAY_MS))
		return /^[0-9a-f-]{36}$/.test(lastEventId) ? eventIdOf(database, lastEventId) : undefined
	}

	async #tell(event: EventRow): Promise<void> {
		if (event.id <= this.#lastId || this.output.destroyed) return
		const told = await whatToTell(this.#services, this.#reader, event)
		this.#lastId = event.id
		if (told !== undefined) this.#send(event.key, told)
	}

	#send(key: string, event: LiveEvent): void {
		this.#write(`id: ${key}\ndata: ${JSON.stringify(event)}\n\n`)
	}

	async #checkAccess(): Promise<void> {
		const reader = await findReaderAgain(this.#services, this.#reader)
		if (reader === undefined) this.end()
		else this.#reader = reader
	}

	/** Sessions also end by time. */
	async #beat(): Promise<void> {
		await this.#checkAccess()
		this.#write(': still here\n\n')
	}

	#write(text: string): void {
		if (!this.output.writable) return
		this.output.write(text)
		if (this.output.writableLength + this.output.readableLength > MOST_UNREAD_BYTES) this.output.destroy()
	}
}
