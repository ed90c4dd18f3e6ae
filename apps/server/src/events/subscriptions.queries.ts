import type { CaseId, HospitalId, PersonId } from '@readroom/contracts'
import { type SqlBool, sql } from 'kysely'
import { visibleTo } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'

export async function hospitalOfPerson(database: Database, personId: PersonId): Promise<HospitalId | undefined> {
	const row = await database.selectFrom('person').select('hospital_id').where('id', '=', personId).executeTakeFirst()
	return row?.hospital_id
}

/** Whether the reader could see a case before it was withdrawn, when nobody can any more. */
export async function couldSeeBeforeWithdrawal(database: Database, reader: Reader, caseId: CaseId): Promise<boolean> {
	const { rows } = await sql<{ could: SqlBool }>`
		SELECT EXISTS (
			SELECT FROM (
				SELECT id, poster_id, hospital_id, visibility, group_id,
					CASE WHEN posted_at IS NULL THEN 'draft' ELSE 'open' END AS status
				FROM reading_case WHERE id = ${caseId}
			) AS reading_case
			WHERE ${visibleTo(reader)}
		) AS could
	`.execute(database)
	return rows[0]?.could === true
}
