import { type CaseId, EVIDENCE_GRADE, type Outcome, type OutcomeMark } from '@readroom/contracts'
import type { Selectable } from 'kysely'
import { nameShownOn, type PosterRow } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import { listMarks } from './marks.queries.ts'
import { findOutcome, listReplacedOutcomes, type OutcomeRow } from './outcomes.queries.ts'

type Facts = Outcome['earlier'][number]

/** The outcome of a case with its marks and what was recorded before. */
export async function findWholeOutcome(
	database: Database,
	reader: Reader,
	caseId: CaseId,
): Promise<Outcome | undefined> {
	const row = await findOutcome(database, caseId)
	if (row === undefined) return undefined
	const [outcome] = await wholeOutcomes(database, reader, [row])
	return outcome
}

/** These outcomes, in their order, with their marks and what was recorded before. */
export async function wholeOutcomes(
	database: Database,
	reader: Reader,
	rows: readonly OutcomeRow[],
): Promise<Outcome[]> {
	const caseIds = rows.map(({ case_id }) => case_id)
	const [marks, replaced] = await Promise.all([listMarks(database, caseIds), listReplacedOutcomes(database, caseIds)])
	return rows.map((row) => ({
		...factsOf(row, row, reader),
		marks: marks.filter(({ case_id }) => case_id === row.case_id).map(markOf),
		earlier: replaced.filter(({ case_id }) => case_id === row.case_id).map((one) => factsOf(one, row, reader)),
	}))
}

function factsOf(row: Omit<OutcomeRow, 'case_id' | keyof PosterRow>, readingCase: PosterRow, reader: Reader): Facts {
	return {
		diagnosis: row.diagnosis,
		evidence: row.evidence,
		evidenceGrade: EVIDENCE_GRADE[row.evidence],
		isCertain: row.is_certain,
		note: row.note,
		daysAfterPosting: row.days_after_posting,
		recordedAt: row.recorded_at.toISOString(),
		recordedBy: recorderShown(row, readingCase, reader),
	}
}

/** An administrator's name would tell the hospital of a poster who is not named: he is shown as the poster is. */
function recorderShown(
	{ recorded_by, recorded_by_name: name }: Pick<OutcomeRow, 'recorded_by' | 'recorded_by_name'>,
	readingCase: PosterRow,
	reader: Reader,
): string {
	if (recorded_by === reader.id) return name
	return nameShownOn(readingCase, reader, { id: readingCase.poster_id, name })
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
