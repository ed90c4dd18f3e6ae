import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Logger, pino } from 'pino'
import { openBlobStore } from './blobs/index.ts'
import { startClockwork } from './clockwork/index.ts'
import type { Config } from './config.ts'
import { type Database, openDatabase } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { startLiveEvents } from './events/live-events.ts'
import { Courier } from './paging/index.ts'
import { buildApp } from './server.ts'
import type { Clock, Services } from './services.ts'

/** Requests in flight have this long to finish when the server stops. */
const FINISH_MS = 2_500

const SYSTEM_CLOCK: Clock = { now: () => new Date() }

export interface RunningServer extends AsyncDisposable {
	/** Where people open it. */
	readonly url: string
	readonly services: Services
	/** Begins to do what is due. Not at once: first the demo ward is made, whose past would seem to be due. */
	startClockwork(): void
}

/** The port is taken. */
class PortTaken extends Error {
	override name = 'PortTaken'
}

/**
 * Starts the database, brings it up to date, opens the blobs and listens, in this order.
 *
 * Disposing of it ends everything in the opposite order: requests in flight finish, event streams end, the database
 * stops.
 *
 * @throws PortTaken; DataDirectoryInUse; DatabaseAway
 */
export async function startServer(config: Config, clock: Clock = SYSTEM_CLOCK): Promise<RunningServer> {
	const log = makeLog(config)
	await using starting = new AsyncDisposableStack()
	const database = await openMigratedDatabase(config, log)
	starting.defer(() => database.destroy())
	const blobs = await openBlobStore({ directory: join(config.dataDirectory, 'blobs') })
	const live = starting.use(await startLiveEvents(database, log))
	const courier = starting.use(new Courier({ config, database, log, clock }))
	const services: Services = { config, database, blobs, live, courier, log, clock }
	const app = await buildApp(services)
	starting.defer(() => closeSoon(app))
	await listen(app, config)

	const running = starting.move()
	return {
		url: urlOf(app, config),
		services,
		startClockwork: () => void running.use(startClockwork(services)),
		[Symbol.asyncDispose]: () => running.disposeAsync(),
	}
}

/** Log lines go to stderr: stdout is for what a command is asked for. */
function makeLog({ logLevel }: Pick<Config, 'logLevel'>): Logger {
	// PostgreSQL quotes values of rows in the detail and the place of an error.
	const redact = [
		'req.headers.cookie',
		'req.headers.authorization',
		'*.password',
		'*.secret',
		'err.detail',
		'err.where',
	]
	return pino({ level: logLevel, redact, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}

async function openMigratedDatabase(config: Config, log: Logger): Promise<Database> {
	const place =
		config.databaseUrl === undefined ? { directory: config.dataDirectory } : { databaseUrl: config.databaseUrl }
	const database = await openDatabase({ ...place, log })
	try {
		await migrate(database, log)
		return database
	} catch (error) {
		await database.destroy()
		throw error
	}
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
	try {
		await app.listen({ host, port, listenTextResolver: () => 'listening' })
	} catch (cause) {
		const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
		if (!isTaken) throw cause
		throw new PortTaken(`Port ${port} on ${host} is taken by another program. Stop it, or choose another: PORT=8081`, {
			cause,
		})
	}
}

async function closeSoon(app: FastifyInstance): Promise<void> {
	const timer = setTimeout(() => app.server.closeAllConnections(), FINISH_MS)
	try {
		await app.close()
	} finally {
		clearTimeout(timer)
	}
}

function urlOf(app: FastifyInstance, { publicUrl, host }: Config): string {
	if (publicUrl !== undefined) return publicUrl
	const address = app.addresses().find((one) => typeof one === 'object')
	return `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${address?.port}`
}
