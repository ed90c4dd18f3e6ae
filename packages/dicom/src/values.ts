import { decodeText, isAscii } from './character-sets.ts'
import type { DataElement, Dataset, Vr } from './dataset.ts'
import { DicomError } from './dicom-error.ts'
import { resolvedVr } from './resolved-vr.ts'
import { type AttributeName, dictionaryEntry, tagNumber } from './tags.ts'
import { isSingleValued, isText, isVr, littleEndianBytes } from './vr.ts'

type Binary = 'US' | 'SS' | 'UL' | 'SL' | 'FL' | 'FD' | 'UV' | 'SV' | 'AT'

const READ: Readonly<Record<Binary, { size: number; at: (view: DataView, at: number) => number }>> = {
	US: { size: 2, at: (view, at) => view.getUint16(at, true) },
	SS: { size: 2, at: (view, at) => view.getInt16(at, true) },
	UL: { size: 4, at: (view, at) => view.getUint32(at, true) },
	SL: { size: 4, at: (view, at) => view.getInt32(at, true) },
	FL: { size: 4, at: (view, at) => view.getFloat32(at, true) },
	FD: { size: 8, at: (view, at) => view.getFloat64(at, true) },
	UV: { size: 8, at: (view, at) => Number(view.getBigUint64(at, true)) },
	SV: { size: 8, at: (view, at) => Number(view.getBigInt64(at, true)) },
	AT: { size: 4, at: (view, at) => view.getUint16(at, true) * 0x10000 + view.getUint16(at + 2, true) },
}

const WRITE: Readonly<Record<Exclude<Binary, 'AT'>, (view: DataView, at: number, value: number) => void>> = {
	US: (view, at, value) => view.setUint16(at, value, true),
	SS: (view, at, value) => view.setInt16(at, value, true),
	UL: (view, at, value) => view.setUint32(at, value, true),
	SL: (view, at, value) => view.setInt32(at, value, true),
	FL: (view, at, value) => view.setFloat32(at, value, true),
	FD: (view, at, value) => view.setFloat64(at, value, true),
	UV: (view, at, value) => view.setBigUint64(at, BigInt(value), true),
	SV: (view, at, value) => view.setBigInt64(at, BigInt(value), true),
}

/** DS and IS (PS3.5 table 6.2-1). Strict: a decimal comma makes `5,0` no number rather than 50. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

export function has(dataset: Dataset, name: AttributeName): boolean {
	return dataset.elements.has(tagNumber(name))
}

/** The value of a text attribute, or the first of several, without padding. Undefined where it is absent or empty. */
export function text(dataset: Dataset, name: AttributeName): string | undefined {
	const [first = ''] = texts(dataset, name)
	return first === '' ? undefined : first
}

/** All values of a text attribute, without padding; an empty one between others is `''`. Empty where there is none. */
export function texts(dataset: Dataset, name: AttributeName): string[] {
	const element = dataset.elements.get(tagNumber(name))
	return element === undefined ? [] : textsOf(element, dataset.characterSets)
}

export function textsOf(element: DataElement, characterSets: readonly string[]): string[] {
	if (element.kind !== 'value' || !isText(element.vr)) return []
	const decoded = decodeText(element.bytes, characterSets)
	const values = isSingleValued(element.vr) ? [decoded] : decoded.split('\\')
	const trimmed = values.map((value) => withoutPadding(value, element.vr))
	return trimmed.length === 1 && trimmed[0] === '' ? [] : trimmed
}

/** Leading spaces are part of long text only (PS3.5 table 6.2-1). */
function withoutPadding(value: string, vr: Vr): string {
	const end = value.replace(/[\0 ]+$/, '')
	return isSingleValued(vr) || vr === 'UC' ? end : end.replace(/^ +/, '')
}

/** A unique identifier; undefined where it is absent, empty, or not made of digits and dots (PS3.5 section 9.1). */
export function uid(dataset: Dataset, name: AttributeName): string | undefined {
	const value = text(dataset, name)
	return value !== undefined && value.length <= 64 && /^[0-9.]+$/.test(value) ? value : undefined
}

/** The first number of an attribute; undefined where `numbers` has none. */
export function number(dataset: Dataset, name: AttributeName): number | undefined {
	return numbers(dataset, name)[0]
}

/** All numbers of a binary, DS or IS attribute. Empty where it is absent or where any value is not a finite number. */
export function numbers(dataset: Dataset, name: AttributeName): number[] {
	const element = dataset.elements.get(tagNumber(name))
	if (element?.kind !== 'value') return []
	const values = element.vr === 'DS' || element.vr === 'IS' ? decimalNumbers(element) : binaryNumbers(element)
	return values.every(Number.isFinite) ? values : []
}

function decimalNumbers(element: DataElement): number[] {
	return textsOf(element, []).map((value) => decimalNumber(value) ?? Number.NaN)
}

/** The number that a DS or IS writes; undefined where it writes none. */
export function decimalNumber(value: string): number | undefined {
	const result = DECIMAL.test(value) ? Number(value) : Number.NaN
	return Number.isFinite(result) ? result : undefined
}

/** Of US, SS, UL, SL, FL, FD, UV, SV and AT; empty for every other VR. */
export function binaryNumbers(element: Extract<DataElement, { kind: 'value' }>): number[] {
	if (!isBinary(element.vr)) return []
	const { size, at: read } = READ[element.vr]
	const bytes = littleEndianBytes(element)
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	return Array.from({ length: Math.floor(bytes.length / size) }, (_, index) => read(view, index * size))
}

function isBinary(vr: Vr): vr is Binary {
	return Object.hasOwn(READ, vr)
}

/** The items of a sequence; empty where it is absent. */
export function items(dataset: Dataset, name: AttributeName): readonly Dataset[] {
	const element = dataset.elements.get(tagNumber(name))
	return element?.kind === 'sequence' ? element.items : []
}

/** The value field as it stands in the file; undefined for sequences and fragments. */
export function valueBytes(dataset: Dataset, name: AttributeName): Uint8Array | undefined {
	const element = dataset.elements.get(tagNumber(name))
	return element?.kind === 'value' ? element.bytes : undefined
}

/**
 * Sets a text attribute; several values are joined by backslashes. The VR is the dictionary's.
 *
 * @throws DicomError for text beyond ASCII in a data set that is not in UTF-8 (see `toUtf8`), or when the attribute is not text
 */
export function putText(dataset: Dataset, name: AttributeName, value: string | readonly string[]): void {
	const tag = tagNumber(name)
	const vr = writtenVr(dataset, tag)
	if (!isText(vr)) throw new DicomError(`${vr} does not hold text`, { tag, section: 'PS3.5 6.2' })
	const bytes = new TextEncoder().encode(typeof value === 'string' ? value : value.join('\\'))
	if (!isAscii(bytes) && dataset.characterSets[0] !== 'ISO_IR 192') {
		throw new DicomError('Text beyond ASCII needs a data set in UTF-8', { tag, section: 'PS3.5 6.1.2' })
	}
	dataset.elements.set(tag, { vr, kind: 'value', bytes })
}

/** Sets a DS, IS or binary attribute. DS is written as the shortest text that gives the number back, within its 16 letters. */
export function putNumbers(dataset: Dataset, name: AttributeName, values: readonly number[]): void {
	const tag = tagNumber(name)
	const vr = writtenVr(dataset, tag)
	if (vr === 'DS' || vr === 'IS') return putText(dataset, name, values.map(decimalString))
	if (!isBinary(vr) || vr === 'AT') throw new DicomError(`${vr} does not hold numbers`, { tag, section: 'PS3.5 6.2' })
	const { size } = READ[vr]
	const write = WRITE[vr]
	const bytes = new Uint8Array(values.length * size)
	const view = new DataView(bytes.buffer)
	values.forEach((value, index) => write(view, index * size, value))
	dataset.elements.set(tag, { vr, kind: 'value', bytes })
}

/** The dictionary's, whatever stood there before; what the dictionary leaves open or does not know stays as it was. */
function writtenVr(dataset: Dataset, tag: number): Vr {
	const listed = dictionaryEntry(tag)?.vr
	if (listed !== undefined && isVr(listed)) return listed
	return dataset.elements.get(tag)?.vr ?? resolvedVr(tag, false)
}

function decimalString(value: number): string {
	const shortest = String(value)
	return shortest.length <= 16 ? shortest : value.toExponential(9)
}

/** Sets a sequence. Items take over the character set of the data set unless they name their own. */
export function putItems(dataset: Dataset, name: AttributeName, sequence: readonly Dataset[]): void {
	dataset.elements.set(tagNumber(name), { vr: 'SQ', kind: 'sequence', items: sequence })
}

export function remove(dataset: Dataset, name: AttributeName): void {
	dataset.elements.delete(tagNumber(name))
}

export function emptyDataset(characterSets: readonly string[] = ['ISO_IR 192']): Dataset {
	return { elements: new Map(), characterSets }
}
