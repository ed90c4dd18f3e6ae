import { z } from 'zod'
import { pageOf, Time } from './common.ts'
import { endpoint } from './endpoint.ts'

export const FollowKind = z.enum(['case', 'person', 'hospital', 'organ'])
export type FollowKind = z.infer<typeof FollowKind>

export const MuteKind = z.enum(['case', 'person'])
export type MuteKind = z.infer<typeof MuteKind>

/** The id of a case, person or hospital, or a body part. */
const Target = z.string().min(1).max(40)

const Followed = z.object({
	kind: FollowKind,
	target: z.string(),
	/** What people call it: the label of a case, a name; empty for an organ, whose word the page has. */
	name: z.string(),
	since: Time,
})
const Muted = Followed.extend({ kind: MuteKind })

export const listFollows = endpoint({
	method: 'GET',
	path: '/follows',
	summary: 'What the caller follows, and what he has muted; the newest first',
	access: 'verified',
	answer: z.object({ follows: pageOf(Followed).shape.items, mutes: pageOf(Muted).shape.items }),
	problems: [],
})

export const follow = endpoint({
	method: 'PUT',
	path: '/follows/:kind/:target',
	summary: 'Hear of the outcome of a case; of new cases of a person, a hospital or an organ',
	access: 'verified',
	params: z.strictObject({ kind: FollowKind, target: Target }),
	problems: ['case-not-found', 'not-found', 'too-many-follows'],
})

export const unfollow = endpoint({
	method: 'DELETE',
	path: '/follows/:kind/:target',
	summary: 'Follow it no more',
	access: 'verified',
	params: z.strictObject({ kind: FollowKind, target: Target }),
	problems: [],
})

export const mute = endpoint({
	method: 'PUT',
	path: '/mutes/:kind/:target',
	summary: 'No notices of a case or a person any more, and his comments folded away',
	access: 'verified',
	params: z.strictObject({ kind: MuteKind, target: Target }),
	problems: ['case-not-found', 'not-found', 'too-many-follows'],
})

export const unmute = endpoint({
	method: 'DELETE',
	path: '/mutes/:kind/:target',
	summary: 'Hear of it again',
	access: 'verified',
	params: z.strictObject({ kind: MuteKind, target: Target }),
	problems: [],
})
