import { Kysely, PostgresDialect, type PostgresPoolClient, sql } from 'kysely'
import { type ClientConfig, DatabaseError, types as defaultTypes, Pool, TypeOverrides } from 'pg'
import type { BaseLogger } from 'pino'
import { runningEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { OftenAsked } from './often-asked.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/**
 * Where the database is: an outside server, the one this process runs on its data directory, or, for commands that
 * work beside a running server, the one that server runs (where none runs, it is started).
 */
export type DatabasePlace = { databaseUrl: string } | { directory: string; besideServer?: boolean }

/** The database cannot be reached, or went away during the work: try again in a moment. */
class DatabaseAway extends Error {
	override name = 'DatabaseAway'
}

/** Whether the cause of an error is that the database is not there, rather than that the work was wrong. */
export function isDatabaseAway(error: unknown): boolean {
	return error instanceof DatabaseAway
}

/** Oldest PostgreSQL our SQL is written for. */
const OLDEST_MAJOR = 15

const STATEMENT_TIMEOUT_MS = 30_000
const CONNECT_TIMEOUT_MS = 5_000
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000
const POOL_SIZE = 20
/** Connections that stay open while nobody asks anything: a new one knows no table and no plan. */
const POOL_LEAST = 2

/**
 * Opens the database; it is not migrated yet. `destroy()` closes it, an embedded server included.
 *
 * @throws DatabaseAway when an outside server does not answer
 * @throws DataDirectoryInUse when another server runs on the directory
 */
export async function openDatabase(options: DatabasePlace & { log: BaseLogger }): Promise<Database> {
	if ('databaseUrl' in options) return connect({ connectionString: options.databaseUrl }, options.log)
	const running = options.besideServer === true ? await runningEmbeddedPostgres(options.directory) : undefined
	if (running !== undefined) return connect(running, options.log)

	const server = await startEmbeddedPostgres(options)
	try {
		return await connect(server.connection, options.log, () => server[Symbol.asyncDispose]())
	} catch (error) {
		await server[Symbol.asyncDispose]()
		throw error
	}
}

/** Opens a pool on a server that runs. @param afterClose called once the last connection is closed */
export async function connect(
	where: ClientConfig,
	log: BaseLogger,
	afterClose?: () => Promise<void>,
): Promise<Database> {
	const config = { ...where, ...SESSION, types: columnTypes() }
	const pool = new Pool({ ...config, max: POOL_SIZE, min: POOL_LEAST })
	const oftenAsked = new OftenAsked()
	// A lost connection emits an error on the pool while idle and on the client while in use; unheard it ends the process.
	pool.on('error', ({ message }) => log.warn({ reason: message }, 'an idle database connection was lost'))
	pool.on('connect', (client) => client.on('error', () => {})) // the query under way rejects with the same error

	const database: Database = new Kysely({
		dialect: new PostgresDialect({
			pool: {
				options: config,
				connect: () => connectedClient(pool, oftenAsked),
				end: async () => {
					await pool.end()
					await afterClose?.()
				},
			},
		}),
	})
	connections.set(database, config)
	try {
		await checkServer(database)
	} catch (error) {
		await pool.end()
		throw error
	}
	return database
}

const SESSION: ClientConfig = {
	application_name: 'readroom',
	statement_timeout: STATEMENT_TIMEOUT_MS,
	idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
	connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
	keepAlive: true,
}

const connections = new WeakMap<Database, ClientConfig>()

/** How to make one more connection to the server of this database, outside its pool. */
export function connectionOf(database: Database): ClientConfig {
	const config = connections.get(database)
	if (config === undefined) throw new Error('This database was not opened by openDatabase, or it is a transaction.')
	return config
}

async function checkServer(database: Database): Promise<void> {
	const { rows } = await sql<{ version: number; encoding: string }>`
		SELECT current_setting('server_version_num')::int / 10000 AS version, getdatabaseencoding() AS encoding
	`.execute(database)
	const [server] = rows
	if (server === undefined || server.version < OLDEST_MAJOR) {
		throw new Error(`The database server is PostgreSQL ${server?.version}; ${OLDEST_MAJOR} or newer is needed.`)
	}
	if (server.encoding !== 'UTF8') throw new Error(`The database's encoding is ${server.encoding}; it has to be UTF8.`)
}

async function connectedClient(pool: Pool, oftenAsked: OftenAsked): Promise<PostgresPoolClient> {
	const client = await orAway(() => pool.connect(), { isConnecting: true })
	const ask = async (text: string, values: unknown[]) => {
		try {
			return await client.query({ text, values, name: oftenAsked.nameOf(text, values) })
		} catch (error) {
			if (isPlanOutdated(error)) oftenAsked.renameAll()
			throw error
		}
	}
	const query = (text: string, values: unknown[]) => orAway(() => ask(text, values), { isConnecting: false })
	return {
		// The other form of `query`, with a cursor, is for streaming, which this dialect is not configured for.
		query: query as unknown as PostgresPoolClient['query'],
		release: (destroy) => client.release(destroy),
	}
}

async function orAway<T>(work: () => Promise<T>, { isConnecting }: { isConnecting: boolean }): Promise<T> {
	try {
		return await work()
	} catch (cause) {
		if (!meansAway(cause, isConnecting)) throw cause
		throw new DatabaseAway('The database does not answer at the moment.', { cause })
	}
}

/**
 * What the server says is an answer, unless it says that it is going or coming (classes 57P and 08), has no
 * connection left (53300), or ends a session. Every other error of a connection comes from the connection itself.
 */
function meansAway(error: unknown, isConnecting: boolean): boolean {
	if (isPlanOutdated(error)) return true
	if (error instanceof DatabaseError) return /^(57P0[1-35]|08...|53300)$/.test(error.code ?? '')
	return isConnecting || isConnectionLoss(error)
}

/** A newer program beside this one has changed a table since the statement was planned. */
function isPlanOutdated(error: unknown): boolean {
	return (
		error instanceof DatabaseError && error.code === '0A000' && error.message.startsWith('cached plan must not change')
	)
}

function isConnectionLoss(error: unknown): boolean {
	if (!(error instanceof Error)) return false
	if ('syscall' in error) return true
	return /^Connection terminated|^Client (has encountered a connection error|was closed)/.test(error.message)
}

const INT8 = 20
const INT8_ARRAY = 1016
const DATE = 1082

function columnTypes(): TypeOverrides {
	const types = new TypeOverrides()
	types.setTypeParser(INT8, safeInteger)
	types.setTypeParser(INT8_ARRAY, (text) => text.slice(1, -1).split(',').filter(Boolean).map(safeInteger))
	// A day is not an instant: `pg` would make it midnight in the time zone of this machine.
	types.setTypeParser(DATE, (text) => text)
	types.setTypeParser(defaultTypes.builtins.TIMESTAMPTZ, instant)
	return types
}

const instantOfAnyZone = defaultTypes.getTypeParser(defaultTypes.builtins.TIMESTAMPTZ)

/** `2026-02-28 15:30:00.123+00` is what a session in UTC says; the parser of the driver takes all else, at some times the cost. */
function instant(text: string): Date {
	if (text[10] !== ' ' || !text.endsWith('+00')) return instantOfAnyZone(text)
	return new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`)
}

/** @throws RangeError rather than round, past 2^53 */
function safeInteger(text: string): number {
	const value = Number(text)
	if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`)
	return value
}
