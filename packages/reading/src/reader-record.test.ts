import { describe, expect, test } from 'vitest'
import { oncePerPatient, recordOf, type ScoredOpinion } from './reader-record.ts'

let count = 0

function scored(more: Partial<ScoredOpinion> = {}, score: Partial<ScoredOpinion['score']> = {}): ScoredOpinion {
	count += 1
	return {
		patientKey: `patient ${count}`,
		answeredAt: new Date(Date.UTC(2026, 0, 1, 0, count)),
		bodyPart: 'abdomen',
		modality: 'CT',
		lane: 'urgent',
		poolRankOfOutcome: 1,
		brierOfOthers: null,
		movedBy: null,
		minutesToAnswer: 20,
		...more,
		score: {
			rankOfOutcome: 1,
			isTop1: true,
			isTop3: true,
			brier: 0.32,
			gradedHit: 1,
			firstConfidencePercent: 60,
			isDangerousOutcome: false,
			isDangerListed: true,
			flagCount: 0,
			wrongFlagCount: 0,
			...score,
		},
	}
}

function times(n: number, more: Partial<ScoredOpinion> = {}, score: Partial<ScoredOpinion['score']> = {}) {
	return Array.from({ length: n }, () => scored(more, score))
}

const MISSED = { rankOfOutcome: null, isTop1: false, isTop3: false, gradedHit: 0, isDangerListed: false }

describe('a record', () => {
	test('of nobody has no fractions and invents none', () => {
		expect(recordOf([])).toMatchObject({
			scoredCount: 0,
			top1: { n: 0, fraction: null },
			brier: { mean: null, n: 0 },
			skill: { mean: null, n: 0 },
			dangerSensitivity: { n: 0 },
			speed: [],
			calibration: { recalibration: null },
		})
	})

	test('counts a patient once, with the first answer about him', () => {
		const first = scored({ patientKey: 'same' }, MISSED)
		const second = scored({ patientKey: 'same' })
		expect(oncePerPatient([second, first])).toEqual([first])
		expect(recordOf([second, first, scored()])).toMatchObject({
			scoredCount: 2,
			repeatedCount: 1,
			top1: { hits: 1, n: 2 },
		})
	})

	test('tells dangers missed and flags that were wrong apart from hits', () => {
		const record = recordOf([
			...times(9, {}, { isDangerousOutcome: true, flagCount: 1 }),
			...times(3, {}, { ...MISSED, isDangerousOutcome: true, flagCount: 1, wrongFlagCount: 1 }),
			...times(2, {}, MISSED),
		])
		expect(record.dangerSensitivity).toMatchObject({ hits: 9, n: 12, fraction: 0.75 })
		expect(record.overCall).toMatchObject({ hits: 3, n: 12, fraction: 0.25 })
	})

	test('compares with the others on the same cases only', () => {
		const shared = times(10, { brierOfOthers: 0.4 }, { brier: 0.3 })
		const alone = times(10, { brierOfOthers: null }, { brier: 2 })
		expect(recordOf([...shared, ...alone]).skill).toEqual({ mean: expect.closeTo(0.25) as number, n: 10 })
		expect(recordOf(shared.slice(1)).skill).toEqual({ mean: null, n: 9 })
	})

	test('says who moved, in which direction and how far', () => {
		const moves = [0.5, 0.5, -0.5, 0, 0, 0, 0, 0, 0, 0].map((movedBy) => scored({ movedBy }))
		expect(recordOf([...moves, scored()]).moved).toEqual({
			toward: 2,
			away: 1,
			unchanged: 7,
			change: { mean: expect.closeTo(0.05) as number, n: 10 },
		})
	})

	test('tells speed by lane, by the middle answer', () => {
		const opinions = [4, 9, 200].map((minutesToAnswer) => scored({ lane: 'stat', minutesToAnswer }))
		expect(recordOf([...opinions, ...times(2, { lane: 'routine', minutesToAnswer: 61 })]).speed).toEqual([
			{ lane: 'stat', medianMinutes: 9, n: 3 },
			{ lane: 'routine', medianMinutes: 61, n: 2 },
		])
	})

	test('splits hits by what was looked at, the fullest first', () => {
		const { strata } = recordOf([...times(2), ...times(3, { bodyPart: 'chest', modality: 'DX' }, MISSED)])
		expect(strata.bodyPart.map(({ value, top1 }) => [value, top1.hits, top1.n])).toEqual([
			['chest', 0, 3],
			['abdomen', 2, 2],
		])
		expect(strata.lane).toMatchObject([{ value: 'urgent', top3: { hits: 2, n: 5 } }])
	})
})
