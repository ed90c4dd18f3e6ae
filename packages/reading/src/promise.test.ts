import { Lane } from '@readroom/contracts'
import { expect, test } from 'vitest'
import { isLowerLane, promisedBy } from './promise.ts'

const postedAt = new Date('2026-03-01T13:11:00Z')

test('a STAT case is promised an answer in 15 minutes, an urgent one in an hour, a routine one in a day', () => {
	expect(promisedBy('stat', postedAt)).toEqual(new Date('2026-03-01T13:26:00Z'))
	expect(promisedBy('urgent', postedAt)).toEqual(new Date('2026-03-01T14:11:00Z'))
	expect(promisedBy('routine', postedAt)).toEqual(new Date('2026-03-02T13:11:00Z'))
})

test('a teaching case is promised nothing', () => {
	expect(promisedBy('teaching', postedAt)).toBeUndefined()
})

test('of two different lanes exactly one is lower, and none is lower than itself', () => {
	for (const one of Lane.options) {
		for (const other of Lane.options) {
			expect(Number(isLowerLane(one, other)) + Number(isLowerLane(other, one))).toBe(one === other ? 0 : 1)
		}
	}
	expect(isLowerLane('urgent', 'stat')).toBe(true)
})
