// @ts-expect-error -- the package has no types; what we call of it is written down below
import createCharLs from '@cornerstonejs/codec-charls/decodewasmjs'
import type { JpegHeader } from './jpeg-segments.ts'
import { type CodecFactory, codec } from './load-codec.ts'
import type { PixelFrame } from './pixel-frame.ts'
import { interleave } from './sample-layout.ts'
import { decodePixels, type WasmDecoder } from './wasm-decoder.ts'

interface JpegLsDecoder extends WasmDecoder {
	decode(): void
	/** 0 planes, 1 lines, 2 samples. */
	getInterleaveMode(): number
	/** Largest difference the encoder allowed itself; 0 for none. */
	getNearLossless(): number
}

const charLs = codec(
	async () => createCharLs as CodecFactory<{ JpegLSDecoder: new () => JpegLsDecoder }>,
	new URL('@cornerstonejs/codec-charls/decodewasm', import.meta.url),
)

/** Decodes a JPEG-LS stream whose header was read and found acceptable. Samples are unsigned, as the stream has them. */
export async function decodeJpegLs(
	stream: Uint8Array,
	header: JpegHeader,
): Promise<PixelFrame & { readonly isLossless: boolean }> {
	const ended = withEndMarker(stream)
	return charLs.run(({ JpegLSDecoder }) => {
		let isPlanar = false
		let isLossless = false
		const pixels = decodePixels(JpegLSDecoder, ended, header, (decoder) => {
			decoder.decode()
			isPlanar = decoder.getInterleaveMode() === 0
			isLossless = decoder.getNearLossless() === 0
		})
		return { ...header, isLossless, pixels: isPlanar ? interleave(pixels, header.samplesPerPixel) : pixels }
	})
}

/** CharLS counts on for seconds where data stop without a marker, and refuses at once where one stands. */
function withEndMarker(stream: Uint8Array): Uint8Array {
	const ended = new Uint8Array(stream.length + 2)
	ended.set(stream)
	ended.set([0xff, 0xd9], stream.length)
	return ended
}
