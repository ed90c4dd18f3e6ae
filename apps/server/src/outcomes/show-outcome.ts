import { type CaseId, EVIDENCE_GRADE, type Outcome, type OutcomeMark } from '@readroom/contracts'
import type { Selectable } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { listMarks } from './marks.queries.ts'
import { findOutcome, listReplacedOutcomes, type OutcomeRow } from './outcomes.queries.ts'

type Facts = Outcome['earlier'][number]

/** The outcome of a case with its marks and what was recorded before. */
export async function findWholeOutcome(database: Database, caseId: CaseId): Promise<Outcome | undefined> {
	const row = await findOutcome(database, caseId)
	if (row === undefined) return undefined
	const [outcome] = await wholeOutcomes(database, [row])
	return outcome
}

/** These outcomes, in their order, with their marks and what was recorded before. */
export async function wholeOutcomes(database: Database, rows: readonly OutcomeRow[]): Promise<Outcome[]> {
	const caseIds = rows.map(({ case_id }) => case_id)
	const [marks, replaced] = await Promise.all([listMarks(database, caseIds), listReplacedOutcomes(database, caseIds)])
	return rows.map((row) => ({
		...factsOf(row),
		marks: marks.filter(({ case_id }) => case_id === row.case_id).map(markOf),
		earlier: replaced.filter(({ case_id }) => case_id === row.case_id).map(factsOf),
	}))
}

function factsOf(row: Omit<OutcomeRow, 'case_id'>): Facts {
	return {
		diagnosis: row.diagnosis,
		evidence: row.evidence,
		evidenceGrade: EVIDENCE_GRADE[row.evidence],
		isCertain: row.is_certain,
		note: row.note,
		daysAfterPosting: row.days_after_posting,
		recordedAt: row.recorded_at.toISOString(),
		recordedBy: row.recorded_by_name,
	}
}

function markOf(row: Selectable<Tables['outcome_mark']>): OutcomeMark {
	return {
		id: row.id,
		seriesInstanceUid: row.series_instance_uid,
		sopInstanceUid: row.sop_instance_uid,
		frameNumber: row.frame_number,
		sliceNumber: row.slice_number,
		imagePointPx: row.image_point_px,
		patientPointMm: row.patient_point_mm,
	}
}
