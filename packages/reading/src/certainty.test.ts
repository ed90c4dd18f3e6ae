import { expect, test } from 'vitest'
import { CERTAINTY_WORDS, certaintyWord, LEAST_PERCENT_OF, percentFor } from './certainty.ts'

test.each([
	[100, 'confirmed'],
	[95, 'confirmed'],
	[90, 'very-likely'],
	[75, 'very-likely'],
	[70, 'likely'],
	[50, 'likely'],
	[45, 'not-excluded'],
	[25, 'not-excluded'],
	[20, 'unlikely'],
	[5, 'unlikely'],
])('%d %% is said as %s', (confidencePercent, word) => {
	expect(certaintyWord(confidencePercent)).toBe(word)
})

test('each word begins at its least percent, and one step of the slider below it another word stands', () => {
	for (const [word, percent] of Object.entries(LEAST_PERCENT_OF)) {
		expect(certaintyWord(percent)).toBe(word)
		if (percent > 0) expect(certaintyWord(percent - 5)).not.toBe(word)
	}
})

test('choosing a word sets a confidence that is said by that word, on a step of the slider', () => {
	for (const word of CERTAINTY_WORDS) {
		expect(certaintyWord(percentFor(word))).toBe(word)
		expect(percentFor(word) % 5).toBe(0)
	}
})
