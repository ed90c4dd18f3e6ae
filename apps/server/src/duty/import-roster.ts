import type {
	AnswerOf,
	BodyOf,
	ImportFault,
	ImportLine,
	importRoster as importContract,
	previewImport as previewContract,
	RosterName,
	ShiftId,
} from '@readroom/contracts'
import { LONGEST_SHIFT_MS } from '@readroom/contracts'
import type { Database } from '../database/database.ts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { KnownShifts } from './known-shifts.ts'
import { localTimes } from './local-times.ts'
import { type FoundPerson, peopleOfLines } from './people-of-lines.ts'
import { readRosterCalendar } from './read-roster-calendar.ts'
import { inOrder } from './readers-on-duty.ts'
import { readRosterCsv } from './roster-csv.ts'
import { noteRosterChange, rosterColumns, rosterForReader, rosterToEdit } from './roster-for-reader.ts'
import type { DescribedShift, RosterLine } from './roster-line.ts'
import type { RosterKey } from './rosters.queries.ts'
import { insertShifts, updateShift } from './shifts.queries.ts'

const DAY_MS = 24 * 3_600_000
/** What was over before is history, what comes later is not planned yet. */
const DAYS_BACK = 31
const DAYS_AHEAD = 400

type RosterFile = BodyOf<typeof importContract>

/** @throws Problem `group-not-found`, `not-permitted`, `person-not-found` */
export async function previewImport(
	{ database, clock }: Services,
	reader: Reader,
	name: RosterName,
	file: RosterFile,
): Promise<AnswerOf<typeof previewContract>> {
	const { mayEdit, ...roster } = await rosterForReader(database, reader, name)
	if (!mayEdit) throw new Problem('not-permitted')
	const planned = await planImport(database, roster, { file, now: clock.now() })
	return { lines: planned.map(({ line }) => line) }
}

/**
 * Puts on a roster what is right in a file: what is wrong is left out and said, what is known already stays as it is, and
 * what has changed in a calendar since it was imported changes here.
 *
 * @throws Problem as `previewImport`
 */
export async function importRoster(
	services: Services,
	reader: Reader,
	name: RosterName,
	file: RosterFile,
): Promise<AnswerOf<typeof importContract>> {
	const now = services.clock.now()
	return services.database.transaction().execute(async (tx) => {
		const roster = await rosterToEdit(tx, reader, name)
		const planned = await planImport(tx, roster, { file, now })
		const added = planned.flatMap(({ write }) => (write === undefined || write.id !== undefined ? [] : [write.columns]))
		const rows = added.map((columns) => ({
			id: newId<ShiftId>(now),
			...rosterColumns(roster),
			...columns,
			created_at: now,
		}))
		await insertShifts(tx, rows)
		const changed = planned.flatMap(({ write }) => (write?.id === undefined ? [] : [write]))
		for (const { id, columns } of changed) if (id !== undefined) await updateShift(tx, id, columns)
		const count = added.length + changed.length
		if (count > 0) await noteRosterChange(tx, services, reader, roster, { change: 'shifts-imported', count })
		return { lines: planned.map(({ line }) => line), addedShiftIds: rows.map(({ id }) => id) }
	})
}

interface PlannedLine {
	readonly line: ImportLine
	/** What is to be written: a new shift, or the one with this id. */
	readonly write?: { readonly id: ShiftId | undefined; readonly columns: ShiftColumns }
}

type ShiftColumns = ReturnType<typeof columnsOf>

async function planImport(
	database: Database,
	roster: RosterKey,
	{ file, now }: { file: RosterFile; now: Date },
): Promise<PlannedLine[]> {
	const lines = linesOf(file, now)
	const described = lines.flatMap((line) => ('described' in line ? [line.described] : []))
	const personOf = await peopleOfLines(database, roster, { described, personId: file.personId })
	const known = await KnownShifts.of(database, roster, described)
	return lines.map((line) => {
		if ('fault' in line) return wrong(line, line.fault)
		const { described: shift } = line
		const lengthMs = shift.endsAt.getTime() - shift.startsAt.getTime()
		if (lengthMs <= 0) return wrong(line, 'ends-before-start')
		if (lengthMs > LONGEST_SHIFT_MS) return wrong(line, 'too-long')
		const named = personOf(shift)
		const person = named === 'person-ambiguous' ? (known.personOf(shift) ?? named) : named
		return typeof person === 'string' ? wrong(line, person) : plannedLine(line, { shift, person, known })
	})
}

function linesOf({ format, text, timeZone }: RosterFile, now: Date): RosterLine[] {
	const times = localTimes(timeZone)
	if (format === 'csv') return readRosterCsv(text, times)
	const from = new Date(now.getTime() - DAYS_BACK * DAY_MS)
	const to = new Date(now.getTime() + DAYS_AHEAD * DAY_MS)
	return readRosterCalendar(text, { times, from, to })
}

function wrong({ line, text }: RosterLine, fault: ImportFault): PlannedLine {
	return { line: { line, text: text.slice(0, 200), result: 'wrong', fault, shift: null } }
}

function plannedLine(
	{ line, text }: RosterLine,
	{ shift, person, known }: { shift: DescribedShift; person: FoundPerson; known: KnownShifts },
): PlannedLine {
	const columns = columnsOf(shift, person)
	const { result, id } = known.take(columns)
	if (result === 'overlaps') return wrong({ line, text, fault: result }, result)
	const shown = {
		personName: person.name,
		organs: columns.organs,
		startsAt: shift.startsAt.toISOString(),
		endsAt: shift.endsAt.toISOString(),
		isLead: shift.isLead,
	}
	return {
		line: { line, text: text.slice(0, 200), result, fault: null, shift: shown },
		...(result !== 'known' && { write: { id, columns } }),
	}
}

function columnsOf({ organs, startsAt, endsAt, isLead, calendarUid }: DescribedShift, person: FoundPerson) {
	return {
		person_id: person.id,
		organs: inOrder(organs),
		starts_at: startsAt,
		ends_at: endsAt,
		is_lead: isLead,
		calendar_uid: calendarUid ?? null,
	}
}
