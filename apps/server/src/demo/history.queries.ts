import type { Insertable, Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** Rows of the demo's past by table. */
export interface HistoryRows {
	readonly reading_case: Insertable<Tables['reading_case']>[]
	readonly case_event: Insertable<Tables['case_event']>[]
	readonly opinion: Insertable<Tables['opinion']>[]
	readonly opinion_candidate: Insertable<Tables['opinion_candidate']>[]
	readonly outcome: Insertable<Tables['outcome']>[]
	readonly lost_to_follow_up: Insertable<Tables['lost_to_follow_up']>[]
}

/** Writes them all at once: a past that nobody waited for need not be told of. */
export async function insertHistory(tx: Transaction<Tables>, rows: HistoryRows): Promise<void> {
	await tx.insertInto('reading_case').values(rows.reading_case).execute()
	await tx.insertInto('case_event').values(rows.case_event).execute()
	await tx.insertInto('opinion').values(rows.opinion).execute()
	await tx.insertInto('opinion_candidate').values(rows.opinion_candidate).execute()
	await tx.insertInto('outcome').values(rows.outcome).execute()
	await tx.insertInto('lost_to_follow_up').values(rows.lost_to_follow_up).execute()
}

export async function findPerson(tx: Transaction<Tables>, contact: string) {
	return tx
		.selectFrom('person')
		.select(['id', 'hospital_id as hospitalId'])
		.where('contact', '=', contact)
		.executeTakeFirstOrThrow()
}
