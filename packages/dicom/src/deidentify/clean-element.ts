import type { DataElement, Dataset, Vr } from '../dataset.ts'
import { resolvedVr } from '../resolved-vr.ts'
import { dictionaryEntry, isGroupLength, isPrivate, tagOf } from '../tags.ts'
import { textsOf } from '../values.ts'
import { isText, wordBytes } from '../vr.ts'
import { keptCode } from './code-items.ts'
import { textRule } from './kept-text.ts'
import { type BasicAction, type ProfileRow, profileRow } from './profile.ts'

/**
 * Why an attribute was kept, changed or removed. `profile` is table E.1-1 of PS3.15; the others are the rules for what the
 * table leaves open.
 */
export type Why =
	| 'profile'
	| 'known'
	| 'private'
	| 'not-in-dictionary'
	| 'group-length'
	| 'overlay'
	| 'curve'
	| 'wrong-vr'
	| 'person-name'
	| 'free-text'
	| 'words'
	| 'code'
	| 'number'
	| 'binary'
	| 'uid'
	| 'date'
	| 'age'
	| 'characteristic'
	| 'pseudonym'
	| 'character-set'
	| 'stamp'
	| 'unused-bits'
	| 'beyond-pixels'
	| 'codestream-comment'
	| 'file-meta'
	| 'preamble'
	| 'trailing-bytes'

/**
 * How identifying values are replaced. Stripping and checking share every rule and differ only here: a check gives back what
 * is already replaced, and `undefined` for what is not.
 */
export interface Replacements {
	uid(uid: string): string | undefined
	date(date: string, time: string | undefined): string | undefined
	time(time: string): string | undefined
	dateTime(dateTime: string): string | undefined
	pseudonym(value: string): string
}

/** Where an element stands. */
export interface Place {
	readonly dataset: Dataset
	readonly isOutermost: boolean
	/** The IOD demands a serial number and a model (PS3.3 C.7.5.2). */
	readonly hasEnhancedEquipment: boolean
	readonly replacements: Replacements
	/** Items of a sequence, cleaned by the same rules. */
	cleanItems(items: readonly Dataset[]): readonly Dataset[]
}

/** What becomes of an element: the same object where nothing has to change, `undefined` where it is removed. */
export interface Outcome {
	readonly why: Why
	readonly element: DataElement | undefined
}

const CHARACTERISTICS: ReadonlySet<number> = new Set(
	(['PatientSex', 'PatientAge', 'PatientSize', 'PatientWeight'] as const).map((keyword) => tagOf(keyword)),
)

const EQUIPMENT: ReadonlySet<number> = new Set(
	(['Manufacturer', 'ManufacturerModelName', 'SoftwareVersions'] as const).map((keyword) => tagOf(keyword)),
)

/** Binary attributes that hold pictures or what turns them into grey and colour; all others of these VRs go. */
const KEPT_BINARY: ReadonlySet<number> = new Set(
	(
		[
			'PixelData',
			'FloatPixelData',
			'DoubleFloatPixelData',
			'ExtendedOffsetTable',
			'ExtendedOffsetTableLengths',
			'RedPaletteColorLookupTableData',
			'GreenPaletteColorLookupTableData',
			'BluePaletteColorLookupTableData',
			'AlphaPaletteColorLookupTableData',
			'SegmentedRedPaletteColorLookupTableData',
			'SegmentedGreenPaletteColorLookupTableData',
			'SegmentedBluePaletteColorLookupTableData',
			'SegmentedAlphaPaletteColorLookupTableData',
			'LUTData',
		] as const
	).map((keyword) => tagOf(keyword)),
)
const PIXEL_GROUP = 0x7fe0

/** Decides about one element by the tag, whatever VR the file gives it. The order is the order of decisions in docs/privacy.md. */
export function cleanElement(tag: number, element: DataElement, place: Place): Outcome {
	const group = tag >>> 16
	if (isGroupLength(tag)) return removed('group-length')
	if (isPrivate(tag)) return removed('private')
	if (group === 0 || group === 2) return removed('file-meta')
	if (group >= 0x5000 && group <= 0x50ff) return removed('curve')
	if (group >= 0x6000 && group <= 0x60ff) return removed('overlay')
	if (group === PIXEL_GROUP && !place.isOutermost) return removed('binary')
	const row = profileRow(tag)
	if (row !== undefined) return byProfile(tag, element, row, place)
	return byDictionary(tag, element, place)
}

function byProfile(tag: number, element: DataElement, row: ProfileRow, place: Place): Outcome {
	if (tag === tagOf('PatientName') || tag === tagOf('PatientID')) {
		const replaced = withText(element, tag, place.replacements.pseudonym(singleText(element, place)), place)
		return { why: 'pseudonym', element: replaced }
	}
	const shifted = row.dates === 'C' ? shiftedElement(tag, element, place) : undefined
	if (shifted !== undefined) return { why: 'date', element: shifted }
	if (CHARACTERISTICS.has(tag)) return characteristic(tag, element, row, place)
	const rule = row.descriptors === 'C' ? textRule(tag) : undefined
	const kept = rule === undefined ? '' : cleanedText(element, rule, place)
	if (kept !== '') return { why: 'words', element: withText(element, tag, kept, place) }
	return byBasicAction(tag, element, row.basic, place)
}

function byBasicAction(tag: number, element: DataElement, basic: BasicAction, place: Place): Outcome {
	switch (basic) {
		case 'X':
		case 'X/D':
			return removed('profile')
		case 'X/Z/D':
			if (tag !== tagOf('DeviceSerialNumber') || !place.hasEnhancedEquipment) return removed('profile')
			return { why: 'profile', element: dummy(tag, element, place) }
		case 'Z':
		case 'X/Z':
		case 'Z/D':
			return { why: 'profile', element: emptied(tag, element) }
		case 'D':
			return { why: 'profile', element: dummy(tag, element, place) }
		case 'U':
			return { why: 'uid', element: uidElement(tag, element, place) }
		case 'X/Z/U*':
			return { why: 'uid', element: cleanedSequence(element, place) }
	}
}

/** What table E.1-1 does not name: kept only where its kind cannot hold a name. */
function byDictionary(tag: number, element: DataElement, place: Place): Outcome {
	const entry = dictionaryEntry(tag)
	if (entry === undefined) return removed('not-in-dictionary')
	const vrs = entry.vr.split('/')
	if (element.kind === 'fragments')
		return tag === tagOf('PixelData') && place.isOutermost ? known(element) : removed('binary')
	if (element.kind === 'sequence')
		return vrs.includes('SQ') ? known(cleanedSequence(element, place)) : removed('wrong-vr')
	if (vrs.includes('SQ')) return removed('wrong-vr')
	const vr = vrs.includes(element.vr) ? element.vr : resolvedVr(tag, false)
	if (vr !== element.vr && !(isText(vr) && isText(element.vr))) return removed('wrong-vr')
	return byVr(tag, vr, element, place)
}

function byVr(tag: number, vr: Vr, element: ValueElement, place: Place): Outcome {
	switch (vr) {
		case 'AE':
		case 'LO':
		case 'LT':
		case 'SH':
		case 'ST':
		case 'UC':
		case 'UR':
		case 'UT':
			return freeText(tag, element, place)
		case 'PN':
			return { why: 'person-name', element: emptied(tag, element) }
		case 'CS':
			return codeString(tag, element, place)
		case 'UI':
			return { why: 'uid', element: uidElement(tag, element, place) }
		case 'DA':
		case 'DT':
		case 'TM':
			return { why: 'date', element: shiftedElement(tag, element, place) }
		case 'AS':
			return removed('age')
		case 'DS':
		case 'IS':
			return areNumbers(element, place) ? known(retyped(element, vr)) : removed('number')
		case 'AT':
		case 'FD':
		case 'FL':
		case 'SL':
		case 'SS':
		case 'SV':
		case 'UL':
		case 'US':
			return KEPT_BINARY.has(tag) || hasFittingSize(tag, vr, element.bytes.length) ? known(element) : removed('number')
		case 'OB':
		case 'OD':
		case 'OF':
		case 'OL':
		case 'OV':
		case 'OW':
		case 'UN':
		case 'UV':
			return KEPT_BINARY.has(tag) ? known(element) : removed('binary')
		case 'SQ':
			return removed('wrong-vr')
	}
}

type ValueElement = Extract<DataElement, { kind: 'value' }>

function freeText(tag: number, element: ValueElement, place: Place): Outcome {
	if (element.bytes.length === 0) return known(element)
	const code = keptCode(tag, place.dataset)
	if (code !== undefined)
		return code === '' ? removed('code') : { why: 'code', element: withText(element, tag, code, place) }
	const rule = textRule(tag)
	const kept = rule === undefined ? '' : cleanedText(element, rule, place)
	if (kept === '' && needsText(tag, place)) return { why: 'free-text', element: dummy(tag, element, place) }
	if (rule === undefined) return removed('free-text')
	return { why: 'words', element: withText(element, tag, kept, place) }
}

/** Type 1 in the IODs that have them: Enhanced General Equipment (PS3.3 C.7.5.2), Segment Description (C.8.20.4). */
function needsText(tag: number, { hasEnhancedEquipment, isOutermost }: Place): boolean {
	return tag === tagOf('SegmentLabel') || (hasEnhancedEquipment && isOutermost && EQUIPMENT.has(tag))
}

/** Codes are capitals, digits, blanks and underscores (PS3.5 table 6.2-1); long numbers among them are nobody's code. */
function codeString(tag: number, element: ValueElement, place: Place): Outcome {
	const rule = textRule(tag)
	if (rule !== undefined)
		return { why: 'words', element: withText(element, tag, cleanedText(element, rule, place), place) }
	const codes = valuesOf(element, place)
	const kept = codes.map((value) => (isCode(value) ? value : '')).join('\\')
	if (codes.length > 0 && /^\\*$/.test(kept)) return removed('code')
	return { why: 'code', element: withText(element, tag, kept, place) }
}

function isCode(value: string): boolean {
	return /^[A-Z0-9_ ]{1,16}$/.test(value) && (!/\d{5}/.test(value) || /^ISO_\d{5}_\d{1,2}$/.test(value))
}

/** Integers with decimals are read by everybody and say no more; eleven digits are a telephone number. */
function areNumbers(element: ValueElement, place: Place): boolean {
	const form = /^[+-]?(?:\d{1,10}\.?\d{0,20}|\.\d{1,20})(?:[eE][+-]?\d{1,3})?$/
	return valuesOf(element, place).every((value) => value === '' || form.test(value))
}

/** A number's bytes, as often as the dictionary says: text does not hide behind a single US. */
function hasFittingSize(tag: number, vr: Vr, length: number): boolean {
	const most = Number(dictionaryEntry(tag)?.vm.split('-').at(-1))
	const count = length / (vr === 'AT' ? 4 : wordBytes(vr))
	return Number.isInteger(count) && (Number.isNaN(most) || count <= most)
}

/** Sex, age, size and weight stay (113108) as far as they are plausible: ages over 89 become 90, and 1.2 t is a hidden number. */
function characteristic(tag: number, element: DataElement, row: ProfileRow, place: Place): Outcome {
	const value = singleText(element, place)
	const isKept =
		tag === tagOf('PatientSex')
			? /^[MFO]$/.test(value)
			: tag === tagOf('PatientAge')
				? /^\d{3}[DWMY]$/.test(value)
				: /^\d{1,3}(?:\.\d{1,10})?$/.test(value) && Number(value) <= 400
	if (!isKept) return byBasicAction(tag, element, row.basic, place)
	if (tag !== tagOf('PatientAge')) return { why: 'characteristic', element: withText(element, tag, value, place) }
	return { why: 'age', element: withText(element, tag, cappedAge(value), place) }
}

const DAYS_IN: Readonly<Record<string, number>> = { D: 1, W: 7, M: 365.25 / 12, Y: 365.25 }

/** Ages over 89 are one group (HIPAA 45 CFR 164.514(b)(2)(i)(C)). */
function cappedAge(age: string): string {
	const years = (Number(age.slice(0, 3)) * (DAYS_IN[age.slice(3)] ?? 0)) / 365.25
	return years >= 90 ? '090Y' : age
}

function shiftedElement(tag: number, element: DataElement, place: Place): DataElement | undefined {
	const vr = dictionaryEntry(tag)?.vr
	if (element.kind !== 'value' || (vr !== 'DA' && vr !== 'DT' && vr !== 'TM')) return undefined
	const times = vr === 'DA' ? timesBeside(tag, place) : []
	const shifted = valuesOf(element, place).map((value, index) => {
		if (value === '') return ''
		if (vr === 'TM') return place.replacements.time(value)
		return vr === 'DT' ? place.replacements.dateTime(value) : place.replacements.date(value, times[index])
	})
	if (shifted.includes(undefined)) return undefined
	return withText(element, tag, shifted.join('\\'), place)
}

/** Values of the clock time that belongs to a date: `StudyTime` to `StudyDate`. */
function timesBeside(dateTag: number, { dataset }: Place): string[] {
	const timeTag = tagOf(String(dictionaryEntry(dateTag)?.keyword.replace('Date', 'Time')))
	const element = timeTag === undefined ? undefined : dataset.elements.get(timeTag)
	return element === undefined ? [] : textsOf(element, dataset.characterSets)
}

function uidElement(tag: number, element: DataElement, place: Place): DataElement | undefined {
	if (element.kind === 'sequence')
		return dictionaryEntry(tag)?.vr === 'SQ' ? cleanedSequence(element, place) : undefined
	if (element.kind !== 'value') return undefined
	const uids = valuesOf(element, place).map((value) => (value === '' ? '' : place.replacements.uid(value)))
	if (uids.includes(undefined)) return undefined
	return withText(element, tag, uids.join('\\'), place, 'UI')
}

function cleanedSequence(element: DataElement, place: Place): DataElement | undefined {
	if (element.kind !== 'sequence') return undefined
	const items = place.cleanItems(element.items)
	return element.vr === 'SQ' && items.every((item, index) => item === element.items[index])
		? element
		: { vr: 'SQ', kind: 'sequence', items }
}

function emptied(tag: number, element: DataElement): DataElement {
	const vr = vrFor(tag, element)
	if (vr === 'SQ')
		return element.kind === 'sequence' && element.items.length === 0 ? element : { vr, kind: 'sequence', items: [] }
	const isEmpty = element.kind === 'value' && element.bytes.length === 0 && element.vr === vr
	return isEmpty ? element : { vr, kind: 'value', bytes: new Uint8Array() }
}

/** Non-empty and meaning nothing, for action D. */
function dummy(tag: number, element: DataElement, place: Place): DataElement | undefined {
	const vr = vrFor(tag, element)
	if (vr === 'UI') return uidElement(tag, element, place)
	if (vr === 'SQ') {
		const isDummy = element.kind === 'sequence' && element.items.length === 1 && element.items[0]?.elements.size === 0
		if (isDummy) return element
		return { vr, kind: 'sequence', items: [{ elements: new Map(), characterSets: place.dataset.characterSets }] }
	}
	if (vr === 'PN') return withText(element, tag, place.replacements.pseudonym(singleText(element, place)), place)
	const value = DUMMY_TEXT[vr]
	if (value !== undefined) return withText(element, tag, value, place)
	const isBlank =
		element.kind === 'value' &&
		element.vr === vr &&
		element.bytes.length === 8 &&
		element.bytes.every((byte) => byte === 0)
	return isBlank ? element : { vr, kind: 'value', bytes: new Uint8Array(8) }
}

const DUMMY_TEXT: Readonly<Partial<Record<Vr, string>>> = {
	AE: 'REMOVED',
	AS: '000Y',
	CS: 'REMOVED',
	DA: '19000101',
	DS: '0',
	DT: '19000101000000',
	IS: '0',
	LO: 'REMOVED',
	LT: 'REMOVED',
	SH: 'REMOVED',
	ST: 'REMOVED',
	TM: '000000',
	UC: 'REMOVED',
	UR: 'about:blank',
	UT: 'REMOVED',
}

/** The dictionary's VR where it knows the tag; a wrong one in the file is not carried on. */
function vrFor(tag: number, element: DataElement): Vr {
	return dictionaryEntry(tag) === undefined ? element.vr : resolvedVr(tag, false)
}

function cleanedText(element: DataElement, rule: (value: string) => string, place: Place): string {
	return valuesOf(element, place).map(rule).join('\\').replace(/^\\+$/, '')
}

function singleText(element: DataElement, place: Place): string {
	return valuesOf(element, place).join('\\')
}

function valuesOf(element: DataElement, { dataset }: Place): string[] {
	return textsOf(element, dataset.characterSets)
}

/** The element with another text, or itself where it says exactly that already. */
function withText(
	element: DataElement,
	tag: number,
	text: string,
	place: Place,
	vrUnknown: Vr = element.vr,
): DataElement {
	const vr = dictionaryEntry(tag) === undefined ? vrUnknown : resolvedVr(tag, false)
	if (element.kind === 'value' && element.vr === vr && singleText(element, place) === text) return element
	return { vr, kind: 'value', bytes: new TextEncoder().encode(text) }
}

function retyped(element: ValueElement, vr: Vr): DataElement {
	return element.vr === vr ? element : { vr, kind: 'value', bytes: element.bytes }
}

function known(element: DataElement | undefined): Outcome {
	return { why: 'known', element }
}

function removed(why: Why): Outcome {
	return { why, element: undefined }
}
