import type { OpinionScore } from '@readroom/contracts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsBy, FEWEST_READERS, poolQuality, readersIn, type ScoredCase } from './department-record.ts'

function opinionOf(readerId: string, isHit: boolean, place = 'abdomen') {
	const score: OpinionScore = {
		rankOfOutcome: isHit ? 1 : null,
		isTop1: isHit,
		isTop3: isHit,
		brier: isHit ? 0 : 2,
		gradedHit: isHit ? 1 : 0,
		firstConfidencePercent: 100,
		isDangerousOutcome: false,
		isDangerListed: isHit,
		flagCount: 0,
		wrongFlagCount: 0,
	}
	return { readerId, place, score }
}

const named = (place: string, ...ids: string[]) => ids.map((id) => opinionOf(id, true, place))

const placeOf = ({ place }: { place: string }) => place

describe('cells of a department', () => {
	test('are empty where fewer than five readers are behind them', () => {
		const four = ['a', 'b', 'c', 'd'].map((id) => opinionOf(id, true))
		expect(cellsBy(four, placeOf)).toEqual([{ value: 'abdomen', cell: null }])
		const five = [...four, opinionOf('e', false)]
		expect(cellsBy(five, placeOf)).toMatchObject([{ value: 'abdomen', cell: { top1: { hits: 4, n: 5 } } }])
	})

	test('take the smallest shown cell with them where the rest to the whole would tell of few', () => {
		const opinions = [
			...named('abdomen', 'a', 'b', 'c', 'd', 'e', 'f', 'g'),
			...named('head', 'a', 'b', 'c', 'd', 'e'),
			...named('spine', 'a'),
		]
		expect(cellsBy(opinions, placeOf).map(({ value, cell }) => [value, cell === null])).toEqual([
			['abdomen', false],
			['head', true],
			['spine', true],
		])
	})

	test('never leave fewer than five readers to be found by subtraction', () => {
		const opinion = fc.record({
			readerId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
			place: fc.constantFrom('abdomen', 'head', 'chest', 'spine'),
			isHit: fc.boolean(),
		})
		fc.assert(
			fc.property(fc.array(opinion, { maxLength: 60 }), (drawn) => {
				const opinions = drawn.map(({ readerId, isHit, place }) => opinionOf(readerId, isHit, place))
				const cells = cellsBy(opinions, placeOf)
				const hidden = new Set(cells.filter(({ cell }) => cell === null).map(({ value }) => value))
				const behindHidden = readersIn(opinions.filter(({ place }) => hidden.has(place)))
				const allHidden = hidden.size === cells.length
				expect(hidden.size === 0 || allHidden || behindHidden >= FEWEST_READERS).toBe(true)
				for (const { value, cell } of cells)
					if (cell !== null)
						expect(readersIn(opinions.filter(({ place }) => place === value))).toBeGreaterThanOrEqual(FEWEST_READERS)
			}),
		)
	})
})

describe('the pool beside those who were in it', () => {
	/** Five readers, of whom `a` is always right; the pool is right where three are. */
	const cases: ScoredCase[] = Array.from({ length: 10 }, (_, number) => {
		const hits = ['b', 'c', 'd', 'e'].filter((_id, index) => (number + index) % 2 === 0)
		const opinions = [opinionOf('a', true), ...['b', 'c', 'd', 'e'].map((id) => opinionOf(id, hits.includes(id)))]
		return { poolRankOfOutcome: 1, opinions }
	})

	test('is compared with the mean reader and with the one who is best elsewhere', () => {
		const [five, ...others] = poolQuality(cases)
		expect(others).toEqual([])
		expect(five).toMatchObject({
			readerCount: 5,
			pool: { top1: { hits: 10, n: 10 } },
			meanReader: { top1: { mean: expect.closeTo(0.6) as number, n: 10 } },
			bestReader: { top1: { hits: 10, n: 10 } },
		})
	})

	test('is not told of single readers, nor where the same few answered everything', () => {
		const single = cases.map(({ opinions, ...one }) => ({ ...one, opinions: opinions.slice(0, 1) }))
		const pair = cases.map(({ opinions, ...one }) => ({ ...one, opinions: opinions.slice(0, 2) }))
		expect(poolQuality(single)).toEqual([])
		expect(poolQuality(pair)).toEqual([])
	})
})
