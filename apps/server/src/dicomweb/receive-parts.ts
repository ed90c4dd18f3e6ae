import type { Readable } from 'node:stream'
import type { BlobStore, BlobWriter, StagedBlob } from '../blobs/index.ts'
import { parseMediaType } from './media-type.ts'
import { MultipartReader } from './multipart.ts'

/** One part of a STOW-RS body. */
export type ReceivedPart =
	| {
			readonly isInstance: true
			readonly blob: StagedBlob
			/** All of it, where it is small. */
			readonly chunks: readonly Uint8Array[] | undefined
	  }
	/** Something else than application/dicom; its bytes were passed over. */
	| { readonly isInstance: false }

export interface ReceiveOptions {
	readonly boundary: string
	readonly blobs: BlobStore
	readonly largestInstanceBytes: number
	readonly largestUploadBytes: number
}

const LARGEST_HEADERS_BYTES = 8 * 1024
/** What is recorded of a request is written in one transaction. */
const MOST_PARTS = 5_000

/**
 * Takes a multipart body apart and stages each instance as it arrives.
 *
 * The body may be left half read. Whoever takes a part answers for its blob. Parts given before an error do not count: the body was not whole.
 *
 * @throws MultipartError when the body is not whole, not multipart, or over a limit
 */
export async function* receiveParts(
	body: Readable,
	{ boundary, blobs, largestInstanceBytes, largestUploadBytes }: ReceiveOptions,
): AsyncGenerator<ReceivedPart> {
	const reader = new MultipartReader(boundary, {
		headerBytes: LARGEST_HEADERS_BYTES,
		partCount: MOST_PARTS,
		partBytes: largestInstanceBytes,
		totalBytes: largestUploadBytes,
	})
	let writer: BlobWriter | undefined
	try {
		// Destroying the body would take the connection along, and the answer with it.
		for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
			for (const event of reader.push(chunk)) {
				if (event.type === 'part') {
					writer = isDicom(event.headers) ? blobs.stage() : undefined
				} else if (event.type === 'bytes') {
					await writer?.write(event.bytes)
				} else {
					const staged = writer?.finish()
					writer = undefined
					yield staged === undefined ? { isInstance: false } : { isInstance: true, ...staged }
				}
			}
		}
		reader.end()
	} finally {
		await writer?.discard()
	}
}

/** A part that does not say what it is counts as an instance: some clients send no headers. */
function isDicom(headers: ReadonlyMap<string, string>): boolean {
	const type = headers.get('content-type')
	return type === undefined || parseMediaType(type)?.name === 'application/dicom'
}
