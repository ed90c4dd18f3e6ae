import { describe, expect, test } from 'vitest'
import type { Dataset } from '../dataset.ts'
import { parseDicomFile, readDicomFile } from '../parse-file.ts'
import { type Keyword, tagOf } from '../tags.ts'
import { KEY, OTHER_KEY, stripped, UUID_UID } from '../testing/deidentified.ts'
import { testFile, testFiles } from '../testing/elements.ts'
import { items, numbers, text, texts, textsOf, valueBytes } from '../values.ts'
import { writeDicomFile } from '../write-file.ts'
import { deidentify } from './deidentify.ts'

describe('what a reader needs', () => {
	const KEPT: readonly Keyword[] = [
		'Modality',
		'PixelSpacing',
		'ImagerPixelSpacing',
		'SliceThickness',
		'SpacingBetweenSlices',
		'ImagePositionPatient',
		'ImageOrientationPatient',
		'SliceLocation',
		'RescaleIntercept',
		'RescaleSlope',
		'WindowCenter',
		'WindowWidth',
		'KVP',
		'XRayTubeCurrent',
		'ExposureTime',
		'Exposure',
		'GantryDetectorTilt',
		'RepetitionTime',
		'EchoTime',
		'FlipAngle',
		'Rows',
		'Columns',
		'BitsAllocated',
		'BitsStored',
		'HighBit',
		'PixelRepresentation',
		'PhotometricInterpretation',
		'SamplesPerPixel',
		'NumberOfFrames',
		'InstanceNumber',
		'SeriesNumber',
		'AcquisitionNumber',
		'PatientPosition',
		'ImageType',
		'Laterality',
		'PatientOrientation',
		'ViewPosition',
		'CTDIvol',
		'ReconstructionDiameter',
		'DataCollectionDiameter',
		'PlanarConfiguration',
	]
	/** Broken by intent, with numbers among their codes, or with comments in their frames. */
	const OTHERS = /^hostile\/|^phi-stress\/(?:all-|jpeg-)|highdicom-dx_image/
	const readable = testFiles().filter(({ path }) => !OTHERS.test(path))

	test.each(readable.map(({ path }) => path))('geometry, contrast and pixels of %s are unchanged', async (path) => {
		const before = await readDicomFile(testFile(path))
		const { dataset } = parseDicomFile(writeDicomFile(deidentify(before, KEY).file))
		for (const keyword of KEPT) {
			expect([keyword, ...texts(dataset, keyword)]).toEqual([keyword, ...texts(before.dataset, keyword)])
			expect([keyword, ...numbers(dataset, keyword)]).toEqual([keyword, ...numbers(before.dataset, keyword)])
		}
		if (!path.includes('overlay-in-high-bit')) expect(pixelContent(dataset)).toBe(pixelContent(before.dataset))
	})

	test('spacing and position inside the frames of an enhanced picture stay', () => {
		const before = parseDicomFile(testFile('derived/highdicom-seg_image_ct_binary.dcm')).dataset
		const after = stripped('derived/highdicom-seg_image_ct_binary.dcm').dataset
		expect(planes(before).length).toBeGreaterThan(1)
		expect(planes(after)).toEqual(planes(before))
		expect(pointers(before).flat().length).toBeGreaterThan(1)
		expect(pointers(after)).toEqual(pointers(before))
	})

	test('sex, a plausible age, size and weight stay; ages over 89 become 90 years', () => {
		const { dataset } = stripped('phi-stress/free-text-TEST-CT0077881.dcm')
		expect(text(dataset, 'PatientAge')).toBe('090Y')
		expect(text(dataset, 'PatientSex')).toBe('O')
		expect(numbers(dataset, 'PatientWeight')).toEqual([0])
		expect(valueBytes(dataset, 'PatientBirthDate')).toHaveLength(0)
	})
})

describe('UIDs', () => {
	test('references between the files of a case fit after stripping', () => {
		const report = stripped('derived/highdicom-sr_document.dcm').dataset
		const source = stripped('pixel-formats/CT_small.dcm').dataset
		const series = items(report, 'PertinentOtherEvidenceSequence').flatMap((study) =>
			items(study, 'ReferencedSeriesSequence'),
		)
		const instances = series.flatMap((item) => items(item, 'ReferencedSOPSequence'))
		expect(series.map((item) => text(item, 'SeriesInstanceUID'))).toEqual([text(source, 'SeriesInstanceUID')])
		expect(instances.map((item) => text(item, 'ReferencedSOPInstanceUID'))).toEqual([text(source, 'SOPInstanceUID')])
		expect(text(report, 'StudyInstanceUID')).toBe(text(source, 'StudyInstanceUID'))
	})

	test('file meta information carries the new UID', () => {
		const { meta, dataset } = parseDicomFile(writeDicomFile(stripped('pixel-formats/CT_small.dcm')))
		expect(text(meta, 'MediaStorageSOPInstanceUID')).toBe(text(dataset, 'SOPInstanceUID'))
		expect(text(dataset, 'SOPInstanceUID')).toMatch(UUID_UID)
	})

	test('with the key of another case nothing is equal but what the standard registers', () => {
		const path = 'derived/highdicom-seg_image_ct_binary.dcm'
		const here = new Set(uidsOf(stripped(path, KEY).dataset))
		const there = uidsOf(stripped(path, OTHER_KEY).dataset)
		expect(there.filter((uid) => UUID_UID.test(uid)).length).toBeGreaterThan(5)
		expect(there.filter((uid) => here.has(uid) && !uid.startsWith('1.2.840.10008.'))).toEqual([])
	})
})

function pixelContent(dataset: Dataset): string {
	const element = dataset.elements.get(tagOf('PixelData'))
	if (element?.kind === 'fragments') return Buffer.concat(element.fragments).toString('latin1')
	if (element?.kind !== 'value') return ''
	// Padding to an even length and the order of bytes are how it is written, not what it says.
	const bytes = element.bigEndian === true ? Buffer.from(element.bytes).swap16() : Buffer.from(element.bytes)
	return bytes.toString('latin1').replace(/\0$/, '')
}

function uidsOf({ elements }: Dataset): string[] {
	return [...elements.values()].flatMap((element) =>
		element.kind === 'sequence' ? element.items.flatMap(uidsOf) : element.vr === 'UI' ? textsOf(element, []) : [],
	)
}

function planes(dataset: Dataset): number[][] {
	return items(dataset, 'PerFrameFunctionalGroupsSequence')
		.flatMap((frame) => items(frame, 'PlanePositionSequence'))
		.map((item) => numbers(item, 'ImagePositionPatient'))
}

function pointers(dataset: Dataset): number[][] {
	return items(dataset, 'DimensionIndexSequence').map((item) => numbers(item, 'DimensionIndexPointer'))
}
