import type { CaseId } from '@readroom/contracts'
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
