import { CodecError } from './codec-error.ts'
import { assertReduction, headLengthBytes, parseCodestreamHeader, reducedLength } from './codestream.ts'
import { openJph } from './openjph.ts'
import {
	assertFrameSize,
	bytesOf,
	bytesPerSample,
	type DecodeLimits,
	type FrameShape,
	type PixelFrame,
	sampleCount,
} from './pixel-frame.ts'
import { decodePixels } from './wasm-decoder.ts'

export { CodecError } from './codec-error.ts'
export { headLengthBytes } from './codestream.ts'
export type { FrameShape, PixelFrame, Pixels } from './pixel-frame.ts'

/** HTJ2K lossless with the resolutions one behind the other (PS3.5 section 10.19, "HTJ2K Lossless RPCL"). */
export const HTJ2K_LOSSLESS_RPCL = '1.2.840.10008.1.2.4.202'

const RPCL = 2
const DECOMPOSITIONS = 5
/** Below 64 × 64 the coarsest of five decompositions is under two pixels wide. */
const SHORTEST_SIDE = 64
/** Rows and Columns are 16-bit numbers in DICOM. */
const LONGEST_SIDE = 65_535

/** Fetches and starts the codec ahead of the first frame. */
export async function preloadHtj2k(): Promise<void> {
	await openJph.load()
}

/** Whether `encodeHtj2k` takes a frame of this shape. What it does not take stays native. */
export function fitsHtj2k(shape: FrameShape): boolean {
	const { rows, columns, samplesPerPixel, bitsStored } = shape
	// OpenJPH 0.31 as packaged mixes up the components of colour deeper than 8 bits when it encodes.
	const mostBits = samplesPerPixel === 1 ? 16 : 8
	return (
		Math.min(rows, columns) >= SHORTEST_SIDE &&
		Math.max(rows, columns) <= LONGEST_SIDE &&
		(samplesPerPixel === 1 || samplesPerPixel === 3) &&
		bitsStored > 1 &&
		bitsStored <= mostBits
	)
}

/**
 * Codes a frame without loss as an HTJ2K codestream for transfer syntax 1.2.840.10008.1.2.4.202: five decompositions,
 * RPCL, a tile-part for each resolution, their lengths in a TLM segment, so that a prefix shows a smaller image.
 *
 * Colour goes through the reversible transform: Photometric Interpretation of an RGB frame becomes YBR_RCT.
 *
 * @param frame samples must fit in `bitsStored`; bits above would be lost
 * @throws CodecError when the shape does not fit (`fitsHtj2k`) or the number of samples is not what the shape says
 */
export async function encodeHtj2k(
	frame: PixelFrame,
	{ colourTransform = frame.samplesPerPixel === 3 } = {},
): Promise<Uint8Array> {
	if (!fitsHtj2k(frame)) throw new CodecError('HTJ2K is not used for images of this size or bit depth')
	if (frame.pixels.length !== sampleCount(frame)) throw new CodecError('The frame does not hold rows × columns samples')
	const samples = samplesForCoding(frame)
	return openJph.run(({ encoder }) => {
		const room = encoder.getDecodedBuffer({
			width: frame.columns,
			height: frame.rows,
			bitsPerSample: frame.bitsStored,
			componentCount: frame.samplesPerPixel,
			isSigned: frame.isSigned,
			isUsingColorTransform: colourTransform,
		})
		room.set(samples)
		encoder.setQuality(true, 0)
		encoder.setProgressionOrder(RPCL)
		encoder.setDecompositions(DECOMPOSITIONS)
		encoder.setTLMMarker(true)
		encoder.setTilePartDivisionsAtResolutions(true)
		encoder.encode()
		return encoder.getEncodedBuffer().slice()
	})
}

/**
 * Decodes an HTJ2K codestream, or the first bytes of one at a lower resolution (`headLengthBytes` says how many).
 *
 * @param options.reduceBy how often width and height are halved; 0, the default, is full size
 * @returns samples of 8 bits or fewer in an 8-bit array, others in a 16-bit array; colour is RGB where the reversible
 * colour transform was used
 * @throws CodecError when the header is damaged or over the limit, or the bytes end before what this resolution needs
 */
export async function decodeHtj2k(
	codestream: Uint8Array,
	{ reduceBy = 0, ...limits }: DecodeLimits & { readonly reduceBy?: number } = {},
): Promise<PixelFrame> {
	const header = parseCodestreamHeader(codestream)
	if (!header.isHighThroughput) throw new CodecError('The codestream is JPEG 2000, but not high-throughput')
	if (header.bitsStored > 16) throw new CodecError('HTJ2K is read up to 16 bits')
	assertReduction(header, reduceBy)
	assertFrameSize(header, limits)
	// The decoder itself fills what is missing with grey and says nothing.
	if (codestream.length < headLengthBytes(codestream, { reduceBy }))
		throw new CodecError('The codestream ends too early')

	const shape = {
		rows: reducedLength(header.rows, reduceBy),
		columns: reducedLength(header.columns, reduceBy),
		samplesPerPixel: header.samplesPerPixel,
		bitsStored: header.bitsStored,
		isSigned: header.isSigned,
	}
	const pixels = await openJph.run(({ HTJ2KDecoder }) =>
		decodePixels(HTJ2KDecoder, codestream, shape, (decoder) => decoder.decodeSubResolution(reduceBy)),
	)
	return { ...shape, pixels }
}

/** The coder takes bytes of 8-bit samples and little-endian pairs of deeper ones, by Bits Stored and not by the array. */
function samplesForCoding({ pixels, bitsStored }: PixelFrame): Uint8Array {
	const size = bytesPerSample(bitsStored)
	if (pixels.BYTES_PER_ELEMENT === size) return bytesOf(pixels)
	return size === 1 ? Uint8Array.from(pixels) : bytesOf(Uint16Array.from(pixels))
}
