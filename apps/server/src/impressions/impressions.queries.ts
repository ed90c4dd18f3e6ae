import type { Candidate, CaseId, PersonId } from '@readroom/contracts'
import { type Insertable, type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export type ImpressionRow = Selectable<Tables['impression']>

export async function findImpression(database: Database, caseId: CaseId): Promise<ImpressionRow | undefined> {
	return database.selectFrom('impression').selectAll().where('case_id', '=', caseId).executeTakeFirst()
}

/** @returns whether it is the first of the case */
export async function insertImpression(
	tx: Transaction<Tables>,
	impression: Insertable<Tables['impression']>,
): Promise<boolean> {
	const inserted = await tx
		.insertInto('impression')
		.values(impression)
		.onConflict((conflict) => conflict.doNothing())
		.returning('case_id')
		.executeTakeFirst()
	return inserted !== undefined
}

export async function setRevealed(tx: Transaction<Tables>, caseId: CaseId, at: Date): Promise<void> {
	await tx.updateTable('impression').set({ revealed_at: at }).where('case_id', '=', caseId).execute()
}

export async function countImpressions(database: Database, posterId: PersonId): Promise<number> {
	const { count } = await database
		.selectFrom('impression')
		.innerJoin('reading_case', 'reading_case.id', 'impression.case_id')
		.select(sql<number>`count(*)`.as('count'))
		.where('reading_case.poster_id', '=', posterId)
		.executeTakeFirstOrThrow()
	return count
}

/** The poster's impressions of cases whose outcome is known, with it. */
export async function listResolvedImpressions(database: Database, posterId: PersonId) {
	return (
		database
			.selectFrom('impression')
			.innerJoin('reading_case', 'reading_case.id', 'impression.case_id')
			.innerJoin('outcome', 'outcome.case_id', 'impression.case_id')
			.select(['impression.case_id', 'impression.sealed_at', 'outcome.diagnosis', 'outcome.evidence'])
			.select(sql<Candidate[]>`impression.candidates`.as('candidates'))
			// A case is closed by its outcome.
			.select(sql<Date>`reading_case.closed_at`.as('closed_at'))
			.where('reading_case.poster_id', '=', posterId)
			.where('reading_case.status', '=', 'closed')
			.execute()
	)
}
