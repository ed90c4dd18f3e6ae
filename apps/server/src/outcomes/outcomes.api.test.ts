import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesOf } from '../testing/api-walk.ts'
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

	test('shows nobody of the hospital by name where the poster is not named', async () => {
		const [reader, administrator] = [
			await ward.person(),
			await ward.person({ hospital: '县医院', isHospitalAdmin: true, name: '管理员甲' }),
		]
		const readingCase = await postedCase(ward, poster, { postedAs: 'role' })
		expect((await record(administrator, readingCase, 'K35.2')).recordedBy).toBe('管理员甲')
		const shown = (await reader.call(contract.openCase, paramsOf(readingCase))).poster.name
		expect(shown).not.toBe(poster.name)
		expect((await shownOutcome(reader, readingCase)).recordedBy).toBe(shown)
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

	test('is told to everybody who answered and may still see the case, a correction again', async () => {
		const [reader, gone] = [await ward.person(), await ward.person()]
		const [declined, bystander] = [await ward.person(), await ward.person()]
		const readingCase = await postedCase(ward, poster, {
			visibility: 'people',
			peopleIds: [reader.id, gone.id, declined.id, bystander.id],
		})
		await answer(reader, readingCase, 'K35.2')
		await answer(gone, readingCase, 'K35.2')
		await declined.call(contract.declineToAnswer, paramsOf(readingCase))
		const { database } = ward.services
		await database.deleteFrom('case_person').where('person_id', '=', gone.id).execute()
		const told = async () => {
			const pages = await database
				.selectFrom('page')
				.select('person_id')
				.where('case_id', '=', readingCase.id)
				.where('reason', '=', 'outcome-known')
				.where('channel', '=', 'screen')
				.execute()
			return pages.map(({ person_id }) => person_id)
		}
		await record(poster, readingCase, 'K35.2')
		expect(await told()).toEqual([reader.id])
		await record(poster, readingCase, 'K57.2')
		expect(await told()).toEqual([reader.id, reader.id])
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
	test('replaces the first, which is kept, and scores again', async () => {
		const reader = await ward.person()
		const readingCase = await postedCase(ward, poster)
		await answer(reader, readingCase, 'K57.2')
		const { marks: _, earlier, ...first } = await record(poster, readingCase, 'K35.2', 'follow-up')
		expect(earlier).toEqual([])
		expect((await recordOf(reader)).top1).toMatchObject({ hits: 0, n: 1 })

		const corrected = await record(poster, readingCase, 'K57.2')
		expect(corrected).toMatchObject({ evidenceGrade: 'A', earlier: [first] })
		expect(await reader.call(contract.readOutcome, paramsOf(readingCase))).toEqual(corrected)
		expect((await recordOf(reader)).top1).toMatchObject({ hits: 1, n: 1 })
		const { closedAt } = await poster.call(contract.openCase, paramsOf(readingCase))
		expect(closedAt).toBe(first.recordedAt)
	})

	test('says when its evidence is from, in days after posting, and never of a day to come', async () => {
		const readingCase = await postedCase(ward, poster)
		ward.clock.advance(9 * DAY_MS)
		const body = { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' } as const
		const recordFrom = (daysAfterPosting: number) =>
			poster.call(contract.recordOutcome, { ...paramsOf(readingCase), body: { ...body, daysAfterPosting } })
		expect(await refusalOf(recordFrom(11))).toBe('request-invalid')
		expect((await recordFrom(4)).daysAfterPosting).toBe(4)
	})
})

const placeOn = async (readingCase: contract.ReadingCase) => {
	const { series, instance } = await placesOf(ward, readingCase)
	return {
		seriesInstanceUid: series as contract.SeriesInstanceUid,
		sopInstanceUid: instance as contract.SopInstanceUid,
		frameNumber: 1,
		sliceNumber: 2,
		imagePointPx: { column: 120.5, row: 88 },
		patientPointMm: { x: -12.25, y: 40, z: 1101.5 },
	}
}
const mark = (person: WardPerson, on: On, body: contract.SentBody<typeof contract.placeMark>) =>
	person.call(contract.placeMark, { ...paramsOf(on), body })

describe('where it was', () => {
	test('is marked by the poster once the outcome is known, and stands on every card', async () => {
		const reader = await ward.person()
		const readingCase = await postedCase(ward, poster)
		const place = await placeOn(readingCase)
		await answer(reader, readingCase, 'K35.2')
		expect(await refusalOf(mark(poster, readingCase, place))).toBe('outcome-not-known')
		await record(poster, readingCase, 'K35.2')

		const placed = await mark(poster, readingCase, place)
		expect(placed).toEqual({ id: placed.id, ...place })
		expect((await feedbackOn(reader, readingCase)).outcome.marks).toEqual([placed])
		expect(await refusalOf(mark(reader, readingCase, place))).toBe('not-permitted')
		const remove = (person: WardPerson) =>
			person.call(contract.removeMark, { params: { caseId: readingCase.id, markId: placed.id } })
		expect(await refusalOf(remove(reader))).toBe('not-permitted')
		await remove(poster)
		expect((await shownOutcome(reader, readingCase)).marks).toEqual([])
		expect(await refusalOf(remove(poster))).toBe('not-found')
	})

	test('is on an image of the case and nowhere else', async () => {
		const [readingCase, other] = [await postedCase(ward, poster), await postedCase(ward, poster)]
		await record(poster, readingCase, 'K35.2')
		const place = await placeOn(readingCase)
		expect(await refusalOf(mark(poster, readingCase, await placeOn(other)))).toBe('image-not-in-case')
		expect(await refusalOf(mark(poster, readingCase, { ...place, frameNumber: 2 }))).toBe('image-not-in-case')
		for (let count = 0; count < contract.MOST_MARKS; count++) await mark(poster, readingCase, place)
		expect(await refusalOf(mark(poster, readingCase, place))).toBe('too-many-marks')
	})

	test('goes with a withdrawn case, as do the words of what was recorded before', async () => {
		const readingCase = await postedCase(ward, poster)
		await record(poster, readingCase, 'K35.2')
		await record(poster, readingCase, 'K57.2')
		await mark(poster, readingCase, await placeOn(readingCase))
		await poster.call(contract.withdrawCase, paramsOf(readingCase))
		const { database } = ward.services
		expect(
			await database.selectFrom('outcome_mark').selectAll().where('case_id', '=', readingCase.id).execute(),
		).toEqual([])
		const [replaced] = await database
			.selectFrom('replaced_outcome')
			.select('note')
			.where('case_id', '=', readingCase.id)
			.execute()
		expect(replaced?.note).toBe('')
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
