/** Words for a confidence, from the surest down: 确诊 很可能 可能 不除外 不太可能. */
export type CertaintyWord = (typeof CERTAINTY_WORDS)[number]

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

/** From the surest down. */
export const CERTAINTY_WORDS = ['confirmed', 'very-likely', 'likely', 'not-excluded', 'unlikely'] as const

/** What the slider shows for a word: a middle value of what it stands for, in steps of 5. */
export function percentFor(word: CertaintyWord): number {
	return { confirmed: 95, 'very-likely': 85, likely: 60, 'not-excluded': 35, unlikely: 10 }[word]
}
