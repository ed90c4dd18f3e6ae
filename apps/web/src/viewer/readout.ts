import {
	type Direction,
	imagePoint,
	imagePointPx,
	type PatientPointMm,
	patientPoint,
	patientPointMm,
	type SliceGeometry,
} from '@readroom/dicom'

interface Grid {
	readonly rows: number
	readonly columns: number
	/** How far the middle of a pixel is from where its place is said to be. */
	readonly offsetPx: number
}

/** The pixel that lies at a place; undefined outside the picture. */
export function pixelAt(
	geometry: SliceGeometry | undefined,
	[x, y, z]: readonly [number, number, number],
	{ rows, columns, offsetPx }: Grid,
): { readonly column: number; readonly row: number } | undefined {
	// Without a place in the patient the viewer draws pixels as millimetres from the corner.
	const { point } =
		geometry === undefined ? { point: { column: x, row: y } } : imagePoint(geometry, patientPointMm(x, y, z))
	const column = Math.round(point.column - offsetPx)
	const row = Math.round(point.row - offsetPx)
	return column >= 0 && row >= 0 && column < columns && row < rows ? { column, row } : undefined
}

/** Where the viewer draws a pixel: the other way round. */
export function worldOfPixel(
	geometry: SliceGeometry | undefined,
	{ column, row }: { readonly column: number; readonly row: number },
): [number, number, number] {
	if (geometry === undefined) return [column, row, 0]
	const { x, y, z } = patientPoint(geometry, imagePointPx(column, row))
	return [x, y, z]
}

/** A direction in the patient as letters of PS3.3 C.7.6.1.1.1, the stronger part first: `L`, `AR`. */
export function directionLetters({ x, y, z }: Direction): string {
	const parts: readonly (readonly [number, string, string])[] = [
		[x, 'L', 'R'],
		[y, 'P', 'A'],
		[z, 'H', 'F'],
	]
	return parts
		.filter(([size]) => Math.abs(size) > 0.3)
		.toSorted(([a], [b]) => Math.abs(b) - Math.abs(a))
		.map(([size, positive, negative]) => (size > 0 ? positive : negative))
		.slice(0, 2)
		.join('')
}

/** How a pane looks at its picture, in millimetres, so that it can be carried over to a series with other pixels. */
export interface View {
	/** In the middle of the pane. */
	readonly centreMm: PatientPointMm
	/** Half of the pane's shorter side: what is in view stays so when the pane gets another shape. */
	readonly halfSideMm: number
}

/** The point of a plane straight above a point. */
export function onPlane(point: PatientPointMm, { position, normal }: SliceGeometry): PatientPointMm {
	const awayMm =
		(position.x - point.x) * normal.x + (position.y - point.y) * normal.y + (position.z - point.z) * normal.z
	return patientPointMm(point.x + normal.x * awayMm, point.y + normal.y * awayMm, point.z + normal.z * awayMm)
}
