import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TrackRecord, trackRecordWeights } from './track-record.ts'

const NOTHING = { hits: 0, n: 0 }
const SITE: TrackRecord = { organ: { hits: 70, n: 100 }, overall: { hits: 70, n: 100 } }

function weightsOf(readers: Readonly<Record<string, TrackRecord>>): Record<string, number> {
	const weights = trackRecordWeights(new Map(Object.entries(readers)), SITE)
	return Object.fromEntries([...weights].map(([reader, weight]) => [reader, Number(weight.toFixed(4))]))
}

describe('weight by track record (POOLING §4)', () => {
	// By hand, μ = 0.7 and logit(μ/2) = −0.6190:
	// 18 of 20: p̂ = 25/30, logit 1.6094, sum 2.2285, clipped to 2. 14 of 20: p̂ = 21/30, logit 0.8473, sum 1.4663.
	// 4 of 20: p̂ = 11/30, logit −0.5465, sum 0.0725, clipped to 0.25.
	test('the formula, its clip at both ends, and the mean of 1', () => {
		const sum = 2 + 1.46634 + 0.25
		expect(
			weightsOf({
				good: { organ: { hits: 18, n: 20 }, overall: enough(20) },
				average: { organ: { hits: 14, n: 20 }, overall: enough(20) },
				poor: { organ: { hits: 4, n: 20 }, overall: enough(20) },
			}),
		).toEqual({
			good: Number(((2 * 3) / sum).toFixed(4)),
			average: Number(((1.46634 * 3) / sum).toFixed(4)),
			poor: Number(((0.25 * 3) / sum).toFixed(4)),
		})
	})

	test('from ten cases of the organ on they speak, before all cases do', () => {
		const { organ, overall } = weightsOf({
			organ: { organ: { hits: 1, n: 10 }, overall: { hits: 90, n: 100 } },
			overall: { organ: { hits: 1, n: 9 }, overall: { hits: 90, n: 100 } },
		})
		expect(organ).toBeLessThan(1)
		expect(overall).toBeGreaterThan(1)
	})

	test('a reader with fewer than five scored cases has weight 1 before the mean is taken', () => {
		const four = { organ: NOTHING, overall: { hits: 4, n: 4 } }
		const none = { organ: NOTHING, overall: NOTHING }
		expect(weightsOf({ four, none })).toEqual({ four: 1, none: 1 })
	})

	const hits = fc
		.integer({ min: 0, max: 300 })
		.chain((n) => fc.record({ hits: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))
	const record = fc.record({ organ: hits, overall: hits })
	const readers = fc.dictionary(fc.uuid(), record, { minKeys: 1, maxKeys: 9 })

	test('weights are positive, mean 1, and none is more than eight times another, whoever reads', () => {
		fc.assert(
			fc.property(readers, record, (known, site) => {
				const weights = [...trackRecordWeights(new Map(Object.entries(known)), site).values()]
				const sum = weights.reduce((total, weight) => total + weight, 0)
				expect(sum / weights.length).toBeCloseTo(1, 9)
				expect(Math.max(...weights)).toBeLessThanOrEqual(8 * Math.min(...weights) + 1e-9)
				expect(Math.min(...weights)).toBeGreaterThan(0)
			}),
		)
	})

	test('one more hit never lowers a reader’s weight beside the others’', () => {
		fc.assert(
			fc.property(hits, record, record, ({ n, hits: before }, other, site) => {
				fc.pre(before < n)
				const weightWith = (count: number) => {
					const known = { hits: count, n }
					const both = new Map([
						['one', { organ: known, overall: known }],
						['other', other],
					])
					return trackRecordWeights(both, site).get('one') ?? Number.NaN
				}
				expect(weightWith(before + 1)).toBeGreaterThanOrEqual(weightWith(before) - 1e-12)
			}),
		)
	})

	test('the order in which the readers come never matters', () => {
		fc.assert(
			fc.property(readers, record, (known, site) => {
				const there = trackRecordWeights(new Map(Object.entries(known)), site)
				const back = trackRecordWeights(new Map(Object.entries(known).toReversed()), site)
				for (const [reader, weight] of there) expect(back.get(reader)).toBe(weight)
			}),
		)
	})
})

/** Enough cases over all organs that the organ's may speak. */
function enough(n: number) {
	return { hits: 0, n }
}
