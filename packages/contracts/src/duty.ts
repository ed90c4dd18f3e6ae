import { z } from 'zod'
import { BodyPart, CaseSummary } from './cases.ts'
import { PersonId, pageOf, ShiftId, SwapId, Time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { PersonSummary } from './people.ts'
import { Organs, RosterName, Shift } from './rosters.ts'

/** Somebody who can be asked now: on a shift, or available by his own word. */
export const OnDuty = z.object({
	person: PersonSummary,
	organs: z.array(BodyPart),
	via: z.enum(['shift', 'available']),
	/** Answers for the shift, and is phoned last. */
	isLead: z.boolean(),
	/** Null where he is available by his own word, which belongs to no roster. */
	roster: RosterName.nullable(),
	until: Time,
})
export type OnDuty = z.infer<typeof OnDuty>

export const dutyNow = endpoint({
	method: 'GET',
	path: '/duty/now',
	summary: 'Who is on duty at this moment on the rosters the caller may see, and who is available',
	access: 'verified',
	answer: pageOf(OnDuty),
	problems: [],
})

/** A shift offered to somebody, or, where `to` is null, to everybody on its roster. */
export const Swap = z.object({
	id: SwapId,
	shift: Shift,
	by: PersonSummary,
	to: PersonSummary.nullable(),
	offeredAt: Time,
	isMine: z.boolean(),
})
export type Swap = z.infer<typeof Swap>

export const offerShift = endpoint({
	method: 'POST',
	path: '/duty/shifts/:shiftId/offer',
	summary: 'Offer own shift to somebody on the roster, or to everybody on it',
	access: 'verified',
	params: z.strictObject({ shiftId: ShiftId }),
	body: z.strictObject({ toPersonId: PersonId.nullable() }),
	answer: Swap,
	status: 201,
	problems: ['shift-not-found', 'not-permitted', 'person-not-found', 'shift-offered', 'shift-over'],
})

const SwapParams = z.strictObject({ swapId: SwapId })

export const acceptSwap = endpoint({
	method: 'POST',
	path: '/duty/swaps/:swapId/acceptance',
	summary: 'Take over a shift that was offered',
	access: 'verified',
	params: SwapParams,
	problems: ['swap-not-found', 'swap-settled', 'shift-over', 'shift-overlaps'],
})

export const endSwap = endpoint({
	method: 'DELETE',
	path: '/duty/swaps/:swapId',
	summary: 'Withdraw own offer, or decline one made to oneself by name',
	access: 'verified',
	params: SwapParams,
	problems: ['swap-not-found', 'not-permitted', 'swap-settled'],
})

export const MyDuty = z.object({
	/** Until when he is available by his own word; null where he is not. */
	availableUntil: Time.nullable(),
	/** What he says he reads well; empty where he has not said. */
	skills: z.array(BodyPart),
	/** Own shifts that are not over, the next twenty. */
	shifts: z.array(Shift),
	/** Own offers, and those of others that he may accept. */
	swaps: z.array(Swap),
})
export type MyDuty = z.infer<typeof MyDuty>

export const myDuty = endpoint({
	method: 'GET',
	path: '/duty/me',
	summary: 'Whether the caller is available now, what he reads well, his next shifts, and offers that concern him',
	access: 'verified',
	answer: MyDuty,
	problems: [],
})

export const becomeAvailable = endpoint({
	method: 'PUT',
	path: '/duty/me/availability',
	summary: 'Say that one can read now; it ends by itself after 1, 2, 4 or 8 hours',
	access: 'verified',
	body: z.strictObject({ hours: z.literal([1, 2, 4, 8]) }),
	answer: MyDuty,
	problems: [],
})

export const endAvailability = endpoint({
	method: 'DELETE',
	path: '/duty/me/availability',
	summary: 'Say that one cannot read any more',
	access: 'verified',
	problems: [],
})

export const setSkills = endpoint({
	method: 'PUT',
	path: '/duty/me/skills',
	summary: 'Say which parts of the body one reads well; none is no preference',
	access: 'verified',
	body: z.strictObject({ organs: Organs }),
	answer: MyDuty,
	problems: [],
})

/**
 * What somebody can know of an open case as he hands it over: that he has not answered it; or, where its opinions are open
 * to him, that there are none, that its poster has not said he read them, or that its outcome is not known.
 */
export const HandoverState = z.enum(['to-read', 'unanswered', 'awaiting-receipt', 'awaiting-outcome'])
export type HandoverState = z.infer<typeof HandoverState>

export const HandoverCase = CaseSummary.pick({
	id: true,
	label: true,
	lane: true,
	modality: true,
	bodyPart: true,
	sex: true,
	ageYears: true,
	postedAt: true,
	answerDueAt: true,
	/** Null while he has not answered it. */
	opinionCount: true,
}).extend({
	isMine: z.boolean(),
	state: HandoverState,
	/** How many say that they are reading it; for the blind a claim runs on after its reader has answered. */
	readingCount: z.int(),
})
export type HandoverCase = z.infer<typeof HandoverCase>

export const handOver = endpoint({
	method: 'GET',
	path: '/duty/handover',
	summary: 'Open cases as the caller hands them over: the urgent first, of each no more than he may know',
	access: 'verified',
	answer: z.object({
		/** His shift that is under way, or ended within the last two hours. */
		ending: Shift.nullable(),
		/** Who takes over: shifts of the same roster that begin about when his ends. */
		relief: z.array(Shift),
		cases: z.array(HandoverCase),
	}),
	problems: [],
})
