import { CodecError } from './codec-error.ts'
import { bytesPerSample, type FrameShape, type Pixels, pixelsOf, sampleCount } from './pixel-frame.ts'

/** What the WebAssembly decoders have in common. One lives in WASM memory until `delete()`; its buffers are views. */
export interface WasmDecoder {
	getEncodedBuffer(length: number): Uint8Array
	getDecodedBuffer(): Uint8Array
	delete(): void
}

/**
 * Decodes one image in a decoder of its own: where a damaged stream ends a decoder early, a used one would show the image
 * it decoded before.
 *
 * @param shape what the stream's header declares; samples come as 8- or 16-bit ones by its `bitsStored`
 * @param decode the call that does the work
 * @throws CodecError when the decoder gives another number of samples than the shape says
 */
export function decodePixels<Decoder extends WasmDecoder>(
	DecoderOfLibrary: new () => Decoder,
	stream: Uint8Array,
	shape: FrameShape,
	decode: (decoder: Decoder) => void,
): Pixels {
	const decoder = new DecoderOfLibrary()
	try {
		decoder.getEncodedBuffer(stream.length).set(stream)
		decode(decoder)
		const bytes = decoder.getDecodedBuffer().slice()
		if (bytes.length !== sampleCount(shape) * bytesPerSample(shape.bitsStored)) {
			throw new CodecError('The compressed stream does not hold the image its header declares')
		}
		return pixelsOf(bytes, { bits: shape.bitsStored, isSigned: shape.isSigned })
	} finally {
		decoder.delete()
	}
}
