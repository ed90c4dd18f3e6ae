import type { CaseId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { writeCaseWords } from '../search/index.ts'
import type { Services } from '../services.ts'
import { caseInCareOf } from './case-for-reader.ts'
import { deleteCaseStudies, deleteUnreferredBlobs } from './case-images.queries.ts'
import { clearCaseWords } from './cases.queries.ts'
import { removeBlobs } from './remove-blobs.ts'

/**
 * Hides a case for good and purges its words and those of its images that no other case refers to. The audit keeps that
 * it existed.
 *
 * @throws Problem `case-not-found` for everybody but its poster and the administrators of his hospital
 */
export async function withdrawCase(services: Services, reader: Reader, caseId: CaseId): Promise<void> {
	const { removeFiles } = await services.database.transaction().execute(async (tx) => {
		if ((await caseInCareOf(tx, reader, caseId)) === undefined) throw new Problem('case-not-found')
		return purgeCase(tx, services, reader, caseId)
	})
	await removeFiles()
}

/**
 * Purges a case for whoever has made sure that he may. @returns what to call once that is committed: until then its
 * files are needed
 */
export async function purgeCase(
	tx: Transaction<Tables>,
	services: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<{ removeFiles: () => Promise<void> }> {
	await clearCaseWords(tx, caseId)
	const deleted = await deleteCaseStudies(tx, caseId)
	await writeCaseWords(tx, caseId)
	const unreferred = await deleteUnreferredBlobs(tx, deleted.digests)
	const now = services.clock.now()
	await announce(tx, 'case-withdrawn', { caseId, personId: reader.id, at: now })
	await recordAudit(tx, {
		at: now,
		action: 'case-withdrawn',
		personId: reader.id,
		caseId,
		detail: { studies: deleted.studyCount, instances: deleted.instanceCount, blobs: unreferred.length },
		address: reader.address,
	})
	return { removeFiles: () => removeBlobs(services, unreferred, services.clock.now()) }
}
