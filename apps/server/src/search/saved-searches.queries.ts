import type { PersonId, SavedSearchId } from '@readroom/contracts'
import { type Insertable, type Selectable, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export type SavedSearchRow = Selectable<Tables['saved_search']>

export async function listSearches(database: Database, personId: PersonId): Promise<SavedSearchRow[]> {
	return database
		.selectFrom('saved_search')
		.selectAll()
		.where('person_id', '=', personId)
		.orderBy('name')
		.orderBy('id')
		.execute()
}

/** @returns the search as it is kept: with the id of the one of this name that it replaces */
export async function putSearch(
	tx: Transaction<Tables>,
	search: Insertable<Tables['saved_search']>,
): Promise<SavedSearchRow> {
	return tx
		.insertInto('saved_search')
		.values(search)
		.onConflict((conflict) =>
			conflict.columns(['person_id', 'name']).doUpdateSet({ filter: search.filter, saved_at: search.saved_at }),
		)
		.returningAll()
		.executeTakeFirstOrThrow()
}

/** @returns whether this person had it */
export async function removeSearch(
	database: Database,
	{ personId, searchId }: { personId: PersonId; searchId: SavedSearchId },
): Promise<boolean> {
	const removed = await database
		.deleteFrom('saved_search')
		.where('id', '=', searchId)
		.where('person_id', '=', personId)
		.returning('id')
		.executeTakeFirst()
	return removed !== undefined
}
