// @ts-expect-error -- the package has no types; what we call of it is written down below
import createOpenJpeg from '@cornerstonejs/codec-openjpeg/decodewasmjs'
import type { CodestreamHeader } from './codestream.ts'
import { type CodecFactory, codec } from './load-codec.ts'
import type { PixelFrame } from './pixel-frame.ts'
import { decodePixels, type WasmDecoder } from './wasm-decoder.ts'

interface J2kDecoder extends WasmDecoder {
	decode(): void
}

const openJpeg = codec(
	async () => createOpenJpeg as CodecFactory<{ J2KDecoder: new () => J2kDecoder }>,
	new URL('@cornerstonejs/codec-openjpeg/decodewasm', import.meta.url),
)

/** Decodes a JPEG 2000 codestream (part 1) whose header was read and found acceptable. */
export async function decodeJpeg2000(codestream: Uint8Array, header: CodestreamHeader): Promise<PixelFrame> {
	const pixels = await openJpeg.run(({ J2KDecoder }) =>
		decodePixels(J2KDecoder, codestream, header, (decoder) => decoder.decode()),
	)
	return { ...header, pixels }
}
