import type { CaseSeries } from '@readroom/contracts'
import { imagePointPx, patientPoint } from '@readroom/dicom'
import type { Slice } from './stack.ts'
import type { PicturePlace } from './viewer-state.ts'

/** A slice on the screen, and which of its series. */
export interface DrawnSlice {
	readonly series: CaseSeries
	readonly slice: Slice
	/** From 1, by position. */
	readonly sliceNumber: number
}

/** A pixel of a slice as it is kept: on which image, and where in the patient if that can be told. */
export function picturePlace(
	{ series, slice, sliceNumber }: DrawnSlice,
	{ column, row }: { column: number; row: number },
): PicturePlace {
	return {
		seriesInstanceUid: series.seriesInstanceUid,
		sopInstanceUid: slice.sopInstanceUid,
		frameNumber: slice.frameNumber,
		sliceNumber,
		imagePointPx: { column, row },
		patientPointMm: slice.geometry === undefined ? null : patientPoint(slice.geometry, imagePointPx(column, row)),
	}
}
