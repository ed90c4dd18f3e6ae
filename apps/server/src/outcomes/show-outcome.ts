import { EVIDENCE_GRADE, type Outcome } from '@readroom/contracts'
import type { OutcomeRow } from './outcomes.queries.ts'

const DAY_MS = 24 * 60 * 60_000

export function outcomeOf(row: OutcomeRow): Outcome {
	const postedAt = row.posted_at ?? row.recorded_at
	return {
		diagnosis: row.diagnosis,
		evidence: row.evidence,
		evidenceGrade: EVIDENCE_GRADE[row.evidence],
		isCertain: row.is_certain,
		note: row.note,
		daysAfterPosting: Math.max(0, Math.floor((row.recorded_at.getTime() - postedAt.getTime()) / DAY_MS)),
		recordedAt: row.recorded_at.toISOString(),
		recordedBy: row.recorded_by_name,
	}
}
