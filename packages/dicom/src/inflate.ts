import { DicomError } from './dicom-error.ts'
import type { ParseLimits } from './limits.ts'

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
	// A Blob wants bytes that are not shared between threads; a file read or dropped never is.
	const stream = new Blob([compressed as Uint8Array<ArrayBuffer>])
		.stream()
		.pipeThrough(new DecompressionStream('deflate-raw'))
	const chunks: Uint8Array[] = []
	let size = 0
	for await (const chunk of stream) {
		size += chunk.length
		if (size > allowed) throw new DicomError(`Inflates to more than ${allowed} bytes`, { section: 'PS3.5 A.5' })
		chunks.push(chunk)
	}
	return chunks
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
