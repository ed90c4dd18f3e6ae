import type { AddressId, GroupId, PageId, TriedAddress } from '@readroom/contracts'
import { lockAs, MINDERS } from '../groups/index.ts'
import { newId } from '../ids.ts'
import type { Reader, Throttle } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { contactOf } from './choose-channels.ts'
import { LEASE_MS } from './courier.ts'
import { type AddressOwner, type AddressRow, addressesOf, findPage, insertPages } from './paging.queries.ts'
import { queueOf } from './queue.ts'

/**
 * Sends a test notice to one of the reader's own addresses and waits for what becomes of it.
 *
 * @throws Problem `not-found` where the address is not his, `too-many-requests`
 */
export async function tryAddress(
	services: Services,
	tries: Throttle,
	reader: Reader,
	addressId: AddressId | null,
): Promise<TriedAddress> {
	const owner = { personId: reader.id }
	const addresses = await addressesOf(services.database, owner)
	const [contact] = contactOf(reader, addresses)
	const address = addressId === null ? contact : addresses.find(({ id }) => id === addressId)
	if (address === undefined) throw new Problem('not-found')
	slowDown(services, tries, reader)
	return sendTest(services, owner, address)
}

/** @throws Problem `group-not-found`, `not-permitted`, `not-found` where the robot is not the group's, `too-many-requests` */
export async function tryRobot(
	services: Services,
	tries: Throttle,
	reader: Reader,
	{ groupId, addressId }: { groupId: GroupId; addressId: AddressId },
): Promise<TriedAddress> {
	const owner = { groupId }
	const robots = await services.database.transaction().execute(async (tx) => {
		await lockAs(tx, reader, groupId, MINDERS)
		return addressesOf(tx, owner)
	})
	const robot = robots.find(({ id }) => id === addressId)
	if (robot === undefined) throw new Problem('not-found')
	slowDown(services, tries, reader)
	return sendTest(services, owner, robot)
}

/** An address may be somebody else's: nobody is to be pestered through the room. */
function slowDown({ clock }: Services, tries: Throttle, reader: Reader): void {
	const now = clock.now()
	const retryAfterSeconds = tries.waitSeconds(reader.id, now)
	if (retryAfterSeconds > 0) throw new Problem('too-many-requests', { retryAfterSeconds })
	tries.count(reader.id, now)
}

async function sendTest(
	{ clock, courier, database }: Services,
	owner: AddressOwner,
	{ id: addressId, channel, destination }: Pick<AddressRow, 'channel' | 'destination'> & { id: AddressId | null },
): Promise<TriedAddress> {
	const at = clock.now()
	const [page] = await database.transaction().execute((tx) =>
		insertPages(tx, [
			{
				id: newId<PageId>(at),
				case_id: null,
				reason: 'test',
				rung: 0,
				person_id: owner.personId ?? null,
				group_id: owner.groupId ?? null,
				channel,
				address_id: addressId,
				queue: queueOf(channel, destination),
				state: 'sending',
				tries: 1,
				created_at: at,
				next_try_at: new Date(at.getTime() + LEASE_MS),
			},
		]),
	)
	if (page === undefined) throw new Error('a test notice has no case that it could be told of twice')
	await courier.sendNow(page)
	const sent = await findPage(database, page.id)
	return { state: sent?.state ?? 'cancelled', error: sent?.last_error ?? null }
}
