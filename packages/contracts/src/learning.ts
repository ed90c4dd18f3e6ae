import { z } from 'zod'
import { CaseId, OpinionId, pageOf, Time } from './common.ts'
import { Diagnosis } from './diagnoses.ts'
import { endpoint } from './endpoint.ts'
import { PersonSummary } from './people.ts'

/** Why an outcome was not named: 未看见 看见但判断有误 图像上未显示. */
export const MissKind = z.enum(['not-seen', 'misjudged', 'not-shown'])
export type MissKind = z.infer<typeof MissKind>

/**
 * RADPEER 2016: 1 concur; 2 understandable miss; 3 should be made most of the time; a unlikely, b likely to matter to the
 * patient. For learning together, never for ranking.
 */
export const Discrepancy = z.enum(['1', '2a', '2b', '3a', '3b'])
export type Discrepancy = z.infer<typeof Discrepancy>

/** These go to the chair of the reader's department first, and to the reader once he has decided. */
export const CHAIR_FIRST: readonly Discrepancy[] = ['2b', '3a', '3b']

const CaseParams = z.strictObject({ caseId: CaseId })
const OpinionParams = CaseParams.extend({ opinionId: OpinionId })

/** A blind opinion on a closed case, for whoever answers for the case. */
export const ReviewedOpinion = z.object({
	opinionId: OpinionId,
	reader: PersonSummary,
	firstChoice: Diagnosis,
	rankOfOutcome: z.int().nullable(),
	missKind: MissKind.nullable(),
	/** What the caller himself has put down and may still change. */
	ownDiscrepancy: Discrepancy.nullable(),
	/** The chair has decided; what, is between him and the reader. */
	isDecided: z.boolean(),
})
export type ReviewedOpinion = z.infer<typeof ReviewedOpinion>

export const listReviewedOpinions = endpoint({
	method: 'GET',
	path: '/cases/:caseId/review',
	summary:
		'The blind opinions on a closed case with the kind of miss, for its poster and the administrators of his hospital',
	access: 'verified',
	params: CaseParams,
	answer: pageOf(ReviewedOpinion),
	problems: ['case-not-found', 'not-permitted', 'outcome-not-known'],
})

export const setMissKind = endpoint({
	method: 'PUT',
	path: '/cases/:caseId/opinions/:opinionId/miss',
	summary: 'Say what kind of miss an opinion was; the reader finds it on his feedback card',
	access: 'verified',
	params: OpinionParams,
	body: z.strictObject({ kind: MissKind.nullable() }),
	problems: ['case-not-found', 'not-permitted', 'outcome-not-known', 'opinion-not-found'],
})

export const setDiscrepancy = endpoint({
	method: 'PUT',
	path: '/cases/:caseId/opinions/:opinionId/discrepancy',
	summary: 'Put an opinion into the peer-learning register; 2b, 3a and 3b go to the chair first',
	access: 'verified',
	params: OpinionParams,
	body: z.strictObject({ code: Discrepancy }),
	problems: ['case-not-found', 'not-permitted', 'outcome-not-known', 'opinion-not-found', 'discrepancy-decided'],
})

/** A line of the peer-learning register, for the chair of the reader's department. */
export const LearningEntry = z.object({
	opinionId: OpinionId,
	caseId: CaseId,
	label: z.string(),
	reader: PersonSummary,
	firstChoice: Diagnosis,
	outcome: Diagnosis,
	code: Discrepancy,
	proposedAt: Time,
	/** Null while it waits for the chair. */
	decidedAt: Time.nullable(),
})
export type LearningEntry = z.infer<typeof LearningEntry>

export const listLearning = endpoint({
	method: 'GET',
	path: '/department/learning',
	summary: "The peer-learning register of the caller's hospital: what waits for the chair first",
	access: 'hospital-admin',
	answer: pageOf(LearningEntry),
	problems: [],
})

export const decideDiscrepancy = endpoint({
	method: 'POST',
	path: '/department/learning/:opinionId/decision',
	summary: "The chair's decision: the code that the reader is told",
	access: 'hospital-admin',
	params: z.strictObject({ opinionId: OpinionId }),
	body: z.strictObject({ code: Discrepancy }),
	problems: ['not-found'],
})
