import { EXPLICIT_LITTLE_ENDIAN } from '@readroom/dicom'
import { Problem } from '../problem.ts'
import type { InstancePlace } from './dicomweb.queries.ts'
import { type Conditions, type ImageAnswer, multipartAnswer, type Part, singleAnswer } from './image-answer.ts'
import { type ImageAddress, instanceForLooker, type Looker } from './images-for-looker.ts'
import { frameForm, type ImageForm } from './negotiate.ts'
import { instanceUrl, LARGEST_DECODED_BYTES, type RetrieveServices } from './retrieve-instances.ts'

export interface FramesRequest {
	readonly address: Required<ImageAddress>
	/** Numbers from 1, as the URL lists them; undefined for all. */
	readonly frames: string | undefined
	readonly accept: string | undefined
	readonly conditions: Conditions
}

const MOST_FRAMES = 10_000

/**
 * Frames of an instance (PS3.18 section 10.4.1.1.3): as stored they are a range of its bytes, and a single one may come
 * alone and in parts.
 *
 * @throws Problem `study-not-found` also where there is no such frame, `not-acceptable`, `request-invalid`
 */
export async function retrieveFrames(
	services: RetrieveServices,
	looker: Looker,
	{ address, frames, accept, conditions }: FramesRequest,
): Promise<ImageAnswer> {
	const instance = await instanceForLooker(services, looker, address)
	const indexes = frames === undefined ? allFrames(instance) : frameIndexes(frames)
	const form = frameForm(accept, { storedSyntaxUid: instance.transfer_syntax_uid, isSingle: indexes.length === 1 })
	const isAsStored = form.transferSyntaxUid === undefined || form.transferSyntaxUid === instance.transfer_syntax_uid
	return isAsStored && instance.frame_ranges.length > 0
		? storedFrames(services, instance, { indexes, form, conditions })
		: decodedFrames(services, instance, { indexes, form, conditions })
}

interface Wanted {
	readonly indexes: readonly number[]
	readonly form: ImageForm
	readonly conditions: Conditions
}

async function storedFrames(
	services: RetrieveServices,
	instance: InstancePlace,
	{ indexes, form, conditions }: Wanted,
): Promise<ImageAnswer> {
	const contentType = frameType(form, instance.transfer_syntax_uid)
	const ranges = indexes.map((index) => frameRange(instance, index))
	const [only] = ranges
	if (!form.isMultipart && only !== undefined) {
		return singleAnswer(
			{
				contentType,
				sizeBytes: only.length,
				etag: frameEtag(instance, indexes, instance.transfer_syntax_uid),
				open: ({ start, length }) => services.blobs.read(instance.blob_sha256, { start: only.start + start, length }),
			},
			conditions,
		)
	}
	const parts = ranges.map((range, at) => ({
		contentType,
		contentLocation: `${instanceUrl(instance)}/frames/${(indexes[at] ?? 0) + 1}`,
		open: () => services.blobs.read(instance.blob_sha256, range),
	}))
	return multipartAnswer(parts, { type: form.type })
}

/** Native samples, in little endian. */
async function decodedFrames(
	services: RetrieveServices,
	instance: InstancePlace,
	{ indexes, form, conditions }: Wanted,
): Promise<ImageAnswer> {
	const { frame_ranges: ranges, size_bytes: sizeBytes, blob_sha256: sha256 } = instance
	if (sizeBytes > LARGEST_DECODED_BYTES) throw new Problem('not-acceptable')
	if (ranges.length > 0) for (const index of indexes) frameRange(instance, index)
	const contentType = frameType(form, EXPLICIT_LITTLE_ENDIAN)
	const decode = async (index: number) => {
		const bytes = await services.blobs.readBytes(sha256)
		const native = await services.images.run('nativeFrames', { bytes, frameIndexes: [index] })
		if ('isUndrawable' in native) throw new Problem('not-acceptable')
		const frame = native[0] ?? new Uint8Array()
		if (frame.length === 0) throw new Problem('study-not-found')
		return Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength)
	}
	const [only] = indexes
	if (!form.isMultipart && only !== undefined) {
		const frame = await decode(only)
		const open = async ({ start, length }: { start: number; length: number }) => frame.subarray(start, start + length)
		const etag = frameEtag(instance, indexes, EXPLICIT_LITTLE_ENDIAN)
		return singleAnswer({ contentType, sizeBytes: frame.length, etag, open }, conditions)
	}
	const parts: Part[] = indexes.map((index) => ({
		contentType,
		contentLocation: `${instanceUrl(instance)}/frames/${index + 1}`,
		open: () => decode(index),
	}))
	return multipartAnswer(parts, { type: form.type })
}

function frameType({ type }: ImageForm, syntaxUid: string): string {
	return `${type}; transfer-syntax=${syntaxUid}`
}

function frameEtag({ blob_sha256: sha256 }: InstancePlace, indexes: readonly number[], syntaxUid: string): string {
	return `"${sha256.toString('base64url')}-${(indexes[0] ?? 0) + 1}-${syntaxUid}"`
}

function allFrames({ frame_ranges: ranges }: InstancePlace): number[] {
	return Array.from({ length: Math.max(1, ranges.length / 2) }, (_, index) => index)
}

/** Indexes from 0 of `1,2,3`. */
function frameIndexes(list: string): number[] {
	const numbers = list.split(',')
	if (numbers.length > MOST_FRAMES || !numbers.every((number) => /^[1-9]\d{0,8}$/.test(number))) {
		throw new Problem('request-invalid')
	}
	return numbers.map((number) => Number(number) - 1)
}

function frameRange({ frame_ranges: ranges }: InstancePlace, index: number): { start: number; length: number } {
	const start = ranges[index * 2]
	const length = ranges[index * 2 + 1]
	if (start === undefined || length === undefined) throw new Problem('study-not-found')
	return { start, length }
}
