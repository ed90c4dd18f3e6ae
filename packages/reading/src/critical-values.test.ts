import { expect, test } from 'vitest'
import { reminderDueAt, remindersDue } from './critical-values.ts'

const FLAGGED_AT = new Date('2026-04-11T13:20:00Z')
const after = (minutes: number) => new Date(FLAGGED_AT.getTime() + minutes * 60_000)

test('a critical value that nobody acknowledges is told again after 5, 10, 15 and 30 minutes, and no more', () => {
	expect([0, 1, 2, 3, 4].map((count) => reminderDueAt(FLAGGED_AT, count))).toEqual([
		after(5),
		after(10),
		after(15),
		after(30),
		undefined,
	])
})

test('a clock that comes late tells it once for those that were missed', () => {
	expect([0, 4.9, 5, 12, 500].map((minutes) => remindersDue(FLAGGED_AT, after(minutes)))).toEqual([0, 0, 1, 2, 4])
})
