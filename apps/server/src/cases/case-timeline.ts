import type { AnswerOf, CaseEvent, CaseId, caseTimeline as contract } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { caseForReader } from './case-for-reader.ts'
import { listCaseEvents } from './cases.queries.ts'

const MOST_SHOWN = 500

/** Everything else tells that somebody has answered. */
const SEEN_BLIND: readonly CaseEvent['type'][] = ['posted']

/**
 * What happened on the case, oldest first.
 *
 * @throws Problem `case-not-found`
 */
export async function caseTimeline(
	services: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<AnswerOf<typeof contract>> {
	const { isOpenToReader } = await caseForReader(services.database, reader, caseId)
	const events = await listCaseEvents(services.database, caseId, {
		...(!isOpenToReader && { types: SEEN_BLIND }),
		limit: MOST_SHOWN,
	})
	return {
		items: events.map(({ at, type, detail, person_name }) => ({
			at: at.toISOString(),
			type,
			personName: person_name,
			detail,
		})),
		next: null,
	}
}
