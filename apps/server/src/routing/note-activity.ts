import type { CaseId } from '@readroom/contracts'
import { CLAIM_MS } from '@readroom/reading'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { renewClaim, upsertActivity } from './claims.queries.ts'

/** The reader is at work now, so he is awake; his claim on the case before him goes on. */
export async function noteActivity(
	{ database, clock }: Services,
	reader: Reader,
	{ caseId }: { caseId: CaseId | null },
): Promise<void> {
	const now = clock.now()
	await upsertActivity(database, reader.id, now)
	if (caseId === null) return
	await renewClaim(database, { caseId, personId: reader.id }, { now, until: new Date(now.getTime() + CLAIM_MS) })
}
