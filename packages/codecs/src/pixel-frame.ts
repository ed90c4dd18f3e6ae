import { CodecError } from './codec-error.ts'

/** Stored values, one array element per sample. 8-bit samples lie in 8-bit arrays, up to 16 bits in 16-bit arrays, and so on. */
export type Pixels = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array

/** How the samples of one frame are laid out, whatever they are coded with. */
export interface FrameShape {
	readonly rows: number
	readonly columns: number
	/** 1 for grey and palette, 3 for colour. */
	readonly samplesPerPixel: number
	/** Bits that carry a value, from bit 0 up. */
	readonly bitsStored: number
	readonly isSigned: boolean
}

/** One decoded frame: stored values row by row, the samples of a pixel side by side (Planar Configuration 0). */
export interface PixelFrame extends FrameShape {
	readonly pixels: Pixels
}

/** A frame whose samples are what Bits Stored and Pixel Representation of the data set say. */
export interface DecodedFrame extends PixelFrame {
	/** What the samples are now: colour out of JPEG and JPEG 2000 is RGB. */
	readonly photometricInterpretation: string
	/** False where the codestream shows that its encoder gave up exactness. */
	readonly isLossless: boolean
}

/** Largest decoded frame that is allocated for when the caller names no other limit, in bytes. */
const MAX_FRAME_BYTES = 2 ** 30

export interface DecodeLimits {
	/** Refuse a frame whose decoded samples would take more, before anything is allocated. */
	readonly maxFrameBytes?: number
}

/** Bytes one sample takes in memory: 1, 2 or 4. */
export function bytesPerSample(bits: number): 1 | 2 | 4 {
	if (bits <= 8) return 1
	return bits <= 16 ? 2 : 4
}

export function sampleCount(shape: FrameShape): number {
	return shape.rows * shape.columns * shape.samplesPerPixel
}

/**
 * Refuses sizes that a header may lie about, before memory is taken for them.
 *
 * @throws CodecError when a dimension is 0 or the decoded frame would be over the limit
 */
export function assertFrameSize(shape: FrameShape, { maxFrameBytes = MAX_FRAME_BYTES }: DecodeLimits): void {
	const frameBytes = sampleCount(shape) * bytesPerSample(shape.bitsStored)
	if (!(frameBytes > 0)) throw new CodecError('The image has no pixels')
	if (frameBytes > maxFrameBytes) {
		throw new CodecError(`The image would take ${frameBytes} bytes, the limit is ${maxFrameBytes}`)
	}
}

/**
 * The samples behind little-endian bytes, as an array of the fitting type.
 *
 * @param bytes exactly the samples; copied where they are not aligned, else shared
 */
export function pixelsOf(bytes: Uint8Array, { bits, isSigned }: { bits: number; isSigned: boolean }): Pixels {
	const size = bytesPerSample(bits)
	// Not `slice`: that of a Node Buffer copies nothing.
	const { buffer, byteOffset, byteLength } = bytes.byteOffset % size === 0 ? bytes : new Uint8Array(bytes)
	const count = byteLength / size
	if (size === 1) return isSigned ? new Int8Array(buffer, byteOffset, count) : new Uint8Array(buffer, byteOffset, count)
	if (size === 2)
		return isSigned ? new Int16Array(buffer, byteOffset, count) : new Uint16Array(buffer, byteOffset, count)
	return isSigned ? new Int32Array(buffer, byteOffset, count) : new Uint32Array(buffer, byteOffset, count)
}

/** The bytes under an array of samples, little endian as in the file; shared, not copied. */
export function bytesOf(pixels: Pixels): Uint8Array {
	return new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength)
}
