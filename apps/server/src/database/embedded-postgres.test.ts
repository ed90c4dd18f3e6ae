import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Database, openDatabase } from './database.ts'
import { runningEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { isAlive, readPostmasterFile } from './postmaster-file.ts'

const log = pino({ level: 'silent' })
const isRoot = process.getuid?.() === 0
const NOBODY = { uid: 65534, gid: 65534 }
const WRITER = fileURLToPath(new URL('../testing/write-until-killed.ts', import.meta.url))

let ground: string
/** The data directory most tests use one after another. */
let directory: string
const children: ChildProcess[] = []
const folders: string[] = []

beforeAll(async () => {
	ground = await mkdtemp(join(tmpdir(), 'readroom-embedded-'))
	await chmod(ground, 0o755)
	directory = join(ground, 'ward')
})

afterEach(async () => {
	for (const child of children.splice(0)) child.kill('SIGKILL')
	await expect.poll(() => processesIn(ground), { timeout: 6_000 }).toEqual([])
})

afterAll(async () => {
	for (const folder of [ground, ...folders]) await rm(folder, { recursive: true, force: true })
})

describe('the embedded database', () => {
	test('starts in an empty folder, keeps what it was given over a stop, and starts again in a moment', async () => {
		const first = await openDatabase({ directory, log })
		await sql`CREATE TABLE patient_count AS SELECT 7 AS number`.execute(first)
		await first.destroy()

		const startedAt = performance.now()
		const again = await openDatabase({ directory, log })
		expect(performance.now() - startedAt).toBeLessThan(2_000)
		expect(await one(again, 'SELECT number FROM patient_count')).toBe(7)
		await again.destroy()
	})

	test('syncs every commit and reads Chinese as letters, on no network', async () => {
		await using server = await startEmbeddedPostgres({ directory, log })
		const database = await connect(server.connection, log)
		for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']) {
			expect(await one(database, `SHOW ${setting}`), setting).toBe('on')
		}
		expect(await one(database, 'SHOW listen_addresses')).toBe('')
		expect(await one(database, `SELECT '肝' ~ '^[[:alpha:]]$'`)).toBe(true)
		expect(await one(database, 'SELECT datctype FROM pg_database LIMIT 1')).toMatch(/UTF-8$/)
		expect((await lstat(server.connection.host)).mode & 0o777).toBe(0o700)
		await database.destroy()
	})

	test('lives in a folder with spaces and Chinese, deeper than a socket path may be long', async () => {
		const directory = join(ground, '阅片室 data', 'd'.repeat(120), "it's here")
		const database = await openDatabase({ directory, log })
		expect(await one(database, 'SELECT 1')).toBe(1)
		await database.destroy()
	})

	test('refuses a second server on the same folder with a clear sentence, and leaves the first alone', async () => {
		const first = await openDatabase({ directory, log })
		await expect(openDatabase({ directory, log })).rejects.toThrow('Another reading room server is running on')
		await expect(exitOf(writer(directory))).resolves.toMatch('Another reading room server is running on')
		expect(await one(first, 'SELECT 1')).toBe(1)
		await first.destroy()
	})

	test('lets a command work beside the running server, and starts one where none runs', async () => {
		const server = await openDatabase({ directory, log })
		await sql`CREATE TABLE token AS SELECT 'x' AS name`.execute(server)
		const command = await openDatabase({ directory, besideServer: true, log })
		expect(await one(command, 'SELECT name FROM token')).toBe('x')
		await command.destroy()
		expect(await one(server, 'SELECT name FROM token')).toBe('x')
		await server.destroy()

		expect(await runningEmbeddedPostgres(directory)).toBeUndefined()
		const alone = await openDatabase({ directory, besideServer: true, log })
		expect(await one(alone, 'SELECT name FROM token')).toBe('x')
		await alone.destroy()
	})

	test('says which program wrote files of another version', async () => {
		const directory = join(ground, 'old')
		await mkdir(join(directory, 'postgres'), { recursive: true })
		await writeFile(join(directory, 'postgres', 'PG_VERSION'), '15\n')
		if (isRoot) await chown(join(directory, 'postgres'), NOBODY.uid, NOBODY.gid)
		await expect(openDatabase({ directory, log })).rejects.toThrow('was written by PostgreSQL 15')
	})

	test('starts although its old process number now belongs to another program', async () => {
		const databaseDirectory = join(directory, 'postgres')
		await writeFile(
			join(databaseDirectory, 'postmaster.pid'),
			`${process.ppid}\n${databaseDirectory}\n1\n5432\n/tmp\n\n  0 0\nready\n`,
		)
		if (isRoot) {
			const { uid, gid } = await lstat(databaseDirectory)
			await chown(join(databaseDirectory, 'postmaster.pid'), uid, gid)
		}
		const database = await openDatabase({ directory, log })
		expect(await one(database, 'SELECT 1')).toBe(1)
		await database.destroy()
		expect(isAlive(process.ppid)).toBe(true)
	})

	test('is started again when it alone is killed, with all that was acknowledged', async () => {
		await using server = await startEmbeddedPostgres({ directory, log })
		const database = await connect(server.connection, log)
		await sql`CREATE TABLE kept AS SELECT 1 AS number`.execute(database)
		const killed = server.pid
		process.kill(killed ?? 0, 'SIGKILL')
		await expect.poll(() => server.pid, { timeout: 5_000 }).not.toBe(killed)
		await expect.poll(() => one(database, 'SELECT number FROM kept').catch(() => undefined), { timeout: 5_000 }).toBe(1)
		await database.destroy()
	})
})

describe('kill -9 of the server', () => {
	test('loses no acknowledged commit, leaves no database running, and lets the next one start', async () => {
		const acknowledged: number[] = []
		const rounds = [
			{ runMs: 300 },
			{ runMs: 50, databaseFirst: true },
			{ startMs: 500 }, // amid the start: the database recovers from the round before
			{ runMs: 150 },
		]
		for (const { startMs, runMs, databaseFirst } of rounds) {
			const child = writer(directory)
			const lines = linesOf(child, (line) => {
				if (line !== 'open') acknowledged.push(Number(line))
			})
			await (startMs === undefined ? lines.until('open') : sleep(startMs))
			await sleep(runMs ?? 0)
			const server = await readPostmasterFile(join(directory, 'postgres'))
			if (databaseFirst === true && server !== undefined) process.kill(server.pid, 'SIGKILL')
			child.kill('SIGKILL')
			await lines.end
		}
		const database = await openDatabase({ directory, log })
		const { rows } = await sql<{ number: number }>`SELECT number FROM written ORDER BY number`.execute(database)
		await database.destroy()
		const kept = new Set(rows.map(({ number }) => number))
		expect(acknowledged.length).toBeGreaterThan(20)
		expect(acknowledged.filter((number) => !kept.has(number))).toEqual([])
	})

	test('a database that outlived its server is stopped before a new one starts', async () => {
		const leftover = await startUnkept(directory)
		const file = () => readPostmasterFile(join(directory, 'postgres'))
		await expect.poll(file, { timeout: 5_000 }).toMatchObject({ pid: leftover, isReady: true })
		const database = await openDatabase({ directory, log })
		expect(await one(database, 'SELECT 1')).toBe(1)
		expect((await file())?.pid).not.toBe(leftover)
		await database.destroy()
	})
})

describe('accounts', () => {
	test.skipIf(!isRoot)('root has it run by an ordinary account, out of reach of the others', async () => {
		const database = await openDatabase({ directory, log })
		const { uid, mode } = await lstat(join(directory, 'postgres'))
		expect(uid).toBeGreaterThan(0)
		expect(mode & 0o777).toBe(0o700)
		await database.destroy()
	})

	test.skipIf(!isRoot)("root's own closed folder is no obstacle", async () => {
		const closed = await mkdtemp(join(homedir(), '.readroom-closed-'))
		try {
			expect((await lstat(closed)).mode & 0o777).toBe(0o700)
			const database = await openDatabase({ directory: join(closed, 'data'), log })
			expect(await one(database, 'SELECT 1')).toBe(1)
			await database.destroy()
		} finally {
			await rm(closed, { recursive: true, force: true })
		}
	})

	test.skipIf(!isRoot || !canNobodyRead(WRITER))('an ordinary user runs it without any help of root', async () => {
		const directory = join(ground, 'as nobody')
		await mkdir(directory)
		await chown(directory, NOBODY.uid, NOBODY.gid)
		const child = writer(directory, NOBODY)
		const lines = linesOf(child)
		await lines.until('20')
		expect((await lstat(join(directory, 'postgres'))).uid).toBe(NOBODY.uid)
		child.kill('SIGKILL')
		await lines.end
		// What an ordinary user made, root serves as that user.
		const database = await openDatabase({ directory, log })
		expect(Number(await one(database, 'SELECT count(*) FROM written'))).toBeGreaterThanOrEqual(20)
		await database.destroy()
	})
})

async function one(database: Database, query: string): Promise<unknown> {
	const { rows } = await sql.raw<Record<string, unknown>>(query).execute(database)
	return Object.values(rows[0] ?? {})[0]
}

/** Not where this checkout lies below a folder that is closed to others, such as `/root`. */
function canNobodyRead(file: string): boolean {
	const read = 'fs.readFileSync(process.argv[1])'
	return spawnSync(process.execPath, ['-e', read, file], NOBODY).status === 0
}

function writer(directory: string, account: { uid?: number; gid?: number } = {}): ChildProcess {
	const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WRITER, directory], {
		...account,
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	children.push(child)
	return child
}

/** Lines a child prints: `until` one of them comes, and the `end` of them all. */
function linesOf(child: ChildProcess, onLine?: (line: string) => void) {
	const waiting = new Map<string, () => void>()
	let errors = ''
	child.stderr?.on('data', (text) => {
		errors += String(text)
	})
	if (child.stdout === null) throw new Error('the child has no output')
	const reader = createInterface({ input: child.stdout }).on('line', (line) => {
		onLine?.(line)
		waiting.get(line)?.()
	})
	const end = once(reader, 'close')
	return {
		end,
		until: (line: string) =>
			new Promise<void>((resolve, reject) => {
				waiting.set(line, resolve)
				void end.then(() => reject(new Error(`ended without saying ${line}: ${errors}`)))
			}),
	}
}

async function exitOf(child: ChildProcess): Promise<string> {
	let errors = ''
	child.stderr?.on('data', (text) => {
		errors += String(text)
	})
	await once(child, 'close')
	return errors
}

/** Starts the database as a server does that cannot tie its life to its own, and returns its process number. */
async function startUnkept(directory: string): Promise<number> {
	const databaseDirectory = join(directory, 'postgres')
	const { uid, gid } = await lstat(databaseDirectory)
	const socketDirectory = await mkdtemp(join('/tmp', 'readroom-unkept-'))
	await chmod(socketDirectory, 0o777)
	folders.push(socketDirectory)
	const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${socketDirectory}`]
	const child = spawn(join(directory, 'runtime', '18.4', 'bin', 'postgres'), ['-D', databaseDirectory, ...settings], {
		...(isRoot ? { uid, gid } : {}),
		cwd: '/',
		detached: true,
		stdio: 'ignore',
	})
	children.push(child)
	return child.pid ?? 0
}

/** Processes whose working folder is below `directory`: every process of a database works in the database's. */
async function processesIn(directory: string): Promise<string[]> {
	if (process.platform !== 'linux') {
		const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,args'])
		return stdout.split('\n').filter((line) => line.includes(directory))
	}
	const found: string[] = []
	for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
		const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '') // it ended, or is none of ours
		if (folder.startsWith(directory)) found.push(pid)
	}
	return found
}
