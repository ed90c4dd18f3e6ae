import type { CaseId } from '@readroom/contracts'
import type { Insertable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** @returns whether it is this reader's first on the case */
export async function insertSpoken(
	tx: Transaction<Tables>,
	spoken: Insertable<Tables['spoken_finding']>,
): Promise<boolean> {
	const inserted = await tx
		.insertInto('spoken_finding')
		.values(spoken)
		.onConflict((conflict) => conflict.doNothing())
		.returning('case_id')
		.executeTakeFirst()
	return inserted !== undefined
}

/** What readers told the poster at once, oldest first. */
export async function listSpokenOn(database: Database, caseId: CaseId) {
	return database
		.selectFrom('spoken_finding')
		.innerJoin('person', 'person.id', 'spoken_finding.reader_id')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.selectAll('spoken_finding')
		.select(['person.name', 'person.title', 'hospital.name as hospital_name'])
		.where('spoken_finding.case_id', '=', caseId)
		.orderBy('spoken_finding.spoken_at')
		.execute()
}
