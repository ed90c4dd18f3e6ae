import type { AddressId, AddressInput, AnswerOf, addAddress as contract } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { dropAddress, keepAddress } from './keep-address.ts'
import { lockPerson } from './paging.queries.ts'

/**
 * Has the reader told at one more address.
 *
 * @throws Problem `address-not-allowed`, `too-many-addresses`
 */
export async function addAddress(
	services: Services,
	reader: Reader,
	input: AddressInput,
): Promise<AnswerOf<typeof contract>> {
	return services.database.transaction().execute(async (tx) => {
		await lockPerson(tx, reader.id)
		return keepAddress(tx, services, reader, { owner: { personId: reader.id }, input })
	})
}

/** @throws Problem `not-found` where the address is not his */
export async function removeAddress(services: Services, reader: Reader, addressId: AddressId): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		await dropAddress(tx, services, reader, { owner: { personId: reader.id }, addressId })
	})
}
