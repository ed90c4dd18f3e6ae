// @ts-expect-error -- the package has no types; what we call of it is written down below
import createOpenJph from '@cornerstonejs/codec-openjph'
import { type CodecFactory, codec } from './load-codec.ts'

interface FrameInfo {
	width: number
	height: number
	bitsPerSample: number
	componentCount: number
	isSigned: boolean
	isUsingColorTransform: boolean
}

/** Lives in WASM memory until `delete()`. Buffers it gives are views that the next call may move. */
interface Htj2kEncoder {
	getDecodedBuffer(frame: FrameInfo): Uint8Array
	getEncodedBuffer(): Uint8Array
	setQuality(lossless: boolean, quantizationStep: number): void
	setProgressionOrder(order: number): void
	setDecompositions(count: number): void
	setTLMMarker(on: boolean): void
	setTilePartDivisionsAtResolutions(on: boolean): void
	encode(): void
	delete(): void
}

/** Lives in WASM memory until `delete()`. Buffers it gives are views that the next call may move. */
interface Htj2kDecoder {
	getEncodedBuffer(length: number): Uint8Array
	getDecodedBuffer(): Uint8Array
	decodeSubResolution(decompositionLevel: number): void
	delete(): void
}

interface OpenJph {
	HTJ2KEncoder: new () => Htj2kEncoder
	HTJ2KDecoder: new () => Htj2kDecoder
}

export const openJph = codec(
	async () => createOpenJph as CodecFactory<OpenJph>,
	new URL('@cornerstonejs/codec-openjph/wasm', import.meta.url),
)
