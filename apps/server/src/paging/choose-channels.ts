import {
	type AddressChannel,
	DEFAULT_NOTICES,
	type Lane,
	NoticeSettings,
	type PageReason,
	type QuietHours,
} from '@readroom/contracts'

const DAY_MINUTES = 24 * 60

/** The settings as they are kept; whoever has none, or one that this version does not know, is told as everybody is. */
export function settingsOf(chosen: unknown): NoticeSettings {
	return NoticeSettings.safeParse(chosen).data ?? {}
}

export function isChannelOn(settings: NoticeSettings, reason: PageReason, channel: AddressChannel): boolean {
	const channels: readonly AddressChannel[] = settings.channels?.[reason] ?? DEFAULT_NOTICES.channels[reason]
	return channels.includes(channel)
}

/** What a person signs in with reaches him too, where he has given no other address of its kind. */
export function contactOf(
	{ contact }: { contact: string },
	addresses: readonly { channel: AddressChannel }[],
): { id: null; channel: AddressChannel; destination: string }[] {
	const channel = contact.includes('@') ? 'mail' : 'sms'
	const hasOther = addresses.some((address) => address.channel === channel)
	return hasOther ? [] : [{ id: null, channel, destination: contact }]
}

/**
 * When a page may leave the room: at once, or when the quiet hours of its lane are over. A critical value never waits.
 */
export function leavesAt(
	settings: NoticeSettings,
	{ reason, lane, at, siteTimeZone }: { reason: PageReason; lane: Lane; at: Date; siteTimeZone: string },
): Date {
	const chosen = settings.quietHours?.[lane]
	const quiet = chosen === undefined ? DEFAULT_NOTICES.quietHours[lane] : chosen
	if (quiet === null || reason === 'critical-value') return at
	return quietUntil(at, quiet, settings.timeZone ?? siteTimeZone) ?? at
}

/** The end of the quiet hours in which a moment lies, in the time zone's own time; undefined where it lies in none. */
export function quietUntil(at: Date, { fromMinute, toMinute }: QuietHours, timeZone: string): Date | undefined {
	const minute = minuteOfDay(at, timeZone)
	const isOverMidnight = fromMinute > toMinute
	const isQuiet = isOverMidnight ? minute >= fromMinute || minute < toMinute : minute >= fromMinute && minute < toMinute
	if (!isQuiet) return undefined
	const wholeMinute = Math.floor(at.getTime() / 60_000)
	const end = wholeMinute + ((toMinute - minute + DAY_MINUTES) % DAY_MINUTES)
	// Where the clocks change in between, the same hour of the day comes sooner or later.
	const shift = minuteOfDay(new Date(end * 60_000), timeZone) - toMinute
	return new Date((end - nearestDay(shift)) * 60_000)
}

/** A difference of times of day, taken the short way round the clock. */
function nearestDay(minutes: number): number {
	return ((minutes + DAY_MINUTES * 1.5) % DAY_MINUTES) - DAY_MINUTES / 2
}

function minuteOfDay(at: Date, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', hour: 'numeric', minute: 'numeric' })
		.formatToParts(at)
		.map(({ type, value }) => [type, Number(value)] as const)
	const { hour = 0, minute = 0 } = Object.fromEntries(parts)
	return hour * 60 + minute
}
