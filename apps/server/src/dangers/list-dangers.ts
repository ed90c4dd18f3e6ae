import type { AnswerOf, listDangers as contract } from '@readroom/contracts'
import { catalogueEntry, DANGEROUS_CODES } from '@readroom/reading'
import type { Services } from '../services.ts'
import { listSiteDangers } from './dangers.queries.ts'

/** Everything that is pinned whoever names it: the site's own list, then the catalogue's. */
export async function listDangers({ database }: Services): Promise<AnswerOf<typeof contract>> {
	const own = await listSiteDangers(database)
	const ofSite = own.map(({ code, listed_at, listed_by_name }) => ({
		...wordsOf(code),
		listed: { by: listed_by_name, at: listed_at.toISOString() },
	}))
	const ofCatalogue = DANGEROUS_CODES.map((code) => ({ ...wordsOf(code), listed: null }))
	return { items: [...ofSite, ...ofCatalogue], next: null }
}

/** A code that the catalogue has lost since keeps its place, without words. */
function wordsOf(code: string): { code: string; zh: string; en: string } {
	const { zh, en } = catalogueEntry(code) ?? { zh: code, en: code }
	return { code, zh, en }
}
