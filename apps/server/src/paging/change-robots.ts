import type {
	AddressId,
	AnswerOf,
	addRobot as contract,
	GroupId,
	listRobots as listContract,
	RobotInput,
} from '@readroom/contracts'
import { lockAs, MINDERS } from '../groups/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { noticeAddressOf } from './addresses.ts'
import { dropAddress, keepAddress } from './keep-address.ts'
import { robotsOf } from './paging.queries.ts'

/** @throws Problem `group-not-found`; `not-permitted` for members who do not mind it */
export async function listRobots(
	{ database }: Services,
	reader: Reader,
	groupId: GroupId,
): Promise<AnswerOf<typeof listContract>> {
	return database.transaction().execute(async (tx) => {
		await lockAs(tx, reader, groupId, MINDERS)
		return { items: (await robotsOf(tx, groupId)).map(noticeAddressOf), next: null }
	})
}

/**
 * Has a robot told of the cases of a group.
 *
 * @throws Problem `group-not-found`, `not-permitted`, `address-not-allowed`, `too-many-addresses`
 */
export async function addRobot(
	services: Services,
	reader: Reader,
	groupId: GroupId,
	input: RobotInput,
): Promise<AnswerOf<typeof contract>> {
	return services.database.transaction().execute(async (tx) => {
		await lockAs(tx, reader, groupId, MINDERS)
		return keepAddress(tx, services, reader, { owner: { groupId }, input })
	})
}

/** @throws Problem `group-not-found`, `not-permitted`, `not-found` where the robot is not the group's */
export async function removeRobot(
	services: Services,
	reader: Reader,
	{ groupId, addressId }: { groupId: GroupId; addressId: AddressId },
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		await lockAs(tx, reader, groupId, MINDERS)
		await dropAddress(tx, services, reader, { owner: { groupId }, addressId })
	})
}
