import { useMemo } from 'react'
import './search.css'

/** A text with what was looked for marked in it: Han anywhere, a word of another script where it begins. */
export function MarkedText({ text, terms }: { text: string; terms: readonly string[] }) {
	const pattern = useMemo(() => patternOf(terms), [terms])
	if (pattern === undefined) return text
	// Every second part is what the group of the pattern caught.
	return text.split(pattern).map((part, index) => {
		const key = `${index} ${part}`
		return index % 2 === 1 ? (
			<mark key={key} className="found">
				{part}
			</mark>
		) : (
			part
		)
	})
}

/** Long terms first, so that 肝血管瘤 is marked whole where 肝 was looked for too. */
function patternOf(terms: readonly string[]): RegExp | undefined {
	if (terms.length === 0) return undefined
	const written = terms
		.toSorted((one, other) => other.length - one.length)
		.map((term) => `${/^[a-z0-9]/.test(term) ? '(?<![a-z0-9])' : ''}${escaped(term)}`)
	return new RegExp(`(${written.join('|')})`, 'gi')
}

function escaped(term: string): string {
	return term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
