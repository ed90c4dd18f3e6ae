import { z } from 'zod'
import { CaseId, PageQuery, pageOf, Time, words } from './common.ts'
import { endpoint } from './endpoint.ts'
import { ShownPerson } from './people.ts'

export const FlagTarget = z.enum(['case', 'opinion', 'comment'])
export type FlagTarget = z.infer<typeof FlagTarget>

/** `privacy`: it names or shows who the patient is. */
export const FlagReason = z.enum(['privacy', 'wrong', 'abusive', 'off-topic'])
export type FlagReason = z.infer<typeof FlagReason>

export const FlagDecision = z.enum(['upheld', 'dismissed'])
export type FlagDecision = z.infer<typeof FlagDecision>

/** So many people hide what they flag, whatever the reason; for `privacy` one is enough. */
export const FLAGS_THAT_HIDE = 3

export const raiseFlag = endpoint({
	method: 'POST',
	path: '/cases/:caseId/flags',
	summary: 'Flag a case, an opinion or a comment to its moderators; a privacy flag hides it at once',
	access: 'verified',
	params: z.strictObject({ caseId: CaseId }),
	body: z.strictObject({
		target: FlagTarget,
		/** Of the opinion or comment; of the case itself where `target` is `case`. */
		targetId: z.uuid(),
		reason: FlagReason,
		note: words(500).default(''),
	}),
	answer: z.object({ isHidden: z.boolean() }),
	status: 201,
	problems: ['case-not-found', 'not-found', 'flagged-already', 'too-many-requests'],
})

/** What was flagged, to who decides on it. */
export const FlaggedItem = z.object({
	target: FlagTarget,
	targetId: z.uuid(),
	caseId: CaseId,
	caseLabel: z.string(),
	author: ShownPerson,
	isHidden: z.boolean(),
	/** What a comment or the findings of an opinion say; empty for a case, which is opened to be looked at. */
	text: z.string(),
	/** The caller wrote or posted it, so that another one has to decide. */
	isMine: z.boolean(),
	flags: z.array(
		z.object({
			reason: FlagReason,
			note: z.string(),
			flaggedBy: ShownPerson,
			flaggedAt: Time,
		}),
	),
	/** Null while nobody has decided. */
	decision: z.object({ decision: FlagDecision, note: z.string(), decidedBy: z.string(), decidedAt: Time }).nullable(),
})
export type FlaggedItem = z.infer<typeof FlaggedItem>

export const listFlagged = endpoint({
	method: 'GET',
	path: '/moderation',
	summary: 'What waits for the caller as moderator, the oldest first, or what was decided, the newest first',
	access: 'verified',
	query: PageQuery.omit({ after: true }).extend({ state: z.enum(['waiting', 'decided']).default('waiting') }),
	answer: pageOf(FlaggedItem),
	problems: [],
})

export const decideFlags = endpoint({
	method: 'PUT',
	path: '/moderation/:target/:targetId',
	summary: 'Uphold the flags on something, which keeps it hidden or withdraws the case for good; or show it again',
	access: 'verified',
	params: z.strictObject({ target: FlagTarget, targetId: z.uuid() }),
	body: z.strictObject({
		decision: FlagDecision,
		note: words(500).min(1),
		/** Of a case: purge its words and images instead of keeping it hidden. */
		isWithdrawn: z.boolean().default(false),
	}),
	problems: ['not-found', 'not-permitted'],
})

/** A flag of one's own, and what became of it. */
export const OwnFlag = z.object({
	target: FlagTarget,
	caseId: CaseId,
	caseLabel: z.string(),
	reason: FlagReason,
	note: z.string(),
	flaggedAt: Time,
	decision: FlagDecision.nullable(),
	decisionNote: z.string(),
	decidedAt: Time.nullable(),
})
export type OwnFlag = z.infer<typeof OwnFlag>

export const listOwnFlags = endpoint({
	method: 'GET',
	path: '/flags/mine',
	summary: 'What the caller has flagged, the newest first, and what was decided',
	access: 'verified',
	answer: pageOf(OwnFlag),
	problems: [],
})
