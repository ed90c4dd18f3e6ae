import type { CaseId, HospitalId, PersonId } from '@readroom/contracts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { moderatedBy, visibleTo } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'

export async function hospitalOfPerson(database: Database, personId: PersonId): Promise<HospitalId | undefined> {
	const row = await database.selectFrom('person').select('hospital_id').where('id', '=', personId).executeTakeFirst()
	return row?.hospital_id
}

/** Whether the reader could see a case before it was withdrawn or hidden, when he may not any more. */
export async function couldSeeBefore(database: Database, reader: Reader, caseId: CaseId): Promise<boolean> {
	return couldSee(
		database,
		reader,
		sql`
			SELECT id, poster_id, hospital_id, visibility, group_id, NULL::timestamptz AS hidden_at,
				CASE WHEN posted_at IS NULL THEN 'draft' ELSE 'open' END AS status
			FROM reading_case WHERE id = ${caseId}
		`,
	)
}

/** Whether the reader could see a case before it was last made visible to more people. */
export async function couldSeeBeforeWidening(database: Database, reader: Reader, caseId: CaseId): Promise<boolean> {
	return couldSee(
		database,
		reader,
		sql`
			SELECT id, poster_id, hospital_id, status, hidden_at, earlier.visibility,
				-- A group given by the widening itself did not see it before.
				CASE WHEN earlier.visibility <> 'people' THEN group_id END AS group_id
			FROM reading_case, LATERAL (
				SELECT split_part(detail, ' ', 1) AS visibility FROM case_event
				WHERE case_event.case_id = reading_case.id AND case_event.type = 'visibility-widened'
				ORDER BY case_event.id DESC LIMIT 1
			) AS earlier
			WHERE reading_case.id = ${caseId}
		`,
	)
}

async function couldSee(database: Database, reader: Reader, readingCase: RawBuilder<unknown>): Promise<boolean> {
	const { rows } = await sql<{ could: SqlBool }>`
		SELECT EXISTS (SELECT FROM (${readingCase}) AS reading_case WHERE ${visibleTo(reader)}) AS could
	`.execute(database)
	return rows[0]?.could === true
}

/**
 * Whether the reader moderates a case, and may know that something on it was flagged: while he is blind, only where the
 * case itself was, since a flag on anything else says that somebody has answered.
 */
export async function mayHearOfFlag(database: Database, reader: Reader, caseId: CaseId): Promise<boolean> {
	const row = await database
		.selectFrom('reading_case')
		.select('id')
		.where('id', '=', caseId)
		.where('status', 'in', ['open', 'closed'])
		.where(moderatedBy(reader))
		.where(sql<SqlBool>`(
			EXISTS (SELECT FROM flag WHERE flag.case_id = reading_case.id AND flag.target = 'case' AND flag.decision IS NULL)
			OR reading_case.status = 'closed' OR reading_case.poster_id = ${reader.id} OR NOT ${visibleTo(reader)}
			OR EXISTS (SELECT FROM opinion WHERE case_id = reading_case.id AND reader_id = ${reader.id} AND is_blind)
			OR EXISTS (SELECT FROM declined_reader WHERE case_id = reading_case.id AND reader_id = ${reader.id})
		)`)
		.executeTakeFirst()
	return row !== undefined
}
