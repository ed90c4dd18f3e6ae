import type { AnswerOf, listCases as contract, QueryOf } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { readPageKey, writePageKey } from './page-key.ts'
import { listedSummaryOf } from './show-case.ts'
import { listSummaries } from './visible-cases.queries.ts'

/** Cases the reader may see, newest first. */
export async function listCases(
	services: Services,
	reader: Reader,
	{ after, limit, q, ...filter }: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
	const rows = await listSummaries(services.database, reader, {
		...filter,
		words: q?.split(/\s+/).filter(Boolean) ?? [],
		after: readPageKey(after),
		limit: limit + 1,
	})
	const page = rows.slice(0, limit)
	const last = page.at(-1)
	return {
		items: page.map((row) => listedSummaryOf(row, reader)),
		next:
			last !== undefined && rows.length > limit
				? writePageKey({ at: last.posted_at ?? last.created_at, id: last.id })
				: null,
	}
}
