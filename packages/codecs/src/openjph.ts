// @ts-expect-error -- the package has no types; what we call of it is written down below
import createOpenJph from '@cornerstonejs/codec-openjph'
import { type CodecFactory, codec, type EmscriptenOptions } from './load-codec.ts'
import type { WasmDecoder } from './wasm-decoder.ts'

interface FrameInfo {
	width: number
	height: number
	bitsPerSample: number
	componentCount: number
	isSigned: boolean
	isUsingColorTransform: boolean
}

/** The buffers it gives are views of WASM memory that the next call may move. */
interface Htj2kEncoder {
	getDecodedBuffer(frame: FrameInfo): Uint8Array
	getEncodedBuffer(): Uint8Array
	setQuality(lossless: boolean, quantizationStep: number): void
	setProgressionOrder(order: number): void
	setDecompositions(count: number): void
	setTLMMarker(on: boolean): void
	setTilePartDivisionsAtResolutions(on: boolean): void
	encode(): void
}

interface Htj2kDecoder extends WasmDecoder {
	decodeSubResolution(decompositionLevel: number): void
}

interface OpenJph {
	HTJ2KEncoder: new () => Htj2kEncoder
	HTJ2KDecoder: new () => Htj2kDecoder
}

/** One encoder serves all frames, in a fifth less time than new ones. It goes with its WASM instance when that is dropped. */
async function createCoders(options: EmscriptenOptions) {
	const { HTJ2KEncoder, HTJ2KDecoder } = await (createOpenJph as CodecFactory<OpenJph>)(options)
	return { encoder: new HTJ2KEncoder(), HTJ2KDecoder }
}

export const openJph = codec(async () => createCoders, new URL('@cornerstonejs/codec-openjph/wasm', import.meta.url))
