import type { CaseId } from '@readroom/contracts'
import { type Insertable, type SqlBool, sql, type Transaction } from 'kysely'
import { visibleTo } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'

export type OutcomeRow = NonNullable<Awaited<ReturnType<typeof findOutcome>>>
export type ResolvedCaseRow = Awaited<ReturnType<typeof listResolvedCases>>[number]

function outcomes(database: Database) {
	return database
		.selectFrom('outcome')
		.innerJoin('person', 'person.id', 'outcome.recorded_by')
		.innerJoin('reading_case', 'reading_case.id', 'outcome.case_id')
		.select([
			'outcome.case_id',
			'outcome.diagnosis',
			'outcome.evidence',
			'outcome.is_certain',
			'outcome.note',
			'outcome.recorded_at',
			'person.name as recorded_by_name',
			'reading_case.posted_at',
		])
}

export async function findOutcome(database: Database, caseId: CaseId) {
	return outcomes(database).where('outcome.case_id', '=', caseId).executeTakeFirst()
}

/** Writes what it was, in place of what was recorded before. */
export async function putOutcome(tx: Transaction<Tables>, outcome: Insertable<Tables['outcome']>): Promise<void> {
	const { case_id: _, ...columns } = outcome
	await tx
		.insertInto('outcome')
		.values(outcome)
		.onConflict((conflict) => conflict.column('case_id').doUpdateSet(columns))
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

/**
 * Closed cases with an outcome that the reader answered and may see, the last closed first.
 *
 * @param options.caseId only this one
 */
export async function listResolvedCases(
	database: Database,
	reader: Reader,
	{ caseId, after, limit }: { caseId?: CaseId; after?: { at: Date; id: string } | undefined; limit: number },
) {
	let query = outcomes(database)
		.select(['reading_case.label', 'reading_case.complaint'])
		// A case is closed by its outcome.
		.select(sql<Date>`reading_case.closed_at`.as('closed_at'))
		.where('reading_case.status', '=', 'closed')
		.where(
			sql<SqlBool>`reading_case.id IN (SELECT opinion.case_id FROM opinion WHERE opinion.reader_id = ${reader.id})`,
		)
		.where(visibleTo(reader))
	if (caseId !== undefined) query = query.where('reading_case.id', '=', caseId)
	if (after !== undefined) {
		query = query.where(sql<SqlBool>`(reading_case.closed_at, reading_case.id) < (${after.at}, ${after.id})`)
	}
	return query.orderBy('reading_case.closed_at', 'desc').orderBy('reading_case.id', 'desc').limit(limit).execute()
}

export async function sumScores(database: Database, reader: Reader) {
	return database
		.selectFrom('opinion_score')
		.select([
			sql<number>`count(*)`.as('scored'),
			sql<number>`count(*) FILTER (WHERE is_top1)`.as('top1'),
			sql<number>`count(*) FILTER (WHERE is_top3)`.as('top3'),
			sql<number>`count(*) FILTER (WHERE pool_rank_of_outcome = 1)`.as('pool_top1'),
			sql<number>`count(*) FILTER (WHERE pool_rank_of_outcome <= 3)`.as('pool_top3'),
			sql<number | null>`avg(brier)`.as('mean_brier'),
		])
		.where('reader_id', '=', reader.id)
		.executeTakeFirstOrThrow()
}

export async function countAnswered(database: Database, reader: Reader) {
	return database
		.selectFrom('reading_case')
		.select([
			sql<number>`count(*)`.as('answered'),
			sql<number>`count(*) FILTER (WHERE reading_case.status = 'open')`.as('awaiting'),
		])
		.where('reading_case.id', 'in', (eb) =>
			eb.selectFrom('opinion').select('opinion.case_id').where('opinion.reader_id', '=', reader.id),
		)
		.executeTakeFirstOrThrow()
}

/**
 * Answered cases of the whole network, and how many of them have an outcome. Cases that the reader may still answer
 * blind are left out: the number would tell him that somebody has.
 */
export async function countCapture(database: Database, reader: Reader) {
	return database
		.selectFrom('reading_case')
		.leftJoin('outcome', 'outcome.case_id', 'reading_case.id')
		.select([sql<number>`count(*)`.as('cases'), sql<number>`count(outcome.case_id)`.as('outcomes')])
		.where('reading_case.status', 'in', ['open', 'closed'])
		.where(sql<SqlBool>`EXISTS (
			SELECT FROM opinion WHERE opinion.case_id = reading_case.id AND opinion.version = 1
		)`)
		.where(sql<SqlBool>`(
			reading_case.status = 'closed'
			OR reading_case.poster_id = ${reader.id}
			OR (${visibleTo(reader)}) IS NOT TRUE
			OR reading_case.id IN (SELECT case_id FROM opinion WHERE reader_id = ${reader.id})
			OR reading_case.id IN (SELECT case_id FROM declined_reader WHERE reader_id = ${reader.id})
		)`)
		.executeTakeFirstOrThrow()
}
