import type { CaseId } from '@readroom/contracts'
import { type Insertable, type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export type ScorableCase = Awaited<ReturnType<typeof findScorable>>[number]

/** Closed cases with what they are scored against: what it was, and when it was first known. */
export async function findScorable(database: Database, caseIds: readonly CaseId[]) {
	return database
		.selectFrom('outcome')
		.innerJoin('reading_case', 'reading_case.id', 'outcome.case_id')
		.select(['outcome.case_id', 'outcome.diagnosis', 'outcome.evidence'])
		.select(sql<Date>`reading_case.closed_at`.as('closed_at'))
		.where('reading_case.status', '=', 'closed')
		.where('outcome.case_id', 'in', caseIds)
		.execute()
}

export async function replaceScores(
	tx: Transaction<Tables>,
	caseId: CaseId,
	scores: readonly Insertable<Tables['opinion_score']>[],
): Promise<void> {
	await tx.deleteFrom('opinion_score').where('case_id', '=', caseId).execute()
	if (scores.length > 0) await tx.insertInto('opinion_score').values(scores).execute()
}

/** Keeps everybody else from scoring until commit. */
export async function lockScores(tx: Transaction<Tables>): Promise<void> {
	await sql`LOCK TABLE opinion_score IN SHARE ROW EXCLUSIVE MODE`.execute(tx)
}

/** The next closed cases with an outcome, by id. A withdrawn one keeps its scores: what was said on it is gone. */
export async function listClosedCases(
	tx: Transaction<Tables>,
	{ after, limit }: { after: CaseId | undefined; limit: number },
): Promise<CaseId[]> {
	const rows = await tx
		.selectFrom('outcome')
		.innerJoin('reading_case', 'reading_case.id', 'outcome.case_id')
		.select('outcome.case_id')
		.where('reading_case.status', '=', 'closed')
		.$if(after !== undefined, (query) => query.where('outcome.case_id', '>', after ?? null))
		.orderBy('outcome.case_id')
		.limit(limit)
		.execute()
	return rows.map((row) => row.case_id)
}

export async function listScores(
	tx: Transaction<Tables>,
	caseIds: readonly CaseId[],
): Promise<Selectable<Tables['opinion_score']>[]> {
	return tx.selectFrom('opinion_score').selectAll().where('case_id', 'in', caseIds).execute()
}
