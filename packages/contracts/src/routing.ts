import { z } from 'zod'
import { BodyPart } from './cases.ts'
import { CaseId, CriticalValueId, PersonId, Time, words } from './common.ts'
import { Diagnosis, DiagnosisInput } from './diagnoses.ts'
import { endpoint } from './endpoint.ts'
import { PhoneNumber } from './lanes.ts'
import { PersonSummary } from './people.ts'

const CaseParams = z.strictObject({ caseId: CaseId })

/** Whom a rung of the ladder asks, in the order of the rungs; `again` is everybody once more. */
export const RungKind = z.enum(['on-call', 'on-duty', 'awake', 'lead', 'again'])
export type RungKind = z.infer<typeof RungKind>

/** One "I am reading", which ends by itself. */
export const ReadingClaim = z.object({
	claimedAt: Time,
	/** End of the lease, unless the reader goes on working. */
	until: Time,
	/** When the reader means to have answered, if he has said. */
	expectedAt: Time.nullable(),
})
export type ReadingClaim = z.infer<typeof ReadingClaim>

/** People who were asked at one time. */
export const LadderPaging = z.object({ rung: RungKind, at: Time, people: z.array(PersonSummary) })
export type LadderPaging = z.infer<typeof LadderPaging>

export const LadderShown = z.object({
	pagings: z.array(LadderPaging),
	wantedOpinions: z.int(),
	/** There are as many blind opinions: nobody else is asked. */
	isEnough: z.boolean(),
	/** Whom it asks next and when; null where it has ended. */
	next: z
		.object({
			rung: RungKind,
			at: Time,
			/** It would be due already, and waits for whoever is reading. */
			isHeld: z.boolean(),
		})
		.nullable(),
})
export type LadderShown = z.infer<typeof LadderShown>

/** Findings that cannot wait, 危急值, in the words of the site's list. */
export const CriticalKind = z.enum([
	'perforation',
	'ischaemia',
	'obstruction',
	'bleeding',
	'aortic',
	'pulmonary-embolism',
	'tension-pneumothorax',
	'intracranial-haemorrhage',
	'stroke',
	'spinal-cord',
	'torsion',
	'ectopic-pregnancy',
	'malposition',
	'other',
])
export type CriticalKind = z.infer<typeof CriticalKind>

/** Minutes in which the poster acknowledges a critical value; then it is told again, and the phone is shown. */
export const CRITICAL_VALUE_MINUTES = 5

export const CriticalValue = z.object({
	id: CriticalValueId,
	kind: CriticalKind,
	diagnosis: Diagnosis.nullable(),
	note: z.string(),
	reader: PersonSummary,
	isMine: z.boolean(),
	flaggedAt: Time,
	/** When the poster should have acknowledged it. */
	dueAt: Time,
	acknowledgedAt: Time.nullable(),
	/** What the poster says he did. */
	action: z.string(),
	/** Whom to ring at the poster's, once it is overdue; empty until then. */
	phoneNumbers: z.array(PhoneNumber),
})
export type CriticalValue = z.infer<typeof CriticalValue>

export const CaseRouting = z.object({
	/** How many are reading now. A lease runs on after its reader has answered, so that this tells nobody who has. */
	readingCount: z.int(),
	myClaim: ReadingClaim.nullable(),
	/** Those who are reading and have not answered; for the poster. */
	claims: z.array(ReadingClaim).nullable(),
	/** For the poster. */
	ladder: LadderShown.nullable(),
	/** All of them for whom the opinions are open to; otherwise the caller's own. */
	criticalValues: z.array(CriticalValue),
})
export type CaseRouting = z.infer<typeof CaseRouting>

export const showRouting = endpoint({
	method: 'GET',
	path: '/cases/:caseId/routing',
	summary: 'Who is reading, who was asked and who is next, and critical values, as far as the caller may know',
	access: 'person',
	params: CaseParams,
	answer: CaseRouting,
	problems: ['case-not-found'],
})

export const claimCase = endpoint({
	method: 'POST',
	path: '/cases/:caseId/claim',
	summary: 'I am reading: ten minutes, renewed by working on it',
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({ expectedMinutes: z.int().min(1).max(60).nullable().default(null) }),
	answer: ReadingClaim,
	problems: ['case-not-found', 'case-not-open', 'own-case', 'opinion-already-posted', 'guest-only-looks'],
})

export const releaseClaim = endpoint({
	method: 'DELETE',
	path: '/cases/:caseId/claim',
	summary: 'I am not reading after all',
	access: 'verified',
	params: CaseParams,
	problems: ['case-not-found'],
})

export const noteActivity = endpoint({
	method: 'POST',
	path: '/presence',
	summary: 'The caller is at work now, and on which case; renews his claim on it',
	access: 'verified',
	body: z.strictObject({ caseId: CaseId.nullable() }),
	problems: [],
})

export const flagCriticalValue = endpoint({
	method: 'POST',
	path: '/cases/:caseId/critical-values',
	summary: 'Tell the poster of a finding that cannot wait; also before an opinion, which stays blind',
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({
		kind: CriticalKind,
		diagnosis: DiagnosisInput.nullable().default(null),
		note: words(300).default(''),
	}),
	answer: CriticalValue,
	status: 201,
	problems: ['case-not-found', 'case-not-open', 'case-closed', 'own-case', 'guest-only-looks', 'diagnosis-unknown'],
})

export const acknowledgeCriticalValue = endpoint({
	method: 'POST',
	path: '/cases/:caseId/critical-values/:criticalValueId/acknowledge',
	summary: 'The poster has taken note of a critical value, and what he did; a second time changes nothing',
	access: 'verified',
	params: CaseParams.extend({ criticalValueId: CriticalValueId }),
	body: z.strictObject({ action: words(300).default('') }),
	answer: CriticalValue,
	problems: ['case-not-found', 'not-permitted', 'critical-value-not-found'],
})

/** Most people a poster asks by name at once. */
export const MOST_MENTIONED = 10

export const mentionReaders = endpoint({
	method: 'POST',
	path: '/cases/:caseId/mentions',
	summary: 'The poster asks readers by name, or those who can be asked now for a part of the body',
	access: 'verified',
	params: CaseParams,
	body: z.union([
		z.strictObject({ personIds: z.array(PersonId).min(1).max(MOST_MENTIONED) }),
		z.strictObject({ bodyPart: BodyPart }),
	]),
	/** Who was asked now; whoever was asked by name before is not asked again. */
	answer: z.object({ people: z.array(PersonSummary) }),
	problems: ['case-not-found', 'not-permitted', 'case-not-open', 'case-closed', 'person-not-found', 'nobody-to-ask'],
})
