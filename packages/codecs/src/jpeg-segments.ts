import { CodecError } from './codec-error.ts'
import type { FrameShape } from './pixel-frame.ts'

/** One component of a JPEG frame header (ITU-T T.81 B.2.2). */
interface JpegComponent {
	readonly id: number
	readonly horizontalSampling: number
	readonly verticalSampling: number
	readonly quantizationTable: number
}

/** What a JPEG or JPEG-LS stream says about itself ahead of its first scan. JPEG never says whether samples are signed. */
export interface JpegHeader extends FrameShape {
	/** The start-of-frame marker: 0xffc0 baseline, 0xffc1 extended, 0xffc2 progressive, 0xffc3 lossless, 0xfff7 JPEG-LS. */
	readonly startOfFrame: number
	readonly components: readonly JpegComponent[]
	/** What APP14 "Adobe" or a JFIF segment says of the colours; undefined where neither is there. */
	readonly declaredColour: 'RGB' | 'YBR' | undefined
}

export interface JpegSegment {
	readonly marker: number
	/** Parameters behind the length field; empty for markers that stand alone. */
	readonly body: Uint8Array
	/** Offset of the first byte behind the segment: entropy-coded data after SOS. */
	readonly endOffset: number
}

const EOI = 0xffd9
export const SOS = 0xffda
const APP0 = 0xffe0
const APP14 = 0xffee
const DHT = 0xffc4
const JPG = 0xffc8
const DAC = 0xffcc
const SOF_JPEG_LS = 0xfff7

/**
 * Walks the marker segments of a JPEG stream; entropy-coded data between them is stepped over.
 *
 * @throws CodecError when the stream is no JPEG or ends before its end marker
 */
export function* jpegSegments(stream: Uint8Array): Generator<JpegSegment> {
	if (stream[0] !== 0xff || stream[1] !== 0xd8) throw new CodecError('This is not a JPEG stream')
	let offset = 2
	while (offset + 1 < stream.length) {
		const low = stream[offset + 1] ?? 0
		// Entropy-coded data, a stuffed zero (a clear top bit in JPEG-LS), fill bytes and restart markers.
		if (stream[offset] !== 0xff || low < 0x80 || low === 0xff || (low >= 0xd0 && low <= 0xd7)) {
			offset++
			continue
		}
		const marker = 0xff00 | low
		if (marker === EOI) return
		const length = ((stream[offset + 2] ?? 0) << 8) | (stream[offset + 3] ?? 0)
		const endOffset = offset + 2 + length
		if (length < 2 || endOffset > stream.length) throw new CodecError('A JPEG segment is damaged')
		yield { marker, body: stream.subarray(offset + 4, endOffset), endOffset }
		offset = endOffset
	}
	throw new CodecError('The JPEG stream ends too early')
}

/** @throws CodecError when there is no frame header, or the stream ends inside it */
export function parseJpegHeader(stream: Uint8Array): JpegHeader {
	let declaredColour: JpegHeader['declaredColour']
	for (const { marker, body } of jpegSegments(stream)) {
		if (marker === APP0 && startsWith(body, 'JFIF')) declaredColour ??= 'YBR'
		if (marker === APP14 && startsWith(body, 'Adobe')) declaredColour = body[11] === 0 ? 'RGB' : 'YBR'
		if (isStartOfFrame(marker)) return { ...parseFrameHeader(body), startOfFrame: marker, declaredColour }
		if (marker === SOS) break
	}
	throw new CodecError('The JPEG stream has no frame header')
}

function isStartOfFrame(marker: number): boolean {
	if (marker === SOF_JPEG_LS) return true
	return marker >= 0xffc0 && marker <= 0xffcf && marker !== DHT && marker !== JPG && marker !== DAC
}

function parseFrameHeader(body: Uint8Array) {
	const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
	const samplesPerPixel = body[5] ?? 0
	if (body.length < 6 + 3 * samplesPerPixel || samplesPerPixel === 0)
		throw new CodecError('The JPEG frame header is damaged')
	const components = Array.from({ length: samplesPerPixel }, (_, index): JpegComponent => {
		const at = 6 + 3 * index
		return {
			id: view.getUint8(at),
			horizontalSampling: view.getUint8(at + 1) >> 4,
			verticalSampling: view.getUint8(at + 1) & 15,
			quantizationTable: view.getUint8(at + 2),
		}
	})
	return {
		bitsStored: view.getUint8(0),
		rows: view.getUint16(1),
		columns: view.getUint16(3),
		samplesPerPixel,
		isSigned: false,
		components,
	}
}

function startsWith(body: Uint8Array, word: string): boolean {
	return new TextEncoder().encode(word).every((letter, index) => body[index] === letter)
}
