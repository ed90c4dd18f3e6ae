import { expect, test } from 'vitest'
import { simulate, summaryOf } from './room.ts'

const SMALL = { readerCount: 60, caseCount: 400, days: 7, seed: 7 }

test('in a simulated network the ladder brings the first answer sooner than waiting for somebody to look', () => {
	const none = simulate({ ...SMALL, mode: 'none' })
	const ladder = simulate({ ...SMALL, mode: 'ladder' })
	const everybody = simulate({ ...SMALL, mode: 'everybody' })
	for (const lane of ['stat', 'urgent'] as const) {
		expect(summaryOf(ladder, lane).medianMinutes).toBeLessThan(summaryOf(none, lane).medianMinutes / 2)
		expect(summaryOf(ladder, lane).pagesPerAnswered).toBeLessThan(summaryOf(everybody, lane).pagesPerAnswered)
	}
	expect(summaryOf(none, 'stat').pagesPerAnswered).toBe(0)
})

test('the same seed gives the same room', () => {
	const [one, other] = [1, 2].map(() => simulate({ ...SMALL, caseCount: 50, mode: 'ladder' }))
	expect(one).toEqual(other)
})
