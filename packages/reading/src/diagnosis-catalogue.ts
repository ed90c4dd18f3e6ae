import type { CatalogueEntry, Diagnosis, DiagnosisInput } from '@readroom/contracts'
import { CATALOGUE_LINES } from './catalogue.data.ts'
import { folded } from './folded-words.ts'
import { plain } from './icd10.ts'

/** A name of a diagnosis; a Chinese one with its pinyin initials, one letter for each Han character. */
export type DiagnosisName = { name: string; pinyinInitials: string | undefined }

export type CatalogueDiagnosis = CatalogueEntry & {
	/** Preferred terms in Chinese and English first, then other names and abbreviations. */
	names: DiagnosisName[]
}

/** So many of an entry's names are the preferred ones: the Chinese and the English term. */
const PREFERRED = 2

export const CATALOGUE: readonly CatalogueDiagnosis[] = CATALOGUE_LINES.split('\n')
	.filter((line) => line !== '' && !line.startsWith('#'))
	.map(diagnosisOf)

/** The do-not-miss list: pinned above the pool whoever names them (POOLING §2 rule 7). */
export const DANGEROUS_CODES: readonly string[] = CATALOGUE.filter((entry) => entry.isDangerous).map(({ code }) => code)

const BY_CODE = new Map(CATALOGUE.map((entry) => [plain(entry.code), entry]))

export function catalogueEntry(code: string): CatalogueEntry | undefined {
	const found = BY_CODE.get(plain(code.trim()))
	return found && entryOf(found)
}

/**
 * The diagnosis as it is kept: a code with its words in both languages. Own words that are exactly a name of one entry
 * become that entry, so that readers who write 肺栓塞 and 肺动脉栓塞 are pooled as one; other words stay as written.
 *
 * @returns undefined where the code is not in the catalogue
 */
export function resolveDiagnosis(input: DiagnosisInput): Diagnosis | undefined {
	const entry = input.system === 'ICD-10' ? catalogueEntry(input.code) : entryNamed(input.text)
	if (entry !== undefined) return { system: 'ICD-10', code: entry.code, zh: entry.zh, en: entry.en }
	return input.system === 'text' ? { system: 'text', text: input.text } : undefined
}

/**
 * Entries found by code, Chinese or English words, another name, abbreviation or pinyin initials: the exact first, then
 * what begins so, then what holds it; a preferred term before another name, the shorter before the longer.
 */
export function findDiagnoses(words: string, { limit }: { limit: number }): CatalogueEntry[] {
	const wanted = folded(words)
	if (wanted === '') return []
	const levels = levelsOf(wanted)
	return INDEX.flatMap((indexed) => {
		const closeness = closenessOf(indexed, levels)
		return closeness === undefined ? [] : [{ ...indexed, closeness }]
	})
		.sort((one, other) => one.closeness - other.closeness || one.length - other.length)
		.slice(0, limit)
		.map(({ entry }) => entryOf(entry))
}

type Indexed = {
	entry: CatalogueDiagnosis
	/** The preferred terms, the initials of the Chinese one and the code, folded, each between line breaks. */
	preferred: string
	/** The other names and their initials, likewise. */
	others: string
	length: number
}

const INDEX: readonly Indexed[] = CATALOGUE.map((entry) => ({
	entry,
	preferred: lines([entry.code, plain(entry.code), ...entry.names.slice(0, PREFERRED).flatMap(waysToWrite)]),
	others: lines(entry.names.slice(PREFERRED).flatMap(waysToWrite)),
	length: entry.zh.length,
}))

const ENTRIES_BY_NAME = Map.groupBy(
	CATALOGUE.flatMap((entry) =>
		[...new Set(entry.names.map(({ name }) => folded(name)))].map((name) => ({ name, entry })),
	),
	({ name }) => name,
)

/** An abbreviation of two entries names neither. */
function entryNamed(text: string): CatalogueDiagnosis | undefined {
	const named = ENTRIES_BY_NAME.get(folded(text)) ?? []
	return named.length === 1 ? named[0]?.entry : undefined
}

/** From the closest on: the exact name, a name's beginning, beginnings of words in any order, inside a name. */
function levelsOf(wanted: string): ((names: string) => boolean)[] {
	const [exact, start] = [`\n${wanted}\n`, `\n${wanted}`]
	const words = wanted.split(' ').map((word) => ({ first: `\n${word}`, later: ` ${word}` }))
	return [
		(names) => names.includes(exact),
		(names) => names.includes(start),
		(names) => words.every(({ first, later }) => names.includes(first) || names.includes(later)),
		(names) => names.includes(wanted),
	]
}

/** The lower the closer; at each level a preferred term comes before another name. Undefined where nothing matches. */
function closenessOf({ preferred, others }: Indexed, levels: ((names: string) => boolean)[]): number | undefined {
	for (const [level, holds] of levels.entries()) {
		if (holds(preferred)) return 2 * level
		if (holds(others)) return 2 * level + 1
	}
	return undefined
}

function lines(names: string[]): string {
	return `\n${names.map(folded).join('\n')}\n`
}

function waysToWrite({ name, pinyinInitials }: DiagnosisName): string[] {
	return pinyinInitials === undefined ? [name] : [name, pinyinInitials]
}

function entryOf({ code, zh, en, isDangerous }: CatalogueEntry): CatalogueEntry {
	return { code, zh, en, isDangerous }
}

function diagnosisOf(line: string): CatalogueDiagnosis {
	const [code = '', zh = '', en = '', others = ''] = line.split('|').map((column) => column.trim())
	const names = [zh, en, ...others.split(';').map((name) => name.trim())].filter((name) => name !== '').map(nameOf)
	return { code: code.replace('!', ''), zh: nameOf(zh).name, en, isDangerous: code.endsWith('!'), names }
}

/** A name as it is written in tables of words: a Chinese one with its pinyin initials behind. */
export function nameOf(written: string): DiagnosisName {
	const chinese = /^(?<name>.*\p{Script=Han}.*) (?<initials>[a-z]+)$/u.exec(written)?.groups
	return { name: chinese?.['name'] ?? written, pinyinInitials: chinese?.['initials'] }
}
