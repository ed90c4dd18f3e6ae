import type { DecodedFrame } from '@readroom/codecs'
import type { ImageDescription, Rescale } from '@readroom/dicom'
import type { DecodedPicture, ModalityValues } from './decode-job.ts'

/**
 * A decoded frame as the viewer keeps it: grey in the modality's unit (for CT Hounsfield, PS3.3 C.11.1), colour as R, G, B of
 * 8 bits. What kind of array it is depends on the description alone, so that all slices of a series have the same.
 */
export function modalityPicture(frame: DecodedFrame, description: ImageDescription, rescale: Rescale): DecodedPicture {
	if (frame.samplesPerPixel === 1) {
		const Values = kindOfValues(description, rescale)
		const values = rescaled(frame.pixels, new Values(frame.pixels.length), rescale)
		return { values, channels: 1, ...extremes(values) }
	}
	const isYbr = frame.photometricInterpretation.startsWith('YBR_FULL')
	const samples = eightBits(frame)
	return { values: isYbr ? rgbOfYbr(samples) : samples, channels: 3, lowest: 0, highest: 255 }
}

/** What a decoded picture takes in the memory. */
export function pictureBytes(description: ImageDescription, rescale: Rescale): number {
	const { rows, columns, samplesPerPixel } = description
	if (samplesPerPixel > 1 || description.photometricInterpretation === 'PALETTE COLOR') return rows * columns * 3
	return rows * columns * kindOfValues(description, rescale).BYTES_PER_ELEMENT
}

type ValuesKind = Uint8ArrayConstructor | Int16ArrayConstructor | Uint16ArrayConstructor | Float32ArrayConstructor

/** The smallest kind of array that holds every value this description allows, exactly. */
function kindOfValues({ bitsStored, isSigned }: ImageDescription, { slope, intercept }: Rescale): ValuesKind {
	const ends = isSigned ? [-(2 ** (bitsStored - 1)), 2 ** (bitsStored - 1) - 1] : [0, 2 ** bitsStored - 1]
	const values = ends.map((end) => end * slope + intercept)
	const lowest = Math.min(...values)
	const highest = Math.max(...values)
	if (!Number.isInteger(slope) || !Number.isInteger(intercept)) return Float32Array
	if (lowest >= 0 && highest <= 0xff) return Uint8Array
	if (lowest >= -0x8000 && highest <= 0x7fff) return Int16Array
	if (lowest >= 0 && highest <= 0xffff) return Uint16Array
	return Float32Array
}

function rescaled(stored: ArrayLike<number>, values: ModalityValues, { slope, intercept }: Rescale): ModalityValues {
	for (let index = 0; index < values.length; index++) values[index] = (stored[index] ?? 0) * slope + intercept
	return values
}

function extremes(values: ModalityValues): { lowest: number; highest: number } {
	let lowest = Number.POSITIVE_INFINITY
	let highest = Number.NEGATIVE_INFINITY
	for (const value of values) {
		if (value < lowest) lowest = value
		if (value > highest) highest = value
	}
	return { lowest, highest }
}

function eightBits({ pixels, bitsStored }: DecodedFrame): Uint8Array {
	if (pixels instanceof Uint8Array) return pixels
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

interface Grid {
	readonly rows: number
	readonly columns: number
}

/**
 * Values of a smaller picture spread over the full size, so that a head takes the place of its slice pixel by pixel. Between the
 * known values it is linear: blurred and not in steps.
 */
export function enlarged(values: ModalityValues, from: Grid, to: Grid): ModalityValues {
	const large = values.slice(0, 0)
	const kind = large.constructor as new (length: number) => ModalityValues // the same kind as the values are
	const out = new kind(to.rows * to.columns)
	const columns = sourcePlaces(from.columns, to.columns)
	const rows = sourcePlaces(from.rows, to.rows)
	for (const [row, { before: top, after: bottom, part: down }] of rows.entries()) {
		for (const [column, { before: left, after: right, part: across }] of columns.entries()) {
			const at = (r: number, c: number): number => values[r * from.columns + c] ?? 0
			const upper = at(top, left) * (1 - across) + at(top, right) * across
			const lower = at(bottom, left) * (1 - across) + at(bottom, right) * across
			out[row * to.columns + column] = upper * (1 - down) + lower * down
		}
	}
	return out
}

/** The low band of the wavelet stands on every second sample, the first included (ISO/IEC 15444-1 annex F). */
function sourcePlaces(fromLength: number, toLength: number): { before: number; after: number; part: number }[] {
	const step = 2 ** Math.round(Math.log2(toLength / fromLength))
	return Array.from({ length: toLength }, (_, index) => {
		const before = Math.min(Math.floor(index / step), fromLength - 1)
		return { before, after: Math.min(before + 1, fromLength - 1), part: index / step - before }
	})
}
