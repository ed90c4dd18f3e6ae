import { CRITICAL_VALUE_MINUTES } from '@readroom/contracts'

const MINUTE_MS = 60_000

/** Minutes after flagging at which a critical value that nobody has acknowledged is told again. */
const REMINDER_MINUTES = [CRITICAL_VALUE_MINUTES, 10, 15, 30]

/** When a critical value is told again after so many reminders; undefined after the last. */
export function reminderDueAt(flaggedAt: Date, reminderCount: number): Date | undefined {
	const minutes = REMINDER_MINUTES[reminderCount]
	return minutes === undefined ? undefined : new Date(flaggedAt.getTime() + minutes * MINUTE_MS)
}

/** How many reminders are due by now: one that comes late stands for those that were missed. */
export function remindersDue(flaggedAt: Date, now: Date): number {
	return REMINDER_MINUTES.filter((minutes) => flaggedAt.getTime() + minutes * MINUTE_MS <= now.getTime()).length
}
