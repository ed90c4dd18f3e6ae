import type { AnswerOf, CaseEvent, CaseId, caseTimeline as contract } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { caseForReader } from './case-for-reader.ts'
import { listCaseEvents } from './cases.queries.ts'
import { nameShownOn } from './shown-person.ts'

const MOST_SHOWN = 500

/** Everything else tells that somebody has answered. */
const SEEN_BLIND: readonly CaseEvent['type'][] = ['posted', 'lane-lowered', 'addendum-posted', 'visibility-widened']

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
	const readingCase = await caseForReader(services.database, reader, caseId)
	const events = await listCaseEvents(services.database, caseId, {
		...(!readingCase.isOpenToReader && { types: SEEN_BLIND }),
		limit: MOST_SHOWN,
	})
	return {
		items: events.map(({ at, type, detail, person_id: id, person_name: name }) => ({
			at: at.toISOString(),
			type,
			personName: id === null || name === null ? null : nameShownOn(readingCase, reader, { id, name }),
			detail,
		})),
		next: null,
	}
}
