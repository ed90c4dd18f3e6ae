import type { AnswerOf, expectAnswer as contract, Expectation, ExpectationBasis, QueryOf } from '@readroom/contracts'
import type { Services } from '../services.ts'
import { type AnswerTimes, answerTimes } from './answer-times.queries.ts'

/** Fewer cases than this say nothing; then those of more hours and body parts are asked. */
const FEWEST_CASES = 10

/** How soon cases of the lane have had their first answer, from the nearest history that holds enough of them. */
export async function expectAnswer(
	{ database, clock, config }: Services,
	{ lane, bodyPart }: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
	const now = clock.now()
	const times = await answerTimes(database, { lane, bodyPart, now, timeZone: config.timeZone })
	const nearest: readonly [ExpectationBasis, AnswerTimes][] = [
		['hour-and-body-part', times.hourAndBodyPart],
		['hour', times.hour],
		['any-hour', times.anyHour],
	]
	const found = nearest.find(([, { caseCount }]) => caseCount >= FEWEST_CASES)
	return { expectation: found === undefined ? null : expectationOf(...found) }
}

function expectationOf(basis: ExpectationBasis, { caseCount, median, percentile80 }: AnswerTimes): Expectation {
	return { basis, caseCount, medianMinutes: wholeMinutes(median), minutes80: wholeMinutes(percentile80) }
}

/** Rounded up: it was not sooner. */
function wholeMinutes(minutes: number | null): number | null {
	return minutes === null ? null : Math.ceil(minutes)
}
