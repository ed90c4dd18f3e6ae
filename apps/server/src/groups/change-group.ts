import type { BodyOf, changeGroup as contract, GroupId } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { updateGroup } from './groups.queries.ts'
import { auditGroupChange, lockAs } from './own-role.ts'

/**
 * Changes what a group is called, what it is, or whether others find it; what is not given stays as it is.
 *
 * @throws Problem `group-not-found`, `not-permitted` for everybody but its owner
 */
export async function changeGroup(
	services: Services,
	reader: Reader,
	groupId: GroupId,
	{ name, kind, isListed }: BodyOf<typeof contract>,
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		await lockAs(tx, reader, groupId, ['owner'])
		await updateGroup(tx, groupId, {
			...(name !== undefined && { name }),
			...(kind !== undefined && { kind }),
			...(isListed !== undefined && { is_listed: isListed }),
		})
		await auditGroupChange(tx, services, reader, { groupId, change: 'changed' })
	})
}
