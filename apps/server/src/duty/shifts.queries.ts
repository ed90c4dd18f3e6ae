import type { BodyPart, GroupId, HospitalId, PersonId, ShiftId, SwapId } from '@readroom/contracts'
import { type Insertable, type SqlBool, sql, type Transaction, type Updateable } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { RosterKey } from './rosters.queries.ts'

export interface ShiftRow {
	readonly id: ShiftId
	readonly group_id: GroupId | null
	readonly hospital_id: HospitalId | null
	readonly person_id: PersonId
	readonly person_name: string
	readonly person_title: string
	readonly person_hospital_name: string
	readonly organs: BodyPart[]
	readonly starts_at: Date
	readonly ends_at: Date
	readonly is_lead: boolean
	readonly series_id: string | null
	readonly calendar_uid: string | null
	/** Of the offer that stands. */
	readonly swap_id: SwapId | null
	readonly offered_at: Date | null
	readonly offered_to: PersonId | null
	readonly offered_to_name: string | null
	readonly offered_to_title: string | null
	readonly offered_to_hospital_name: string | null
	/** Somebody has taken it over from whom it was given to. */
	readonly was_swapped: boolean
}

function shifts(database: Database) {
	return database
		.selectFrom('duty_shift')
		.innerJoin('person', 'person.id', 'duty_shift.person_id')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.leftJoin('duty_swap', (join) =>
			join.onRef('duty_swap.shift_id', '=', 'duty_shift.id').on('duty_swap.status', '=', 'offered'),
		)
		.leftJoin('person as asked', 'asked.id', 'duty_swap.offered_to')
		.leftJoin('hospital as asked_hospital', 'asked_hospital.id', 'asked.hospital_id')
		.select([
			'duty_shift.id',
			'duty_shift.group_id',
			'duty_shift.hospital_id',
			'duty_shift.person_id',
			'person.name as person_name',
			'person.title as person_title',
			'hospital.name as person_hospital_name',
			'duty_shift.organs',
			'duty_shift.starts_at',
			'duty_shift.ends_at',
			'duty_shift.is_lead',
			'duty_shift.series_id',
			'duty_shift.calendar_uid',
			'duty_swap.id as swap_id',
			'duty_swap.offered_at as offered_at',
			'duty_swap.offered_to as offered_to',
			'asked.name as offered_to_name',
			'asked.title as offered_to_title',
			'asked_hospital.name as offered_to_hospital_name',
		])
		.select(
			sql<boolean>`EXISTS (
				SELECT FROM duty_swap AS past WHERE past.shift_id = duty_shift.id AND past.status = 'accepted'
			)`.as('was_swapped'),
		)
		.where('duty_shift.removed_at', 'is', null)
		.orderBy('duty_shift.starts_at')
		.orderBy('duty_shift.ends_at')
		.orderBy('person.name')
		.orderBy('duty_shift.id')
}

function isOf({ groupId, hospitalId }: RosterKey) {
	return sql<SqlBool>`(
		duty_shift.group_id IS NOT DISTINCT FROM ${groupId} AND duty_shift.hospital_id IS NOT DISTINCT FROM ${hospitalId}
	)`
}

/** Shifts of a roster of which some part falls between two times. */
export async function shiftsBetween(
	database: Database,
	roster: RosterKey,
	{ from, to, limit }: { from: Date; to: Date; limit: number },
): Promise<ShiftRow[]> {
	return shifts(database)
		.where(isOf(roster))
		.where('duty_shift.starts_at', '<', to)
		.where('duty_shift.ends_at', '>', from)
		.limit(limit)
		.execute()
}

/** Shifts of a person on any roster that are not over. */
export async function shiftsOfPerson(
	database: Database,
	personId: PersonId,
	{ after, limit }: { after: Date; limit: number },
): Promise<ShiftRow[]> {
	return shifts(database)
		.where('duty_shift.person_id', '=', personId)
		.where('duty_shift.ends_at', '>', after)
		.limit(limit)
		.execute()
}

export async function findShift(database: Database, shiftId: ShiftId): Promise<ShiftRow | undefined> {
	return shifts(database).where('duty_shift.id', '=', shiftId).executeTakeFirst()
}

/** Shifts of a roster that came from these entries of a calendar, or are these. */
export async function shiftsOfCalendarUids(
	database: Database,
	roster: RosterKey,
	{ uids, shiftIds }: { uids: readonly string[]; shiftIds: readonly ShiftId[] },
): Promise<ShiftRow[]> {
	if (uids.length === 0) return []
	return shifts(database)
		.where(isOf(roster))
		.where(sql<SqlBool>`(duty_shift.calendar_uid = ANY(${uids}::text[]) OR duty_shift.id = ANY(${shiftIds}::uuid[]))`)
		.execute()
}

export async function shiftsWithIds(database: Database, ids: readonly ShiftId[]): Promise<ShiftRow[]> {
	if (ids.length === 0) return []
	return shifts(database).where('duty_shift.id', 'in', ids).execute()
}

/** Whether on this roster some person has two shifts at one time, among shifts that end after a time. */
export async function hasOverlap(
	tx: Transaction<Tables>,
	{ groupId, hospitalId }: RosterKey,
	personIds: readonly PersonId[],
): Promise<boolean> {
	const { rows } = await sql<{ overlaps: boolean }>`
		SELECT EXISTS (
			SELECT FROM (
				SELECT starts_at, max(ends_at) OVER (
					PARTITION BY person_id ORDER BY starts_at, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
				) AS earlier_end
				FROM duty_shift
				WHERE removed_at IS NULL AND person_id = ANY(${personIds}::uuid[])
					AND group_id IS NOT DISTINCT FROM ${groupId} AND hospital_id IS NOT DISTINCT FROM ${hospitalId}
			) AS shift
			WHERE earlier_end > starts_at
		) AS overlaps
	`.execute(tx)
	return rows[0]?.overlaps === true
}

export async function insertShifts(
	tx: Transaction<Tables>,
	rows: readonly Insertable<Tables['duty_shift']>[],
): Promise<void> {
	if (rows.length > 0) await tx.insertInto('duty_shift').values(rows).execute()
}

export async function updateShift(
	tx: Transaction<Tables>,
	shiftId: ShiftId,
	change: Updateable<Tables['duty_shift']>,
): Promise<void> {
	await tx.updateTable('duty_shift').set(change).where('id', '=', shiftId).execute()
}

/** @returns how many were on the roster, and are off it now */
export async function markRemoved(
	tx: Transaction<Tables>,
	roster: RosterKey,
	{ ids, at }: { ids: readonly ShiftId[]; at: Date },
): Promise<number> {
	const rows = await tx
		.updateTable('duty_shift')
		.set({ removed_at: at })
		.where(isOf(roster))
		.where('id', 'in', ids)
		.where('removed_at', 'is', null)
		.returning('id')
		.execute()
	return rows.length
}

/** @returns whose shifts were off the roster since that time, and are back on it, one entry for each */
export async function unmarkRemoved(
	tx: Transaction<Tables>,
	roster: RosterKey,
	{ ids, since }: { ids: readonly ShiftId[]; since: Date },
): Promise<PersonId[]> {
	const rows = await tx
		.updateTable('duty_shift')
		.set({ removed_at: null })
		.where(isOf(roster))
		.where('id', 'in', ids)
		.where('removed_at', '>', since)
		.returning('person_id')
		.execute()
	return rows.map(({ person_id }) => person_id)
}

/** Forgets shifts that were taken off a roster before a time. */
export async function deleteRemoved(database: Database, before: Date): Promise<void> {
	await database.deleteFrom('duty_shift').where('removed_at', '<=', before).execute()
}
