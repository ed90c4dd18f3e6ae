/** Moves DICOM dates and clock times by one fixed amount, so that every interval stays what it was (PS3.15 E.3.6). */
export interface TimeShift {
	/** Whole days to add. */
	readonly days: number
	/** Seconds to add besides; fewer than a day, either sign. */
	readonly seconds: number
}

const DATE = /^(\d{4})\.?(\d\d)\.?(\d\d)$/
const TIME = /^(\d\d)(?::?(\d\d)(?::?(\d\d)(\.\d{1,6})?)?)?$/
const DATE_TIME = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\.\d{1,6})?([+-]\d{4})?$/
const DAY_SECONDS = 86_400

/** A date (DA, PS3.5 section 6.2); the clock time that belongs to it decides whether the shift crosses midnight. */
export function shiftedDate(date: string, time: string | undefined, shift: TimeShift): string | undefined {
	const [, year, month, day] = DATE.exec(date) ?? []
	const midnight = dayOf(year, month, day)
	if (midnight === undefined) return undefined
	const clock = time === undefined ? undefined : secondsOf(time)
	const seconds = clock === undefined ? 0 : clock + shift.seconds
	return digitsOf(midnight + shift.days * DAY_SECONDS + seconds).slice(0, 8)
}

/** A clock time (TM) around midnight if need be, to the precision it had, colons of old files left out. */
export function shiftedTime(time: string, shift: TimeShift): string | undefined {
	const seconds = secondsOf(time)
	if (seconds === undefined) return undefined
	const [, , minute, second, fraction = ''] = TIME.exec(time) ?? []
	const length = second !== undefined ? 6 : minute !== undefined ? 4 : 2
	return digitsOf(seconds + shift.seconds).slice(8, 8 + length) + fraction
}

/** A date with a time (DT) to the precision it had. The offset from UTC goes: it tells the region. */
export function shiftedDateTime(dateTime: string, shift: TimeShift): string | undefined {
	const [, year, month, day, hour, minute, second, fraction = ''] = DATE_TIME.exec(dateTime) ?? []
	const midnight = dayOf(year, month ?? '01', day ?? '01')
	const clock = secondsOf(`${hour ?? '00'}${minute ?? '00'}${second ?? '00'}`)
	if (midnight === undefined || clock === undefined) return undefined
	const moved = midnight + shift.days * DAY_SECONDS + clock + (hour === undefined ? 0 : shift.seconds)
	const given = [year, month, day, hour, minute, second].filter((part) => part !== undefined)
	return digitsOf(moved).slice(0, given.join('').length) + fraction
}

/** Seconds since 1970 of the beginning of a day; undefined for the 31st of February, and for years before any examination. */
function dayOf(year = '', month = '', day = ''): number | undefined {
	const isoDate = `${year}-${month}-${day}`
	const milliseconds = Date.parse(`${isoDate}T00:00:00Z`)
	if (Number(year) < 1800) return undefined
	if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(isoDate)) return undefined
	return milliseconds / 1000
}

function secondsOf(time: string): number | undefined {
	const [, hour, minute = '0', second = '0'] = TIME.exec(time) ?? []
	if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
	return Number(hour) * 3600 + Number(minute) * 60 + Number(second)
}

/** `YYYYMMDDHHMMSS` of seconds since 1970. */
function digitsOf(seconds: number): string {
	return new Date(seconds * 1000).toISOString().replace(/\D/g, '').slice(0, 14)
}
