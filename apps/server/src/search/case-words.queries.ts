import type { CaseId } from '@readroom/contracts'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** Every text of a case that a search looks at, by place, but for what was hidden; several of one place follow each other on lines of their own. */
export interface CaseTexts {
	readonly case_id: CaseId
	readonly label: string
	readonly complaint: string
	readonly question: string
	readonly history: string
	readonly labs: string
	/** Modality, part of the body and what the closed vocabulary kept of the series. */
	readonly images: string
	readonly addendum: string
	/** Findings, next steps and ranked lists. */
	readonly opinion: string
	readonly comment: string
	/** The diagnosis. */
	readonly outcome: string
	/** What was said of the outcome beside it. */
	readonly outcome_note: string
}

const said = (diagnosis: string) => {
	const column = sql.ref(diagnosis)
	return sql<string>`concat_ws(' ', ${column} ->> 'code', ${column} ->> 'zh', ${column} ->> 'en', ${column} ->> 'text')`
}

export async function listCaseTexts(database: Database, caseIds: readonly CaseId[]): Promise<CaseTexts[]> {
	if (caseIds.length === 0) return []
	return database
		.selectFrom('reading_case')
		.leftJoin('outcome', 'outcome.case_id', 'reading_case.id')
		.select(['reading_case.id as case_id', 'label', 'complaint', 'question', 'history', 'labs'])
		.select([
			sql<string>`concat_ws(E'\\n', modality, body_part, (
				SELECT string_agg(description, E'\\n' ORDER BY reading_order) FROM case_series JOIN series USING (series_instance_uid)
				WHERE case_series.case_id = reading_case.id
			))`.as('images'),
			sql<string>`coalesce((
				SELECT string_agg(text, E'\\n' ORDER BY id) FROM addendum WHERE addendum.case_id = reading_case.id
			), '')`.as('addendum'),
			sql<string>`coalesce((
				SELECT string_agg(concat_ws(E'\\n', findings, next_step, (
					SELECT string_agg(${said('opinion_candidate.diagnosis')}, E'\\n' ORDER BY rank) FROM opinion_candidate
					WHERE opinion_candidate.opinion_id = opinion.id
				)), E'\\n' ORDER BY opinion.id)
				FROM opinion WHERE opinion.case_id = reading_case.id AND opinion.hidden_at IS NULL
			), '')`.as('opinion'),
			sql<string>`coalesce((
				SELECT string_agg(text, E'\\n' ORDER BY id) FROM comment
				WHERE comment.case_id = reading_case.id AND comment.hidden_at IS NULL
			), '')`.as('comment'),
			said('outcome.diagnosis').as('outcome'),
			sql<string>`coalesce(outcome.note, '')`.as('outcome_note'),
		])
		.where('reading_case.id', 'in', caseIds)
		.execute()
}

/** Makes the row of a case's words where there is none, and holds it, so that whoever writes next reads what this one wrote. */
export async function lockCaseWords(tx: Transaction<Tables>, caseId: CaseId): Promise<void> {
	await sql`INSERT INTO case_words (case_id) VALUES (${caseId}) ON CONFLICT DO NOTHING`.execute(tx)
	await sql`SELECT FROM case_words WHERE case_id = ${caseId} FOR UPDATE`.execute(tx)
}

export async function putCaseWords(
	tx: Transaction<Tables>,
	caseId: CaseId,
	words: { asked: readonly string[]; everything: readonly string[]; outcome: readonly string[] },
): Promise<void> {
	await sql`
		UPDATE case_words SET
			asked = array_to_tsvector(${words.asked}::text[]),
			everything = array_to_tsvector(${words.everything}::text[]),
			outcome = array_to_tsvector(${words.outcome}::text[])
		WHERE case_id = ${caseId}
	`.execute(tx)
	await tx
		.updateTable('reading_case')
		.set({ has_words: true })
		.where('id', '=', caseId)
		.where('has_words', '=', false)
		.execute()
}

/** Cases whose words were never written. */
export async function listCasesWithoutWords(database: Database, { limit }: { limit: number }): Promise<CaseId[]> {
	const rows = await database
		.selectFrom('reading_case')
		.select('id')
		.where('has_words', '=', false)
		.limit(limit)
		.execute()
	return rows.map((row) => row.id)
}
