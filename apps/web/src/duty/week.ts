import type { PersonSummary, Shift } from '@readroom/contracts'

const DAYS = 7

/** Midnight of the Monday of that week, as the clocks here show it. */
export function weekStart(date: Date): Date {
	const daysSinceMonday = (date.getDay() + 6) % DAYS
	return addDays(new Date(date.getFullYear(), date.getMonth(), date.getDate()), -daysSinceMonday)
}

/** The same time of day some days later; a day is not always 24 hours long. */
export function addDays(date: Date, days: number): Date {
	const later = new Date(date)
	later.setDate(later.getDate() + days)
	return later
}

export function daysOfWeek(monday: Date): Date[] {
	return Array.from({ length: DAYS }, (_, day) => addDays(monday, day))
}

/** Of which day of a week a shift is: the one it begins on, or the first where it began before. */
export function dayOf({ startsAt }: Shift, monday: Date): number {
	const starts = new Date(startsAt)
	return Math.max(0, daysOfWeek(monday).filter((day) => day <= starts).length - 1)
}

/** How many midnights lie between two times. */
export function midnightsBetween(start: Date, end: Date): number {
	return (utcMidnight(end) - utcMidnight(start)) / (24 * 3_600_000)
}

/** Of the day that the clocks here show, as if they were in Greenwich; for counting. */
function utcMidnight(date: Date): number {
	return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
}

export interface PersonRow {
	readonly person: PersonSummary
	/** One list for each day, in order. */
	readonly days: readonly (readonly Shift[])[]
}

/** A row for each person who has a shift in the week. */
export function rowsOf(shifts: readonly Shift[], monday: Date): PersonRow[] {
	const byPerson = Map.groupBy(shifts, ({ person }) => person.id)
	return [...byPerson.values()].flatMap((own) => {
		const [first] = own
		if (first === undefined) return []
		const days = daysOfWeek(monday).map((_, day) => own.filter((shift) => dayOf(shift, monday) === day))
		return [{ person: first.person, days }]
	})
}

/** What `<input type="datetime-local">` has for a time. */
export function inputOf(date: Date): string {
	const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
	return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`
}

function pad(value: number): string {
	return String(value).padStart(2, '0')
}
