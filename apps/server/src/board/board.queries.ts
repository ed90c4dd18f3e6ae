import type { BodyPart, HospitalId, Lane, Modality, PersonId } from '@readroom/contracts'
import { type Insertable, type RawBuilder, type Selectable, type SqlBool, sql, type Transaction } from 'kysely'
import { visibleTo } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { minutesUntil, settledCases } from '../lanes/index.ts'
import type { Reader } from '../people/index.ts'

export type BoardKeyRow = Selectable<Tables['board_key']>

export async function insertBoardKey(tx: Transaction<Tables>, key: Insertable<Tables['board_key']>): Promise<void> {
	await tx.insertInto('board_key').values(key).execute()
}

/** The last made first. */
export async function listBoardKeys(database: Database): Promise<BoardKeyRow[]> {
	return database.selectFrom('board_key').selectAll().orderBy('id', 'desc').limit(200).execute()
}

/** @returns whether there was such a key */
export async function deleteBoardKey(tx: Transaction<Tables>, id: string): Promise<boolean> {
	const row = await tx.deleteFrom('board_key').where('id', '=', id).returning('id').executeTakeFirst()
	return row !== undefined
}

export async function findHospitalOfKey(database: Database, secretSha256: Buffer): Promise<HospitalId | undefined> {
	const row = await database
		.selectFrom('board_key')
		.select('hospital_id')
		.where('secret_sha256', '=', secretSha256)
		.executeTakeFirst()
	return row?.hospital_id
}

/** Whose board it is: that of a person, or that of everybody who passes by in a hospital. */
export interface BoardViewer {
	readonly hospitalId: HospitalId
	readonly reader?: Reader
}

export interface BoardCaseRow {
	label: string
	lane: Lane
	modality: Modality | null
	body_part: BodyPart | null
	posted_at: Date
}

/** Open cases, the most urgent lane first, in each the oldest. */
export async function listOpenCases(
	database: Database,
	viewer: BoardViewer,
	{ limit }: { limit: number },
): Promise<BoardCaseRow[]> {
	const { rows } = await sql<BoardCaseRow>`
		SELECT label, lane, modality, body_part, posted_at
		FROM reading_case
		WHERE status = 'open' AND lane IS NOT NULL AND posted_at IS NOT NULL AND ${seenBy(viewer)}
		ORDER BY array_position(ARRAY['stat', 'urgent', 'routine', 'teaching'], lane), posted_at
		LIMIT ${limit}
	`.execute(database)
	return rows
}

/** On a wall hangs nothing that is for a group or for people named. */
function seenBy({ hospitalId, reader }: BoardViewer): RawBuilder<SqlBool> {
	if (reader !== undefined) return visibleTo(reader)
	return sql<SqlBool>`(
		reading_case.hidden_at IS NULL
		AND (visibility = 'network' OR (visibility = 'hospital' AND reading_case.hospital_id = ${hospitalId}))
	)`
}

/** Times of all cases (both null), of an hour of day, or of a body part. */
export interface TimesRow {
	hour: number | null
	body_part: BodyPart | null
	case_count: number
	first_answer: number | null
	third_answer: number | null
	acknowledged: number | null
}

/** Medians of the last days by hour of posting and by body part, from cases that are old enough to speak of. */
export async function boardTimes(
	database: Database,
	{ now, days, timeZone }: { now: Date; days: number; timeZone: string },
): Promise<TimesRow[]> {
	const acknowledgedAt = sql<Date | null>`(
		SELECT min(given_at) FROM receipt WHERE receipt.case_id = reading_case.id
	)`
	const { rows } = await sql<TimesRow>`
		WITH history AS (
			SELECT extract(hour FROM reading_case.posted_at AT TIME ZONE ${timeZone})::integer AS hour,
				coalesce(reading_case.body_part, 'whole-body') AS body_part,
				${minutesUntil(opinionAt(1))} AS first_answer,
				${minutesUntil(opinionAt(3))} AS third_answer,
				${minutesUntil(acknowledgedAt)} AS acknowledged
			FROM reading_case
			WHERE reading_case.lane <> 'teaching' AND ${settledCases({ now, days })}
		)
		SELECT hour, body_part, count(*) AS case_count,
			${median(sql`first_answer`)} AS first_answer,
			${median(sql`third_answer`)} AS third_answer,
			${median(sql`acknowledged`)} AS acknowledged
		FROM history
		GROUP BY GROUPING SETS ((), (hour), (body_part))
		ORDER BY case_count DESC
	`.execute(database)
	return rows
}

function median(minutes: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`nullif(percentile_disc(0.5) WITHIN GROUP (ORDER BY ${minutes}), 'infinity')`
}

function opinionAt(number: number): RawBuilder<Date | null> {
	return sql<Date | null>`(
		SELECT opinion.posted_at FROM opinion
		WHERE opinion.case_id = reading_case.id AND opinion.version = 1
		ORDER BY opinion.posted_at OFFSET ${sql.lit(number - 1)} LIMIT 1
	)`
}

export async function namesOf(database: Database, personIds: readonly PersonId[]) {
	if (personIds.length === 0) return []
	return database
		.selectFrom('person')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.select(['person.id', 'person.name', 'hospital.name as hospital_name'])
		.where('person.id', 'in', personIds)
		.orderBy('hospital.name')
		.orderBy('person.name')
		.execute()
}
