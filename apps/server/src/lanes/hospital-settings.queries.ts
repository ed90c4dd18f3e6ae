import type { HospitalId, PhoneNumber } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** The numbers a hospital has set itself; of null, those shown to every hospital. */
export async function listPhoneNumbersOf(database: Database, hospitalId: HospitalId | null): Promise<PhoneNumber[]> {
	return database
		.selectFrom('phone_number')
		.select(['label', 'number'])
		.where('hospital_id', 'is not distinct from', hospitalId)
		.orderBy('place')
		.execute()
}

export async function replacePhoneNumbers(
	tx: Transaction<Tables>,
	hospitalId: HospitalId | null,
	numbers: readonly PhoneNumber[],
): Promise<void> {
	await tx.deleteFrom('phone_number').where('hospital_id', 'is not distinct from', hospitalId).execute()
	if (numbers.length === 0) return
	await tx
		.insertInto('phone_number')
		.values(numbers.map(({ label, number }, place) => ({ hospital_id: hospitalId, place, label, number })))
		.execute()
}

/** What a masked case says of a hospital; empty until it is set. */
export async function findMask(database: Database, hospitalId: HospitalId): Promise<{ kind: string; region: string }> {
	return database
		.selectFrom('hospital')
		.select(['kind', 'region'])
		.where('id', '=', hospitalId)
		.executeTakeFirstOrThrow()
}

export async function setMask(
	tx: Transaction<Tables>,
	hospitalId: HospitalId,
	mask: { kind: string; region: string },
): Promise<void> {
	await tx.updateTable('hospital').set(mask).where('id', '=', hospitalId).execute()
}
