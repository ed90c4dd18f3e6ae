import type { DepartmentCell, PoolQuality } from '@readroom/contracts'
import { hitsOf, type ScoredOpinion } from './reader-record.ts'
import { meanOf, proportion } from './scoring.ts'

/** Numbers of fewer readers than this would tell of one of them. */
export const FEWEST_READERS = 5

export type OpinionOfReader = Pick<ScoredOpinion, 'score'> & { readonly readerId: string }

/**
 * Hits under each heading, the fullest first; nothing where fewer than five readers are behind them. What is left out must
 * not come out as the rest to the whole either: while fewer than five readers are behind all that is left out, the smallest
 * cell that is shown is left out with it.
 */
export function cellsBy<Opinion extends OpinionOfReader, Value>(
	opinions: readonly Opinion[],
	valueOf: (opinion: Opinion) => Value,
): { value: Value; cell: DepartmentCell }[] {
	const groups = [...Map.groupBy(opinions, valueOf)].sort(([, one], [, other]) => other.length - one.length)
	const shown = groups.filter(([, group]) => readersIn(group) >= FEWEST_READERS)
	const hidden = groups.filter(([, group]) => readersIn(group) < FEWEST_READERS).flatMap(([, group]) => group)
	while (hidden.length > 0 && readersIn(hidden) < FEWEST_READERS) {
		const smallest = shown.pop()
		if (smallest === undefined) break
		hidden.push(...smallest[1])
	}
	const shownValues = new Set(shown.map(([value]) => value))
	return groups.map(([value, group]) => ({ value, cell: shownValues.has(value) ? hitsOf(group) : null }))
}

export function readersIn(opinions: readonly Pick<OpinionOfReader, 'readerId'>[]): number {
	return new Set(opinions.map(({ readerId }) => readerId)).size
}

/** A closed case with every scored opinion on it. */
export interface ScoredCase {
	readonly poolRankOfOutcome: number | null
	readonly opinions: readonly OpinionOfReader[]
}

/** Cases with this many readers and more stand together. */
const MOST_APART = 9

/**
 * The pool beside those who were in it, by how many they were (POOLING §5): beside the mean of them, and beside the one
 * with the best first choices on all other cases, as a department that knew its best reader would have asked. Where the
 * pool is no better than the mean, its members are no longer independent.
 */
export function poolQuality(cases: readonly ScoredCase[]): PoolQuality[] {
	const records = tallyOf(cases)
	const several = cases.filter(({ opinions }) => opinions.length >= 2)
	return [...Map.groupBy(several, ({ opinions }) => Math.min(opinions.length, MOST_APART))]
		.sort(([one], [other]) => one - other)
		.filter(([, group]) => readersIn(group.flatMap(({ opinions }) => opinions)) >= FEWEST_READERS)
		.map(([readerCount, group]) => ({
			readerCount,
			pool: {
				top1: proportion(group.filter(({ poolRankOfOutcome }) => poolRankOfOutcome === 1).length, group.length),
				top3: proportion(group.filter(({ poolRankOfOutcome }) => isTop3(poolRankOfOutcome)).length, group.length),
			},
			meanReader: {
				top1: meanOf(group.map(({ opinions }) => shareOf(opinions, ({ score }) => score.isTop1))),
				top3: meanOf(group.map(({ opinions }) => shareOf(opinions, ({ score }) => score.isTop3))),
			},
			bestReader: hitsOf(group.flatMap(({ opinions }) => bestOf(opinions, records) ?? [])),
		}))
}

function isTop3(rank: number | null): boolean {
	return rank !== null && rank <= 3
}

function shareOf(opinions: readonly OpinionOfReader[], isHit: (opinion: OpinionOfReader) => boolean): number {
	return opinions.filter(isHit).length / opinions.length
}

interface Tally {
	readonly hits: number
	readonly n: number
}

function tallyOf(cases: readonly ScoredCase[]): ReadonlyMap<string, Tally> {
	const opinions = cases.flatMap((one) => one.opinions)
	return new Map(
		[...Map.groupBy(opinions, ({ readerId }) => readerId)].map(([readerId, own]) => [
			readerId,
			{ hits: own.filter(({ score }) => score.isTop1).length, n: own.length },
		]),
	)
}

/** Of those who answered a case the one with the best record on the others; pulled to the middle, so that one lucky case is no record. */
function bestOf(
	opinions: readonly OpinionOfReader[],
	records: ReadonlyMap<string, Tally>,
): OpinionOfReader | undefined {
	const rateElsewhere = ({ readerId, score }: OpinionOfReader): number => {
		const { hits, n } = records.get(readerId) ?? { hits: 0, n: 0 }
		return (hits - (score.isTop1 ? 1 : 0) + 1) / (n - 1 + 2)
	}
	return opinions.toSorted(
		(one, other) => rateElsewhere(other) - rateElsewhere(one) || (one.readerId < other.readerId ? -1 : 1),
	)[0]
}
