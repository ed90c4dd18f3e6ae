import type { GroupId, HospitalId, PersonId, PersonSummary } from '@readroom/contracts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** Whose shifts: of a group, of a hospital, or, with neither, of the whole network. */
export interface RosterKey {
	readonly groupId: GroupId | null
	readonly hospitalId: HospitalId | null
}

/** Who can be on a roster, as a condition on `person`: verified, of the hospital, in the group and no guest of it. */
function belongsTo({ groupId, hospitalId }: RosterKey): RawBuilder<SqlBool> {
	const isVerified = sql<SqlBool>`person.verification = 'verified'`
	if (hospitalId !== null) return sql<SqlBool>`(${isVerified} AND person.hospital_id = ${hospitalId})`
	if (groupId === null) return isVerified
	return sql<SqlBool>`(${isVerified} AND EXISTS (
		SELECT FROM group_member WHERE group_id = ${groupId} AND person_id = person.id AND role <> 'guest'
	))`
}

function people(database: Database, roster: RosterKey) {
	return database
		.selectFrom('person')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.select(['person.id as id', 'person.name as name', 'person.title as title', 'hospital.name as hospitalName'])
		.where(belongsTo(roster))
}

export async function peopleLike(
	database: Database,
	roster: RosterKey,
	{ words, limit }: { words: string; limit: number },
): Promise<PersonSummary[]> {
	const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
	return people(database, roster)
		.where(sql<SqlBool>`(person.name ILIKE ${pattern} OR hospital.name ILIKE ${pattern})`)
		.orderBy('person.name')
		.orderBy('person.id')
		.limit(limit)
		.execute()
}

/** Everybody who can be on the roster and has one of these names. */
export async function peopleNamed(
	database: Database,
	roster: RosterKey,
	names: readonly string[],
): Promise<PersonSummary[]> {
	if (names.length === 0) return []
	return people(database, roster).where('person.name', 'in', names).execute()
}

export async function personOnRoster(
	database: Database,
	roster: RosterKey,
	personId: PersonId,
): Promise<PersonSummary | undefined> {
	return people(database, roster).where('person.id', '=', personId).executeTakeFirst()
}

/** Holds off other changes of a roster until commit, so that nobody is put on it twice at one time. */
export async function lockRoster(tx: Transaction<Tables>, { groupId, hospitalId }: RosterKey): Promise<void> {
	const key = `duty roster ${groupId ?? hospitalId ?? 'network'}`
	await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
}
