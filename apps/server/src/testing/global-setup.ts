import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { connect } from '../database/database.ts'
import { type SocketConnection, startEmbeddedPostgres } from '../database/embedded-postgres.ts'
import { migrate } from '../database/migrate.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** The database server of this run, and the migrated database on it that each test file gets a copy of. */
		testServer: SocketConnection
		testTemplate: string
	}
}

const TEMPLATE = 'readroom_template'

/** One embedded PostgreSQL for the whole run, with one migrated database to copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const log = pino({ level: 'warn' })
	const directory = await mkdtemp(join(tmpdir(), 'readroom-tests-'))
	const server = await startEmbeddedPostgres({ directory, log })

	const maintenance = await connect(server.connection, log)
	await sql`CREATE DATABASE ${sql.id(TEMPLATE)}`.execute(maintenance)
	await maintenance.destroy()
	const template = await connect({ ...server.connection, database: TEMPLATE }, log)
	await migrate(template, log)
	await template.destroy()

	project.provide('testServer', server.connection)
	project.provide('testTemplate', TEMPLATE)
	return async () => {
		await server[Symbol.asyncDispose]()
		await rm(directory, { recursive: true, force: true })
	}
}
