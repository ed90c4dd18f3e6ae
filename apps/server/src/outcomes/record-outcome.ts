import {
	type BodyOf,
	type CaseId,
	conceptIdOf,
	type recordOutcome as contract,
	type Diagnosis,
	EVIDENCE_GRADE,
	type Evidence,
	type Outcome,
} from '@readroom/contracts'
import { poolOpinions, poolRankOfOutcome, resolveDiagnosis, scoreOpinion } from '@readroom/reading'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import { type CaseForReader, caseForReader, caseInCareOf, insertCaseEvent, updateCase } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { lastBlindVersions, listVersions, poolableOf } from '../opinions/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { findOutcome, putOutcome, replaceScores } from './outcomes.queries.ts'
import { outcomeOf } from './show-outcome.ts'

/**
 * Records what it was, closes the case and scores every reader's blind opinion. A correction replaces it and scores again.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster and the administrators of his hospital;
 * `case-not-open` for a draft; `diagnosis-unknown` for a code that the catalogue does not have
 */
export async function recordOutcome(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	said: BodyOf<typeof contract>,
): Promise<Outcome> {
	return services.database.transaction().execute(async (tx) => {
		const readingCase = await caseToClose(tx, reader, caseId)
		const diagnosis = resolveDiagnosis(said.diagnosis)
		if (diagnosis === undefined) throw new Problem('diagnosis-unknown')

		const now = services.clock.now()
		const closedAt = readingCase.closed_at ?? now
		await putOutcome(tx, {
			case_id: caseId,
			diagnosis: JSON.stringify(diagnosis),
			concept_id: conceptIdOf(diagnosis),
			evidence: said.evidence,
			is_certain: said.isCertain,
			note: said.note,
			recorded_by: reader.id,
			recorded_at: now,
		})
		await updateCase(tx, caseId, { status: 'closed', closed_at: closedAt })
		const scored = await scoreReaders(tx, caseId, { diagnosis, evidence: said.evidence, closedAt, now })
		const written = await findOutcome(tx, caseId)
		if (written === undefined) throw new Error('the outcome was written just now')

		await insertCaseEvent(tx, {
			caseId,
			personId: reader.id,
			type: 'outcome-recorded',
			detail: said.evidence,
			at: now,
		})
		await announce(tx, 'outcome-recorded', { caseId, personId: reader.id, at: now })
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
		return outcomeOf(written)
	})
}

async function caseToClose(tx: Transaction<Tables>, reader: Reader, caseId: CaseId): Promise<CaseForReader> {
	const readingCase = await caseInCareOf(tx, reader, caseId)
	if (readingCase === undefined) {
		await caseForReader(tx, reader, caseId)
		throw new Problem('not-permitted')
	}
	if (readingCase.status === 'draft') throw new Problem('case-not-open')
	return readingCase
}

/** @returns how many opinions were scored */
async function scoreReaders(
	tx: Transaction<Tables>,
	caseId: CaseId,
	{ diagnosis, evidence, closedAt, now }: { diagnosis: Diagnosis; evidence: Evidence; closedAt: Date; now: Date },
): Promise<number> {
	const versions = await listVersions(tx, [caseId])
	const { ranked } = poolOpinions(versions.map(poolableOf))
	const scores = lastBlindVersions(versions).flatMap((opinion) => {
		const { score } = scoreOpinion(poolableOf(opinion), { diagnosis, evidence, recordedAt: closedAt })
		if (score === null) return []
		return {
			opinion_id: opinion.id,
			case_id: caseId,
			reader_id: opinion.reader_id,
			rank_of_outcome: score.rankOfOutcome,
			is_top1: score.isTop1,
			is_top3: score.isTop3,
			brier: score.brier,
			pool_rank_of_outcome: poolRankOfOutcome(ranked, diagnosis),
			scored_at: now,
		}
	})
	await replaceScores(tx, caseId, scores)
	return scores.length
}
