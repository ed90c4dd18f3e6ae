import { Client } from 'pg'
import { connectionOf, type Database } from './database.ts'

/** Key of the session lock that one process of all on this database holds. */
const SOLE_PROCESS_LOCK = 7_203

/**
 * Whether this process is the one, of all that serve this database, which does what is to be done once. It stays that
 * until it closes or loses its connection; then the server gives the lock to whoever asks next.
 */
export class SoleProcess implements AsyncDisposable {
	readonly #database: Database
	#holder: Client | undefined

	constructor(database: Database) {
		this.#database = database
	}

	/** @throws what `pg` throws where the database is away */
	async isThisOne(): Promise<boolean> {
		if (this.#holder !== undefined) return true
		const client = new Client(connectionOf(this.#database))
		// Unheard, the error of a connection that is lost would end the process.
		client.on('error', () => this.#lose(client))
		client.on('end', () => this.#lose(client))
		await client.connect()
		const { rows } = await client.query<{ is_held: boolean }>('SELECT pg_try_advisory_lock($1) AS is_held', [
			SOLE_PROCESS_LOCK,
		])
		if (rows[0]?.is_held === true) this.#holder = client
		else await client.end()
		return this.#holder === client
	}

	#lose(client: Client): void {
		if (this.#holder === client) this.#holder = undefined
	}

	async [Symbol.asyncDispose](): Promise<void> {
		const holder = this.#holder
		this.#holder = undefined
		await holder?.end()
	}
}
