import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { DataElement, Dataset } from './dataset.ts'
import { DicomError } from './dicom-error.ts'
import { joined } from './inflate.ts'
import { parseDicomFile, readDicomFile } from './parse-file.ts'
import { isGroupLength } from './tags.ts'
import { explicit, item, part10, SEQUENCE_END, testFile, testFiles } from './testing/elements.ts'
import { EXPLICIT_LITTLE_ENDIAN, isEncapsulated } from './transfer-syntaxes.ts'
import { numbers, text, uid } from './values.ts'
import { littleEndianBytes } from './vr.ts'
import { writeDicomFile } from './write-file.ts'

/** What a writer must keep: everything but group lengths and padding. */
function kept({ elements }: Dataset): unknown[] {
	return [...elements]
		.filter(([tag]) => !isGroupLength(tag) && tag !== 0xfffcfffc)
		.toSorted(([a], [b]) => a - b)
		.map(([tag, element]) => [tag, keptOf(element)])
}

function keptOf(element: DataElement): unknown {
	if (element.kind === 'sequence') return element.items.map(kept)
	if (element.kind === 'fragments') return element.fragments.map(digest)
	return [element.vr, digest(littleEndianBytes(element))]
}

/** Of the bytes without padding at the end. */
function digest(bytes: Uint8Array): string {
	let end = bytes.length
	while (bytes[end - 1] === 0x20 || bytes[end - 1] === 0) end -= 1
	return createHash('sha1').update(bytes.subarray(0, end)).digest('hex')
}

const READABLE = testFiles().filter(
	({ path, expect: expected }) => !path.startsWith('hostile/') && expected === undefined,
)

describe('writing a file', () => {
	test.each(READABLE)('$path reads the same after writing', async ({ path }) => {
		const file = await readDicomFile(testFile(path))
		const written = parseDicomFile(writeDicomFile(file))
		expect(written.transferSyntaxUid).toBe(
			isEncapsulated(file.transferSyntaxUid) ? file.transferSyntaxUid : EXPLICIT_LITTLE_ENDIAN,
		)
		expect(kept(written.dataset)).toEqual(kept(file.dataset))
	})

	test.each(READABLE)('$path is the same when written twice', async ({ path }) => {
		const once = writeDicomFile(await readDicomFile(testFile(path)))
		expect(Buffer.from(writeDicomFile(parseDicomFile(once))).equals(once)).toBe(true)
	})

	test('an executable in the preamble and a page behind the pixels are gone', () => {
		const bytes = joined([testFile('hostile/mz-preamble.dcm'), new TextEncoder().encode('<html></html>')])
		expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('MZ')
		const written = writeDicomFile(parseDicomFile(bytes))
		expect(written.subarray(0, 128).every((byte) => byte === 0)).toBe(true)
		expect(Buffer.from(written).includes('<html>')).toBe(false)
	})

	test('trailing padding, where text may hide, is left out', () => {
		const written = writeDicomFile(parseDicomFile(testFile('phi-stress/preamble-meta-trailer.dcm')))
		expect(Buffer.from(written).includes('CANARYVTRAILING')).toBe(false)
	})

	test('the group 0002 length counts to the data set', () => {
		const written = writeDicomFile(parseDicomFile(testFile('pixel-formats/CT_small.dcm')))
		const { meta } = parseDicomFile(written)
		const [length = 0] = numbers(meta, 'FileMetaInformationGroupLength')
		const start = 128 + 4 + 12 + length
		expect(new DataView(written.buffer).getUint16(start, true)).toBe(0x0008)
	})

	test('the meta header names the instance of the data set', () => {
		const file = parseDicomFile(testFile('pixel-formats/CT_small.dcm'))
		file.dataset.elements.set(0x00080018, { vr: 'UI', kind: 'value', bytes: new TextEncoder().encode('2.25.1') })
		expect(uid(parseDicomFile(writeDicomFile(file)).meta, 'MediaStorageSOPInstanceUID')).toBe('2.25.1')
	})

	test('a value too long for its VR is written as UN and found again (PS3.5 6.2.2)', () => {
		const file = parseDicomFile(part10(EXPLICIT_LITTLE_ENDIAN, explicit(0x00080060, 'CS', 'CT')))
		const long = 'a'.repeat(70_000)
		file.dataset.elements.set(0x00104000, { vr: 'LT', kind: 'value', bytes: new TextEncoder().encode(long) })
		expect(text(parseDicomFile(writeDicomFile(file)).dataset, 'PatientComments')).toBe(long)
	})

	test('encapsulated pixels under a native name are refused', () => {
		const pixels = explicit(
			0x7fe00010,
			'OB',
			joined([item(new Uint8Array()), item(new Uint8Array(2)), SEQUENCE_END]),
			0xffffffff,
		)
		const file = parseDicomFile(part10('1.2.840.10008.1.2.5', explicit(0x00080060, 'CS', 'CT'), pixels))
		expect(() => writeDicomFile({ ...file, transferSyntaxUid: EXPLICIT_LITTLE_ENDIAN })).toThrow(DicomError)
	})
})
