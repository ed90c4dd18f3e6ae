import { describe, expect, test } from 'vitest'
import { DicomError } from './dicom-error.ts'
import { grayValues, hounsfieldValues, rgbaValues } from './gray-values.ts'
import { parseDicomFile } from './parse-file.ts'
import { testFile } from './testing/elements.ts'
import { emptyDataset, putNumbers } from './values.ts'
import { rescaleOf, WINDOW_PRESETS, windowsOf } from './windows.ts'

const CT = { slope: 1, intercept: -1024 }

/** The function of PS3.3 C.11.2.1.2.1 as it stands there. */
function linear(x: number, c: number, w: number): number {
	if (x <= c - 0.5 - (w - 1) / 2) return 0
	if (x > c - 0.5 + (w - 1) / 2) return 255
	return ((x - (c - 0.5)) / (w - 1) + 0.5) * 255
}

describe('Hounsfield values', () => {
	test('are slope × stored + intercept; the stored values stay as they were', () => {
		const stored = Int16Array.of(0, 1024, 2048)
		expect([...hounsfieldValues(stored, CT)]).toEqual([-1024, 0, 1024])
		expect([...stored]).toEqual([0, 1024, 2048])
	})

	test.each([
		{ slope: 0, intercept: 0 },
		{ slope: Number.NaN, intercept: 0 },
		{ slope: 1, intercept: Number.POSITIVE_INFINITY },
	])('with %o are refused', (rescale) => {
		expect(() => hounsfieldValues(Int16Array.of(1), rescale)).toThrow(DicomError)
	})

	test('of CT_small use intercept -1024 (pydicom)', () => {
		expect(rescaleOf(parseDicomFile(testFile('pixel-formats/CT_small.dcm')).dataset)).toEqual(CT)
	})
})

describe('windows', () => {
	const stored = Int16Array.from({ length: 3000 }, (_, index) => index - 500)

	test.each(Object.entries(WINDOW_PRESETS))('%s follows the LINEAR function of PS3.3 C.11.2.1.2.1', (_, window) => {
		const gray = grayValues(stored, { rescale: CT, window, isInverted: false })
		const off = [...gray].map((value, index) =>
			Math.abs(value - linear((stored[index] ?? 0) - 1024, window.center, window.width)),
		)
		expect(Math.max(...off)).toBeLessThanOrEqual(0.5001)
	})

	test('center 2048 and width 4096 spread 12 bits over the whole screen (example of the standard)', () => {
		const gray = grayValues(Uint16Array.of(0, 4095), {
			rescale: { slope: 1, intercept: 0 },
			window: { center: 2048, width: 4096 },
			isInverted: false,
		})
		expect([...gray]).toEqual([0, 255])
	})

	test('width 1 is a threshold', () => {
		const gray = grayValues(Int16Array.of(99, 100), {
			rescale: { slope: 1, intercept: 0 },
			window: { center: 100, width: 1 },
			isInverted: false,
		})
		expect([...gray]).toEqual([0, 255])
	})

	test('MONOCHROME1 has its lowest value white', () => {
		const display = { rescale: { slope: 1, intercept: 0 }, window: { center: 128, width: 256 }, isInverted: true }
		expect([...grayValues(Uint8Array.of(0, 255), display)]).toEqual([255, 0])
	})

	test('RGBA is gray and opaque', () => {
		const display = { rescale: { slope: 1, intercept: 0 }, window: { center: 128, width: 256 }, isInverted: false }
		expect([...rgbaValues(Uint8Array.of(0, 255, 100), display)]).toEqual([
			0, 0, 0, 255, 255, 255, 255, 255, 100, 100, 100, 255,
		])
	})

	test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('width %d is refused', (width) => {
		expect(() =>
			grayValues(Int16Array.of(1), { rescale: CT, window: { center: 0, width }, isInverted: false }),
		).toThrow(DicomError)
	})

	test('the scanner’s windows come in its order, useless ones left out', () => {
		const dataset = emptyDataset()
		putNumbers(dataset, 'WindowCenter', [40, -600, 0])
		putNumbers(dataset, 'WindowWidth', [400, 1500, 0])
		expect(windowsOf(dataset)).toEqual([
			{ center: 40, width: 400, explanation: undefined },
			{ center: -600, width: 1500, explanation: undefined },
		])
	})
})
