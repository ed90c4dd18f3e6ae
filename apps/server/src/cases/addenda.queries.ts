import type { CaseId, HospitalId, PersonId } from '@readroom/contracts'
import { type Insertable, type Selectable, type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { visibleToVerified } from './visible-cases.queries.ts'

export type AddendumRow = Selectable<Tables['addendum']>

export async function insertAddendum(tx: Transaction<Tables>, addendum: Insertable<Tables['addendum']>): Promise<void> {
	await tx.insertInto('addendum').values(addendum).execute()
}

/** What the poster added to a case, oldest first. */
export async function listAddenda(database: Database, caseId: CaseId): Promise<AddendumRow[]> {
	return database.selectFrom('addendum').selectAll().where('case_id', '=', caseId).orderBy('id').execute()
}

/** Who has dealt with a case and still sees it: those who have answered, and those who were asked to. */
export async function listInvolvedReaders(tx: Transaction<Tables>, caseId: CaseId): Promise<PersonId[]> {
	const person = { id: sql<PersonId>`person.id`, hospitalId: sql<HospitalId>`person.hospital_id` }
	const rows = await tx
		.selectFrom('person')
		.innerJoin('reading_case', (join) => join.on('reading_case.id', '=', caseId))
		.select('person.id')
		.where('person.verification', '=', 'verified')
		.whereRef('person.id', '!=', 'reading_case.poster_id')
		.where(sql<SqlBool>`(
			EXISTS (SELECT FROM opinion WHERE opinion.case_id = ${caseId} AND opinion.reader_id = person.id)
			OR EXISTS (SELECT FROM page WHERE page.case_id = ${caseId} AND page.person_id = person.id AND page.reason = 'asked')
		)`)
		.where(visibleToVerified(person))
		.execute()
	return rows.map((row) => row.id)
}
