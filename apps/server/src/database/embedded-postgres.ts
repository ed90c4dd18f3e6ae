import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chown, lstat, mkdir, mkdtemp, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BaseLogger } from 'pino'
import { type Account, accountFor } from './account.ts'
import { lockDataDirectory } from './data-directory-lock.ts'
import { chooseLauncher, type Launcher, launch, run } from './launcher.ts'
import { POSTGRES_MAJOR, preparePostgresRuntime } from './postgres-runtime.ts'
import { disownPostmasterFile, isAlive, isPostmasterOf, readPostmasterFile } from './postmaster-file.ts'

/** How to reach a PostgreSQL over its unix socket; what `pg` takes. */
export type SocketConnection = { host: string; port: number; user: string; database: string }

const PORT = 5432 // only names the socket: nothing listens on the network
const USER = 'readroom'
const DATABASE = 'postgres'

/** Longest path of a unix socket, in bytes (macOS: 103, Linux: 107). */
const SOCKET_PATH_BYTES = 103

/** How long the remains of a server that was killed may hold the files: on a slow disk its last writes take a while. */
const LEFTOVER_GRACE_MS = 30_000

const POLL_MS = 10

const UNFINISHED = '.unfinished-'

const RESTART_DELAYS_MS = [50, 100, 200, 500, 1_000, 2_000]

/** Signals that end PostgreSQL, from kind to hard, and how long each is given: 5 s in all. None loses a commit. */
const STOP_SIGNALS: [NodeJS.Signals, number][] = [
	['SIGINT', 3_500],
	['SIGQUIT', 1_000],
	['SIGKILL', 500],
]

/**
 * Runs the PostgreSQL that comes with the product on `<directory>/postgres`, makes it at first start, and starts it
 * again when it dies. It listens on a unix socket that only this account can reach, and ends with this process.
 *
 * @param options.directory the data directory of the reading room; it is made where missing
 * @throws DataDirectoryInUse when another server has this directory
 */
export async function startEmbeddedPostgres(options: {
	directory: string
	log: BaseLogger
}): Promise<EmbeddedPostgres> {
	await mkdir(options.directory, { recursive: true })
	const directory = await realpath(options.directory)
	const lock = lockDataDirectory(directory)
	try {
		const installation = await prepareInstallation(directory, options.log)
		const server = new EmbeddedPostgres(installation, lock, options.log)
		await server.start()
		return server
	} catch (error) {
		lock[Symbol.dispose]()
		throw error
	}
}

/** How to reach the embedded PostgreSQL that another process runs on this directory; undefined where none runs. */
export async function runningEmbeddedPostgres(directory: string): Promise<SocketConnection | undefined> {
	const databaseDirectory = join(await realpath(directory), 'postgres')
	const server = await readPostmasterFile(databaseDirectory)
	if (server?.socketDirectory === undefined || !server.isReady) return undefined
	if (!(await isPostmasterOf(server.pid, databaseDirectory))) return undefined
	return connectionTo(server.socketDirectory)
}

function connectionTo(socketDirectory: string): SocketConnection {
	return { host: socketDirectory, port: PORT, user: USER, database: DATABASE }
}

/** Everything needed to start the server once more. */
type Installation = { runtime: string; databaseDirectory: string; socketDirectory: string; launcher: Launcher }

async function prepareInstallation(directory: string, log: BaseLogger): Promise<Installation> {
	const databaseDirectory = join(directory, 'postgres')
	const account = await accountFor(databaseDirectory)
	const runtime = await preparePostgresRuntime(directory)
	const launcher = await chooseLauncher(join(runtime, 'bin', 'postgres'), account)
	if (!(await exists(databaseDirectory))) {
		log.info({ databaseDirectory }, 'making a new database')
		await initialise({ runtime, databaseDirectory, launcher, account })
	}
	await checkVersion(databaseDirectory)
	return { runtime, databaseDirectory, socketDirectory: await makeSocketDirectory(directory, account), launcher }
}

async function exists(path: string): Promise<boolean> {
	try {
		await stat(path)
		return true
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
		throw error
	}
}

/** Makes the database files beside their place and moves them there when whole: a half-made database is never found. */
async function initialise(
	place: Omit<Installation, 'socketDirectory'> & { account: Account | undefined },
): Promise<void> {
	await removeStartingWith(place.databaseDirectory + UNFINISHED, async () => true)
	// A name of its own: an initdb that outlived its server may still be tidying up after itself.
	const unfinished = await mkdtemp(`${place.databaseDirectory}${UNFINISHED}`)
	if (place.account !== undefined) await chown(unfinished, place.account.uid, place.account.gid)
	await run(place.launcher, join(place.runtime, 'bin', 'initdb'), [
		`--pgdata=${unfinished}`,
		`--username=${USER}`,
		'--encoding=UTF8',
		'--locale-provider=builtin',
		'--builtin-locale=C.UTF-8',
		'--locale=C',
		// Without a UTF-8 character type pg_trgm finds no letters in Chinese text. macOS has no locale named C.UTF-8.
		`--lc-ctype=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
		'--data-checksums',
		'--auth-local=trust',
		'--auth-host=reject',
		'--no-instructions',
	])
	await rename(unfinished, place.databaseDirectory)
	await syncDirectory(dirname(place.databaseDirectory))
}

async function removeStartingWith(start: string, isRight: (path: string) => Promise<boolean>): Promise<void> {
	const names = (await readdir(dirname(start))).filter((name) => name.startsWith(basename(start)))
	for (const name of names) {
		const path = join(dirname(start), name)
		if (await isRight(path)) await rm(path, { recursive: true, force: true })
	}
}

async function syncDirectory(path: string): Promise<void> {
	await using directory = await open(path)
	await directory.sync()
}

async function checkVersion(databaseDirectory: string): Promise<void> {
	const major = (await readFile(join(databaseDirectory, 'PG_VERSION'), 'utf8')).trim()
	if (major === POSTGRES_MAJOR) return
	throw new Error(
		`The database in ${databaseDirectory} was written by PostgreSQL ${major}; this program carries ${POSTGRES_MAJOR} ` +
			'and cannot read it. Back it up with the program that wrote it and restore that backup here.',
	)
}

/** Ends the server that a killed process left behind. The lock on the directory says that nobody else minds it. */
async function stopLeftover(databaseDirectory: string, log: BaseLogger): Promise<void> {
	const leftover = await readPostmasterFile(databaseDirectory)
	if (leftover === undefined || !isAlive(leftover.pid)) return
	if (await isPostmasterOf(leftover.pid, databaseDirectory)) {
		log.warn({ postgresPid: leftover.pid }, 'stopping the PostgreSQL that an earlier server left running')
		await endProcess(leftover.pid, async () => !(await isPostmasterOf(leftover.pid, databaseDirectory)))
	}
	// Still there: another program's number by now, or a dead process that nobody has waited for.
	if (isAlive(leftover.pid) && (await exists(join(databaseDirectory, 'postmaster.pid')))) {
		await disownPostmasterFile(databaseDirectory)
	}
}

async function endProcess(pid: number, hasEnded: () => Promise<boolean> | boolean): Promise<void> {
	for (const [signal, patienceMs] of STOP_SIGNALS) {
		if (await hasEnded()) return
		if (isAlive(pid)) process.kill(pid, signal)
		const deadline = performance.now() + patienceMs
		while (performance.now() < deadline) {
			if (await hasEnded()) return
			await sleep(POLL_MS)
		}
	}
}

/**
 * A short folder for the socket, readable by the server's account alone. The data directory cannot hold it: its path
 * may be longer than a socket's may be. It is a new one for each server, as the end of an old one deletes its own socket.
 */
async function makeSocketDirectory(directory: string, account: Account | undefined): Promise<string> {
	const prefix = `readroom-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}-`
	// The other account may not be able to reach a temporary folder of root's own.
	const parent = account === undefined && fitsSocket(join(tmpdir(), `${prefix}123456`)) ? tmpdir() : '/tmp'
	await removeStartingWith(join(parent, prefix), (path) => isOurs(path, account))
	const path = await mkdtemp(join(parent, prefix))
	if (account !== undefined) await chown(path, account.uid, account.gid)
	return path
}

/** Whether the folder is one we made: anybody may put anything into the folder for temporary files. */
async function isOurs(path: string, account: Account | undefined): Promise<boolean> {
	const found = await lstat(path)
	return found.isDirectory() && (found.uid === process.getuid?.() || found.uid === account?.uid)
}

function fitsSocket(socketDirectory: string): boolean {
	return Buffer.byteLength(join(socketDirectory, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_BYTES
}

/** A running PostgreSQL and its keeper. Dispose of it after the pools that use it. */
export class EmbeddedPostgres {
	readonly connection: SocketConnection
	readonly #installation: Installation
	readonly #lock: Disposable
	readonly #log: BaseLogger
	readonly #stopping = new AbortController()
	#child: ChildProcess | undefined
	#lastLines: string[] = []
	#keeping: Promise<void> = Promise.resolve()

	constructor(installation: Installation, lock: Disposable, log: BaseLogger) {
		this.#installation = installation
		this.#lock = lock
		this.#log = log
		this.connection = connectionTo(installation.socketDirectory)
	}

	/** The process number of the server, for those who watch it. */
	get pid(): number | undefined {
		return this.#child?.pid
	}

	async start(): Promise<void> {
		process.on('exit', this.#endWithProcess)
		try {
			const child = await this.#startPatiently()
			this.#keeping = this.#keep(child)
		} catch (error) {
			process.off('exit', this.#endWithProcess)
			throw error
		}
	}

	/** Stops the server within 5 s; every commit it acknowledged stays. */
	async [Symbol.asyncDispose](): Promise<void> {
		if (this.#stopping.signal.aborted) return this.#keeping
		this.#stopping.abort()
		const child = this.#child
		if (child?.pid !== undefined) await endProcess(child.pid, () => hasEnded(child))
		await this.#keeping
		process.off('exit', this.#endWithProcess)
		await rm(this.#installation.socketDirectory, { recursive: true, force: true })
		this.#lock[Symbol.dispose]()
	}

	readonly #endWithProcess = (): void => {
		this.#child?.kill('SIGINT')
	}

	/** Starts the server once what is left of an earlier one, killed at whatever moment, has let go of the files. */
	async #startPatiently(): Promise<ChildProcess> {
		const deadline = performance.now() + LEFTOVER_GRACE_MS
		while (true) {
			await stopLeftover(this.#installation.databaseDirectory, this.#log)
			try {
				return await this.#startOnce()
			} catch (error) {
				const isHeld = this.#lastLines.some((line) => /is still in use|postmaster\.pid" already exists/.test(line))
				const wasKilled = typeof this.#child?.signalCode === 'string'
				if (!(isHeld || wasKilled) || performance.now() > deadline) throw error
				await sleep(100)
			}
		}
	}

	async #startOnce(): Promise<ChildProcess> {
		const { runtime, databaseDirectory, socketDirectory, launcher } = this.#installation
		const child = launch(
			launcher,
			join(runtime, 'bin', 'postgres'),
			serverArguments(databaseDirectory, socketDirectory),
		)
		this.#child = child
		this.#lastLines = []
		this.#follow(child)
		while (!hasEnded(child)) {
			const server = await readPostmasterFile(databaseDirectory)
			if (server?.pid === child.pid && server?.isReady) return child
			await sleep(POLL_MS)
		}
		await sleep(POLL_MS) // its last words may still be on their way
		const end = child.signalCode ?? `exit code ${child.exitCode}`
		throw new Error(`PostgreSQL did not start (${end}). ${this.#lastLines.join(' ')}`)
	}

	#follow(child: ChildProcess): void {
		child.on('error', (error) => this.#lastLines.push(error.message))
		if (child.stderr === null) return
		createInterface({ input: child.stderr }).on('line', (line) => {
			this.#lastLines = [...this.#lastLines.slice(-9), line]
			const level = /^(FATAL|PANIC):/.test(line) ? 'warn' : 'debug'
			this.#log[level]({ postgres: line }, 'PostgreSQL says')
		})
	}

	async #keep(first: ChildProcess): Promise<void> {
		let child = first
		while (true) {
			await ending(child)
			if (this.#stopping.signal.aborted) return
			this.#log.error(
				{ signal: child.signalCode, exitCode: child.exitCode },
				'PostgreSQL ended by itself; starting it again',
			)
			const next = await this.#startAgain()
			if (next === undefined) return
			child = next
		}
	}

	async #startAgain(): Promise<ChildProcess | undefined> {
		for (let attempt = 0; ; attempt++) {
			await sleep(RESTART_DELAYS_MS[Math.min(attempt, RESTART_DELAYS_MS.length - 1)])
			if (this.#stopping.signal.aborted) return undefined
			try {
				const child = await this.#startOnce()
				this.#log.info('PostgreSQL runs again')
				return child
			} catch (error) {
				if (this.#stopping.signal.aborted) return undefined
				this.#log.error({ err: error }, 'PostgreSQL could not be started again yet')
			}
		}
	}
}

function hasEnded(child: ChildProcess): boolean {
	return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

async function ending(child: ChildProcess): Promise<void> {
	if (hasEnded(child)) return
	await new Promise((resolve) => child.once('exit', resolve))
}

function serverArguments(databaseDirectory: string, socketDirectory: string): string[] {
	const settings = {
		listen_addresses: '',
		port: PORT,
		unix_socket_directories: `"${socketDirectory}"`,
		unix_socket_permissions: '0700',
		// Acknowledged means durable: said here because the command line wins over every settings file.
		fsync: 'on',
		full_page_writes: 'on',
		synchronous_commit: 'on',
		max_connections: 60,
		shared_buffers: '64MB',
		jit: 'off',
		// For solid-state disks, where reading here and there costs little more than reading on.
		random_page_cost: 1.1,
		effective_cache_size: '512MB',
		work_mem: '8MB',
		// Fewer and calmer checkpoints: after each, the first change of a page is logged whole.
		checkpoint_timeout: '15min',
		max_wal_size: '1GB',
		wal_compression: 'on',
		timezone: 'UTC',
		log_timezone: 'UTC',
		// Errors reach the caller. Their text quotes values, a patient's among them, so it stays out of the log.
		log_min_messages: 'log',
		log_min_error_statement: 'panic',
		log_error_verbosity: 'terse',
		log_line_prefix: '',
		logging_collector: 'off',
	}
	return ['-D', databaseDirectory, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
