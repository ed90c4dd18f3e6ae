import {
	type AddressId,
	type AddressInput,
	type AnswerOf,
	type addAddress as contract,
	MOST_ADDRESSES,
} from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Tables } from '../database/tables.ts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { noticeAddressOf, refuseAddress, secretFor } from './addresses.ts'
import { type AddressOwner, type AddressRow, addressesOf, deleteAddress, insertAddress } from './paging.queries.ts'

/**
 * Keeps one more address of a person or a group, which is locked. The same address again changes nothing but its secret.
 *
 * @throws Problem `address-not-allowed`, `too-many-addresses`
 */
export async function keepAddress(
	tx: Transaction<Tables>,
	{ config, clock }: Services,
	reader: Reader,
	{ owner, input }: { owner: AddressOwner; input: AddressInput },
): Promise<AnswerOf<typeof contract>> {
	refuseAddress(input, config)
	const { channel, destination } = input
	const others = await addressesOf(tx, owner)
	const same = others.find((other) => other.channel === channel && other.destination === destination)
	if (same !== undefined) await deleteAddress(tx, same.id)
	else if (others.length >= MOST_ADDRESSES) throw new Problem('too-many-addresses')

	const now = clock.now()
	const secret = secretFor(input)
	const added = await insertAddress(tx, {
		id: newId<AddressId>(now),
		person_id: owner.personId ?? null,
		group_id: owner.groupId ?? null,
		channel,
		destination,
		secret,
		locale: reader.locale,
		created_at: now,
	})
	await audit(tx, reader, { action: 'notice-address-added', address: added, at: now })
	return { ...noticeAddressOf(added), secret: channel === 'webhook' ? secret : null }
}

/** @throws Problem `not-found` where it is no address of this person or group */
export async function dropAddress(
	tx: Transaction<Tables>,
	{ clock }: Services,
	reader: Reader,
	{ owner, addressId }: { owner: AddressOwner; addressId: AddressId },
): Promise<void> {
	const address = (await addressesOf(tx, owner)).find(({ id }) => id === addressId)
	if (address === undefined) throw new Problem('not-found')
	await deleteAddress(tx, addressId)
	await audit(tx, reader, { action: 'notice-address-removed', address, at: clock.now() })
}

async function audit(
	tx: Transaction<Tables>,
	reader: Reader,
	{ action, address, at }: { action: 'notice-address-added' | 'notice-address-removed'; address: AddressRow; at: Date },
): Promise<void> {
	const { id: addressId, channel, group_id } = address
	await recordAudit(tx, {
		at,
		action,
		personId: reader.id,
		detail: { addressId, channel, ...(group_id !== null && { groupId: group_id }) },
		address: reader.address,
	})
}
