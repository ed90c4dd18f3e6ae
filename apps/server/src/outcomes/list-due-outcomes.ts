import type { AnswerOf, listDueOutcomes as contract } from '@readroom/contracts'
import { poolOpinions } from '@readroom/reading'
import { listVersions, poolableOf } from '../opinions/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { listDueCases } from './chase.queries.ts'

const MOST_SHOWN = 100

/** The reader's own cases that he was asked about; what the pool says of them is open to him as their poster. */
export async function listDueOutcomes({ database }: Services, reader: Reader): Promise<AnswerOf<typeof contract>> {
	const due = await listDueCases(database, reader, { limit: MOST_SHOWN })
	const versions = await listVersions(
		database,
		due.map(({ id }) => id),
	)
	const byCase = Map.groupBy(versions, ({ case_id }) => case_id)
	const items = due.map((one) => ({
		caseId: one.id,
		label: one.label,
		complaint: one.complaint,
		postedAt: one.posted_at.toISOString(),
		afterDays: one.after_days,
		poolFirst: poolOpinions((byCase.get(one.id) ?? []).map(poolableOf)).ranked[0]?.diagnosis ?? null,
	}))
	return { items, next: null }
}
