import type { CaseId, PersonSummary, ShareId, StudyInstanceUid } from '@readroom/contracts'
import { type Insertable, type RawBuilder, type Selectable, type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export type LinkRow = Selectable<Tables['share_link']>

/** As a condition on `share_link` and its `reading_case`: what a link shows as long as anybody may see it. */
function mayBeShown(now: Date): RawBuilder<SqlBool> {
	return sql<SqlBool>`(
		share_link.revoked_at IS NULL AND share_link.expires_at > ${now}
		AND reading_case.status IN ('open', 'closed') AND reading_case.hidden_at IS NULL
		AND EXISTS (SELECT FROM person WHERE person.id = share_link.made_by AND person.verification = 'verified')
	)`
}

export async function insertLink(tx: Transaction<Tables>, link: Insertable<Tables['share_link']>): Promise<void> {
	await tx.insertInto('share_link').values(link).execute()
}

/** Links of a case with who opened them, the newest first. */
export async function linksOf(
	database: Database,
	caseId: CaseId,
	{ limit }: { limit: number },
): Promise<(LinkRow & { views: { viewerName: string; beganAt: Date }[] })[]> {
	const links = await database
		.selectFrom('share_link')
		.selectAll()
		.where('case_id', '=', caseId)
		.orderBy('made_at', 'desc')
		.limit(limit)
		.execute()
	if (links.length === 0) return []
	const views = await database
		.selectFrom('share_view')
		.select(['link_id', 'viewer_name as viewerName', 'began_at as beganAt'])
		.where(
			'link_id',
			'in',
			links.map(({ id }) => id),
		)
		.orderBy('began_at', 'desc')
		.execute()
	return links.map((link) => ({ ...link, views: views.filter(({ link_id }) => link_id === link.id) }))
}

/** @returns whether there is such a link, revoked now or before */
export async function revokeLink(
	tx: Transaction<Tables>,
	{ shareId, caseId, at }: { shareId: ShareId; caseId: CaseId; at: Date },
): Promise<boolean> {
	const row = await tx
		.updateTable('share_link')
		.set({ revoked_at: sql<Date>`coalesce(revoked_at, ${at})` })
		.where('id', '=', shareId)
		.where('case_id', '=', caseId)
		.returning('id')
		.executeTakeFirst()
	return row !== undefined
}

/** The link of a secret while it may be shown, locked against other tries until commit. */
export async function lockLink(
	tx: Transaction<Tables>,
	secretSha256: Buffer,
	now: Date,
): Promise<(LinkRow & { view_count: number }) | undefined> {
	return tx
		.selectFrom('share_link')
		.innerJoin('reading_case', 'reading_case.id', 'share_link.case_id')
		.selectAll('share_link')
		.select(sql<number>`(SELECT count(*) FROM share_view WHERE share_view.link_id = share_link.id)`.as('view_count'))
		.where('share_link.secret_sha256', '=', secretSha256)
		.where(mayBeShown(now))
		.forUpdate('share_link')
		.executeTakeFirst()
}

export async function countFailure(tx: Transaction<Tables>, shareId: ShareId, at: Date): Promise<void> {
	await tx
		.updateTable('share_link')
		.set({ failed_tries: sql<number>`failed_tries + 1`, last_failed_at: at })
		.where('id', '=', shareId)
		.execute()
}

export async function insertView(tx: Transaction<Tables>, view: Insertable<Tables['share_view']>): Promise<void> {
	await tx.insertInto('share_view').values(view).execute()
}

export async function findOpenView(
	database: Database,
	secretSha256: Buffer,
	now: Date,
): Promise<{ viewId: string; linkId: ShareId; caseId: CaseId; name: string } | undefined> {
	return database
		.selectFrom('share_view')
		.innerJoin('share_link', 'share_link.id', 'share_view.link_id')
		.innerJoin('reading_case', 'reading_case.id', 'share_link.case_id')
		.select([
			'share_view.id as viewId',
			'share_view.link_id as linkId',
			'share_link.case_id as caseId',
			'share_view.viewer_name as name',
		])
		.where('share_view.secret_sha256', '=', secretSha256)
		.where('share_view.expires_at', '>', now)
		.where(mayBeShown(now))
		.executeTakeFirst()
}

export async function endView(database: Database, viewId: string, at: Date): Promise<void> {
	await database.updateTable('share_view').set({ expires_at: at }).where('id', '=', viewId).execute()
}

/** What a view shows of its case; images apart. */
export async function findShared(database: Database, viewId: string) {
	return database
		.selectFrom('share_view')
		.innerJoin('share_link', 'share_link.id', 'share_view.link_id')
		.innerJoin('reading_case', 'reading_case.id', 'share_link.case_id')
		.selectAll('share_link')
		.select([
			'share_view.viewer_name',
			'share_view.began_at',
			'share_view.expires_at as view_expires_at',
			'reading_case.label',
			'reading_case.sex',
			'reading_case.age_years',
			'reading_case.modality',
			'reading_case.body_part',
			'reading_case.complaint',
			'reading_case.question',
		])
		.where('share_view.id', '=', viewId)
		.executeTakeFirstOrThrow()
}

/** Whether a study is of this case. */
export async function isStudyOfCase(database: Database, caseId: CaseId, study: StudyInstanceUid): Promise<boolean> {
	const row = await database
		.selectFrom('case_study')
		.select('case_id')
		.where('case_id', '=', caseId)
		.where('study_instance_uid', '=', study)
		.executeTakeFirst()
	return row !== undefined
}

export interface LookRow {
	readonly person: PersonSummary | null
	readonly viewer_name: string | null
	readonly first_at: Date
	readonly last_at: Date
	readonly saw_images: boolean
}

/** Everybody but its poster who is in the audit with a look at a case, the last first. */
export async function looksAt(database: Database, caseId: CaseId, { limit }: { limit: number }): Promise<LookRow[]> {
	const { rows } = await sql<LookRow>`
		SELECT
			CASE WHEN person.id IS NOT NULL THEN jsonb_build_object(
				'id', person.id, 'name', person.name, 'title', person.title, 'hospitalName', hospital.name
			) END AS person,
			share_view.viewer_name, min(audit_entry.at) AS first_at, max(audit_entry.at) AS last_at,
			bool_or(audit_entry.action = 'images-read') AS saw_images
		FROM audit_entry
		JOIN reading_case ON reading_case.id = audit_entry.case_id
		LEFT JOIN person ON person.id = audit_entry.person_id
		LEFT JOIN hospital ON hospital.id = person.hospital_id
		-- Compared as text: a line that somebody has tampered with must not break the list.
		LEFT JOIN share_view ON share_view.id::text = audit_entry.detail ->> 'shareViewId'
		WHERE audit_entry.case_id = ${caseId} AND audit_entry.action IN ('case-read', 'images-read', 'share-opened')
			AND (person.id IS NOT NULL OR share_view.id IS NOT NULL) AND person.id IS DISTINCT FROM reading_case.poster_id
		GROUP BY person.id, hospital.name, share_view.id
		ORDER BY max(audit_entry.at) DESC
		LIMIT ${limit}
	`.execute(database)
	return rows
}
