import type { AnswerOf, listCases as contract, ListedCase, QueryOf } from '@readroom/contracts'
import { type SearchQuery, searchQuery } from '@readroom/reading'
import type { Reader } from '../people/index.ts'
import { findHit, listCaseTexts } from '../search/index.ts'
import type { Services } from '../services.ts'
import { forReader } from './case-for-reader.ts'
import { readPageKey, writePageKey } from './page-key.ts'
import { listedSummaryOf } from './show-case.ts'
import { type ListedRow, listSummaries } from './visible-cases.queries.ts'

const DAY_MS = 24 * 60 * 60_000

/** Cases the reader may see, newest first. */
export async function listCases(
	services: Services,
	reader: Reader,
	{ after, limit, q = '', outcome = '', withinDays, ...filter }: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
	const search = searchQuery(q)
	const rows = await listSummaries(services.database, reader, {
		...filter,
		words: search?.query,
		outcomeWords: searchQuery(outcome)?.query,
		postedAfter: withinDays === undefined ? undefined : new Date(services.clock.now().getTime() - withinDays * DAY_MS),
		after: readPageKey(after),
		limit: limit + 1,
	})
	const page = rows.slice(0, limit)
	const last = page.at(-1)
	const hits = search === undefined ? undefined : await hitsOf(services, reader, page, search)
	return {
		items: page.map((row) => ({ ...listedSummaryOf(row, reader), hit: hits?.get(row.id) ?? null })),
		next:
			last !== undefined && rows.length > limit
				? writePageKey({ at: last.posted_at ?? last.created_at, id: last.id })
				: null,
		otherNames: [...(search?.otherNames ?? [])],
	}
}

async function hitsOf(
	{ database }: Services,
	reader: Reader,
	page: readonly ListedRow[],
	{ words, otherNames }: SearchQuery,
): Promise<Map<string, ListedCase['hit']>> {
	const terms = [...words, ...otherNames]
	const rows = new Map(page.map((row) => [row.id, row]))
	const texts = await listCaseTexts(database, [...rows.keys()])
	return new Map(
		texts.map((text) => {
			const row = rows.get(text.case_id)
			const isOpen = row !== undefined && forReader(row, reader).isOpenToReader
			return [text.case_id, findHit(text, terms, { isOpen })]
		}),
	)
}
