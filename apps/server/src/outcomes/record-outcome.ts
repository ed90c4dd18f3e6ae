import {
	type BodyOf,
	type CaseId,
	conceptIdOf,
	type recordOutcome as contract,
	EVIDENCE_GRADE,
	type Outcome,
	type PersonId,
} from '@readroom/contracts'
import { resolveDiagnosis } from '@readroom/reading'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import { type CaseForReader, insertCaseEvent, ownCareOf, updateCase } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { followersOf } from '../follows/index.ts'
import { notify } from '../paging/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { writeCaseWords } from '../search/index.ts'
import type { Services } from '../services.ts'
import { endChase } from './chase.queries.ts'
import { keepReplacedOutcome, listAnswerers, putOutcome } from './outcomes.queries.ts'
import { scoreCase } from './score-case.ts'
import { findWholeOutcome } from './show-outcome.ts'

const DAY_MS = 24 * 60 * 60_000

/**
 * Records what it was, closes the case and scores every reader's blind opinion. A correction replaces what was recorded,
 * which is kept, and scores again.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster and the administrators of his hospital;
 * `case-not-open` for a draft; `diagnosis-unknown` for a code that the catalogue does not have; `request-invalid` for
 * evidence of a day to come
 */
export async function recordOutcome(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	said: BodyOf<typeof contract>,
): Promise<Outcome> {
	return services.database.transaction().execute(async (tx) => {
		const readingCase = await ownCareOf(tx, reader, caseId)
		if (readingCase.status === 'draft') throw new Problem('case-not-open')
		const diagnosis = resolveDiagnosis(said.diagnosis)
		if (diagnosis === undefined) throw new Problem('diagnosis-unknown')
		const now = services.clock.now()
		await keepReplacedOutcome(tx, caseId)
		await putOutcome(tx, {
			case_id: caseId,
			diagnosis: JSON.stringify(diagnosis),
			concept_id: conceptIdOf(diagnosis),
			evidence: said.evidence,
			is_certain: said.isCertain,
			note: said.note,
			days_after_posting: daysAfterPosting(readingCase, said, now),
			recorded_by: reader.id,
			recorded_at: now,
		})
		await updateCase(tx, caseId, { status: 'closed', closed_at: readingCase.closed_at ?? now })
		await writeCaseWords(tx, caseId)
		await endChase(tx, caseId)
		const scored = await scoreCase(tx, caseId, now)
		await insertCaseEvent(tx, {
			caseId,
			personId: reader.id,
			type: 'outcome-recorded',
			detail: said.evidence,
			at: now,
		})
		await announce(tx, 'outcome-recorded', { caseId, personId: reader.id, at: now })
		const outcome = await findWholeOutcome(tx, reader, caseId)
		if (outcome === undefined) throw new Error('the outcome was written just now')
		await tellOutcome(tx, services, reader, { caseId, correction: outcome.earlier.length, now })
		await recordAudit(tx, {
			at: now,
			action: 'outcome-recorded',
			personId: reader.id,
			caseId,
			detail: {
				evidenceGrade: EVIDENCE_GRADE[said.evidence],
				isCorrection: readingCase.status === 'closed',
				scored,
			},
			address: reader.address,
		})
		return outcome
	})
}

/** To those who answered, and to those who follow the case; a correction is told again. */
async function tellOutcome(
	tx: Transaction<Tables>,
	services: Services,
	reader: Reader,
	{ caseId, correction: rung, now: at }: { caseId: CaseId; correction: number; now: Date },
): Promise<void> {
	const answerers = await listAnswerers(tx, caseId)
	const others = (ids: readonly PersonId[]) => ids.filter((id) => id !== reader.id)
	await notify(tx, services, { reason: 'outcome-known', caseId, personIds: others(answerers), rung, at })
	const followers = (await followersOf(tx, caseId, { onlyCase: true })).filter((id) => !answerers.includes(id))
	await notify(tx, services, { reason: 'case-followed', caseId, personIds: others(followers), rung, at })
}

function daysAfterPosting(
	{ posted_at }: CaseForReader,
	{ daysAfterPosting: said }: BodyOf<typeof contract>,
	now: Date,
): number {
	const today = Math.max(0, Math.floor((now.getTime() - (posted_at ?? now).getTime()) / DAY_MS))
	if (said === undefined) return today
	// By the calendar of who records it, today may be one day more than whole days have passed.
	if (said > today + 1)
		throw new Problem('request-invalid', { fields: [{ path: 'daysAfterPosting', reason: 'not yet' }] })
	return said
}
