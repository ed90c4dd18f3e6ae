import { nearestSlice, positionAlongNormalMm, type SliceGeometry, shareFrameOfReference } from '@readroom/dicom'
import type { Slice } from './stack.ts'

/** Where another series shows the place of a slice: a slice of it, nothing that near, or no way to tell. */
export type LinkedPlace =
	| { readonly kind: 'slice'; readonly index: number }
	| { readonly kind: 'beyond' }
	| { readonly kind: 'unrelated' }

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
export function linkedPlace(from: Slice, others: readonly Slice[]): LinkedPlace {
	const { geometry } = from
	if (geometry === undefined) return { kind: 'unrelated' }
	const places = others.map((other) =>
		other.geometry !== undefined && shareFrameOfReference(geometry, other.geometry) ? other.geometry : undefined,
	)
	const nearest = nearestSlice(geometry, places)
	if (nearest === undefined) return { kind: 'unrelated' }
	const reachMm = spacingAtMm(places, nearest.index) / 2 + ROUNDING_MM
	return nearest.distanceMm <= reachMm ? { kind: 'slice', index: nearest.index } : { kind: 'beyond' }
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
