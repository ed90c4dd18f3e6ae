import type { CaseId, Impression } from '@readroom/contracts'
import { caseForReader } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { findImpression, type ImpressionRow } from './impressions.queries.ts'

/**
 * The sealed impression: its poster reads it always; others once he has revealed it or the case is closed, and only those
 * to whom the opinions are open. To everybody else there is none.
 *
 * @throws Problem `case-not-found`
 */
export async function readImpression(
	{ database }: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<{ impression: Impression | null }> {
	const { part, status, isOpenToReader } = await caseForReader(database, reader, caseId)
	const row = await findImpression(database, caseId)
	if (row === undefined) return { impression: null }
	const isShown = part === 'poster' || status === 'closed' || (isOpenToReader && row.revealed_at !== null)
	return { impression: isShown ? impressionOf(row) : null }
}

function impressionOf({ candidates, sealed_at, revealed_at }: ImpressionRow): Impression {
	return { candidates, sealedAt: sealed_at.toISOString(), revealedAt: revealed_at?.toISOString() ?? null }
}
