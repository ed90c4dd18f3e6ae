import type { Insertable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** Codes that this site pins beside those of the catalogue. */
export async function siteDangers(database: Database): Promise<string[]> {
	const rows = await database.selectFrom('site_danger').select('code').execute()
	return rows.map(({ code }) => code)
}

/** The site's own list, the last listed first. */
export async function listSiteDangers(database: Database) {
	return database
		.selectFrom('site_danger')
		.innerJoin('person', 'person.id', 'site_danger.listed_by')
		.select(['site_danger.code', 'site_danger.listed_at', 'person.name as listed_by_name'])
		.orderBy('site_danger.listed_at', 'desc')
		.orderBy('site_danger.code')
		.execute()
}

/** @returns whether it is new */
export async function insertDanger(
	tx: Transaction<Tables>,
	danger: Insertable<Tables['site_danger']>,
): Promise<boolean> {
	const inserted = await tx
		.insertInto('site_danger')
		.values(danger)
		.onConflict((conflict) => conflict.doNothing())
		.returning('code')
		.executeTakeFirst()
	return inserted !== undefined
}

/** @returns whether it was there */
export async function deleteDanger(tx: Transaction<Tables>, code: string): Promise<boolean> {
	const deleted = await tx.deleteFrom('site_danger').where('code', '=', code).returning('code').executeTakeFirst()
	return deleted !== undefined
}
