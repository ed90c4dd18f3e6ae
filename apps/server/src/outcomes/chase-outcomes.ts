import { notify } from '../paging/index.ts'
import type { Services } from '../services.ts'
import { insertDueReminders } from './chase.queries.ts'

/** Asks the posters of cases that are old enough what it was, once for each of the days. */
export async function chaseOutcomes(services: Services): Promise<void> {
	const now = services.clock.now()
	await services.database.transaction().execute(async (tx) => {
		for (const { caseId, posterId, afterDays } of await insertDueReminders(tx, now)) {
			await notify(tx, services, {
				reason: 'outcome-due',
				caseId,
				personIds: [posterId],
				rung: afterDays,
				at: now,
			})
		}
	})
}
