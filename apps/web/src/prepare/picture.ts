import { decodeFrame, decodeHtj2k, HTJ2K_LOSSLESS_RPCL, type PixelFrame } from '@readroom/codecs'
import {
	type Dataset,
	DicomError,
	type DicomFile,
	frameRanges,
	grayValues,
	imageDescription,
	isInverted,
	numbers,
	rescaleOf,
	valueBytes,
	type Window,
	windowsOf,
} from '@readroom/dicom'
import type { Picture } from './series-in-draft.ts'

type Shown = PixelFrame & { readonly photometricInterpretation: string }

/**
 * A frame as a person sees it on a screen.
 *
 * @param frameIndex counted from 0
 * @param longestSidePx the picture is made smaller until neither side is longer
 * @throws DicomError, CodecError where there is no such frame or it cannot be read
 */
export async function pictureOf(file: DicomFile, frameIndex: number, longestSidePx: number): Promise<Picture> {
	const frame = await smallFrame(file, frameIndex, longestSidePx)
	const step = Math.max(1, Math.ceil(Math.max(frame.rows, frame.columns) / longestSidePx))
	const width = Math.floor(frame.columns / step)
	const height = Math.floor(frame.rows / step)
	const colourAt = colours(frame, file.dataset, frameIndex)
	const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
	for (let row = 0; row < height; row++) {
		for (let column = 0; column < width; column++) {
			colourAt(row * step * frame.columns + column * step, rgba, (row * width + column) * 4)
		}
	}
	return { width, height, rgba }
}

/** HTJ2K gives a smaller picture from its first bytes; anything else is decoded whole. */
async function smallFrame(file: DicomFile, frameIndex: number, longestSidePx: number): Promise<Shown> {
	const description = imageDescription(file.dataset)
	const encoded = frameRanges(file)[frameIndex]
	if (encoded === undefined) throw new DicomError('There is no such frame', { section: 'PS3.3 C.7.6.6' })
	if (file.transferSyntaxUid !== HTJ2K_LOSSLESS_RPCL) {
		return decodeFrame(encoded, file.transferSyntaxUid, description)
	}
	const longest = Math.max(description.rows, description.columns)
	const reduceBy = Math.min(4, Math.max(0, Math.ceil(Math.log2(longest / longestSidePx))))
	const isColour = description.samplesPerPixel === 3
	return {
		...(await decodeHtj2k(encoded, { reduceBy })),
		photometricInterpretation: isColour ? 'RGB' : description.photometricInterpretation,
	}
}

/** Writes the colour of one pixel, alpha left as it is. */
type ColourAt = (pixel: number, into: Uint8ClampedArray, at: number) => void

function colours(frame: Shown, dataset: Dataset, frameIndex: number): ColourAt {
	if (frame.photometricInterpretation === 'PALETTE COLOR') return paletteColours(frame, dataset)
	return frame.samplesPerPixel === 3 ? sampleColours(frame) : grayColours(frame, dataset, frameIndex)
}

function grayColours(frame: Shown, dataset: Dataset, frameIndex: number): ColourAt {
	const rescale = rescaleOf(dataset, frameIndex)
	const window: Window = windowsOf(dataset)[0] ?? wholeRange(frame, rescale)
	const gray = grayValues(frame.pixels, { rescale, window, isInverted: isInverted(dataset) })
	return (pixel, into, at) => into.fill(gray[pixel] ?? 0, at, at + 3)
}

function wholeRange({ pixels }: PixelFrame, { slope, intercept }: { slope: number; intercept: number }): Window {
	let lowest = Number.POSITIVE_INFINITY
	let highest = Number.NEGATIVE_INFINITY
	for (const value of pixels) {
		lowest = Math.min(lowest, value)
		highest = Math.max(highest, value)
	}
	return {
		center: ((lowest + highest) / 2) * slope + intercept,
		width: Math.max(1, (highest - lowest) * Math.abs(slope)),
	}
}

function sampleColours({ pixels, bitsStored, photometricInterpretation }: Shown): ColourAt {
	const shift = Math.max(0, bitsStored - 8)
	const isYbr = photometricInterpretation.startsWith('YBR_FULL')
	return (pixel, into, at) => {
		const [a = 0, b = 0, c = 0] = [0, 1, 2].map((sample) => (pixels[pixel * 3 + sample] ?? 0) >> shift)
		// YBR_FULL to RGB, PS3.3 C.7.6.3.1.2.
		into[at] = isYbr ? a + 1.402 * (c - 128) : a
		into[at + 1] = isYbr ? a - 0.344136 * (b - 128) - 0.714136 * (c - 128) : b
		into[at + 2] = isYbr ? a + 1.772 * (b - 128) : c
	}
}

/** Red, green and blue of each stored value (PS3.3 C.7.6.3.1.5 and 6); the high byte of 16-bit entries. */
function paletteColours({ pixels }: Shown, dataset: Dataset): ColourAt {
	const tables = (['Red', 'Green', 'Blue'] as const).map((colour) => {
		const [count = 0, first = 0, bits = 16] = numbers(dataset, `${colour}PaletteColorLookupTableDescriptor`)
		const entries = valueBytes(dataset, `${colour}PaletteColorLookupTableData`) ?? new Uint8Array()
		const last = (count === 0 ? 65_536 : count) - 1
		return {
			entries,
			first,
			last,
			stride: bits === 8 && entries.length < 2 * (last + 1) ? 1 : 2,
			high: bits === 16 ? 1 : 0,
		}
	})
	return (pixel, into, at) => {
		for (const [index, { entries, first, last, stride, high }] of tables.entries()) {
			const entry = Math.min(Math.max((pixels[pixel] ?? 0) - first, 0), last)
			into[at + index] = entries[entry * stride + (stride === 2 ? high : 0)] ?? 0
		}
	}
}
