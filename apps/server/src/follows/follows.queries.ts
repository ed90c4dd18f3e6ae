import type { CaseId, FollowKind, HospitalId, MuteKind, PersonId } from '@readroom/contracts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import { visibleTo, visibleToVerified } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'

export interface Mark<Kind> {
	readonly kind: Kind
	readonly target: string
}

interface NamedMark<Kind> extends Mark<Kind> {
	readonly name: string
	readonly since: Date
}

export async function followsOf(database: Database, reader: Reader): Promise<NamedMark<FollowKind>[]> {
	return (await marksOf<FollowKind>(reader, 'follow').execute(database)).rows
}

export async function mutesOf(database: Database, reader: Reader): Promise<NamedMark<MuteKind>[]> {
	return (await marksOf<MuteKind>(reader, 'mute').execute(database)).rows
}

/** What a person follows or has muted, with its name; cases only while he may see them. */
function marksOf<Kind extends FollowKind>(reader: Reader, table: 'follow' | 'mute'): RawBuilder<NamedMark<Kind>> {
	return sql<NamedMark<Kind>>`
		SELECT mark.kind, mark.target, mark.since, coalesce(reading_case.label, person.name, hospital.name, '') AS name
		FROM ${sql.table(table)} AS mark
		LEFT JOIN reading_case ON mark.kind = 'case' AND reading_case.id::text = mark.target AND ${visibleTo(reader)}
		LEFT JOIN person ON mark.kind = 'person' AND person.id::text = mark.target
		LEFT JOIN hospital ON mark.kind = 'hospital' AND hospital.id::text = mark.target
		WHERE mark.person_id = ${reader.id} AND (mark.kind <> 'case' OR reading_case.id IS NOT NULL)
		ORDER BY mark.since DESC, mark.target
	`
}

export async function isHospital(database: Database, hospitalId: HospitalId): Promise<boolean> {
	const row = await database.selectFrom('hospital').select('id').where('id', '=', hospitalId).executeTakeFirst()
	return row !== undefined
}

/** Adds it, unless he has as many already. @returns whether it is there now */
export async function insertMark(
	tx: Transaction<Tables>,
	table: 'follow' | 'mute',
	mark: Mark<FollowKind> & { personId: PersonId; since: Date },
	{ most }: { most: number },
): Promise<boolean> {
	const { rows } = await sql`
		INSERT INTO ${sql.table(table)} (person_id, kind, target, since)
		SELECT ${mark.personId}::uuid, ${mark.kind}, ${mark.target}, ${mark.since}
		WHERE (SELECT count(*) FROM ${sql.table(table)} WHERE person_id = ${mark.personId}) < ${most}
		ON CONFLICT (person_id, kind, target) DO UPDATE SET kind = excluded.kind
		RETURNING 1
	`.execute(tx)
	return rows.length > 0
}

export async function deleteMark(
	database: Database,
	table: 'follow' | 'mute',
	{ personId, kind, target }: Mark<FollowKind> & { personId: PersonId },
): Promise<void> {
	await sql`
		DELETE FROM ${sql.table(table)} WHERE person_id = ${personId} AND kind = ${kind} AND target = ${target}
	`.execute(database)
}

/**
 * Verified people who follow a case, or its poster, his hospital or its organ, and have muted neither it nor him. By whom a
 * case is counts only where he is named: a notice must not tell. Each of them may see it.
 *
 * @param options.onlyCase only those who follow the case itself
 */
export async function followersOf(
	database: Database,
	caseId: CaseId,
	{ onlyCase = false }: { onlyCase?: boolean } = {},
): Promise<PersonId[]> {
	const { rows } = await sql<{ id: PersonId }>`
		SELECT DISTINCT person.id
		FROM reading_case
		JOIN follow ON (follow.kind, follow.target) = ('case', reading_case.id::text) OR (NOT ${onlyCase} AND (
			(follow.kind, follow.target) = ('organ', reading_case.body_part)
			OR (reading_case.posted_as = 'name' AND (follow.kind, follow.target) IN
				(('person', reading_case.poster_id::text), ('hospital', reading_case.hospital_id::text)))
		))
		JOIN person ON person.id = follow.person_id
		WHERE reading_case.id = ${caseId} AND person.verification = 'verified' AND person.id <> reading_case.poster_id
			AND ${visibleToVerified({ id: sql<PersonId>`person.id`, hospitalId: sql<HospitalId>`person.hospital_id` })}
			AND NOT EXISTS (
				SELECT FROM mute WHERE mute.person_id = person.id AND (
					(mute.kind, mute.target) = ('case', reading_case.id::text)
					OR (reading_case.posted_as = 'name' AND (mute.kind, mute.target) = ('person', reading_case.poster_id::text))
				)
			)
		ORDER BY person.id
	`.execute(database)
	return rows.map(({ id }) => id)
}

/** Who of these has muted a case or one of those people, and is told nothing of it. */
export async function mutersAmong(
	database: Database,
	personIds: readonly PersonId[],
	{ caseId, people }: { caseId: CaseId; people: readonly PersonId[] },
): Promise<Set<PersonId>> {
	if (personIds.length === 0) return new Set()
	const rows = await database
		.selectFrom('mute')
		.select('person_id')
		.distinct()
		.where('person_id', 'in', personIds)
		.where(sql<SqlBool>`((kind, target) = ('case', ${caseId}) OR (kind = 'person' AND target = ANY(${people})))`)
		.execute()
	return new Set(rows.map((row) => row.person_id))
}
