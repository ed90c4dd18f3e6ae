import { z } from 'zod'
import { CaseFilter } from './cases.ts'
import { pageOf, SavedSearchId, Time, words } from './common.ts'
import { endpoint } from './endpoint.ts'

/** Most that one person keeps. */
export const MOST_SAVED_SEARCHES = 30

export const SavedSearch = z.object({
	id: SavedSearchId,
	name: z.string(),
	filter: CaseFilter,
	savedAt: Time,
})
export type SavedSearch = z.infer<typeof SavedSearch>

export const listSavedSearches = endpoint({
	method: 'GET',
	path: '/searches',
	summary: 'Searches that the caller has saved, by name',
	access: 'person',
	answer: pageOf(SavedSearch),
	problems: [],
})

export const saveSearch = endpoint({
	method: 'POST',
	path: '/searches',
	summary: 'Keep a search under a name; one that has this name is replaced',
	access: 'person',
	body: z.strictObject({ name: words(40).min(1), filter: CaseFilter }),
	answer: SavedSearch,
	status: 201,
	problems: ['too-many-searches'],
})

export const deleteSavedSearch = endpoint({
	method: 'DELETE',
	path: '/searches/:searchId',
	summary: 'Forget a saved search',
	access: 'person',
	params: z.strictObject({ searchId: SavedSearchId }),
	problems: ['not-found'],
})
