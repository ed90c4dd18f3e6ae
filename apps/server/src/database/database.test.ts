import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { connect, connectionOf, type Database, isDatabaseAway } from './database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { listen } from './listen.ts'
import { DatabaseNewer, migrate } from './migrate.ts'

const log = pino({ level: 'silent' })

let database: Database

beforeAll(async () => {
	database = await testDatabase()
})

afterAll(async () => {
	await database.destroy()
})

describe('values', () => {
	test('whole numbers are numbers, days stay days, instants are instants', async () => {
		const { rows } = await sql`
			SELECT count(*) AS count, ARRAY[1, 9007199254740991]::bigint[] AS ranges, '{}'::bigint[] AS none,
				DATE '2026-02-28' AS day, TIMESTAMPTZ '2026-02-28T23:30:00+08' AS instant
			FROM generate_series(1, 3)
		`.execute(database)
		expect(rows).toEqual([
			{
				count: 3,
				ranges: [1, 9007199254740991],
				none: [],
				day: '2026-02-28',
				instant: new Date('2026-02-28T15:30:00Z'),
			},
		])
	})

	test('instants are the same in every time zone of the session', async () => {
		const instants = await database.transaction().execute(async (tx) => {
			const seen: unknown[] = []
			for (const zone of ['UTC', 'Asia/Shanghai', 'Asia/Kolkata', 'America/St_Johns']) {
				await sql`SET LOCAL timezone = ${sql.lit(zone)}`.execute(tx)
				const { rows } = await sql<{ at: Date }>`
					SELECT unnest(ARRAY['2026-02-28T15:30:00.123456Z', '2026-02-28T15:30:00Z', '0101-01-01T00:00:00Z']::timestamptz[]) AS at
				`.execute(tx)
				seen.push(rows.map(({ at }) => at.toISOString()))
			}
			return seen
		})
		const expected = ['2026-02-28T15:30:00.123Z', '2026-02-28T15:30:00.000Z', '0101-01-01T00:00:00.000Z']
		expect(instants).toEqual([expected, expected, expected, expected])
	})

	test('a number too large to be exact is refused rather than rounded', async () => {
		await expect(sql`SELECT 9007199254740993::bigint AS number`.execute(database)).rejects.toThrow(RangeError)
	})
})

describe('a database that is away', () => {
	test('is told from work that is wrong, and serves again by itself', async () => {
		const directory = await mkdtemp(join(tmpdir(), 'readroom-away-'))
		try {
			await using server = await startEmbeddedPostgres({ directory, log })
			const away = await connect(server.connection, log)
			expect(isDatabaseAway(await failure(sql`SELECT nothing`.execute(away)))).toBe(false)

			const underWay = failure(sql`SELECT pg_sleep(20)`.execute(away))
			const inTransaction = failure(
				away.transaction().execute(async (tx) => {
					await sql`SELECT 1`.execute(tx)
					process.kill(server.pid ?? 0, 'SIGKILL')
					await expect.poll(async () => isDatabaseAway(await failure(sql`SELECT 1`.execute(tx)))).toBe(true)
					await sql`SELECT 1`.execute(tx)
				}),
			)
			expect(isDatabaseAway(await underWay)).toBe(true)
			expect(isDatabaseAway(await inTransaction)).toBe(true)
			await expect.poll(async () => failure(sql`SELECT 1`.execute(away)), { timeout: 5_000 }).toBeUndefined()
			await away.destroy()
		} finally {
			await rm(directory, { recursive: true, force: true })
		}
	})

	test('is what nobody answering means, also at the start', async () => {
		const nobody = connect({ host: '127.0.0.1', port: 1, user: 'x', database: 'x' }, log)
		expect(isDatabaseAway(await failure(nobody))).toBe(true)
	})

	test('is not what a query that takes too long means', async () => {
		const error = await failure(
			database.transaction().execute(async (tx) => {
				await sql`SET LOCAL statement_timeout = 20`.execute(tx)
				await sql`SELECT pg_sleep(5)`.execute(tx)
			}),
		)
		expect(error).toMatchObject({ code: '57014' })
		expect(isDatabaseAway(error)).toBe(false)
	})
})

describe('statements asked often', () => {
	test('are planned once, and asked again under another name when a newer program changes the table', async () => {
		const fresh = await emptyDatabase()
		await sql`CREATE TABLE bed (number int); INSERT INTO bed VALUES (1), (2)`.execute(fresh)
		await fresh.connection().execute(async (one) => {
			for (let round = 0; round < 20; round++) expect((await ask(one, 2)).rows).toEqual([{ number: 2 }])
			const { rows } = await sql`SELECT generic_plans + custom_plans AS plans FROM pg_prepared_statements`.execute(one)
			expect(rows).toEqual([{ plans: 13 }])

			await sql`ALTER TABLE bed ADD COLUMN ward text DEFAULT '胸外科'`.execute(one)
			expect(isDatabaseAway(await failure(ask(one, 2)))).toBe(true)
			for (let round = 0; round < 20; round++) expect((await ask(one, 1)).rows).toEqual([{ number: 1, ward: '胸外科' }])
		})
		await fresh.destroy()
	})

	test('are few: lists of ever new length do not fill the memory of the database', async () => {
		const fresh = await emptyDatabase()
		await fresh.connection().execute(async (one) => {
			for (let length = 1; length <= 120; length++) {
				const numbers = sql.join(Array.from({ length }, (_, index) => index))
				for (let round = 0; round < 9; round++) await sql`SELECT 1 WHERE 1 IN (${numbers})`.execute(one)
			}
			const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM pg_prepared_statements`.execute(one)
			expect(rows[0]?.count).toBeLessThanOrEqual(80)
			expect(rows[0]?.count).toBeGreaterThan(10)
		})
		await fresh.destroy()
	})
})

describe('migrations', () => {
	test('are run once, in order, also when two processes start at the same time', async () => {
		const fresh = await emptyDatabase()
		const directory = await migrations({
			'0001_ward.sql': 'CREATE TABLE ward (name text); SELECT pg_sleep(0.2);',
			'0002_bed.sql': "INSERT INTO ward VALUES ('胸外科'); CREATE TABLE bed (number int);",
		})
		const other = await connect(connectionOf(fresh), log)
		await Promise.all([migrate(fresh, log, directory), migrate(other, log, directory)])
		await migrate(fresh, log, directory)
		expect((await sql`SELECT name FROM ward`.execute(fresh)).rows).toEqual([{ name: '胸外科' }])
		await other.destroy()
		await fresh.destroy()
	})

	test('that fail leave nothing of themselves, and keep those before', async () => {
		const fresh = await emptyDatabase()
		const directory = await migrations({
			'0001_ward.sql': 'CREATE TABLE ward (name text)',
			'0002_wrong.sql': 'CREATE TABLE half (number int); SELECT nothing;',
		})
		await expect(migrate(fresh, log, directory)).rejects.toThrow('could not be migrated (0002_wrong): column "nothing"')
		const { rows } = await sql`SELECT to_regclass('ward') AS ward, to_regclass('half') AS half`.execute(fresh)
		expect(rows).toEqual([{ ward: 'ward', half: null }])
		await fresh.destroy()
	})

	test('that this program does not know mean a newer program was here: it refuses', async () => {
		const fresh = await emptyDatabase()
		const ward = { '0001_ward.sql': 'CREATE TABLE ward (name text)' }
		await migrate(fresh, log, await migrations({ ...ward, '0002_bed.sql': 'CREATE TABLE bed (number int)' }))
		const error = await failure(migrate(fresh, log, await migrations(ward)))
		expect(error).toBeInstanceOf(DatabaseNewer)
		expect(error).toMatchObject({ message: expect.stringContaining('0002_bed') })
		await fresh.destroy()
	})

	test('of the product have been run on every test database', async () => {
		expect((await sql`SELECT count(*) AS count FROM reading_case`.execute(database)).rows).toEqual([{ count: 0 }])
	})
})

describe('listening', () => {
	test('hears what is said, and says when it may have missed something', async () => {
		const heard: string[] = []
		let reconnections = 0
		const listening = await listen(database, 'case event', {
			onPayload: (payload) => heard.push(payload),
			onReconnect: () => reconnections++,
		})
		await sql`SELECT pg_notify('case event', '42')`.execute(database)
		await sql`SELECT pg_notify('other', 'not for us')`.execute(database)
		await expect.poll(() => heard).toEqual(['42'])

		await sql`
			SELECT pg_terminate_backend(pid) FROM pg_stat_activity
			WHERE datname = current_database() AND application_name = 'readroom listening'
		`.execute(database)
		await expect.poll(() => reconnections).toBe(1)
		await sql`SELECT pg_notify('case event', '43')`.execute(database)
		await expect.poll(() => heard).toEqual(['42', '43'])

		await listening[Symbol.asyncDispose]()
		await sql`SELECT pg_notify('case event', '44')`.execute(database)
		const { rows } = await sql`
			SELECT 1 FROM pg_stat_activity
			WHERE datname = current_database() AND application_name = 'readroom listening'
		`.execute(database)
		expect(rows).toEqual([])
		expect(heard).toEqual(['42', '43'])
	})
})

function ask(of: Database, number: number) {
	return sql<Record<string, unknown>>`SELECT * FROM bed WHERE number = ${number}`.execute(of)
}

async function failure(work: Promise<unknown>): Promise<unknown> {
	try {
		await work
		return undefined
	} catch (error) {
		return error
	}
}

/** A test database without any table. */
async function emptyDatabase(): Promise<Database> {
	const fresh = await testDatabase()
	await sql`DROP SCHEMA public CASCADE`.execute(fresh)
	await sql`CREATE SCHEMA public`.execute(fresh)
	return fresh
}

const folders: string[] = []

afterAll(async () => {
	for (const folder of folders) await rm(folder, { recursive: true })
})

async function migrations(files: Record<string, string>): Promise<URL> {
	const folder = await mkdtemp(join(tmpdir(), 'readroom-migrations-'))
	folders.push(folder)
	for (const [name, statements] of Object.entries(files)) await writeFile(join(folder, name), statements)
	return pathToFileURL(`${folder}/`)
}
