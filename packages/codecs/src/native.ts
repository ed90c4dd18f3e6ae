import { frameBits, type ImageDescription } from '@readroom/dicom'
import { CodecError } from './codec-error.ts'
import { type DecodedFrame, pixelsOf, sampleCount } from './pixel-frame.ts'
import { interleave } from './sample-layout.ts'

/**
 * Takes the samples of one native frame out of their little-endian bytes (PS3.5 section 8.1.1, PS3.3 C.7.6.3.1).
 *
 * @returns samples shifted down to bit 0, with the bits above Bits Stored still as they were
 * @throws CodecError when there are fewer bytes than the frame needs
 */
export function decodeNative(bytes: Uint8Array, description: ImageDescription): DecodedFrame {
	const { bitsAllocated, highBit, isSigned, samplesPerPixel, planarConfiguration } = description
	const needed = Math.ceil(frameBits(description) / 8)
	if (bytes.length < needed) throw new CodecError('The pixel data are shorter than the image')
	const frame = bytes.subarray(0, needed)
	const asStored = { ...description, bitsStored: bitsAllocated, isLossless: true }
	if (bitsAllocated === 1) return { ...asStored, pixels: unpackBits(frame, sampleCount(description)) }
	if (isChromaShared(description)) {
		if (description.columns % 2 !== 0) throw new CodecError('YBR_FULL_422 needs an even number of columns')
		return { ...asStored, photometricInterpretation: 'YBR_FULL', pixels: repeatChroma(frame) }
	}
	const pixels = pixelsOf(frame, { bits: bitsAllocated, isSigned })
	const shift = highBit + 1 - description.bitsStored
	const shifted = shift === 0 ? pixels : pixels.map((sample: number) => sample >> shift)
	return { ...asStored, pixels: planarConfiguration === 'planar' ? interleave(shifted, samplesPerPixel) : shifted }
}

/** Two pixels side by side with one colour, in the order Y Y Cb Cr (PS3.3 C.7.6.3.1.2). */
export function isChromaShared({ photometricInterpretation }: ImageDescription): boolean {
	return photometricInterpretation === 'YBR_FULL_422'
}

/** Single-bit samples lie in bytes from the lowest bit up (PS3.5 section 8.1.1). */
function unpackBits(packed: Uint8Array, count: number): Uint8Array {
	return Uint8Array.from({ length: count }, (_, index) => ((packed[index >> 3] ?? 0) >> (index & 7)) & 1)
}

/** Y1 Y2 Cb Cr becomes Y1 Cb Cr, Y2 Cb Cr (PS3.3 C.7.6.3.1.2). */
function repeatChroma(frame: Uint8Array): Uint8Array {
	const pixels = new Uint8Array((frame.length / 2) * 3)
	for (let from = 0, to = 0; from < frame.length; from += 4, to += 6) {
		const [y1 = 0, y2 = 0, cb = 0, cr = 0] = frame.subarray(from, from + 4)
		pixels.set([y1, cb, cr, y2, cb, cr], to)
	}
	return pixels
}
