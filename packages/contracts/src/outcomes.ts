import { z } from 'zod'
import { CaseId, pageOf, Time, words } from './common.ts'
import { Diagnosis, DiagnosisInput } from './diagnoses.ts'
import { endpoint } from './endpoint.ts'
import { Candidate, PooledDiagnosis } from './opinions.ts'

/** What showed the outcome: 病理 手术 内镜 检验 随访 专家共识. */
export const Evidence = z.enum(['pathology', 'surgery', 'endoscopy', 'laboratory', 'follow-up', 'expert-consensus'])
export type Evidence = z.infer<typeof Evidence>

/** A histology or surgery; B endoscopy, culture, definitive laboratory; C follow-up; D consensus, never scored (POOLING §5). */
export const EvidenceGrade = z.enum(['A', 'B', 'C', 'D'])
export type EvidenceGrade = z.infer<typeof EvidenceGrade>

export const EVIDENCE_GRADE: Readonly<Record<Evidence, EvidenceGrade>> = {
	pathology: 'A',
	surgery: 'A',
	endoscopy: 'B',
	laboratory: 'B',
	'follow-up': 'C',
	'expert-consensus': 'D',
}

export const Outcome = z.object({
	diagnosis: Diagnosis,
	evidence: Evidence,
	evidenceGrade: EvidenceGrade,
	isCertain: z.boolean(),
	note: z.string(),
	/** Days from posting to the day the outcome was known; dates of patients are not kept. */
	daysAfterPosting: z.int().min(0),
	recordedAt: Time,
	recordedBy: z.string(),
})
export type Outcome = z.infer<typeof Outcome>

export const recordOutcome = endpoint({
	method: 'PUT',
	path: '/cases/:caseId/outcome',
	summary: 'Record what it was; closes the case and scores every opinion. A correction replaces it and scores again',
	access: 'verified',
	params: z.strictObject({ caseId: CaseId }),
	body: z.strictObject({
		diagnosis: DiagnosisInput,
		evidence: Evidence,
		isCertain: z.boolean().default(true),
		note: words(2000).default(''),
	}),
	answer: Outcome,
	problems: ['case-not-found', 'case-not-open', 'not-permitted', 'diagnosis-unknown'],
})

export const readOutcome = endpoint({
	method: 'GET',
	path: '/cases/:caseId/outcome',
	summary: 'What it was',
	access: 'person',
	params: z.strictObject({ caseId: CaseId }),
	answer: Outcome,
	problems: ['case-not-found', 'outcome-not-known'],
})

/** How one opinion met the outcome (POOLING §5). */
export const OpinionScore = z.object({
	/** Place of the outcome on the list, null where it is not on it. */
	rankOfOutcome: z.int().nullable(),
	isTop1: z.boolean(),
	isTop3: z.boolean(),
	/** Multi-class with "something else": 0 is best, 2 worst. */
	brier: z.number(),
})
export type OpinionScore = z.infer<typeof OpinionScore>

/** What a reader gets back when the outcome is known: own list, the pool, the truth. */
export const FeedbackCard = z.object({
	caseId: CaseId,
	label: z.string(),
	complaint: z.string(),
	closedAt: Time,
	outcome: Outcome,
	candidates: z.array(Candidate),
	/** Null where the opinion is not scored, with the reason beside it. */
	score: OpinionScore.nullable(),
	notScoredBecause: z.enum(['not-blind', 'grade-d', 'after-outcome']).nullable(),
	pool: z.array(PooledDiagnosis),
	poolRankOfOutcome: z.int().nullable(),
	/** The version after seeing the others, where there is one: did the reader move toward the outcome? */
	moved: z.enum(['toward', 'away', 'unchanged']).nullable(),
})
export type FeedbackCard = z.infer<typeof FeedbackCard>

export const readFeedback = endpoint({
	method: 'GET',
	path: '/cases/:caseId/feedback',
	summary: "The caller's feedback card for a closed case that he answered",
	access: 'person',
	params: z.strictObject({ caseId: CaseId }),
	answer: FeedbackCard,
	problems: ['case-not-found', 'outcome-not-known', 'opinion-not-posted'],
})

/** Hits of n with the Wilson 95 % interval; the fraction and interval only from ten on, n always. */
export const Proportion = z.object({
	hits: z.int(),
	n: z.int(),
	fraction: z.number().nullable(),
	low: z.number().nullable(),
	high: z.number().nullable(),
})
export type Proportion = z.infer<typeof Proportion>

/** A reader's own record; nobody else can read it. */
export const ReaderRecord = z.object({
	scoredCount: z.int(),
	answeredCount: z.int(),
	awaitingOutcomeCount: z.int(),
	top1: Proportion,
	top3: Proportion,
	meanBrier: z.number().nullable(),
	/** The pool on the same cases. */
	poolTop1: Proportion,
	poolTop3: Proportion,
	/** Cases of the network that were answered, and how many of them have an outcome: what verification bias hides. */
	captureCases: z.int(),
	captureOutcomes: z.int(),
})
export type ReaderRecord = z.infer<typeof ReaderRecord>

export const myRecord = endpoint({
	method: 'GET',
	path: '/record',
	summary: "The caller's own accuracy, private to him",
	access: 'person',
	answer: ReaderRecord,
	problems: [],
})

export const myFeedback = endpoint({
	method: 'GET',
	path: '/record/feedback',
	summary: "The caller's feedback cards, newest first",
	access: 'person',
	query: z.strictObject({
		after: z.string().max(200).optional(),
		limit: z.coerce.number().int().min(1).max(100).default(20),
	}),
	answer: pageOf(FeedbackCard),
	problems: [],
})
