/** Words for a confidence, from the surest down: 确诊 很可能 可能 不除外 不太可能. */
export type CertaintyWord = 'confirmed' | 'very-likely' | 'likely' | 'not-excluded' | 'unlikely'

/** Least confidence in percent that each word stands for; the next surer word begins where it ends. */
export const LEAST_PERCENT_OF: Readonly<Record<CertaintyWord, number>> = {
	confirmed: 95,
	'very-likely': 75,
	likely: 50,
	'not-excluded': 25,
	unlikely: 0,
}

export function certaintyWord(confidencePercent: number): CertaintyWord {
	if (confidencePercent >= LEAST_PERCENT_OF.confirmed) return 'confirmed'
	if (confidencePercent >= LEAST_PERCENT_OF['very-likely']) return 'very-likely'
	if (confidencePercent >= LEAST_PERCENT_OF.likely) return 'likely'
	if (confidencePercent >= LEAST_PERCENT_OF['not-excluded']) return 'not-excluded'
	return 'unlikely'
}
