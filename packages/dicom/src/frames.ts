import type { DataElement, DicomFile } from './dataset.ts'
import { DicomError } from './dicom-error.ts'
import { frameBits, type ImageDescription, imageDescription } from './image-description.ts'
import { joined } from './inflate.ts'
import { parseDicomFile } from './parse-file.ts'
import { valueBytes } from './values.ts'
import { littleEndianBytes } from './vr.ts'

/** Where a frame lies in its file. */
export interface ByteRange {
	readonly offset: number
	readonly length: number
}

type Fragments = Extract<DataElement, { kind: 'fragments' }>

const PIXEL_ELEMENTS = [0x7fe00010, 0x7fe00008, 0x7fe00009]
const ITEM_HEADER_BYTES = 8

/**
 * The frames of a picture, first to last: samples in little endian for native pixel data, a codestream each for encapsulated.
 *
 * They are views of the file, except where a frame is scattered over fragments, in big endian, or not on byte borders.
 *
 * @throws DicomError without pixel data, where the description cannot be true, or where frames are missing
 */
export function frameRanges(file: DicomFile): Uint8Array[] {
	const pixels = pixelElement(file)
	const description = imageDescription(file.dataset)
	if (pixels.kind === 'fragments') return encapsulatedFrames(file, pixels, description.numberOfFrames)
	return nativeFrames(littleEndianBytes(pixels), description)
}

/**
 * Byte ranges of all frames inside a written file, so that each can be served as it lies there.
 *
 * @param bytes the whole file, as `writeDicomFile` gives it
 * @returns undefined where a frame is not one run of bytes of the file: scattered fragments, big endian, single bits
 */
export function encapsulatedFrameOffsets(bytes: Uint8Array): ByteRange[] | undefined {
	const frames = frameRanges(parseDicomFile(bytes))
	if (frames.some((frame) => frame.buffer !== bytes.buffer)) return undefined
	return frames.map((frame) => ({ offset: frame.byteOffset - bytes.byteOffset, length: frame.byteLength }))
}

function pixelElement({ dataset }: DicomFile): Exclude<DataElement, { kind: 'sequence' }> {
	for (const tag of PIXEL_ELEMENTS) {
		const element = dataset.elements.get(tag)
		if (element !== undefined && element.kind !== 'sequence') return element
	}
	throw new DicomError('There are no pixel data', { tag: PIXEL_ELEMENTS[0], section: 'PS3.3 C.7.6.3' })
}

function nativeFrames(pixels: Uint8Array, description: ImageDescription): Uint8Array[] {
	const bits = frameBits(description)
	const count = description.numberOfFrames
	if (bits * count > pixels.length * 8) {
		throw new DicomError('Pixel data are shorter than the picture they are for', {
			tag: 0x7fe00010,
			section: 'PS3.5 8.1.1',
		})
	}
	if (bits % 8 !== 0) return Array.from({ length: count }, (_, index) => frameOfBits(pixels, index * bits, bits))
	const size = bits / 8
	return Array.from({ length: count }, (_, index) => pixels.subarray(index * size, (index + 1) * size))
}

/** Frames of single bits follow each other without a gap, lowest bit first (PS3.5 8.1.1); each is moved to a byte border. */
function frameOfBits(pixels: Uint8Array, firstBit: number, bits: number): Uint8Array {
	const frame = new Uint8Array(Math.ceil(bits / 8))
	for (let bit = 0; bit < bits; bit++) {
		const from = firstBit + bit
		if (((pixels[from >>> 3] ?? 0) >>> (from & 7)) & 1) frame[bit >>> 3] = (frame[bit >>> 3] ?? 0) | (1 << (bit & 7))
	}
	return frame
}

function encapsulatedFrames(file: DicomFile, pixels: Fragments, count: number): Uint8Array[] {
	const { fragments, offsetTable } = pixels
	if (count > fragments.length) {
		throw new DicomError('There are fewer fragments than frames', { tag: 0x7fe00010, section: 'PS3.5 A.4' })
	}
	if (count === 1) return [joinedOnce(fragments)]
	const extended = extendedFrames(file, fragments, count)
	if (extended !== undefined) return extended
	if (count === fragments.length) return [...fragments]
	const starts = offsetTable.length === count * 4 ? offsets32(offsetTable) : firstFragmentStarts(fragments, count)
	return framesFrom(fragments, starts)
}

function joinedOnce(fragments: readonly Uint8Array[]): Uint8Array {
	const [only] = fragments
	return fragments.length === 1 && only !== undefined ? only : joined(fragments)
}

/** Extended Offset Table and its lengths, which allow one fragment a frame (PS3.3 C.7.6.3.1.8). */
function extendedFrames(
	{ dataset }: DicomFile,
	fragments: readonly Uint8Array[],
	count: number,
): Uint8Array[] | undefined {
	const lengths = valueBytes(dataset, 'ExtendedOffsetTableLengths')
	if (lengths?.length !== count * 8 || fragments.length !== count) return undefined
	const view = new DataView(lengths.buffer, lengths.byteOffset, lengths.byteLength)
	// A fragment may be one byte longer than its codestream, to be even.
	return fragments.map((fragment, index) => fragment.subarray(0, Number(view.getBigUint64(index * 8, true))))
}

function offsets32(table: Uint8Array): number[] {
	const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
	return Array.from({ length: table.length / 4 }, (_, index) => view.getUint32(index * 4, true))
}

/**
 * Where frames begin when no table says so: at fragments that open a codestream, JPEG, JPEG-LS and JPEG 2000 having a
 * start marker (FFD8, FF4F).
 */
function firstFragmentStarts(fragments: readonly Uint8Array[], count: number): number[] {
	const positions = fragmentPositions(fragments)
	const starts = positions.filter((_, index) => isCodestreamStart(fragments[index]))
	if (starts.length !== count) {
		throw new DicomError('Nothing says which fragments make a frame', { tag: 0x7fe00010, section: 'PS3.5 A.4' })
	}
	return starts
}

function isCodestreamStart(fragment: Uint8Array | undefined): boolean {
	return (
		fragment?.[0] === 0xff &&
		((fragment[1] === 0xd8 && fragment[2] === 0xff) || (fragment[1] === 0x4f && fragment[2] === 0xff))
	)
}

/** Offsets as the Basic Offset Table counts them: from the first fragment's item header. */
function fragmentPositions(fragments: readonly Uint8Array[]): number[] {
	let position = 0
	return fragments.map((fragment) => {
		const own = position
		position += ITEM_HEADER_BYTES + fragment.length
		return own
	})
}

function framesFrom(fragments: readonly Uint8Array[], starts: readonly number[]): Uint8Array[] {
	const indexAt = new Map(fragmentPositions(fragments).map((position, index) => [position, index]))
	const firsts = starts.map((start) => indexAt.get(start))
	return firsts.map((first, frame) => {
		const end = frame + 1 < firsts.length ? firsts[frame + 1] : fragments.length
		if (first === undefined || end === undefined || end <= first) {
			throw new DicomError('The offset table does not point to fragments in order', {
				tag: 0x7fe00010,
				section: 'PS3.5 A.4',
			})
		}
		return joinedOnce(fragments.slice(first, end))
	})
}
