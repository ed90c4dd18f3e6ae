/** What in a sentence looks as if it named the patient. */
export type IdentityKind = 'id-number' | 'phone' | 'name' | 'patient-id'

/** What headers say of the patient. It stays in the worker that read them. */
export interface PatientWords {
	/** Patient's Name and other names, as the component groups of PN. */
	readonly names: readonly string[]
	/** Patient ID, accession number and the like. */
	readonly numbers: readonly string[]
}

/** Resident identity number, GB 11643: 17 digits and a check symbol. */
const ID_NUMBER = /(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])/
/** Mobile number in China; spaces or dashes may divide it. */
const PHONE = /(?<![0-9])1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])/
const LEAST_LATIN_LETTERS = 4
const LEAST_NUMBER_SYMBOLS = 4

/** Patterns that are wrong in any text; each kind at most once. */
export function numbersInText(text: string): IdentityKind[] {
	const kinds: IdentityKind[] = []
	if (ID_NUMBER.test(text)) kinds.push('id-number')
	if (PHONE.test(text)) kinds.push('phone')
	return kinds
}

/** Whether the text holds what the headers call the patient. */
export function patientInText(text: string, { names, numbers }: PatientWords): IdentityKind[] {
	const kinds: IdentityKind[] = []
	const folded = text.normalize('NFKC').toLowerCase()
	if (names.flatMap(spellings).some((name) => hasName(folded, name))) kinds.push('name')
	if (numbers.some((number) => hasNumber(folded, number))) kinds.push('patient-id')
	return kinds
}

/** A name as people may write it: `Wang^Xiaodong` as wang xiaodong, xiaodong wang, with and without the space. */
function spellings(name: string): string[] {
	return name.split('=').flatMap((group) => {
		const parts = group
			.normalize('NFKC')
			.toLowerCase()
			.split(/[\^\s]+/)
			.filter((part) => part !== '')
		const [family, given] = parts
		if (family === undefined) return []
		if (given === undefined) return [family]
		return [' ', ''].flatMap((gap) => [`${family}${gap}${given}`, `${given}${gap}${family}`])
	})
}

function hasName(text: string, name: string): boolean {
	const isHan = /\p{Script=Han}/u.test(name)
	if (isHan) return Array.from(name).length >= 2 && text.includes(name)
	return name.replaceAll(' ', '').length >= LEAST_LATIN_LETTERS && hasWord(text, name)
}

function hasNumber(text: string, number: string): boolean {
	const folded = number.normalize('NFKC').toLowerCase().trim()
	return folded.length >= LEAST_NUMBER_SYMBOLS && /[0-9]/.test(folded) && hasWord(text, folded)
}

/** Standing alone, not inside a longer word or number. */
function hasWord(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`
		if (!/[\p{Script=Latin}\p{N}]/u.test(around)) return true
	}
	return false
}
