import type { BodyOf, setRoles as contract, ManagedPerson, PersonId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { managedPersonOf } from './managed.ts'
import { lockManagedPerson, managedPerson, tellAccessChanged, updatePerson } from './people.queries.ts'
import type { Reader } from './reader.ts'
import { keepOneAdministrator } from './set-verification.ts'

/**
 * Gives or takes administrator and auditor roles.
 *
 * @throws Problem `person-not-found`, `last-administrator`
 */
export async function setRoles(
	services: Services,
	reader: Reader,
	personId: PersonId,
	roles: BodyOf<typeof contract>,
): Promise<ManagedPerson> {
	return services.database.transaction().execute(async (tx) => {
		const person = await lockManagedPerson(tx, personId, undefined)
		if (person === undefined) throw new Problem('person-not-found')
		if (person.isSystemAdmin && !roles.isSystemAdmin) await keepOneAdministrator(tx, personId)

		await updatePerson(tx, personId, {
			is_hospital_admin: roles.isHospitalAdmin,
			is_system_admin: roles.isSystemAdmin,
			is_auditor: roles.isAuditor,
		})
		await tellAccessChanged(tx, personId)
		await recordAudit(tx, {
			at: services.clock.now(),
			action: 'roles-changed',
			personId: reader.id,
			detail: { subjectId: personId, ...roles },
			address: reader.address,
		})
		return managedPersonOf(await managedPerson(tx, personId))
	})
}
