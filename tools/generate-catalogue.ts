import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { ROOT } from './run.ts'

const HAN = /\p{Script=Han}/u

/** Characters that medicine reads otherwise than the dictionary of everyday words does. */
const READ_IN_MEDICINE: Readonly<Record<string, string>> = { 粘: 'z' }

/** `packages/reading/src/catalogue.data.ts` with the pinyin initials of every Chinese name behind it. */
export function catalogueSource(): string {
	const source = readFileSync(join(ROOT, 'packages/reading/src/catalogue.data.ts'), 'utf8')
	return source.replace(/^[A-Z]\d\d.*$/gm, withInitials)
}

/** `packages/reading/src/search-terms.data.ts` likewise. */
export function searchTermsSource(): string {
	const source = readFileSync(join(ROOT, 'packages/reading/src/search-terms.data.ts'), 'utf8')
	return source.replace(/^\p{Script=Han}.*$/gmu, (line) => {
		const [zh = '', en = ''] = line.split(' | ')
		return `${zh.split('; ').map(nameWithInitials).join('; ')} | ${en}`
	})
}

/** A line of the catalogue: `code | Chinese term | English term | other names; abbreviations`. */
export function withInitials(line: string): string {
	const [code = '', zh = '', en = '', ...others] = line.split(' | ')
	const names = others.flatMap((column) => column.split('; ').map(nameWithInitials))
	return [code, nameWithInitials(zh), en, ...(names.length > 0 ? [names.join('; ')] : [])].join(' | ')
}

function nameWithInitials(written: string): string {
	const name = written.replace(/(?<=\p{Script=Han}.*) [a-z]+$/u, '')
	return HAN.test(name) ? `${name} ${initialsOf(name)}` : name
}

/** One letter for each Han character; letters of Latin script have none. */
function initialsOf(name: string): string {
	const read = pinyin(name, { toneType: 'none', type: 'all' })
	return read
		.filter(({ origin }) => HAN.test(origin))
		.map(({ origin, pinyin: syllable }) => READ_IN_MEDICINE[origin] ?? syllable.charAt(0))
		.join('')
}
