import type { ImportFault } from '@readroom/contracts'
import ICAL from 'ical.js'
import { MOST_STEPS, occurrencesOf } from './calendar-recurrence.ts'
import { CalendarZones, ZoneUnknown } from './calendar-zones.ts'
import { type LocalTimes, utcMsOf, wallTimeOfUtc } from './local-times.ts'
import { organOfWord, type RosterLine } from './roster-line.ts'

/** More than a roster has in a year. */
const MOST_LINES = 2000

interface CalendarReading {
	/** For times without a zone. */
	readonly times: LocalTimes
	/** Only what falls between these is read: a series may begin long before, and never end. */
	readonly from: Date
	readonly to: Date
}

/** What the entries of a calendar (RFC 5545) say, those that repeat as often as they do. */
export function readRosterCalendar(text: string, reading: CalendarReading): RosterLine[] {
	const calendar = parsedCalendar(text)
	if (calendar === undefined) return [{ line: 1, text: '', fault: 'unreadable' }]
	const entries = calendar.getAllSubcomponents('vevent')
	const zones = new CalendarZones(calendar, reading.times)
	const context = { zones, reading, replacing: replacingIn(entries, zones), budget: { steps: MOST_STEPS } }
	const lines: RosterLine[] = []
	for (const [index, entry] of entries.entries()) {
		const place = { line: index + 1, text: textOf(entry, 'summary') }
		lines.push(...saidBy(entry, context).map((said) => ({ ...place, ...said })))
		if (lines.length > MOST_LINES || context.budget.steps < 0) {
			return [...lines.slice(0, MOST_LINES), { ...place, fault: 'too-many' }]
		}
	}
	return lines
}

function parsedCalendar(text: string): ICAL.Component | undefined {
	try {
		const calendar = new ICAL.Component(ICAL.parse(text))
		return calendar.name === 'vcalendar' ? calendar : undefined
	} catch {
		return undefined // the parser throws at whatever is no calendar
	}
}

interface Context {
	readonly zones: CalendarZones
	readonly reading: CalendarReading
	/** By UID: when occurrences would begin that entries of their own stand for. */
	readonly replacing: ReadonlyMap<string, readonly number[]>
	readonly budget: { steps: number }
}

function replacingIn(entries: readonly ICAL.Component[], zones: CalendarZones): Map<string, number[]> {
	const replacing = new Map<string, number[]>()
	for (const entry of entries) {
		const instants = orFault(() => zones.all(entry, 'recurrence-id'))
		if (typeof instants === 'string') continue // said where the entry itself is read
		const uid = textOf(entry, 'uid')
		replacing.set(uid, [...(replacing.get(uid) ?? []), ...instants.map(({ instant }) => instant.getTime())])
	}
	return replacing
}

type Said = { described: Extract<RosterLine, { described: unknown }>['described'] } | { fault: ImportFault }

function saidBy(entry: ICAL.Component, context: Context): Said[] {
	const said = orFault(() => shiftsOf(entry, context))
	return typeof said === 'string' ? [{ fault: said }] : said
}

/** The parser throws at a time or a rule that is none; the other entries are read all the same. */
function orFault<Read>(read: () => Read): Read | ImportFault {
	try {
		return read()
	} catch (error) {
		return error instanceof ZoneUnknown ? 'time-zone-unknown' : 'time-invalid'
	}
}

function shiftsOf(entry: ICAL.Component, { zones, reading, replacing, budget }: Context): Said[] {
	if (textOf(entry, 'status').toUpperCase() === 'CANCELLED') return []
	const start = zones.first(entry, 'dtstart')
	if (start === undefined) return [{ fault: 'time-invalid' }]
	const lengthMs = lengthOf(entry, zones)
	if (lengthMs <= 0) return [{ fault: 'ends-before-start' }]

	const isRepeated = entry.hasProperty('rrule') || entry.hasProperty('rdate')
	const occurrences = isRepeated ? occurrencesOf(entry, { zones, to: reading.to, budget }) : [start.wall]
	if (typeof occurrences === 'string') return [{ fault: occurrences }]
	const leftOut = zones.all(entry, 'exdate').map(({ instant }) => instant.getTime())
	const replaced = new Set(isRepeated ? [...leftOut, ...(replacing.get(textOf(entry, 'uid')) ?? [])] : [])
	return occurrences.flatMap((wall) => {
		const startsAt = start.times.instantOf(wall)
		// Counted on the clock: a night from 18:00 to 08:00 ends at 08:00 also where summer time ends in it.
		const endsAt = start.times.instantOf(wallTimeOfUtc(utcMsOf(wall) + lengthMs))
		if (replaced.has(startsAt.getTime()) || endsAt <= reading.from || startsAt >= reading.to) return []
		const calendarUid = uidOf(entry, isRepeated ? startsAt : zones.first(entry, 'recurrence-id')?.instant)
		return [{ described: { ...aboutWhom(entry), startsAt, endsAt, calendarUid } }]
	})
}

/** How long the clock says that an entry takes; a day where it begins on a day and says no end (section 3.6.1). */
function lengthOf(entry: ICAL.Component, zones: CalendarZones): number {
	const [start, end] = [zones.first(entry, 'dtstart'), zones.first(entry, 'dtend')]
	if (start === undefined) return 0
	if (end !== undefined) return utcMsOf(start.times.wallTimeOf(end.instant)) - utcMsOf(start.wall)
	const duration: unknown = entry.getFirstPropertyValue('duration')
	if (duration instanceof ICAL.Duration) return duration.toSeconds() * 1000
	return start.isDay ? 24 * 3_600_000 : 0
}

function uidOf(entry: ICAL.Component, occurrence: Date | undefined): string | undefined {
	const uid = textOf(entry, 'uid').slice(0, 500)
	if (uid === '') return undefined
	return occurrence === undefined ? uid : `${uid} ${occurrence.toISOString()}`
}

/** Whose shift an entry is: the one who attends it, or else whoever stands first in its title. */
function aboutWhom(entry: ICAL.Component) {
	const summary = textOf(entry, 'summary').trim()
	const attendees = entry.getAllProperties('attendee').map((attendee) => String(attendee.getParameter('cn') ?? ''))
	const names = [...attendees, summary, summary.split(/\s*[·|,，:：]\s*|\s+[-–—]\s+/)[0] ?? '']
	const categories = entry.getAllProperties('categories').flatMap((property) => property.getValues().map(String))
	return {
		names: [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))],
		hospitalName: '',
		// A calendar has categories of its own: what is no part of the body is none of ours.
		organs: categories.map(organOfWord).filter((organ) => organ !== undefined),
		isLead: textOf(entry, 'x-reading-room-lead').toUpperCase() === 'TRUE',
	}
}

function textOf(entry: ICAL.Component, name: string): string {
	const value: unknown = entry.getFirstPropertyValue(name)
	return typeof value === 'string' ? value : ''
}
