import type { BodyPart, Lane, LaneSpeed, Mean, Modality, OpinionScore, ReaderRecord, Strata } from '@readroom/contracts'
import { calibrationOf, type StatedChoice } from './calibration.ts'
import { directionOf, FEWEST_FOR_FRACTION, meanOf, proportion } from './scoring.ts'

/** A scored opinion with what its record needs to know of the case. */
export interface ScoredOpinion {
	readonly score: OpinionScore
	/** Equal where two cases are of one patient, as far as anybody can tell. */
	readonly patientKey: string
	readonly answeredAt: Date
	readonly bodyPart: BodyPart | null
	readonly modality: Modality | null
	readonly lane: Lane | null
	/** Place of the outcome in the pool of the case. */
	readonly poolRankOfOutcome: number | null
	/** Mean Brier score of the other readers of the case; null where there are none. */
	readonly brierOfOthers: number | null
	/** How much nearer the version after seeing the others came; null where there is none. */
	readonly movedBy: number | null
	readonly minutesToAnswer: number
}

/** What is told of scored opinions alone. */
export type RecordOfScores = Omit<
	ReaderRecord,
	'answeredCount' | 'awaitingOutcomeCount' | 'captureOfHospital' | 'captureOfRoom' | 'isShared'
>

/** One reader's record (POOLING §5). A patient counts once, with the first answer about him. */
export function recordOf(opinions: readonly ScoredOpinion[]): RecordOfScores {
	const counted = oncePerPatient(opinions)
	const scores = counted.map(({ score }) => score)
	return {
		scoredCount: counted.length,
		repeatedCount: opinions.length - counted.length,
		...accuracyOf(counted),
		gradedHit: meanOf(scores.map(({ gradedHit }) => gradedHit)),
		poolTop1: proportion(counted.filter((one) => one.poolRankOfOutcome === 1).length, counted.length),
		poolTop3: proportion(counted.filter(isInFirstThreeOfPool).length, counted.length),
		skill: skillOf(counted),
		moved: movesOf(counted),
		speed: speedOf(counted),
		strata: strataOf(counted),
	}
}

/** What can be said of one reader and of several together alike. */
export function accuracyOf(opinions: readonly Pick<ScoredOpinion, 'score'>[]) {
	const scores = opinions.map(({ score }) => score)
	const dangers = scores.filter(({ isDangerousOutcome }) => isDangerousOutcome)
	const flagCount = scores.reduce((sum, score) => sum + score.flagCount, 0)
	const wrongFlagCount = scores.reduce((sum, score) => sum + score.wrongFlagCount, 0)
	return {
		...hitsOf(opinions),
		brier: meanOf(scores.map(({ brier }) => brier)),
		calibration: calibrationOf(scores.map(choiceOf)),
		dangerSensitivity: proportion(dangers.filter(({ isDangerListed }) => isDangerListed).length, dangers.length),
		overCall: proportion(wrongFlagCount, flagCount),
	}
}

export function hitsOf(opinions: readonly Pick<ScoredOpinion, 'score'>[]) {
	return {
		top1: proportion(opinions.filter(({ score }) => score.isTop1).length, opinions.length),
		top3: proportion(opinions.filter(({ score }) => score.isTop3).length, opinions.length),
	}
}

/** The first answer about each patient. */
export function oncePerPatient<Opinion extends Pick<ScoredOpinion, 'patientKey' | 'answeredAt'>>(
	opinions: readonly Opinion[],
): Opinion[] {
	const latestFirst = opinions.toSorted((one, other) => other.answeredAt.getTime() - one.answeredAt.getTime())
	return [...new Map(latestFirst.map((opinion) => [opinion.patientKey, opinion])).values()]
}

function choiceOf({ firstConfidencePercent, isTop1 }: OpinionScore): StatedChoice {
	return { statedPercent: firstConfidencePercent, isRight: isTop1 }
}

function isInFirstThreeOfPool({ poolRankOfOutcome }: ScoredOpinion): boolean {
	return poolRankOfOutcome !== null && poolRankOfOutcome <= 3
}

/**
 * Brier skill score against the other readers on the same cases: 1 − Σ own ÷ Σ others'. Of the sums and not as a mean of
 * each case's ratio, which a case that the others got right without doubt would drown.
 */
function skillOf(opinions: readonly ScoredOpinion[]): Mean {
	const shared = opinions.flatMap(({ score, brierOfOthers }) =>
		brierOfOthers === null ? [] : [{ own: score.brier, others: brierOfOthers }],
	)
	const n = shared.length
	const others = shared.reduce((sum, one) => sum + one.others, 0)
	if (n < FEWEST_FOR_FRACTION || others === 0) return { mean: null, n }
	return { mean: 1 - shared.reduce((sum, { own }) => sum + own, 0) / others, n }
}

function movesOf(opinions: readonly ScoredOpinion[]): ReaderRecord['moved'] {
	const changes = opinions.flatMap(({ movedBy }) => movedBy ?? [])
	const count = (direction: string) => changes.filter((change) => directionOf(change) === direction).length
	return {
		toward: count('toward'),
		away: count('away'),
		unchanged: count('unchanged'),
		change: meanOf(changes),
	}
}

/** From asked to answered by lane, the most urgent lane first. */
export function speedOf(opinions: readonly Pick<ScoredOpinion, 'lane' | 'minutesToAnswer'>[]): LaneSpeed[] {
	const lanes: readonly Lane[] = ['stat', 'urgent', 'routine', 'teaching']
	return lanes.flatMap((lane) => {
		const minutes = opinions.filter((opinion) => opinion.lane === lane).map(({ minutesToAnswer }) => minutesToAnswer)
		const medianMinutes = medianOf(minutes)
		return medianMinutes === undefined ? [] : [{ lane, medianMinutes, n: minutes.length }]
	})
}

function medianOf(values: readonly number[]): number | undefined {
	const sorted = values.toSorted((one, other) => one - other)
	const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
	return low === undefined || high === undefined ? undefined : (low + high) / 2
}

function strataOf(opinions: readonly ScoredOpinion[]): Strata {
	return {
		bodyPart: stratumBy(opinions, ({ bodyPart }) => bodyPart),
		modality: stratumBy(opinions, ({ modality }) => modality),
		lane: stratumBy(opinions, ({ lane }) => lane),
	}
}

/** Under one heading each, the fullest first. */
function stratumBy<Value>(opinions: readonly ScoredOpinion[], valueOf: (opinion: ScoredOpinion) => Value) {
	return [...Map.groupBy(opinions, valueOf)]
		.sort(([, one], [, other]) => other.length - one.length)
		.map(([value, group]) => ({ value, ...hitsOf(group) }))
}
