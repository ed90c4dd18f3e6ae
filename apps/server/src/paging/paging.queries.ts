import type {
	AddressId,
	CaseId,
	GroupId,
	Lane,
	Locale,
	NoticeSettings,
	PageId,
	PageReason,
	PersonId,
} from '@readroom/contracts'
import { type Insertable, type Selectable, sql, type Transaction, type Updateable } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export type PageRow = Selectable<Tables['page']>
export type NewPage = Insertable<Tables['page']>
export type AddressRow = Selectable<Tables['notice_address']>

/** How soon the case was asked for; undefined where it is a draft or withdrawn: nobody is told of these. */
export async function laneOfPostedCase(database: Database, caseId: CaseId): Promise<Lane | undefined> {
	const row = await database
		.selectFrom('reading_case')
		.select('lane')
		.where('id', '=', caseId)
		.where('status', 'in', ['open', 'closed'])
		.executeTakeFirst()
	return row?.lane ?? undefined
}

export interface PersonToPage {
	readonly id: PersonId
	readonly contact: string
	readonly chosen: unknown
}

/** Those of these people whom their hospital has vouched for, with how they want to be told. */
export async function peopleToPage(database: Database, ids: readonly PersonId[]): Promise<PersonToPage[]> {
	if (ids.length === 0) return []
	return database
		.selectFrom('person')
		.leftJoin('notice_settings', 'notice_settings.person_id', 'person.id')
		.select(['person.id', 'person.contact', 'notice_settings.chosen'])
		.where('person.id', 'in', ids)
		.where('person.verification', '=', 'verified')
		.orderBy('person.id')
		.execute()
}

export async function addressesOfPeople(database: Database, ids: readonly PersonId[]): Promise<AddressRow[]> {
	if (ids.length === 0) return []
	return database.selectFrom('notice_address').selectAll().where('person_id', 'in', ids).orderBy('id').execute()
}

export async function robotsOf(database: Database, groupId: GroupId): Promise<AddressRow[]> {
	return database.selectFrom('notice_address').selectAll().where('group_id', '=', groupId).orderBy('id').execute()
}

export async function findAddress(database: Database, id: AddressId): Promise<AddressRow | undefined> {
	return database.selectFrom('notice_address').selectAll().where('id', '=', id).executeTakeFirst()
}

/** @returns those that are new: of what was told before there is a page already */
export async function insertPages(tx: Transaction<Tables>, pages: readonly NewPage[]): Promise<PageRow[]> {
	if (pages.length === 0) return []
	return tx
		.insertInto('page')
		.values(pages)
		.onConflict((conflict) => conflict.doNothing())
		.returningAll()
		.execute()
}

export async function reasonOfPage(database: Database, id: PageId): Promise<PageReason | undefined> {
	const row = await database.selectFrom('page').select('reason').where('id', '=', id).executeTakeFirst()
	return row === undefined || row.reason === 'test' ? undefined : row.reason
}

/**
 * Takes pages that are due for sending: also those that a process took and did not come back with. STAT goes first, and
 * no more than a few to one queue.
 */
export async function claimDuePages(
	database: Database,
	{ now, leaseUntil, limit, perQueue, inFlight }: Claim,
): Promise<PageRow[]> {
	if (limit <= 0) return []
	const { rows } = await sql<PageRow>`
		UPDATE page SET state = 'sending', tries = page.tries + 1, next_try_at = ${leaseUntil}
		WHERE id IN (
			SELECT id FROM page
			WHERE state IN ('waiting', 'sending') AND next_try_at <= ${now} AND id IN (
				SELECT id FROM (
					SELECT page.id, page.next_try_at, reading_case.lane, page.queue,
						row_number() OVER (
							PARTITION BY page.queue
							ORDER BY (reading_case.lane = 'stat') DESC NULLS LAST, page.next_try_at, page.id
						) AS place
					FROM page LEFT JOIN reading_case ON reading_case.id = page.case_id
					WHERE page.state IN ('waiting', 'sending') AND page.next_try_at <= ${now}
						AND page.id <> ALL (${inFlight.map(({ id }) => id)}::uuid[])
				) AS due
				WHERE place <= ${perQueue}::int - (
					SELECT count(*) FROM unnest(${inFlight.map(({ queue }) => queue)}::text[]) AS busy WHERE busy = due.queue
				)
				ORDER BY (lane = 'stat') DESC NULLS LAST, next_try_at, id
				LIMIT ${limit}
			)
			FOR UPDATE SKIP LOCKED
		)
		RETURNING *
	`.execute(database)
	return rows
}

interface Claim {
	readonly now: Date
	readonly leaseUntil: Date
	readonly limit: number
	readonly perQueue: number
	/** What this process is sending. */
	readonly inFlight: readonly { readonly id: PageId; readonly queue: string }[]
}

export async function updatePage(database: Database, id: PageId, change: Updateable<Tables['page']>): Promise<void> {
	await database.updateTable('page').set(change).where('id', '=', id).execute()
}

export type PagedCase = NonNullable<Awaited<ReturnType<typeof findPagedCase>>>

/** What a notice may say of a case, and whether there is still something to say. */
export async function findPagedCase(database: Database, caseId: CaseId) {
	return database
		.selectFrom('reading_case')
		.select(['id', 'label', 'status', 'lane', 'modality', 'body_part', 'sex', 'age_years'])
		.where('id', '=', caseId)
		.executeTakeFirst()
}

/** The person as he is now: his language, how he is reached, and whether he may be told of anything. */
export async function findPagedPerson(
	database: Database,
	personId: PersonId,
): Promise<{ contact: string; locale: Locale; isVerified: boolean } | undefined> {
	const row = await database
		.selectFrom('person')
		.select(['contact', 'locale', 'verification'])
		.where('id', '=', personId)
		.executeTakeFirst()
	return row && { contact: row.contact, locale: row.locale, isVerified: row.verification === 'verified' }
}

/** Whether there is no more to ask of a person on a case: he has answered, or chosen not to. */
export async function hasDecided(database: Database, caseId: CaseId, personId: PersonId): Promise<boolean> {
	const { rows } = await sql<{ has: boolean }>`
		SELECT EXISTS (SELECT FROM opinion WHERE case_id = ${caseId} AND reader_id = ${personId})
			OR EXISTS (SELECT FROM declined_reader WHERE case_id = ${caseId} AND reader_id = ${personId}) AS has
	`.execute(database)
	return rows[0]?.has === true
}

export async function deleteAddress(database: Database, id: AddressId): Promise<void> {
	await database.deleteFrom('notice_address').where('id', '=', id).execute()
}

/** The key there is; where there is none yet, the one that `make` makes, unless another process is first. */
export async function keepFirstPushKey(
	database: Database,
	make: () => { publicKey: string; privateKey: string; madeAt: Date },
): Promise<{ publicKey: string; privateKey: string }> {
	const find = () =>
		database.selectFrom('push_key').select(['public_key as publicKey', 'private_key as privateKey']).executeTakeFirst()
	const kept = await find()
	if (kept !== undefined) return kept
	const { publicKey, privateKey, madeAt } = make()
	await database
		.insertInto('push_key')
		.values({ public_key: publicKey, private_key: privateKey, made_at: madeAt })
		.onConflict((conflict) => conflict.doNothing())
		.execute()
	return (await find()) ?? { publicKey, privateKey }
}

export async function findPage(database: Database, id: PageId): Promise<PageRow | undefined> {
	return database.selectFrom('page').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What a person has chosen of how he is told; undefined where he has chosen nothing. */
export async function findChosen(database: Database, personId: PersonId): Promise<unknown> {
	const row = await database
		.selectFrom('notice_settings')
		.select('chosen')
		.where('person_id', '=', personId)
		.executeTakeFirst()
	return row?.chosen
}

export async function keepChosen(database: Database, personId: PersonId, chosen: NoticeSettings): Promise<void> {
	const json = JSON.stringify(chosen)
	await database
		.insertInto('notice_settings')
		.values({ person_id: personId, chosen: json })
		.onConflict((conflict) => conflict.column('person_id').doUpdateSet({ chosen: json }))
		.execute()
}

/** Whose an address is. */
export type AddressOwner =
	| { readonly personId: PersonId; readonly groupId?: undefined }
	| { readonly groupId: GroupId; readonly personId?: undefined }

export async function addressesOf(database: Database, owner: AddressOwner): Promise<AddressRow[]> {
	return owner.groupId === undefined ? addressesOfPeople(database, [owner.personId]) : robotsOf(database, owner.groupId)
}

export async function insertAddress(
	tx: Transaction<Tables>,
	row: Insertable<Tables['notice_address']>,
): Promise<AddressRow> {
	return tx.insertInto('notice_address').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Holds off others who add an address for the same person until commit; a group is held by its own lock. */
export async function lockPerson(tx: Transaction<Tables>, personId: PersonId): Promise<void> {
	await tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
}
