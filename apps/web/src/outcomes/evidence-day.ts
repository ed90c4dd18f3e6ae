const DAY_MS = 24 * 60 * 60_000

/** A day as `input type="date"` has it, by the calendar of this machine. */
export function dayText(time: Date): string {
	const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()]
	return parts.map((part) => String(part).padStart(2, '0')).join('-')
}

/** Days from one such day to a later one; 0 where it is not later. */
export function daysBetween(earlier: string, later: string): number {
	return Math.max(0, Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS))
}
