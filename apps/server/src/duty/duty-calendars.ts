import { createHash, randomBytes } from 'node:crypto'
import {
	type AnswerOf,
	type DutyCalendar,
	type DutyCalendarId,
	GroupId,
	type listDutyCalendars as listContract,
	type makeDutyCalendar as makeContract,
	type RosterName,
} from '@readroom/contracts'
import { WORDS } from '@readroom/messages'
import { z } from 'zod'
import { recordAudit } from '../audit/index.ts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import {
	type CalendarRow,
	calendarBySecret,
	calendarsOf,
	deleteCalendar,
	groupNames,
	insertCalendar,
	noteCalendarUse,
	type SubscribedCalendar,
} from './calendars.queries.ts'
import { writeRosterCalendar } from './roster-calendar.ts'
import { rosterForReader } from './roster-for-reader.ts'
import { shiftsBetween, shiftsOfPerson } from './shifts.queries.ts'
import { shiftOf } from './show-shift.ts'

const DAY_MS = 24 * 3_600_000
const DAYS_BACK = 31
const DAYS_AHEAD = 400
const MOST_SHIFTS = 2000

/** Makes an address that shows the reader's own shifts, or a roster he may see. @throws Problem `group-not-found` */
export async function makeDutyCalendar(
	{ database, clock }: Services,
	reader: Reader,
	shows: 'mine' | RosterName,
): Promise<AnswerOf<typeof makeContract>> {
	if (shows !== 'mine') await rosterForReader(database, reader, shows)
	const now = clock.now()
	const secret = randomBytes(32).toString('base64url')
	const row: CalendarRow = {
		id: newId<DutyCalendarId>(now),
		person_id: reader.id,
		secret_sha256: sha256(secret),
		...columnsOf(shows),
		created_at: now,
		last_used_at: null,
	}
	await database.transaction().execute(async (tx) => {
		await insertCalendar(tx, row)
		const detail = { calendarId: row.id }
		await recordAudit(tx, { at: now, action: 'calendar-made', personId: reader.id, detail, address: reader.address })
	})
	return { ...calendarOf(row), path: `/api/duty/calendars/${secret}/duty.ics` }
}

/** What is shown, where it is not the roster of a group. */
const Whole = z.enum(['mine', 'network', 'hospital'])

function columnsOf(shows: 'mine' | RosterName): Pick<CalendarRow, 'shows' | 'group_id'> {
	const group = GroupId.safeParse(shows)
	return group.success ? { shows: 'group', group_id: group.data } : { shows: Whole.parse(shows), group_id: null }
}

/** Own addresses, the newest hundred. */
export async function listDutyCalendars(
	{ database }: Services,
	reader: Reader,
): Promise<AnswerOf<typeof listContract>> {
	return { items: (await calendarsOf(database, reader.id, { limit: 100 })).map(calendarOf), next: null }
}

function calendarOf({ id, shows, group_id, created_at, last_used_at }: CalendarRow): DutyCalendar {
	return {
		id,
		shows: shows === 'group' ? (group_id ?? 'mine') : shows,
		createdAt: created_at.toISOString(),
		lastUsedAt: last_used_at?.toISOString() ?? null,
	}
}

/** @throws Problem `not-found` where it is not the reader's */
export async function revokeDutyCalendar(
	{ database, clock }: Services,
	reader: Reader,
	id: DutyCalendarId,
): Promise<void> {
	await database.transaction().execute(async (tx) => {
		if (!(await deleteCalendar(tx, { id, personId: reader.id }))) throw new Problem('not-found')
		await recordAudit(tx, {
			at: clock.now(),
			action: 'calendar-revoked',
			personId: reader.id,
			detail: { calendarId: id },
			address: reader.address,
		})
	})
}

/** What a calendar program gets at an address: shifts of the last month and the next year. @throws Problem `not-found` */
export async function readDutyCalendar(services: Services, secret: string): Promise<string> {
	const { database, clock } = services
	const calendar = await calendarBySecret(database, sha256(secret))
	if (calendar === undefined) throw new Problem('not-found')
	const now = clock.now()
	await noteCalendarUse(database, calendar.id, now)
	return calendar.shows === 'mine' ? ownCalendar(services, calendar, now) : rosterCalendar(services, calendar, now)
}

async function ownCalendar({ database }: Services, calendar: SubscribedCalendar, now: Date): Promise<string> {
	const t = WORDS[calendar.locale]
	const names = await groupNames(database, calendar.person_id)
	const after = new Date(now.getTime() - DAYS_BACK * DAY_MS)
	const rows = await shiftsOfPerson(database, calendar.person_id, { after, limit: MOST_SHIFTS })
	const rosterText = (roster: RosterName) => {
		if (roster === 'network') return t.duty.network
		return roster === 'hospital' ? calendar.hospital_name : (names.get(roster) ?? '')
	}
	return writeRosterCalendar(rows.map(shiftOf), {
		name: t.duty.myCalendarName,
		summaryOf: ({ roster }) => t.duty.onDuty({ roster: rosterText(roster) }),
		t,
		now,
	})
}

async function rosterCalendar({ database }: Services, calendar: SubscribedCalendar, now: Date): Promise<string> {
	const t = WORDS[calendar.locale]
	const hospitalId = calendar.shows === 'hospital' ? calendar.hospital_id : null
	const span = {
		from: new Date(now.getTime() - DAYS_BACK * DAY_MS),
		to: new Date(now.getTime() + DAYS_AHEAD * DAY_MS),
		limit: MOST_SHIFTS,
	}
	const rows = await shiftsBetween(database, { groupId: calendar.group_id, hospitalId }, span)
	const roster = calendar.group_name ?? (hospitalId === null ? t.duty.network : calendar.hospital_name)
	return writeRosterCalendar(rows.map(shiftOf), {
		name: t.duty.calendarName({ roster }),
		summaryOf: ({ person }) => person.name,
		t,
		now,
	})
}

function sha256(secret: string): Buffer {
	return createHash('sha256').update(secret).digest()
}
