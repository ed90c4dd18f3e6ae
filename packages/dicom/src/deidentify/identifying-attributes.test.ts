import { describe, expect, test } from 'vitest'
import type { Dataset, Vr } from '../dataset.ts'
import { parseDicomFile, readDicomFile } from '../parse-file.ts'
import { type Keyword, tagOf } from '../tags.ts'
import { KEY, stripped } from '../testing/deidentified.ts'
import { testFile, testFiles } from '../testing/elements.ts'
import { writeDicomFile } from '../write-file.ts'
import { deidentify, hasReviewedPixels, withReviewedPixels } from './deidentify.ts'
import { identifyingAttributes } from './identifying-attributes.ts'

describe('the second lock', () => {
	test.each(
		testFiles()
			.map(({ path }) => path)
			.filter((path) => !/text-named|truncated-in-header|empty/.test(path)),
	)('%s identifies before and not after, and stripping twice is stripping', async (path) => {
		const raw = testFile(path)
		const before = await readDicomFile(raw)
		const digest = Buffer.from(raw).toString('latin1')
		expect(identifyingAttributes(before, raw).length).toBeGreaterThan(0)
		const { file, report } = deidentify(before, KEY)
		const bytes = writeDicomFile(file)
		expect(identifyingAttributes(parseDicomFile(bytes), bytes)).toEqual([])
		expect(report.length).toBeGreaterThanOrEqual(before.dataset.elements.size - 10)
		const again = writeDicomFile(deidentify(parseDicomFile(bytes), KEY).file)
		expect(identifyingAttributes(parseDicomFile(again), again)).toEqual([])
		expect(Buffer.from(raw).toString('latin1')).toBe(digest)
	})

	test('names the attribute and the rule, never the value', () => {
		const raw = testFile('phi-stress/preamble-meta-trailer.dcm')
		const found = identifyingAttributes(parseDicomFile(raw), raw)
		expect(found.map(({ why }) => why)).toEqual(
			expect.arrayContaining(['preamble', 'file-meta', 'profile', 'stamp', 'pseudonym']),
		)
		expect(JSON.stringify(found)).not.toContain('CANARY')
	})

	test.each<[string, Keyword, Vr, string]>([
		['a name that is no pseudonym', 'PatientName', 'PN', 'ZHANG^WEI'],
		['a number that is another than the name', 'PatientID', 'LO', 'RR-AAAA0000'],
		['an institution', 'InstitutionName', 'LO', 'Test Hospital'],
		['a word outside the vocabulary', 'SeriesDescription', 'LO', 'CT 张伟'],
		['free text outside the list', 'SoftwareVersions', 'LO', '1.0'],
		['a UID that was not replaced', 'SOPInstanceUID', 'UI', '1.2.3.4'],
		['an age over 89', 'PatientAge', 'AS', '095Y'],
		['dates that nothing says were moved', 'LongitudinalTemporalInformationModified', 'CS', 'UNMODIFIED'],
		['an identity said not to be removed', 'PatientIdentityRemoved', 'CS', 'NO'],
		['a method that is not ours', 'DeidentificationMethod', 'LO', 'by hand'],
		['another character set', 'SpecificCharacterSet', 'CS', 'GBK'],
		['a number where a code should be', 'BodyPartExamined', 'CS', '13800000000'],
		['text in a numeric attribute', 'KVP', 'DS', 'ZHANG'],
	])('notices %s', (_, keyword, vr, value) => {
		const file = parseDicomFile(cleanBytes())
		put(file.dataset, keyword, value, vr)
		expect(identifyingAttributes(file).map(({ keyword: found }) => found)).toContain(keyword)
	})

	test('notices bytes behind the data set and in the preamble', () => {
		const clean = cleanBytes()
		expect(identifyingAttributes(parseDicomFile(clean), clean)).toEqual([])
		const marked = new Uint8Array(clean)
		marked[5] = 1
		expect(identifyingAttributes(parseDicomFile(marked), marked)).toMatchObject([{ why: 'preamble' }])
	})

	test('accepts pixels that a person reviewed', () => {
		const reviewed = withReviewedPixels(stripped('pixel-formats/color-pl.dcm'), 'masked')
		const bytes = writeDicomFile(reviewed)
		expect(identifyingAttributes(parseDicomFile(bytes), bytes)).toEqual([])
		expect(hasReviewedPixels(parseDicomFile(bytes))).toBe(true)
		expect(hasReviewedPixels(stripped('pixel-formats/color-pl.dcm'))).toBe(false)
	})
})

function cleanBytes(): Uint8Array {
	return writeDicomFile(stripped('pixel-formats/CT_small.dcm'))
}

function put(dataset: Dataset, keyword: Keyword, value: string, vr: Vr): void {
	dataset.elements.set(tagOf(keyword), { vr, kind: 'value', bytes: new TextEncoder().encode(value) })
}
