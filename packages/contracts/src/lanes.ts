import { z } from 'zod'
import { BodyPart, Lane } from './cases.ts'
import { CaseId, pageOf, Time, words } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Hospital } from './people.ts'

/** STAT cases that the caller may still post. */
export const StatQuota = z.object({
	limit: z.int(),
	left: z.int(),
	/** When there will be one more; null while there are some left. */
	freeAt: Time.nullable(),
})
export type StatQuota = z.infer<typeof StatQuota>

export const statQuota = endpoint({
	method: 'GET',
	path: '/lanes/stat-quota',
	summary: 'How many STAT cases the caller may still post',
	access: 'person',
	answer: StatQuota,
	problems: [],
})

/**
 * Which earlier cases of the lane an expectation is drawn from: of this body part at this time of day, of any body part
 * at this time of day, or of any at all.
 */
export const ExpectationBasis = z.enum(['hour-and-body-part', 'hour', 'any-hour'])
export type ExpectationBasis = z.infer<typeof ExpectationBasis>

export const Expectation = z.object({
	basis: ExpectationBasis,
	/** How many cases it is drawn from. */
	caseCount: z.int(),
	/** Half of them had their first answer within this time; null where fewer than half had one. */
	medianMinutes: z.int().nullable(),
	/** The same for 80 % of them. */
	minutes80: z.int().nullable(),
})
export type Expectation = z.infer<typeof Expectation>

export const expectAnswer = endpoint({
	method: 'GET',
	path: '/lanes/expectation',
	summary: 'How soon cases like this one have had their first answer at this time of day',
	access: 'person',
	query: z.strictObject({ lane: Lane, bodyPart: BodyPart.optional() }),
	/** Null where there are too few earlier cases to say. */
	answer: z.object({ expectation: Expectation.nullable() }),
	problems: [],
})

const CaseParams = z.strictObject({ caseId: CaseId })

export const lowerLane = endpoint({
	method: 'POST',
	path: '/cases/:caseId/lane',
	summary: 'Move an open case to a lane that is less urgent, with the reason; its poster is told',
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({ lane: Lane, reason: words(300).min(1) }),
	problems: ['case-not-found', 'not-permitted', 'case-not-open', 'case-closed', 'lane-not-lower'],
})

/** When what happened on a case. */
export const Timings = z.object({
	/** The first image that anybody but the poster saw. */
	firstLookAt: Time.nullable(),
	firstOpinionAt: Time.nullable(),
	thirdOpinionAt: Time.nullable(),
	/** The poster has read the answers. */
	acknowledgedAt: Time.nullable(),
	/** When the poster was told that nobody had answered in time. */
	promiseBrokenAt: Time.nullable(),
})
export type Timings = z.infer<typeof Timings>

export const caseTimings = endpoint({
	method: 'GET',
	path: '/cases/:caseId/timings',
	summary: 'When what happened on a case',
	access: 'person',
	params: CaseParams,
	answer: z.object({
		/** Null while the caller is blind. */
		timings: Timings.nullable(),
		/** Whether the caller may move it to a less urgent lane. */
		mayLowerLane: z.boolean(),
	}),
	problems: ['case-not-found'],
})

/** Somebody to ring where nobody answers. */
export const PhoneNumber = z.strictObject({
	label: words(60).min(1),
	number: words(40).regex(/^[+\d][\d ()/*#,;-]*$/, 'a phone number'),
})
export type PhoneNumber = z.infer<typeof PhoneNumber>

const PhoneNumbers = z.array(PhoneNumber).max(10)

export const listPhoneNumbers = endpoint({
	method: 'GET',
	path: '/lanes/phone-numbers',
	summary: 'Whom to ring where nobody answers: the numbers of own hospital, then those of every hospital',
	access: 'person',
	answer: pageOf(PhoneNumber),
	problems: [],
})

export const HospitalSettings = z.object({
	hospital: Hospital,
	/** What a masked case says it comes from, such as 镇卫生院; empty until set, and then no case can be masked. */
	kind: z.string(),
	/** Such as 华东. */
	region: z.string(),
	phoneNumbers: PhoneNumbers,
})
export type HospitalSettings = z.infer<typeof HospitalSettings>

export const readHospitalSettings = endpoint({
	method: 'GET',
	path: '/hospitals/mine/settings',
	summary: 'What own hospital has set',
	access: 'person',
	answer: HospitalSettings,
	problems: [],
})

export const writeHospitalSettings = endpoint({
	method: 'PUT',
	path: '/hospitals/mine/settings',
	summary: 'Set what masked cases of own hospital say of it, and whom to ring',
	access: 'hospital-admin',
	body: z.strictObject({ kind: words(30), region: words(30), phoneNumbers: PhoneNumbers }),
	answer: HospitalSettings,
	problems: [],
})

export const listCommonPhoneNumbers = endpoint({
	method: 'GET',
	path: '/lanes/common-phone-numbers',
	summary: 'The numbers shown to every hospital after its own',
	access: 'system-admin',
	answer: pageOf(PhoneNumber),
	problems: [],
})

export const setCommonPhoneNumbers = endpoint({
	method: 'PUT',
	path: '/lanes/common-phone-numbers',
	summary: 'Set the numbers shown to every hospital after its own',
	access: 'system-admin',
	body: z.strictObject({ phoneNumbers: PhoneNumbers }),
	answer: pageOf(PhoneNumber),
	problems: [],
})
