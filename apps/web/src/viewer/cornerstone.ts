/** What the viewer asks of Cornerstone3D: pictures and what is known of them go in, panes that draw them come out. */
import {
	cache,
	Enums,
	getConfiguration,
	imageLoader,
	init,
	metaData,
	setUseCPURendering,
	type Types,
	utilities,
} from '@cornerstonejs/core'
import type { CaseSeries } from '@readroom/contracts'
import type { Window } from '@readroom/dicom'
import type { DecodedPicture } from './decode-job.ts'
import type { Quality } from './picture-loader.ts'
import { IMAGE_SCHEME, type Slice, type Stack } from './stack.ts'

interface KnownSlice {
	readonly slice: Slice
	readonly series: CaseSeries
}

const known = new Map<string, KnownSlice>()
/** Panes that wait for a picture that is not there yet. */
const waiting = new Map<string, ((image: Types.IImage) => void)[]>()

let isStarted = false

/** Whether this browser can draw with WebGL 2, which vtk.js needs. */
function hasWebGl2(): boolean {
	const context = document.createElement('canvas').getContext('webgl2')
	// Browsers keep few contexts; this one is not needed any more.
	context?.getExtension('WEBGL_lose_context')?.loseContext()
	return context !== null
}

export function startCornerstone({ isPhone, budgetBytes }: { isPhone: boolean; budgetBytes: number }): void {
	if (isStarted) return
	isStarted = true
	init({ ...getConfiguration(), isMobile: isPhone })
	if (!hasWebGl2()) setUseCPURendering(true)
	cache.setMaxCacheSize(budgetBytes)
	metaData.addProvider((type: string, imageId: string) => describe(type, imageId), 10_000)
	imageLoader.registerImageLoader(IMAGE_SCHEME, (imageId) => {
		const { promise, resolve } = Promise.withResolvers<Types.IImage>()
		waiting.set(imageId, [...(waiting.get(imageId) ?? []), resolve])
		return { promise }
	})
}

/** Makes the slices of a case known, and forgets them and their pictures when the case is left. */
export function describeStacks(stacks: readonly Stack[]): Disposable {
	for (const { series, slices } of stacks) for (const slice of slices) known.set(slice.imageId, { slice, series })
	return {
		[Symbol.dispose]: () => {
			for (const { slices } of stacks) {
				for (const { imageId } of slices) {
					known.delete(imageId)
					waiting.delete(imageId)
				}
			}
			cache.purgeCache()
		},
	}
}

/** Whether it is known where a picture lies in the patient, and with that its size. */
export function hasPlace(imageId: string): boolean {
	return known.get(imageId)?.slice.geometry !== undefined
}

export function pictureOf(imageId: string): Types.IImage | undefined {
	return cache.getImage(imageId)
}

/** Puts a picture into the memory, in the place of a coarser one, and gives it to whoever waits for it. */
export function keepPicture(slice: Slice, picture: DecodedPicture, quality: Quality): Types.IImage {
	const image = cornerstoneImage(slice, picture, quality)
	const waitingNow = waiting.get(slice.imageId)
	if (waitingNow !== undefined) {
		// The loader that waits puts it into the memory itself.
		waiting.delete(slice.imageId)
		for (const resolve of waitingNow) resolve(image)
		return image
	}
	dropPicture(slice.imageId)
	cache.putImageSync(slice.imageId, image)
	return image
}

export function dropPicture(imageId: string): void {
	if (cache.getImageLoadObject(imageId) !== undefined) cache.removeImageLoadObject(imageId, { force: true })
}

export function isFullPicture(image: Types.IImage): boolean {
	return image.imageQualityStatus === Enums.ImageQualityStatus.FULL_RESOLUTION
}

/** The values from black to white of a window, by the LINEAR function (PS3.3 C.11.2.1.2.1). */
export function voiRangeOf({ center, width }: Window): Types.VOIRange {
	return utilities.windowLevel.toLowHighRange(width, center)
}

export function windowOfVoi({ lower, upper }: Types.VOIRange): Window {
	const { windowCenter, windowWidth } = utilities.windowLevel.toWindowLevel(lower, upper)
	return { center: windowCenter, width: windowWidth }
}

function cornerstoneImage(slice: Slice, picture: DecodedPicture, quality: Quality): Types.IImage {
	const { imageId, description, geometry } = slice
	const { rows, columns } = description
	const { values, channels, lowest, highest } = picture
	const window = slice.window ?? { center: (lowest + highest) / 2, width: Math.max(1, highest - lowest) }
	const isColour = channels === 3
	const image: Types.IImage = {
		imageId,
		rows,
		columns,
		height: rows,
		width: columns,
		color: isColour,
		rgba: false,
		numberOfComponents: channels,
		photometricInterpretation: isColour ? 'RGB' : description.photometricInterpretation,
		// Rescaled by our decoder already.
		slope: 1,
		intercept: 0,
		isPreScaled: true,
		preScale: { enabled: true, scaled: true, scalingParameters: { rescaleSlope: 1, rescaleIntercept: 0 } },
		invert: description.photometricInterpretation === 'MONOCHROME1',
		windowCenter: isColour ? 128 : window.center,
		windowWidth: isColour ? 256 : window.width,
		voiLUTFunction: Enums.VOILUTFunctionType.LINEAR,
		minPixelValue: lowest,
		maxPixelValue: highest,
		columnPixelSpacing: geometry?.columnSpacingMm ?? 1,
		rowPixelSpacing: geometry?.rowSpacingMm ?? 1,
		sizeInBytes: values.byteLength,
		dataType: values.constructor.name as Types.PixelDataTypedArrayString, // the array's own name is what it wants
		getPixelData: () => values,
		getCanvas: () => canvasOf(values, { rows, columns }),
		imageQualityStatus:
			quality === 'full' ? Enums.ImageQualityStatus.FULL_RESOLUTION : Enums.ImageQualityStatus.SUBRESOLUTION,
		voxelManager: utilities.VoxelManager.createImageVoxelManager({
			scalarData: values,
			width: columns,
			height: rows,
			numberOfComponents: channels,
		}),
	}
	return image
}

/** Colour is drawn from a canvas where there is no WebGL. */
function canvasOf(rgb: ArrayLike<number>, { rows, columns }: { rows: number; columns: number }): HTMLCanvasElement {
	const canvas = document.createElement('canvas')
	canvas.width = columns
	canvas.height = rows
	const screen = new ImageData(columns, rows)
	for (let pixel = 0; pixel < rows * columns; pixel++) {
		for (let channel = 0; channel < 3; channel++) screen.data[pixel * 4 + channel] = rgb[pixel * 3 + channel] ?? 0
		screen.data[pixel * 4 + 3] = 255
	}
	canvas.getContext('2d')?.putImageData(screen, 0, 0)
	return canvas
}

/** Cornerstone's names for what the standard calls modules. */
function describe(type: string, imageId: string): object | undefined {
	const found = known.get(imageId)
	if (found === undefined) return undefined
	const { slice, series } = found
	switch (type) {
		case 'imagePlaneModule':
			return imagePlane(slice)
		case 'imagePixelModule':
			return imagePixel(slice)
		case 'generalSeriesModule':
			return { modality: series.modality, seriesInstanceUID: series.seriesInstanceUid }
		case 'sopCommonModule':
			return { sopClassUID: slice.sopClassUid, sopInstanceUID: slice.sopInstanceUid }
		case 'voiLutModule':
			return slice.window && { windowCenter: [slice.window.center], windowWidth: [slice.window.width] }
		case 'modalityLutModule':
			return { rescaleSlope: slice.rescale.slope, rescaleIntercept: slice.rescale.intercept, rescaleType: undefined }
		default:
			return undefined
	}
}

function imagePixel({ description }: Slice): object {
	const isColour = description.samplesPerPixel > 1
	return {
		...description,
		photometricInterpretation: isColour ? 'RGB' : description.photometricInterpretation,
		pixelRepresentation: description.isSigned ? 1 : 0,
	}
}

function imagePlane({ geometry, description, sopInstanceUid }: Slice): object {
	const { rows, columns } = description
	// Marks need a frame of reference to belong to; a picture without one is alone in its own.
	if (geometry === undefined) return { rows, columns, frameOfReferenceUID: sopInstanceUid }
	const { position, rowDirection, columnDirection } = geometry
	const rowCosines = [rowDirection.x, rowDirection.y, rowDirection.z]
	const columnCosines = [columnDirection.x, columnDirection.y, columnDirection.z]
	return {
		frameOfReferenceUID: geometry.frameOfReferenceUid ?? sopInstanceUid,
		rows,
		columns,
		imageOrientationPatient: [...rowCosines, ...columnCosines],
		rowCosines,
		columnCosines,
		imagePositionPatient: [position.x, position.y, position.z],
		pixelSpacing: [geometry.rowSpacingMm, geometry.columnSpacingMm],
		rowPixelSpacing: geometry.rowSpacingMm,
		columnPixelSpacing: geometry.columnSpacingMm,
		usingDefaultValues: false,
	}
}
