import { z } from 'zod'
import { CaseId, MarkId, pageOf, SeriesInstanceUid, SopInstanceUid, Time, words } from './common.ts'
import { Diagnosis, DiagnosisInput } from './diagnoses.ts'
import { endpoint } from './endpoint.ts'
import { Discrepancy, MissKind } from './learning.ts'
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

/** Most days after posting that an outcome can be from. */
const MOST_DAYS = 3650

/** Where it was: a point that the poster marked on an image once the outcome was known. */
export const OutcomeMark = z.object({
	id: MarkId,
	seriesInstanceUid: SeriesInstanceUid,
	sopInstanceUid: SopInstanceUid,
	frameNumber: z.int().min(1),
	/** 1-based place in the series ordered by position, as people count slices. */
	sliceNumber: z.int().min(1),
	/** Middle of the first pixel is 0, 0. */
	imagePointPx: z.object({ column: z.number(), row: z.number() }),
	/** In the patient (LPS, PS3.3 C.7.6.2.1.1); null where the image has no place there. */
	patientPointMm: z.object({ x: z.number(), y: z.number(), z: z.number() }).nullable(),
})
export type OutcomeMark = z.infer<typeof OutcomeMark>

const OutcomeFacts = z.object({
	diagnosis: Diagnosis,
	evidence: Evidence,
	evidenceGrade: EvidenceGrade,
	isCertain: z.boolean(),
	note: z.string(),
	/** Days from posting to the day the evidence is from; dates of patients are not kept. */
	daysAfterPosting: z.int().min(0),
	recordedAt: Time,
	recordedBy: z.string(),
})

export const Outcome = OutcomeFacts.extend({
	marks: z.array(OutcomeMark),
	/** What was recorded before it was corrected, the last first. */
	earlier: z.array(OutcomeFacts),
})
export type Outcome = z.infer<typeof Outcome>

const CaseParams = z.strictObject({ caseId: CaseId })

export const recordOutcome = endpoint({
	method: 'PUT',
	path: '/cases/:caseId/outcome',
	summary:
		'Record what it was; closes the case and scores every opinion. A correction replaces it, keeps it, and scores again',
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({
		diagnosis: DiagnosisInput,
		evidence: Evidence,
		isCertain: z.boolean().default(true),
		note: words(2000).default(''),
		/** Today where absent. Nobody can know it later than today. */
		daysAfterPosting: z.int().min(0).max(MOST_DAYS).optional(),
	}),
	answer: Outcome,
	problems: ['case-not-found', 'case-not-open', 'not-permitted', 'diagnosis-unknown', 'request-invalid'],
})

export const readOutcome = endpoint({
	method: 'GET',
	path: '/cases/:caseId/outcome',
	summary: 'What it was',
	access: 'person',
	params: CaseParams,
	answer: Outcome,
	problems: ['case-not-found', 'outcome-not-known'],
})

/** Most marks on one case. */
export const MOST_MARKS = 20

const PixelPlace = z.number().min(-1).max(65_535)
const PatientPlaceMm = z.number().min(-100_000).max(100_000)

export const placeMark = endpoint({
	method: 'POST',
	path: '/cases/:caseId/outcome/marks',
	summary: 'Mark on an image where it was',
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({
		seriesInstanceUid: SeriesInstanceUid,
		sopInstanceUid: SopInstanceUid,
		frameNumber: z.int().min(1).max(100_000),
		sliceNumber: z.int().min(1).max(100_000),
		imagePointPx: z.strictObject({ column: PixelPlace, row: PixelPlace }),
		patientPointMm: z
			.strictObject({ x: PatientPlaceMm, y: PatientPlaceMm, z: PatientPlaceMm })
			.nullable()
			.default(null),
	}),
	answer: OutcomeMark,
	status: 201,
	problems: ['case-not-found', 'not-permitted', 'outcome-not-known', 'image-not-in-case', 'too-many-marks'],
})

export const removeMark = endpoint({
	method: 'DELETE',
	path: '/cases/:caseId/outcome/marks/:markId',
	summary: 'Take a mark away',
	access: 'verified',
	params: CaseParams.extend({ markId: MarkId }),
	problems: ['case-not-found', 'not-permitted', 'not-found'],
})

/** Days after posting on which a poster who has not said what it was is asked. */
export const REMINDER_DAYS = [3, 7, 30, 90] as const

/** Why there will be no outcome. */
export const LostReason = z.enum(['went-elsewhere', 'out-of-reach', 'declined-work-up', 'died', 'other'])
export type LostReason = z.infer<typeof LostReason>

/** A case of the caller's whose outcome he has been asked for. */
export const DueOutcome = z.object({
	caseId: CaseId,
	label: z.string(),
	complaint: z.string(),
	postedAt: Time,
	/** Which of the days it is about. */
	afterDays: z.int(),
	/** The diagnosis that the readers' lists taken together put first; null where nobody has answered. */
	poolFirst: Diagnosis.nullable(),
})
export type DueOutcome = z.infer<typeof DueOutcome>

export const listDueOutcomes = endpoint({
	method: 'GET',
	path: '/outcomes/due',
	summary: 'Own cases whose outcome was asked for and not told, the longest waiting first',
	access: 'person',
	answer: pageOf(DueOutcome),
	problems: [],
})

export const sayStillPending = endpoint({
	method: 'POST',
	path: '/cases/:caseId/outcome/pending',
	summary: 'Say that it is not known yet: asks again on the next of the days',
	access: 'verified',
	params: CaseParams,
	problems: ['case-not-found', 'not-permitted', 'case-not-open', 'case-closed'],
})

export const sayLost = endpoint({
	method: 'POST',
	path: '/cases/:caseId/outcome/lost',
	summary: 'Say that the patient is lost to follow-up: does not ask again',
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({ reason: LostReason }),
	problems: ['case-not-found', 'not-permitted', 'case-not-open', 'case-closed'],
})

/** How one opinion met the outcome (POOLING §5). */
export const OpinionScore = z.object({
	/** Place of the outcome on the list, null where it is not on it. */
	rankOfOutcome: z.int().nullable(),
	isTop1: z.boolean(),
	isTop3: z.boolean(),
	/** Multi-class with "something else": 0 is best, 2 worst. */
	brier: z.number(),
	/** Of the first choice: 1 exact, 0.7 another subtype, 0.4 only the class above, else 0. */
	gradedHit: z.number(),
	/** What was stated for the first choice. */
	firstConfidencePercent: z.int(),
	/** The outcome is on the do-not-miss list; and whether it, or a wider or narrower form of it, stands on the list at all. */
	isDangerousOutcome: z.boolean(),
	isDangerListed: z.boolean(),
	/** Diagnoses flagged as not to be missed, and how many of them it was not. */
	flagCount: z.int(),
	wrongFlagCount: z.int(),
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
	/** What kind of miss the poster says it was, and the discrepancy once it is released to the reader. */
	missKind: MissKind.nullable(),
	discrepancy: Discrepancy.nullable(),
})
export type FeedbackCard = z.infer<typeof FeedbackCard>

export const readFeedback = endpoint({
	method: 'GET',
	path: '/cases/:caseId/feedback',
	summary: "The caller's feedback card for a closed case that he answered",
	access: 'person',
	params: CaseParams,
	answer: FeedbackCard,
	problems: ['case-not-found', 'outcome-not-known', 'opinion-not-posted'],
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
