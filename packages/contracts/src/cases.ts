import { z } from 'zod'
import {
	CaseId,
	GroupId,
	PageQuery,
	PersonId,
	pageOf,
	SeriesInstanceUid,
	SopInstanceUid,
	StudyInstanceUid,
	Time,
	words,
} from './common.ts'
import { endpoint } from './endpoint.ts'
import { EvidenceGrade } from './outcomes.ts'
import { ShownPerson } from './people.ts'

/** How soon a first answer is promised: 15 minutes, 60 minutes, 24 hours, or no promise. */
export const Lane = z.enum(['stat', 'urgent', 'routine', 'teaching'])
export type Lane = z.infer<typeof Lane>

export const PROMISED_MINUTES: Readonly<Record<Lane, number | undefined>> = {
	stat: 15,
	urgent: 60,
	routine: 24 * 60,
	teaching: undefined,
}

/** Who may see a case beside its poster: the people named, the poster's hospital, a group, or every verified person. */
export const Visibility = z.enum(['people', 'hospital', 'group', 'network'])
export type Visibility = z.infer<typeof Visibility>

export const CaseStatus = z.enum(['draft', 'open', 'closed'])
export type CaseStatus = z.infer<typeof CaseStatus>

/** Contrast phase of a series: 平扫 动脉期 静脉期 延迟期. */
export const Phase = z.enum(['plain', 'arterial', 'venous', 'delayed'])
export type Phase = z.infer<typeof Phase>

export const Modality = z.enum(['CT', 'MR', 'CR', 'DX', 'MG', 'US', 'XA', 'NM', 'PT', 'ES', 'OT'])
export type Modality = z.infer<typeof Modality>

export const BodyPart = z.enum([
	'head',
	'neck',
	'chest',
	'breast',
	'abdomen',
	'pelvis',
	'spine',
	'extremity',
	'whole-body',
])
export type BodyPart = z.infer<typeof BodyPart>

export const Sex = z.enum(['F', 'M', 'O'])
export type Sex = z.infer<typeof Sex>

/** Oldest age that is told; everyone older is told to be this old. */
export const OLDEST_AGE_YEARS = 90

/** How the poster is shown to others: by name, as his title in his hospital, or only as the kind and region of his hospital. */
export const PostedAs = z.enum(['name', 'role', 'masked'])
export type PostedAs = z.infer<typeof PostedAs>

const AgeYears = z.coerce.number().int().min(0).max(OLDEST_AGE_YEARS)

/** What the poster writes. Everything may still be missing in a draft; `postCase` asks for what `isRequired` lists. */
export const CaseText = z.strictObject({
	sex: Sex,
	ageYears: z.int().min(0).max(OLDEST_AGE_YEARS),
	complaint: words(500).min(1),
	duration: words(100),
	history: words(4000),
	labs: words(4000),
	question: words(500).min(1),
	lane: Lane,
	/** Why it cannot wait; asked for in the STAT lane only. */
	statReason: words(300),
	visibility: Visibility,
	/** The group that may see it, where visibility is `group`. */
	groupId: GroupId.nullable(),
	/** The people who may see it, where visibility is `people`. */
	peopleIds: z.array(PersonId).max(50),
	postedAs: PostedAs,
})
export const CaseDraft = CaseText.partial()
export type CaseDraft = z.infer<typeof CaseDraft>

/** Where a small renderer finds and how it paints the first slice of a series, before the full viewer is there. */
export const FirstSlice = z.object({
	sopInstanceUid: SopInstanceUid,
	frameNumber: z.int().min(1),
	/** 1-based place in the series ordered by position, as people count slices. */
	sliceNumber: z.int().min(1),
	/** `/dicom-web/…/frames/n`: one HTJ2K codestream, or native little-endian samples. */
	frameUrl: z.string(),
	transferSyntaxUid: z.string(),
	rows: z.int(),
	columns: z.int(),
	bitsAllocated: z.int(),
	bitsStored: z.int(),
	isSigned: z.boolean(),
	samplesPerPixel: z.int(),
	photometricInterpretation: z.string(),
	rescaleSlope: z.number(),
	rescaleIntercept: z.number(),
	windowCenter: z.number().nullable(),
	windowWidth: z.number().nullable(),
})
export type FirstSlice = z.infer<typeof FirstSlice>

export const CaseSeries = z.object({
	studyInstanceUid: StudyInstanceUid,
	seriesInstanceUid: SeriesInstanceUid,
	modality: Modality,
	bodyPart: BodyPart.nullable(),
	phase: Phase.nullable(),
	/** What the closed vocabulary kept of the description. */
	description: z.string(),
	instanceCount: z.int(),
	frameCount: z.int(),
	sizeBytes: z.int(),
	/** A small WebP: a data URI for the series a page shows at once, an address for the others. Null where the pixels could not be drawn. */
	preview: z.string().nullable(),
	firstSlice: FirstSlice.nullable(),
})
export type CaseSeries = z.infer<typeof CaseSeries>

/** The caller's part in a case. A poster and those who answered or declined see everything; a `reader` is still blind. */
export const PartInCase = z.enum(['poster', 'reader', 'answered', 'declined'])
export type PartInCase = z.infer<typeof PartInCase>

export const CaseSummary = z.object({
	id: CaseId,
	/** Short name people say to each other, `CT-7K3Q`; random, tells nothing. */
	label: z.string(),
	status: CaseStatus,
	lane: Lane.nullable(),
	sex: Sex.nullable(),
	ageYears: z.int().nullable(),
	complaint: z.string(),
	question: z.string(),
	modality: Modality.nullable(),
	bodyPart: BodyPart.nullable(),
	poster: ShownPerson,
	createdAt: Time,
	postedAt: Time.nullable(),
	/** When the first answer is promised; null in the teaching lane and for drafts. */
	answerDueAt: Time.nullable(),
	closedAt: Time.nullable(),
	part: PartInCase,
	/** Null while the caller is blind: even the number of opinions is kept from him. */
	opinionCount: z.int().nullable(),
	imageCount: z.int(),
	/** Address of a small WebP of the first series. */
	preview: z.string().nullable(),
})
export type CaseSummary = z.infer<typeof CaseSummary>

/** The poster's receipt: when the answers were read, and what was done and when; empty and null until then. */
export const Receipt = z.object({ readAt: Time, action: z.string(), actedAt: Time.nullable() })
export type Receipt = z.infer<typeof Receipt>

/** What the poster added after posting: a new finding, a change, further images. */
export const Addendum = z.object({
	id: z.uuid(),
	text: z.string(),
	postedAt: Time,
	/** Series that came with it; they are among those of the case. */
	seriesInstanceUids: z.array(SeriesInstanceUid),
})
export type Addendum = z.infer<typeof Addendum>

export const ReadingCase = CaseSummary.extend({
	duration: z.string(),
	history: z.string(),
	labs: z.string(),
	statReason: z.string(),
	visibility: Visibility.nullable(),
	groupId: GroupId.nullable(),
	peopleIds: z.array(PersonId),
	postedAs: PostedAs,
	/** What the poster added later, oldest first. */
	addenda: z.array(Addendum),
	/** The caller is a guest of the group it was posted to: he looks, and says nothing. */
	isGuest: z.boolean(),
	/** It was flagged and is hidden; its poster and its moderators see it still. */
	isHidden: z.boolean(),
	series: z.array(CaseSeries),
	/** Null until given, and while the caller is blind. */
	receipt: Receipt.nullable(),
})
export type ReadingCase = z.infer<typeof ReadingCase>

const CaseParams = z.strictObject({ caseId: CaseId })

export const createCase = endpoint({
	method: 'POST',
	path: '/cases',
	summary: 'Begin a draft that only its poster sees',
	access: 'person',
	body: CaseDraft,
	answer: ReadingCase,
	status: 201,
	problems: [],
})

/** Which cases of those one may see. What the caller is blind to is not looked at, so that the blind stay blind. */
export const CaseFilter = z
	.strictObject({
		/** `mine`: posted by the caller; `unanswered`: open, and the caller has not answered; `answered`: he has. */
		part: z.enum(['mine', 'unanswered', 'answered']),
		status: CaseStatus,
		lane: Lane,
		modality: Modality,
		bodyPart: BodyPart,
		sex: Sex,
		ageFrom: AgeYears,
		ageTo: AgeYears,
		/** Posted within so many days. */
		withinDays: z.coerce.number().int().min(1).max(3660),
		/**
		 * Words in any order, each also in the other language, by pinyin initials or by ICD-10 code: in what the poster wrote and
		 * the series say; on cases whose opinions are open to the caller also in opinions, thread and outcome.
		 */
		q: words(100),
		/** The same, in the diagnosis of the outcome. */
		outcome: words(100),
		grade: EvidenceGrade,
	})
	.partial()
export type CaseFilter = z.infer<typeof CaseFilter>

/** Where the words that were looked for stand, where the row of a list does not show it. */
export const SearchPlace = z.enum(['question', 'history', 'labs', 'addendum', 'opinion', 'comment', 'outcome'])
export type SearchPlace = z.infer<typeof SearchPlace>

export const ListedCase = CaseSummary.extend({
	hit: z.object({ place: SearchPlace, excerpt: z.string() }).nullable(),
})
export type ListedCase = z.infer<typeof ListedCase>

export const listCases = endpoint({
	method: 'GET',
	path: '/cases',
	summary: 'Cases the caller may see, newest first',
	access: 'person',
	query: PageQuery.extend(CaseFilter.shape),
	answer: pageOf(ListedCase).extend({
		/** Other names of the words that were looked for, which were looked for too. */
		otherNames: z.array(z.string()),
	}),
	problems: [],
})

export const openCase = endpoint({
	method: 'GET',
	path: '/cases/:caseId',
	summary: 'One case with its series and previews',
	access: 'person',
	params: CaseParams,
	answer: ReadingCase,
	problems: ['case-not-found'],
})

export const changeCase = endpoint({
	method: 'PATCH',
	path: '/cases/:caseId',
	summary: 'Change a draft',
	access: 'person',
	params: CaseParams,
	body: CaseDraft,
	answer: ReadingCase,
	problems: ['case-not-found', 'case-not-draft'],
})

/** A study on the draft, with what the poster confirmed of each series. */
export const CaseStudy = z.strictObject({
	studyInstanceUid: StudyInstanceUid,
	/** HMAC-SHA256 of the original Study Instance UID under the hospital's key, in hex: finds a double post. */
	fingerprint: z
		.string()
		.regex(/^[0-9a-f]{64}$/)
		.nullable()
		.default(null),
	series: z
		.array(
			z.strictObject({
				seriesInstanceUid: SeriesInstanceUid,
				phase: Phase.nullable().default(null),
				bodyPart: BodyPart.nullable().default(null),
			}),
		)
		.min(1)
		.max(200),
})
export type CaseStudy = z.infer<typeof CaseStudy>

export const setCaseStudies = endpoint({
	method: 'PUT',
	path: '/cases/:caseId/studies',
	summary: 'Say which of own uploaded studies belong to the draft, in reading order, with phase labels',
	access: 'person',
	params: CaseParams,
	body: z.strictObject({ studies: z.array(CaseStudy).min(1).max(20) }),
	answer: ReadingCase,
	problems: ['case-not-found', 'case-not-draft', 'study-not-found', 'study-of-another'],
})

export const findDuplicates = endpoint({
	method: 'POST',
	path: '/cases/duplicates',
	summary: 'Earlier cases of own hospital that the caller may see and that hold one of these studies',
	access: 'person',
	body: z.strictObject({
		fingerprints: z
			.array(z.string().regex(/^[0-9a-f]{64}$/))
			.min(1)
			.max(20),
	}),
	answer: z.object({
		items: z.array(z.object({ fingerprint: z.string(), caseId: CaseId, label: z.string(), postedAt: Time.nullable() })),
		next: z.null(),
	}),
	problems: [],
})

export const postCase = endpoint({
	method: 'POST',
	path: '/cases/:caseId/post',
	summary: 'Put the draft before its readers',
	access: 'verified',
	params: CaseParams,
	answer: ReadingCase,
	problems: [
		'case-not-found',
		'case-not-draft',
		'case-incomplete',
		'group-not-found',
		'stat-quota-used',
		'mask-not-set',
	],
})

export const withdrawCase = endpoint({
	method: 'DELETE',
	path: '/cases/:caseId',
	summary: 'Hide a case at once and purge its images; the audit keeps that it existed',
	access: 'person',
	params: CaseParams,
	problems: ['case-not-found'],
})

export const giveReceipt = endpoint({
	method: 'POST',
	path: '/cases/:caseId/receipt',
	summary: "The poster's receipt: answers read, and what was done",
	access: 'verified',
	params: CaseParams,
	/** Without an action it says only that the answers were read. */
	body: z.strictObject({ action: words(300).default('') }),
	answer: Receipt,
	status: 201,
	problems: ['case-not-found', 'not-permitted', 'opinion-not-posted'],
})

/** One line of what happened on a case. What the caller is blind to is not in it. */
export const CaseEvent = z.object({
	at: Time,
	type: z.enum([
		'posted',
		'opinion-posted',
		'opinion-revised',
		'declined',
		'commented',
		'danger-considered',
		'concepts-merged',
		'merge-undone',
		'more-readers-asked',
		'impression-sealed',
		'impression-revealed',
		'spoken-at-once',
		'receipt-given',
		'outcome-recorded',
		'lane-lowered',
		'promise-broken',
		'addendum-posted',
		'visibility-widened',
		'paged',
		'readers-mentioned',
		'critical-value-flagged',
		'critical-value-overdue',
		'critical-value-acknowledged',
	]),
	/** Null for what the room did by itself. */
	personName: z.string().nullable(),
	detail: z.string(),
})
export type CaseEvent = z.infer<typeof CaseEvent>

export const caseTimeline = endpoint({
	method: 'GET',
	path: '/cases/:caseId/timeline',
	summary: 'What happened on the case, oldest first',
	access: 'person',
	params: CaseParams,
	answer: pageOf(CaseEvent),
	problems: ['case-not-found'],
})

export const postAddendum = endpoint({
	method: 'POST',
	path: '/cases/:caseId/addenda',
	summary: 'Add to an own open case what has become known since: words, further uploaded studies, or both',
	access: 'verified',
	params: CaseParams,
	body: z
		.strictObject({ text: words(4000).default(''), studies: z.array(CaseStudy).max(20).default([]) })
		.refine(({ text, studies }) => text !== '' || studies.length > 0, { message: 'nothing is added' }),
	answer: Addendum,
	status: 201,
	problems: ['case-not-found', 'not-permitted', 'case-not-open', 'case-closed', 'study-not-found', 'study-of-another'],
})

export const widenVisibility = endpoint({
	method: 'POST',
	path: '/cases/:caseId/visibility',
	summary: 'Let more people see an own case; whoever could see it still can',
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({
		visibility: Visibility.exclude(['people']),
		/** The group, where visibility is `group`. */
		groupId: GroupId.nullable().default(null),
		/** The poster has looked again at words and images for what names the patient. */
		isIdentityChecked: z.literal(true),
	}),
	answer: ReadingCase,
	problems: ['case-not-found', 'not-permitted', 'case-not-open', 'visibility-not-wider', 'group-not-found'],
})
