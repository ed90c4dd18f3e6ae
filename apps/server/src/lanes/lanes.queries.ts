import type { CaseId, Lane, PersonId } from '@readroom/contracts'
import { type Insertable, type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** Held until commit by whoever posts as this person. */
export async function lockPoster(tx: Transaction<Tables>, personId: PersonId): Promise<void> {
	await tx.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().executeTakeFirstOrThrow()
}

export async function insertTimer(tx: Transaction<Tables>, timer: Insertable<Tables['case_timer']>): Promise<void> {
	await tx.insertInto('case_timer').values(timer).execute()
}

/** When the person posted STAT cases after a time, oldest first. */
export async function statPostingsSince(database: Database, personId: PersonId, since: Date): Promise<Date[]> {
	const rows = await database
		.selectFrom('reading_case')
		.innerJoin('case_timer', 'case_timer.case_id', 'reading_case.id')
		// A case with a timer has been posted.
		.select(sql<Date>`reading_case.posted_at`.as('posted_at'))
		.where('reading_case.poster_id', '=', personId)
		.where('case_timer.posted_lane', '=', 'stat')
		.where('reading_case.posted_at', '>', since)
		.orderBy('reading_case.posted_at')
		.execute()
	return rows.map((row) => row.posted_at)
}

/** Writes down that somebody other than its poster sees the first image of a case; later ones change nothing. */
export async function setFirstLook(
	database: Database,
	caseId: CaseId,
	{ readerId, at }: { readerId: PersonId; at: Date },
): Promise<void> {
	await database
		.updateTable('case_timer')
		.from('reading_case')
		.set({ first_look_at: at })
		.whereRef('reading_case.id', '=', 'case_timer.case_id')
		.where('case_timer.case_id', '=', caseId)
		.where('case_timer.first_look_at', 'is', null)
		.where('reading_case.status', '!=', 'draft')
		.where('reading_case.poster_id', '!=', readerId)
		.execute()
}

/** When the reader number so many gave his first opinion on the case of this row. */
function opinionAt(number: number) {
	return sql<Date | null>`(
		SELECT opinion.posted_at FROM opinion
		WHERE opinion.case_id = case_timer.case_id AND opinion.version = 1
		ORDER BY opinion.posted_at OFFSET ${sql.lit(number - 1)} LIMIT 1
	)`
}

/** When what happened on a case; undefined for a draft. */
export async function findTimings(database: Database, caseId: CaseId) {
	return database
		.selectFrom('case_timer')
		.select(['case_timer.first_look_at', 'case_timer.promise_broken_at'])
		.select([
			opinionAt(1).as('first_opinion_at'),
			opinionAt(3).as('third_opinion_at'),
			sql<Date | null>`(SELECT min(given_at) FROM receipt WHERE receipt.case_id = case_timer.case_id)`.as(
				'acknowledged_at',
			),
		])
		.where('case_timer.case_id', '=', caseId)
		.executeTakeFirst()
}

/** Open cases of a lane, posted at this time or before, that nobody has answered and whose poster was not told so. */
export async function listUnansweredSince(
	database: Database,
	{ lane, postedBefore }: { lane: Lane; postedBefore: Date },
): Promise<CaseId[]> {
	const rows = await unanswered(database)
		.select('reading_case.id')
		.where('reading_case.lane', '=', lane)
		.where('reading_case.posted_at', '<=', postedBefore)
		.execute()
	return rows.map((row) => row.id)
}

/** The same for one case, held as it is until commit: an opinion under way is waited for. */
export async function lockUnanswered(tx: Transaction<Tables>, caseId: CaseId) {
	await tx.selectFrom('reading_case').select('id').where('id', '=', caseId).forUpdate().execute()
	return unanswered(tx)
		.select(['reading_case.lane', 'reading_case.posted_at', 'reading_case.poster_id'])
		.where('reading_case.id', '=', caseId)
		.executeTakeFirst()
}

function unanswered(database: Database) {
	return database
		.selectFrom('reading_case')
		.innerJoin('case_timer', 'case_timer.case_id', 'reading_case.id')
		.where('reading_case.status', '=', 'open')
		.where('case_timer.promise_broken_at', 'is', null)
		.where(sql<SqlBool>`NOT EXISTS (SELECT FROM opinion WHERE opinion.case_id = reading_case.id)`)
}

export async function setPromiseBroken(tx: Transaction<Tables>, caseId: CaseId, at: Date): Promise<void> {
	await tx.updateTable('case_timer').set({ promise_broken_at: at }).where('case_id', '=', caseId).execute()
}
