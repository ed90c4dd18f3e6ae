import type { Shift } from '@readroom/contracts'
import type { Words } from '@readroom/messages'
import ICAL from 'ical.js'

const PRODUCT = '-//Reading Room//Duty//EN'
/** After the id of the shift, so that our own calendar is recognised when it is imported. */
const UID_DOMAIN = '@duty.reading-room'

/** The shift that an entry of our own calendars is of. */
export function shiftIdOfUid(uid: string): string | undefined {
	return uid.endsWith(UID_DOMAIN) ? uid.slice(0, -UID_DOMAIN.length) : undefined
}

interface CalendarWords {
	readonly name: string
	readonly summaryOf: (shift: Shift) => string
	readonly t: Words
	readonly now: Date
}

/** Shifts as a calendar (RFC 5545): when, for what, and who; nothing of any case. */
export function writeRosterCalendar(shifts: readonly Shift[], { name, summaryOf, t, now }: CalendarWords): string {
	const calendar = new ICAL.Component('vcalendar')
	calendar.addPropertyWithValue('version', '2.0')
	calendar.addPropertyWithValue('prodid', PRODUCT)
	calendar.addPropertyWithValue('method', 'PUBLISH')
	calendar.addPropertyWithValue('x-wr-calname', name)
	for (const shift of shifts) {
		const entry = new ICAL.Component('vevent')
		entry.addPropertyWithValue('uid', `${shift.id}${UID_DOMAIN}`)
		entry.addPropertyWithValue('dtstamp', timeOf(now))
		entry.addPropertyWithValue('dtstart', timeOf(new Date(shift.startsAt)))
		entry.addPropertyWithValue('dtend', timeOf(new Date(shift.endsAt)))
		entry.addPropertyWithValue('summary', summaryOf(shift))
		if (shift.organs.length > 0) {
			const categories = new ICAL.Property('categories')
			categories.setValues(shift.organs.map((organ) => t.vocabulary.bodyPart[organ]))
			entry.addProperty(categories)
		}
		if (shift.isLead) entry.addPropertyWithValue('x-reading-room-lead', 'TRUE')
		calendar.addSubcomponent(entry)
	}
	return `${calendar.toString()}\r\n`
}

function timeOf(instant: Date): ICAL.Time {
	return ICAL.Time.fromJSDate(instant, true)
}
