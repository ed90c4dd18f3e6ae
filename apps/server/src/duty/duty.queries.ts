import type { BodyPart, GroupId, HospitalId, PersonId } from '@readroom/contracts'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** One reason for which a person can be asked at a moment. */
export interface Stint {
	readonly person_id: PersonId
	readonly person_name: string
	readonly person_title: string
	readonly hospital_name: string
	readonly organs: BodyPart[]
	readonly via: 'shift' | 'available'
	readonly is_lead: boolean
	readonly group_id: GroupId | null
	/** Of the roster. */
	readonly hospital_id: HospitalId | null
	readonly until: Date
}

interface StintsWanted {
	readonly at: Date
	/** Whose rosters count beside that of the network. */
	readonly groupIds: readonly GroupId[]
	readonly hospitalId: HospitalId | undefined
}

/**
 * Shifts under way and people available by their own word, those who answer for a shift last.
 *
 * A shift of whoever was suspended, or has left the group or the hospital of the roster, counts for nothing.
 */
export async function stintsAt(database: Database, { at, groupIds, hospitalId }: StintsWanted): Promise<Stint[]> {
	const { rows } = await sql<Stint>`
		SELECT stint.*, person.name AS person_name, person.title AS person_title, hospital.name AS hospital_name
		FROM (
			SELECT person_id, organs, 'shift' AS via, is_lead, group_id, hospital_id, ends_at AS until
			FROM duty_shift
			WHERE removed_at IS NULL AND starts_at <= ${at} AND ends_at > ${at}
			UNION ALL
			SELECT person_id, coalesce(
				(SELECT array_agg(organ) FROM person_skill WHERE person_skill.person_id = availability.person_id), '{}'
			), 'available', false, NULL, NULL, until_at
			FROM availability WHERE until_at > ${at}
		) AS stint
		JOIN person ON person.id = stint.person_id
		JOIN hospital ON hospital.id = person.hospital_id
		WHERE person.verification = 'verified' AND (
			(stint.group_id IS NULL AND stint.hospital_id IS NULL)
			OR (stint.group_id = ANY(${groupIds}::uuid[]) AND EXISTS (
				SELECT FROM group_member
				WHERE group_member.group_id = stint.group_id AND group_member.person_id = stint.person_id AND role <> 'guest'
			))
			OR (stint.hospital_id = ${hospitalId ?? null} AND person.hospital_id = stint.hospital_id)
		)
		ORDER BY stint.is_lead, stint.via DESC, stint.until, person.name, person.id
	`.execute(database)
	return rows
}

export async function groupIdsOf(database: Database, personId: PersonId): Promise<GroupId[]> {
	const rows = await database.selectFrom('group_member').select('group_id').where('person_id', '=', personId).execute()
	return rows.map(({ group_id }) => group_id)
}

export async function availableUntil(database: Database, personId: PersonId, now: Date): Promise<Date | undefined> {
	const row = await database
		.selectFrom('availability')
		.select('until_at')
		.where('person_id', '=', personId)
		.where('until_at', '>', now)
		.executeTakeFirst()
	return row?.until_at
}

export async function upsertAvailability(tx: Transaction<Tables>, personId: PersonId, until: Date): Promise<void> {
	await tx
		.insertInto('availability')
		.values({ person_id: personId, until_at: until })
		.onConflict((conflict) => conflict.column('person_id').doUpdateSet({ until_at: until }))
		.execute()
}

/** @returns whether he was available */
export async function deleteAvailability(tx: Transaction<Tables>, personId: PersonId): Promise<boolean> {
	const row = await tx
		.deleteFrom('availability')
		.where('person_id', '=', personId)
		.returning('person_id')
		.executeTakeFirst()
	return row !== undefined
}

/** @returns whose availability has run out */
export async function deleteRunOut(tx: Transaction<Tables>, now: Date): Promise<PersonId[]> {
	const rows = await tx.deleteFrom('availability').where('until_at', '<=', now).returning('person_id').execute()
	return rows.map(({ person_id }) => person_id)
}

export async function skillRows(
	database: Database,
	personIds: readonly PersonId[],
): Promise<{ person_id: PersonId; organ: BodyPart }[]> {
	if (personIds.length === 0) return []
	return database.selectFrom('person_skill').selectAll().where('person_id', 'in', personIds).execute()
}

export async function replaceSkills(
	tx: Transaction<Tables>,
	personId: PersonId,
	organs: readonly BodyPart[],
): Promise<void> {
	await tx.deleteFrom('person_skill').where('person_id', '=', personId).execute()
	if (organs.length === 0) return
	await tx
		.insertInto('person_skill')
		.values(organs.map((organ) => ({ person_id: personId, organ })))
		.execute()
}
