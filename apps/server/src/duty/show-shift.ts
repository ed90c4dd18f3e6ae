import type {
	AnswerOf,
	listShifts as listShiftsContract,
	PersonSummary,
	QueryOf,
	RosterName,
	Shift,
} from '@readroom/contracts'
import { WORDS } from '@readroom/messages'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { localTimes } from './local-times.ts'
import { inOrder } from './readers-on-duty.ts'
import { writeRosterCsv } from './roster-csv.ts'
import { rosterForReader, rosterNameOf } from './roster-for-reader.ts'
import { type ShiftRow, shiftsBetween } from './shifts.queries.ts'

/** More than any roster has in a year. */
const MOST_LISTED = 5000

/** @throws Problem `group-not-found` */
export async function listShifts(
	{ database }: Services,
	reader: Reader,
	name: RosterName,
	{ from, to }: QueryOf<typeof listShiftsContract>,
): Promise<AnswerOf<typeof listShiftsContract>> {
	const roster = await rosterForReader(database, reader, name)
	const span = { from: new Date(from), to: new Date(to), limit: MOST_LISTED }
	return { items: (await shiftsBetween(database, roster, span)).map(shiftOf), next: null }
}

/** A roster as a table for spreadsheets. @throws Problem `group-not-found` */
export async function exportRosterCsv(
	services: Services,
	reader: Reader,
	name: RosterName,
	{ from, to, timeZone }: { from: string; to: string; timeZone: string },
): Promise<string> {
	const { items } = await listShifts(services, reader, name, { from, to })
	return writeRosterCsv(items, localTimes(timeZone), WORDS[reader.locale])
}

/** A shift as those see it who may see its roster. */
export function shiftOf(row: ShiftRow): Shift {
	return {
		id: row.id,
		roster: rosterNameOf({ groupId: row.group_id, hospitalId: row.hospital_id }),
		person: personOf(row),
		organs: inOrder(row.organs),
		startsAt: row.starts_at.toISOString(),
		endsAt: row.ends_at.toISOString(),
		isLead: row.is_lead,
		seriesId: row.series_id,
		offer: row.swap_id === null ? null : { swapId: row.swap_id, to: askedPersonOf(row) },
	}
}

export function personOf(row: ShiftRow): PersonSummary {
	return { id: row.person_id, name: row.person_name, title: row.person_title, hospitalName: row.person_hospital_name }
}

export function askedPersonOf(row: ShiftRow): PersonSummary | null {
	if (row.offered_to === null) return null
	return {
		id: row.offered_to,
		name: row.offered_to_name ?? '',
		title: row.offered_to_title ?? '',
		hospitalName: row.offered_to_hospital_name ?? '',
	}
}
