import { conceptIdOf, type Diagnosis } from '@readroom/contracts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ConceptMerge, countedAs, isCircular } from './concept-merges.ts'

const words = (text: string): Diagnosis => ({ system: 'text', text })
const merge = (from: string, into: string): ConceptMerge => ({ conceptId: conceptIdOf(words(from)), into: words(into) })

describe('what a diagnosis is counted as', () => {
	test('itself without a merge, the other with one, and on from there with a second', () => {
		expect(countedAs(words('a'), [])).toEqual(words('a'))
		expect(countedAs(words(' A '), [merge('a', 'b')])).toEqual(words('b'))
		expect(countedAs(words('a'), [merge('b', 'c'), merge('a', 'b')])).toEqual(words('c'))
		expect(countedAs(words('c'), [merge('b', 'c'), merge('a', 'b')])).toEqual(words('c'))
	})

	test('a merge back to where it starts is told, straight or by way of another', () => {
		expect(isCircular(merge('b', 'a'), [merge('a', 'b')])).toBe(true)
		expect(isCircular(merge('c', 'a'), [merge('a', 'b'), merge('b', 'c')])).toBe(true)
		expect(isCircular(merge('a', 'a'), [])).toBe(true)
		expect(isCircular(merge('c', 'b'), [merge('a', 'b')])).toBe(false)
	})

	test('with merges that are not circular the answer is the same in any order and is merged no further', () => {
		const names = fc.constantFrom('a', 'b', 'c', 'd', 'e')
		fc.assert(
			fc.property(fc.array(fc.tuple(names, names), { maxLength: 12 }), names, (pairs, start) => {
				const merges: ConceptMerge[] = []
				for (const [from, into] of pairs) {
					const next = merge(from, into)
					if (merges.some(({ conceptId }) => conceptId === next.conceptId)) continue
					if (!isCircular(next, merges)) merges.push(next)
				}
				const counted = countedAs(words(start), merges)
				expect(countedAs(words(start), merges.toReversed())).toEqual(counted)
				expect(merges.some(({ conceptId }) => conceptId === conceptIdOf(counted))).toBe(false)
			}),
		)
	})
})
