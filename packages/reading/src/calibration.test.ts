import { Calibration } from '@readroom/contracts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrationBins, calibrationOf, logisticRecalibration, type StatedChoice } from './calibration.ts'

function choices(...groups: [statedPercent: number, right: number, n: number][]): StatedChoice[] {
	return groups.flatMap(([statedPercent, right, n]) =>
		Array.from({ length: n }, (_, index) => ({ statedPercent, isRight: index < right })),
	)
}

describe('calibration bins', () => {
	test('say how often a stated confidence was right, with how many it is about', () => {
		const bins = calibrationBins(choices([80, 14, 23], [85, 0, 0], [50, 2, 4]))
		expect(bins.map(({ fromPercent, toPercent }) => [fromPercent, toPercent])).toEqual([
			[0, 25],
			[25, 50],
			[50, 75],
			[75, 90],
			[90, 100],
		])
		expect(bins[3]).toMatchObject({ statedPercent: 80, right: { hits: 14, n: 23 } })
		expect(bins[3]?.right.fraction).toBeCloseTo(0.6087, 4)
		expect(bins[1]).toMatchObject({ statedPercent: 50, right: { hits: 2, n: 4, fraction: null } })
		expect(bins[0]).toMatchObject({ statedPercent: null, right: { n: 0 } })
	})

	test('hold every choice once', () => {
		const stated = fc.record({ statedPercent: fc.integer({ min: 0, max: 100 }), isRight: fc.boolean() })
		fc.assert(
			fc.property(fc.array(stated), (any) => {
				const bins = Calibration.parse(calibrationOf(any)).bins
				expect(bins.reduce((sum, { right }) => sum + right.n, 0)).toBe(any.length)
				expect(bins.reduce((sum, { right }) => sum + right.hits, 0)).toBe(any.filter(({ isRight }) => isRight).length)
				for (const { fromPercent, toPercent, statedPercent } of bins) {
					if (statedPercent === null) continue
					expect(statedPercent).toBeGreaterThanOrEqual(fromPercent)
					expect(statedPercent).toBeLessThanOrEqual(toPercent)
				}
			}),
		)
	})
})

describe('logistic recalibration', () => {
	const STATED = [55, 60, 70, 80, 90, 95, 65, 75, 85, 50, 40, 30, 20, 100, 90, 80, 70, 60, 50, 45]
	const RIGHT = [1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0]

	test('finds the line that scipy.optimize.minimize 1.17 finds on the same twenty answers', () => {
		const line = logisticRecalibration(
			STATED.map((statedPercent, index) => ({ statedPercent, isRight: RIGHT[index] === 1 })),
		)
		expect(line?.intercept).toBeCloseTo(-0.446222, 5)
		expect(line?.slope).toBeCloseTo(0.829272, 5)
		// ± 1.959964 × 0.497391, the standard error from the inverse of the information matrix (numpy).
		expect(line?.slopeLow).toBeCloseTo(-0.145596, 5)
		expect(line?.slopeHigh).toBeCloseTo(1.80414, 5)
	})

	test('is 1 and 0 for a reader who is right as often as he says', () => {
		const line = logisticRecalibration(choices([20, 2, 10], [50, 5, 10], [80, 8, 10]))
		expect(line?.slope).toBeCloseTo(1, 6)
		expect(line?.intercept).toBeCloseTo(0, 6)
	})

	test('has a slope below 1 for one who says 90 and is right in 70, says 10 and is right in 30', () => {
		const line = logisticRecalibration(choices([90, 7, 10], [10, 3, 10]))
		// ln(7/3) ÷ ln(9)
		expect(line?.slope).toBeCloseTo(0.385622, 5)
	})

	test.each<[string, StatedChoice[]]>([
		['below ten answers', choices([80, 5, 9])],
		['where all were right', choices([60, 10, 10], [80, 10, 10])],
		['where all were stated alike', choices([70, 7, 10])],
		['where confidence separates right from wrong', choices([90, 10, 10], [30, 0, 10])],
	])('says nothing %s', (_, stated) => {
		expect(logisticRecalibration(stated)).toBeNull()
	})

	test('is finite or nothing, whatever was answered', () => {
		const stated = fc.record({
			statedPercent: fc.integer({ min: 1, max: 20 }).map((n) => n * 5),
			isRight: fc.boolean(),
		})
		fc.assert(
			fc.property(fc.array(stated, { maxLength: 60 }), (any) => {
				const line = logisticRecalibration(any)
				if (line === null) return
				for (const number of Object.values(line)) expect(Number.isFinite(number)).toBe(true)
				expect(line.slopeLow).toBeLessThan(line.slopeHigh)
			}),
		)
	})
})
