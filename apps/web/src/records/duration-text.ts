import type { Locale } from '@readroom/contracts'
import type { Words } from '@readroom/messages'

const HOUR = 60
const LONGEST_IN_MINUTES = 2 * HOUR

/** A length of time in minutes, from two hours on in hours. */
export function durationText(minutes: number, t: Words, locale: Locale): string {
	if (minutes < LONGEST_IN_MINUTES) return t.records.minutes({ minutes: Math.round(minutes) })
	const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(minutes / HOUR)
	return t.records.hours({ hours })
}
