import { type CaseId, Lane } from '@readroom/contracts'
import { promisedBy } from '@readroom/reading'
import { insertCaseEvent } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import { notify } from '../paging/index.ts'
import type { Services } from '../services.ts'
import { listUnansweredSince, lockUnanswered, setPromiseBroken } from './lanes.queries.ts'

const START = new Date(0)

/** Tells posters, once for each case, that nobody has answered in the time that was promised. */
export async function tellBrokenPromises(services: Services): Promise<void> {
	const now = services.clock.now()
	for (const lane of Lane.options) {
		const promised = promisedBy(lane, START)
		if (promised === undefined) continue
		const postedBefore = new Date(now.getTime() - promised.getTime())
		for (const caseId of await listUnansweredSince(services.database, { lane, postedBefore })) {
			await tellBrokenPromise(services, caseId, now)
		}
	}
}

async function tellBrokenPromise(services: Services, caseId: CaseId, now: Date): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const readingCase = await lockUnanswered(tx, caseId)
		if (readingCase === undefined) return
		const { lane, posted_at, poster_id } = readingCase
		const dueAt = lane === null || posted_at === null ? undefined : promisedBy(lane, posted_at)
		// Answered, or moved to another lane, since it was listed.
		if (dueAt === undefined || dueAt > now) return

		await setPromiseBroken(tx, caseId, now)
		await insertCaseEvent(tx, { caseId, personId: null, type: 'promise-broken', at: now })
		await announce(tx, 'promise-broken', { caseId, at: now })
		await notify(tx, services, { reason: 'promise-broken', caseId, personIds: [poster_id], at: now })
	})
}
