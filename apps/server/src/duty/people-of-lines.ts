import type { ImportFault, PersonId, PersonSummary } from '@readroom/contracts'
import type { Database } from '../database/database.ts'
import { Problem } from '../problem.ts'
import type { DescribedShift } from './roster-line.ts'
import { peopleNamed, personOnRoster, type RosterKey } from './rosters.queries.ts'

export type FoundPerson = Pick<PersonSummary, 'id' | 'name'>

/**
 * How to find the person of a shift that a file describes, among those who can be on the roster: by name, and where two
 * have the same, by hospital.
 *
 * @param personId whose shifts all of them are, whatever stands there
 * @throws Problem `person-not-found` where that person cannot be on the roster
 */
export async function peopleOfLines(
	database: Database,
	roster: RosterKey,
	{ described, personId }: { described: readonly DescribedShift[]; personId: PersonId | undefined },
): Promise<(shift: DescribedShift) => FoundPerson | ImportFault> {
	if (personId !== undefined) {
		const person = await personOnRoster(database, roster, personId)
		if (person === undefined) throw new Problem('person-not-found')
		return () => person
	}
	const names = new Set(described.flatMap((shift) => shift.names))
	const byName = Map.groupBy(await peopleNamed(database, roster, [...names]), ({ name }) => name)
	return (shift) => {
		if (shift.names.length === 0) return 'person-missing'
		const named = shift.names.map((name) => byName.get(name)).find((people) => people !== undefined)
		if (named === undefined) return 'person-unknown'
		const [person, another] = named.filter(
			(one) => shift.hospitalName === '' || one.hospitalName === shift.hospitalName,
		)
		if (person === undefined) return 'person-unknown'
		return another === undefined ? person : 'person-ambiguous'
	}
}
