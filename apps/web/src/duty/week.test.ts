import type { PersonSummary, Shift } from '@readroom/contracts'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf, inputOf, midnightsBetween, rowsOf, weekStart } from './week.ts'

// Where the clocks change, so that it would be seen.
beforeAll(() => {
	process.env['TZ'] = 'Europe/Berlin'
})

const person = (name: string) => ({ id: name, name, title: '', hospitalName: '' }) as PersonSummary // only told apart
const shift = (name: string, startsAt: string, endsAt: string) => ({ person: person(name), startsAt, endsAt }) as Shift // what else a shift has is not looked at

describe('a week of the roster', () => {
	test('begins on Monday at midnight, also on a Sunday and where the clocks have changed in it', () => {
		expect(weekStart(new Date('2026-11-29T23:30:00+01:00')).toISOString()).toBe('2026-11-22T23:00:00.000Z')
		// Summer time ends on the Sunday of this week.
		const monday = weekStart(new Date('2026-10-25T12:00:00+01:00'))
		expect(monday.toISOString()).toBe('2026-10-18T22:00:00.000Z')
		expect(addDays(monday, 7).toISOString()).toBe('2026-10-25T23:00:00.000Z')
	})

	test('shows a night on the day it begins, and one that began before on Monday', () => {
		const monday = weekStart(new Date('2026-11-24T12:00:00+01:00'))
		expect(dayOf(shift('A', '2026-11-25T17:00:00Z', '2026-11-26T07:00:00Z'), monday)).toBe(2)
		expect(dayOf(shift('A', '2026-11-22T17:00:00Z', '2026-11-23T07:00:00Z'), monday)).toBe(0)
		expect(dayOf(shift('A', '2026-11-29T17:00:00Z', '2026-11-30T07:00:00Z'), monday)).toBe(6)
	})

	test('has a row for each person', () => {
		const monday = weekStart(new Date('2026-11-24T12:00:00+01:00'))
		const [first, second] = [
			shift('王海', '2026-11-23T17:00:00Z', '2026-11-24T07:00:00Z'),
			shift('王海', '2026-11-27T17:00:00Z', '2026-11-28T07:00:00Z'),
		]
		const rows = rowsOf([first, shift('李敏', '2026-11-24T07:00:00Z', '2026-11-24T17:00:00Z'), second], monday)
		expect(rows.map(({ person: { name } }) => name)).toEqual(['王海', '李敏'])
		expect(rows[0]?.days).toEqual([[first], [], [], [], [second], [], []])
	})

	test('counts midnights, not hours', () => {
		expect(midnightsBetween(new Date('2026-10-24T18:00:00+02:00'), new Date('2026-10-25T08:00:00+01:00'))).toBe(1)
		expect(midnightsBetween(new Date('2026-11-24T00:00:00+01:00'), new Date('2026-11-24T23:59:00+01:00'))).toBe(0)
	})

	test('gives an input the time that the clocks here show', () => {
		expect(inputOf(new Date('2026-07-01T06:05:00Z'))).toBe('2026-07-01T08:05')
	})
})
