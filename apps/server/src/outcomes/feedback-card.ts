import type { FeedbackCard, Outcome } from '@readroom/contracts'
import { countedAs, moved, poolOpinions, poolRankOfOutcome, scoreOpinion } from '@readroom/reading'
import type { Database } from '../database/database.ts'
import { findLessons, type Lessons } from '../learning/index.ts'
import { lastBlindVersions, listVersions, type OpinionVersion, poolableOf } from '../opinions/index.ts'
import type { Reader } from '../people/index.ts'
import type { ResolvedCaseRow } from './outcomes.queries.ts'
import { wholeOutcomes } from './show-outcome.ts'

/** The reader's feedback cards for these cases, in their order; he has answered each of them. */
export async function feedbackCards(
	database: Database,
	reader: Reader,
	resolved: readonly ResolvedCaseRow[],
): Promise<FeedbackCard[]> {
	const caseIds = resolved.map((row) => row.case_id)
	const [versions, outcomes, lessons] = await Promise.all([
		listVersions(database, caseIds),
		wholeOutcomes(database, reader, resolved),
		findLessons(database, reader, caseIds),
	])
	const byCase = Map.groupBy(versions, (version) => version.case_id)
	return resolved.flatMap((row, index) => {
		const outcome = outcomes[index]
		if (outcome === undefined) throw new Error('every resolved case has an outcome')
		return cardOf(row, { reader, outcome, versions: byCase.get(row.case_id) ?? [], lessons })
	})
}

interface Known {
	readonly reader: Reader
	readonly outcome: Outcome
	readonly versions: readonly OpinionVersion[]
	readonly lessons: Lessons
}

/** One card, or none where the reader has no opinion among these. */
function cardOf(resolved: ResolvedCaseRow, { reader, outcome, versions, lessons }: Known): FeedbackCard[] {
	const own = versions.filter((version) => version.reader_id === reader.id)
	const [blind] = lastBlindVersions(own)
	const last = own.at(-1)
	const shown = blind ?? last
	if (shown === undefined || last === undefined) return []
	const { evidence, closed_at } = resolved
	const diagnosis = countedAs(resolved.diagnosis, shown.merges)
	const { ranked } = poolOpinions(versions.map(poolableOf))
	return [
		{
			caseId: resolved.case_id,
			label: resolved.label,
			complaint: resolved.complaint,
			closedAt: closed_at.toISOString(),
			outcome,
			candidates: shown.candidates,
			...scoreOpinion(poolableOf(shown), { diagnosis, evidence, recordedAt: closed_at }),
			pool: ranked,
			poolRankOfOutcome: poolRankOfOutcome(ranked, diagnosis),
			moved:
				blind === undefined || last.id === blind.id
					? null
					: moved(poolableOf(blind).candidates, poolableOf(last).candidates, diagnosis),
			missKind: lessons.get(shown.id)?.missKind ?? null,
			discrepancy: lessons.get(shown.id)?.discrepancy ?? null,
		},
	]
}
