import type { GroupId, PersonId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Tables } from '../database/tables.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { deleteMember, insertMember, membershipIn } from './groups.queries.ts'
import { isVerifiedPerson, tellAccessChanged } from './people.queries.ts'
import type { Reader } from './reader.ts'

interface Membership {
	readonly groupId: GroupId
	readonly personId: PersonId
}

/**
 * Adds a verified person to a group that the reader owns; adding him twice changes nothing.
 *
 * @throws Problem `group-not-found`, `not-permitted` where he belongs to it without owning it, `person-not-found`
 */
export async function addGroupMember(services: Services, reader: Reader, membership: Membership): Promise<void> {
	const { groupId, personId } = membership
	await services.database.transaction().execute(async (tx) => {
		const own = await ownMembership(tx, groupId, reader)
		if (!own.isOwner) throw new Problem('not-permitted')
		if (!(await isVerifiedPerson(tx, personId))) throw new Problem('person-not-found')
		await insertMember(tx, groupId, personId)
		await tellAccessChanged(tx, personId)
		await auditChange(tx, services, reader, { ...membership, change: 'member-added' })
	})
}

/**
 * Removes a member from a group that the reader owns, or lets himself leave it. An owner stays: a group is never
 * without one.
 *
 * @throws Problem `group-not-found`, `not-permitted`, `person-not-found` where that person is no member
 */
export async function removeGroupMember(services: Services, reader: Reader, membership: Membership): Promise<void> {
	const { groupId, personId } = membership
	await services.database.transaction().execute(async (tx) => {
		const own = await ownMembership(tx, groupId, reader)
		if (own.isOwner === (personId === reader.id)) throw new Problem('not-permitted')
		if (!(await deleteMember(tx, groupId, personId))) throw new Problem('person-not-found')
		await tellAccessChanged(tx, personId)
		await auditChange(tx, services, reader, { ...membership, change: 'member-removed' })
	})
}

async function ownMembership(tx: Transaction<Tables>, groupId: GroupId, reader: Reader): Promise<{ isOwner: boolean }> {
	const own = await membershipIn(tx, groupId, reader.id)
	if (own === undefined) throw new Problem('group-not-found')
	return own
}

async function auditChange(
	tx: Transaction<Tables>,
	services: Services,
	reader: Reader,
	{ groupId, personId, change }: Membership & { change: string },
): Promise<void> {
	await recordAudit(tx, {
		at: services.clock.now(),
		action: 'group-changed',
		personId: reader.id,
		detail: { groupId, subjectId: personId, change },
		address: reader.address,
	})
}
