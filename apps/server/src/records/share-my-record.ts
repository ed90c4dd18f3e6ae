import { recordAudit } from '../audit/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { deleteSharing, insertSharing } from './records.queries.ts'

/** The reader lets the administrators of his hospital see his record, or no longer; from the next look on. */
export async function shareMyRecord(services: Services, reader: Reader, isShared: boolean): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const now = services.clock.now()
		if (isShared) await insertSharing(tx, reader.id, now)
		else await deleteSharing(tx, reader.id)
		await recordAudit(tx, {
			at: now,
			action: 'record-shared',
			personId: reader.id,
			detail: { isShared },
			address: reader.address,
		})
	})
}
