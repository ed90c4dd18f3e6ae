import { describe, expect, test } from 'vitest'
import type { Dataset, Vr } from './dataset.ts'
import { DicomError } from './dicom-error.ts'
import { dictionaryEntry, keywordOf, tagOf } from './tags.ts'
import { bytesOf } from './testing/elements.ts'
import {
	emptyDataset,
	has,
	items,
	number,
	numbers,
	putItems,
	putNumbers,
	putText,
	remove,
	text,
	texts,
	uid,
} from './values.ts'

function holding(tag: number, vr: Vr, value: string | readonly number[], bigEndian?: true): Dataset {
	const dataset = emptyDataset()
	const bytes = bytesOf(value)
	dataset.elements.set(
		tag,
		bigEndian === undefined ? { vr, kind: 'value', bytes } : { vr, kind: 'value', bytes, bigEndian },
	)
	return dataset
}

describe('numbers written as text', () => {
	test.each([
		['2.5', [2.5]],
		[' 2.50 \\-1e-3', [2.5, -0.001]],
		['+3', [3]],
		['.5', [0.5]],
		['5,0', []],
		['5 mm', []],
		['1\\x', []],
		['', []],
		['NaN', []],
		['Infinity', []],
		['0x10', []],
		['1e999', []],
	])('DS %j reads as %j: a decimal comma is no 50', (value, expected) => {
		expect(numbers(holding(0x00180050, 'DS', value), 'SliceThickness')).toEqual(expected)
	})

	test('are written within the 16 letters of a DS', () => {
		const dataset = emptyDataset()
		putNumbers(dataset, 'PixelSpacing', [0.7, 1 / 3])
		expect(texts(dataset, 'PixelSpacing').every((value) => value.length <= 16)).toBe(true)
		expect(numbers(dataset, 'PixelSpacing')[1]).toBeCloseTo(1 / 3, 9)
	})
})

describe('binary numbers', () => {
	test.each([
		['US', [0x01, 0x02], 0x0201],
		['SS', [0xff, 0xff], -1],
		['UL', [1, 0, 0, 0x80], 0x80000001],
		['SL', [0xfe, 0xff, 0xff, 0xff], -2],
		['FL', [0, 0, 0x80, 0x3f], 1],
		['FD', [0, 0, 0, 0, 0, 0, 0xf0, 0x3f], 1],
		['AT', [0x10, 0, 0x20, 0], 0x00100020],
		['SV', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], -1],
	] as const)('%s', (vr, bytes, expected) => {
		expect(number(holding(0x00280010, vr, bytes), 'Rows')).toBe(expected)
	})

	test('in big endian', () => {
		expect(number(holding(0x00280010, 'US', [1, 2], true), 'Rows')).toBe(0x0102)
	})

	test('half a number at the end is none', () => {
		expect(numbers(holding(0x00280010, 'US', [1, 0, 2]), 'Rows')).toEqual([1])
	})
})

describe('text', () => {
	test('values are split at backslashes and freed from padding', () => {
		expect(texts(holding(0x00080008, 'CS', 'ORIGINAL\\ PRIMARY\\\\AXIAL '), 'ImageType')).toEqual([
			'ORIGINAL',
			'PRIMARY',
			'',
			'AXIAL',
		])
	})

	test('long text keeps its backslashes and leading spaces', () => {
		expect(text(holding(0x00104000, 'LT', '  a\\b  '), 'PatientComments')).toBe('  a\\b')
	})

	test('absent and empty are undefined, never an empty string', () => {
		expect(text(emptyDataset(), 'PatientID')).toBeUndefined()
		expect(text(holding(0x00100020, 'LO', '  '), 'PatientID')).toBeUndefined()
	})

	test('a UID with anything but digits and dots is none (a path is no UID)', () => {
		expect(uid(holding(0x00080018, 'UI', '1.2.840\0'), 'SOPInstanceUID')).toBe('1.2.840')
		expect(uid(holding(0x00080018, 'UI', '../../tmp/x'), 'SOPInstanceUID')).toBeUndefined()
	})

	test('is written with the dictionary’s VR whatever stood there before', () => {
		const dataset = holding(0x00100020, 'OB', [1, 2])
		putText(dataset, 'PatientID', 'X1')
		expect(dataset.elements.get(0x00100020)).toMatchObject({ vr: 'LO' })
	})

	test('beyond ASCII is written in UTF-8 data sets only', () => {
		const dataset = emptyDataset()
		putText(dataset, 'PatientName', '张^伟')
		expect(text(dataset, 'PatientName')).toBe('张^伟')
		expect(() => putText(emptyDataset([]), 'PatientName', '张^伟')).toThrow(DicomError)
	})
})

test('sequences are set, found and removed', () => {
	const dataset = emptyDataset()
	const inner = emptyDataset()
	putText(inner, 'CodeValue', 'T-1')
	putItems(dataset, 'AnatomicRegionSequence', [inner])
	expect(text(items(dataset, 'AnatomicRegionSequence')[0] ?? emptyDataset(), 'CodeValue')).toBe('T-1')
	remove(dataset, 'AnatomicRegionSequence')
	expect(has(dataset, 'AnatomicRegionSequence')).toBe(false)
})

describe('the dictionary (PS3.6 chapter 6)', () => {
	test('gives keyword, VR and multiplicity of a tag, and the tag of a keyword', () => {
		expect(dictionaryEntry(0x00200037)).toEqual({ keyword: 'ImageOrientationPatient', vr: 'DS', vm: '6' })
		expect(tagOf('ImageOrientationPatient')).toBe(0x00200037)
		expect(tagOf('NoSuchAttribute' as string)).toBeUndefined()
	})

	test('knows repeating groups', () => {
		expect([keywordOf(0x60003000), keywordOf(0x601e3000), keywordOf(0x50023000)]).toEqual([
			'OverlayData',
			'OverlayData',
			'CurveData',
		])
		expect(tagOf('OverlayData')).toBe(0x60003000)
	})

	test('knows nothing of private tags', () => {
		expect(keywordOf(0x60013000)).toBeUndefined()
	})
})
