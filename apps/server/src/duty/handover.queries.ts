import type { CaseId } from '@readroom/contracts'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** Of these cases those whose poster has said that he read the opinions. */
export async function casesWithReceipt(database: Database, caseIds: readonly CaseId[]): Promise<Set<CaseId>> {
	if (caseIds.length === 0) return new Set()
	const rows = await database
		.selectFrom('receipt')
		.select('case_id')
		.distinct()
		.where('case_id', 'in', caseIds)
		.execute()
	return new Set(rows.map(({ case_id }) => case_id))
}

interface ClaimCount {
	readonly case_id: CaseId
	/** Claims whose lease has not ended. */
	readonly live: number
	/** Those of them whose readers have neither answered nor declined: not for the blind. */
	readonly unanswered: number
}

export async function countClaims(
	database: Database,
	caseIds: readonly CaseId[],
	now: Date,
): Promise<Map<CaseId, ClaimCount>> {
	const { rows } = await sql<ClaimCount>`
		SELECT case_id, count(*) AS live, count(*) FILTER (
			WHERE NOT EXISTS (SELECT FROM opinion
				WHERE opinion.case_id = reading_claim.case_id AND opinion.reader_id = person_id)
			AND NOT EXISTS (SELECT FROM declined_reader
				WHERE declined_reader.case_id = reading_claim.case_id AND declined_reader.reader_id = person_id)
		) AS unanswered
		FROM reading_claim
		WHERE case_id = ANY(${caseIds}::uuid[]) AND released_at IS NULL AND until_at > ${now}
		GROUP BY case_id
	`.execute(database)
	return new Map(rows.map((row) => [row.case_id, row]))
}
