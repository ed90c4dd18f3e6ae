import type { CatalogueEntry, Diagnosis, DiagnosisInput } from '@readroom/contracts'
import { CATALOGUE_LINES } from './catalogue.data.ts'
import { plain } from './icd10.ts'

/** A name of a diagnosis; a Chinese one with its pinyin initials, one letter for each Han character. */
export type DiagnosisName = { name: string; pinyinInitials: string | undefined }

export type CatalogueDiagnosis = CatalogueEntry & {
	/** Preferred terms in Chinese and English first, then other names and abbreviations. */
	names: DiagnosisName[]
}

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
 * what begins so, then what holds it, the shorter before the longer.
 */
export function findDiagnoses(words: string, { limit }: { limit: number }): CatalogueEntry[] {
	const wanted = folded(words)
	if (wanted === '') return []
	return INDEX.map((indexed) => ({ indexed, closeness: closenessOf(indexed, wanted) }))
		.filter(({ closeness }) => closeness !== undefined)
		.sort((one, other) => Number(one.closeness) - Number(other.closeness) || one.indexed.length - other.indexed.length)
		.slice(0, limit)
		.map(({ indexed }) => entryOf(indexed.entry))
}

type Indexed = {
	entry: CatalogueDiagnosis
	/** Every name, the initials of the Chinese ones and the code, folded. */
	keys: string[]
	/** English names word by word, folded. */
	wordLists: string[][]
	length: number
}

const INDEX: readonly Indexed[] = CATALOGUE.map((entry) => ({
	entry,
	keys: [
		entry.code.toLowerCase(),
		plain(entry.code).toLowerCase(),
		...entry.names.flatMap(({ name, pinyinInitials }) => [folded(name), ...(pinyinInitials ? [pinyinInitials] : [])]),
	],
	wordLists: entry.names.filter(isLatin).map(({ name }) => folded(name).split(/[ ,-]+/)),
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

/** 0 the exact key, 1 a key's beginning, 2 beginnings of English words in any order, 3 inside a key. */
function closenessOf({ keys, wordLists }: Indexed, wanted: string): number | undefined {
	if (keys.includes(wanted)) return 0
	if (keys.some((key) => key.startsWith(wanted))) return 1
	const wantedWords = wanted.split(' ')
	const begins = (words: string[]) =>
		wantedWords.every((wantedWord) => words.some((word) => word.startsWith(wantedWord)))
	if (wordLists.some(begins)) return 2
	return keys.some((key) => key.includes(wanted)) ? 3 : undefined
}

/** Width, case and spaces folded, and British spelling to American: haemorrhage and hemorrhage, tumour and tumor. */
function folded(words: string): string {
	return words
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[’‘]/g, "'")
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/ae|oe/g, 'e')
		.replace(/our\b/g, 'or')
}

function isLatin({ pinyinInitials }: DiagnosisName): boolean {
	return pinyinInitials === undefined
}

function entryOf({ code, zh, en, isDangerous }: CatalogueEntry): CatalogueEntry {
	return { code, zh, en, isDangerous }
}

function diagnosisOf(line: string): CatalogueDiagnosis {
	const [code = '', zh = '', en = '', others = ''] = line.split('|').map((column) => column.trim())
	const names = [zh, en, ...others.split(';').map((name) => name.trim())].filter((name) => name !== '').map(nameOf)
	return { code: code.replace('!', ''), zh: nameOf(zh).name, en, isDangerous: code.endsWith('!'), names }
}

function nameOf(written: string): DiagnosisName {
	const chinese = /^(?<name>.*\p{Script=Han}.*) (?<initials>[a-z]+)$/u.exec(written)?.groups
	return { name: chinese?.['name'] ?? written, pinyinInitials: chinese?.['initials'] }
}
