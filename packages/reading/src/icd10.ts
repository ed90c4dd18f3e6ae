import { conceptIdOf, type Diagnosis } from '@readroom/contracts'

const CATEGORY_LENGTH = 3

/**
 * Whether one ICD-10 code is the other or stands below it: K35.2 is within K35. The classification names a narrower code
 * by adding characters, so no list is needed. A suffix of the catalogue (K76.8-FNH) makes an entity beside the bare code:
 * it is within K76, but not within K76.8.
 */
export function isWithin(code: string, ancestor: string): boolean {
	const [narrow, wide] = [plain(code), plain(ancestor)]
	return wide.length >= CATEGORY_LENGTH && narrow.startsWith(wide) && narrow[wide.length] !== '-'
}

/** Whether two codes are subtypes of one three-character category, none of them an entity that only shares a code. */
export function isSameCategory(one: string, other: string): boolean {
	if (one.includes('-') || other.includes('-')) return false
	return plain(one).slice(0, CATEGORY_LENGTH) === plain(other).slice(0, CATEGORY_LENGTH)
}

/** The code in capitals and without its dot, as codes are compared. */
export function plain(code: string): string {
	return code.replace('.', '').toUpperCase()
}

/** Whether the two are one concept, or one is a narrower form of the other. Words of one's own have no hierarchy. */
export function isSameLine(one: Diagnosis, other: Diagnosis): boolean {
	if (one.system === 'ICD-10' && other.system === 'ICD-10') {
		return isWithin(one.code, other.code) || isWithin(other.code, one.code)
	}
	return conceptIdOf(one) === conceptIdOf(other)
}
