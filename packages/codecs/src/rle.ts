import { CodecError } from './codec-error.ts'

const HEADER_BYTES = 64

/**
 * Decodes one RLE frame (PS3.5 Annex G): a segment for each byte of each sample, most significant byte first.
 *
 * @param layout what the data set says of the frame; sizes are taken from it, as RLE has none of its own
 * @returns little-endian samples, those of a pixel side by side
 * @throws CodecError when the segments are not as many or as long as the frame needs
 */
export function decodeRle(
	encoded: Uint8Array,
	{ pixelCount, samplesPerPixel, sampleBytes }: { pixelCount: number; samplesPerPixel: number; sampleBytes: number },
): Uint8Array {
	if (encoded.length < HEADER_BYTES) throw new CodecError('The RLE frame ends inside its header')
	const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.byteLength)
	const segmentCount = view.getUint32(0, true)
	const expected = samplesPerPixel * sampleBytes
	if (segmentCount !== expected || expected > 15) throw new CodecError(`The RLE frame should have ${expected} segments`)

	const frame = new Uint8Array(pixelCount * expected)
	for (let segment = 0; segment < segmentCount; segment++) {
		const start = view.getUint32(4 + 4 * segment, true)
		const end = segment + 1 < segmentCount ? view.getUint32(8 + 4 * segment, true) : encoded.length
		if (start < HEADER_BYTES || end < start || end > encoded.length) throw new CodecError('The RLE header is damaged')
		const sample = Math.floor(segment / sampleBytes)
		const byte = sampleBytes - 1 - (segment % sampleBytes)
		expandSegment(encoded.subarray(start, end), frame, { first: sample * sampleBytes + byte, step: expected })
	}
	return frame
}

/** PackBits (G.3.2), written to every `step`-th byte of the frame. */
function expandSegment(segment: Uint8Array, frame: Uint8Array, { first, step }: { first: number; step: number }): void {
	let from = 0
	let to = first
	while (to < frame.length) {
		const control = segment[from++]
		if (control === undefined) throw new CodecError('The RLE frame ends too early')
		if (control === 128) continue
		const isRun = control > 128
		const length = isRun ? 257 - control : control + 1
		if (from + (isRun ? 1 : length) > segment.length) throw new CodecError('The RLE frame ends too early')
		// Some encoders let the last run go on into padding behind the frame.
		for (let index = 0; index < length && to < frame.length; index++, to += step) {
			frame[to] = segment[isRun ? from : from + index] ?? 0
		}
		from += isRun ? 1 : length
	}
}
