import type { GroupId, GroupRole, PersonId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { isVerifiedPerson, type Reader, tellAccessChanged } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { deleteMember, roleIn, upsertMember } from './groups.queries.ts'
import { auditGroupChange, lockAs, MINDERS } from './own-role.ts'

interface Membership {
	readonly groupId: GroupId
	readonly personId: PersonId
}

/**
 * Adds a verified person to a group, or gives him another role in it. An owner gives every role; giving away his own
 * hands the group over, and he stays as moderator. A moderator adds members and guests, and leaves his like alone.
 *
 * @throws Problem `group-not-found`, `not-permitted`, `person-not-found` where that person is not verified
 */
export async function setGroupMember(
	services: Services,
	reader: Reader,
	{ groupId, personId }: Membership,
	role: GroupRole,
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const own = await lockAs(tx, reader, groupId, MINDERS)
		const before = await roleIn(tx, groupId, personId)
		if (own === 'moderator' && (isMinder(role) || isMinder(before))) throw new Problem('not-permitted')
		// His own role an owner changes by giving it away only: a group is never without one.
		if (before === 'owner' && role !== 'owner') throw new Problem('not-permitted')
		if (!(await isVerifiedPerson(tx, personId))) throw new Problem('person-not-found')

		if (role === 'owner' && before !== 'owner')
			await upsertMember(tx, { groupId, personId: reader.id, role: 'moderator' })
		await upsertMember(tx, { groupId, personId, role })
		await tellAccessChanged(tx, personId)
		const change = before === undefined ? 'member-added' : 'role-changed'
		await auditGroupChange(tx, services, reader, { groupId, subjectId: personId, change, role })
	})
}

/**
 * Removes from a group who is in it by name, or lets himself leave it. An owner stays until he hands it over.
 *
 * @throws Problem `group-not-found`, `not-permitted`, `person-not-found` where that person is no member by name
 */
export async function removeGroupMember(
	services: Services,
	reader: Reader,
	{ groupId, personId }: Membership,
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const isLeaving = personId === reader.id
		const own = await lockAs(tx, reader, groupId, isLeaving ? ['moderator', 'member', 'guest'] : MINDERS)
		if (!isLeaving) await refuseUnlessMayRemove(tx, own, { groupId, personId })
		if (!(await deleteMember(tx, groupId, personId))) throw new Problem('person-not-found')
		await tellAccessChanged(tx, personId)
		await auditGroupChange(tx, services, reader, { groupId, subjectId: personId, change: 'member-removed' })
	})
}

async function refuseUnlessMayRemove(
	tx: Transaction<Tables>,
	own: GroupRole,
	{ groupId, personId }: Membership,
): Promise<void> {
	if (own === 'moderator' && isMinder(await roleIn(tx, groupId, personId))) throw new Problem('not-permitted')
}

function isMinder(role: GroupRole | undefined): boolean {
	return role !== undefined && MINDERS.includes(role)
}
