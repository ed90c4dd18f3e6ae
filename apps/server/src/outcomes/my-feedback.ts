import type { AnswerOf, myFeedback as contract, QueryOf } from '@readroom/contracts'
import { readPageKey, writePageKey } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { feedbackCards } from './feedback-card.ts'
import { listResolvedCases } from './outcomes.queries.ts'

/** The reader's feedback cards, the last closed case first. */
export async function myFeedback(
	services: Services,
	reader: Reader,
	{ after, limit }: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
	const rows = await listResolvedCases(services.database, reader, { after: readPageKey(after), limit: limit + 1 })
	const page = rows.slice(0, limit)
	const last = page.at(-1)
	return {
		items: await feedbackCards(services.database, reader, page),
		next: last !== undefined && rows.length > limit ? writePageKey({ at: last.closed_at, id: last.case_id }) : null,
	}
}
