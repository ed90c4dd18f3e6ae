import type { GroupId, GroupRole } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { lockGroup, roleIn } from './groups.queries.ts'

/** @throws Problem `group-not-found` where the reader does not belong to it */
export async function ownRole(database: Database, groupId: GroupId, reader: Reader): Promise<GroupRole> {
	const role = await roleIn(database, groupId, reader.id)
	if (role === undefined) throw new Problem('group-not-found')
	return role
}

/**
 * What the reader is in a group that he is about to change; nobody else changes it until commit.
 *
 * @throws Problem `group-not-found`; `not-permitted` where his role is none of those that may
 */
export async function lockAs(
	tx: Transaction<Tables>,
	reader: Reader,
	groupId: GroupId,
	roles: readonly GroupRole[],
): Promise<GroupRole> {
	await lockGroup(tx, groupId)
	const role = await ownRole(tx, groupId, reader)
	if (!roles.includes(role)) throw new Problem('not-permitted')
	return role
}

/** Those who decide who belongs to a group. */
export const MINDERS: readonly GroupRole[] = ['owner', 'moderator']

export async function auditGroupChange(
	tx: Transaction<Tables>,
	services: Services,
	reader: Reader,
	{ groupId, ...change }: { groupId: GroupId; change: string; subjectId?: string; role?: GroupRole },
): Promise<void> {
	await recordAudit(tx, {
		at: services.clock.now(),
		action: 'group-changed',
		personId: reader.id,
		detail: { groupId, ...change },
		address: reader.address,
	})
}
