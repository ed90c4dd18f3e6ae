import { DicomError } from './dicom-error.ts'

/** Stored values to the modality's unit, for CT Hounsfield (PS3.3 C.11.1). */
export interface Rescale {
	readonly slope: number
	readonly intercept: number
}

/** Which values are spread from black to white, in the unit that `Rescale` gives. */
export interface Window {
	readonly center: number
	/** At least 1. */
	readonly width: number
}

export interface Display {
	readonly rescale: Rescale
	readonly window: Window
	/** MONOCHROME1: the lowest value is white (PS3.3 C.7.6.3.1.2). */
	readonly isInverted: boolean
}

export type StoredValues = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array

/** Of a window of width 1, which is a threshold: steep, without dividing by zero. */
const NARROWEST_SPAN = 1e-6

/**
 * Hounsfield values of one CT frame: slope × stored value + intercept (PS3.3 C.11.1).
 *
 * Read the sign from Pixel Representation before calling; a signed frame passed as unsigned gives +64 000 for air.
 *
 * @param stored stored values, row by row, `rows × columns` of them
 * @returns HU in the same order; a new array, `stored` is left as it was
 * @throws DicomError when slope is 0 or either number is not finite
 */
export function hounsfieldValues(stored: Int16Array | Uint16Array, { slope, intercept }: Rescale): Float32Array {
	refuseUselessRescale({ slope, intercept })
	return Float32Array.from(stored, (value) => slope * value + intercept)
}

function refuseUselessRescale({ slope, intercept }: Rescale): void {
	if (slope === 0 || !Number.isFinite(slope) || !Number.isFinite(intercept)) {
		throw new DicomError('Rescale slope and intercept are no use', { tag: 0x00281053, section: 'PS3.3 C.11.1' })
	}
}

/**
 * Gray values for the screen, 0 black to 255 white: rescaled, then windowed by the LINEAR function (PS3.3 C.11.2.1.2.1).
 *
 * @throws DicomError when the rescale is no use or the window narrower than 1
 */
export function grayValues(stored: StoredValues, { rescale, window, isInverted }: Display): Uint8ClampedArray {
	refuseUselessRescale(rescale)
	if (!(window.width >= 1) || !Number.isFinite(window.width) || !Number.isFinite(window.center)) {
		throw new DicomError('A window must be at least 1 wide', { tag: 0x00281051, section: 'PS3.3 C.11.2.1.2' })
	}
	// The standard's y = ((x − (c − 0.5)) / (w − 1) + 0.5) × 255 as one straight line of the stored value; clamping does the ends.
	const span = Math.max(window.width - 1, NARROWEST_SPAN)
	const gain = (255 * rescale.slope) / span
	const base = 255 * ((rescale.intercept - (window.center - 0.5)) / span + 0.5)
	const sign = isInverted ? -1 : 1
	const start = isInverted ? 255 - base : base
	const gray = new Uint8ClampedArray(stored.length)
	for (let index = 0; index < stored.length; index++) gray[index] = start + sign * gain * (stored[index] ?? 0)
	return gray
}

/** The same as RGBA, opaque, for `ImageData`. */
export function rgbaValues(stored: StoredValues, display: Display): Uint8ClampedArray<ArrayBuffer> {
	const gray = grayValues(stored, display)
	const rgba = new Uint8ClampedArray(stored.length * 4)
	// One 32-bit write for a pixel. Bytes in memory are R, G, B, A on the little-endian machines that browsers run on.
	const pixels = new Uint32Array(rgba.buffer)
	for (let index = 0; index < gray.length; index++) pixels[index] = (gray[index] ?? 0) * 0x010101 + 0xff000000
	return rgba
}
