import { Modality } from '@readroom/contracts'
import { CATALOGUE, nameOf } from './diagnosis-catalogue.ts'
import { folded } from './folded-words.ts'
import { plain } from './icd10.ts'
import { SEARCH_TERM_LINES } from './search-terms.data.ts'
import { hanPairs, isHan, runsOf } from './search-words.ts'

/** What is asked of the words of a text (`searchWords`). */
export type WordQuery =
	| { readonly kind: 'word'; readonly word: string; readonly isBeginning: boolean }
	| { readonly kind: 'all'; readonly of: readonly WordQuery[] }
	| { readonly kind: 'any'; readonly of: readonly WordQuery[] }

export interface SearchQuery {
	readonly query: WordQuery
	/** The words that were typed, folded. */
	readonly words: readonly string[]
	/** Other names of them, which a text may have instead. */
	readonly otherNames: readonly string[]
}

/** Most names that one word stands for, so that the code of a chapter does not become a dictionary. */
const MOST_NAMES = 40

/** Words that say nothing of what is looked for. */
const EMPTY_WORDS = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'is', 'of', 'on', 'or', 'the', 'to', 'with'])

/** Names of one thing in both languages, by each of its names, by the pinyin initials of those and by its codes; made once it is needed. */
let known: Map<string, string[]> | undefined

function names(): Map<string, string[]> {
	known ??= namesByWord()
	return known
}

/**
 * What a person who typed this looks for: every word has to be there, in Chinese or English, under any of the names that
 * the catalogue and the table of terms know for it, or spelt by pinyin initials or code. Undefined where it holds no word.
 */
export function searchQuery(typed: string): SearchQuery | undefined {
	const words = folded(typed)
		.split(' ')
		.filter((word) => runsOf(word).length > 0)
	const meant = words.filter((word) => !EMPTY_WORDS.has(word))
	const asked = meant.length > 0 ? meant : words
	if (asked.length === 0) return undefined
	const whole = asked.length > 1 ? namesOf(asked.join(' ')) : []
	return {
		query: any([all(asked.map(byAnyName)), ...whole.map(asWritten)]),
		words: asked,
		otherNames: [...new Set([...whole, ...asked.flatMap(otherNamesOf)])].filter((name) => !asked.includes(name)),
	}
}

/** The word itself, other names of it, or the names of the parts that a Chinese word is put together from. */
function byAnyName(word: string): WordQuery {
	const parts = partsOf(word)
	const byParts =
		parts.length > 1 ? [all(parts.map((part) => any([asTyped(part), ...namesOf(part).map(asWritten)])))] : []
	return any([asTyped(word), ...namesOf(word).map(asWritten), ...byParts])
}

function otherNamesOf(word: string): string[] {
	const others = namesOf(word)
	return others.length > 0 ? others : partsOf(word).flatMap((part) => [part, ...namesOf(part)])
}

/** What is typed may be a beginning: of a word of another script, of a pair of Han where it is a single character. */
function asTyped(typed: string): WordQuery {
	return all(
		runsOf(typed).flatMap((run): WordQuery[] => {
			if (!isHan(run)) return [{ kind: 'word', word: singular(run), isBeginning: true }]
			const pairs = hanPairs(run)
			if (pairs.length === 0) return [{ kind: 'word', word: run, isBeginning: true }]
			return pairs.map((word) => ({ kind: 'word', word, isBeginning: false }))
		}),
	)
}

/** A name as texts have it: a long word of it also in the plural. A short one is an abbreviation, and meant exactly. */
function asWritten(name: string): WordQuery {
	return all(
		runsOf(name).flatMap((run): WordQuery[] => {
			if (isHan(run)) return [asTyped(run)]
			return [{ kind: 'word', word: run, isBeginning: run.length > 3 }]
		}),
	)
}

function singular(word: string): string {
	return /^[a-z]{3,}[^aisu]s$/.test(word) ? word.slice(0, -1) : word
}

function namesOf(word: string): string[] {
	return names().get(folded(word)) ?? names().get(singular(word)) ?? []
}

/** The longest known names, one after the other, that make up a word of Han; none where some of it is no name. */
function partsOf(word: string): string[] {
	if (!/^\p{Script=Han}{3,}$/u.test(word)) return []
	const characters = Array.from(word)
	const parts: string[] = []
	for (let start = 0; start < characters.length; ) {
		const part = longestNameAt(characters, start)
		if (part === undefined) return []
		parts.push(part)
		start += Array.from(part).length
	}
	return parts
}

function longestNameAt(characters: readonly string[], start: number): string | undefined {
	for (let end = characters.length; end > start; end--) {
		const part = characters.slice(start, end).join('')
		// The whole word is no part of itself.
		if (end - start < characters.length && names().has(part)) return part
	}
	return undefined
}

function namesByWord(): Map<string, string[]> {
	const meanings = [...catalogueMeanings(), ...termMeanings()]
	// What is written so means itself: 垂体 is not found by ct.
	const written = new Set(
		[...meanings.flatMap(({ names }) => names.map(({ name }) => name)), ...Modality.options].map(folded),
	)
	const byWord = new Map<string, Set<string>>()
	for (const { names, codes } of meanings) {
		const initials = names.map((name) => name.pinyinInitials ?? '')
		const spelt = initials.filter((letters) => letters.length > 1 && !written.has(letters))
		for (const word of [...names.map(({ name }) => folded(name)), ...spelt, ...codes]) {
			const namesOfWord = byWord.get(word) ?? new Set()
			for (const { name } of names) namesOfWord.add(folded(name))
			byWord.set(word, namesOfWord)
		}
	}
	return new Map([...byWord].map(([word, namesOfWord]) => [word, [...namesOfWord].slice(0, MOST_NAMES)]))
}

/** By its whole code and by the category of it: K35 is all that K35.2 and K35.8 are. */
function catalogueMeanings() {
	return CATALOGUE.map(({ code, names }) => ({
		names,
		codes: [...new Set([code, plain(code), code.slice(0, 3)].map(folded))],
	}))
}

function termMeanings() {
	return SEARCH_TERM_LINES.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => ({ names: line.split(/[;|]/).map((name) => nameOf(name.trim())), codes: [] }))
}

function all(of: readonly WordQuery[]): WordQuery {
	return only(of) ?? { kind: 'all', of }
}

function any(of: readonly WordQuery[]): WordQuery {
	return only(of) ?? { kind: 'any', of }
}

function only(of: readonly WordQuery[]): WordQuery | undefined {
	return of.length === 1 ? of[0] : undefined
}
