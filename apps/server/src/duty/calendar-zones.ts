import ICAL from 'ical.js'
import { fixedTimes, type LocalTimes, localTimes, type WallTime } from './local-times.ts'

/** A time of a calendar names a zone that nobody knows. */
export class ZoneUnknown extends Error {
	override name = 'ZoneUnknown'
}

export interface CalendarTime {
	readonly wall: WallTime
	/** A whole day, from its midnight. */
	readonly isDay: boolean
	/** Of the zone in which it is said. */
	readonly times: LocalTimes
	readonly instant: Date
}

/**
 * Times of a calendar in the zones it names: IANA names, also at the end of a longer one, and zones it defines itself, if
 * their clocks never change. The rules of a definition are not followed: a file could have us count for ever.
 */
export class CalendarZones {
	/** Of times that name none. */
	readonly #floating: LocalTimes
	readonly #offsets: ReadonlyMap<string, number>
	readonly #known = new Map<string, LocalTimes>()

	/** Takes the definitions out of the calendar, so that its times stay as they are written. */
	constructor(calendar: ICAL.Component, floating: LocalTimes) {
		this.#floating = floating
		this.#offsets = new Map(calendar.getAllSubcomponents('vtimezone').flatMap(fixedOffset))
		calendar.removeAllSubcomponents('vtimezone')
	}

	first(entry: ICAL.Component, name: string): CalendarTime | undefined {
		return this.all(entry, name)[0]
	}

	all(entry: ICAL.Component, name: string): CalendarTime[] {
		return entry.getAllProperties(name).flatMap((property) => {
			const zone = property.getParameter('tzid')
			return property.getValues().flatMap((value: unknown) => {
				return value instanceof ICAL.Time ? [this.#timeOf(value, typeof zone === 'string' ? zone : undefined)] : []
			})
		})
	}

	#timeOf(time: ICAL.Time, zone: string | undefined): CalendarTime {
		const wall = wallOf(time)
		const times = time.zone === ICAL.Timezone.utcTimezone ? fixedTimes(0) : this.#timesOf(zone)
		return { wall, isDay: time.isDate, times, instant: times.instantOf(wall) }
	}

	#timesOf(zone: string | undefined): LocalTimes {
		if (zone === undefined) return this.#floating
		const known = this.#known.get(zone) ?? this.#find(zone)
		this.#known.set(zone, known)
		return known
	}

	#find(zone: string): LocalTimes {
		const offset = this.#offsets.get(zone)
		if (offset !== undefined) return fixedTimes(offset)
		// Some programs write `/example.org/20060101/Asia/Shanghai`.
		for (const name of [zone, zone.split('/').slice(-2).join('/')]) {
			try {
				return localTimes(name)
			} catch {
				continue // that is how Intl says that it knows no such zone
			}
		}
		throw new ZoneUnknown(zone)
	}
}

export function wallOf({ year, month, day, hour, minute }: ICAL.Time): WallTime {
	return { year, month, day, hour, minute }
}

/** Name and offset of a zone whose clocks are always as far ahead, as those of China are. */
function fixedOffset(zone: ICAL.Component): [string, number][] {
	const name: unknown = zone.getFirstPropertyValue('tzid')
	const offsets = ['standard', 'daylight']
		.flatMap((part) => zone.getAllSubcomponents(part))
		.map((part): unknown => part.getFirstPropertyValue('tzoffsetto'))
		.map((offset) => (offset instanceof ICAL.UtcOffset ? offset.toSeconds() : undefined))
	const [first] = offsets
	if (typeof name !== 'string' || first === undefined || offsets.some((offset) => offset !== first)) return []
	return [[name, first * 1000]]
}
