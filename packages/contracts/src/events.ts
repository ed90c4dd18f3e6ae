import { z } from 'zod'
import { Lane } from './cases.ts'
import { CaseId, Time } from './common.ts'
import { PageReason } from './page-reason.ts'

/**
 * What `/api/events` tells, as server-sent events with `id` for `Last-Event-ID`. An event says that something changed
 * and where; the page then asks for what it may see. None carries a diagnosis, a complaint or a person's words.
 */
export const LiveEvent = z.discriminatedUnion('type', [
	z.object({
		type: z.literal('case-posted'),
		at: Time,
		caseId: CaseId,
		lane: Lane,
		label: z.string(),
		isMine: z.boolean(),
	}),
	z.object({ type: z.literal('lane-lowered'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('promise-broken'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('addendum-posted'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('case-withdrawn'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('images-arrived'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('opinion-posted'), at: Time, caseId: CaseId, isMine: z.boolean() }),
	z.object({ type: z.literal('comment-posted'), at: Time, caseId: CaseId, isMine: z.boolean() }),
	z.object({ type: z.literal('danger-considered'), at: Time, caseId: CaseId }),
	/** Merges, reactions, how many opinions are wanted, the poster's impression. */
	z.object({ type: z.literal('opinions-changed'), at: Time, caseId: CaseId }),
	/** A reader told the poster something before his opinion. */
	z.object({ type: z.literal('spoken-at-once'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('receipt-given'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('visibility-widened'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('outcome-recorded'), at: Time, caseId: CaseId }),
	/** A roster, who is available, or what somebody reads well. */
	z.object({ type: z.literal('duty-changed'), at: Time }),
	/** Told to nobody but the person who is paged. */
	z.object({
		type: z.literal('paged'),
		at: Time,
		caseId: CaseId,
		lane: Lane,
		label: z.string(),
		reason: PageReason,
	}),
	/** A shift was offered to the listener by name. */
	z.object({ type: z.literal('swap-offered'), at: Time }),
	/** A shift that the listener offered or took has changed hands. */
	z.object({ type: z.literal('swap-accepted'), at: Time }),
	/** A shift that the listener offered was declined. */
	z.object({ type: z.literal('swap-declined'), at: Time }),
	/** Somebody has begun to read, or no longer does; tells nothing of answers. */
	z.object({ type: z.literal('claims-changed'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('readers-paged'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('critical-value-changed'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('case-hidden'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('case-shown'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('contribution-moderated'), at: Time, caseId: CaseId }),
	/** To those who decide on it. */
	z.object({ type: z.literal('flag-raised'), at: Time, caseId: CaseId }),
	/** To who flagged something, and to who wrote it. */
	z.object({ type: z.literal('flag-decided'), at: Time, caseId: CaseId }),
	z.object({ type: z.literal('person-registered'), at: Time }),
	z.object({ type: z.literal('verification-changed'), at: Time }),
])
export type LiveEvent = z.infer<typeof LiveEvent>
export type LiveEventType = LiveEvent['type']
