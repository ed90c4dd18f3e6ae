import { describe, expect, test } from 'vitest'
import type { Dataset } from './dataset.ts'
import {
	imagePoint,
	imagePointPx,
	nearestSlice,
	patientPoint,
	patientPointMm,
	type SliceGeometry,
	shareFrameOfReference,
	sliceGeometry,
	sortedAlongNormal,
	uniformSpacingMm,
} from './geometry.ts'
import { readDicomFile } from './parse-file.ts'
import { testFile } from './testing/elements.ts'
import { emptyDataset, putNumbers, putText } from './values.ts'

const AXIAL = [1, 0, 0, 0, 1, 0]
const SAGITTAL = [0, 1, 0, 0, 0, -1]

interface Slice {
	readonly position: readonly number[]
	readonly orientation?: readonly number[]
	readonly spacing?: readonly number[]
	readonly frameOfReference?: string
}

function header({ position, orientation = AXIAL, spacing = [0.5, 0.8], frameOfReference = '1.2.3' }: Slice): Dataset {
	const dataset = emptyDataset()
	putNumbers(dataset, 'ImagePositionPatient', position)
	putNumbers(dataset, 'ImageOrientationPatient', orientation)
	putNumbers(dataset, 'PixelSpacing', spacing)
	putText(dataset, 'FrameOfReferenceUID', frameOfReference)
	return dataset
}

function slice(of: Slice): SliceGeometry {
	const geometry = sliceGeometry(header(of))
	if (geometry === undefined) throw new Error('no geometry')
	return geometry
}

const axialAt = (z: number): SliceGeometry => slice({ position: [0, 0, z] })

describe('a slice in the patient', () => {
	test('the normal of an axial slice points to the head, of a sagittal one to the right (LPS, PS3.3 C.7.6.2.1.1)', () => {
		expect(axialAt(0).normal).toEqual({ x: 0, y: 0, z: 1 })
		expect(slice({ position: [0, 0, 0], orientation: SAGITTAL }).normal.x).toBe(-1)
	})

	test('a pixel lies at position + column × column spacing along the row + row × row spacing down the column', () => {
		const point = patientPoint(slice({ position: [-100, -50, 30] }), imagePointPx(10, 20))
		expect([point.x, point.y, point.z]).toEqual([-92, -40, 30])
	})

	test('patient point and image point are each other’s reverse on an oblique slice', () => {
		const tilted = slice({ position: [5, -7, 11], orientation: [0.8, 0.6, 0, 0, 0, -1], spacing: [0.7, 0.9] })
		const { point, distanceMm } = imagePoint(tilted, patientPoint(tilted, imagePointPx(123.25, 45.5)))
		expect(point.column).toBeCloseTo(123.25, 9)
		expect(point.row).toBeCloseTo(45.5, 9)
		expect(distanceMm).toBeCloseTo(0, 9)
	})

	test('the distance from the plane is signed along the normal', () => {
		expect(imagePoint(axialAt(10), patientPointMm(0, 0, 12.5)).distanceMm).toBe(2.5)
	})

	test('each frame of a multi-frame picture has its own place (values by pydicom)', async () => {
		const { dataset } = await readDicomFile(testFile('derived/seg-abdomen-organs.dcm'))
		const [first, last] = [sliceGeometry(dataset, 0), sliceGeometry(dataset, 86)]
		expect(first?.position).toEqual({ x: -198.199997, y: -204, z: -210 })
		expect(last?.position).toEqual({ x: -198.199997, y: -204, z: -375 })
	})

	test.each([
		['spacing 0', { spacing: [0, 0.5] }],
		['spacing below 0', { spacing: [-0.5, 0.5] }],
		['one spacing only', { spacing: [0.5] }],
		['orientation 0', { orientation: [0, 0, 0, 0, 0, 0] }],
		['directions not at a right angle', { orientation: [1, 0, 0, 0.7, 0.7, 0] }],
		['directions longer than 1', { orientation: [2, 0, 0, 0, 1, 0] }],
		['a position of two numbers', { position: [0, 0] }],
	])('with %s has none: nothing may be measured', (_, wrong) => {
		expect(sliceGeometry(header({ position: [0, 0, 0], ...wrong }))).toBeUndefined()
	})

	test('with a decimal comma in its spacing has none', () => {
		const dataset = header({ position: [0, 0, 0] })
		putText(dataset, 'PixelSpacing', ['0,5', '0,5'])
		expect(sliceGeometry(dataset)).toBeUndefined()
	})
})

describe('a stack of slices', () => {
	test('is sorted by place, whatever the instance numbers say; slices without a place come last', () => {
		const places = [30, 10, undefined, 20]
		const sorted = sortedAlongNormal(places, (z) => (z === undefined ? undefined : axialAt(z)))
		expect(sorted).toEqual([10, 20, 30, undefined])
	})

	test('with even gaps is a volume', () => {
		expect(uniformSpacingMm([0, 5, 10, 15].map(axialAt))).toBeCloseTo(5)
	})

	test('with positions rounded to 0.1 mm is a volume', () => {
		expect(
			uniformSpacingMm(Array.from({ length: 100 }, (_, index) => axialAt(Number((index * 0.625).toFixed(1))))),
		).toBeCloseTo(0.625, 2)
	})

	test.each([
		['a missing slice', [0, 5, 15, 20].map(axialAt)],
		['the same place twice', [0, 5, 5, 10].map(axialAt)],
		['all at one place', [5, 5, 5].map(axialAt)],
		['a slice a billion millimetres away', [0, 5, 1e9].map(axialAt)],
		['a tilted gantry: shifted sideways', [0, 5, 10].map((z) => slice({ position: [0, z * 0.3, z] }))],
		[
			'planes not parallel',
			[axialAt(0), slice({ position: [0, 0, 5], orientation: [1, 0, 0, 0, 0.995, 0.0998] }), axialAt(10)],
		],
		['one slice', [axialAt(0)]],
	])('with %s is none', (_, slices) => {
		expect(uniformSpacingMm(slices)).toBeUndefined()
	})
})

describe('linking phases', () => {
	const plain = [0, 5, 10, 15, 20].map(axialAt)

	test('by place, where the other phase covers fewer slices and runs the other way', () => {
		const arterial = [15, 10, 5].map(axialAt)
		expect(nearestSlice(plain[3] ?? axialAt(15), arterial)).toEqual({ index: 0, distanceMm: 0 })
		expect(nearestSlice(plain[1] ?? axialAt(5), arterial)).toEqual({ index: 2, distanceMm: 0 })
	})

	test('tells how far the nearest slice is where the other phase does not reach', () => {
		expect(nearestSlice(axialAt(20), [0, 5].map(axialAt))).toEqual({ index: 1, distanceMm: 15 })
	})

	test('skips slices that lie across, or nowhere', () => {
		const others = [undefined, slice({ position: [0, 0, 0], orientation: SAGITTAL })]
		expect(nearestSlice(axialAt(0), others)).toBeUndefined()
	})

	test('says when two series do not share their frame of reference', () => {
		expect(shareFrameOfReference(axialAt(0), axialAt(5))).toBe(true)
		expect(shareFrameOfReference(axialAt(0), slice({ position: [0, 0, 5], frameOfReference: '1.2.4' }))).toBe(false)
	})
})
