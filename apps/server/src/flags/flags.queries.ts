import type { CaseId, FlagDecision, FlagReason, FlagTarget, PersonId, PersonSummary } from '@readroom/contracts'
import { type Insertable, type SqlBool, sql, type Transaction } from 'kysely'
import { moderatedBy, type PosterRow, visibleTo } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'

/** The id column of an opinion, a comment or a case is what a flag calls its target. */
const TABLE_OF = { case: 'reading_case', opinion: 'opinion', comment: 'comment' } as const

/** Who wrote the opinion or comment of this case; undefined where there is none, or it is hidden already. */
export async function findShownAuthor(
	tx: Transaction<Tables>,
	{ caseId, target, targetId }: { caseId: CaseId; target: 'opinion' | 'comment'; targetId: string },
): Promise<PersonId | undefined> {
	const author = target === 'opinion' ? sql.ref('reader_id') : sql.ref('author_id')
	const { rows } = await sql<{ author: PersonId }>`
		SELECT ${author} AS author FROM ${sql.table(TABLE_OF[target])}
		WHERE id = ${targetId} AND case_id = ${caseId} AND hidden_at IS NULL
	`.execute(tx)
	return rows[0]?.author
}

/** @returns whether it is new: for one reason a person flags something once */
export async function insertFlag(tx: Transaction<Tables>, flag: Insertable<Tables['flag']>): Promise<boolean> {
	const row = await tx
		.insertInto('flag')
		.values(flag)
		.onConflict((conflict) => conflict.columns(['target_id', 'flagged_by', 'reason']).doNothing())
		.returning('id')
		.executeTakeFirst()
	return row !== undefined
}

/** How many flags a person has raised since then, and how many of his for privacy were dismissed. */
export async function flagHabits(
	database: Database,
	personId: PersonId,
	{ raisedSince, dismissedSince }: { raisedSince: Date; dismissedSince: Date },
): Promise<{ raised: number; dismissedForPrivacy: number }> {
	return database
		.selectFrom('flag')
		.select([
			sql<number>`count(*) FILTER (WHERE flagged_at > ${raisedSince})`.as('raised'),
			sql<number>`count(*) FILTER (
				WHERE reason = 'privacy' AND decision = 'dismissed' AND decided_at > ${dismissedSince}
			)`.as('dismissedForPrivacy'),
		])
		.where('flagged_by', '=', personId)
		.executeTakeFirstOrThrow()
}

export async function countWaitingFlaggers(tx: Transaction<Tables>, targetId: string): Promise<number> {
	const { count } = await tx
		.selectFrom('flag')
		.innerJoin('person', 'person.id', 'flag.flagged_by')
		.select(sql<number>`count(DISTINCT flagged_by)`.as('count'))
		.where('target_id', '=', targetId)
		.where('decision', 'is', null)
		.where('person.verification', '=', 'verified')
		.executeTakeFirstOrThrow()
	return count
}

export async function setHidden(
	tx: Transaction<Tables>,
	{ target, targetId }: { target: FlagTarget; targetId: string },
	hiddenAt: Date | null,
): Promise<void> {
	await sql`UPDATE ${sql.table(TABLE_OF[target])} SET hidden_at = ${hiddenAt} WHERE id = ${targetId}`.execute(tx)
}

/**
 * People who moderate a case: administrators of its hospital, those who mind its group, system administrators.
 *
 * @param options.onlyOpenTo only those to whom the opinions are open: readers of an open case who have not answered are left out
 */
export async function moderatorsOf(
	database: Database,
	caseId: CaseId,
	{ onlyOpenTo }: { onlyOpenTo: boolean },
): Promise<PersonId[]> {
	const { rows } = await sql<{ id: PersonId }>`
		SELECT person.id FROM person, reading_case
		WHERE reading_case.id = ${caseId} AND person.verification = 'verified' AND (
			person.is_system_admin
			OR (person.is_hospital_admin AND person.hospital_id = reading_case.hospital_id)
			OR EXISTS (
				SELECT FROM membership
				WHERE membership.group_id = reading_case.group_id AND membership.person_id = person.id
					AND membership.role IN ('owner', 'moderator')
			)
		) AND (
			NOT ${onlyOpenTo} OR reading_case.status = 'closed' OR reading_case.poster_id = person.id
			OR EXISTS (SELECT FROM opinion WHERE case_id = reading_case.id AND reader_id = person.id AND is_blind)
			OR EXISTS (SELECT FROM declined_reader WHERE case_id = reading_case.id AND reader_id = person.id)
		)
		ORDER BY person.id
	`.execute(database)
	return rows.map(({ id }) => id)
}

export interface FlaggedRow extends PosterRow {
	readonly target: FlagTarget
	readonly target_id: string
	readonly case_id: CaseId
	readonly case_label: string
	readonly author: PersonSummary
	readonly is_hidden: boolean
	readonly text: string
	readonly flags: readonly { reason: FlagReason; note: string; flaggedAt: string; flaggedBy: PersonSummary }[]
	readonly decision: FlagDecision | null
	readonly decision_note: string
	readonly decided_by: string | null
	readonly decided_at: Date | null
}

const PERSON_OF_FLAG = sql`jsonb_build_object(
	'id', flagger.id, 'name', flagger.name, 'title', flagger.title, 'hospitalName', flagger_hospital.name
)`

/**
 * What this moderator decides on, or one thing of it. Opinions and comments of an open case are left out while he is a
 * reader of it who has not answered: moderating is no way around being blind.
 */
export async function flaggedFor(
	database: Database,
	reader: Reader,
	{ state, targetId, limit }: { state?: 'waiting' | 'decided'; targetId?: string; limit: number },
): Promise<FlaggedRow[]> {
	const isWaiting = sql<SqlBool>`bool_or(flag.decision IS NULL)`
	const { rows } = await sql<FlaggedRow>`
		SELECT flag.target, flag.target_id, reading_case.id AS case_id, reading_case.label AS case_label,
			reading_case.poster_id, reading_case.posted_as, reading_case.shown_name, reading_case.shown_place,
			jsonb_build_object('id', author.id, 'name', author.name, 'title', author.title,
				'hospitalName', author_hospital.name) AS author,
			coalesce(opinion.hidden_at, comment.hidden_at,
				CASE WHEN flag.target = 'case' THEN reading_case.hidden_at END) IS NOT NULL AS is_hidden,
			coalesce(opinion.findings, comment.text, '') AS text,
			jsonb_agg(jsonb_build_object('reason', flag.reason, 'note', flag.note, 'flaggedBy', ${PERSON_OF_FLAG},
				'flaggedAt', to_char(flag.flagged_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
				ORDER BY flag.flagged_at) AS flags,
			CASE WHEN NOT ${isWaiting} THEN max(flag.decision) END AS decision,
			max(flag.decision_note) AS decision_note, max(decider.name) AS decided_by, max(flag.decided_at) AS decided_at
		FROM flag
		JOIN reading_case ON reading_case.id = flag.case_id
		JOIN person AS flagger ON flagger.id = flag.flagged_by
		JOIN hospital AS flagger_hospital ON flagger_hospital.id = flagger.hospital_id
		LEFT JOIN person AS decider ON decider.id = flag.decided_by
		LEFT JOIN opinion ON flag.target = 'opinion' AND opinion.id = flag.target_id
		LEFT JOIN comment ON flag.target = 'comment' AND comment.id = flag.target_id
		JOIN person AS author ON author.id = coalesce(opinion.reader_id, comment.author_id, reading_case.poster_id)
		JOIN hospital AS author_hospital ON author_hospital.id = author.hospital_id
		WHERE reading_case.status IN ('open', 'closed') AND ${moderatedBy(reader)}
			AND (flag.target = 'case' OR NOT ${isBlind(reader)})
			AND (flag.target_id = ${targetId ?? null} OR ${targetId === undefined})
		GROUP BY flag.target, flag.target_id, reading_case.id, author.id, author_hospital.id, opinion.id, comment.id
		HAVING ${state === undefined} OR ${isWaiting} = ${state === 'waiting'}
		ORDER BY CASE WHEN ${isWaiting} THEN min(flag.flagged_at) END, max(flag.decided_at) DESC, flag.target_id
		LIMIT ${limit}
	`.execute(database)
	return rows
}

function isBlind(reader: Reader) {
	return sql<SqlBool>`(
		reading_case.status = 'open' AND reading_case.poster_id <> ${reader.id} AND ${visibleTo(reader)}
		AND NOT EXISTS (
			SELECT FROM opinion AS own WHERE own.case_id = reading_case.id AND own.reader_id = ${reader.id} AND own.is_blind
		)
		AND NOT EXISTS (
			SELECT FROM declined_reader AS own WHERE own.case_id = reading_case.id AND own.reader_id = ${reader.id}
		)
	)`
}

/** Holds off flags on a case and decisions on them until commit. */
export async function lockCase(tx: Transaction<Tables>, caseId: CaseId): Promise<void> {
	await tx.selectFrom('reading_case').select('id').where('id', '=', caseId).forUpdate().execute()
}

/** @returns who had flagged it */
export async function decideAll(
	tx: Transaction<Tables>,
	targetId: string,
	decision: { decision: FlagDecision; note: string; decidedBy: PersonId; at: Date },
): Promise<PersonId[]> {
	const rows = await tx
		.updateTable('flag')
		.set({
			decision: decision.decision,
			decision_note: decision.note,
			decided_by: decision.decidedBy,
			decided_at: decision.at,
		})
		.where('target_id', '=', targetId)
		.returning('flagged_by')
		.execute()
	return [...new Set(rows.map((row) => row.flagged_by))]
}

export async function flagsOf(database: Database, personId: PersonId, { limit }: { limit: number }) {
	return database
		.selectFrom('flag')
		.innerJoin('reading_case', 'reading_case.id', 'flag.case_id')
		.select([
			'flag.target',
			'flag.case_id',
			'reading_case.label',
			'flag.reason',
			'flag.note',
			'flag.flagged_at',
			'flag.decision',
			'flag.decision_note',
			'flag.decided_at',
		])
		.where('flag.flagged_by', '=', personId)
		.orderBy('flag.flagged_at', 'desc')
		.orderBy('flag.id', 'desc')
		.limit(limit)
		.execute()
}
