import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { DicomError } from './dicom-error.ts'
import { joined } from './inflate.ts'
import { parseDicomFile, readDicomFile } from './parse-file.ts'
import {
	bytesOf,
	explicit,
	ITEM_END,
	implicit,
	item,
	part10,
	SEQUENCE_END,
	tagBytes,
	testFile,
	testFiles,
	u16,
	u32,
} from './testing/elements.ts'
import {
	DEFLATED_LITTLE_ENDIAN,
	EXPLICIT_BIG_ENDIAN,
	EXPLICIT_LITTLE_ENDIAN,
	IMPLICIT_LITTLE_ENDIAN,
} from './transfer-syntaxes.ts'
import { items, number, text } from './values.ts'

const MODALITY = explicit(0x00080060, 'CS', 'CT')
const NAME = explicit(0x00100010, 'PN', 'TEST^A')

function errorOf(read: () => unknown): DicomError {
	try {
		read()
	} catch (error) {
		if (error instanceof DicomError) return error
		throw error
	}
	throw new Error('was read without an error')
}

describe('reading a file', () => {
	test('values are views of the file, not copies', () => {
		const bytes = part10(EXPLICIT_LITTLE_ENDIAN, MODALITY, NAME)
		const element = parseDicomFile(bytes).dataset.elements.get(0x00100010)
		expect(element).toMatchObject({ vr: 'PN', kind: 'value' })
		expect(element?.kind === 'value' && element.bytes.buffer === bytes.buffer).toBe(true)
	})

	test.each(
		testFiles().filter(
			({ transferSyntax, expect: expected }) => transferSyntax !== undefined && expected === undefined,
		),
	)('$path is in the transfer syntax that its manifest names', async ({ path, transferSyntax }) => {
		const file = await readDicomFile(testFile(path))
		expect(file.transferSyntaxUid).toBe(transferSyntax)
		expect(file.dataset.elements.size).toBeGreaterThan(10)
	})

	test('the same slice reads the same in implicit and explicit little endian and deflated', async () => {
		const folder = 'transfer-syntaxes/ct-'
		const names = [
			'LittleEndianImplicit_1.2.840.10008.1.2',
			'LittleEndianExplicit_1.2.840.10008.1.2.1',
			'DeflatedExplicitVRLittleEndian_1.2.840.10008.1.2.1.99',
		]
		const files = await Promise.all(names.map((name) => readDicomFile(testFile(`${folder}${name}.dcm`))))
		expect(new Set(files.map(({ dataset }) => text(dataset, 'SeriesInstanceUID'))).size).toBe(1)
		expect(files.map(({ dataset }) => number(dataset, 'Rows'))).toEqual([512, 512, 512])
	})

	test('big endian numbers are read as such (pydicom: MR_small_bigendian has 64 rows)', () => {
		const { dataset, transferSyntaxUid } = parseDicomFile(testFile('pixel-formats/MR_small_bigendian.dcm'))
		expect(transferSyntaxUid).toBe(EXPLICIT_BIG_ENDIAN)
		expect(number(dataset, 'Rows')).toBe(64)
	})

	test('reading can stop before the pixels, on the first bytes of the file', () => {
		const whole = testFile('pixel-formats/CT_small.dcm')
		const { dataset } = parseDicomFile(whole.subarray(0, 6_400), { stopBeforePixels: true })
		expect(number(dataset, 'Rows')).toBe(128)
		expect(dataset.elements.has(0x7fe00010)).toBe(false)
	})

	test('what is appended behind the pixels is left out', () => {
		const pixels = explicit(0x7fe00010, 'OW', [1, 2])
		const { dataset, warnings } = parseDicomFile(
			part10(EXPLICIT_LITTLE_ENDIAN, MODALITY, pixels, bytesOf('<html>hidden</html>')),
		)
		expect([...dataset.elements.keys()]).toEqual([0x00080060, 0x7fe00010])
		expect(warnings).toEqual(['Bytes behind the data set were left out'])
	})
})

describe('sequences', () => {
	const inner = explicit(0x00080100, 'SH', 'ab')

	test.each([
		['defined lengths', explicit(0x00081140, 'SQ', item(inner))],
		[
			'undefined lengths',
			joined([
				explicit(0x00081140, 'SQ', joined([item(joined([inner, ITEM_END]), 0xffffffff), SEQUENCE_END]), 0xffffffff),
			]),
		],
		[
			'UN of undefined length, implicit inside (PS3.5 6.2.2)',
			explicit(0x00081140, 'UN', joined([item(implicit(0x00080100, 'ab')), SEQUENCE_END]), 0xffffffff),
		],
		['UN of defined length', explicit(0x00081140, 'UN', item(implicit(0x00080100, 'ab')))],
	])('with %s are read', (_, sequence) => {
		const { dataset } = parseDicomFile(part10(EXPLICIT_LITTLE_ENDIAN, sequence, NAME))
		expect(items(dataset, 'ReferencedImageSequence').map((found) => text(found, 'CodeValue'))).toEqual(['ab'])
		expect(text(dataset, 'PatientName')).toBe('TEST^A')
	})

	test('an item takes over the character set around it', () => {
		const sequence = explicit(0x00081140, 'SQ', item(explicit(0x00080104, 'LO', [0xe5, 0xbc, 0xa0, 0x20])))
		const { dataset } = parseDicomFile(
			part10(EXPLICIT_LITTLE_ENDIAN, explicit(0x00080005, 'CS', 'ISO_IR 192'), sequence),
		)
		expect(items(dataset, 'ReferencedImageSequence').map((found) => text(found, 'CodeMeaning'))).toEqual(['张'])
	})
})

describe('headers that are wrong and can be read all the same', () => {
	test('no preamble', () => {
		const { dataset, warnings } = parseDicomFile(testFile('hostile/no-preamble.dcm'))
		expect(text(dataset, 'Modality')).toBe('CT')
		expect(warnings).toEqual(['The preamble and its DICM mark are missing'])
	})

	test('no meta header: a bare data set in implicit little endian', () => {
		const file = parseDicomFile(testFile('derived/rtstruct.dcm'))
		expect(file.transferSyntaxUid).toBe(IMPLICIT_LITTLE_ENDIAN)
		expect(text(file.dataset, 'Modality')).toBe('RTSTRUCT')
	})

	test.each([
		['explicit under an implicit name', part10(IMPLICIT_LITTLE_ENDIAN, MODALITY, NAME)],
		[
			'implicit under an explicit name',
			part10(EXPLICIT_LITTLE_ENDIAN, implicit(0x00080060, 'CT'), implicit(0x00100010, 'TEST^A')),
		],
		['little endian under a big endian name', part10(EXPLICIT_BIG_ENDIAN, MODALITY, NAME)],
	])('%s', (_, bytes) => {
		const { dataset, warnings } = parseDicomFile(bytes)
		expect([text(dataset, 'Modality'), text(dataset, 'PatientName')]).toEqual(['CT', 'TEST^A'])
		expect(warnings).toEqual(['The transfer syntax named is wrong; the one found was used'])
	})

	test('native pixels under the name of JPEG-LS', () => {
		const pixels = explicit(0x7fe00010, 'OW', [1, 2])
		const file = parseDicomFile(part10('1.2.840.10008.1.2.4.80', MODALITY, pixels))
		expect(file.transferSyntaxUid).toBe(EXPLICIT_LITTLE_ENDIAN)
		expect(file.warnings).toHaveLength(1)
	})

	test('JPEG-LS under a native name', () => {
		const codestream = [0xff, 0xd8, 0xff, 0xf7, 0, 11]
		const pixels = explicit(
			0x7fe00010,
			'OB',
			joined([item(new Uint8Array()), item(bytesOf(codestream)), SEQUENCE_END]),
			0xffffffff,
		)
		expect(parseDicomFile(part10(EXPLICIT_LITTLE_ENDIAN, MODALITY, pixels)).transferSyntaxUid).toBe(
			'1.2.840.10008.1.2.4.81',
		)
	})

	test('a picture that was cut is kept as far as it goes, and marked', () => {
		const file = parseDicomFile(testFile('hostile/truncated-in-pixels.dcm'))
		expect(file.isTruncated).toBe(true)
		expect(number(file.dataset, 'Rows')).toBe(128)
	})

	test('an element that stands twice counts once, the last time', () => {
		const { dataset, warnings } = parseDicomFile(
			part10(EXPLICIT_LITTLE_ENDIAN, NAME, explicit(0x00100010, 'PN', 'TEST^B')),
		)
		expect(text(dataset, 'PatientName')).toBe('TEST^B')
		expect(warnings).toHaveLength(1)
	})
})

describe('files that are refused', () => {
	test.each(['hostile/empty.dcm', 'hostile/text-named-dcm.dcm'])('%s is not DICOM', (path) => {
		expect(errorOf(() => parseDicomFile(testFile(path)))).toMatchObject({ section: 'PS3.10 7.1', byteOffset: 0 })
	})

	test('cut inside its header', () => {
		expect(errorOf(() => parseDicomFile(testFile('hostile/truncated-in-header.dcm'))).byteOffset).toBe(694)
	})

	test('a length that runs past the end, named by tag, offset and section', () => {
		const bytes = part10(EXPLICIT_LITTLE_ENDIAN, MODALITY, explicit(0x00100010, 'PN', 'TEST', 60_000))
		const error = errorOf(() => parseDicomFile(bytes))
		expect(error).toMatchObject({ tag: 0x00100010, byteOffset: bytes.length - 4, section: 'PS3.5 7.1.1' })
		expect(error.message).not.toContain('TEST')
	})

	test('an item longer than its sequence', () => {
		const bytes = part10(EXPLICIT_LITTLE_ENDIAN, explicit(0x00081140, 'SQ', item(MODALITY, 5000)), NAME)
		expect(errorOf(() => parseDicomFile(bytes)).section).toBe('PS3.5 7.5.1')
	})

	test('a sequence that is never closed', () => {
		const bytes = part10(EXPLICIT_LITTLE_ENDIAN, explicit(0x00081140, 'SQ', item(MODALITY), 0xffffffff))
		expect(errorOf(() => parseDicomFile(bytes)).section).toBe('PS3.5 7.5.2')
	})

	test.each([33, 100, 10_000, 100_000])('%i sequences inside each other, in under a second', (depth) => {
		const open = joined([
			tagBytes(0x00081140),
			bytesOf('SQ'),
			u16(0),
			u32(0xffffffff),
			tagBytes(0xfffee000),
			u32(0xffffffff),
		])
		const started = performance.now()
		const error = errorOf(() => parseDicomFile(part10(EXPLICIT_LITTLE_ENDIAN, joined(Array(depth).fill(open)))))
		expect(error.message).toContain('nest deeper than 32')
		expect(performance.now() - started).toBeLessThan(1000)
	})

	test('20 sequences inside each other are read', () => {
		let sequence = MODALITY
		for (let depth = 0; depth < 20; depth++) sequence = explicit(0x00081140, 'SQ', item(sequence))
		expect(parseDicomFile(part10(EXPLICIT_LITTLE_ENDIAN, sequence)).dataset.elements.size).toBe(1)
	})

	test.each([
		['200,000 elements', joined(Array.from({ length: 200_000 }, (_, at) => explicit(0x00090000 + at, 'LO', '')))],
		['200,000 items', explicit(0x00081140, 'SQ', joined(Array(200_000).fill(item(new Uint8Array()))))],
	])('%s, in under a second', (_, content) => {
		const started = performance.now()
		expect(errorOf(() => parseDicomFile(part10(EXPLICIT_LITTLE_ENDIAN, content))).message).toContain('More than 100000')
		expect(performance.now() - started).toBeLessThan(1000)
	})

	test('a value over the limit outside pixels', () => {
		const bytes = part10(EXPLICIT_LITTLE_ENDIAN, explicit(0x00204000, 'UT', 'a'.repeat(2000)))
		expect(errorOf(() => parseDicomFile(bytes, { maxValueBytes: 1000 })).tag).toBe(0x00204000)
	})
})

describe('deflated data sets', () => {
	test('125 kB that would inflate to 128 MB are refused while they grow', async () => {
		const bomb = deflateRawSync(Buffer.alloc(128 * 2 ** 20))
		const before = process.memoryUsage().rss
		await expect(readDicomFile(part10(DEFLATED_LITTLE_ENDIAN, new Uint8Array(bomb)))).rejects.toThrow(
			/Inflates to more than/,
		)
		expect(process.memoryUsage().rss - before).toBeLessThan(250 * 2 ** 20)
	}, 30_000)

	test.each([0, 1])('are inflated with %i bytes of padding behind them (PS3.5 A.5)', async (padding) => {
		const deflated = new Uint8Array(deflateRawSync(joined([MODALITY, NAME])))
		const { dataset } = await readDicomFile(part10(DEFLATED_LITTLE_ENDIAN, deflated, new Uint8Array(padding)))
		expect(text(dataset, 'PatientName')).toBe('TEST^A')
	})

	test('may be given inflated', () => {
		expect(text(parseDicomFile(part10(DEFLATED_LITTLE_ENDIAN, MODALITY, NAME)).dataset, 'Modality')).toBe('CT')
	})

	test('that are no deflate stream are a DicomError', async () => {
		await expect(readDicomFile(part10(DEFLATED_LITTLE_ENDIAN, bytesOf('this is not deflated at all')))).rejects.toThrow(
			DicomError,
		)
	})
})

test('a CT header of half a megabyte is parsed in well under a millisecond', () => {
	const bytes = testFile('transfer-syntaxes/ct-LittleEndianExplicit_1.2.840.10008.1.2.1.dcm')
	const times = Array.from({ length: 200 }, () => {
		const started = performance.now()
		parseDicomFile(bytes)
		return performance.now() - started
	}).toSorted((a, b) => a - b)
	expect(times[100]).toBeLessThan(1)
})
