import type { CaseId, HospitalId, PersonId } from '@readroom/contracts'
import { type SqlBool, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { isGuest, visibleToVerified } from './visible-cases.queries.ts'

/** Which of these people may see a case and answer it: the rule of every page, asked of each of them. */
export async function whoMayAnswer(
	database: Database,
	caseId: CaseId,
	personIds: readonly PersonId[],
): Promise<Set<PersonId>> {
	if (personIds.length === 0) return new Set()
	const person = { id: sql.ref<PersonId>('person.id'), hospitalId: sql.ref<HospitalId>('person.hospital_id') }
	const rows = await database
		.selectFrom('person')
		.innerJoin('reading_case', (join) => join.on('reading_case.id', '=', caseId))
		.select('person.id')
		.where('person.id', 'in', personIds)
		.where('person.verification', '=', 'verified')
		.whereRef('person.id', '!=', 'reading_case.poster_id')
		.where(visibleToVerified(person))
		.where(sql<SqlBool>`NOT ${isGuest(person)}`)
		.execute()
	return new Set(rows.map((row) => row.id))
}
