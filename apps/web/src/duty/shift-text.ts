import type { BodyPart, Locale, Shift } from '@readroom/contracts'
import type { Words } from '@readroom/messages'
import { midnightsBetween } from './week.ts'

export function timeText(time: Date, locale: Locale): string {
	return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(time)
}

/** `周二 11月24日`, `Tue 24 Nov` */
export function dayText(date: Date, locale: Locale): string {
	return new Intl.DateTimeFormat(locale === 'zh' ? 'zh' : 'en-GB', {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
	}).format(date)
}

/** From when until when, and whether that is another day: `18:00 – 08:00 次日`. */
export function hoursText({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, t: Words, locale: Locale): string {
	const [starts, ends] = [new Date(startsAt), new Date(endsAt)]
	const days = midnightsBetween(starts, ends)
	const later = days === 0 ? '' : days === 1 ? ` ${t.duty.nextDay}` : ` ${t.duty.dayLater({ days })}`
	return `${timeText(starts, locale)} – ${timeText(ends, locale)}${later}`
}

/** Of a shift that began in the week before: on which day, and until when. */
export function sinceText({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, locale: Locale): string {
	const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(new Date(startsAt))
	return `${weekday} ${timeText(new Date(startsAt), locale)} – ${timeText(new Date(endsAt), locale)}`
}

export function organsText(organs: readonly BodyPart[], t: Words): string {
	return organs.length === 0 ? t.duty.wholeBody : organs.map((organ) => t.vocabulary.bodyPart[organ]).join(t.duty.comma)
}
