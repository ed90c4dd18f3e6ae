import { setTimeout as sleep } from 'node:timers/promises'
import { Client, type ClientConfig, escapeIdentifier } from 'pg'
import { connectionOf, type Database } from './database.ts'

/** What to do with what is heard. Neither may throw. */
export type Ears = {
	onPayload: (payload: string) => void
	/** The connection was lost and is back: whatever was said meanwhile has to be read from the tables. */
	onReconnect: () => void
}

/** How often a silent connection is tried: a dead network says nothing by itself. */
const HEARTBEAT_MS = 10_000
const HEARTBEAT_TIMEOUT_MS = 5_000

const RECONNECT_DELAYS_MS = [50, 100, 250, 500, 1_000, 2_000]

/**
 * Hears every NOTIFY on a channel, on a connection of its own that comes back by itself.
 *
 * @returns once listening; dispose of it before the database is closed
 */
export async function listen(database: Database, channel: string, ears: Ears): Promise<AsyncDisposable> {
	const connect = () => listeningClient(connectionOf(database), channel, ears.onPayload)
	const closing = new AbortController()
	let client = await connect()

	async function stayConnected(): Promise<void> {
		while (true) {
			await client.lost
			if (closing.signal.aborted) return
			const next = await retried(connect, closing.signal)
			if (next === undefined) return
			client = next
			ears.onReconnect()
		}
	}

	const staying = stayConnected()
	return {
		async [Symbol.asyncDispose]() {
			closing.abort()
			client.end()
			await staying
		},
	}
}

/** A connection that listens; `lost` resolves when it has ended, whoever ended it. */
type ListeningClient = { lost: Promise<void>; end: () => void }

async function listeningClient(
	config: ClientConfig,
	channel: string,
	onPayload: (payload: string) => void,
): Promise<ListeningClient> {
	const client = new Client({ ...config, application_name: 'readroom listening', query_timeout: HEARTBEAT_TIMEOUT_MS })
	const { promise: lost, resolve: lose } = Promise.withResolvers<void>()
	// Ending is idempotent, and destroys the socket where a query was never answered.
	const end = () => void client.end().catch(() => {}) // it had ended already
	client.on('error', end)
	client.on('end', lose)
	client.on('notification', ({ payload }) => onPayload(payload ?? ''))
	try {
		await client.connect()
		await client.query(`LISTEN ${escapeIdentifier(channel)}`)
	} catch (error) {
		end()
		throw error
	}
	const heartbeat = setInterval(() => void client.query('SELECT 1').catch(end), HEARTBEAT_MS)
	return { lost: lost.then(() => clearInterval(heartbeat)), end }
}

async function retried(
	connect: () => Promise<ListeningClient>,
	closing: AbortSignal,
): Promise<ListeningClient | undefined> {
	for (let attempt = 0; ; attempt++) {
		await sleep(RECONNECT_DELAYS_MS[Math.min(attempt, RECONNECT_DELAYS_MS.length - 1)])
		if (closing.aborted) return undefined
		try {
			const client = await connect()
			if (!closing.aborted) return client
			client.end()
			return undefined
		} catch {
			// The server is still away; the pool of the database says so in the log.
		}
	}
}
