import { describe, expect, test } from 'vitest'
import { coarseFirst, uploadOrder } from './upload-order.ts'

describe('the order in which slices travel', () => {
	test('the middle comes first, then the ends, then what lies between', () => {
		expect(coarseFirst(9)).toEqual([4, 0, 8, 2, 6, 1, 3, 5, 7])
	})

	test.each([0, 1, 2, 3, 41, 400])('every one of %i slices travels once', (count) => {
		expect(coarseFirst(count).sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index))
	})

	test('after an eighth of the slices no gap is wider than eight', () => {
		const early = coarseFirst(64)
			.slice(0, 9)
			.sort((a, b) => a - b)
		const gaps = early.slice(1).map((place, index) => place - (early[index] ?? 0))
		expect(Math.max(...gaps)).toBeLessThanOrEqual(9)
	})

	test('phases take turns, however many slices each has', () => {
		expect(uploadOrder([['a1', 'a2', 'a3'], ['b1']])).toEqual(['a2', 'b1', 'a1', 'a3'])
	})
})
