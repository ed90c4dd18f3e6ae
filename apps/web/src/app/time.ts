import type { Words } from '@readroom/messages'
import { useEffect, useState } from 'react'
import { serverNow } from './server-time.ts'

const MINUTE_MS = 60_000

/** The present moment by the server's clock, renewed every half minute, for "3 minutes ago", or as often as asked. */
export function useNow(everyMs: number = MINUTE_MS / 2): Date {
	const [now, setNow] = useState(serverNow)
	useEffect(() => {
		const timer = setInterval(() => setNow(serverNow()), everyMs)
		return () => clearInterval(timer)
	}, [everyMs])
	return now
}

export function minutesBetween(earlier: Date, later: Date): number {
	return Math.floor((later.getTime() - earlier.getTime()) / MINUTE_MS)
}

/** Until a time that somebody named, to the nearest minute: what was said as ten minutes reads so. 0 once it is over. */
export function minutesUntil(now: Date, time: Date): number {
	return Math.max(0, Math.round((time.getTime() - now.getTime()) / MINUTE_MS))
}

/** How long ago a time was, in words. */
export function timeAgo(time: string, now: Date, t: Words): string {
	const minutes = minutesBetween(new Date(time), now)
	if (minutes < 1) return t.cases.justNow
	if (minutes < 60) return t.cases.minutesAgo({ minutes })
	if (minutes < 24 * 60) return t.cases.hoursAgo({ hours: Math.floor(minutes / 60) })
	return t.cases.daysAgo({ days: Math.floor(minutes / (24 * 60)) })
}
