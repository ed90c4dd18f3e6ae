import { sql } from 'kysely'
import { pino } from 'pino'
import { openDatabase } from '../apps/server/src/database/database.ts'

/**
 * Copies the demo's posted cases, with what was said on them, until there are `count` more, spread over the year before,
 * beside the running server. The copies show the same series: pictures are not what is measured with them.
 */
export async function copyCases(count: number, dataDirectory: string): Promise<void> {
	const log = pino({ level: 'fatal' })
	await using database = await openDatabase({ directory: dataDirectory, besideServer: true, log })
	await database.transaction().execute(async (tx) => {
		await sql`CREATE TEMPORARY TABLE copy_of_case ON COMMIT DROP AS
			WITH original AS (
				SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS originals
				FROM reading_case WHERE status IN ('open', 'closed')
			)
			SELECT original.id AS from_id, gen_random_uuid() AS id, n, now() - n * interval '50 minutes' AS at
			FROM generate_series(1, ${count}::integer) AS n JOIN original ON original.place = n % original.originals`.execute(
			tx,
		)
		await sql`INSERT INTO reading_case
			SELECT (jsonb_populate_record(NULL::reading_case, to_jsonb(original) || jsonb_build_object(
				'id', copy.id, 'label', 'CT-B' || copy.n, 'created_at', copy.at, 'posted_at', copy.at))).*
			FROM copy_of_case AS copy JOIN reading_case AS original ON original.id = copy.from_id`.execute(tx)
		// Nobody is asked to read them.
		await sql`INSERT INTO case_ladder (case_id, rung) SELECT id, -1 FROM copy_of_case`.execute(tx)
		for (const table of ['case_study', 'case_series'] as const) {
			await sql`INSERT INTO ${sql.table(table)}
				SELECT (jsonb_populate_record(NULL::${sql.table(table)}, to_jsonb(original) || jsonb_build_object('case_id', copy.id))).*
				FROM copy_of_case AS copy JOIN ${sql.table(table)} AS original ON original.case_id = copy.from_id`.execute(tx)
		}
		await sql`CREATE TEMPORARY TABLE copy_of_opinion ON COMMIT DROP AS
			SELECT opinion.id AS from_id, gen_random_uuid() AS id, copy.id AS case_id, copy.at
			FROM copy_of_case AS copy JOIN opinion ON opinion.case_id = copy.from_id`.execute(tx)
		await sql`INSERT INTO opinion
			SELECT (jsonb_populate_record(NULL::opinion, to_jsonb(original) || jsonb_build_object(
				'id', copy.id, 'case_id', copy.case_id, 'posted_at', copy.at))).*
			FROM copy_of_opinion AS copy JOIN opinion AS original ON original.id = copy.from_id`.execute(tx)
		await sql`INSERT INTO opinion_candidate
			SELECT (jsonb_populate_record(NULL::opinion_candidate, to_jsonb(original) || jsonb_build_object('opinion_id', copy.id))).*
			FROM copy_of_opinion AS copy JOIN opinion_candidate AS original ON original.opinion_id = copy.from_id`.execute(tx)
	})
	await sql`ANALYZE`.execute(database)
}
