import type { AnswerOf, GroupId, listGroupMembers, PersonId, ReadingGroup } from '@readroom/contracts'
import type { Insertable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export async function groupsOf(
	database: Database,
	personId: PersonId,
	{ limit }: { limit: number },
): Promise<ReadingGroup[]> {
	return database
		.selectFrom('membership')
		.innerJoin('reading_group', 'reading_group.id', 'membership.group_id')
		.select(['reading_group.id as id', 'reading_group.name as name', 'membership.is_owner as isOwner'])
		.select((group) =>
			group
				.selectFrom('membership as other')
				.whereRef('other.group_id', '=', 'reading_group.id')
				.select(({ fn }) => fn.countAll<number>().as('count'))
				.$asScalar()
				.$notNull()
				.as('memberCount'),
		)
		.where('membership.person_id', '=', personId)
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
	await tx.insertInto('membership').values({ group_id: group.id, person_id: ownerId, is_owner: true }).execute()
}

/** What a person is in a group; undefined where he does not belong to it. */
export async function membershipIn(
	database: Database,
	groupId: GroupId,
	personId: PersonId,
): Promise<{ isOwner: boolean } | undefined> {
	return database
		.selectFrom('membership')
		.select('is_owner as isOwner')
		.where('group_id', '=', groupId)
		.where('person_id', '=', personId)
		.executeTakeFirst()
}

export async function membersOf(
	database: Database,
	groupId: GroupId,
	{ limit }: { limit: number },
): Promise<AnswerOf<typeof listGroupMembers>['items']> {
	return database
		.selectFrom('membership')
		.innerJoin('person', 'person.id', 'membership.person_id')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.select([
			'person.id as id',
			'person.name as name',
			'person.title as title',
			'hospital.name as hospitalName',
			'membership.is_owner as isOwner',
		])
		.where('membership.group_id', '=', groupId)
		.orderBy('membership.is_owner', 'desc')
		.orderBy('person.name')
		.orderBy('person.id')
		.limit(limit)
		.execute()
}

export async function insertMember(tx: Transaction<Tables>, groupId: GroupId, personId: PersonId): Promise<void> {
	await tx
		.insertInto('membership')
		.values({ group_id: groupId, person_id: personId })
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

/** @returns whether he was a member */
export async function deleteMember(tx: Transaction<Tables>, groupId: GroupId, personId: PersonId): Promise<boolean> {
	const row = await tx
		.deleteFrom('membership')
		.where('group_id', '=', groupId)
		.where('person_id', '=', personId)
		.returning('person_id')
		.executeTakeFirst()
	return row !== undefined
}
