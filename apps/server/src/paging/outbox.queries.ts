import type { AddressChannel, PageId, PageState } from '@readroom/contracts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import { isOpenTo, type PosterRow, visibleTo } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import type { PageRow } from './paging.queries.ts'

export interface OutboxRow extends PageRow {
	channel: AddressChannel
	receiver: string
	case_label: string | null
	/** How the case shows its poster; null where the page is of no case. */
	poster_id: PosterRow['poster_id'] | null
	posted_as: PosterRow['posted_as'] | null
	shown_name: string | null
	shown_place: string | null
}

interface OutboxFilter {
	readonly state?: PageState | undefined
	readonly channel?: AddressChannel | undefined
	readonly after?: { readonly at: Date; readonly id: string } | undefined
	readonly limit: number
}

/**
 * Pages that leave the room, newest first. That the poster of a case was written to tells that it has been answered, so
 * those of a case on which the reader is blind are left out altogether.
 */
export async function newestOutboxPages(
	database: Database,
	reader: Reader,
	{ state, channel, after, limit }: OutboxFilter,
): Promise<OutboxRow[]> {
	const { rows } = await sql<OutboxRow>`
		SELECT page.*, coalesce(person.name, reading_group.name) AS receiver,
			CASE WHEN ${visibleTo(reader)} THEN reading_case.label END AS case_label,
			reading_case.poster_id, reading_case.posted_as, reading_case.shown_name, reading_case.shown_place
		FROM page
		LEFT JOIN reading_case ON reading_case.id = page.case_id
		LEFT JOIN person ON person.id = page.person_id
		LEFT JOIN reading_group ON reading_group.id = page.group_id
		WHERE page.channel <> 'screen' AND NOT ${isBlindOn(reader)}
			${state === undefined ? sql`` : sql`AND page.state = ${state}`}
			${channel === undefined ? sql`` : sql`AND page.channel = ${channel}`}
			${after === undefined ? sql`` : sql`AND (page.created_at, page.id) < (${after.at}, ${after.id})`}
		ORDER BY page.created_at DESC, page.id DESC
		LIMIT ${limit}
	`.execute(database)
	return rows
}

/** A page that the reader finds in the outbox, locked for the change he is about to make. */
export async function lockOutboxPage(
	tx: Transaction<Tables>,
	reader: Reader,
	id: PageId,
): Promise<PageRow | undefined> {
	const { rows } = await sql<PageRow>`
		SELECT page.* FROM page LEFT JOIN reading_case ON reading_case.id = page.case_id
		WHERE page.id = ${id} AND page.channel <> 'screen' AND NOT ${isBlindOn(reader)}
		FOR UPDATE OF page
	`.execute(tx)
	return rows[0]
}

/** Whether the opinions on the case are still kept from the reader, who could give one. */
function isBlindOn(reader: Reader): RawBuilder<SqlBool> {
	return sql<SqlBool>`coalesce(
		reading_case.status = 'open' AND ${visibleTo(reader)} AND NOT ${isOpenTo(reader)},
		false
	)`
}
