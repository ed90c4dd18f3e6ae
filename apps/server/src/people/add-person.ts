import type { PersonId } from '@readroom/contracts'
import type { Insertable, Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { newId } from '../ids.ts'
import { Problem } from '../problem.ts'
import { hospitalNameKey } from './hospital-name.ts'
import { findOrMakeHospital, insertPerson } from './people.queries.ts'

type PersonRow = Insertable<Tables['person']>

export type NewPerson = Omit<PersonRow, 'id' | 'hospital_id' | 'registered_at'> & { readonly hospitalName: string }

/**
 * Adds a person, and his hospital where it is the first of it.
 *
 * @throws Problem `contact-taken`
 */
export async function addPerson(
	tx: Transaction<Tables>,
	{ hospitalName, ...person }: NewPerson,
	now: Date,
): Promise<PersonId> {
	const hospitalId = await findOrMakeHospital(tx, { name: hospitalName, nameKey: hospitalNameKey(hospitalName), now })
	const id = await insertPerson(tx, {
		...person,
		id: newId<PersonId>(now),
		hospital_id: hospitalId,
		registered_at: now,
	})
	if (id === undefined) throw new Problem('contact-taken')
	return id
}
