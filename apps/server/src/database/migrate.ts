import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import type { BaseLogger } from 'pino'
import type { Database } from './database.ts'

const MIGRATIONS = new URL('./migrations/', import.meta.url)

/** The database was changed by a newer version of this program. */
export class DatabaseNewer extends Error {
	override name = 'DatabaseNewer'
}

/**
 * Brings the database to the state this program needs: `NNNN_name.sql` in order, each in a transaction of its own.
 * Several processes may call it at once; they wait for each other.
 *
 * @throws DatabaseNewer when the database knows a migration that this program does not
 */
export async function migrate(database: Database, log: BaseLogger, directory: URL = MIGRATIONS): Promise<void> {
	const migrator = new Migrator({ db: database, provider: sqlFiles(directory) })
	await refuseNewer(database, directory)
	while (true) {
		const { error, results = [] } = await migrator.migrateUp()
		const [result] = results
		if (error !== undefined) throw migrationError(error, result?.migrationName)
		if (result === undefined) return
		log.info({ migration: result.migrationName }, 'the database was migrated')
	}
}

function migrationError(cause: unknown, name: string | undefined): Error {
	const reason = cause instanceof Error ? cause.message : String(cause)
	return new Error(`The database could not be migrated${name === undefined ? '' : ` (${name})`}: ${reason}`, { cause })
}

function sqlFiles(directory: URL): MigrationProvider {
	return {
		async getMigrations() {
			const names = await migrationNames(directory)
			return Object.fromEntries(names.map((name) => [name, sqlMigration(new URL(`${name}.sql`, directory))]))
		},
	}
}

async function migrationNames(directory: URL): Promise<string[]> {
	const names = (await readdir(directory)).filter((file) => file.endsWith('.sql')).map((file) => file.slice(0, -4))
	const numbers = new Set(names.map((name) => /^(\d{4})_[a-z0-9_]+$/.exec(name)?.[1]))
	if (numbers.has(undefined)) throw new Error(`A migration is not named NNNN_name.sql in ${directory.pathname}`)
	if (numbers.size < names.length) throw new Error(`Two migrations have the same number in ${directory.pathname}`)
	return names.sort()
}

function sqlMigration(file: URL): Migration {
	return {
		async up(tx) {
			const statements = await readFile(file, 'utf8')
			await sql`SET LOCAL statement_timeout = 0`.execute(tx)
			await sql.raw(statements).execute(tx)
		},
	}
}

async function refuseNewer(database: Database, directory: URL): Promise<void> {
	const known = await migrationNames(directory)
	const unknown = (await appliedMigrations(database)).filter((name) => !known.includes(name))
	if (unknown.length === 0) return
	throw new DatabaseNewer(
		`The database was last used by a newer version of this program: it has the migration ${unknown.join(', ')}, ` +
			`this program knows those up to ${known.at(-1)}. Start the newer version, or restore a backup of the older one.`,
	)
}

async function appliedMigrations(database: Database): Promise<string[]> {
	const { rows: tables } = await sql<{ isThere: boolean }>`
		SELECT to_regclass('kysely_migration') IS NOT NULL AS "isThere"
	`.execute(database)
	if (tables[0]?.isThere !== true) return []
	const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(database)
	return rows.map(({ name }) => name)
}
