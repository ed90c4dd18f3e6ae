import type { ListedCase } from '@readroom/contracts'
import type { CaseTexts } from './case-words.queries.ts'

/** So much of a text is shown on each side of what was found in it. */
const CHARACTERS_AROUND = 24

/** Places that the row of a case shows anyway. */
const SHOWN = ['label', 'complaint'] as const
const ASKED = ['question', 'history', 'labs', 'addendum'] as const
const ANSWERED = ['opinion', 'comment', 'outcome'] as const

/** Where one of the terms stands that the row of the case does not show; null where the row shows one, or none stands anywhere. */
export function findHit(
	texts: CaseTexts,
	terms: readonly string[],
	{ isOpen }: { isOpen: boolean },
): ListedCase['hit'] {
	if (SHOWN.some((place) => placeOf(texts[place], terms) !== undefined)) return null
	for (const place of [...ASKED, ...(isOpen ? ANSWERED : [])]) {
		const found = placeOf(texts[place], terms)
		if (found !== undefined) return { place, excerpt: excerptOf(texts[place], found) }
	}
	return null
}

interface Found {
	readonly start: number
	readonly length: number
}

/** The longest term that stands there says most. */
function placeOf(text: string, terms: readonly string[]): Found | undefined {
	const lower = text.toLowerCase()
	return terms
		.map((term) => ({ start: lower.indexOf(term), length: term.length }))
		.filter(({ start }) => start !== -1)
		.sort((one, other) => other.length - one.length)[0]
}

function excerptOf(text: string, { start, length }: Found): string {
	const from = Math.max(0, start - CHARACTERS_AROUND)
	const to = Math.min(text.length, start + length + CHARACTERS_AROUND)
	const words = text.slice(from, to).replace(/\s+/g, ' ').trim()
	return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}
