import type { CaseId, Outcome } from '@readroom/contracts'
import { caseForReader } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { findWholeOutcome } from './show-outcome.ts'

/**
 * What it was. There is an outcome on closed cases only, and those are open to whoever may see them.
 *
 * @throws Problem `case-not-found`, `outcome-not-known`
 */
export async function readOutcome(services: Services, reader: Reader, caseId: CaseId): Promise<Outcome> {
	await caseForReader(services.database, reader, caseId)
	const outcome = await findWholeOutcome(services.database, reader, caseId)
	if (outcome === undefined) throw new Problem('outcome-not-known')
	return outcome
}
