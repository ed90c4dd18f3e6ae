import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftCase, opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const UNKNOWN = '01900000-0000-7000-8000-000000000000'
const DAY_MS = 24 * 60 * 60_000

let ward: Ward
let poster: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ name: '王医师', hospital: '县医院' })
})
afterAll(async () => ward[Symbol.asyncDispose]())

type On = { id: string }
const paramsOf = ({ id }: On) => ({ params: { caseId: id } })
const answer = (person: WardPerson, on: On, ...diagnoses: string[]) =>
	person.call(contract.postOpinion, { ...paramsOf(on), body: opinion(diagnoses) })
const record = (person: WardPerson, on: On, code: string, evidence: contract.Evidence = 'pathology') =>
	person.call(contract.recordOutcome, {
		...paramsOf(on),
		body: { diagnosis: { system: 'ICD-10', code }, evidence, note: '术后病理' },
	})
const feedbackOn = (person: WardPerson, on: On) => person.call(contract.readFeedback, paramsOf(on))
const shownOutcome = (person: WardPerson, on: On) => person.call(contract.readOutcome, paramsOf(on))
const recordOf = (person: WardPerson) => person.call(contract.myRecord, {})

describe('recording the outcome', () => {
	test('closes the case and opens everything to whoever may see it', async () => {
		const [first, blind] = [await ward.person(), await ward.person()]
		const readingCase = await postedCase(ward, poster)
		await answer(first, readingCase, 'K35.2')
		ward.clock.advance(3 * DAY_MS)
		const outcome = await record(poster, readingCase, 'K35.2')
		expect(outcome).toMatchObject({
			diagnosis: { system: 'ICD-10', code: 'K35.2' },
			evidence: 'pathology',
			evidenceGrade: 'A',
			isCertain: true,
			note: '术后病理',
			daysAfterPosting: 3,
			recordedBy: '王医师',
		})
		expect(await blind.call(contract.readOutcome, paramsOf(readingCase))).toEqual(outcome)
		expect(await blind.call(contract.openCase, paramsOf(readingCase))).toMatchObject({
			status: 'closed',
			part: 'reader',
			opinionCount: 1,
			closedAt: outcome.recordedAt,
		})
		expect((await blind.call(contract.listOpinions, paramsOf(readingCase))).items).toHaveLength(1)
		const { items } = await blind.call(contract.caseTimeline, paramsOf(readingCase))
		expect(items.map(({ type }) => type)).toEqual(['posted', 'opinion-posted', 'outcome-recorded'])
	})

	test('is for the poster and the administrators of his hospital', async () => {
		const [reader, colleague] = [await ward.person(), await ward.person({ hospital: '县医院' })]
		const administrator = await ward.person({ hospital: '县医院', isHospitalAdmin: true })
		const foreign = await ward.person({ hospital: '省医院', isHospitalAdmin: true })
		const waiting = await ward.person({ hospital: '县医院', verification: 'waiting' })
		const shown = await postedCase(ward, poster)
		for (const person of [reader, colleague, foreign]) {
			expect(await refusalOf(record(person, shown, 'K35.2'))).toBe('not-permitted')
		}
		expect(await refusalOf(record(waiting, shown, 'K35.2'))).toBe('person-not-verified')
		expect(await refusalOf(record(poster, { id: UNKNOWN }, 'K35.2'))).toBe('case-not-found')
		expect(await refusalOf(shownOutcome(poster, shown))).toBe('outcome-not-known')

		const hidden = await postedCase(ward, poster, { visibility: 'people', peopleIds: [reader.id] })
		expect(await refusalOf(record(colleague, hidden, 'K35.2'))).toBe('case-not-found')
		expect((await record(administrator, hidden, 'K35.2')).evidenceGrade).toBe('A')
	})

	test('is refused on a draft and with a code that the catalogue does not have', async () => {
		expect(await refusalOf(record(poster, await draftCase(ward, poster), 'K35.2'))).toBe('case-not-open')
		const readingCase = await postedCase(ward, poster)
		expect(await refusalOf(record(poster, readingCase, 'Z99.99'))).toBe('diagnosis-unknown')
		expect(await poster.call(contract.openCase, paramsOf(readingCase))).toMatchObject({ status: 'open' })
		const stranger = await ward.person()
		const hidden = await postedCase(ward, poster, { visibility: 'hospital' })
		expect(await refusalOf(shownOutcome(stranger, hidden))).toBe('case-not-found')
	})

	test('and an opinion at the same moment: the opinion is scored or refused, never lost in between', async () => {
		for (let round = 0; round < 5; round++) {
			const reader = await ward.person()
			const readingCase = await postedCase(ward, poster)
			const [refusal] = await Promise.all([
				refusalOf(answer(reader, readingCase, 'K35.2')),
				record(poster, readingCase, 'K35.2'),
			])
			const { scoredCount } = await recordOf(reader)
			expect([refusal, scoredCount]).toEqual(refusal === undefined ? [undefined, 1] : ['case-closed', 0])
		}
	})

	test('is announced and in the audit', async () => {
		const readingCase = await postedCase(ward, poster)
		await record(poster, readingCase, 'K35.2')
		const { database } = ward.services
		const events = await database.selectFrom('event').select('type').where('case_id', '=', readingCase.id).execute()
		expect(events.map(({ type }) => type)).toContain('outcome-recorded')
		const line = await database
			.selectFrom('audit_entry')
			.select('detail')
			.where('case_id', '=', readingCase.id)
			.where('action', '=', 'outcome-recorded')
			.executeTakeFirst()
		expect(line?.detail).toEqual({ evidenceGrade: 'A', isCorrection: false, scored: 0 })
	})
})

describe('the feedback card', () => {
	test('lays own list, the pool and the truth side by side', async () => {
		const [a, b, c] = [await ward.person(), await ward.person(), await ward.person()]
		const readingCase = await postedCase(ward, poster)
		await answer(a, readingCase, 'K35.2', 'K57.2', 'C18.0')
		await answer(b, readingCase, 'K57.2', 'K35.2')
		await answer(c, readingCase, 'K35.2', 'K50.0', 'K57.2')
		expect(await refusalOf(feedbackOn(a, readingCase))).toBe('outcome-not-known')
		await record(poster, readingCase, 'K57.2')

		const card = await feedbackOn(b, readingCase)
		expect(card).toMatchObject({
			caseId: readingCase.id,
			label: readingCase.label,
			complaint: readingCase.complaint,
			score: { rankOfOutcome: 1, isTop1: true, isTop3: true },
			notScoredBecause: null,
			poolRankOfOutcome: 2,
			moved: null,
		})
		// 60 % and 20 % were stated: (0.6 − 1)² + 0.2² + 0.2² of "something else".
		expect(card.score?.brier).toBeCloseTo(0.24)
		expect(card.pool.map(({ score }) => Number(score.toFixed(4)))).toEqual([2.5, 1.8333, 0.5, 0.3333])
		expect((await feedbackOn(c, readingCase)).score).toMatchObject({ rankOfOutcome: 3, isTop1: false, isTop3: true })
	})

	test('says whether seeing the others brought the reader nearer', async () => {
		const [toward, away, same] = [await ward.person(), await ward.person(), await ward.person()]
		const readingCase = await postedCase(ward, poster)
		const blindThenRevised: [WardPerson, string, string][] = [
			[toward, 'K57.2', 'K35.2'],
			[away, 'K35.2', 'K57.2'],
			[same, 'K35.2', 'K35.2'],
		]
		for (const [person, blind, revised] of blindThenRevised) {
			await answer(person, readingCase, blind)
			await person.call(contract.reviseOpinion, { ...paramsOf(readingCase), body: opinion([revised]) })
		}
		await record(poster, readingCase, 'K35.2')
		expect(await feedbackOn(toward, readingCase)).toMatchObject({ moved: 'toward', score: { isTop1: false } })
		expect(await feedbackOn(away, readingCase)).toMatchObject({ moved: 'away', score: { isTop1: true } })
		expect(await feedbackOn(same, readingCase)).toMatchObject({ moved: 'unchanged' })
	})

	test('scores neither consensus nor what was not blind, and says why', async () => {
		const [blind, late] = [await ward.person(), await ward.person()]
		const readingCase = await postedCase(ward, poster)
		await answer(blind, readingCase, 'K35.2')
		await late.call(contract.declineToAnswer, paramsOf(readingCase))
		await answer(late, readingCase, 'K35.2')
		await record(poster, readingCase, 'K35.2', 'expert-consensus')
		expect(await feedbackOn(blind, readingCase)).toMatchObject({ score: null, notScoredBecause: 'grade-d' })
		expect((await recordOf(blind)).scoredCount).toBe(0)

		await record(poster, readingCase, 'K35.2', 'surgery')
		expect(await feedbackOn(blind, readingCase)).toMatchObject({ score: { isTop1: true }, notScoredBecause: null })
		expect(await feedbackOn(late, readingCase)).toMatchObject({ score: null, notScoredBecause: 'not-blind' })
		expect((await recordOf(blind)).scoredCount).toBe(1)
		expect((await recordOf(late)).scoredCount).toBe(0)
	})

	test('is for those who answered and may see the case', async () => {
		const reader = await ward.person({ hospital: '县医院' })
		const readingCase = await postedCase(ward, poster, { visibility: 'hospital' })
		await record(poster, readingCase, 'K35.2')
		expect(await refusalOf(feedbackOn(reader, readingCase))).toBe('opinion-not-posted')
		expect(await refusalOf(feedbackOn(poster, readingCase))).toBe('opinion-not-posted')
		expect(await refusalOf(feedbackOn(await ward.person(), readingCase))).toBe('case-not-found')
	})
})

describe('a corrected outcome', () => {
	test('replaces the first and scores again', async () => {
		const reader = await ward.person()
		const readingCase = await postedCase(ward, poster)
		await answer(reader, readingCase, 'K57.2')
		const first = await record(poster, readingCase, 'K35.2', 'follow-up')
		expect((await recordOf(reader)).top1).toMatchObject({ hits: 0, n: 1 })

		const corrected = await record(poster, readingCase, 'K57.2')
		expect(corrected.evidenceGrade).toBe('A')
		expect(await reader.call(contract.readOutcome, paramsOf(readingCase))).toEqual(corrected)
		expect((await recordOf(reader)).top1).toMatchObject({ hits: 1, n: 1 })
		const { closedAt } = await poster.call(contract.openCase, paramsOf(readingCase))
		expect(closedAt).toBe(first.recordedAt)
	})
})

describe('my record', () => {
	test('counts hits of n, and says a fraction with its interval only from ten on', async () => {
		const reader = await ward.person()
		for (let number = 1; number <= 10; number++) {
			const readingCase = await postedCase(ward, poster)
			await answer(reader, readingCase, number <= 7 ? 'K35.2' : 'K57.2')
			await record(poster, readingCase, 'K35.2')
			if (number === 9)
				expect((await recordOf(reader)).top1).toMatchObject({ hits: 7, n: 9, fraction: null, low: null })
		}
		await answer(reader, await postedCase(ward, poster), 'K35.2')
		const mine = await recordOf(reader)
		expect(mine).toMatchObject({ scoredCount: 10, answeredCount: 11, awaitingOutcomeCount: 1 })
		// Wilson 95 % interval of 7 of 10: 0.3968 to 0.8922.
		expect(mine.top1.fraction).toBeCloseTo(0.7)
		expect(mine.top1.low).toBeCloseTo(0.3968, 4)
		expect(mine.top1.high).toBeCloseTo(0.8922, 4)
		expect(mine.top3).toMatchObject({ hits: 7, n: 10 })
		expect(mine.poolTop1).toMatchObject({ hits: 7, n: 10 })
		// Stated 60 %: (0.6 − 1)² + 0.4² where right; 0.6² + (0.4 − 1)² of "something else" where wrong.
		expect(mine.meanBrier).toBeCloseTo((7 * 0.32 + 3 * 0.72) / 10)
		expect(mine.captureOutcomes).toBeLessThan(mine.captureCases)
	})

	test('does not tell a blind reader that somebody has answered', async () => {
		const [reader, other] = [await ward.person(), await ward.person()]
		const readingCase = await postedCase(ward, poster)
		const before = await recordOf(reader)
		await answer(other, readingCase, 'K35.2')
		expect(await recordOf(reader)).toEqual(before)
		await answer(reader, readingCase, 'K35.2')
		expect((await recordOf(reader)).captureCases).toBe(before.captureCases + 1)
	})

	test('keeps its numbers when a case is withdrawn, and shows no card of it', async () => {
		const reader = await ward.person()
		const readingCase = await postedCase(ward, poster)
		await answer(reader, readingCase, 'K35.2')
		await record(poster, readingCase, 'K35.2')
		await poster.call(contract.withdrawCase, paramsOf(readingCase))
		expect(await recordOf(reader)).toMatchObject({ scoredCount: 1, top1: { hits: 1 } })
		expect((await reader.call(contract.myFeedback, { query: {} })).items).toEqual([])
		expect(await refusalOf(feedbackOn(reader, readingCase))).toBe('case-not-found')
	})
})

describe('my feedback', () => {
	test('pages through every card once, the last closed first', async () => {
		const reader = await ward.person()
		const closed: contract.CaseId[] = []
		for (let number = 0; number < 3; number++) {
			const readingCase = await postedCase(ward, poster)
			await answer(reader, readingCase, 'K35.2')
			await record(poster, readingCase, 'K35.2')
			closed.unshift(readingCase.id)
		}
		const first = await reader.call(contract.myFeedback, { query: { limit: 2 } })
		expect(first.items[0]).toEqual(await feedbackOn(reader, { id: closed[0] ?? '' }))
		const second = await reader.call(contract.myFeedback, { query: { limit: 2, after: first.next ?? '' } })
		expect([...first.items, ...second.items].map(({ caseId }) => caseId)).toEqual(closed)
		expect(second.next).toBeNull()
		expect(await refusalOf(reader.call(contract.myFeedback, { query: { after: 'x' } }))).toBe('request-invalid')
	})
})
