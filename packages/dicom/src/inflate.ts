import { DicomError } from './dicom-error.ts'
import type { ParseLimits } from './limits.ts'

const SLICE_BYTES = 4096

/** The file with everything from `start` inflated, refused as soon as it grows past the limits. */
export async function inflated(bytes: Uint8Array, start: number, limits: ParseLimits): Promise<Uint8Array> {
	const compressed = bytes.subarray(start)
	const allowed = Math.min(
		limits.maxInflatedBytes,
		Math.max(limits.minInflatedBytes, compressed.length * limits.maxInflatedRatio),
	)
	const attempt = (data: Uint8Array) => inflatedChunks(data, allowed)
	try {
		// A null byte may pad the stream to even length (PS3.5 A.5); DecompressionStream takes it for an error.
		const chunks = await attempt(compressed).catch((error: unknown) => {
			if (error instanceof DicomError || compressed.at(-1) !== 0) throw error
			return attempt(compressed.subarray(0, -1))
		})
		return joined([bytes.subarray(0, start), ...chunks])
	} catch (cause) {
		if (cause instanceof DicomError) throw cause
		throw new DicomError('The deflated data set cannot be inflated', { byteOffset: start, section: 'PS3.5 A.5', cause })
	}
}

async function inflatedChunks(compressed: Uint8Array, allowed: number): Promise<Uint8Array[]> {
	const stream = slices(compressed).pipeThrough(new DecompressionStream('deflate-raw'))
	const chunks: Uint8Array[] = []
	let size = 0
	for await (const chunk of stream) {
		size += chunk.length
		if (size > allowed) throw new DicomError(`Inflates to more than ${allowed} bytes`, { section: 'PS3.5 A.5' })
		chunks.push(chunk)
	}
	return chunks
}

/** In small pieces: each is inflated whole, up to a thousandfold, before the size can be looked at. */
function slices(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
	let at = 0
	return new ReadableStream({
		pull(controller) {
			if (at >= bytes.length) return controller.close()
			// A file read or dropped is never in memory shared between threads.
			controller.enqueue(bytes.subarray(at, at + SLICE_BYTES) as Uint8Array<ArrayBuffer>)
			at += SLICE_BYTES
		},
	})
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
	let at = 0
	for (const part of parts) {
		whole.set(part, at)
		at += part.length
	}
	return whole
}
