import type { Transaction } from 'kysely'
import type { CaseForReader } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { notify } from '../paging/index.ts'
import type { Services } from '../services.ts'
import { countAnswers } from './opinions.queries.ts'

/**
 * Tells the poster on his channels that his case is being answered, each answer by itself. Before the answer is written,
 * since the answers before it tell it apart.
 */
export async function tellPoster(
	tx: Transaction<Tables>,
	services: Services,
	{ id: caseId, poster_id }: CaseForReader,
	at: Date,
): Promise<void> {
	const rung = await countAnswers(tx, caseId)
	await notify(tx, services, { reason: 'answered', caseId, personIds: [poster_id], rung, at })
}
