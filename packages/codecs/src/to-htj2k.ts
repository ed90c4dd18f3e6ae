import {
	type Dataset,
	type DicomFile,
	EXPLICIT_LITTLE_ENDIAN,
	frameRanges,
	has,
	type ImageDescription,
	imageDescription,
	isEncapsulated,
	putNumbers,
	putText,
	remove,
	tagOf,
} from '@readroom/dicom'
import { CodecError } from './codec-error.ts'
import { decodeFrame } from './decode-frame.ts'
import { decodeHtj2k, encodeHtj2k, fitsHtj2k, HTJ2K_LOSSLESS_RPCL } from './htj2k.ts'
import { bytesOf, type DecodedFrame, type DecodeLimits, type PixelFrame } from './pixel-frame.ts'

const ITEM_HEADER_BYTES = 8
/** A Basic Offset Table holds 32-bit numbers. */
const LARGEST_OFFSET = 2 ** 32 - 1

/** Frames on their way into a file: what they hold, and how each is coded. */
interface RecodedFrames {
	/** The last frame decoded, for what all have in common. */
	readonly sample: DecodedFrame
	readonly isLossless: boolean
	readonly encoded: readonly Uint8Array[]
}

/**
 * The same picture with every frame coded as HTJ2K lossless (1.2.840.10008.1.2.4.202), one fragment each behind a basic
 * offset table. Each frame is decoded again and compared before it is taken.
 *
 * What is not used with HTJ2K (`fitsHtj2k`: single bits, 32 bits, under 64 × 64 pixels) becomes native explicit little
 * endian. Nothing else of the old coding stays: bits above Bits Stored, comments inside codestreams and icons are gone. A
 * picture that went through lossy coding keeps its samples and says so in Lossy Image Compression.
 *
 * @param options.onFrame sees the samples of each frame before it is coded; what it throws ends the work
 * @returns a new file; the one given is left as it was, and is returned itself where it holds no image
 * @throws CodecError when a frame cannot be decoded; DicomError when the data set does not describe its pixels
 */
export async function toHtj2k(
	file: DicomFile,
	{ onFrame, ...limits }: DecodeLimits & { readonly onFrame?: (frame: DecodedFrame) => void } = {},
): Promise<DicomFile> {
	if (!has(file.dataset, 'PixelData')) return file
	const description = imageDescription(file.dataset)
	if (description.bitsAllocated === 1 || description.bitsAllocated === 64) return asNative(file)

	const isHtj2k = fitsHtj2k(description)
	const encode = isHtj2k ? encodedAndCompared : nativeBytes
	const frames = await recodedFrames(file, description, limits, (frame) => {
		onFrame?.(frame)
		return encode(frame)
	})
	const dataset = { ...file.dataset, elements: new Map(file.dataset.elements) }
	describeFrames(dataset, description, frames, isHtj2k)
	dataset.elements.set(
		tagOf('PixelData'),
		isHtj2k ? encapsulated(frames.encoded) : native(frames.encoded, description.bitsAllocated),
	)
	return { ...file, dataset, transferSyntaxUid: isHtj2k ? HTJ2K_LOSSLESS_RPCL : EXPLICIT_LITTLE_ENDIAN }
}

/** Single bits and 64-bit samples have no bits to spare, and are not compressed. */
function asNative(file: DicomFile): DicomFile {
	if (isEncapsulated(file.transferSyntaxUid)) throw new CodecError('Compressed pixels of this bit depth are not read')
	return file
}

async function recodedFrames(
	file: DicomFile,
	description: ImageDescription,
	limits: DecodeLimits,
	encode: (frame: DecodedFrame) => Promise<Uint8Array> | Uint8Array,
): Promise<RecodedFrames> {
	const encoded: Uint8Array[] = []
	let sample: DecodedFrame | undefined
	let isLossless = true
	for (const range of frameRanges(file)) {
		sample = await decodeFrame(range, file.transferSyntaxUid, description, limits)
		isLossless &&= sample.isLossless
		encoded.push(await encode(sample))
	}
	if (sample === undefined) throw new CodecError('The image has no frames')
	return { sample, isLossless, encoded }
}

async function encodedAndCompared(frame: DecodedFrame): Promise<Uint8Array> {
	const codestream = await encodeHtj2k(frame, { colourTransform: frame.photometricInterpretation === 'RGB' })
	if (!hasSameSamples(await decodeHtj2k(codestream), frame)) {
		throw new CodecError('The frame did not come back from HTJ2K as it went in')
	}
	return codestream
}

function hasSameSamples({ pixels }: PixelFrame, { pixels: expected }: PixelFrame): boolean {
	if (pixels.length !== expected.length) return false
	for (let index = 0; index < pixels.length; index++) if (pixels[index] !== expected[index]) return false
	return true
}

function nativeBytes({ pixels }: DecodedFrame): Uint8Array {
	return bytesOf(pixels)
}

/** Brings the Image Pixel module (PS3.3 C.7.6.3) and what speaks of compression in line with the new frames. */
function describeFrames(
	dataset: Dataset,
	{ bitsAllocated, bitsStored }: ImageDescription,
	{ sample, isLossless }: RecodedFrames,
	isHtj2k: boolean,
): void {
	const { photometricInterpretation, samplesPerPixel } = sample
	const isTransformed = isHtj2k && photometricInterpretation === 'RGB'
	putText(dataset, 'PhotometricInterpretation', isTransformed ? 'YBR_RCT' : photometricInterpretation)
	putNumbers(dataset, 'HighBit', [bitsStored - 1])
	if (isHtj2k && bitsAllocated > 16) putNumbers(dataset, 'BitsAllocated', [16])
	if (samplesPerPixel > 1) putNumbers(dataset, 'PlanarConfiguration', [0])
	if (!isLossless) putText(dataset, 'LossyImageCompression', '01')
	for (const name of ['ExtendedOffsetTable', 'ExtendedOffsetTableLengths'] as const) remove(dataset, name)
	// An icon is coded in the transfer syntax of its file and nobody needs it.
	remove(dataset, 'IconImageSequence')
}

function encapsulated(codestreams: readonly Uint8Array[]) {
	const fragments = codestreams.map(evenLength)
	const offsets: number[] = []
	let offset = 0
	for (const { length } of fragments) {
		offsets.push(offset)
		offset += ITEM_HEADER_BYTES + length
	}
	const table = new DataView(new ArrayBuffer(offset > LARGEST_OFFSET ? 0 : 4 * offsets.length))
	if (table.byteLength > 0) offsets.forEach((start, index) => table.setUint32(4 * index, start, true))
	return { vr: 'OB', kind: 'fragments', offsetTable: new Uint8Array(table.buffer), fragments } as const
}

/** A fragment has an even length (PS3.5 A.4); a zero behind the end of a codestream is no part of it. */
function evenLength(codestream: Uint8Array): Uint8Array {
	if (codestream.length % 2 === 0) return codestream
	const padded = new Uint8Array(codestream.length + 1)
	padded.set(codestream)
	return padded
}

function native(frames: readonly Uint8Array[], bitsAllocated: number) {
	const bytes = new Uint8Array(frames.reduce((total, { length }) => total + length, 0))
	let offset = 0
	for (const frame of frames) {
		bytes.set(frame, offset)
		offset += frame.length
	}
	return { vr: bitsAllocated > 8 ? 'OW' : 'OB', kind: 'value', bytes } as const
}
