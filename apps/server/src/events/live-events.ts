import type { PersonId } from '@readroom/contracts'
import type { BaseLogger } from 'pino'
import type { Database } from '../database/database.ts'
import { listen } from '../database/listen.ts'
import { ACCESS_CHANNEL } from '../people/index.ts'
import { EVENT_CHANNEL, type EventRow, eventsAfter, newestEventId } from './events.queries.ts'

const BATCH = 500

/** Somebody who wants to hear what happens. Neither may throw. */
export interface Listener {
	/** Each event once, in order. */
	readonly onEvent: (event: EventRow) => void
	/** What this person may do has changed; of everybody, where undefined. */
	readonly onAccessChanged: (personId: PersonId | undefined) => void
}

/** Hears in this process what any process has committed, and tells whoever listens. */
export class LiveEvents {
	readonly #database: Database
	readonly #log: BaseLogger
	readonly #listeners = new Set<Listener>()
	#lastId: number
	#reading: Promise<void> | undefined
	#isBehind = false
	#isClosed = false
	#ears: AsyncDisposable[] = []

	constructor(database: Database, log: BaseLogger, lastId: number) {
		this.#database = database
		this.#log = log
		this.#lastId = lastId
	}

	/** Place of the newest event that was told. */
	get lastId(): number {
		return this.#lastId
	}

	/** @returns what to call to hear no more */
	subscribe(listener: Listener): () => void {
		this.#listeners.add(listener)
		return () => this.#listeners.delete(listener)
	}

	async start(): Promise<void> {
		const ears = [
			listen(this.#database, EVENT_CHANNEL, {
				onPayload: () => this.#catchUp(),
				onReconnect: () => this.#catchUp(),
			}),
			listen(this.#database, ACCESS_CHANNEL, {
				// The payload is what `tellAccessChanged` sent.
				onPayload: (payload) => this.#tellAccessChanged(payload as PersonId),
				onReconnect: () => this.#tellAccessChanged(undefined),
			}),
		]
		this.#ears = await Promise.all(ears)
		// What was committed between reading the newest id and listening.
		this.#catchUp()
	}

	async [Symbol.asyncDispose](): Promise<void> {
		this.#isClosed = true
		await Promise.all(this.#ears.map((ear) => ear[Symbol.asyncDispose]()))
		await this.#reading
	}

	#tellAccessChanged(personId: PersonId | undefined): void {
		for (const listener of this.#listeners) listener.onAccessChanged(personId)
	}

	/** Reads what is new; called again meanwhile, it looks once more at the end. */
	#catchUp(): void {
		this.#isBehind = true
		this.#reading ??= this.#read().finally(() => {
			this.#reading = undefined
		})
	}

	async #read(): Promise<void> {
		while (this.#isBehind && !this.#isClosed) {
			this.#isBehind = false
			try {
				const events = await eventsAfter(this.#database, this.#lastId, { limit: BATCH })
				for (const event of events) this.#tell(event)
				if (events.length === BATCH) this.#isBehind = true
			} catch (error) {
				// The database is away; when it is back the listening connection says so and this is tried again.
				this.#log.warn({ err: error }, 'events could not be read')
			}
		}
	}

	#tell(event: EventRow): void {
		this.#lastId = event.id
		for (const listener of this.#listeners) listener.onEvent(event)
	}
}

/** Begins to hear what is committed from now on. Dispose of it before the database is closed. */
export async function startLiveEvents(database: Database, log: BaseLogger): Promise<LiveEvents> {
	const live = new LiveEvents(database, log, await newestEventId(database))
	await live.start()
	return live
}
