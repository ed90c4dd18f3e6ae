import type { CaseId, PersonId, PersonSummary } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** @returns those of them who were not asked by name before */
export async function insertMentions(
	tx: Transaction<Tables>,
	{ caseId, personIds, at }: { caseId: CaseId; personIds: readonly PersonId[]; at: Date },
): Promise<PersonId[]> {
	if (personIds.length === 0) return []
	const inserted = await tx
		.insertInto('mention')
		.values(personIds.map((personId) => ({ case_id: caseId, person_id: personId, mentioned_at: at })))
		.onConflict((conflict) => conflict.doNothing())
		.returning('person_id')
		.execute()
	return inserted.map((row) => row.person_id)
}

export async function listSummaries(database: Database, ids: readonly PersonId[]): Promise<PersonSummary[]> {
	if (ids.length === 0) return []
	return database
		.selectFrom('person')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.select(['person.id', 'person.name', 'person.title', 'hospital.name as hospitalName'])
		.where('person.id', 'in', ids)
		.orderBy('person.name')
		.orderBy('person.id')
		.execute()
}
