import {
	type AnswerOf,
	type BodyOf,
	CaseFilter,
	type listSavedSearches as listContract,
	MOST_SAVED_SEARCHES,
	type SavedSearch,
	type SavedSearchId,
	type saveSearch as saveContract,
} from '@readroom/contracts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { listSearches, putSearch, removeSearch, type SavedSearchRow } from './saved-searches.queries.ts'

/** The reader's own, by name. */
export async function listSavedSearches(
	{ database }: Services,
	reader: Reader,
): Promise<AnswerOf<typeof listContract>> {
	return { items: (await listSearches(database, reader.id)).map(savedSearchOf), next: null }
}

/**
 * Keeps a search under a name; one of the same name is replaced.
 *
 * @throws Problem `too-many-searches`
 */
export async function saveSearch(
	services: Services,
	reader: Reader,
	{ name, filter }: BodyOf<typeof saveContract>,
): Promise<SavedSearch> {
	return services.database.transaction().execute(async (tx) => {
		const now = services.clock.now()
		const saved = await putSearch(tx, {
			id: newId<SavedSearchId>(now),
			person_id: reader.id,
			name,
			filter: JSON.stringify(filter),
			saved_at: now,
		})
		if ((await listSearches(tx, reader.id)).length > MOST_SAVED_SEARCHES) throw new Problem('too-many-searches')
		return savedSearchOf(saved)
	})
}

/** @throws Problem `not-found` where it is not the reader's */
export async function deleteSavedSearch(
	{ database }: Services,
	reader: Reader,
	searchId: SavedSearchId,
): Promise<void> {
	if (!(await removeSearch(database, { personId: reader.id, searchId }))) throw new Problem('not-found')
}

function savedSearchOf({ id, name, filter, saved_at }: SavedSearchRow): SavedSearch {
	return { id, name, filter: CaseFilter.parse(filter), savedAt: saved_at.toISOString() }
}
