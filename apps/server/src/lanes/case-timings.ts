import type { AnswerOf, CaseId, caseTimings as contract, Timings } from '@readroom/contracts'
import { caseForReader } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { findTimings } from './lanes.queries.ts'
import { mayLowerLane } from './lower-lane.ts'

/**
 * When what happened on a case, for those to whom its opinions are open. The blind see the promise alone, which stands in
 * the case and does not change when somebody answers.
 *
 * @throws Problem `case-not-found`
 */
export async function caseTimings(
	{ database }: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<AnswerOf<typeof contract>> {
	const readingCase = await caseForReader(database, reader, caseId)
	const row = readingCase.isOpenToReader ? await findTimings(database, caseId) : undefined
	return {
		timings: row === undefined ? null : timingsOf(row),
		mayLowerLane: readingCase.status === 'open' && (await mayLowerLane(database, reader, readingCase)),
	}
}

function timingsOf(row: NonNullable<Awaited<ReturnType<typeof findTimings>>>): Timings {
	return {
		firstLookAt: row.first_look_at?.toISOString() ?? null,
		firstOpinionAt: row.first_opinion_at?.toISOString() ?? null,
		thirdOpinionAt: row.third_opinion_at?.toISOString() ?? null,
		acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
		promiseBrokenAt: row.promise_broken_at?.toISOString() ?? null,
	}
}
