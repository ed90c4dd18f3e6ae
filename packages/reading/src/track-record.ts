/** How often a reader's first three diagnoses held the outcome, over blind opinions that were scored. */
export type Hits = { hits: number; n: number }

/** What is known of one reader, and of the whole site over the same cases: for the organ of the case, and over all. */
export type TrackRecord = { organ: Hits; overall: Hits }

/** Prior of so many cases at the site's mean: a reader with few cases is taken for an average one. */
const PRIOR_CASES = 10
/** From so many cases of the organ on they alone speak; before, all cases of the reader do. */
const FEWEST_OF_ORGAN = 10
/** Below this nothing is known of a reader. */
const FEWEST_OVERALL = 5
/** No reader weighs more than eight times another: one dominating reader is no pool. */
const LEAST_WEIGHT = 0.25
const MOST_WEIGHT = 2

/** From so many cases with a scored outcome on a site may be told what its readers' track records say. */
export const FEWEST_SCORED_CASES = 200

/**
 * Weight of each reader by his track record (POOLING §4), of mean 1 over these readers:
 * clip(logit(p̂) − logit(μ / 2), 0.25, 2), where p̂ is the reader's top-3 rate drawn towards the site's mean μ.
 */
export function trackRecordWeights(
	readers: ReadonlyMap<string, TrackRecord>,
	site: TrackRecord,
): ReadonlyMap<string, number> {
	const weights = [...readers].map(([readerId, record]) => [readerId, weightOf(record, site)] as const)
	// Summed from the smallest up, so that the order of the readers cannot change the last digit.
	const total = weights
		.map(([, weight]) => weight)
		.sort((one, other) => one - other)
		.reduce((sum, weight) => sum + weight, 0)
	return new Map(weights.map(([readerId, weight]) => [readerId, (weight * weights.length) / total]))
}

function weightOf(reader: TrackRecord, site: TrackRecord): number {
	if (reader.overall.n < FEWEST_OVERALL) return 1
	const isByOrgan = reader.organ.n >= FEWEST_OF_ORGAN
	const { hits, n } = isByOrgan ? reader.organ : reader.overall
	const mean = meanOf(isByOrgan ? site.organ : site.overall)
	const drawn = (hits + PRIOR_CASES * mean) / (n + PRIOR_CASES)
	return Math.min(MOST_WEIGHT, Math.max(LEAST_WEIGHT, logit(drawn) - logit(mean / 2)))
}

/** Kept from 0 and 1, where a logit has no value. */
function meanOf({ hits, n }: Hits): number {
	return n === 0 ? 0.5 : Math.min(0.99, Math.max(0.01, hits / n))
}

function logit(probability: number): number {
	return Math.log(probability / (1 - probability))
}
