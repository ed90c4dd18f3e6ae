import type { Locale } from '@readroom/contracts'

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const

/** `14 MB`; three digits at the most, so that a growing number does not dance. */
export function bytesText(bytes: number, locale: Locale): string {
	let value = bytes / 1000
	let unit: (typeof UNITS)[number] = UNITS[0]
	for (const next of UNITS.slice(1)) {
		if (value < 1000) break
		value /= 1000
		unit = next
	}
	const digits = value < 10 && unit !== 'kilobyte' ? 1 : 0
	return new Intl.NumberFormat(locale, {
		style: 'unit',
		unit,
		unitDisplay: 'short',
		maximumFractionDigits: digits,
	}).format(value)
}
