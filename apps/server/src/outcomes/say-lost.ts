import type { CaseId, LostReason } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { caseWithoutOutcome } from './case-without-outcome.ts'
import { answerReminders, putLost } from './chase.queries.ts'

/**
 * The patient is lost to follow-up: nobody asks again, and the case counts as one without an outcome. Readers may still
 * answer it, and an outcome that comes after all is welcome.
 *
 * @throws Problem `case-not-found`, `not-permitted`, `case-not-open` for a draft, `case-closed` once it is known
 */
export async function sayLost(services: Services, reader: Reader, caseId: CaseId, reason: LostReason): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		await caseWithoutOutcome(tx, reader, caseId)
		const now = services.clock.now()
		await answerReminders(tx, caseId, now)
		await putLost(tx, { caseId, reason, saidBy: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'outcome-lost',
			personId: reader.id,
			caseId,
			detail: { reason },
			address: reader.address,
		})
	})
}
