import type { AnswerOf, listSharedRecords as contract, PersonId, ReaderRecord } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { recordOfReader } from './record-of-reader.ts'
import { listSharingReaders } from './records.queries.ts'

/** Whose records the administrator may see: readers of his hospital who said so, by name and in no other order. */
export async function listSharedRecords(
	{ database }: Services,
	administrator: Reader,
): Promise<AnswerOf<typeof contract>> {
	const readers = await listSharingReaders(database, administrator)
	return { items: readers.map((reader) => ({ ...reader, hospitalName: administrator.hospitalName })), next: null }
}

/**
 * The record of a reader who shares it; the look is written down.
 *
 * @throws Problem `person-not-found` where he does not, as where there is nobody
 */
export async function readSharedRecord(
	services: Services,
	administrator: Reader,
	personId: PersonId,
): Promise<ReaderRecord> {
	const [sharing] = await listSharingReaders(services.database, administrator, personId)
	if (sharing === undefined) throw new Problem('person-not-found')
	await services.database.transaction().execute((tx) =>
		recordAudit(tx, {
			at: services.clock.now(),
			action: 'record-read',
			personId: administrator.id,
			detail: { subjectId: personId },
			address: administrator.address,
		}),
	)
	return recordOfReader(services, { id: personId, hospitalId: administrator.hospitalId })
}
