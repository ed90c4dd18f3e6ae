import { sql } from 'kysely'
import { pino } from 'pino'
import { openDatabase } from '../database/database.ts'

/**
 * A program for tests to kill: opens the database of a directory, prints `open`, and counts on from the highest number
 * written, printing each number once its commit is acknowledged.
 */
const [directory = ''] = process.argv.slice(2)
const database = await openDatabase({ directory, log: pino({ level: 'warn' }, pino.destination(2)) })
await sql`CREATE TABLE IF NOT EXISTS written (number bigint PRIMARY KEY)`.execute(database)
console.log('open')
const { rows } = await sql<{ next: number }>`SELECT coalesce(max(number), 0) + 1 AS next FROM written`.execute(database)
for (let number = rows[0]?.next ?? 1; ; number++) {
	await sql`INSERT INTO written VALUES (${number})`.execute(database)
	console.log(number)
}
