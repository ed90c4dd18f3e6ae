import type { GroupId, GroupMember, GroupRole, PersonId, ReadingGroup } from '@readroom/contracts'
import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export async function groupsOf(
	database: Database,
	personId: PersonId,
	{ limit }: { limit: number },
): Promise<ReadingGroup[]> {
	return database
		.selectFrom('group_member')
		.innerJoin('reading_group', 'reading_group.id', 'group_member.group_id')
		.select([
			'reading_group.id as id',
			'reading_group.name as name',
			'reading_group.kind as kind',
			'reading_group.is_listed as isListed',
			'group_member.role as role',
		])
		.select((group) =>
			group
				.selectFrom('group_member as other')
				.whereRef('other.group_id', '=', 'reading_group.id')
				.select(({ fn }) => fn.countAll<number>().as('count'))
				.$asScalar()
				.$notNull()
				.as('memberCount'),
		)
		.where('group_member.person_id', '=', personId)
		.orderBy('reading_group.name')
		.orderBy('reading_group.id')
		.limit(limit)
		.execute()
}

export async function insertGroup(
	tx: Transaction<Tables>,
	group: Insertable<Tables['reading_group']>,
	ownerId: PersonId,
): Promise<void> {
	await tx.insertInto('reading_group').values(group).execute()
	await tx.insertInto('membership').values({ group_id: group.id, person_id: ownerId, role: 'owner' }).execute()
}

export async function updateGroup(
	tx: Transaction<Tables>,
	groupId: GroupId,
	change: Updateable<Tables['reading_group']>,
): Promise<void> {
	if (Object.keys(change).length === 0) return
	await tx.updateTable('reading_group').set(change).where('id', '=', groupId).execute()
}

/** What a person is in a group; undefined where he does not belong to it. */
export async function roleIn(database: Database, groupId: GroupId, personId: PersonId): Promise<GroupRole | undefined> {
	const row = await database
		.selectFrom('group_member')
		.select('role')
		.where('group_id', '=', groupId)
		.where('person_id', '=', personId)
		.executeTakeFirst()
	return row?.role
}

/** Holds off other changes of who belongs to a group, and as what, until commit. */
export async function lockGroup(tx: Transaction<Tables>, groupId: GroupId): Promise<void> {
	await tx.selectFrom('reading_group').select('id').where('id', '=', groupId).forUpdate().execute()
}

/** Whether a person may post cases to a group: guests may not. */
export async function mayPostTo(database: Database, groupId: GroupId, personId: PersonId): Promise<boolean> {
	const role = await roleIn(database, groupId, personId)
	return role !== undefined && role !== 'guest'
}

export async function membersOf(
	database: Database,
	groupId: GroupId,
	{ limit }: { limit: number },
): Promise<GroupMember[]> {
	return database
		.selectFrom('group_member')
		.innerJoin('person', 'person.id', 'group_member.person_id')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.select([
			'person.id as id',
			'person.name as name',
			'person.title as title',
			'hospital.name as hospitalName',
			'group_member.role as role',
			'group_member.is_by_hospital as isByHospital',
		])
		.where('group_member.group_id', '=', groupId)
		.orderBy(sql`array_position(ARRAY['owner', 'moderator', 'member', 'guest'], group_member.role)`)
		.orderBy('group_member.is_by_hospital')
		.orderBy('person.name')
		.orderBy('person.id')
		.limit(limit)
		.execute()
}

export async function upsertMember(
	tx: Transaction<Tables>,
	member: { groupId: GroupId; personId: PersonId; role: GroupRole },
): Promise<void> {
	await tx
		.insertInto('membership')
		.values({ group_id: member.groupId, person_id: member.personId, role: member.role })
		.onConflict((conflict) => conflict.columns(['group_id', 'person_id']).doUpdateSet({ role: member.role }))
		.execute()
}

/** @returns whether he was a member by name */
export async function deleteMember(tx: Transaction<Tables>, groupId: GroupId, personId: PersonId): Promise<boolean> {
	const row = await tx
		.deleteFrom('membership')
		.where('group_id', '=', groupId)
		.where('person_id', '=', personId)
		.returning('person_id')
		.executeTakeFirst()
	return row !== undefined
}
