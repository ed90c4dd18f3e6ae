import {
	type CaseId,
	conceptIdOf,
	type Diagnosis,
	type HospitalId,
	type OpinionId,
	type PersonId,
} from '@readroom/contracts'
import { resolveDiagnosis } from '@readroom/reading'
import { newId } from '../ids.ts'
import type { HistoryRows } from './history.queries.ts'
import type { HistoryPerson, PlannedCase, PlannedOpinion } from './history-plan.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Stands on every case of the past. */
const INVENTED = '（演示病例：病史、意见和结果均为虚构，不附影像）'

export interface AddedPerson {
	readonly id: PersonId
	readonly hospitalId: HospitalId
}

interface Known {
	readonly now: Date
	/** By contact. */
	readonly people: ReadonlyMap<string, AddedPerson>
	/** One for each case. */
	readonly labels: readonly string[]
}

/** The rows of everything that was planned. */
export function historyRows(planned: readonly PlannedCase[], { now, people, labels }: Known): HistoryRows {
	const rows: HistoryRows = {
		reading_case: [],
		case_event: [],
		opinion: [],
		opinion_candidate: [],
		outcome: [],
		lost_to_follow_up: [],
	}
	const personOf = ({ contact }: HistoryPerson): AddedPerson => {
		const person = people.get(contact)
		if (person === undefined) throw new Error('everybody of the past was added')
		return person
	}
	for (const [index, one] of planned.entries()) {
		const poster = personOf(one.poster)
		const postedAt = new Date(now.getTime() - one.postedDaysAgo * DAY_MS)
		const added = { caseId: newId<CaseId>(postedAt), postedAt, poster }
		addCase(rows, one, { ...added, label: labels[index] ?? '' })
		for (const opinion of one.opinions) addOpinion(rows, opinion, { ...added, readerId: personOf(opinion.reader).id })
		addEnd(rows, one, added)
	}
	return rows
}

interface Added {
	readonly caseId: CaseId
	readonly postedAt: Date
	readonly poster: AddedPerson
}

function addCase(
	rows: HistoryRows,
	planned: PlannedCase,
	{ caseId, postedAt, poster, label }: Added & { label: string },
) {
	const { end } = planned
	const isClosed = typeof end === 'object'
	rows.reading_case.push({
		id: caseId,
		label,
		poster_id: poster.id,
		hospital_id: poster.hospitalId,
		status: isClosed ? 'closed' : 'open',
		lane: planned.lane,
		// What still waits without images would only be in the way of the cases to try.
		visibility: isClosed ? 'network' : 'people',
		group_id: null,
		sex: planned.sex,
		age_years: planned.ageYears,
		complaint: planned.complaint,
		history: INVENTED,
		question: planned.question,
		modality: planned.modality,
		body_part: planned.bodyPart,
		created_at: postedAt,
		posted_at: postedAt,
		closed_at: isClosed ? daysLater(postedAt, end.afterDays) : null,
	})
	rows.case_event.push({ case_id: caseId, person_id: poster.id, type: 'posted', at: postedAt })
}

function addOpinion(
	rows: HistoryRows,
	{ afterMinutes, candidates }: PlannedOpinion,
	{ caseId, postedAt, readerId }: Added & { readerId: PersonId },
) {
	const at = new Date(postedAt.getTime() + afterMinutes * MINUTE_MS)
	const id = newId<OpinionId>(at)
	rows.opinion.push({
		id,
		case_id: caseId,
		reader_id: readerId,
		version: 1,
		is_blind: true,
		findings: INVENTED,
		urgency: 'soon',
		posted_at: at,
	})
	rows.case_event.push({ case_id: caseId, person_id: readerId, type: 'opinion-posted', at })
	for (const [index, candidate] of candidates.entries()) {
		const diagnosis = known(resolveDiagnosis(candidate.diagnosis))
		rows.opinion_candidate.push({
			opinion_id: id,
			rank: index + 1,
			diagnosis: JSON.stringify(diagnosis),
			concept_id: conceptIdOf(diagnosis),
			confidence_percent: candidate.confidencePercent,
			is_dangerous: candidate.isDangerous,
		})
	}
}

function addEnd(rows: HistoryRows, { end }: PlannedCase, { caseId, postedAt, poster }: Added) {
	if (end === 'pending') return
	if (end === 'lost') {
		const said_at = daysLater(postedAt, 7)
		rows.lost_to_follow_up.push({ case_id: caseId, reason: 'went-elsewhere', said_by: poster.id, said_at })
		return
	}
	const at = daysLater(postedAt, end.afterDays)
	const diagnosis = known(resolveDiagnosis({ system: 'ICD-10', code: end.code }))
	rows.outcome.push({
		case_id: caseId,
		diagnosis: JSON.stringify(diagnosis),
		concept_id: conceptIdOf(diagnosis),
		evidence: end.evidence,
		is_certain: true,
		note: INVENTED,
		days_after_posting: end.afterDays,
		recorded_by: poster.id,
		recorded_at: at,
	})
	rows.case_event.push({ case_id: caseId, person_id: poster.id, type: 'outcome-recorded', detail: end.evidence, at })
}

function daysLater(time: Date, days: number): Date {
	return new Date(time.getTime() + days * DAY_MS)
}

function known(diagnosis: Diagnosis | undefined): Diagnosis {
	if (diagnosis === undefined) throw new Error('the past names codes of the catalogue only')
	return diagnosis
}
