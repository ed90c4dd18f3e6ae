import type { Services } from '../services.ts'
import { insertDueReminders } from './chase.queries.ts'

/** Asks the posters of cases that are old enough what it was, once for each of the days. */
export async function chaseOutcomes(services: Services): Promise<void> {
	const now = services.clock.now()
	await services.database.transaction().execute((tx) => insertDueReminders(tx, now))
}
