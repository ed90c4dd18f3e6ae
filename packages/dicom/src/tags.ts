import { DICTIONARY, type Keyword } from './generated/dictionary.ts'

export type { Keyword }

/** An attribute named by its keyword (PS3.6) or by its tag. */
export type AttributeName = Keyword | number

/** A row of PS3.6 chapter 6. */
export interface DictionaryEntry {
	readonly keyword: Keyword
	/** As in the table: `LO`, or `US/SS` where other attributes decide. */
	readonly vr: string
	/** `1`, `2-n`. */
	readonly vm: string
}

interface Pattern {
	readonly mask: number
	readonly value: number
	readonly entry: DictionaryEntry
}

interface Dictionary {
	readonly byTag: ReadonlyMap<number, DictionaryEntry>
	readonly byKeyword: ReadonlyMap<string, number>
	/** Repeating groups such as (60xx,3000) (PS3.5 section 7.6), and elements such as (0020,31xx). */
	readonly patterns: readonly Pattern[]
}

let dictionary: Dictionary | undefined

/** What PS3.6 says about a tag; undefined for private and unknown ones. */
export function dictionaryEntry(tag: number): DictionaryEntry | undefined {
	if (isPrivate(tag)) return undefined
	dictionary ??= unpack()
	return dictionary.byTag.get(tag) ?? dictionary.patterns.find(({ mask, value }) => (tag & mask) >>> 0 === value)?.entry
}

/** The tag behind a keyword. For a repeating group the first of them: `OverlayData` is (6000,3000). */
export function tagOf(keyword: Keyword): number
export function tagOf(keyword: string): number | undefined
export function tagOf(keyword: string): number | undefined {
	dictionary ??= unpack()
	return dictionary.byKeyword.get(keyword)
}

export function keywordOf(tag: number): Keyword | undefined {
	return dictionaryEntry(tag)?.keyword
}

export function tagNumber(name: AttributeName): number {
	return typeof name === 'number' ? name : tagOf(name)
}

/** Odd groups belong to manufacturers (PS3.5 section 7.8). */
export function isPrivate(tag: number): boolean {
	return (tag & 0x10000) !== 0
}

/** (gggg,0000), retired: a number that is wrong as soon as anything in the group changes (PS3.5 section 7.2). */
export function isGroupLength(tag: number): boolean {
	return (tag & 0xffff) === 0
}

function unpack(): Dictionary {
	const byTag = new Map<number, DictionaryEntry>()
	const byKeyword = new Map<string, number>()
	const patterns: Pattern[] = []
	for (const line of DICTIONARY.split('\n')) {
		const group = line.slice(0, 4)
		for (const packed of line.slice(4).split('|')) {
			const [vr = '', vm = '', keyword = ''] = packed.slice(4).split(' ')
			// The generator writes `Keyword` and this table from the same rows.
			const entry = { keyword: keyword as Keyword, vr, vm: vm === '' ? '1' : vm }
			const digits = group + packed.slice(0, 4)
			const value = Number.parseInt(digits.replaceAll('X', '0'), 16)
			byKeyword.set(keyword, value)
			if (digits.includes('X')) patterns.push({ mask: maskOf(digits), value, entry })
			else byTag.set(value, entry)
		}
	}
	return { byTag, byKeyword, patterns }
}

function maskOf(digits: string): number {
	return Number.parseInt(digits.replace(/[^X]/g, 'F').replaceAll('X', '0'), 16)
}
