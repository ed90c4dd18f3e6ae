import type { AnswerOf, listGroupMembers as contract, GroupId } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { membersOf } from './groups.queries.ts'
import { ownRole } from './own-role.ts'

/** @throws Problem `group-not-found` where the reader does not belong to it */
export async function listGroupMembers(
	services: Services,
	reader: Reader,
	groupId: GroupId,
): Promise<AnswerOf<typeof contract>> {
	await ownRole(services.database, groupId, reader)
	return { items: await membersOf(services.database, groupId, { limit: 500 }), next: null }
}
