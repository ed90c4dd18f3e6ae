// @ts-expect-error -- the package has no types; what we call of it is written down below
import createLibJpegTurbo from '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs'
import type { JpegHeader } from './jpeg-segments.ts'
import { type CodecFactory, codec } from './load-codec.ts'
import type { PixelFrame } from './pixel-frame.ts'
import { decodePixels, type WasmDecoder } from './wasm-decoder.ts'

interface JpegDecoder extends WasmDecoder {
	decode(): void
}

const libJpegTurbo = codec(
	async () => createLibJpegTurbo as CodecFactory<{ JPEGDecoder: new () => JpegDecoder }>,
	new URL('@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasm', import.meta.url),
)

/**
 * Decodes an 8-bit DCT stream, baseline or progressive. Colour always comes out as RGB.
 *
 * @param colour what the samples in the stream are where the stream itself does not say
 */
export async function decodeJpeg8Bit(
	stream: Uint8Array,
	header: JpegHeader,
	{ colour }: { colour: 'RGB' | 'YBR' },
): Promise<PixelFrame> {
	const isColour = header.samplesPerPixel === 3
	const marked = isColour && header.declaredColour === undefined ? withAdobeSegment(stream, colour) : stream
	const pixels = await libJpegTurbo.run(({ JPEGDecoder }) =>
		decodePixels(JPEGDecoder, marked, header, (decoder) => decoder.decode()),
	)
	return { ...header, pixels }
}

/** Puts an APP14 segment behind SOI: libjpeg would guess the colours from component numbers, DICOM knows them. */
function withAdobeSegment(stream: Uint8Array, colour: 'RGB' | 'YBR'): Uint8Array {
	const adobe = [0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, colour === 'RGB' ? 0 : 1]
	const marked = new Uint8Array(stream.length + adobe.length)
	marked.set(stream.subarray(0, 2))
	marked.set(adobe, 2)
	marked.set(stream.subarray(2), 2 + adobe.length)
	return marked
}
