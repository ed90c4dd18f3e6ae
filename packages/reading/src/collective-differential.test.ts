import { randomUUID } from 'node:crypto'
import { type Candidate, CollectiveDifferential, conceptIdOf, type Diagnosis, OpinionId } from '@readroom/contracts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	type PoolableOpinion,
	type PooledOpinions,
	poolOpinions,
	wantedWhenDivided,
} from './collective-differential.ts'
import { catalogueEntry } from './diagnosis-catalogue.ts'
import { linearPool, logarithmicPool } from './pooled-probability.ts'

/** `['K35.2', 60]` is a candidate with 60 %; a third word `!` flags it as dangerous. */
type Line = [code: string, confidencePercent: number, flag?: '!']

function coded(code: string): Diagnosis {
	const entry = catalogueEntry(code)
	return { system: 'ICD-10', code, zh: entry?.zh ?? code, en: entry?.en ?? code }
}

function candidates(lines: readonly Line[]): Candidate[] {
	return lines.map(([code, confidencePercent, flag], index) => ({
		rank: index + 1,
		diagnosis: coded(code),
		confidencePercent,
		isDangerous: flag === '!',
	}))
}

function opinion(
	readerName: string,
	minute: number,
	lines: Line[],
	rest: Partial<PoolableOpinion> = {},
): PoolableOpinion {
	return {
		opinionId: OpinionId.parse(randomUUID()),
		readerId: readerName,
		readerName,
		isBlind: true,
		isVerified: true,
		postedAt: new Date(Date.UTC(2026, 3, 11, 13, minute)),
		candidates: candidates(lines),
		findings: `what ${readerName} saw`,
		...rest,
	}
}

const A = opinion('A', 20, [
	['K35.2', 60, '!'],
	['K57.2', 25],
	['C18.0', 10],
])
const B = opinion('B', 24, [
	['K57.2', 50],
	['K35.2', 40],
])
const C = opinion('C', 31, [
	['K35.2', 70],
	['K50.0', 15],
	['K57.2', 10],
])

function codes({ ranked }: Pick<PooledOpinions, 'ranked'>): string[] {
	return ranked.map(({ diagnosis }) => (diagnosis.system === 'ICD-10' ? diagnosis.code : diagnosis.text))
}

function column(pooled: PooledOpinions, field: 'score' | 'share'): Record<string, number> {
	return Object.fromEntries(
		codes(pooled).map((code, index) => [code, Number(pooled.ranked[index]?.[field].toFixed(4))]),
	)
}

describe('golden vectors of POOLING §6', () => {
	test('S, equal weights', () => {
		expect(column(poolOpinions([A, B, C]), 'score')).toEqual({
			'K35.2': 2.5,
			'K57.2': 1.8333,
			'K50.0': 0.5,
			'C18.0': 0.3333,
		})
		expect(codes(poolOpinions([A, B, C]))).toEqual(['K35.2', 'K57.2', 'K50.0', 'C18.0'])
	})

	test('share = S/3', () => {
		expect(column(poolOpinions([A, B, C]), 'share')).toEqual({
			'K35.2': 0.8333,
			'K57.2': 0.6111,
			'K50.0': 0.1667,
			'C18.0': 0.1111,
		})
	})

	test('linear pool of %', () => {
		const pool = linearPool([A, B, C].map((given) => given.candidates))
		expect([...pool].map(([conceptId, probability]) => [conceptId, Number(probability.toFixed(4))])).toEqual([
			['ICD-10:K35.2', 0.5667],
			['ICD-10:K57.2', 0.2833],
			['ICD-10:C18.0', 0.0333],
			['ICD-10:K50.0', 0.05],
		])
	})

	test('the logarithmic pool, a cross-check, keeps their order and leaves the rest to something else', () => {
		const pool = logarithmicPool([A, B, C].map((given) => given.candidates))
		const named = [...pool].sort(([, one], [, other]) => other - one).map(([conceptId]) => conceptId)
		expect(named).toEqual(['ICD-10:K35.2', 'ICD-10:K57.2', 'ICD-10:K50.0', 'ICD-10:C18.0'])
		// Geometric means with a floor of 1 %: ∛(.6·.4·.7), ∛(.25·.5·.1), ∛(.01·.01·.15), ∛(.1·.01·.01), rest ∛(.05·.1·.05).
		const means = [0.168, 0.0125, 0.000015, 0.00001, 0.00025].map(Math.cbrt)
		const total = means.reduce((sum, mean) => sum + mean, 0)
		for (const [index, conceptId] of named.entries()) {
			expect(pool.get(conceptId)).toBeCloseTo((means[index] ?? Number.NaN) / total, 9)
		}
	})

	test('w = A 1.2, B .7, C 1.0', () => {
		const weights = new Map(Object.entries({ A: 1.2, B: 0.7, C: 1 }))
		expect(column(poolOpinions([A, B, C], { weights }), 'score')).toEqual({
			'K35.2': 2.55,
			'K57.2': 1.6333,
			'K50.0': 0.5,
			'C18.0': 0.4,
		})
	})
})

describe('the night of 21:11', () => {
	test('at 21:33 three readers lean to appendicitis with 0.83 before diverticulitis with 0.61, and that is stable', () => {
		const pooled = poolOpinions([A, B, C])
		expect(pooled.ranked.slice(0, 2)).toMatchObject([
			{ share: 5 / 6, readerCount: 3, firstChoiceCount: 2, lowestConfidencePercent: 40, highestConfidencePercent: 70 },
			{
				share: 11 / 18,
				readerCount: 3,
				firstChoiceCount: 1,
				lowestConfidencePercent: 10,
				highestConfidencePercent: 50,
			},
		])
		expect(pooled).toMatchObject({ readerCount: 3, agreement: 'leaning', agreementFraction: 2 / 3, isStable: true })
	})

	test('at 21:24 two readers who each put another diagnosis first are divided, whatever the share', () => {
		expect(poolOpinions([A, B])).toMatchObject({
			agreement: 'divided',
			agreementFraction: 0.5,
			isStable: false,
			ranked: [{ share: 0.75 }, { share: 0.75 }, {}],
		})
	})

	test('perforation stays pinned with who flagged it and what was seen', () => {
		expect(poolOpinions([A, B, C], { dangerousCodes: [] }).doNotMiss).toEqual([
			{
				conceptId: 'ICD-10:K35.2',
				diagnosis: coded('K35.2'),
				flaggedBy: [{ readerName: 'A', findings: 'what A saw' }],
			},
		])
	})
})

describe('who is counted', () => {
	test('nobody yet: no agreement, nothing ranked', () => {
		expect(poolOpinions([])).toEqual({
			readerCount: 0,
			ranked: [],
			agreement: 'none',
			agreementFraction: null,
			isStable: false,
			doNotMiss: [],
			apart: [],
		})
	})

	test('one reader is a single opinion, not a collective one', () => {
		expect(poolOpinions([A])).toMatchObject({ readerCount: 1, agreement: 'single', agreementFraction: null })
	})

	test('only the last blind version of a reader counts', () => {
		const corrected = opinion('B', 25, [['K35.2', 90]])
		expect(poolOpinions([A, corrected, B])).toMatchObject({ readerCount: 2, agreement: 'agreed', apart: [] })
	})

	test('what was written after seeing the others is shown apart and not counted', () => {
		const revised = opinion('B', 40, [['K35.2', 90]], { isBlind: false })
		const pooled = poolOpinions([A, B, C, revised])
		expect(pooled.ranked).toEqual(poolOpinions([A, B, C]).ranked)
		expect(pooled.apart).toEqual([{ opinionId: revised.opinionId, why: 'not-blind' }])
	})

	test('an unverified reader is not counted and pins nothing', () => {
		const unverified = opinion('D', 26, [['I71.0', 90, '!']], { isVerified: false })
		expect(poolOpinions([A, unverified])).toEqual(poolOpinions([A]))
	})

	test('ranks beyond the fifth are ignored', () => {
		const six = opinion('A', 1, [
			['A09.9', 20],
			['K36', 20],
			['K37', 20],
			['K51.9', 10],
			['K52.9', 10],
			['N10', 10],
		])
		expect(codes(poolOpinions([six]))).toEqual(['A09.9', 'K36', 'K37', 'K51.9', 'K52.9'])
	})

	test('a parent and its child on one list count once, at the better rank', () => {
		const both = opinion('A', 1, [
			['K35', 50],
			['N20.1', 20],
			['K35.2', 20],
		])
		expect(column(poolOpinions([both]), 'score')).toEqual({ K35: 1, 'N20.1': 0.5 })
	})
})

describe('ties', () => {
	test('the higher sum of stated confidence goes first', () => {
		const one = opinion('A', 1, [['K35.8', 50]])
		const other = opinion('B', 2, [['N20.1', 60]])
		expect(codes(poolOpinions([one, other]))).toEqual(['N20.1', 'K35.8'])
	})

	test('with equal confidence the one that more readers name goes first', () => {
		const first = opinion('A', 1, [['N20.1', 60]])
		const second = opinion('B', 2, [
			['A09.9', 10],
			['K35.8', 30],
		])
		const third = opinion('C', 3, [
			['N10', 10],
			['K35.8', 30],
		])
		expect(codes(poolOpinions([first, second, third])).slice(0, 2)).toEqual(['K35.8', 'N20.1'])
	})

	test('with as many readers the one that more put first goes first, although the other was named earlier', () => {
		const second: Line[][] = [
			[
				['A09.9', 20],
				['N20.1', 20],
			],
			[
				['K36', 20],
				['N20.1', 20],
			],
			[
				['N10', 20],
				['N20.1', 20],
			],
		]
		const firstOrFourth: Line[][] = [
			[['K35.8', 20]],
			[
				['K80.2', 20],
				['K81.0', 20],
				['K81.1', 20],
				['K35.8', 20],
			],
			[
				['K25.9', 20],
				['K26.9', 20],
				['K29.7', 20],
				['K35.8', 20],
			],
		]
		const lists = [...second, ...firstOrFourth].map((lines, index) => opinion(`reader ${index}`, index, lines))
		const { ranked } = poolOpinions(lists)
		expect(ranked.slice(0, 2).map(({ score, readerCount }) => ({ score, readerCount }))).toEqual([
			{ score: 1.5, readerCount: 3 },
			{ score: 1.5, readerCount: 3 },
		])
		expect(codes({ ranked }).slice(0, 2)).toEqual(['K35.8', 'N20.1'])
	})

	test('three thirds are exactly one: rounding decides no tie', () => {
		const thirds = ['A', 'B', 'C'].map((name, index) =>
			opinion(name, index, [
				['A09.9', 5],
				['K52.9', 5],
				['K35.8', 25],
			]),
		)
		const sure = opinion('D', 10, [['N20.1', 75]])
		const pooled = poolOpinions([...thirds, sure])
		expect(column(pooled, 'score')).toEqual({ 'A09.9': 3, 'K52.9': 1.5, 'K35.8': 1, 'N20.1': 1 })
		expect(codes(pooled)).toEqual(['A09.9', 'K52.9', 'K35.8', 'N20.1'])
	})

	test('with all equal the one named earlier goes first, and of one opinion the one higher on it', () => {
		const one = opinion('A', 2, [
			['K35.8', 40],
			['N20.1', 40],
		])
		const other = opinion('B', 1, [
			['N20.1', 40],
			['K35.8', 40],
		])
		expect(codes(poolOpinions([one, other]))).toEqual(['N20.1', 'K35.8'])
	})
})

/** One reader for each letter: who writes x puts appendicitis first, who writes another a stone. */
function naming(letters: string): PooledOpinions {
	const firstChoices = letters.split('').map((letter): Line => [letter === 'x' ? 'K35.8' : 'N20.1', 50])
	return poolOpinions(firstChoices.map((line, index) => opinion(`reader ${index}`, index, [line])))
}

describe('agreement and stability', () => {
	test('three of five is leaning, two of four is divided, all is agreed', () => {
		expect(naming('xxxyy')).toMatchObject({ agreement: 'leaning', agreementFraction: 0.6 })
		expect(naming('xxyy')).toMatchObject({ agreement: 'divided', agreementFraction: 0.5 })
		expect(naming('xxxx')).toMatchObject({ agreement: 'agreed', agreementFraction: 1 })
	})

	test('divided readers ask for two more, unless as many are wanted already', () => {
		expect(wantedWhenDivided(naming('xy'), 3)).toBe(4)
		expect(wantedWhenDivided(naming('xy'), 4)).toBeUndefined()
		expect(wantedWhenDivided(naming('xxyy'), 3)).toBe(6)
		expect(wantedWhenDivided(naming('xxx'), 1)).toBeUndefined()
		expect(wantedWhenDivided(naming('x'), 1)).toBeUndefined()
	})

	test('the third opinion that turns the list is not stable', () => {
		const one = opinion('A', 1, [['K35.8', 60]])
		const other = opinion('B', 2, [['N20.1', 50]])
		const last = opinion('C', 3, [['N20.1', 50]])
		expect(poolOpinions([one, other, last])).toMatchObject({ readerCount: 3, isStable: false })
		expect(poolOpinions([one, other, last, opinion('D', 4, [['N20.1', 50]])])).toMatchObject({ isStable: true })
	})
})

describe('do not miss', () => {
	test('a diagnosis of the site list is pinned without anybody flagging it, and so is every narrower code', () => {
		const pooled = poolOpinions(
			[
				opinion('A', 1, [
					['K35.8', 80],
					['I71.0', 5],
				]),
			],
			{ dangerousCodes: ['I71'] },
		)
		expect(pooled.doNotMiss).toMatchObject([{ conceptId: 'ICD-10:I71.0', flaggedBy: [] }])
		expect(pooled.ranked.map(({ isDangerous }) => isDangerous)).toEqual([false, true])
	})

	test('a flag in words of one’s own is pinned too', () => {
		const flagged: Candidate = {
			rank: 1,
			diagnosis: { system: 'text', text: 'Something torn' },
			confidencePercent: 5,
			isDangerous: true,
		}
		expect(poolOpinions([opinion('A', 1, [], { candidates: [flagged] })]).doNotMiss).toMatchObject([
			{ conceptId: 'text:something torn', flaggedBy: [{ readerName: 'A' }] },
		])
	})

	test('a flag after seeing the others is pinned although it is not counted', () => {
		const late = opinion('D', 50, [['I71.0', 20, '!']], { isBlind: false })
		const pooled = poolOpinions([B, late], { dangerousCodes: [] })
		expect(codes(pooled)).toEqual(['K57.2', 'K35.2'])
		expect(pooled.doNotMiss).toMatchObject([{ conceptId: 'ICD-10:I71.0', flaggedBy: [{ readerName: 'D' }] }])
	})

	test('a flag stays when its reader drops it later: the last finding of that reader is shown once', () => {
		const again = opinion('A', 45, [['K35.2', 80, '!']], { isBlind: false, findings: 'gas is outside' })
		const dropped = opinion('A', 50, [['K57.2', 80]], { isBlind: false })
		expect(poolOpinions([A, again, dropped], { dangerousCodes: [] }).doNotMiss).toMatchObject([
			{ flaggedBy: [{ readerName: 'A', findings: 'gas is outside' }] },
		])
	})
})

const CODES = ['K35.2', 'K57.2', 'K35.8', 'N20.1', 'I71.0', 'C18.0', 'A09.9']

/** Opinions of different readers, at few different minutes and confidences so that ties are common. */
const opinions = fc
	.array(
		fc.record({
			minute: fc.integer({ min: 0, max: 3 }),
			codes: fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 5 }),
			confidencePercent: fc.constantFrom(5, 10, 20),
			isBlind: fc.boolean(),
			isFlagged: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 7 },
	)
	.map((drawn) =>
		drawn.map(({ minute, codes: named, confidencePercent, isBlind, isFlagged }, index) =>
			opinion(
				`reader ${index}`,
				minute,
				named.map((code): Line => (isFlagged ? [code, confidencePercent, '!'] : [code, confidencePercent])),
				{ isBlind },
			),
		),
	)

describe('for any opinions', () => {
	test('the order in which the rows arrive never matters', () => {
		const shuffled = opinions.chain((given) =>
			fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
		)
		fc.assert(
			fc.property(shuffled, ([given, moved]) => {
				expect(poolOpinions(moved)).toEqual(poolOpinions(given))
			}),
		)
	})

	test('a tie never depends on the ids of readers or opinions', () => {
		fc.assert(
			fc.property(opinions, (given) => {
				const renamed = given.map((one) => ({
					...one,
					readerId: randomUUID(),
					opinionId: OpinionId.parse(randomUUID()),
				}))
				const { apart: _renamedApart, ...pooledRenamed } = poolOpinions(renamed)
				const { apart: _apart, ...pooled } = poolOpinions(given)
				expect(pooledRenamed).toEqual(pooled)
			}),
		)
	})

	test('a reader who puts a diagnosis first never lowers its share, and never moves another above it', () => {
		fc.assert(
			fc.property(opinions, fc.constantFrom(...CODES), (given, code) => {
				const before = poolOpinions(given)
				const after = poolOpinions([...given, opinion('one more', 9, [[code, 20]])])
				const shareOf = (pooled: PooledOpinions) => pooled.ranked[codes(pooled).indexOf(code)]?.share ?? 0
				expect(shareOf(after)).toBeGreaterThanOrEqual(shareOf(before) - 1e-12)
				const above = (pooled: PooledOpinions) => {
					const place = codes(pooled).indexOf(code)
					return place < 0 ? codes(pooled) : codes(pooled).slice(0, place)
				}
				expect(above(before)).toEqual(expect.arrayContaining(above(after)))
			}),
		)
	})

	test('a share is above 0 and at most 1, and is 1 exactly for everybody’s first choice', () => {
		fc.assert(
			fc.property(opinions, (given) => {
				const { ranked, readerCount } = poolOpinions(given)
				for (const { share, firstChoiceCount } of ranked) {
					expect(share).toBeGreaterThan(0)
					expect(share).toBeLessThanOrEqual(1)
					expect(share === 1).toBe(firstChoiceCount === readerCount)
				}
			}),
		)
	})

	test('every flagged diagnosis is pinned', () => {
		fc.assert(
			fc.property(opinions, (given) => {
				const flagged = given.flatMap((one) => one.candidates.filter(({ isDangerous }) => isDangerous))
				const pinned = poolOpinions(given, { dangerousCodes: [] }).doNotMiss.map(({ conceptId }) => conceptId)
				expect(new Set(pinned)).toEqual(new Set(flagged.map(({ diagnosis }) => conceptIdOf(diagnosis))))
			}),
		)
	})

	test('the answer is what the contract says, once the server adds what only it knows', () => {
		fc.assert(
			fc.property(opinions, (given) => {
				const pooled = poolOpinions(given)
				const answer: CollectiveDifferential = {
					...pooled,
					isOpen: true,
					wantedOpinions: 3,
					isMoreSuggested: false,
					byTrackRecord: null,
					merges: [],
					mayMerge: false,
					doNotMiss: pooled.doNotMiss.map((danger) => ({ ...danger, consideredAt: null })),
				}
				expect(CollectiveDifferential.parse(answer)).toEqual(answer)
			}),
		)
	})
})
