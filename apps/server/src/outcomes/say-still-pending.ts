import type { CaseId } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { caseWithoutOutcome } from './case-without-outcome.ts'
import { answerReminders } from './chase.queries.ts'

/**
 * It is not known yet: he is asked again on the next of the days.
 *
 * @throws Problem `case-not-found`, `not-permitted`, `case-not-open` for a draft, `case-closed` once it is known
 */
export async function sayStillPending(services: Services, reader: Reader, caseId: CaseId): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		await caseWithoutOutcome(tx, reader, caseId)
		await answerReminders(tx, caseId, services.clock.now())
	})
}
