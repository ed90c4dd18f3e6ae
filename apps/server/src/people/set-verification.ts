import type { BodyOf, setVerification as contract, ManagedPerson, PersonId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { managedHospital, managedPersonOf } from './managed.ts'
import {
	deleteSessionsOf,
	lockManagedPerson,
	lockSystemAdmins,
	managedPerson,
	tellAccessChanged,
	updatePerson,
} from './people.queries.ts'
import type { Reader } from './reader.ts'

/**
 * Vouches for a person, or suspends him: his sessions end at once and his tokens open nothing until he is vouched for again.
 *
 * @throws Problem `person-not-found` where he is of another hospital; `not-permitted` on a system administrator by one
 * who is not; `last-administrator`
 */
export async function setVerification(
	services: Services,
	reader: Reader,
	personId: PersonId,
	{ verification }: BodyOf<typeof contract>,
): Promise<ManagedPerson> {
	return services.database.transaction().execute(async (tx) => {
		const person = await lockManagedPerson(tx, personId, managedHospital(reader))
		if (person === undefined) throw new Problem('person-not-found')
		if (person.isSystemAdmin && !reader.isSystemAdmin) throw new Problem('not-permitted')
		if (person.isSystemAdmin && verification === 'suspended') await keepOneAdministrator(tx, personId)
		if (person.verification === verification) return managedPersonOf(person)

		const at = services.clock.now()
		await updatePerson(tx, personId, { verification })
		if (verification === 'suspended') await deleteSessionsOf(tx, personId)
		await tellAccessChanged(tx, personId)
		await announce(tx, 'verification-changed', { personId, at })
		await recordAudit(tx, {
			at,
			action: 'verification-changed',
			personId: reader.id,
			detail: { subjectId: personId, verification },
			address: reader.address,
		})
		return managedPersonOf(await managedPerson(tx, personId))
	})
}

/** @throws Problem `last-administrator` where nobody else can administer the system */
export async function keepOneAdministrator(tx: Transaction<Tables>, leaving: PersonId): Promise<void> {
	const administrators = await lockSystemAdmins(tx)
	if (administrators.every((id) => id === leaving)) throw new Problem('last-administrator')
}
