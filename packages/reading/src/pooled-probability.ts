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
