import type { BodyOf, createGroup as contract, GroupId, ReadingGroup } from '@readroom/contracts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { insertGroup } from './groups.queries.ts'
import { auditGroupChange } from './own-role.ts'

/** Makes a reading group that the reader owns. */
export async function createGroup(
	services: Services,
	reader: Reader,
	{ name, kind, isListed }: BodyOf<typeof contract>,
): Promise<ReadingGroup> {
	const now = services.clock.now()
	const id = newId<GroupId>(now)
	await services.database.transaction().execute(async (tx) => {
		await insertGroup(tx, { id, name, kind, is_listed: isListed, created_at: now }, reader.id)
		await auditGroupChange(tx, services, reader, { groupId: id, change: 'made' })
	})
	return { id, name, kind, isListed, memberCount: 1, role: 'owner' }
}
