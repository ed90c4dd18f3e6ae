import type { Dataset } from '../dataset.ts'
import { tagOf } from '../tags.ts'
import { text } from '../values.ts'

/** Coding schemes published for everybody (PS3.16 table 8-1). What a hospital numbers itself begins with 99 or is not here. */
const SCHEMES: Readonly<Record<string, RegExp>> = {
	DCM: /^(?:\d{5,6}|[A-Z0-9]{1,8})$/,
	SCT: /^\d{6,18}$/,
	SRT: /^[A-Z]-?[A-Z0-9]{2,6}$/,
	SNM3: /^[A-Z]-?[A-Z0-9]{2,6}$/,
	'99SDM': /^[A-Z]-?[A-Z0-9]{2,6}$/,
	UCUM: /^[A-Za-z0-9/[\]{}%.*'^]{1,16}$/,
	LN: /^\d{1,6}-\d$/,
	FMA: /^\d{1,6}$/,
	RADLEX: /^RID\d{1,6}$/,
	NCIt: /^C\d{1,6}$/,
	UMLS: /^C\d{7}$/,
	ICD10: /^[A-Z]\d{2}(?:\.\d{1,2})?$/,
	I10: /^[A-Z]\d{2}(?:\.\d{1,2})?$/,
	MDC: /^\d{1,6}$/,
	NEU: /^\d{1,6}$/,
	BI: /^[A-Z0-9.]{1,8}$/,
}

/** Plain words in ASCII without a number that could be somebody's. */
const MEANING = /^(?!.*\d{4})[A-Za-z0-9 ,./()%-]{1,64}$/

const SCHEME = tagOf('CodingSchemeDesignator')
const VERSION = tagOf('CodingSchemeVersion')
const MEANING_TAG = tagOf('CodeMeaning')
const VALUES: readonly number[] = [tagOf('CodeValue'), tagOf('LongCodeValue')]

/**
 * What may stay of an attribute of a coded entry (PS3.3 section 8.8): everything of a public scheme, nothing of a local one.
 * Undefined for attributes that are none of it.
 */
export function keptCode(tag: number, item: Dataset): string | undefined {
	if (tag !== SCHEME && tag !== VERSION && tag !== MEANING_TAG && !VALUES.includes(tag)) return undefined
	const scheme = text(item, SCHEME) ?? ''
	const value = VALUES.map((name) => text(item, name)).find((code) => code !== undefined) ?? ''
	const form = Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme] : undefined
	if (form === undefined || !form.test(value)) return ''
	if (tag === SCHEME) return scheme
	if (tag === VERSION) return /^[\d.]{1,8}$/.exec(text(item, VERSION) ?? '')?.[0] ?? ''
	if (tag !== MEANING_TAG) return text(item, tag) === value ? value : ''
	const meaning = text(item, MEANING_TAG) ?? ''
	return MEANING.test(meaning) ? meaning : value
}
