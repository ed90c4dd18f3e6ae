import { z } from 'zod'
import { GroupId, PersonId, pageOf, words } from './common.ts'
import { endpoint } from './endpoint.ts'
import { PersonSummary } from './people.ts'

/** What a group is: one hospital, hospitals of a county, a subspecialty across hospitals, a class in training. */
export const GroupKind = z.enum(['hospital', 'consortium', 'subspecialty', 'class'])
export type GroupKind = z.infer<typeof GroupKind>

/** An owner minds it, a moderator helps him, a member reads and answers, a guest looks only. */
export const GroupRole = z.enum(['owner', 'moderator', 'member', 'guest'])
export type GroupRole = z.infer<typeof GroupRole>

const GroupName = words(80).min(1)
const GroupParams = z.strictObject({ groupId: GroupId })
const MemberParams = GroupParams.extend({ personId: PersonId })

export const ReadingGroup = z.object({
	id: GroupId,
	name: z.string(),
	kind: GroupKind,
	/** Every verified person finds it and may ask to join. */
	isListed: z.boolean(),
	memberCount: z.int(),
	/** What the caller is in it. */
	role: GroupRole,
})
export type ReadingGroup = z.infer<typeof ReadingGroup>

export const GroupMember = PersonSummary.extend({
	role: GroupRole,
	/** He belongs to it because his whole hospital does. */
	isByHospital: z.boolean(),
})
export type GroupMember = z.infer<typeof GroupMember>

export const listGroups = endpoint({
	method: 'GET',
	path: '/groups',
	summary: 'Groups the person belongs to, by name or with his hospital',
	access: 'verified',
	answer: pageOf(ReadingGroup),
	problems: [],
})

export const createGroup = endpoint({
	method: 'POST',
	path: '/groups',
	summary: 'Make a reading group and own it',
	access: 'verified',
	body: z.strictObject({
		name: GroupName,
		kind: GroupKind.default('subspecialty'),
		isListed: z.boolean().default(false),
	}),
	answer: ReadingGroup,
	status: 201,
	problems: [],
})

export const changeGroup = endpoint({
	method: 'PATCH',
	path: '/groups/:groupId',
	summary: 'Change name or kind of a group one owns, or whether it is listed',
	access: 'verified',
	params: GroupParams,
	body: z.strictObject({ name: GroupName, kind: GroupKind, isListed: z.boolean() }).partial(),
	problems: ['group-not-found', 'not-permitted'],
})

export const listGroupMembers = endpoint({
	method: 'GET',
	path: '/groups/:groupId/members',
	summary: 'Who belongs to a group of mine',
	access: 'verified',
	params: GroupParams,
	answer: pageOf(GroupMember),
	problems: ['group-not-found'],
})

export const setGroupMember = endpoint({
	method: 'PUT',
	path: '/groups/:groupId/members/:personId',
	summary: 'Add a verified person to a group, or change his role; giving away the role of owner hands the group over',
	access: 'verified',
	params: MemberParams,
	body: z.strictObject({ role: GroupRole }),
	problems: ['group-not-found', 'person-not-found', 'not-permitted'],
})

export const removeGroupMember = endpoint({
	method: 'DELETE',
	path: '/groups/:groupId/members/:personId',
	summary: 'Remove a member from a group one minds, or leave it',
	access: 'verified',
	params: MemberParams,
	problems: ['group-not-found', 'person-not-found', 'not-permitted'],
})
