import {
	type CandidateInput,
	type CaseId,
	conceptIdOf,
	type Diagnosis,
	type DiagnosisInput,
	type OpinionDraft,
	type OpinionId,
} from '@readroom/contracts'
import { resolveDiagnosis } from '@readroom/reading'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import { insertCaseEvent } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { writeCaseWords } from '../search/index.ts'
import { getVersion, insertOpinion, type OpinionVersion } from './opinions.queries.ts'

/**
 * Writes one version of a reader's opinion and tells of it.
 *
 * @throws Problem `diagnosis-unknown` for a code that the catalogue does not have; `opinion-already-posted` where this
 * version is there already
 */
export async function writeOpinion(
	tx: Transaction<Tables>,
	reader: Reader,
	{
		caseId,
		version,
		isBlind,
		draft,
		now,
	}: {
		caseId: CaseId
		version: number
		isBlind: boolean
		draft: OpinionDraft
		now: Date
	},
): Promise<OpinionVersion> {
	const id = newId<OpinionId>(now)
	const isWritten = await insertOpinion(
		tx,
		{
			id,
			case_id: caseId,
			reader_id: reader.id,
			version,
			is_blind: isBlind,
			findings: draft.findings,
			urgency: draft.urgency,
			next_step: draft.nextStep,
			posted_at: now,
		},
		draft.candidates.map(candidateColumns),
	)
	if (!isWritten) throw new Problem('opinion-already-posted')

	await writeCaseWords(tx, caseId)
	const written = await getVersion(tx, id)
	const isFirst = version === 1
	await insertCaseEvent(tx, {
		caseId,
		personId: reader.id,
		type: isFirst ? 'opinion-posted' : 'opinion-revised',
		at: now,
	})
	await announce(tx, 'opinion-posted', { caseId, personId: reader.id, at: now })
	await recordAudit(tx, {
		at: now,
		action: isFirst ? 'opinion-posted' : 'opinion-revised',
		personId: reader.id,
		caseId,
		detail: { opinionId: id, version, isBlind, candidates: draft.candidates.length },
		address: reader.address,
	})
	return written
}

function candidateColumns({ diagnosis: input, confidencePercent, isDangerous }: CandidateInput, index: number) {
	const diagnosis = keptDiagnosis(input, index)
	return {
		rank: index + 1,
		diagnosis: JSON.stringify(diagnosis),
		concept_id: conceptIdOf(diagnosis),
		confidence_percent: confidencePercent,
		is_dangerous: isDangerous,
	}
}

/**
 * A diagnosis of a ranked list as it is kept.
 *
 * @throws Problem `diagnosis-unknown`, which names its place on the list
 */
export function keptDiagnosis(input: DiagnosisInput, index: number): Diagnosis {
	const diagnosis = resolveDiagnosis(input)
	if (diagnosis !== undefined) return diagnosis
	throw new Problem('diagnosis-unknown', {
		fields: [{ path: `candidates.${index}.diagnosis`, reason: 'not in the catalogue' }],
	})
}
