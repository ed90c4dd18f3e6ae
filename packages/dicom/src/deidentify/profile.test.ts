import { describe, expect, test } from 'vitest'
import type { DataElement, Dataset, DicomFile, Vr } from '../dataset.ts'
import { formatTag } from '../dicom-error.ts'
import { parseDicomFile } from '../parse-file.ts'
import { dictionaryEntry, isPrivate, keywordOf, tagOf } from '../tags.ts'
import { everyTag, KEY, stripped, UUID_UID } from '../testing/deidentified.ts'
import { testFile } from '../testing/elements.ts'
import { items, textsOf } from '../values.ts'
import { isText } from '../vr.ts'
import { deidentify } from './deidentify.ts'
import { type ProfileRow, profileRow, profileTags } from './profile.ts'

describe('PS3.15 table E.1-1, row by row', () => {
	const outermost = withMissingRows(parseDicomFile(testFile('phi-stress/all-attributes.dcm')).dataset)
	const nestedFile = withKeptSequence(parseDicomFile(testFile('phi-stress/all-attributes-nested.dcm')))
	const nestedItem = itemInside(nestedFile.dataset)
	const cleanOutermost = deidentify({ ...nestedFile, dataset: outermost }, KEY).file.dataset
	const cleanNested = itemInside(deidentify(nestedFile, KEY).file.dataset)

	test.each([...profileTags()].map((tag) => [formatTag(tag), keywordOf(tag) ?? '', tag] as const))(
		'%s %s',
		(_, __, tag) => {
			expectAction(tag, outermost.elements.get(tag), cleanOutermost.elements.get(tag))
			const nested = nestedItem.elements.get(tag)
			if (nested !== undefined) expectAction(tag, nested, cleanNested.elements.get(tag))
		},
	)

	test('the nested file has nearly every row, so that the test above says something', () => {
		expect([...profileTags()].filter((tag) => nestedItem.elements.has(tag)).length).toBeGreaterThan(640)
	})
})

test('private attributes, curves and overlays are removed, wherever they stand', () => {
	for (const path of ['phi-stress/private-everywhere.dcm', 'phi-stress/overlay-and-curve-text.dcm']) {
		const before = everyTag(parseDicomFile(testFile(path)).dataset)
		const after = everyTag(stripped(path).dataset)
		expect(before.some(isGone)).toBe(true)
		expect(after.filter(isGone)).toEqual([])
	}
})

function isGone(tag: number): boolean {
	return isPrivate(tag) || [0x50, 0x60].includes(tag >>> 24)
}

/** Text, bytes or items of an element, to compare what it held with what it holds. */
function contentOf(element: DataElement | undefined): string {
	if (element === undefined) return ''
	if (element.kind === 'sequence')
		return element.items.map((item) => [...item.elements.values()].map(contentOf).join('|')).join('|')
	if (element.kind === 'fragments') return Buffer.concat(element.fragments).toString('latin1')
	return isText(element.vr)
		? textsOf(element, ['ISO_IR 192']).join('\\')
		: Buffer.from(element.bytes).toString('latin1')
}

function isEmpty(element: DataElement): boolean {
	return element.kind === 'sequence'
		? element.items.length === 0
		: element.kind === 'value' && element.bytes.length === 0
}

/** The file has its item inside a sequence that is removed whole; here it comes out of that, to be cleaned itself. */
function withKeptSequence(file: DicomFile): DicomFile {
	const [request] = items(file.dataset, 'RequestAttributesSequence')
	const mapping = request?.elements.get(tagOf('RealWorldValueMappingSequence'))
	if (mapping === undefined) throw new Error('The sequence with all attributes is missing')
	const elements = new Map([...file.dataset.elements, [tagOf('RealWorldValueMappingSequence'), mapping]])
	return { ...file, dataset: { ...file.dataset, elements } }
}

function itemInside(dataset: Dataset): Dataset {
	const [mapped] = items(dataset, 'RealWorldValueMappingSequence')
	if (mapped === undefined) throw new Error('The item with all attributes is missing')
	return mapped
}

/** Rows that no file can have in its data set, or that the file leaves out, with a value of their own. */
function withMissingRows({ elements, characterSets }: Dataset): Dataset {
	const filled = new Map(elements)
	for (const tag of profileTags()) {
		if (filled.has(tag)) continue
		// Those missing are UIDs, a sequence and padding.
		const vr = (dictionaryEntry(tag)?.vr ?? 'UI') as Vr
		const bytes = new TextEncoder().encode('1.2.3.4.19860315')
		if (vr === 'SQ') filled.set(tag, { vr, kind: 'sequence', items: [{ elements: new Map(), characterSets }] })
		else filled.set(tag, { vr, kind: 'value', bytes })
	}
	return { elements: filled, characterSets }
}

function expectAction(tag: number, before: DataElement | undefined, after: DataElement | undefined): void {
	const row = profileRow(tag)
	if (row === undefined || before === undefined) throw new Error('No such row or nothing planted')
	if (isKeptCharacteristic(tag, row)) return expect(contentOf(after)).toBe(contentOf(before))
	if (contentOf(before) !== '') expect(contentOf(after)).not.toBe(contentOf(before))
	const isCommandOrMeta = tag >>> 16 === 0 || tag >>> 16 === 2
	expect(isCommandOrMeta ? 'X' : outcome(after)).toSatisfy((action: string) => allowed(tag, row).includes(action))
}

function isKeptCharacteristic(tag: number, row: ProfileRow): boolean {
	return row.characteristics === 'K' && tag === tagOf('PatientAge')
}

function outcome(after: DataElement | undefined): string {
	if (after === undefined) return 'X'
	if (isEmpty(after)) return 'Z'
	return after.kind === 'value' && after.vr === 'UI' && UUID_UID.test(contentOf(after)) ? 'U' : 'D'
}

/** What the row allows; modified dates (113107) are another value. */
function allowed(tag: number, { basic, dates }: ProfileRow): string[] {
	if (tag >>> 16 === 0 || tag >>> 16 === 2) return ['X']
	const actions = basic.replace('*', '').split('/')
	const isPatient = tag === tagOf('PatientName') || tag === tagOf('PatientID')
	const isUidDummy = basic === 'D' && dictionaryEntry(tag)?.vr === 'UI'
	return [
		...actions,
		...(dates === 'C' || isPatient ? ['D'] : []),
		...(isUidDummy ? ['U'] : []),
		...(basic === 'X/Z/U*' ? ['D'] : []),
	]
}
