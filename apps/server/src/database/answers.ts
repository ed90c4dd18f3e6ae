import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from './database.ts'

const PATIENCE_MS = 2_000

/** Whether the database answers, within two seconds. */
export async function databaseAnswers(database: Database): Promise<boolean> {
	const answer = sql`SELECT 1`.execute(database).then(
		() => true,
		() => false,
	)
	return Promise.race([answer, sleep(PATIENCE_MS, false, { ref: false })])
}
