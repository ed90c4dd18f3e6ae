import {
	type BodyOf,
	type CaseId,
	type ConceptMerge,
	conceptIdOf,
	type mergeConcepts as contract,
	type Diagnosis,
	type MergeId,
} from '@readroom/contracts'
import { countedAs, isCircular, resolveDiagnosis } from '@readroom/reading'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import { insertCaseEvent } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { newId } from '../ids.ts'
import { listMerges, listVersions } from '../opinions/index.ts'
import { scoreCase } from '../outcomes/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { caseToMergeOn } from './case-to-merge-on.ts'
import { insertMerge } from './merges.queries.ts'

/**
 * Counts one named concept of a case as another, in the pool and in the scores. What readers wrote stays as it is.
 *
 * @throws Problem `case-not-found`, `not-permitted`, `still-blind`; `case-not-open` for a draft; `diagnosis-unknown`;
 * `concept-not-named` where nobody named it; `already-merged`; `merge-circular` where it would lead back to itself
 */
export async function mergeConcepts(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	{ conceptId, into: input }: BodyOf<typeof contract>,
): Promise<ConceptMerge> {
	return services.database.transaction().execute(async (tx) => {
		const { status } = await caseToMergeOn(tx, reader, caseId)
		if (status === 'draft') throw new Problem('case-not-open')
		const into = resolveDiagnosis(input)
		if (into === undefined) throw new Problem('diagnosis-unknown')
		const diagnosis = await namedDiagnosis(tx, caseId, conceptId)
		await refuseUnlessNew(tx, caseId, { conceptId, into })

		const now = services.clock.now()
		const id = newId<MergeId>(now)
		await insertMerge(tx, {
			id,
			case_id: caseId,
			concept_id: conceptId,
			diagnosis: JSON.stringify(diagnosis),
			into_diagnosis: JSON.stringify(into),
			merged_by: reader.id,
			merged_at: now,
		})
		if (status === 'closed') await scoreCase(tx, caseId, now)
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'concepts-merged', at: now })
		await announce(tx, 'opinions-changed', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'concepts-merged',
			personId: reader.id,
			caseId,
			detail: { mergeId: id },
			address: reader.address,
		})
		return { id, diagnosis, into, mergedBy: reader.name, mergedAt: now.toISOString() }
	})
}

/** The diagnosis of a concept that a reader named, or that others are counted as. */
async function namedDiagnosis(tx: Transaction<Tables>, caseId: CaseId, conceptId: string): Promise<Diagnosis> {
	const versions = await listVersions(tx, [caseId])
	const named = versions.flatMap(({ candidates, merges }) =>
		candidates.flatMap(({ diagnosis }) => [diagnosis, countedAs(diagnosis, merges)]),
	)
	const found = named.find((diagnosis) => conceptIdOf(diagnosis) === conceptId)
	if (found === undefined) throw new Problem('concept-not-named')
	return found
}

async function refuseUnlessNew(
	tx: Transaction<Tables>,
	caseId: CaseId,
	merge: { conceptId: string; into: Diagnosis },
): Promise<void> {
	const merges = await listMerges(tx, [caseId])
	if (merges.some(({ conceptId }) => conceptId === merge.conceptId)) throw new Problem('already-merged')
	if (isCircular(merge, merges)) throw new Problem('merge-circular')
}
