import { type Diagnosis, FeedbackCard, OpinionScore, Proportion } from '@readroom/contracts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	brierScore,
	gradedHit,
	meanOf,
	moved,
	movedBy,
	poolRankOfOutcome,
	proportion,
	rankOfOutcome,
	scoreOpinion,
	wilsonInterval,
} from './scoring.ts'

function coded(code: string): Diagnosis {
	return { system: 'ICD-10', code, zh: '', en: '' }
}

function list(...lines: [code: string, confidencePercent: number][]) {
	return lines.map(([code, confidencePercent], index) => ({
		rank: index + 1,
		diagnosis: coded(code),
		confidencePercent,
		isDangerous: false,
	}))
}

const A = list(['K35.2', 60], ['K57.2', 25], ['C18.0', 10])
const B = list(['K57.2', 50], ['K35.2', 40])
const C = list(['K35.2', 70], ['K50.0', 15], ['K57.2', 10])

describe('golden vectors of POOLING §6', () => {
	test('Brier if truth = K57.2', () => {
		expect([A, B, C].map((candidates) => brierScore(candidates, coded('K57.2')))).toEqual([0.935, 0.42, 1.325])
	})
})

describe('Brier with "something else"', () => {
	test('a sure reader who is right has 0, one who is wrong has 2', () => {
		expect(brierScore(list(['K35.2', 100]), coded('K35.2'))).toBe(0)
		expect(brierScore(list(['K35.2', 100]), coded('N44'))).toBe(2)
	})

	test('what is left to 100 % was right when the outcome is not on the list', () => {
		// 0.3² for the diagnosis, (0.7 − 1)² for something else.
		expect(brierScore(list(['K35.2', 30]), coded('N44'))).toBe(0.18)
	})

	test('one diagnosis written twice counts with both confidences', () => {
		expect(brierScore(list(['K35.2', 30], ['K35.2', 20]), coded('K35.2'))).toBe(
			brierScore(list(['K35.2', 50]), coded('K35.2')),
		)
	})

	test('is between 0 and 2 for any list, and best for the whole confidence on the outcome', () => {
		const lists = fc
			.uniqueArray(fc.constantFrom('K35.2', 'K57.2', 'C18.0', 'N44', 'I71.0'), { minLength: 1, maxLength: 5 })
			.chain((codes) =>
				fc
					.array(fc.integer({ min: 1, max: 4 }), { minLength: codes.length, maxLength: codes.length })
					.map((steps) => list(...codes.map((code, index): [string, number] => [code, (steps[index] ?? 1) * 5]))),
			)
		fc.assert(
			fc.property(lists, fc.constantFrom('K35.2', 'N44', 'J90'), (candidates, outcome) => {
				const brier = brierScore(candidates, coded(outcome))
				expect(brier).toBeGreaterThanOrEqual(0)
				expect(brier).toBeLessThanOrEqual(2)
				expect(brierScore(list([outcome, 100]), coded(outcome))).toBeLessThanOrEqual(brier)
			}),
		)
	})
})

describe('where the outcome stands', () => {
	test('on a list, or nowhere', () => {
		expect(rankOfOutcome(C, coded('K57.2'))).toBe(3)
		expect(rankOfOutcome(C, coded('K57.3'))).toBeNull()
		expect(rankOfOutcome([], coded('K57.3'))).toBeNull()
	})

	test('in the pool by place', () => {
		expect(poolRankOfOutcome(B, coded('K35.2'))).toBe(2)
		expect(poolRankOfOutcome(B, coded('N44'))).toBeNull()
	})

	test('own words are found whatever their case and spaces', () => {
		const written: Diagnosis = { system: 'text', text: "Meckel's  Diverticulum" }
		expect(rankOfOutcome([{ rank: 1, diagnosis: written }], { system: 'text', text: "meckel's diverticulum" })).toBe(1)
	})
})

describe('graded hit', () => {
	test.each([
		['K35.2', 'K35.2', 1],
		['K35.3', 'K35.2', 0.7],
		['K35.21', 'K35.2', 0.7],
		['K35', 'K35.2', 0.4],
		['K36', 'K35.2', 0],
		['K76.8-FNH', 'K76.8-FNH', 1],
		['K76.8', 'K76.8-FNH', 0],
		['K76', 'K76.8-FNH', 0.4],
		['D18.0-VERT', 'D18.0', 0],
	])('%s for an outcome of %s is %d', (given, outcome, hit) => {
		expect(gradedHit(coded(given), coded(outcome))).toBe(hit)
	})

	test('own words are never near a code', () => {
		expect(gradedHit({ system: 'text', text: 'appendicitis' }, coded('K35.2'))).toBe(0)
	})
})

describe('who moved', () => {
	test('toward the outcome by putting it first, away by dropping it, unchanged with the same list', () => {
		const truth = coded('K35.2')
		expect(moved(B, list(['K35.2', 60], ['K57.2', 30]), truth)).toBe('toward')
		expect(moved(B, list(['K57.2', 90]), truth)).toBe('away')
		expect(moved(B, list(['K57.2', 60], ['K35.2', 30]), truth)).toBe('unchanged')
	})

	test('by how much is the difference of graded hit ÷ rank', () => {
		expect(movedBy(B, list(['K35.2', 60]), coded('K35.2'))).toBe(0.5)
		expect(movedBy(B, list(['K57.2', 90]), coded('K35.2'))).toBe(-0.5)
	})

	test('toward also by coming from the parent class to the entity', () => {
		expect(moved(list(['K35', 60]), list(['K35.3', 60]), coded('K35.2'))).toBe('toward')
	})
})

describe('what is scored', () => {
	const outcome = {
		diagnosis: coded('K35.2'),
		evidence: 'pathology',
		recordedAt: new Date('2026-04-15T08:00:00Z'),
	} as const
	const blind = { isBlind: true, postedAt: new Date('2026-04-11T13:24:00Z'), candidates: B }

	test('a blind opinion against pathology', () => {
		expect(scoreOpinion(blind, outcome)).toEqual({
			score: {
				rankOfOutcome: 2,
				isTop1: false,
				isTop3: true,
				brier: 0.62,
				gradedHit: 0,
				firstConfidencePercent: 50,
				isDangerousOutcome: true,
				isDangerListed: true,
				flagCount: 0,
				wrongFlagCount: 0,
			},
			notScoredBecause: null,
		})
	})

	test('what must not be missed counts as listed wherever it stands, also under a wider or narrower code', () => {
		const scoreOf = (candidates: typeof B, truth: string) =>
			scoreOpinion({ ...blind, candidates }, { ...outcome, diagnosis: coded(truth) }).score
		expect(scoreOf(B, 'K35.2')).toMatchObject({ isDangerousOutcome: true, isDangerListed: true })
		expect(scoreOf(list(['K57', 50]), 'K57.2')).toMatchObject({ isDangerListed: true, isTop1: false, gradedHit: 0.4 })
		expect(scoreOf(list(['K35.8', 90]), 'K35.2')).toMatchObject({ isDangerousOutcome: true, isDangerListed: false })
		expect(scoreOf(B, 'C18.0')).toMatchObject({ isDangerousOutcome: false })
	})

	test('a flag was wrong where it was something else', () => {
		const candidates = B.map((candidate) => ({ ...candidate, isDangerous: true }))
		expect(scoreOpinion({ ...blind, candidates }, outcome).score).toMatchObject({ flagCount: 2, wrongFlagCount: 1 })
	})

	test('never against the consensus of experts, grade D', () => {
		expect(scoreOpinion(blind, { ...outcome, evidence: 'expert-consensus' })).toEqual({
			score: null,
			notScoredBecause: 'grade-d',
		})
	})

	test('never an opinion given after seeing the others', () => {
		expect(scoreOpinion({ ...blind, isBlind: false }, outcome)).toEqual({ score: null, notScoredBecause: 'not-blind' })
	})

	test('never an opinion given after the outcome was known', () => {
		const late = { ...blind, postedAt: new Date('2026-04-15T08:00:01Z') }
		expect(scoreOpinion(late, outcome)).toEqual({ score: null, notScoredBecause: 'after-outcome' })
	})

	test('the answer is what the contract says', () => {
		const fields = FeedbackCard.pick({ score: true, notScoredBecause: true })
		for (const candidates of [A, B, C]) {
			const scored = scoreOpinion({ ...blind, candidates }, outcome)
			expect(fields.parse(scored)).toEqual(scored)
			expect(OpinionScore.parse(scored.score)).toEqual(scored.score)
		}
	})
})

describe('proportions', () => {
	// R. G. Newcombe, Statistics in Medicine 1998; 17: 857-872, table I, method 3 (score, no continuity correction).
	test.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718],
	])('Wilson interval of %d in %d as Newcombe printed it', (hits, n, low, high) => {
		const interval = wilsonInterval(hits, n)
		expect(interval.low).toBeCloseTo(low, 4)
		expect(interval.high).toBeCloseTo(high, 4)
	})

	test('below ten cases only hits and n are told', () => {
		expect(proportion(9, 9)).toEqual({ hits: 9, n: 9, fraction: null, low: null, high: null })
		expect(proportion(0, 0)).toEqual({ hits: 0, n: 0, fraction: null, low: null, high: null })
	})

	test('a mean is told from ten on, and what it was taken of always', () => {
		expect(meanOf([])).toEqual({ mean: null, n: 0 })
		expect(meanOf(Array<number>(9).fill(1))).toEqual({ mean: null, n: 9 })
		expect(meanOf([...Array<number>(5).fill(0.5), ...Array<number>(5).fill(1)])).toEqual({ mean: 0.75, n: 10 })
	})

	test('from ten on the fraction lies inside its interval, and both inside 0 to 1', () => {
		const counts = fc
			.integer({ min: 10, max: 5000 })
			.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
		fc.assert(
			fc.property(counts, ([hits, n]) => {
				const told = Proportion.parse(proportion(hits, n))
				const fraction = hits / n
				expect(told.fraction).toBe(fraction)
				expect(told.low).toBeGreaterThanOrEqual(0)
				expect(told.low).toBeLessThanOrEqual(fraction + 1e-12)
				expect(told.high).toBeGreaterThanOrEqual(fraction - 1e-12)
				expect(told.high).toBeLessThanOrEqual(1)
			}),
		)
	})
})
