import { z } from 'zod'
import { CaseId, MergeId, Time } from './common.ts'
import { Diagnosis, DiagnosisInput } from './diagnoses.ts'
import { endpoint } from './endpoint.ts'

/** One concept of a case counted as another. What readers wrote stays as they wrote it. */
export const ConceptMerge = z.object({
	id: MergeId,
	diagnosis: Diagnosis,
	into: Diagnosis,
	mergedBy: z.string(),
	mergedAt: Time,
})
export type ConceptMerge = z.infer<typeof ConceptMerge>

const CaseParams = z.strictObject({ caseId: CaseId })

export const mergeConcepts = endpoint({
	method: 'POST',
	path: '/cases/:caseId/merges',
	summary: 'Count one named concept of a case as another: its poster, and those who moderate it',
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({ conceptId: z.string().min(1).max(200), into: DiagnosisInput }),
	answer: ConceptMerge,
	status: 201,
	problems: [
		'case-not-found',
		'case-not-open',
		'not-permitted',
		'still-blind',
		'concept-not-named',
		'already-merged',
		'merge-circular',
		'diagnosis-unknown',
	],
})

export const undoMerge = endpoint({
	method: 'DELETE',
	path: '/cases/:caseId/merges/:mergeId',
	summary: 'Count a merged concept by itself again',
	access: 'verified',
	params: CaseParams.extend({ mergeId: MergeId }),
	problems: ['case-not-found', 'not-permitted', 'still-blind', 'merge-not-found'],
})
