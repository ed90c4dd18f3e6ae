import type { Insertable, Selectable, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export type EventRow = Selectable<Tables['event']>

/** Channel on which the id of each committed event is told to every server process. */
export const EVENT_CHANNEL = 'readroom_event'

/** Held until commit, so that ids become visible in the order they were given and a resuming listener misses none. */
const EVENT_LOCK = 7_201

export async function insertEvent(tx: Transaction<Tables>, event: Insertable<Tables['event']>): Promise<void> {
	await sql`SELECT pg_advisory_xact_lock(${EVENT_LOCK})`.execute(tx)
	const { id } = await tx.insertInto('event').values(event).returning('id').executeTakeFirstOrThrow()
	await sql`SELECT pg_notify(${EVENT_CHANNEL}, ${String(id)})`.execute(tx)
}

export async function eventsAfter(database: Database, id: number, { limit }: { limit: number }): Promise<EventRow[]> {
	return database.selectFrom('event').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute()
}

export async function newestEventId(database: Database): Promise<number> {
	const row = await database
		.selectFrom('event')
		.select(({ fn }) => fn.max('id').as('id'))
		.executeTakeFirst()
	return row?.id ?? 0
}

/** Place of the event that has this key; undefined where there is none. */
export async function eventIdOf(database: Database, key: string): Promise<number | undefined> {
	const row = await database.selectFrom('event').select('id').where('key', '=', key).executeTakeFirst()
	return row?.id
}

/** Place of the last event before a time. */
export async function eventIdBefore(database: Database, at: Date): Promise<number> {
	const row = await database
		.selectFrom('event')
		.select(({ fn }) => fn.max('id').as('id'))
		.where('at', '<', at)
		.executeTakeFirst()
	return row?.id ?? 0
}
