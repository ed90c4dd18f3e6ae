import ICAL from 'ical.js'
import { type CalendarZones, wallOf } from './calendar-zones.ts'
import { utcMsOf, type WallTime } from './local-times.ts'

/** As often as the entries of one calendar may repeat in all, since they began: fifty people, every day for a year. */
export const MOST_STEPS = 20_000
/** A rule seldom says every other day, and never every thousandth. */
const LONGEST_INTERVAL = 100

/**
 * When an entry that repeats begins each time, on the clocks of its zone, up to a time.
 *
 * Followed are rules that rosters have and that are sure to find a next day: daily, weekly on some days, monthly on some
 * days. Any other could have us search for ever.
 *
 * @param budget how many steps are left; where it runs out, what was found until then is not all
 * @returns why it cannot be followed, where it cannot
 */
export function occurrencesOf(
	entry: ICAL.Component,
	{ zones, to, budget }: { zones: CalendarZones; to: Date; budget: { steps: number } },
): WallTime[] | 'recurrence-unsupported' {
	const start = zones.first(entry, 'dtstart')
	const [first, second] = entry.getAllProperties('rrule')
	if (start === undefined || second !== undefined) return 'recurrence-unsupported'
	const dates = zones.all(entry, 'rdate').map(({ instant }) => start.times.wallTimeOf(instant))
	if (first === undefined) return distinct([start.wall, ...dates])

	const rule: unknown = first.getFirstValue()
	if (!(rule instanceof ICAL.Recur) || !isSureToGoOn(rule)) return 'recurrence-unsupported'
	const until = rule.until === null ? undefined : utcMsOf(wallOfUntil(rule.until, start.times.wallTimeOf))
	// Ended by us alone: the parser would compare a time of UTC with one of the zone.
	rule.until = null
	const last = Math.min(until ?? Number.POSITIVE_INFINITY, utcMsOf(start.times.wallTimeOf(to)))
	const steps = rule.iterator(ICAL.Time.fromData({ ...start.wall, second: 0, isDate: false }))
	const found: WallTime[] = []
	for (; budget.steps >= 0; budget.steps--) {
		const next: ICAL.Time | null = steps.next()
		if (next === null || utcMsOf(wallOf(next)) > last) return distinct([...found, ...dates])
		found.push(wallOf(next))
	}
	return distinct([...found, ...dates])
}

/** UNTIL is in UTC where the start has a zone, and a day alone where it is a day (section 3.3.10). */
function wallOfUntil(until: ICAL.Time, wallTimeOf: (instant: Date) => WallTime): WallTime {
	if (until.isDate) return { ...wallOf(until), hour: 23, minute: 59 }
	const isUtc = until.zone === ICAL.Timezone.utcTimezone
	return isUtc ? wallTimeOf(new Date(utcMsOf(wallOf(until)))) : wallOf(until)
}

/** Whether each step of a rule is sure to find a day, within a month or two. */
function isSureToGoOn({ freq, interval, parts }: ICAL.Recur): boolean {
	if (interval > LONGEST_INTERVAL) return false
	const names = Object.keys(parts)
	const days = (parts['BYDAY'] ?? []).map(String)
	switch (freq) {
		case 'DAILY':
			return names.length === 0
		case 'WEEKLY':
			return names.every((name) => name === 'BYDAY') && days.every((day) => /^[A-Z]{2}$/.test(day))
		case 'MONTHLY': {
			if (names.length === 0) return true
			const [name] = names
			if (names.length > 1 || interval !== 1) return false
			return name === 'BYMONTHDAY' || (name === 'BYDAY' && days.every((day) => /^([+-]?[1-5])?[A-Z]{2}$/.test(day)))
		}
		default:
			return false
	}
}

function distinct(walls: readonly WallTime[]): WallTime[] {
	return [...new Map(walls.map((wall) => [utcMsOf(wall), wall])).values()]
}
