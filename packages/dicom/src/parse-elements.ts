import type { DataElement, Dataset, Vr } from './dataset.ts'
import { DicomError } from './dicom-error.ts'
import {
	type ElementHeader,
	ITEM,
	ITEM_END,
	type ItemHeader,
	readHeader,
	readItemHeader,
	readTag,
	type Scope,
	SEQUENCE_END,
	type Source,
	UNDEFINED_LENGTH,
} from './element-header.ts'
import { resolvedVr } from './resolved-vr.ts'
import { isPrivate } from './tags.ts'
import type { Encoding } from './transfer-syntaxes.ts'
import { vrAt, wordBytes } from './vr.ts'

const SPECIFIC_CHARACTER_SET = 0x00080005
const PIXEL_REPRESENTATION = 0x00280103
const ENCAPSULATED_DOCUMENT = 0x00420011
const PIXEL_GROUP = 0x7fe00000
const IMPLICIT_LITTLE: Encoding = { explicit: false, bigEndian: false }
const EXPLICIT_LITTLE: Encoding = { explicit: true, bigEndian: false }

const OUTERMOST: Scope = { characterSets: [], isSigned: false, depth: 0 }

/** Group 0002, always explicit little endian (PS3.10 section 7.1). */
export function readMeta(source: Source, start: number): { meta: Dataset; end: number } {
	const meta: Dataset = { elements: new Map(), characterSets: [] }
	let at = start
	while (at + 8 <= source.bytes.length && source.view.getUint16(at, true) === 2) {
		const header = readHeader(source, at, { end: source.bytes.length, encoding: EXPLICIT_LITTLE, scope: OUTERMOST })
		const { element, next } = readElement(source, header, source.bytes.length, OUTERMOST)
		meta.elements.set(header.tag, element)
		at = next
	}
	return { meta, end: at }
}

/** The data set from `start` to the end of the file; what stands behind it is left out. */
export function readOutermost(source: Source, start: number, encoding: Encoding, stopBeforePixels: boolean): Dataset {
	const dataset: Dataset = { elements: new Map(), characterSets: [] }
	const end = source.bytes.length
	let at = start
	let lastTag = 0
	while (at < end) {
		if (isTail(source, at, lastTag, encoding)) {
			source.warnings.add('Bytes behind the data set were left out')
			break
		}
		const scope = scopeOf(dataset, OUTERMOST)
		const header = readHeader(source, at, { end, encoding, scope })
		if (stopBeforePixels && header.tag >= PIXEL_GROUP && header.tag < 0x7fe10000) break
		const { element, next } = readElement(source, header, end, scope)
		keep(source, dataset, { tag: header.tag, element, lastTag })
		lastTag = header.tag
		at = next
	}
	return dataset
}

function readItem(
	source: Source,
	item: ItemHeader,
	sequenceEnd: number,
	encoding: Encoding,
	outer: Scope,
): { dataset: Dataset; next: number } {
	const dataset: Dataset = { elements: new Map(), characterSets: outer.characterSets }
	const isOpen = item.length === UNDEFINED_LENGTH
	const end = isOpen ? sequenceEnd : boundedEnd(item, sequenceEnd)
	let at = item.valueAt
	let lastTag = 0
	while (at < end) {
		const scope = scopeOf(dataset, outer)
		if (isOpen || at + 8 <= end) {
			const mark = readItemHeader(source, at, end, encoding)
			if (mark.tag === ITEM_END) return { dataset, next: mark.valueAt }
		}
		const header = readHeader(source, at, { end, encoding, scope })
		const { element, next } = readElement(source, header, end, scope)
		keep(source, dataset, { tag: header.tag, element, lastTag })
		lastTag = header.tag
		at = next
	}
	if (isOpen) throw new DicomError('An item is not closed', { byteOffset: item.valueAt, section: 'PS3.5 7.5.1' })
	return { dataset, next: end }
}

function scopeOf(dataset: Dataset, outer: Scope): Scope {
	const representation = dataset.elements.get(PIXEL_REPRESENTATION)
	const isSigned = representation?.kind === 'value' ? representation.bytes.includes(1) : outer.isSigned
	return { characterSets: dataset.characterSets, isSigned, depth: outer.depth }
}

function keep(
	source: Source,
	dataset: Dataset,
	{ tag, element, lastTag }: { tag: number; element: DataElement; lastTag: number },
): void {
	if (tag >>> 16 <= 2) {
		source.warnings.add('Elements of group 0000 or 0002 inside the data set were left out')
		return
	}
	if (tag < lastTag) source.warnings.add('Elements are not in ascending order')
	if (dataset.elements.has(tag)) source.warnings.add('An element stands twice in a data set; the last one counts')
	dataset.elements.set(tag, element)
	if (tag === SPECIFIC_CHARACTER_SET && element.kind === 'value')
		dataset.characterSets = namedCharacterSets(element.bytes)
}

function namedCharacterSets(bytes: Uint8Array): string[] {
	const names = String.fromCharCode(...bytes.subarray(0, 512)).replaceAll('\0', ' ')
	return names.split('\\').map((name) => name.trim())
}

/** Behind pixel data or a document only a rising tag with room for its value is an element; anything else was appended. */
function isTail(source: Source, at: number, lastTag: number, encoding: Encoding): boolean {
	const left = source.bytes.length - at
	if (left < 8) return source.bytes.subarray(at).every((byte) => byte === 0)
	if (lastTag !== ENCAPSULATED_DOCUMENT && lastTag < PIXEL_GROUP) return false
	const tag = readTag(source, at, encoding.bigEndian)
	if (tag <= lastTag || (tag >= ITEM && tag <= SEQUENCE_END)) return true
	if (!encoding.explicit) return source.view.getUint32(at + 4, true) > left - 8
	return vrAt(source.bytes, at + 4) === undefined
}

function readElement(
	source: Source,
	header: ElementHeader,
	end: number,
	scope: Scope,
): { element: DataElement; next: number } {
	const { tag, vr, length, valueAt, encoding } = header
	if (length === UNDEFINED_LENGTH) return readOpenElement(source, header, end, scope)
	if (length > end - valueAt) return cutElement(source, header, end, scope)
	if (vr === 'SQ') {
		const { items } = readSequence(
			source,
			{ tag, start: valueAt, end: valueAt + length, isOpen: false },
			encoding,
			scope,
		)
		return { element: { vr, kind: 'sequence', items }, next: valueAt + length }
	}
	if (length > source.limits.maxValueBytes && !isPixels(tag)) {
		throw new DicomError(`A value of more than ${source.limits.maxValueBytes} bytes`, { tag, byteOffset: valueAt })
	}
	const next = valueAt + length
	if (vr === 'UN') return { element: readUnknown(source, header, scope), next }
	const bytes = source.bytes.subarray(valueAt, next)
	return {
		element: encoding.bigEndian ? { vr, kind: 'value', bytes, bigEndian: true } : { vr, kind: 'value', bytes },
		next,
	}
}

function isPixels(tag: number): boolean {
	return tag >= PIXEL_GROUP && tag < 0x7fe10000
}

/** A value longer than what is left: damaged, unless it is the picture, of which the doctor may see what arrived. */
function cutElement(
	source: Source,
	{ tag, vr, valueAt, encoding }: ElementHeader,
	end: number,
	scope: Scope,
): { element: DataElement; next: number } {
	if (!isPixels(tag) || scope.depth > 0 || vr === 'SQ') {
		throw new DicomError('A value is longer than the data around it', {
			tag,
			byteOffset: valueAt,
			section: 'PS3.5 7.1.1',
		})
	}
	source.isTruncated = true
	source.warnings.add('Pixel data end early: the file was cut')
	const bytes = source.bytes.subarray(valueAt, end)
	return {
		element: encoding.bigEndian ? { vr, kind: 'value', bytes, bigEndian: true } : { vr, kind: 'value', bytes },
		next: end,
	}
}

/** Undefined length: a sequence, or the fragments of encapsulated pixel data (PS3.5 section 7.1.1, 6.2.2 note 2). */
function readOpenElement(
	source: Source,
	{ tag, vr, valueAt, encoding }: ElementHeader,
	end: number,
	scope: Scope,
): { element: DataElement; next: number } {
	if (isPixels(tag) || ((vr === 'OB' || vr === 'OW') && !isPrivate(tag)))
		return readFragments(source, { tag, vr, start: valueAt, end }, scope)
	if (vr !== 'SQ' && vr !== 'UN' && encoding.explicit) {
		throw new DicomError('Only sequences and pixel data may have an undefined length', {
			tag,
			byteOffset: valueAt,
			section: 'PS3.5 7.1.2',
		})
	}
	const inside = vr === 'UN' ? IMPLICIT_LITTLE : encoding
	const { items, next } = readSequence(source, { tag, start: valueAt, end, isOpen: true }, inside, scope)
	return { element: { vr: 'SQ', kind: 'sequence', items }, next }
}

/** UN of an attribute that the dictionary knows: read as what it is, in implicit little endian (PS3.5 section 6.2.2). */
function readUnknown(source: Source, { tag, length, valueAt }: ElementHeader, scope: Scope): DataElement {
	const bytes = source.bytes.subarray(valueAt, valueAt + length)
	const vr = resolvedVr(tag, scope.isSigned)
	if (vr === 'SQ')
		return (
			unknownSequence(source, { tag, start: valueAt, end: valueAt + length, isOpen: false }, scope) ?? {
				vr: 'UN',
				kind: 'value',
				bytes,
			}
		)
	return { vr: length % wordBytes(vr) === 0 ? vr : 'UN', kind: 'value', bytes }
}

function unknownSequence(source: Source, at: SequenceExtent, scope: Scope): DataElement | undefined {
	try {
		return { vr: 'SQ', kind: 'sequence', items: readSequence(source, at, IMPLICIT_LITTLE, scope).items }
	} catch (error) {
		if (!(error instanceof DicomError)) throw error
		source.warnings.add('A sequence of unknown VR could not be read and is kept as bytes')
		return undefined
	}
}

interface SequenceExtent {
	readonly tag: number
	readonly start: number
	readonly end: number
	/** Closed by a delimiter rather than by a length. */
	readonly isOpen: boolean
}

function readSequence(
	source: Source,
	{ tag, start, end, isOpen }: SequenceExtent,
	encoding: Encoding,
	scope: Scope,
): { items: Dataset[]; next: number } {
	const inner = { ...scope, depth: scope.depth + 1 }
	if (inner.depth > source.limits.maxDepth) {
		throw new DicomError(`Sequences nest deeper than ${source.limits.maxDepth}`, {
			tag,
			byteOffset: start,
			section: 'PS3.5 7.5',
		})
	}
	const items: Dataset[] = []
	let at = start
	while (at < end) {
		const mark = readItemHeader(source, at, end, encoding)
		if (mark.tag === SEQUENCE_END) return { items, next: mark.valueAt }
		if (mark.tag !== ITEM)
			throw new DicomError('A sequence holds something else than items', { tag, byteOffset: at, section: 'PS3.5 7.5' })
		countItem(source, tag, at)
		const { dataset, next } = readItem(source, mark, end, encoding, inner)
		items.push(dataset)
		at = next
	}
	if (isOpen) throw new DicomError('A sequence is not closed', { tag, byteOffset: start, section: 'PS3.5 7.5.2' })
	return { items, next: end }
}

function boundedEnd(item: ItemHeader, end: number): number {
	if (item.length > end - item.valueAt) {
		throw new DicomError('An item is longer than the data around it', {
			byteOffset: item.valueAt,
			section: 'PS3.5 7.5.1',
		})
	}
	return item.valueAt + item.length
}

function countItem(source: Source, tag: number, at: number): void {
	source.itemCount += 1
	if (source.itemCount > source.limits.maxElements)
		throw new DicomError(`More than ${source.limits.maxElements} items`, { tag, byteOffset: at })
}

/** Basic Offset Table, then fragments, then the sequence delimiter, in little endian (PS3.5 A.4). */
function readFragments(
	source: Source,
	of: { tag: number; vr: Vr; start: number; end: number },
	scope: Scope,
): { element: DataElement; next: number } {
	const { tag, vr, start, end } = of
	const pieces: Uint8Array[] = []
	const element = (): DataElement => {
		const [offsetTable = new Uint8Array(), ...fragments] = pieces
		return { vr: vr === 'OW' ? 'OW' : 'OB', kind: 'fragments', offsetTable, fragments }
	}
	let at = start
	while (at + 8 <= end) {
		const mark = readItemHeader(source, at, end, EXPLICIT_LITTLE)
		if (mark.tag === SEQUENCE_END) return { element: element(), next: mark.valueAt }
		if (mark.tag !== ITEM)
			throw new DicomError('Encapsulated pixel data hold something else than fragments', {
				tag,
				byteOffset: at,
				section: 'PS3.5 A.4',
			})
		countItem(source, tag, at)
		if (mark.length > end - mark.valueAt) break
		pieces.push(source.bytes.subarray(mark.valueAt, mark.valueAt + mark.length))
		at = mark.valueAt + mark.length
	}
	if (scope.depth > 0 || !isPixels(tag))
		throw new DicomError('Fragments are not closed', { tag, byteOffset: start, section: 'PS3.5 A.4' })
	source.isTruncated = true
	source.warnings.add('Pixel data end early: the file was cut')
	return { element: element(), next: end }
}
