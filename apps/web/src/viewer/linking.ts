import {
	isParallel,
	nearestSlice,
	patientPointMm,
	positionAlongNormalMm,
	type SliceGeometry,
	shareFrameOfReference,
} from '@readroom/dicom'
import type { Slice } from './stack.ts'

/**
 * Where another series shows the place of a slice: a slice of it; nothing that near; a patient space of its own, that a person has
 * not brought together with this one; or no way to tell.
 */
export type LinkedPlace =
	| { readonly kind: 'slice'; readonly index: number }
	| { readonly kind: 'beyond' }
	| { readonly kind: 'foreign' }
	| { readonly kind: 'unrelated' }

/**
 * Patient spaces that a person has brought together, by frame of reference. One place in the patient has in each of them a
 * position along the normal; between two of them these differ by the difference of their numbers here.
 */
export type FrameShiftsMm = ReadonlyMap<string, number>

/** Slices whose spacing is not known are linked when they are no further apart than this. */
const LARGEST_GUESS_MM = 5
/** Positions are rounded when they are written. */
const ROUNDING_MM = 0.01

/**
 * The slice of another series at the same place in the patient, by millimetres and not by number (PS3.3 C.7.6.2).
 *
 * `beyond` is a place that the other series does not reach: further from its nearest slice than half the distance between
 * slices.
 */
export function linkedPlace(
	from: Slice,
	others: readonly Slice[],
	shiftsMm: FrameShiftsMm = new Map<string, number>(),
): LinkedPlace {
	const { geometry } = from
	const other = others.find((candidate) => candidate.geometry !== undefined)?.geometry
	if (geometry === undefined || other === undefined || !isParallel(geometry, other)) return { kind: 'unrelated' }
	const shiftMm = shiftBetween(geometry, other, shiftsMm)
	if (shiftMm === undefined) return { kind: canBeLocked(geometry, other) ? 'foreign' : 'unrelated' }
	const places = others.map((slice) =>
		slice.geometry !== undefined && slice.geometry.frameOfReferenceUid === other.frameOfReferenceUid
			? slice.geometry
			: undefined,
	)
	const nearest = nearestSlice(movedAlongNormal(geometry, shiftMm), places)
	if (nearest === undefined) return { kind: 'unrelated' }
	const reachMm = spacingAtMm(places, nearest.index) / 2 + ROUNDING_MM
	return nearest.distanceMm <= reachMm ? { kind: 'slice', index: nearest.index } : { kind: 'beyond' }
}

/** Whether two slices lie in one patient space, so that also places beside each other may be compared. */
export function isSameSpace(a: Slice, b: Slice): boolean {
	return a.geometry !== undefined && b.geometry !== undefined && shareFrameOfReference(a.geometry, b.geometry)
}

/** Brings patient spaces together: from here on, what `others` show is the place that `slice` shows. */
export function lockedTogether({ geometry }: Slice, others: readonly Slice[]): FrameShiftsMm {
	const shiftsMm = new Map<string, number>()
	if (geometry?.frameOfReferenceUid === undefined) return shiftsMm
	for (const { geometry: other } of others) {
		if (other?.frameOfReferenceUid === undefined || !isParallel(geometry, other)) continue
		const shiftMm = positionAlongNormalMm(other, geometry.normal) - positionAlongNormalMm(geometry)
		shiftsMm.set(other.frameOfReferenceUid, shiftMm)
	}
	return shiftsMm.set(geometry.frameOfReferenceUid, 0)
}

function shiftBetween(from: SliceGeometry, to: SliceGeometry, shiftsMm: FrameShiftsMm): number | undefined {
	if (shareFrameOfReference(from, to)) return 0
	const fromMm = shiftsMm.get(from.frameOfReferenceUid ?? '')
	const toMm = shiftsMm.get(to.frameOfReferenceUid ?? '')
	return fromMm === undefined || toMm === undefined ? undefined : toMm - fromMm
}

function canBeLocked(a: SliceGeometry, b: SliceGeometry): boolean {
	return a.frameOfReferenceUid !== undefined && b.frameOfReferenceUid !== undefined
}

function movedAlongNormal(slice: SliceGeometry, byMm: number): SliceGeometry {
	const { position, normal } = slice
	return {
		...slice,
		position: patientPointMm(position.x + normal.x * byMm, position.y + normal.y * byMm, position.z + normal.z * byMm),
	}
}

/** The larger of the gaps on both sides of a slice. */
function spacingAtMm(slices: readonly (SliceGeometry | undefined)[], index: number): number {
	const slice = slices[index]
	if (slice === undefined) return LARGEST_GUESS_MM
	const gaps = [slices[index - 1], slices[index + 1]].flatMap((neighbour) =>
		neighbour === undefined
			? []
			: [Math.abs(positionAlongNormalMm(neighbour, slice.normal) - positionAlongNormalMm(slice))],
	)
	return gaps.length === 0 ? LARGEST_GUESS_MM : Math.max(...gaps)
}
