import { type BodyPart, type PersonId, ShiftId } from '@readroom/contracts'
import type { Database } from '../database/database.ts'
import type { FoundPerson } from './people-of-lines.ts'
import { shiftIdOfUid } from './roster-calendar.ts'
import type { DescribedShift } from './roster-line.ts'
import type { RosterKey } from './rosters.queries.ts'
import { type ShiftRow, shiftsBetween, shiftsOfCalendarUids } from './shifts.queries.ts'

interface ImportedShift {
	readonly person_id: PersonId
	readonly organs: readonly BodyPart[]
	readonly starts_at: Date
	readonly ends_at: Date
	readonly is_lead: boolean
	readonly calendar_uid: string | null
	/** Of those that are on the roster already. */
	readonly id?: ShiftId
}

type Taken = { result: 'new' | 'known' | 'overlaps'; id: undefined } | { result: 'changed'; id: ShiftId }

const MOST_KNOWN = 10_000

/** The shifts of a roster while a file is put on it, one line after the other. */
export class KnownShifts {
	/** By its UID in the calendar it came from, and by its own id. */
	readonly #byUid = new Map<string, ShiftRow>()
	readonly #byPerson: Map<PersonId, ImportedShift[]>

	private constructor(inTime: readonly ShiftRow[], ofUids: readonly ShiftRow[]) {
		for (const row of [...inTime, ...ofUids]) {
			if (row.calendar_uid !== null) this.#byUid.set(row.calendar_uid, row)
			this.#byUid.set(row.id, row)
		}
		this.#byPerson = Map.groupBy<PersonId, ImportedShift>(inTime, ({ person_id }) => person_id)
	}

	/** As far as they matter to the shifts that a file describes. */
	static async of(database: Database, roster: RosterKey, described: readonly DescribedShift[]): Promise<KnownShifts> {
		if (described.length === 0) return new KnownShifts([], [])
		const from = described.map(({ startsAt }) => startsAt).reduce((a, b) => (a < b ? a : b))
		const to = described.map(({ endsAt }) => endsAt).reduce((a, b) => (a > b ? a : b))
		const uids = described.flatMap(({ calendarUid }) => (calendarUid === undefined ? [] : [calendarUid]))
		return new KnownShifts(
			await shiftsBetween(database, roster, { from, to, limit: MOST_KNOWN }),
			await shiftsOfCalendarUids(database, roster, { uids, shiftIds: uids.flatMap(ownShiftId) }),
		)
	}

	/** What a shift of the file is to the roster; from then on the roster has it. */
	take(shift: ImportedShift): Taken {
		const sameUid = shift.calendar_uid === null ? undefined : this.#rowOf(shift.calendar_uid)
		// Whoever took over a shift keeps it, whatever the calendar still says.
		if (sameUid?.was_swapped === true) return { result: 'known', id: undefined }
		const others = (this.#byPerson.get(shift.person_id) ?? []).filter(
			({ id }) => id === undefined || id !== sameUid?.id,
		)
		if (sameUid !== undefined && isSame(sameUid, shift)) return { result: 'known', id: undefined }
		if (sameUid === undefined && others.some((other) => isSameTime(other, shift))) {
			return { result: 'known', id: undefined }
		}
		if (others.some((other) => other.starts_at < shift.ends_at && other.ends_at > shift.starts_at)) {
			return { result: 'overlaps', id: undefined }
		}
		if (sameUid !== undefined) this.#forget(sameUid)
		this.#byPerson.set(shift.person_id, [...(this.#byPerson.get(shift.person_id) ?? []), shift])
		return sameUid === undefined ? { result: 'new', id: undefined } : { result: 'changed', id: sameUid.id }
	}

	/** Who has the shift of this entry, where he has one of these names: of two people of one name it is he. */
	personOf({ names, calendarUid }: DescribedShift): FoundPerson | undefined {
		const row = calendarUid === undefined ? undefined : this.#rowOf(calendarUid)
		return row !== undefined && names.includes(row.person_name)
			? { id: row.person_id, name: row.person_name }
			: undefined
	}

	#rowOf(uid: string): ShiftRow | undefined {
		return this.#byUid.get(shiftIdOfUid(uid) ?? uid)
	}

	#forget(row: ShiftRow): void {
		const left = (this.#byPerson.get(row.person_id) ?? []).filter(({ id }) => id !== row.id)
		this.#byPerson.set(row.person_id, left)
	}
}

function ownShiftId(uid: string): ShiftId[] {
	const id = ShiftId.safeParse(shiftIdOfUid(uid))
	return id.success ? [id.data] : []
}

function isSameTime(a: ImportedShift, b: ImportedShift): boolean {
	return a.starts_at.getTime() === b.starts_at.getTime() && a.ends_at.getTime() === b.ends_at.getTime()
}

function isSame(a: ImportedShift, b: ImportedShift): boolean {
	const isSamePlace = a.person_id === b.person_id && a.is_lead === b.is_lead
	return isSamePlace && isSameTime(a, b) && a.organs.toSorted().join() === b.organs.toSorted().join()
}
