import type { BlobStore, StagedBlob } from '../blobs/index.ts'

/** Stages the bytes that our own writer made of an instance, in place of those that arrived. */
export async function stageAgain(blobs: BlobStore, bytes: Uint8Array): Promise<StagedBlob> {
	const writer = blobs.stage()
	try {
		await writer.write(bytes)
		return writer.finish().blob
	} catch (error) {
		await writer.discard()
		throw error
	}
}
