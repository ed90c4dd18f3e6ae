import { expect, test } from 'vitest'
import { dicomJson, type JsonDataset } from './dicom-json.ts'
import { parseDicomFile } from './parse-file.ts'
import { bytesOf, explicit, item, part10, testFile } from './testing/elements.ts'
import { EXPLICIT_LITTLE_ENDIAN } from './transfer-syntaxes.ts'

const bulkDataUri = (path: string): string => `bulk/${path}`

function jsonOf(...elements: readonly Uint8Array[]): JsonDataset {
	return dicomJson(parseDicomFile(part10(EXPLICIT_LITTLE_ENDIAN, ...elements)).dataset, {
		bulkDataUri,
		inlineLimitBytes: 4,
	})
}

test('names have their component groups, numbers are numbers, tags are text (PS3.18 F.2)', () => {
	const json = jsonOf(
		explicit(0x00080005, 'CS', 'GB18030 '),
		explicit(0x00080060, 'CS', 'CT'),
		explicit(0x00100010, 'PN', [...bytesOf('Wang^XiaoDong='), 0xcd, 0xf5, 0x5e, 0xd0, 0xa1]),
		explicit(0x00180050, 'DS', '5.0 '),
		explicit(0x00280009, 'AT', [0x18, 0, 0x63, 0x10]),
		explicit(0x00280010, 'US', [0, 2]),
		explicit(0x00280030, 'DS', '0,5\\0.5 '),
	)
	expect(json).toEqual({
		'00080005': { vr: 'CS', Value: ['ISO_IR 192'] },
		'00080060': { vr: 'CS', Value: ['CT'] },
		'00100010': { vr: 'PN', Value: [{ Alphabetic: 'Wang^XiaoDong', Ideographic: '王^小' }] },
		'00180050': { vr: 'DS', Value: [5] },
		'00280009': { vr: 'AT', Value: ['00181063'] },
		'00280010': { vr: 'US', Value: [512] },
		'00280030': { vr: 'DS', Value: ['0,5', 0.5] },
	})
})

test('empty attributes have no Value, an empty value among others is null (PS3.18 F.2.5)', () => {
	const json = jsonOf(
		explicit(0x00080008, 'CS', 'ORIGINAL\\\\AXIAL '),
		explicit(0x00100020, 'LO', ''),
		explicit(0x00081140, 'SQ', ''),
	)
	expect(json).toEqual({
		'00080008': { vr: 'CS', Value: ['ORIGINAL', null, 'AXIAL'] },
		'00081140': { vr: 'SQ' },
		'00100020': { vr: 'LO' },
	})
})

test('sequences nest; small binaries stand inline, big ones and pixels are referred to by path', () => {
	const json = jsonOf(
		explicit(0x00081140, 'SQ', item(explicit(0x00091002, 'OB', [1, 2, 3, 4, 5, 6]))),
		explicit(0x00091002, 'OB', [1, 2]),
		explicit(0x7fe00010, 'OW', [1, 2]),
	)
	expect(json).toEqual({
		'00081140': { vr: 'SQ', Value: [{ '00091002': { vr: 'OB', BulkDataURI: 'bulk/00081140/1/00091002' } }] },
		'00091002': { vr: 'OB', InlineBinary: 'AQI=' },
		'7FE00010': { vr: 'OW', BulkDataURI: 'bulk/7FE00010' },
	})
})

test('inline binaries are little endian whatever the file was', () => {
	const { dataset } = parseDicomFile(testFile('pixel-formats/MR_small_bigendian.dcm'))
	expect(dicomJson(dataset, { bulkDataUri })['00280010']).toEqual({ vr: 'US', Value: [64] })
})

test('not-a-number survives JSON', () => {
	const json = jsonOf(explicit(0x00189073, 'FD', [0, 0, 0, 0, 0, 0, 0xf8, 0x7f]))
	expect(JSON.parse(JSON.stringify(json))).toEqual({ '00189073': { vr: 'FD', Value: ['NaN'] } })
})
