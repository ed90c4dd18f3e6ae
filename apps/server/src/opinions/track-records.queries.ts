import type { BodyPart, CaseId, PersonId } from '@readroom/contracts'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** How often one reader's first three held the outcome: on cases of one organ, and on all. */
export interface HitCount {
	readonly reader_id: PersonId
	readonly hits: number
	readonly n: number
	readonly organ_hits: number
	readonly organ_n: number
}

export async function countScoredCases(
	database: Database,
	{ exceptCaseId }: { exceptCaseId: CaseId },
): Promise<number> {
	const { count } = await database
		.selectFrom('opinion_score')
		.select(sql<number>`count(DISTINCT case_id)`.as('count'))
		.where('case_id', '!=', exceptCaseId)
		.executeTakeFirstOrThrow()
	return count
}

/** Every reader with a scored opinion. */
export async function countHits(
	database: Database,
	{ bodyPart, exceptCaseId }: { bodyPart: BodyPart | null; exceptCaseId: CaseId },
): Promise<HitCount[]> {
	const isOfOrgan = sql`reading_case.body_part = ${bodyPart}::text`
	return database
		.selectFrom('opinion_score')
		.innerJoin('reading_case', 'reading_case.id', 'opinion_score.case_id')
		.select([
			'opinion_score.reader_id',
			sql<number>`count(*) FILTER (WHERE is_top3)`.as('hits'),
			sql<number>`count(*)`.as('n'),
			sql<number>`count(*) FILTER (WHERE is_top3 AND ${isOfOrgan})`.as('organ_hits'),
			sql<number>`count(*) FILTER (WHERE ${isOfOrgan})`.as('organ_n'),
		])
		.where('opinion_score.case_id', '!=', exceptCaseId)
		.groupBy('opinion_score.reader_id')
		.execute()
}
