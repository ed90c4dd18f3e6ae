import type { BodyPart, Lane } from '@readroom/contracts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../database/database.ts'

const HISTORY_DAYS = 180
/** "At this time of day" is so many hours before and after. */
const NEAR_HOURS = 2

/** How soon some cases had their first answer, in minutes; null where fewer than so many had one. */
export interface AnswerTimes {
	readonly caseCount: number
	readonly median: number | null
	readonly percentile80: number | null
}

/**
 * Cases that are old enough to speak of: closed, or posted a day ago or earlier. A younger one would tell whoever has not
 * answered it whether others have; for the same reason an answer to an open case counts only if it came within its first day.
 */
export function settledCases({ now, days }: { now: Date; days: number }): RawBuilder<SqlBool> {
	const since = new Date(now.getTime() - days * 24 * 60 * 60_000)
	const aDayAgo = new Date(now.getTime() - 24 * 60 * 60_000)
	return sql<SqlBool>`(
		reading_case.posted_at > ${since}
		AND (reading_case.status = 'closed' OR (reading_case.status = 'open' AND reading_case.posted_at <= ${aDayAgo}))
	)`
}

/** Minutes from posting to a time; infinite where it has not come, or too late to count. */
export function minutesUntil(at: RawBuilder<Date | null>): RawBuilder<number> {
	return sql<number>`CASE
		WHEN reading_case.status = 'closed' OR ${at} <= reading_case.posted_at + interval '1 day'
		THEN coalesce(extract(epoch FROM ${at} - reading_case.posted_at) / 60, 'infinity')
		ELSE 'infinity'
	END::double precision`
}

export async function answerTimes(
	database: Database,
	{ lane, bodyPart, now, timeZone }: { lane: Lane; bodyPart: BodyPart | undefined; now: Date; timeZone: string },
): Promise<{ hourAndBodyPart: AnswerTimes; hour: AnswerTimes; anyHour: AnswerTimes }> {
	const firstAt = sql<Date | null>`(
		SELECT min(opinion.posted_at) FROM opinion WHERE opinion.case_id = reading_case.id AND opinion.version = 1
	)`
	const { rows } = await sql<Record<'hourAndBodyPart' | 'hour' | 'anyHour', AnswerTimes>>`
		WITH history AS (
			SELECT ${minutesUntil(firstAt)} AS minutes, reading_case.body_part,
				abs(mod(
					extract(hour FROM reading_case.posted_at AT TIME ZONE ${timeZone})
					- extract(hour FROM ${now}::timestamptz AT TIME ZONE ${timeZone}) + 36, 24) - 12
				) <= ${NEAR_HOURS} AS is_near
			FROM reading_case
			WHERE reading_case.lane = ${lane} AND ${settledCases({ now, days: HISTORY_DAYS })}
		)
		SELECT
			${timesWhere(sql`is_near AND body_part = ${bodyPart ?? null}`)} AS "hourAndBodyPart",
			${timesWhere(sql`is_near`)} AS hour,
			${timesWhere(sql`true`)} AS "anyHour"
		FROM history
	`.execute(database)
	const [row] = rows
	if (row === undefined) throw new Error('an aggregate has one row')
	return row
}

function timesWhere(condition: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`json_build_object(
		'caseCount', count(*) FILTER (WHERE ${condition}),
		'median', nullif(percentile_disc(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE ${condition}), 'infinity'),
		'percentile80', nullif(percentile_disc(0.8) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE ${condition}), 'infinity')
	)`
}
