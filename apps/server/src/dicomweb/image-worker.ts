import { CodecError } from '@readroom/codecs'
import { type BodyPart, type FirstSlice } from '@readroom/contracts'
import {
	type DataElement,
	type Dataset,
	DicomError,
	type DicomFile,
	describeSeries,
	EXPLICIT_LITTLE_ENDIAN,
	frameRanges,
	imageDescription,
	isEncapsulated,
	parseDicomFile,
	putNumbers,
	putText,
	remove,
	rescaleOf,
	text,
	type Window,
	windowsOf,
	writeDicomFile,
} from '@readroom/dicom'
import sharp, { type Sharp } from 'sharp'
import { inspectInstance } from './inspect-instance.ts'
import { decodedFrame, renderFrame, type ScreenPicture } from './render-frame.ts'

/*
 * What runs in worker threads: everything that works through bytes of strangers. Each function takes and gives plain
 * values; piscina calls them by name.
 */

sharp.concurrency(1) // threads are shared out by the pool of workers
sharp.cache(false)

/** A picture that cannot be drawn or decoded: its bytes are damaged, or of a kind that is not drawn. */
export type Undrawable = { readonly isUndrawable: true }

export { inspectInstance as inspect }

export type Picture = Uint8Array | Undrawable

/** Four of them travel with the page of a case: a tenth of a second on a slow line. */
const FULL_PREVIEW_BYTES = 4_500
/** Tried one after another until the picture is small enough; the last is taken as it is. */
const PREVIEW_FORMS = [
	{ sidePx: 256, quality: 60 },
	{ sidePx: 256, quality: 40 },
	{ sidePx: 256, quality: 25 },
	{ sidePx: 192, quality: 25 },
	{ sidePx: 128, quality: 25 },
] as const

/** A small WebP of one frame of an instance. */
export async function preview({
	bytes,
	frameIndex,
	bodyPart,
}: {
	bytes: Uint8Array
	frameIndex: number
	bodyPart: BodyPart | undefined
}): Promise<Picture> {
	return orUndrawable<Picture>(async () => {
		const picture = await renderFrame(parseDicomFile(bytes), frameIndex, bodyPart === undefined ? {} : { bodyPart })
		let webp = new Uint8Array()
		for (const { sidePx, quality } of PREVIEW_FORMS) {
			webp = await sharpOf(picture)
				.resize(sidePx, sidePx, { fit: 'inside', withoutEnlargement: true })
				.webp({ quality, effort: 4 })
				.toBuffer()
			if (webp.length <= FULL_PREVIEW_BYTES) break
		}
		return webp
	})
}

export interface Rendering {
	readonly format: 'jpeg' | 'png' | 'gif' | 'webp'
	readonly quality: number
	/** The picture fits inside, keeping its shape; never enlarged beyond it. */
	readonly viewport: { readonly width: number; readonly height: number } | undefined
	readonly window: Window | undefined
}

/** A frame as a picture for people (PS3.18 section 8.3.5). */
export async function render({
	bytes,
	frameIndex,
	rendering: { format, quality, viewport, window },
}: {
	bytes: Uint8Array
	frameIndex: number
	rendering: Rendering
}): Promise<Picture> {
	return orUndrawable(async () => {
		const picture = await renderFrame(parseDicomFile(bytes), frameIndex, window === undefined ? {} : { window })
		const drawn = sharpOf(picture)
		const sized = viewport === undefined ? drawn : drawn.resize(viewport.width, viewport.height, { fit: 'inside' })
		return format === 'png' ? sized.png().toBuffer() : sized.toFormat(format, { quality }).toBuffer()
	})
}

function sharpOf({ pixels, rows, columns, channels }: ScreenPicture): Sharp {
	return sharp(pixels, { raw: { width: columns, height: rows, channels } })
}

/** The instance in explicit little endian with native pixels, for programs that do not know HTJ2K. */
export async function transcode({ bytes }: { bytes: Uint8Array }): Promise<Picture> {
	return orUndrawable(async () => {
		const file = parseDicomFile(bytes)
		if (!isEncapsulated(file.transferSyntaxUid)) return writeDicomFile(file)
		return writeDicomFile(await nativeFile(file))
	})
}

/** The samples of some frames, native and in little endian. */
export async function nativeFrames({
	bytes,
	frameIndexes,
}: {
	bytes: Uint8Array
	frameIndexes: readonly number[]
}): Promise<readonly Uint8Array[] | Undrawable> {
	return orUndrawable(async () => {
		const file = parseDicomFile(bytes)
		if (!isEncapsulated(file.transferSyntaxUid)) {
			const frames = frameRanges(file)
			return frameIndexes.map((index) => new Uint8Array(frames[index] ?? []))
		}
		const native: Uint8Array[] = []
		for (const index of frameIndexes) native.push(nativeSamples(await decodedFrame(file, index), file.dataset))
		return native
	})
}

/** A value of the data set by its path of tags and item numbers. Undefined where there is none. */
export function bulkData({ bytes, path }: { bytes: Uint8Array; path: string }): Uint8Array | undefined {
	let dataset: Dataset | undefined = parseDicomFile(bytes).dataset
	const steps = path.split('/')
	for (const [index, step] of steps.entries()) {
		if (index % 2 === 1) continue
		const element: DataElement | undefined = dataset?.elements.get(Number.parseInt(step, 16))
		const item = steps[index + 1]
		if (item === undefined) return element?.kind === 'value' ? new Uint8Array(element.bytes) : undefined
		dataset = element?.kind === 'sequence' ? element.items[Number(item) - 1] : undefined
	}
	return undefined
}

/** How the first-paint renderer paints a frame, but for where it lies in its series. */
export type FramePainting = Omit<FirstSlice, 'sopInstanceUid' | 'frameNumber' | 'sliceNumber' | 'frameUrl'>

export function painting({ bytes, frameIndex }: { bytes: Uint8Array; frameIndex: number }): FramePainting | Undrawable {
	try {
		const { dataset, transferSyntaxUid } = parseDicomFile(bytes)
		const description = imageDescription(dataset)
		const rescale = rescaleOf(dataset, frameIndex)
		const [window] = windowsOf(dataset)
		return {
			transferSyntaxUid,
			rows: description.rows,
			columns: description.columns,
			bitsAllocated: description.bitsAllocated,
			bitsStored: description.bitsStored,
			isSigned: description.isSigned,
			samplesPerPixel: description.samplesPerPixel,
			photometricInterpretation: description.photometricInterpretation,
			rescaleSlope: rescale.slope,
			rescaleIntercept: rescale.intercept,
			windowCenter: window?.center ?? null,
			windowWidth: window?.width ?? null,
		}
	} catch (error) {
		if (error instanceof DicomError) return { isUndrawable: true }
		throw error
	}
}

/**
 * Body part and phase that the series of one study make likely.
 *
 * @param headers one instance of each series, or its beginning
 */
export function describe({ headers }: { headers: readonly Uint8Array[] }) {
	return describeSeries(headers.flatMap(headerOf)).map(({ seriesInstanceUid, modality, bodyPart, phase }) => ({
		seriesInstanceUid,
		modality,
		bodyPart: bodyPart?.value,
		phase: phase?.value,
	}))
}

/** None where the beginning of the file does not hold it. */
function headerOf(bytes: Uint8Array): Dataset[] {
	try {
		return [parseDicomFile(bytes, { stopBeforePixels: true }).dataset]
	} catch (error) {
		if (error instanceof DicomError) return []
		throw error
	}
}

async function nativeFile(file: DicomFile): Promise<DicomFile> {
	const dataset: Dataset = { ...file.dataset, elements: new Map(file.dataset.elements) }
	const { numberOfFrames } = imageDescription(file.dataset)
	const frames: Uint8Array[] = []
	let isLossless = true
	let photometricInterpretation = text(dataset, 'PhotometricInterpretation') ?? 'MONOCHROME2'
	for (let index = 0; index < numberOfFrames; index++) {
		const frame = await decodedFrame(file, index)
		isLossless &&= frame.isLossless
		photometricInterpretation = frame.photometricInterpretation
		frames.push(nativeSamples(frame, file.dataset))
	}
	const pixels = Buffer.concat(frames)
	const { bitsAllocated, samplesPerPixel } = imageDescription(file.dataset)
	dataset.elements.set(0x7fe00010, { vr: bitsAllocated > 8 ? 'OW' : 'OB', kind: 'value', bytes: pixels })
	putText(dataset, 'PhotometricInterpretation', photometricInterpretation)
	if (samplesPerPixel > 1) putNumbers(dataset, 'PlanarConfiguration', [0])
	if (!isLossless) putText(dataset, 'LossyImageCompression', '01')
	remove(dataset, 'ExtendedOffsetTable')
	remove(dataset, 'ExtendedOffsetTableLengths')
	return { ...file, dataset, transferSyntaxUid: EXPLICIT_LITTLE_ENDIAN }
}

type Decoded = Awaited<ReturnType<typeof decodedFrame>>

/** Samples as Bits Allocated lays them out; the decoder's arrays are that wide already. */
function nativeSamples({ pixels }: Decoded, dataset: Dataset): Uint8Array {
	const { bitsAllocated, bitsStored, highBit } = imageDescription(dataset)
	const shift = highBit + 1 - bitsStored
	const placed = shift === 0 ? pixels : pixels.map((sample: number) => sample << shift)
	if (placed.BYTES_PER_ELEMENT * 8 !== bitsAllocated) throw new CodecError('Pixels of this depth are not written')
	return new Uint8Array(placed.buffer, placed.byteOffset, placed.byteLength)
}

async function orUndrawable<T>(work: () => Promise<T>): Promise<T | Undrawable> {
	try {
		return await work()
	} catch (error) {
		if (error instanceof DicomError || error instanceof CodecError || error instanceof RangeError) {
			return { isUndrawable: true }
		}
		throw error
	}
}
