import type { AnswerOf, listGroupMembers as contract, GroupId } from '@readroom/contracts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { membershipIn, membersOf } from './groups.queries.ts'
import type { Reader } from './reader.ts'

/** @throws Problem `group-not-found` where the reader does not belong to it */
export async function listGroupMembers(
	services: Services,
	reader: Reader,
	groupId: GroupId,
): Promise<AnswerOf<typeof contract>> {
	if ((await membershipIn(services.database, groupId, reader.id)) === undefined) throw new Problem('group-not-found')
	return { items: await membersOf(services.database, groupId, { limit: 500 }), next: null }
}
