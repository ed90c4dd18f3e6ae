import type { CaseId } from '@readroom/contracts'
import type { Insertable, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export type AddendumRow = Selectable<Tables['addendum']>

export async function insertAddendum(tx: Transaction<Tables>, addendum: Insertable<Tables['addendum']>): Promise<void> {
	await tx.insertInto('addendum').values(addendum).execute()
}

/** What the poster added to a case, oldest first. */
export async function listAddenda(database: Database, caseId: CaseId): Promise<AddendumRow[]> {
	return database.selectFrom('addendum').selectAll().where('case_id', '=', caseId).orderBy('id').execute()
}
