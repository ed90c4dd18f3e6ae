import { type Candidate, conceptIdOf } from '@readroom/contracts'

/**
 * Linear pool of what the readers stated: for each concept the mean of their probabilities, 0 where a reader does not
 * name it. Only for the study of calibration and for export, never shown as a patient's chance (POOLING §2).
 *
 * @returns probability from 0 to 1 by concept id; what is missing to 1 is "something else"
 */
export function linearPool(
	lists: readonly (readonly Pick<Candidate, 'diagnosis' | 'confidencePercent'>[])[],
): Map<string, number> {
	const named = lists.flat()
	return new Map(
		[...Map.groupBy(named, ({ diagnosis }) => conceptIdOf(diagnosis))].map(([conceptId, candidates]) => [
			conceptId,
			candidates.reduce((sum, candidate) => sum + candidate.confidencePercent, 0) / 100 / lists.length,
		]),
	)
}

/** What a probability is taken for at least, so that one reader's silence does not make a diagnosis impossible. */
const FLOOR = 0.01

/**
 * Logarithmic pool of what the readers stated, each probability taken for 1 % at least: the normalised geometric mean over
 * the diagnoses named and "something else". A cross-check of the linear pool, for the same uses.
 *
 * @returns probability from 0 to 1 by concept id; what is missing to 1 is "something else"
 */
export function logarithmicPool(
	lists: readonly (readonly Pick<Candidate, 'diagnosis' | 'confidencePercent'>[])[],
): Map<string, number> {
	const conceptIds = [...linearPool(lists).keys()]
	const stated = lists.map((list) => linearPool([list]))
	const others = stated.map((own) => 1 - [...own.values()].reduce((sum, probability) => sum + probability, 0))
	const means = conceptIds.map((conceptId) => geometricMean(stated.map((own) => own.get(conceptId) ?? 0)))
	const total = means.reduce((sum, mean) => sum + mean, geometricMean(others))
	return new Map(conceptIds.map((conceptId, index) => [conceptId, (means[index] ?? 0) / total]))
}

function geometricMean(probabilities: readonly number[]): number {
	const logs = probabilities.map((probability) => Math.log(Math.max(FLOOR, probability)))
	return Math.exp(logs.reduce((sum, log) => sum + log, 0) / probabilities.length)
}
