/** A time as a clock on a wall shows it. */
export interface WallTime {
	readonly year: number
	/** From 1. */
	readonly month: number
	readonly day: number
	readonly hour: number
	readonly minute: number
}

export interface LocalTimes {
	readonly wallTimeOf: (instant: Date) => WallTime
	/**
	 * When the clocks of the zone show this. What they show twice, as summer time ends, is the first of the two; what they
	 * leave out, as it begins, is as much later as they leap.
	 */
	readonly instantOf: (wall: WallTime) => Date
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** What the clocks of a time zone show, and when. @param timeZone an IANA name; RangeError where it is none */
export function localTimes(timeZone: string): LocalTimes {
	const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
	})

	function wallTimeOf(instant: Date): WallTime {
		const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
		const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
		return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') }
	}

	/** How far the clocks are ahead of UTC. */
	function offsetMsAt(ms: number): number {
		return utcMsOf(wallTimeOf(new Date(ms))) - Math.floor(ms / MINUTE_MS) * MINUTE_MS
	}

	function instantOf(wall: WallTime): Date {
		const asUtc = utcMsOf(wall)
		// No zone changes its clocks twice within two days, so one of these offsets holds.
		const before = asUtc - offsetMsAt(asUtc - DAY_MS)
		const after = asUtc - offsetMsAt(asUtc + DAY_MS)
		const shown = [before, after].filter((ms) => ms + offsetMsAt(ms) === asUtc)
		return new Date(shown.length > 0 ? Math.min(...shown) : before)
	}

	return { wallTimeOf, instantOf }
}

/** The clocks of a zone that is always as far ahead of UTC. */
export function fixedTimes(offsetMs: number): LocalTimes {
	return {
		wallTimeOf: (instant) => wallTimeOfUtc(instant.getTime() + offsetMs),
		instantOf: (wall) => new Date(utcMsOf(wall) - offsetMs),
	}
}

/** The same time of day some days later. */
export function daysLater(wall: WallTime, days: number): WallTime {
	return wallTimeOfUtc(utcMsOf(wall) + days * DAY_MS)
}

/** As if the wall were in Greenwich; for counting. */
export function utcMsOf({ year, month, day, hour, minute }: WallTime): number {
	return Date.UTC(year, month - 1, day, hour, minute)
}

export function wallTimeOfUtc(ms: number): WallTime {
	const date = new Date(ms)
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes(),
	}
}
