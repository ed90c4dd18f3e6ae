import type { Logger } from 'pino'
import type { BlobStore } from './blobs/blob-store.ts'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import type { LiveEvents } from './events/live-events.ts'
import type { Courier } from './paging/index.ts'

/** What an action needs of the outside world. Made once at start, passed to every action by name. */
export interface Services {
	readonly config: Config
	readonly database: Database
	readonly blobs: BlobStore
	readonly live: LiveEvents
	readonly courier: Courier
	readonly clock: Clock
	readonly log: Logger
}

export interface Clock {
	now(): Date
}
