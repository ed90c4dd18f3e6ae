import {
	type Candidate,
	conceptIdOf,
	type Diagnosis,
	EVIDENCE_GRADE,
	type Evidence,
	type FeedbackCard,
	type Mean,
	type OpinionScore,
	type PooledDiagnosis,
	type Proportion,
} from '@readroom/contracts'
import { DANGEROUS_CODES } from './diagnosis-catalogue.ts'
import { isSameCategory, isSameLine, isWithin } from './icd10.ts'

type Listed = Pick<Candidate, 'diagnosis' | 'rank'>
type Stated = Pick<Candidate, 'diagnosis' | 'rank' | 'confidencePercent'>

export type OpinionToScore = { isBlind: boolean; postedAt: Date; candidates: readonly Candidate[] }
type Moved = NonNullable<FeedbackCard['moved']>
export type KnownOutcome = { diagnosis: Diagnosis; evidence: Evidence; recordedAt: Date }

/**
 * How one opinion met the outcome, or why it is not scored (POOLING §5): consensus is no proof, an opinion must be blind,
 * and it is void once the outcome is known. For a corrected outcome give the time of the first record.
 */
export function scoreOpinion(
	opinion: OpinionToScore,
	outcome: KnownOutcome,
): Pick<FeedbackCard, 'score' | 'notScoredBecause'> {
	if (EVIDENCE_GRADE[outcome.evidence] === 'D') return { score: null, notScoredBecause: 'grade-d' }
	if (!opinion.isBlind) return { score: null, notScoredBecause: 'not-blind' }
	if (opinion.postedAt > outcome.recordedAt) return { score: null, notScoredBecause: 'after-outcome' }
	return { score: scoreAgainst(opinion.candidates, outcome.diagnosis), notScoredBecause: null }
}

function scoreAgainst(candidates: readonly Candidate[], outcome: Diagnosis): OpinionScore {
	const rank = rankOfOutcome(candidates, outcome)
	const first = candidates.find((candidate) => candidate.rank === 1)
	const flagged = candidates.filter(({ isDangerous }) => isDangerous)
	return {
		rankOfOutcome: rank,
		isTop1: rank === 1,
		isTop3: rank !== null && rank <= 3,
		brier: brierScore(candidates, outcome),
		gradedHit: first === undefined ? 0 : gradedHit(first.diagnosis, outcome),
		firstConfidencePercent: first?.confidencePercent ?? 0,
		isDangerousOutcome: mustNotBeMissed(outcome),
		isDangerListed: candidates.some(({ diagnosis }) => isSameLine(diagnosis, outcome)),
		flagCount: flagged.length,
		wrongFlagCount: flagged.filter(({ diagnosis }) => !isSameLine(diagnosis, outcome)).length,
	}
}

function mustNotBeMissed(outcome: Diagnosis): boolean {
	return outcome.system === 'ICD-10' && DANGEROUS_CODES.some((code) => isWithin(outcome.code, code))
}

/** Best rank at which the outcome itself stands on the list, null where it does not. */
export function rankOfOutcome(candidates: readonly Listed[], outcome: Diagnosis): number | null {
	const ranks = candidates.filter(({ diagnosis }) => isSame(diagnosis, outcome)).map(({ rank }) => rank)
	return ranks.length === 0 ? null : Math.min(...ranks)
}

/** Place of the outcome in the pool's list, 1 the first, null where nobody named it. */
export function poolRankOfOutcome(
	ranked: readonly Pick<PooledDiagnosis, 'diagnosis'>[],
	outcome: Diagnosis,
): number | null {
	return rankOfOutcome(
		ranked.map(({ diagnosis }, index) => ({ diagnosis, rank: index + 1 })),
		outcome,
	)
}

/**
 * How near a diagnosis is to the outcome: exact 1, right entity but another subtype .7, only the parent class .4, else 0
 * (POOLING §5). By ICD-10: the entity is the three-character category, a parent is a code above the outcome's own, and a
 * narrower code than the outcome's is a subtype. Entities that only share a WHO code, and own words, are exact or nothing.
 */
export function gradedHit(diagnosis: Diagnosis, outcome: Diagnosis): number {
	if (isSame(diagnosis, outcome)) return 1
	if (diagnosis.system !== 'ICD-10' || outcome.system !== 'ICD-10') return 0
	if (isWithin(outcome.code, diagnosis.code)) return 0.4
	return isSameCategory(diagnosis.code, outcome.code) ? 0.7 : 0
}

/**
 * Whether the version written after seeing the others is nearer to the outcome than the blind one. Nearness is the best
 * graded hit ÷ rank on the list, as the pool counts ranks: putting the outcome from second to first place is moving toward it.
 */
export function moved(blind: readonly Listed[], revised: readonly Listed[], outcome: Diagnosis): Moved {
	return directionOf(movedBy(blind, revised, outcome))
}

/** By how much the later version is nearer to the outcome, from −1 to 1. */
export function movedBy(blind: readonly Listed[], revised: readonly Listed[], outcome: Diagnosis): number {
	return nearness(revised, outcome) - nearness(blind, outcome)
}

export function directionOf(difference: number): Moved {
	if (difference === 0) return 'unchanged'
	return difference > 0 ? 'toward' : 'away'
}

function nearness(candidates: readonly Listed[], outcome: Diagnosis): number {
	return Math.max(0, ...candidates.map(({ diagnosis, rank }) => gradedHit(diagnosis, outcome) / rank))
}

/**
 * Multi-class Brier score with "something else" as a class of its own, Σ (q − y)²: 0 is best, 2 worst. The rest to 100 %
 * is what the reader gave to "something else", which is right when the outcome is not on the list.
 */
export function brierScore(candidates: readonly Stated[], outcome: Diagnosis): number {
	const percents = new Map<string, number>()
	for (const { diagnosis, confidencePercent } of candidates) {
		const conceptId = conceptIdOf(diagnosis)
		percents.set(conceptId, (percents.get(conceptId) ?? 0) + confidencePercent)
	}
	const outcomeId = conceptIdOf(outcome)
	const otherPercent = 100 - [...percents.values()].reduce((sum, percent) => sum + percent, 0)
	const otherError = otherPercent - (percents.has(outcomeId) ? 0 : 100)
	const errors = [...percents].map(([conceptId, percent]) => percent - (conceptId === outcomeId ? 100 : 0))
	// Whole percents are squared before dividing, so that the score is exact to the last digit.
	return [...errors, otherError].reduce((sum, error) => sum + error * error, 0) / 10_000
}

/** Below this a fraction says more about luck than about the reader. */
export const FEWEST_FOR_FRACTION = 10

/** Hits of n for showing: always with n, and with the fraction and its Wilson 95 % interval only from ten on (POOLING §5). */
export function proportion(hits: number, n: number): Proportion {
	if (n < FEWEST_FOR_FRACTION) return { hits, n, fraction: null, low: null, high: null }
	return { hits, n, fraction: hits / n, ...wilsonInterval(hits, n) }
}

/** A mean for showing: always with what it was taken of, and itself only from ten on. */
export function meanOf(values: readonly number[]): Mean {
	const n = values.length
	return { mean: n < FEWEST_FOR_FRACTION ? null : values.reduce((sum, value) => sum + value, 0) / n, n }
}

/** Two-sided 95 % quantile of the normal distribution. */
export const Z95 = 1.959963984540054

/** Wilson's score interval without continuity correction, 95 % (E. B. Wilson, J Am Stat Assoc 1927; 22: 209). */
export function wilsonInterval(hits: number, n: number): { low: number; high: number } {
	const fraction = hits / n
	const middle = fraction + Z95 ** 2 / (2 * n)
	const half = Z95 * Math.sqrt((fraction * (1 - fraction)) / n + Z95 ** 2 / (4 * n ** 2))
	const scale = 1 + Z95 ** 2 / n
	return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) }
}

function isSame(one: Diagnosis, other: Diagnosis): boolean {
	return conceptIdOf(one) === conceptIdOf(other)
}
