import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { pino } from 'pino'
import { inject } from 'vitest'
import { connect, type Database } from '../database/database.ts'

/** A fresh, migrated database for one test file. `destroy()` it at the end: that also deletes it. */
export async function testDatabase(): Promise<Database> {
	const server = inject('testServer')
	const log = pino({ level: 'warn' })
	const name = `test_${randomUUID()}`

	async function onServer(statement: ReturnType<typeof sql>): Promise<void> {
		const maintenance = await connect(server, log)
		await statement.execute(maintenance)
		await maintenance.destroy()
	}

	await onServer(sql`CREATE DATABASE ${sql.id(name)} TEMPLATE ${sql.id(inject('testTemplate'))}`)
	return connect({ ...server, database: name }, log, () => onServer(sql`DROP DATABASE ${sql.id(name)} WITH (FORCE)`))
}
