import { type PatientPointMm, patientPointMm } from '@readroom/dicom'
import { describe, expect, test } from 'vitest'
import { linkedPlace, lockedTogether } from './linking.ts'
import type { Slice } from './stack.ts'

/** Axial slices at these heights. Only the place of a slice matters here. */
function slicesAt(heightsMm: readonly number[], frameOfReferenceUid = '2.25.1'): Slice[] {
	return heightsMm.map(
		(zMm) => ({ geometry: geometryAt(patientPointMm(-200, -200, zMm), frameOfReferenceUid) }) as Slice,
	)
}

function geometryAt(position: PatientPointMm, frameOfReferenceUid: string) {
	return {
		position,
		rowDirection: { x: 1, y: 0, z: 0 },
		columnDirection: { x: 0, y: 1, z: 0 },
		normal: { x: 0, y: 0, z: 1 },
		rowSpacingMm: 0.8,
		columnSpacingMm: 0.8,
		frameOfReferenceUid,
	}
}

function oneAt(zMm: number, frameOfReferenceUid?: string): Slice {
	const [slice] = slicesAt([zMm], frameOfReferenceUid)
	if (slice === undefined) throw new Error('no slice')
	return slice
}

describe('phases of one study', () => {
	test('are linked by millimetres and not by slice number', () => {
		expect(linkedPlace(oneAt(-295), slicesAt([-305, -300, -295, -290]))).toEqual({ kind: 'slice', index: 2 })
	})

	test('with other distances between slices show the nearest one', () => {
		expect(linkedPlace(oneAt(-296), slicesAt([-300, -290, -280]))).toEqual({ kind: 'slice', index: 0 })
	})

	test('say so where one does not reach as far', () => {
		expect(linkedPlace(oneAt(-365), slicesAt([-355, -350, -345]))).toEqual({ kind: 'beyond' })
		expect(linkedPlace(oneAt(-357), slicesAt([-355, -350, -345]))).toEqual({ kind: 'slice', index: 0 })
	})
})

describe('series of different patient spaces', () => {
	const now = slicesAt([-300, -295, -290], '2.25.1')
	const before = slicesAt([100, 105, 110, 115], '2.25.2')

	test('are not linked by positions that mean nothing to each other', () => {
		expect(linkedPlace(oneAt(-295, '2.25.1'), before)).toEqual({ kind: 'foreign' })
	})

	test('are linked from where a person has brought them together, both ways', () => {
		const shiftsMm = lockedTogether(oneAt(-300, '2.25.1'), [oneAt(105, '2.25.2')])
		expect(linkedPlace(oneAt(-295, '2.25.1'), before, shiftsMm)).toEqual({ kind: 'slice', index: 2 })
		expect(linkedPlace(oneAt(110, '2.25.2'), now, shiftsMm)).toEqual({ kind: 'slice', index: 1 })
	})

	test('without a place in the patient are never linked', () => {
		expect(linkedPlace({ geometry: undefined } as Slice, now)).toEqual({ kind: 'unrelated' })
		expect(linkedPlace(oneAt(0), [{ geometry: undefined } as Slice])).toEqual({ kind: 'unrelated' })
	})
})
