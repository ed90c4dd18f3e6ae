import { z } from 'zod'
import { BodyPart, CaseSeries, Modality, Sex } from './cases.ts'
import { CaseId, pageOf, ShareId, Time, words } from './common.ts'
import { endpoint } from './endpoint.ts'
import { Agreement, PooledDiagnosis } from './opinions.ts'
import { PersonSummary } from './people.ts'

/** How long a link opens a case unless its maker says otherwise, and how long at most. */
export const SHARE_HOURS = 72
export const MOST_SHARE_HOURS = 30 * 24

/** What a link shows beside the images. */
const Shown = z.object({
	complaint: z.boolean(),
	question: z.boolean(),
	/** The readers' lists taken together, without names. */
	pool: z.boolean(),
})

/** Why a link opens nothing any more; `locked` after too many wrong codes. */
export const ShareState = z.enum(['open', 'expired', 'used-up', 'revoked', 'locked'])
export type ShareState = z.infer<typeof ShareState>

export const ShareLink = z.object({
	id: ShareId,
	madeAt: Time,
	expiresAt: Time,
	mostViews: z.int(),
	shows: Shown,
	state: ShareState,
	/** Who opened it, under the name he gave. */
	views: z.array(z.object({ viewerName: z.string(), beganAt: Time })),
})
export type ShareLink = z.infer<typeof ShareLink>

const CaseParams = z.strictObject({ caseId: CaseId })

export const makeShare = endpoint({
	method: 'POST',
	path: '/cases/:caseId/shares',
	summary: 'Make a link to a case of one’s own; its secret and its code are told this once',
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({
		hours: z.int().min(1).max(MOST_SHARE_HOURS).default(SHARE_HOURS),
		mostViews: z.int().min(1).max(100).default(10),
		shows: Shown.default({ complaint: true, question: true, pool: false }),
	}),
	answer: z.object({
		share: ShareLink,
		/** Page that asks for the code: `/s/…`. */
		path: z.string(),
		/** Six digits, to be told another way than the link. */
		code: z.string(),
	}),
	status: 201,
	problems: ['case-not-found', 'case-not-open', 'case-hidden', 'not-permitted', 'too-many-shares'],
})

export const listShares = endpoint({
	method: 'GET',
	path: '/cases/:caseId/shares',
	summary: 'Links to a case of one’s own, and who opened them; the newest first',
	access: 'verified',
	params: CaseParams,
	answer: pageOf(ShareLink),
	problems: ['case-not-found', 'not-permitted'],
})

export const revokeShare = endpoint({
	method: 'DELETE',
	path: '/cases/:caseId/shares/:shareId',
	summary: 'Close a link at once, also to who is looking',
	access: 'verified',
	params: CaseParams.extend({ shareId: ShareId }),
	problems: ['case-not-found', 'not-permitted', 'not-found'],
})

/** A case as a link shows it. */
export const SharedCase = z.object({
	label: z.string(),
	sex: Sex.nullable(),
	ageYears: z.int().nullable(),
	modality: Modality.nullable(),
	bodyPart: BodyPart.nullable(),
	/** Null where the link does not show it. */
	complaint: z.string().nullable(),
	question: z.string().nullable(),
	pool: z.object({ readerCount: z.int(), agreement: Agreement, ranked: z.array(PooledDiagnosis) }).nullable(),
	series: z.array(CaseSeries),
	viewerName: z.string(),
	beganAt: Time,
	expiresAt: Time,
})
export type SharedCase = z.infer<typeof SharedCase>

export const openShare = endpoint({
	method: 'POST',
	path: '/shared',
	summary: 'Open a link with its code, under the name that is written across the images; sets a cookie of its own',
	access: 'anyone',
	body: z.strictObject({
		secret: z.string().min(1).max(100),
		code: z.string().regex(/^\d{6}$/),
		viewerName: words(40).min(1),
	}),
	answer: SharedCase,
	problems: ['share-not-found', 'share-code-wrong', 'too-many-requests'],
})

export const readShared = endpoint({
	method: 'GET',
	path: '/shared',
	summary: 'The case that a link opened in this browser',
	access: 'anyone',
	takesShareViewers: true,
	answer: SharedCase,
	problems: ['share-not-found'],
})

export const leaveShared = endpoint({
	method: 'DELETE',
	path: '/shared',
	summary: 'Look no more: ends what a link opened in this browser',
	access: 'anyone',
	takesShareViewers: true,
	problems: [],
})

/** Somebody who looked at a case. Says nothing of whether he has answered. */
export const CaseLook = z.object({
	/** Null for who came by a link. */
	person: PersonSummary.nullable(),
	/** Of who came by a link, the name he gave. */
	viewerName: z.string().nullable(),
	firstAt: Time,
	lastAt: Time,
	sawImages: z.boolean(),
})
export type CaseLook = z.infer<typeof CaseLook>

export const listLooks = endpoint({
	method: 'GET',
	path: '/cases/:caseId/looks',
	summary: 'Who has looked at a case of one’s own and its images, and when; the last first',
	access: 'verified',
	params: CaseParams,
	answer: pageOf(CaseLook),
	problems: ['case-not-found', 'not-permitted'],
})
