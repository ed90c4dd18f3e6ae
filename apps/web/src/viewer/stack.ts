import type { CaseSeries, SopInstanceUid } from '@readroom/contracts'
import {
	type Dataset,
	DicomError,
	type ImageDescription,
	imageDescription,
	type JsonDataset,
	number,
	type Rescale,
	rescaleOf,
	type SliceGeometry,
	sliceGeometry,
	sortedAlongNormal,
	text,
	uid,
	type Window,
	windowsOf,
} from '@readroom/dicom'
import { datasetFromJson } from './dataset-from-json.ts'

/** One picture of a series: a slice, or one frame of a cine. */
export interface Slice {
	readonly imageId: string
	readonly sopInstanceUid: SopInstanceUid
	readonly sopClassUid: string | undefined
	/** From 1, as in the URL. */
	readonly frameNumber: number
	readonly frameUrl: string
	readonly transferSyntaxUid: string | undefined
	readonly description: ImageDescription
	readonly geometry: SliceGeometry | undefined
	readonly rescale: Rescale
	/** As the scanner proposes it. */
	readonly window: Window | undefined
}

/** The slices of a series in the order in which they lie in the patient; people count them from 1. */
export interface Stack {
	readonly series: CaseSeries
	/** From 1, among the series of the case: how people and links call a series without a phase. */
	readonly seriesNumber: number
	readonly slices: readonly Slice[]
	/** Instances whose description cannot be true; they are left out, the others are shown. */
	readonly unreadableCount: number
}

/** How our image loader is called inside Cornerstone. */
export const IMAGE_SCHEME = 'readroom'

/**
 * The slices of a series out of its metadata. What is not a picture is left out.
 *
 * @param json as `/dicom-web/…/metadata` gives it, in the server's order: that order stands where places are equal or unknown
 */
export function stackOf(series: CaseSeries, seriesNumber: number, json: readonly JsonDataset[]): Stack {
	const pictures = json.map((one) => datasetFromJson(one)).filter(isPicture)
	const ordered = sortedAlongNormal(pictures, (dataset) => sliceGeometry(dataset))
	const frames = ordered.map((dataset) => framesOf(series, dataset))
	const unreadableCount = frames.filter(({ length }) => length === 0).length
	return { series, seriesNumber, slices: frames.flat(), unreadableCount }
}

function isPicture(dataset: Dataset): boolean {
	return number(dataset, 'Rows') !== undefined && uid(dataset, 'SOPInstanceUID') !== undefined
}

/** Empty where the description of the picture is refused. */
function framesOf({ studyInstanceUid, seriesInstanceUid }: CaseSeries, dataset: Dataset): Slice[] {
	const description = descriptionOf(dataset)
	if (description === undefined) return []
	// Only data sets with the attribute come here, and the server has checked its form.
	const sopInstanceUid = uid(dataset, 'SOPInstanceUID') as SopInstanceUid
	const instanceUrl = `/dicom-web/studies/${studyInstanceUid}/series/${seriesInstanceUid}/instances/${sopInstanceUid}`
	return Array.from({ length: description.numberOfFrames }, (_, frameIndex) => ({
		imageId: `${IMAGE_SCHEME}:${sopInstanceUid}/${frameIndex + 1}`,
		sopInstanceUid,
		sopClassUid: uid(dataset, 'SOPClassUID'),
		frameNumber: frameIndex + 1,
		frameUrl: `${instanceUrl}/frames/${frameIndex + 1}`,
		transferSyntaxUid: text(dataset, 'AvailableTransferSyntaxUID'),
		description,
		geometry: sliceGeometry(dataset, frameIndex),
		rescale: rescaleOf(dataset, frameIndex),
		window: windowsOf(dataset)[0],
	}))
}

function descriptionOf(dataset: Dataset): ImageDescription | undefined {
	try {
		return imageDescription(dataset)
	} catch (error) {
		if (error instanceof DicomError) return undefined
		throw error
	}
}

/** Where the first picture of a series is, from 0: where the server says, which is where the first paint has painted. */
export function firstIndexOf({ series, slices }: Stack): number {
	const { firstSlice } = series
	const index = slices.findIndex(
		({ sopInstanceUid, frameNumber }) =>
			sopInstanceUid === firstSlice?.sopInstanceUid && frameNumber === firstSlice.frameNumber,
	)
	return index === -1 ? Math.floor((slices.length - 1) / 2) : index
}
