import { z } from 'zod'
import { BodyPart } from './cases.ts'
import { GroupId, pageOf, Time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { PersonSummary } from './people.ts'

/** A roster as its reader names it: of the whole network, of his hospital, or of a group he belongs to. */
export const RosterName = z.union([z.enum(['network', 'hospital']), GroupId])
export type RosterName = z.infer<typeof RosterName>

/** Parts of the body that somebody reads; empty is all of them. */
export const Organs = z
	.array(BodyPart)
	.max(BodyPart.options.length)
	.transform((organs) => BodyPart.options.filter((organ) => organs.includes(organ)))

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

export const MyDuty = z.object({
	/** Until when he is available by his own word; null where he is not. */
	availableUntil: Time.nullable(),
	/** What he says he reads well; empty where he has not said. */
	skills: z.array(BodyPart),
})
export type MyDuty = z.infer<typeof MyDuty>

export const myDuty = endpoint({
	method: 'GET',
	path: '/duty/me',
	summary: 'Whether the caller is available now, and what he reads well',
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
