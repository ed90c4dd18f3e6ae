import type { DataElement, Dataset, DicomFile, Vr } from './dataset.ts'
import { DicomError } from './dicom-error.ts'
import { isGroupLength, tagOf } from './tags.ts'
import { EXPLICIT_LITTLE_ENDIAN, isEncapsulated } from './transfer-syntaxes.ts'
import { hasLongLength, isText, littleEndianBytes } from './vr.ts'

/** Names this program as the writer of a file (PS3.10 section 7.1); a UUID under 2.25 (PS3.5 B.2). */
export const IMPLEMENTATION_CLASS_UID = '2.25.263017164936710824650183507321644951237'
export const IMPLEMENTATION_VERSION_NAME = 'READROOM_1'

const PREAMBLE_BYTES = 128
const PIXEL_DATA = 0x7fe00010
const TRAILING_PADDING = 0xfffcfffc
const MAX_SHORT_LENGTH = 0xfffe

/** An element ready to be written: everything in little endian, of even length. */
type Plan =
	| { readonly tag: number; readonly vr: Vr; readonly size: number; readonly bytes: Uint8Array }
	| { readonly tag: number; readonly vr: Vr; readonly size: number; readonly items: readonly PlannedItem[] }
	| { readonly tag: number; readonly vr: Vr; readonly size: number; readonly fragments: readonly Uint8Array[] }

interface PlannedItem {
	readonly size: number
	readonly plans: readonly Plan[]
}

interface Target {
	readonly bytes: Uint8Array
	readonly view: DataView
	at: number
}

/**
 * A Part 10 file with an empty preamble and nothing behind the data set: explicit little endian, or the file's own transfer
 * syntax where that encapsulates pixel data. Values keep their bytes, put into little endian; lengths are written anew, group
 * lengths and trailing padding left out, undefined lengths defined.
 *
 * @throws DicomError when pixel data and transfer syntax contradict each other
 */
export function writeDicomFile(file: DicomFile): Uint8Array {
	const { plans, size } = plannedFile(file)
	const bytes = new Uint8Array(size)
	const target = { bytes, view: new DataView(bytes.buffer), at: PREAMBLE_BYTES }
	put(target, ascii('DICM'))
	for (const plan of plans) writePlan(target, plan)
	return bytes
}

/** How many bytes `writeDicomFile` makes of the file. */
export function writtenLength(file: DicomFile): number {
	return plannedFile(file).size
}

function plannedFile(file: DicomFile): PlannedItem {
	const transferSyntaxUid = writtenSyntax(file)
	const meta = plannedItem(metaOf(file, transferSyntaxUid))
	const dataset = plannedItem(file.dataset)
	const groupLength = {
		tag: tagOf('FileMetaInformationGroupLength'),
		vr: 'UL',
		size: 12,
		bytes: uint32(meta.size),
	} as const
	return {
		plans: [groupLength, ...meta.plans, ...dataset.plans],
		size: PREAMBLE_BYTES + 4 + groupLength.size + meta.size + dataset.size,
	}
}

function writtenSyntax({ dataset, transferSyntaxUid }: DicomFile): string {
	const pixels = dataset.elements.get(PIXEL_DATA)
	if (pixels?.kind === 'fragments' && !isEncapsulated(transferSyntaxUid)) {
		throw new DicomError('Encapsulated pixel data under a native transfer syntax', {
			tag: PIXEL_DATA,
			section: 'PS3.5 A.4',
		})
	}
	if (pixels?.kind === 'value' && isEncapsulated(transferSyntaxUid)) {
		throw new DicomError('Native pixel data under an encapsulated transfer syntax', {
			tag: PIXEL_DATA,
			section: 'PS3.5 A.4',
		})
	}
	return isEncapsulated(transferSyntaxUid) ? transferSyntaxUid : EXPLICIT_LITTLE_ENDIAN
}

function metaOf({ meta, dataset }: DicomFile, transferSyntaxUid: string): Dataset {
	const elements = new Map([...meta.elements].filter(([tag]) => tag >>> 16 === 2))
	elements.set(tagOf('FileMetaInformationVersion'), { vr: 'OB', kind: 'value', bytes: Uint8Array.of(0, 1) })
	copyUid(dataset, 'SOPClassUID', elements, 'MediaStorageSOPClassUID')
	copyUid(dataset, 'SOPInstanceUID', elements, 'MediaStorageSOPInstanceUID')
	elements.set(tagOf('TransferSyntaxUID'), { vr: 'UI', kind: 'value', bytes: ascii(transferSyntaxUid) })
	elements.set(tagOf('ImplementationClassUID'), { vr: 'UI', kind: 'value', bytes: ascii(IMPLEMENTATION_CLASS_UID) })
	elements.set(tagOf('ImplementationVersionName'), {
		vr: 'SH',
		kind: 'value',
		bytes: ascii(IMPLEMENTATION_VERSION_NAME),
	})
	return { elements, characterSets: [] }
}

type UidKeyword = 'SOPClassUID' | 'SOPInstanceUID' | 'MediaStorageSOPClassUID' | 'MediaStorageSOPInstanceUID'

function copyUid(dataset: Dataset, from: UidKeyword, elements: Map<number, DataElement>, to: UidKeyword): void {
	const element = dataset.elements.get(tagOf(from))
	if (element !== undefined) elements.set(tagOf(to), element)
}

function plannedItem(dataset: Dataset): PlannedItem {
	const plans = [...dataset.elements]
		.filter(([tag]) => !isGroupLength(tag) && tag !== TRAILING_PADDING)
		.toSorted(([a], [b]) => a - b)
		.map(([tag, element]) => plan(tag, element))
	return { plans, size: plans.reduce((size, { size: own }) => size + own, 0) }
}

function plan(tag: number, element: DataElement): Plan {
	if (element.kind === 'sequence') {
		// What is known to be a sequence is written as one, also where its reader called it UN.
		const items = element.items.map(plannedItem)
		return { tag, vr: 'SQ', items, size: 12 + items.reduce((size, item) => size + 8 + item.size, 0) }
	}
	if (element.kind === 'fragments') {
		const fragments = [evenOffsetTable(element), ...element.fragments].map((bytes) => evenBytes(bytes, 0))
		// With the sequence delimiter of 8 bytes.
		return { tag, vr: element.vr, fragments, size: 20 + fragments.reduce((size, { length }) => size + 8 + length, 0) }
	}
	const bytes = evenBytes(littleEndianBytes(element), isText(element.vr) && element.vr !== 'UI' ? 0x20 : 0)
	// What a 16-bit length cannot hold is written as UN (PS3.5 section 6.2.2).
	const vr = !hasLongLength(element.vr) && bytes.length > MAX_SHORT_LENGTH ? 'UN' : element.vr
	return { tag, vr, bytes, size: (hasLongLength(vr) ? 12 : 8) + bytes.length }
}

/** The Basic Offset Table, left empty where padding odd fragments would make it wrong (PS3.5 A.4 allows that). */
function evenOffsetTable({ offsetTable, fragments }: Extract<DataElement, { kind: 'fragments' }>): Uint8Array {
	return fragments.every(({ length }) => length % 2 === 0) ? offsetTable : new Uint8Array()
}

function evenBytes(bytes: Uint8Array, padding: number): Uint8Array {
	if (bytes.length % 2 === 0) return bytes
	const padded = new Uint8Array(bytes.length + 1)
	padded.set(bytes)
	padded[bytes.length] = padding
	return padded
}

function writePlan(target: Target, plan: Plan): void {
	const isOpen = 'fragments' in plan
	writeHeader(target, plan, isOpen ? 0xffffffff : plan.size - (hasLongLength(plan.vr) ? 12 : 8))
	if ('bytes' in plan) put(target, plan.bytes)
	else if ('items' in plan) plan.items.forEach((item) => writeItem(target, item))
	else writeFragments(target, plan.fragments)
}

function writeHeader(target: Target, { tag, vr }: Plan, length: number): void {
	writeTag(target, tag)
	put(target, ascii(vr))
	if (hasLongLength(vr)) {
		target.view.setUint32(target.at + 2, length, true)
		target.at += 6
	} else {
		target.view.setUint16(target.at, length, true)
		target.at += 2
	}
}

function writeItem(target: Target, { size, plans }: PlannedItem): void {
	writeMark(target, 0xfffee000, size)
	for (const plan of plans) writePlan(target, plan)
}

function writeFragments(target: Target, fragments: readonly Uint8Array[]): void {
	for (const fragment of fragments) {
		writeMark(target, 0xfffee000, fragment.length)
		put(target, fragment)
	}
	writeMark(target, 0xfffee0dd, 0)
}

function writeMark(target: Target, tag: number, length: number): void {
	writeTag(target, tag)
	target.view.setUint32(target.at, length, true)
	target.at += 4
}

function writeTag(target: Target, tag: number): void {
	target.view.setUint16(target.at, tag >>> 16, true)
	target.view.setUint16(target.at + 2, tag & 0xffff, true)
	target.at += 4
}

function put(target: Target, bytes: Uint8Array): void {
	target.bytes.set(bytes, target.at)
	target.at += bytes.length
}

function uint32(value: number): Uint8Array {
	const bytes = new Uint8Array(4)
	new DataView(bytes.buffer).setUint32(0, value, true)
	return bytes
}

function ascii(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length)
	for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
	return bytes
}
