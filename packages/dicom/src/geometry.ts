import type { Dataset } from './dataset.ts'
import { items, numbers, uid } from './values.ts'

declare const space: unique symbol

/** A place in the patient, in millimetres: x to the left, y to the back, z to the head (LPS, PS3.3 C.7.6.2.1.1). */
export interface PatientPointMm {
	readonly x: number
	readonly y: number
	readonly z: number
	readonly [space]: 'patient'
}

/** A place in a picture: `{ column: 0, row: 0 }` is the middle of the first pixel. */
export interface ImagePointPx {
	readonly column: number
	readonly row: number
	readonly [space]: 'image'
}

/** A direction in patient space, of length 1. */
export interface Direction {
	readonly x: number
	readonly y: number
	readonly z: number
}

/** Where a slice lies in the patient (PS3.3 C.7.6.2). */
export interface SliceGeometry {
	/** The middle of the first pixel. */
	readonly position: PatientPointMm
	/** Along a row, to rising columns. */
	readonly rowDirection: Direction
	/** Down a column, to rising rows. */
	readonly columnDirection: Direction
	/** Row direction × column direction: to the head for axial slices of a patient lying on the back. */
	readonly normal: Direction
	/** Between the middles of neighbouring rows, and of neighbouring columns: the two values of Pixel Spacing. */
	readonly rowSpacingMm: number
	readonly columnSpacingMm: number
	/** Positions may be compared only between slices that share it. */
	readonly frameOfReferenceUid: string | undefined
}

/** Orientation is written with about six digits; what is further from a right angle or from length 1 is a lie. */
const DIRECTION_TOLERANCE = 1e-3
/** Cosine of the angle up to which planes count as parallel: 0.8 degrees. */
const PARALLEL_COSINE = 0.9999
/** Positions are often rounded to 0.1 mm. */
const POSITION_TOLERANCE_MM = 0.1
/** Part of the distance between slices by which one may be out of place in a volume. */
const STEP_TOLERANCE = 0.02
const MAX_SPACING_MM = 1000

export function patientPointMm(x: number, y: number, z: number): PatientPointMm {
	// The brand exists for the type checker only.
	return { x, y, z } as PatientPointMm
}

export function imagePointPx(column: number, row: number): ImagePointPx {
	// The brand exists for the type checker only.
	return { column, row } as ImagePointPx
}

/**
 * Where a slice, or one frame of an enhanced multi-frame picture, lies.
 *
 * @param frameIndex counted from 0; looked up in the functional groups where there are any (PS3.3 C.7.6.16)
 * @returns undefined where position, orientation or spacing is missing or cannot be true: nothing may be measured then
 */
export function sliceGeometry(dataset: Dataset, frameIndex = 0): SliceGeometry | undefined {
	const groups = functionalGroups(dataset, frameIndex)
	const position = threeNumbers(numbers(inGroup(groups, 'PlanePositionSequence'), 'ImagePositionPatient'))
	const orientation = numbers(inGroup(groups, 'PlaneOrientationSequence'), 'ImageOrientationPatient')
	const rowDirection = threeNumbers(orientation.slice(0, 3))
	const columnDirection = threeNumbers(orientation.slice(3))
	const [rowSpacingMm, columnSpacingMm] = numbers(inGroup(groups, 'PixelMeasuresSequence'), 'PixelSpacing')
	if (position === undefined || rowDirection === undefined || columnDirection === undefined) return undefined
	if (!arePerpendicular(rowDirection, columnDirection) || !isSpacing(rowSpacingMm) || !isSpacing(columnSpacingMm))
		return undefined
	return {
		position: patientPointMm(position.x, position.y, position.z),
		rowDirection,
		columnDirection,
		normal: cross(rowDirection, columnDirection),
		rowSpacingMm,
		columnSpacingMm,
		frameOfReferenceUid: uid(dataset, 'FrameOfReferenceUID'),
	}
}

/** The data sets that may hold an attribute of a frame, the nearest first. */
function functionalGroups(dataset: Dataset, frameIndex: number): Dataset[] {
	const ofFrame = items(dataset, 'PerFrameFunctionalGroupsSequence')[frameIndex]
	const shared = items(dataset, 'SharedFunctionalGroupsSequence')[0]
	return [ofFrame, shared, dataset].filter((group) => group !== undefined)
}

type GroupKeyword = 'PlanePositionSequence' | 'PlaneOrientationSequence' | 'PixelMeasuresSequence'

const NOTHING: Dataset = { elements: new Map(), characterSets: [] }

function inGroup(groups: readonly Dataset[], keyword: GroupKeyword): Dataset {
	for (const group of groups) {
		const item = items(group, keyword)[0]
		if (item !== undefined) return item
	}
	return groups.at(-1) ?? NOTHING
}

function threeNumbers([x, y, z]: readonly number[]): Direction | undefined {
	return x === undefined || y === undefined || z === undefined ? undefined : { x, y, z }
}

function isSpacing(value: number | undefined): value is number {
	return value !== undefined && value > 0 && value < MAX_SPACING_MM
}

function arePerpendicular(a: Direction, b: Direction): boolean {
	return [dot(a, a) - 1, dot(b, b) - 1, dot(a, b)].every((error) => Math.abs(error) <= DIRECTION_TOLERANCE)
}

function dot(a: Direction, b: Direction): number {
	return a.x * b.x + a.y * b.y + a.z * b.z
}

function cross(a: Direction, b: Direction): Direction {
	return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x }
}

/** How far along `normal` a slice lies from the origin of its frame of reference; by default along its own normal. */
export function positionAlongNormalMm(slice: SliceGeometry, normal: Direction = slice.normal): number {
	return dot(slice.position, normal)
}

/**
 * Slices in the order in which they lie in the patient, along the first one's normal; instance numbers may run either way.
 * Those whose place is unknown keep their order behind the others.
 */
export function sortedAlongNormal<Slice>(
	slices: readonly Slice[],
	geometryOf: (slice: Slice) => SliceGeometry | undefined,
): Slice[] {
	const normal = slices.map(geometryOf).find((geometry) => geometry !== undefined)?.normal
	if (normal === undefined) return [...slices]
	const placed = slices.map((slice) => {
		const geometry = geometryOf(slice)
		return {
			slice,
			positionMm: geometry === undefined ? Number.POSITIVE_INFINITY : positionAlongNormalMm(geometry, normal),
		}
	})
	return placed.toSorted((a, b) => comparePositions(a.positionMm, b.positionMm)).map(({ slice }) => slice)
}

/** Infinity minus itself is no order. */
function comparePositions(a: number, b: number): number {
	return a === b ? 0 : a - b
}

/**
 * The distance between neighbouring slices when they make a volume.
 *
 * @param slices sorted along their normal
 * @returns undefined where they do not: planes not parallel, gaps uneven, or shifted sideways as with a tilted gantry. Such slices
 * must not be shown as a volume: it would be distorted
 */
export function uniformSpacingMm(slices: readonly SliceGeometry[]): number | undefined {
	const first = slices[0]
	const last = slices.at(-1)
	if (first === undefined || last === undefined || slices.length < 2) return undefined
	const { position, normal } = first
	const stepMm = (positionAlongNormalMm(last, normal) - positionAlongNormalMm(first)) / (slices.length - 1)
	const toleranceMm = Math.max(POSITION_TOLERANCE_MM, stepMm * STEP_TOLERANCE)
	if (stepMm < POSITION_TOLERANCE_MM) return undefined
	const isVolume = slices.every((slice, index) => {
		const depthMm = stepMm * index
		const expected = {
			x: position.x + normal.x * depthMm,
			y: position.y + normal.y * depthMm,
			z: position.z + normal.z * depthMm,
		}
		return isParallel(slice, first) && distanceMm(slice.position, expected) <= toleranceMm
	})
	return isVolume ? stepMm : undefined
}

function distanceMm(a: Direction, b: Direction): number {
	return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z)
}

/** Whether two slices lie in parallel planes, seen from either side. */
export function isParallel(a: SliceGeometry, b: SliceGeometry): boolean {
	return Math.abs(dot(a.normal, b.normal)) >= PARALLEL_COSINE
}

/** Whether positions in the two slices speak of the same patient space. */
export function shareFrameOfReference(a: SliceGeometry, b: SliceGeometry): boolean {
	return a.frameOfReferenceUid !== undefined && a.frameOfReferenceUid === b.frameOfReferenceUid
}

/** The slice of another series that lies nearest to a slice. */
export interface NearestSlice {
	readonly index: number
	/** Between the two planes: large where the other series does not reach as far. */
	readonly distanceMm: number
}

/**
 * Links two series, such as the phases of one study, by the place in the patient and not by slice number.
 *
 * The caller decides what to do where the frame of reference differs (`shareFrameOfReference`): positions then mean little.
 *
 * @returns undefined where no slice of the other series is parallel to this one
 */
export function nearestSlice(
	slice: SliceGeometry,
	others: readonly (SliceGeometry | undefined)[],
): NearestSlice | undefined {
	const positionMm = positionAlongNormalMm(slice)
	let nearest: NearestSlice | undefined
	for (const [index, other] of others.entries()) {
		if (other === undefined || !isParallel(slice, other)) continue
		const between = Math.abs(positionAlongNormalMm(other, slice.normal) - positionMm)
		if (nearest === undefined || between < nearest.distanceMm) nearest = { index, distanceMm: between }
	}
	return nearest
}

/** The place in the patient of a place in the picture (PS3.3 equation C.7.6.2.1-1). */
export function patientPoint(slice: SliceGeometry, point: ImagePointPx): PatientPointMm {
	const { position, rowDirection, columnDirection } = slice
	const alongRowMm = point.column * slice.columnSpacingMm
	const downColumnMm = point.row * slice.rowSpacingMm
	return patientPointMm(
		position.x + rowDirection.x * alongRowMm + columnDirection.x * downColumnMm,
		position.y + rowDirection.y * alongRowMm + columnDirection.y * downColumnMm,
		position.z + rowDirection.z * alongRowMm + columnDirection.z * downColumnMm,
	)
}

/** The place in the picture straight above a place in the patient, and how far from the plane that lies, positive along the normal. */
export function imagePoint(
	slice: SliceGeometry,
	point: PatientPointMm,
): { readonly point: ImagePointPx; readonly distanceMm: number } {
	const { position } = slice
	const offset = { x: point.x - position.x, y: point.y - position.y, z: point.z - position.z }
	return {
		point: imagePointPx(
			dot(offset, slice.rowDirection) / slice.columnSpacingMm,
			dot(offset, slice.columnDirection) / slice.rowSpacingMm,
		),
		distanceMm: dot(offset, slice.normal),
	}
}
