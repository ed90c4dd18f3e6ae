import type { DutyCalendarId, HospitalId, Locale, PersonId } from '@readroom/contracts'
import { type Insertable, type Selectable, type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export type CalendarRow = Selectable<Tables['duty_calendar']>

export async function insertCalendar(tx: Transaction<Tables>, row: Insertable<Tables['duty_calendar']>): Promise<void> {
	await tx.insertInto('duty_calendar').values(row).execute()
}

export async function calendarsOf(
	database: Database,
	personId: PersonId,
	{ limit }: { limit: number },
): Promise<CalendarRow[]> {
	return database
		.selectFrom('duty_calendar')
		.selectAll()
		.where('person_id', '=', personId)
		.orderBy('created_at', 'desc')
		.limit(limit)
		.execute()
}

/** @returns whether it was his */
export async function deleteCalendar(
	tx: Transaction<Tables>,
	{ id, personId }: { id: DutyCalendarId; personId: PersonId },
): Promise<boolean> {
	const row = await tx
		.deleteFrom('duty_calendar')
		.where('id', '=', id)
		.where('person_id', '=', personId)
		.returning('id')
		.executeTakeFirst()
	return row !== undefined
}

export interface SubscribedCalendar extends Pick<CalendarRow, 'id' | 'shows' | 'group_id' | 'person_id'> {
	readonly hospital_id: HospitalId
	readonly hospital_name: string
	readonly group_name: string | null
	readonly locale: Locale
}

/** The calendar of this secret, while its person is verified and, where it shows a group, belongs to that. */
export async function calendarBySecret(database: Database, sha256: Buffer): Promise<SubscribedCalendar | undefined> {
	return database
		.selectFrom('duty_calendar')
		.innerJoin('person', 'person.id', 'duty_calendar.person_id')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.leftJoin('reading_group', 'reading_group.id', 'duty_calendar.group_id')
		.select([
			'duty_calendar.id',
			'duty_calendar.shows',
			'duty_calendar.group_id',
			'duty_calendar.person_id',
			'person.hospital_id',
			'hospital.name as hospital_name',
			'reading_group.name as group_name',
			'person.locale',
		])
		.where('duty_calendar.secret_sha256', '=', sha256)
		.where('person.verification', '=', 'verified')
		.where(
			sql<SqlBool>`(duty_calendar.group_id IS NULL OR EXISTS (
				SELECT FROM group_member
				WHERE group_member.group_id = duty_calendar.group_id AND group_member.person_id = duty_calendar.person_id
			))`,
		)
		.executeTakeFirst()
}

/** Names of groups, for the shifts on a calendar. */
export async function groupNames(database: Database, personId: PersonId): Promise<Map<string, string>> {
	const rows = await database
		.selectFrom('group_member')
		.innerJoin('reading_group', 'reading_group.id', 'group_member.group_id')
		.select(['reading_group.id', 'reading_group.name'])
		.where('group_member.person_id', '=', personId)
		.execute()
	return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Calendar programs ask all day: written once in an hour. */
export async function noteCalendarUse(database: Database, id: DutyCalendarId, now: Date): Promise<void> {
	await database
		.updateTable('duty_calendar')
		.set({ last_used_at: now })
		.where('id', '=', id)
		.where(sql<SqlBool>`(last_used_at IS NULL OR last_used_at < ${now}::timestamptz - interval '1 hour')`)
		.execute()
}
