import type { Services } from '../services.ts'
import { deleteBlobRows, reserveBlobNames } from './case-images.queries.ts'

/**
 * Removes the files of blobs whose rows are gone. Call it once that is committed.
 *
 * Their rows are put back until the files are gone: whoever stores the same bytes again meanwhile waits, and then writes
 * the file anew; whoever has begun to is waited for, and then the file stays.
 */
export async function removeBlobs(
	{ database, blobs }: Pick<Services, 'database' | 'blobs'>,
	digests: readonly Buffer[],
	now: Date,
): Promise<void> {
	if (digests.length === 0) return
	await database.transaction().execute(async (tx) => {
		const reserved = await reserveBlobNames(tx, digests, now)
		await Promise.all(reserved.map((sha256) => blobs.remove(sha256)))
		await deleteBlobRows(tx, reserved)
	})
}
