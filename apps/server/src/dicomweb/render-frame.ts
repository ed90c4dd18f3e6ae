import { type DecodedFrame, decodeFrame, type Pixels } from '@readroom/codecs'
import type { BodyPart } from '@readroom/contracts'
import {
	type Dataset,
	DicomError,
	type DicomFile,
	frameRanges,
	grayValues,
	imageDescription,
	isInverted,
	number,
	rescaleOf,
	text,
	valueBytes,
	WINDOW_PRESETS,
	type Window,
	windowsOf,
} from '@readroom/dicom'

/** A picture for a screen: 8 bits, grey or RGB, row by row. */
export interface ScreenPicture {
	readonly rows: number
	readonly columns: number
	readonly channels: 1 | 3
	readonly pixels: Uint8Array
}

/** Decoded frames beyond this are not drawn; the largest radiographs are a tenth of it. */
const LARGEST_FRAME_BYTES = 256 * 1024 * 1024

/**
 * @param frameIndex counted from 0
 * @throws DicomError where there is no such frame
 * @throws CodecError where its pixels are damaged
 */
export async function decodedFrame(file: DicomFile, frameIndex: number): Promise<DecodedFrame> {
	const encoded = frameRanges(file)[frameIndex]
	if (encoded === undefined) throw new DicomError('There is no such frame', { section: 'PS3.3 C.7.6.6' })
	return decodeFrame(encoded, file.transferSyntaxUid, imageDescription(file.dataset), {
		maxFrameBytes: LARGEST_FRAME_BYTES,
	})
}

/** @param options.window in the unit of the rescaled values; by default the scanner's, else one that suits */
export async function renderFrame(
	file: DicomFile,
	frameIndex: number,
	options: { window?: Window; bodyPart?: BodyPart } = {},
): Promise<ScreenPicture> {
	const { dataset } = file
	const frame = await decodedFrame(file, frameIndex)
	const { rows, columns, photometricInterpretation } = frame
	if (photometricInterpretation === 'PALETTE COLOR') {
		return { rows, columns, channels: 3, pixels: paletteColours(frame.pixels, dataset) }
	}
	if (frame.samplesPerPixel === 3) {
		const pixels = eightBits(frame)
		const isYbr = photometricInterpretation.startsWith('YBR_FULL')
		return { rows, columns, channels: 3, pixels: isYbr ? rgbOfYbr(pixels) : pixels }
	}
	const rescale = rescaleOf(dataset, frameIndex)
	const window = options.window ?? defaultWindow(frame, dataset, { frameIndex, bodyPart: options.bodyPart })
	const pixels = grayValues(frame.pixels, { rescale, window, isInverted: isInverted(dataset) })
	return { rows, columns, channels: 1, pixels: new Uint8Array(pixels.buffer) }
}

/** The scanner's window; for CT without one the usual of the body part; else from the darkest to the brightest part. */
function defaultWindow(
	frame: DecodedFrame,
	dataset: Dataset,
	{ frameIndex, bodyPart }: { frameIndex: number; bodyPart: BodyPart | undefined },
): Window {
	const [own] = windowsOf(dataset)
	if (own !== undefined) return own
	if (text(dataset, 'Modality') === 'CT') return presetOf(bodyPart)
	return spreadWindow(frame.pixels, rescaleOf(dataset, frameIndex))
}

function presetOf(bodyPart: BodyPart | undefined): Window {
	switch (bodyPart) {
		case 'head':
			return WINDOW_PRESETS.brain
		case 'chest':
			return WINDOW_PRESETS.mediastinum
		case 'spine':
		case 'extremity':
			return WINDOW_PRESETS.bone
		case 'abdomen':
		case 'pelvis':
			return WINDOW_PRESETS.abdomen
		case 'neck':
		case 'breast':
		case 'whole-body':
		case undefined:
			return WINDOW_PRESETS['soft-tissue']
	}
}

const MOST_SAMPLES_LOOKED_AT = 20_000

/** From the 1st to the 99th percentile, so that a few bright pixels do not darken the rest. */
function spreadWindow(pixels: Pixels, { slope, intercept }: { slope: number; intercept: number }): Window {
	const step = Math.max(1, Math.floor(pixels.length / MOST_SAMPLES_LOOKED_AT))
	const samples: number[] = []
	for (let index = 0; index < pixels.length; index += step) samples.push((pixels[index] ?? 0) * slope + intercept)
	samples.sort((a, b) => a - b)
	const low = samples[Math.floor(samples.length * 0.01)] ?? 0
	const high = samples[Math.floor(samples.length * 0.99)] ?? 0
	return { center: (low + high) / 2, width: Math.max(1, high - low) }
}

function eightBits({ pixels, bitsStored }: DecodedFrame): Uint8Array {
	const shift = Math.max(0, bitsStored - 8)
	return Uint8Array.from(pixels, (sample) => sample >>> shift)
}

/** PS3.3 C.7.6.3.1.2, YBR_FULL. */
function rgbOfYbr(ybr: Uint8Array): Uint8Array {
	const rgb = new Uint8ClampedArray(ybr.length)
	for (let at = 0; at < ybr.length; at += 3) {
		const y = ybr[at] ?? 0
		const cb = (ybr[at + 1] ?? 0) - 128
		const cr = (ybr[at + 2] ?? 0) - 128
		rgb[at] = y + 1.402 * cr
		rgb[at + 1] = y - 0.344136 * cb - 0.714136 * cr
		rgb[at + 2] = y + 1.772 * cb
	}
	return new Uint8Array(rgb.buffer)
}

interface Palette {
	readonly first: number
	readonly entries: Uint8Array
}

/** PS3.3 C.7.6.3.1.5 and C.7.6.3.1.6. Stored values outside the table take its first or last entry. */
function paletteColours(pixels: Pixels, dataset: Dataset): Uint8Array {
	const palettes = [
		palette(dataset, 'RedPaletteColorLookupTableDescriptor', 'RedPaletteColorLookupTableData'),
		palette(dataset, 'GreenPaletteColorLookupTableDescriptor', 'GreenPaletteColorLookupTableData'),
		palette(dataset, 'BluePaletteColorLookupTableDescriptor', 'BluePaletteColorLookupTableData'),
	]
	const rgb = new Uint8Array(pixels.length * 3)
	for (const [channel, { first, entries }] of palettes.entries()) {
		const last = entries.length - 1
		for (let index = 0; index < pixels.length; index++) {
			rgb[index * 3 + channel] = entries[Math.min(last, Math.max(0, (pixels[index] ?? 0) - first))] ?? 0
		}
	}
	return rgb
}

type DescriptorKeyword = `${'Red' | 'Green' | 'Blue'}PaletteColorLookupTableDescriptor`
type DataKeyword = `${'Red' | 'Green' | 'Blue'}PaletteColorLookupTableData`

function palette(dataset: Dataset, descriptor: DescriptorKeyword, data: DataKeyword): Palette {
	const bytes = valueBytes(dataset, data)
	const described = valueBytes(dataset, descriptor)
	if (bytes === undefined || described?.length !== 6) {
		throw new DicomError('A palette is missing', { section: 'PS3.3 C.7.9' })
	}
	const view = new DataView(described.buffer, described.byteOffset, 6)
	const count = view.getUint16(0, true) || 65_536
	const isSigned = number(dataset, 'PixelRepresentation') === 1
	const first = isSigned ? view.getInt16(2, true) : view.getUint16(2, true)
	// 16-bit entries fill their words; of those only the high byte is shown.
	const isWide = bytes.length >= count * 2
	if (bytes.length < count) throw new DicomError('A palette is too short', { section: 'PS3.3 C.7.9' })
	return {
		first,
		entries: Uint8Array.from({ length: count }, (_, index) => bytes[isWide ? index * 2 + 1 : index] ?? 0),
	}
}
