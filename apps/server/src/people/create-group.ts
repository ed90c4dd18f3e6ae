import type { GroupId, ReadingGroup } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { newId } from '../ids.ts'
import type { Services } from '../services.ts'
import { insertGroup } from './groups.queries.ts'
import type { Reader } from './reader.ts'

/** Makes a reading group that the reader owns. */
export async function createGroup(services: Services, reader: Reader, name: string): Promise<ReadingGroup> {
	const now = services.clock.now()
	const id = newId<GroupId>(now)
	await services.database.transaction().execute(async (tx) => {
		await insertGroup(tx, { id, name, created_at: now }, reader.id)
		await recordAudit(tx, {
			at: now,
			action: 'group-changed',
			personId: reader.id,
			detail: { groupId: id, change: 'made' },
			address: reader.address,
		})
	})
	return { id, name, memberCount: 1, isOwner: true }
}
