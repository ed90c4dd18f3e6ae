import { type ImageDescription, isEncapsulated } from '@readroom/dicom'
import { CodecError } from './codec-error.ts'
import { codestreamOf, headLengthBytes, parseCodestreamHeader } from './codestream.ts'
import { decodeHtj2k } from './htj2k.ts'
import { type JpegHeader, parseJpegHeader } from './jpeg-segments.ts'
import { decodeNative, isChromaShared } from './native.ts'
import {
	assertFrameSize,
	type DecodedFrame,
	type DecodeLimits,
	type FrameShape,
	type PixelFrame,
	pixelsOf,
	sampleCount,
} from './pixel-frame.ts'
import { decodeRle } from './rle.ts'

const RLE_LOSSLESS = '1.2.840.10008.1.2.5'

/** JPEG (50 baseline, 51 extended, 53 and 55 progressive, 57 and 70 lossless), JPEG-LS, JPEG 2000, HTJ2K. */
const CODESTREAMS = new Set(
	[50, 51, 53, 55, 57, 70, 80, 81, 90, 91, 201, 202, 203].map((end) => `1.2.840.10008.1.2.4.${end}`),
)

const SOF_LOSSLESS = 0xffc3
const SOF_JPEG_LS = 0xfff7
/** Baseline, extended sequential, progressive; all Huffman coded. */
const SOF_DCT = new Set([0xffc0, 0xffc1, 0xffc2])

/** Whether `decodeFrame` reads frames of a transfer syntax. */
export function canDecode(transferSyntaxUid: string): boolean {
	return !isEncapsulated(transferSyntaxUid) || CODESTREAMS.has(transferSyntaxUid) || transferSyntaxUid === RLE_LOSSLESS
}

/**
 * Decodes one frame of any transfer syntax that arrives. Which codec a codestream needs is read from the codestream, as
 * data sets are sometimes wrong about it.
 *
 * @param encoded the frame as `frameRanges` gives it: native samples in little endian, or the codestream with its fragments joined
 * @returns samples side by side, sign and bits as the data set says; 8, 16 or 32-bit arrays by Bits Allocated. Palette
 * colour stays palette colour. Colour out of JPEG (DCT) and JPEG 2000 with its colour transform is RGB, 4:2:2 native
 * colour becomes YBR_FULL, other colour stays what it was
 * @throws CodecError when the frame is damaged, is not of the size the data set says, is over the limit, or the transfer
 * syntax is not read
 */
export async function decodeFrame(
	encoded: Uint8Array,
	transferSyntaxUid: string,
	description: ImageDescription,
	limits: DecodeLimits = {},
): Promise<DecodedFrame> {
	assertFrameSize({ ...description, bitsStored: description.bitsAllocated }, limits)
	assertDescription(description)
	const decoded = await decodeAsStored(encoded, transferSyntaxUid, description)
	const { rows, columns, samplesPerPixel, bitsStored, isSigned } = description
	const { photometricInterpretation, isLossless } = decoded
	const pixels = fittedPixels(decoded, description)
	return { rows, columns, samplesPerPixel, bitsStored, isSigned, photometricInterpretation, isLossless, pixels }
}

function assertDescription(description: ImageDescription): void {
	const { bitsAllocated, isFloat, samplesPerPixel } = description
	if (isFloat || bitsAllocated === 64) throw new CodecError('Floating point and 64-bit pixels are not decoded')
	if (isChromaShared(description) && (samplesPerPixel !== 3 || bitsAllocated !== 8)) {
		throw new CodecError('YBR_FULL_422 is for three samples of 8 bits')
	}
}

async function decodeAsStored(
	encoded: Uint8Array,
	transferSyntaxUid: string,
	description: ImageDescription,
): Promise<DecodedFrame> {
	if (!isEncapsulated(transferSyntaxUid)) {
		return decodeNative(encoded, description)
	}
	if (transferSyntaxUid === RLE_LOSSLESS) return decodeRleFrame(encoded, description)
	if (!CODESTREAMS.has(transferSyntaxUid)) throw new CodecError(`Transfer syntax ${transferSyntaxUid} is not read`)
	return encoded[1] === 0xd8 ? decodeJpegFamily(encoded, description) : decodeJpeg2000Family(encoded, description)
}

function decodeRleFrame(encoded: Uint8Array, description: ImageDescription): DecodedFrame {
	const { rows, columns, samplesPerPixel, bitsAllocated } = description
	const native = decodeRle(encoded, { pixelCount: rows * columns, samplesPerPixel, sampleBytes: bitsAllocated / 8 })
	// RLE never shares colour between pixels, whatever the data set calls it (PS3.5 section 8.2.2).
	const photometricInterpretation = isChromaShared(description) ? 'YBR_FULL' : description.photometricInterpretation
	return decodeNative(native, { ...description, photometricInterpretation, planarConfiguration: 'interleaved' })
}

async function decodeJpegFamily(stream: Uint8Array, description: ImageDescription): Promise<DecodedFrame> {
	const header = parseJpegHeader(stream)
	assertSameSize(header, description)
	const { photometricInterpretation } = description
	if (header.startOfFrame === SOF_JPEG_LS) {
		const { decodeJpegLs } = await import('./jpeg-ls.ts')
		return { ...(await decodeJpegLs(stream, header)), photometricInterpretation }
	}
	if (header.startOfFrame === SOF_LOSSLESS) {
		const { decodeJpegLossless } = await import('./jpeg-lossless.ts')
		return { ...header, photometricInterpretation, isLossless: true, pixels: decodeJpegLossless(stream, header) }
	}
	if (!SOF_DCT.has(header.startOfFrame)) throw new CodecError('This JPEG process is not read')
	return decodeDct(stream, header, photometricInterpretation)
}

async function decodeDct(
	stream: Uint8Array,
	header: JpegHeader,
	photometricInterpretation: string,
): Promise<DecodedFrame> {
	if (header.bitsStored !== 8) {
		const { decodeJpegDct } = await import('./jpeg-dct.ts')
		return { ...header, photometricInterpretation, isLossless: false, pixels: decodeJpegDct(stream, header) }
	}
	const { decodeJpeg8Bit } = await import('./jpeg-8-bit.ts')
	const colour = photometricInterpretation === 'RGB' ? 'RGB' : 'YBR'
	return {
		...(await decodeJpeg8Bit(stream, header, { colour })),
		photometricInterpretation: header.samplesPerPixel === 3 ? 'RGB' : photometricInterpretation,
		isLossless: false,
	}
}

async function decodeJpeg2000Family(encoded: Uint8Array, description: ImageDescription): Promise<DecodedFrame> {
	const codestream = codestreamOf(encoded)
	const header = parseCodestreamHeader(codestream)
	assertSameSize(header, description)
	if (header.bitsStored > 16) throw new CodecError('JPEG 2000 is read up to 16 bits')
	// Both decoders fill what is missing with something and say nothing.
	if (codestream.length < headLengthBytes(codestream, { reduceBy: 0 }))
		throw new CodecError('The codestream ends too early')
	const frame = header.isHighThroughput
		? await decodeHtj2k(codestream)
		: await (await import('./jpeg-2000.ts')).decodeJpeg2000(codestream, header)
	const isTransformed =
		header.usesColourTransform || ['YBR_RCT', 'YBR_ICT'].includes(description.photometricInterpretation)
	return {
		...frame,
		photometricInterpretation: isTransformed ? 'RGB' : description.photometricInterpretation,
		isLossless: header.isReversible,
	}
}

/** Checked on the codestream's header, so that a lie on either side costs no memory. */
function assertSameSize(header: FrameShape, { rows, columns, samplesPerPixel, bitsAllocated }: ImageDescription): void {
	const isSame = header.rows === rows && header.columns === columns && header.samplesPerPixel === samplesPerPixel
	if (!isSame) throw new CodecError('The compressed image is not of the size the data set says')
	if (header.bitsStored > bitsAllocated) throw new CodecError('The compressed image has more bits than are allocated')
}

/**
 * Samples as the data set describes them. Codestreams other than JPEG 2000 know no sign, and JPEG 2000 ones can
 * contradict Pixel Representation: the bits are what counts. Bits above Bits Stored are no part of a sample (PS3.5
 * section 8.1.1); what a lossy codec overshoots is cut off at the end of the range, not wrapped around.
 */
function fittedPixels(decoded: DecodedFrame, description: ImageDescription): PixelFrame['pixels'] {
	const { bitsAllocated, bitsStored, isSigned } = description
	const fitted = pixelsOf(new Uint8Array((sampleCount(description) * Math.max(bitsAllocated, 8)) / 8), {
		bits: bitsAllocated,
		isSigned,
	})
	const overshoots = !decoded.isLossless && decoded.bitsStored > bitsStored
	const unused = 32 - (overshoots ? decoded.bitsStored : Math.min(decoded.bitsStored, bitsStored))
	const lowest = isSigned ? -(2 ** (bitsStored - 1)) : 0
	const highest = lowest + 2 ** bitsStored - 1
	for (let index = 0; index < fitted.length; index++) {
		const raised = (decoded.pixels[index] ?? 0) << unused
		const sample = isSigned ? raised >> unused : raised >>> unused
		fitted[index] = overshoots ? Math.min(Math.max(sample, lowest), highest) : sample
	}
	return fitted
}
