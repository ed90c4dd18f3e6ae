import { Uid } from '@readroom/contracts'
import { tagOf } from '@readroom/dicom'
import { Problem } from '../problem.ts'

/** What is searched for (PS3.18 section 10.6). */
export type SearchLevel = 'study' | 'series' | 'instance'

/** How a value is compared (PS3.4 section C.2.2.2). */
type Match =
	| { readonly kind: 'uids'; readonly uids: readonly string[] }
	/** Pattern of LIKE, everything but `*` and `?` of the question escaped. */
	| { readonly kind: 'text'; readonly pattern: string }
	/** Both ends belong to it; open where undefined. */
	| { readonly kind: 'range'; readonly from: string | undefined; readonly to: string | undefined }
	| { readonly kind: 'number'; readonly value: number }

export interface Criterion {
	readonly tag: string
	readonly level: SearchLevel
	readonly isPersonName: boolean
	readonly match: Match
}

export interface SearchQuery {
	readonly criteria: readonly Criterion[]
	/** Tags asked for beside the usual ones, or every one there is. */
	readonly includeFields: readonly string[] | 'all'
	readonly limit: number
	readonly offset: number
	/** Said in a Warning header: what was asked for and is not done. */
	readonly warnings: readonly string[]
}

type Comparison = 'uids' | 'text' | 'person-name' | 'date' | 'time' | 'number'

/** What may be searched by: the keys that PS3.18 tables 10.6.1-5 to 10.6.1-7 ask for, and descriptions. */
const SEARCH_KEYS: ReadonlyMap<string, { level: SearchLevel; comparison: Comparison }> = new Map([
	['00080020', { level: 'study', comparison: 'date' }],
	['00080030', { level: 'study', comparison: 'time' }],
	['00080050', { level: 'study', comparison: 'text' }],
	['00080061', { level: 'study', comparison: 'text' }],
	['00080090', { level: 'study', comparison: 'person-name' }],
	['00081030', { level: 'study', comparison: 'text' }],
	['00100010', { level: 'study', comparison: 'person-name' }],
	['00100020', { level: 'study', comparison: 'text' }],
	['0020000D', { level: 'study', comparison: 'uids' }],
	['00200010', { level: 'study', comparison: 'text' }],
	['00080060', { level: 'series', comparison: 'text' }],
	['0008103E', { level: 'series', comparison: 'text' }],
	['00180015', { level: 'series', comparison: 'text' }],
	['0020000E', { level: 'series', comparison: 'uids' }],
	['00200011', { level: 'series', comparison: 'number' }],
	['00400244', { level: 'series', comparison: 'date' }],
	['00400245', { level: 'series', comparison: 'time' }],
	['00080016', { level: 'instance', comparison: 'uids' }],
	['00080018', { level: 'instance', comparison: 'uids' }],
	['00200013', { level: 'instance', comparison: 'number' }],
])

const LEVELS: readonly SearchLevel[] = ['study', 'series', 'instance']

const MOST_RESULTS = 1000
const FARTHEST_OFFSET = 100_000
const MOST_UIDS = 500
const LONGEST_VALUE = 1024

/**
 * The question of a QIDO-RS request.
 *
 * @param level of what is searched: a study is not searched by what only its instances have
 * @throws Problem `request-invalid` naming the parameter that is unknown or cannot be read
 */
export function searchQuery(
	parameters: Readonly<Record<string, string | readonly string[] | undefined>>,
	level: SearchLevel,
): SearchQuery {
	const criteria: Criterion[] = []
	const includeFields: string[] = []
	const warnings: string[] = []
	let isAllIncluded = false
	let limit = MOST_RESULTS
	let offset = 0
	for (const [name, given] of Object.entries(parameters)) {
		const values = given === undefined ? [] : typeof given === 'string' ? [given] : given
		if (values.some((value) => value.length > LONGEST_VALUE * 40 || value.includes('\0'))) throw invalid(name)
		const [value = ''] = values
		if (name === 'includefield') {
			const fields = values.flatMap((one) => one.split(',')).filter(Boolean)
			isAllIncluded ||= fields.includes('all')
			includeFields.push(...fields.filter((field) => field !== 'all').map((field) => tagNamed(field, name)))
			continue
		}
		if (values.length > 1) throw invalid(name)
		if (name === 'limit') limit = wholeNumber(value, name)
		else if (name === 'offset') offset = wholeNumber(value, name)
		else if (name === 'fuzzymatching') {
			if (value !== 'true' && value !== 'false') throw invalid(name)
			if (value === 'true')
				warnings.push('The fuzzymatching parameter is not supported. Only literal matching has been performed.')
		} else criteria.push(...criterion(name, value, level))
	}
	if (offset > FARTHEST_OFFSET) throw invalid('offset')
	return {
		criteria,
		includeFields: isAllIncluded ? 'all' : includeFields,
		limit: Math.min(limit, MOST_RESULTS),
		offset,
		warnings,
	}
}

/** None where the value is empty, which matches everything (PS3.4 section C.2.2.2.3). */
function criterion(name: string, value: string, level: SearchLevel): Criterion[] {
	const tag = tagNamed(name, name)
	const key = SEARCH_KEYS.get(tag)
	if (key === undefined || LEVELS.indexOf(key.level) > LEVELS.indexOf(level)) throw invalid(name)
	if (value === '' || /^\*+$/.test(value)) return []
	const match = matchOf(value, key.comparison, name)
	return [{ tag, level: key.level, isPersonName: key.comparison === 'person-name', match }]
}

function matchOf(value: string, comparison: Comparison, name: string): Match {
	switch (comparison) {
		case 'uids': {
			const uids = value.split(/[,\\]/)
			if (uids.length > MOST_UIDS || !uids.every((uid) => Uid.safeParse(uid).success)) throw invalid(name)
			return { kind: 'uids', uids }
		}
		case 'date':
			return range(value, /^\d{8}$/, name)
		case 'time':
			return range(value, /^\d{2}(\d{2}(\d{2}(\.\d{1,6})?)?)?$/, name)
		case 'number':
			return { kind: 'number', value: wholeNumber(value, name) }
		case 'text':
		case 'person-name':
			if (value.length > LONGEST_VALUE) throw invalid(name)
			return { kind: 'text', pattern: likePattern(value) }
	}
}

/** Runs of `*` become one: many in a row would only make the search slow. */
function likePattern(value: string): string {
	return value
		.replace(/[\\%_]/g, '\\$&')
		.replace(/\*+/g, '%')
		.replaceAll('?', '_')
}

function range(value: string, form: RegExp, name: string): Match {
	const parts = value.split('-')
	const [from = '', to = ''] = parts.length === 1 ? [value, value] : parts
	const isRead =
		parts.length <= 2 && (from !== '' || to !== '') && [from, to].every((end) => end === '' || form.test(end))
	if (!isRead) throw invalid(name)
	return { kind: 'range', from: from === '' ? undefined : from, to: to === '' ? undefined : to }
}

function wholeNumber(value: string, name: string): number {
	if (!/^\d{1,9}$/.test(value)) throw invalid(name)
	return Number(value)
}

/** `00100020` or `PatientID`. */
function tagNamed(name: string, parameter: string): string {
	if (/^[0-9A-Fa-f]{8}$/.test(name)) return name.toUpperCase()
	const tag = /^[A-Za-z][A-Za-z0-9]*$/.test(name) ? tagOf(name) : undefined
	if (tag === undefined) throw invalid(parameter)
	return tag.toString(16).toUpperCase().padStart(8, '0')
}

function invalid(parameter: string): Problem {
	// The name is the caller's own word; cut so that an answer stays small.
	return new Problem('request-invalid', { fields: [{ path: parameter.slice(0, 64), reason: 'not understood' }] })
}
