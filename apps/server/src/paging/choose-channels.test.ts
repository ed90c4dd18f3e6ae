import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leavesAt, quietUntil, settingsOf } from './choose-channels.ts'

const NIGHT = { fromMinute: 22 * 60, toMinute: 7 * 60 }
const SHANGHAI = 'Asia/Shanghai'
const HOUR_MS = 3_600_000

function until(local: string, timeZone = SHANGHAI, quiet = NIGHT): string | undefined {
	return quietUntil(new Date(local), quiet, timeZone)?.toISOString()
}

describe('quiet hours', () => {
	test('from 22:00 to 07:00 go over midnight, in the time of the place', () => {
		expect(until('2026-03-01T21:59:59+08:00')).toBeUndefined()
		expect(until('2026-03-01T22:00:00+08:00')).toBe('2026-03-01T23:00:00.000Z')
		expect(until('2026-03-02T06:59:59+08:00')).toBe('2026-03-01T23:00:00.000Z')
		expect(until('2026-03-02T07:00:00+08:00')).toBeUndefined()
	})

	test('end at the hour that the clock on the wall shows, also in the night when it is changed', () => {
		// Central Europe goes from UTC+1 to UTC+2 on 29 March 2026 at 02:00, and back on 25 October at 03:00.
		expect(until('2026-03-29T00:00:00+01:00', 'Europe/Berlin')).toBe('2026-03-29T05:00:00.000Z')
		expect(until('2026-10-25T00:00:00+02:00', 'Europe/Berlin')).toBe('2026-10-25T06:00:00.000Z')
	})

	test('end within a day, outside of themselves', () => {
		const minute = fc.integer({ min: 0, max: 1439 })
		const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
		const zone = fc.constantFrom(SHANGHAI, 'Asia/Kathmandu', 'UTC', 'America/St_Johns')
		fc.assert(
			fc.property(moment, minute, minute, zone, (at, fromMinute, toMinute, timeZone) => {
				const end = quietUntil(at, { fromMinute, toMinute }, timeZone)
				if (end === undefined) return
				expect(end.getTime()).toBeGreaterThan(at.getTime())
				expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(25 * HOUR_MS)
				expect(quietUntil(end, { fromMinute, toMinute }, timeZone)).toBeUndefined()
			}),
		)
	})
})

describe('who has chosen nothing', () => {
	const at = new Date('2026-03-01T23:30:00+08:00')
	const night = { reason: 'asked', at, siteTimeZone: SHANGHAI } as const

	test('sleeps through routine cases, and is woken for STAT and urgent ones', () => {
		expect(leavesAt({}, { ...night, lane: 'routine' })).toEqual(new Date('2026-03-02T07:00:00+08:00'))
		expect(leavesAt({}, { ...night, lane: 'urgent' })).toEqual(at)
		expect(leavesAt({}, { ...night, lane: 'stat' })).toEqual(at)
	})

	test('is woken for a critical value in whatever lane', () => {
		expect(leavesAt({}, { ...night, lane: 'routine', reason: 'critical-value' })).toEqual(at)
	})

	test('is who has settings that nobody can read, too', () => {
		expect(settingsOf({ quietHours: 'always' })).toEqual({})
		expect(settingsOf(undefined)).toEqual({})
	})
})
