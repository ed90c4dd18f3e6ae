import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysLater, localTimes, utcMsOf } from './local-times.ts'

const { wallTimeOf, instantOf } = localTimes('Europe/Berlin')

const wall = (day: string, hour: number, minute = 0) => {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
	return { year, month, day: date, hour, minute }
}

describe('the clocks of a time zone', () => {
	test('show in Shanghai eight hours more than in Greenwich, all year', () => {
		const shanghai = localTimes('Asia/Shanghai')
		expect(shanghai.instantOf(wall('2026-07-01', 8)).toISOString()).toBe('2026-07-01T00:00:00.000Z')
		expect(shanghai.wallTimeOf(new Date('2026-12-31T16:30:00Z'))).toEqual(wall('2027-01-01', 0, 30))
	})

	test('leave out an hour as summer time begins: what stands in it is an hour later', () => {
		expect(instantOf(wall('2026-03-29', 1, 59)).toISOString()).toBe('2026-03-29T00:59:00.000Z')
		expect(instantOf(wall('2026-03-29', 2, 30)).toISOString()).toBe('2026-03-29T01:30:00.000Z')
		expect(wallTimeOf(instantOf(wall('2026-03-29', 2, 30)))).toEqual(wall('2026-03-29', 3, 30))
	})

	test('show an hour twice as it ends: meant is the first', () => {
		expect(instantOf(wall('2026-10-25', 2, 30)).toISOString()).toBe('2026-10-25T00:30:00.000Z')
		expect(instantOf(wall('2026-10-25', 3)).toISOString()).toBe('2026-10-25T02:00:00.000Z')
	})

	test('show a week later the same time of day, across the change of the clocks', () => {
		const next = instantOf(daysLater(wall('2026-10-19', 18), 7))
		expect(wallTimeOf(next)).toEqual(wall('2026-10-26', 18))
		expect(next.getTime() - instantOf(wall('2026-10-19', 18)).getTime()).toBe((7 * 24 + 1) * 3_600_000)
	})

	test('show every minute that there is as what leads back to it, or to the hour before that shows the same', () => {
		const minutes = integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2032, 0) / 60_000 })
		const zones = constantFrom('Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu')
		assert(
			property(zones, minutes, (zone, minute) => {
				const clocks = localTimes(zone)
				const shown = clocks.wallTimeOf(new Date(minute * 60_000))
				const back = clocks.instantOf(shown)
				expect(utcMsOf(clocks.wallTimeOf(back))).toBe(utcMsOf(shown))
				expect([0, 30, 60]).toContain(minute - back.getTime() / 60_000)
			}),
		)
	})
})
