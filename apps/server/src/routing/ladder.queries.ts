import type { CaseId, PersonId, PersonSummary } from '@readroom/contracts'
import { type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** Begins the ladder of every case that was posted since the last look. */
export async function startLadders(database: Database, now: Date): Promise<void> {
	await sql`
		INSERT INTO case_ladder (case_id, rung, next_rung, next_at)
		SELECT id, -1, 0, ${now} FROM reading_case
		WHERE status = 'open' AND NOT EXISTS (SELECT FROM case_ladder WHERE case_ladder.case_id = reading_case.id)
		ON CONFLICT DO NOTHING
	`.execute(database)
}

/** Cases whose ladder is to be looked at by now, the longest due first. */
export async function listDueLadders(database: Database, now: Date, { limit }: { limit: number }): Promise<CaseId[]> {
	const rows = await database
		.selectFrom('case_ladder')
		.select('case_id')
		.where('next_at', '<=', now)
		.orderBy('next_at')
		.limit(limit)
		.execute()
	return rows.map((row) => row.case_id)
}

/** The ladder of a case if it is still due, held until commit; undefined where somebody else has it or has climbed it. */
export async function lockDueLadder(
	tx: Transaction<Tables>,
	caseId: CaseId,
	now: Date,
): Promise<Selectable<Tables['case_ladder']> | undefined> {
	return tx
		.selectFrom('case_ladder')
		.selectAll()
		.where('case_id', '=', caseId)
		.where('next_at', '<=', now)
		.forUpdate()
		.skipLocked()
		.executeTakeFirst()
}

/** The case as it is, held so until commit. */
export async function holdCase(tx: Transaction<Tables>, caseId: CaseId) {
	return tx
		.selectFrom('reading_case')
		.select([
			'id',
			'poster_id',
			'hospital_id',
			'group_id',
			'visibility',
			'status',
			'lane',
			'body_part',
			'posted_at',
			'wanted_opinions',
			'posted_as',
			'hidden_at',
		])
		.where('id', '=', caseId)
		.forShare()
		.executeTakeFirstOrThrow()
}

export async function setLadder(
	tx: Transaction<Tables>,
	caseId: CaseId,
	{ rung, next }: { rung: number; next: { rung: number; at: Date } | undefined },
): Promise<void> {
	await tx
		.updateTable('case_ladder')
		.set({ rung, next_rung: next?.rung ?? null, next_at: next?.at ?? null })
		.where('case_id', '=', caseId)
		.execute()
}

/** The ladder of a case is looked at again at once, also one that has ended. */
export async function lookAgain(tx: Transaction<Tables>, caseId: CaseId, now: Date): Promise<void> {
	await tx
		.updateTable('case_ladder')
		.set({ next_at: now, next_rung: sql`coalesce(next_rung, rung + 1)` })
		.where('case_id', '=', caseId)
		.execute()
}

export async function listPages(database: Database, caseId: CaseId): Promise<{ personId: PersonId; rung: number }[]> {
	return database
		.selectFrom('ladder_page')
		.select(['person_id as personId', 'rung'])
		.where('case_id', '=', caseId)
		.execute()
}

export async function insertLadderPages(
	tx: Transaction<Tables>,
	{ caseId, rung, personIds, at }: { caseId: CaseId; rung: number; personIds: readonly PersonId[]; at: Date },
): Promise<void> {
	if (personIds.length === 0) return
	await tx
		.insertInto('ladder_page')
		.values(personIds.map((personId) => ({ case_id: caseId, person_id: personId, rung, paged_at: at })))
		.execute()
}

/** Who has answered or declined, and how many blind opinions of verified readers there are. */
export async function findAnswers(
	database: Database,
	caseId: CaseId,
): Promise<{ readerIds: PersonId[]; blindCount: number }> {
	const { rows } = await sql<{ reader_id: PersonId; is_blind: boolean }>`
		SELECT opinion.reader_id, bool_or(
			opinion.is_blind AND opinion.hidden_at IS NULL AND person.verification = 'verified'
		) AS is_blind
		FROM opinion JOIN person ON person.id = opinion.reader_id
		WHERE opinion.case_id = ${caseId} GROUP BY opinion.reader_id
		UNION ALL
		SELECT reader_id, false FROM declined_reader WHERE case_id = ${caseId}
	`.execute(database)
	return { readerIds: rows.map((row) => row.reader_id), blindCount: rows.filter((row) => row.is_blind).length }
}

/** Whom the poster named when he posted. */
export async function listAskedByName(database: Database, caseId: CaseId): Promise<PersonId[]> {
	const rows = await database.selectFrom('case_person').select('person_id').where('case_id', '=', caseId).execute()
	return rows.map((row) => row.person_id)
}

/** Who has worked on a screen since then, and when last. */
export async function activeSince(database: Database, since: Date): Promise<Map<PersonId, Date>> {
	const rows = await database.selectFrom('activity').selectAll().where('active_at', '>=', since).execute()
	return new Map(rows.map((row) => [row.person_id, row.active_at]))
}

export async function findLadder(database: Database, caseId: CaseId) {
	return database.selectFrom('case_ladder').selectAll().where('case_id', '=', caseId).executeTakeFirst()
}

/** Who was asked on a case, rung by rung as it happened. */
export async function listPaged(
	database: Database,
	caseId: CaseId,
): Promise<(PersonSummary & { rung: number; pagedAt: Date })[]> {
	return database
		.selectFrom('ladder_page')
		.innerJoin('person', 'person.id', 'ladder_page.person_id')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.select([
			'person.id as id',
			'person.name as name',
			'person.title as title',
			'hospital.name as hospitalName',
			'ladder_page.rung as rung',
			'ladder_page.paged_at as pagedAt',
		])
		.where('ladder_page.case_id', '=', caseId)
		.orderBy('ladder_page.paged_at')
		.orderBy('person.name')
		.execute()
}
