import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operationsOf } from '../testing/api-walk.ts'
import { opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

let ward: Ward
let poster: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ hospital: '县医院' })
})
afterAll(async () => ward[Symbol.asyncDispose]())

type On = { id: string }
const paramsOf = ({ id }: On) => ({ params: { caseId: id } })
const answer = (person: WardPerson, on: On, ...diagnoses: string[]) =>
	person.call(contract.postOpinion, { ...paramsOf(on), body: opinion(diagnoses) })
const record = (on: On, code: string) =>
	poster.call(contract.recordOutcome, {
		...paramsOf(on),
		body: { diagnosis: { system: 'ICD-10', code }, evidence: 'pathology' },
	})
const recordOf = (person: WardPerson) => person.call(contract.myRecord, {})

/** A closed case that each of them answered with the diagnosis beside his name. */
async function closedCase(answers: readonly (readonly [WardPerson, string])[], outcome = 'K35.2') {
	const readingCase = await postedCase(ward, poster)
	for (const [person, code] of answers) await answer(person, readingCase, code)
	await record(readingCase, outcome)
	return readingCase
}

describe('my record', () => {
	test('counts hits of n, and says a fraction with its interval only from ten on', async () => {
		const reader = await ward.person()
		for (let number = 1; number <= 10; number++) {
			await closedCase([[reader, number <= 7 ? 'K35.2' : 'K57.2']])
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
		expect(mine.brier.mean).toBeCloseTo((7 * 0.32 + 3 * 0.72) / 10)
		expect(mine.gradedHit.mean).toBeCloseTo(0.7)
		expect(mine.dangerSensitivity).toMatchObject({ hits: 7, n: 10 })
		expect(mine.calibration.bins[2]).toMatchObject({ statedPercent: 60, right: { hits: 7, n: 10 } })
		// Everything was stated alike: no line is fixed by it.
		expect(mine.calibration.recalibration).toBeNull()
		expect(mine.strata).toMatchObject({ bodyPart: [{ value: 'abdomen' }], lane: [{ value: 'urgent' }] })
		expect(mine.speed).toMatchObject([{ lane: 'urgent', n: 10 }])
		expect(mine.skill).toEqual({ mean: null, n: 0 })
	})

	test('compares with the other readers on the same cases', async () => {
		const [reader, other] = [await ward.person(), await ward.person()]
		for (let number = 0; number < 10; number++)
			await closedCase([
				[reader, 'K35.2'],
				[other, 'K57.2'],
			])
		// 1 − 0.32 ÷ 0.72
		expect((await recordOf(reader)).skill).toEqual({ mean: expect.closeTo(0.5556, 4) as number, n: 10 })
		expect((await recordOf(other)).skill).toEqual({ mean: expect.closeTo(-1.25, 4) as number, n: 10 })
	})

	test('counts a patient once who was sent twice', async () => {
		const reader = await ward.person()
		const [first, again] = [await closedCase([[reader, 'K57.2']]), await closedCase([[reader, 'K35.2']])]
		await ward.services.database
			.updateTable('case_study')
			.set({ fingerprint: Buffer.alloc(32, 7) })
			.where('case_id', 'in', [first.id, again.id])
			.execute()
		expect(await recordOf(reader)).toMatchObject({ scoredCount: 1, repeatedCount: 1, top1: { hits: 0, n: 1 } })
	})

	test('does not tell a blind reader that somebody has answered', async () => {
		const [reader, other] = [await ward.person(), await ward.person()]
		const readingCase = await postedCase(ward, poster)
		ward.clock.advance(4 * 24 * 60 * 60_000)
		const before = await recordOf(reader)
		await answer(other, readingCase, 'K35.2')
		expect(await recordOf(reader)).toEqual(before)
	})

	test('keeps its numbers when a case is withdrawn, and shows no card of it', async () => {
		const reader = await ward.person()
		const readingCase = await closedCase([[reader, 'K35.2']])
		await poster.call(contract.withdrawCase, paramsOf(readingCase))
		expect(await recordOf(reader)).toMatchObject({ scoredCount: 1, top1: { hits: 1 } })
		expect((await reader.call(contract.myFeedback, { query: {} })).items).toEqual([])
		expect(await refusalOf(reader.call(contract.readFeedback, paramsOf(readingCase)))).toBe('case-not-found')
	})
})

const recordAt = (administrator: WardPerson, reader: WardPerson) =>
	administrator.call(contract.readSharedRecord, { params: { personId: reader.id } })

describe('a record is private', () => {
	test('but to those administrators of his hospital whom the reader lets see it, for as long as he does', async () => {
		const reader = await ward.person({ hospital: '共学医院' })
		const head = await ward.person({ hospital: '共学医院', isHospitalAdmin: true })
		const colleague = await ward.person({ hospital: '共学医院' })
		const foreign = await ward.person({ hospital: '别处医院', isHospitalAdmin: true, isSystemAdmin: true })
		await closedCase([[reader, 'K35.2']])
		const share = (isShared: boolean) => reader.call(contract.shareMyRecord, { body: { isShared } })

		expect(await refusalOf(recordAt(head, reader))).toBe('person-not-found')
		await share(true)
		expect((await recordOf(reader)).isShared).toBe(true)
		expect(await recordAt(head, reader)).toEqual(await recordOf(reader))
		expect((await head.call(contract.listSharedRecords, {})).items.map(({ id }) => id)).toEqual([reader.id])
		expect(await refusalOf(recordAt(foreign, reader))).toBe('person-not-found')
		expect((await foreign.call(contract.listSharedRecords, {})).items).toEqual([])
		expect(await refusalOf(recordAt(colleague, reader))).toBe('not-permitted')
		expect(await refusalOf(colleague.call(contract.listSharedRecords, {}))).toBe('not-permitted')

		await share(false)
		expect(await refusalOf(recordAt(head, reader))).toBe('person-not-found')
		expect((await head.call(contract.listSharedRecords, {})).items).toEqual([])
		const looks = await ward.services.database
			.selectFrom('audit_entry')
			.select(['person_id', 'detail'])
			.where('action', '=', 'record-read')
			.execute()
		expect(looks).toEqual([{ person_id: head.id, detail: { subjectId: reader.id } }])
	})

	test('since no other address takes a person to give a record of', async () => {
		const operations = await operationsOf(ward)
		const ofPeople = operations.filter(({ path }) => path.includes('/record') && path.includes('{'))
		expect(ofPeople.map(({ path }) => path)).toEqual(['/api/department/readers/{personId}/record'])
	})
})

describe('the department', () => {
	test('is told of its readers together from five on, without a name', async () => {
		const head = await ward.person({ hospital: '五人医院', isHospitalAdmin: true, name: '科主任' })
		const readers = await Promise.all(
			[1, 2, 3, 4, 5].map((number) => ward.person({ hospital: '五人医院', name: `五人医师${number}` })),
		)
		const look = () => head.call(contract.departmentRecord, {})
		const four = readers.slice(0, 4).map((reader) => [reader, 'K35.2'] as const)
		await closedCase(four)
		expect(await look()).toMatchObject({
			hospitalName: '五人医院',
			readerCount: 4,
			scoredCount: 4,
			readers: null,
			byBodyPart: [{ value: 'abdomen', cell: null }],
		})

		await closedCase(readers.map((reader, index) => [reader, index < 3 ? 'K35.2' : 'K57.2'] as const))
		const record = await look()
		expect(record).toMatchObject({
			readerCount: 5,
			readers: { top1: { hits: 7, n: 9 }, dangerSensitivity: { hits: 7, n: 9 } },
			byBodyPart: [{ value: 'abdomen', cell: { top1: { hits: 7, n: 9 } } }],
		})
		expect(record.poolQuality.find(({ readerCount }) => readerCount === 5)).toMatchObject({
			pool: { top1: { hits: 1, n: 1 } },
			meanReader: { top1: { mean: null, n: 1 } },
		})
		for (const { name, id } of readers) {
			expect(JSON.stringify(record)).not.toContain(name)
			expect(JSON.stringify(record)).not.toContain(id)
		}
	})

	test('hears how long its closed cases waited for the first answer, and of no open one', async () => {
		const alone = await ward.person({ hospital: '孤岛医院', isHospitalAdmin: true })
		const [first, second] = [await ward.person(), await ward.person()]
		const readingCase = await postedCase(ward, alone)
		ward.clock.advance(12 * 60_000)
		await answer(first, readingCase, 'K35.2')
		ward.clock.advance(30 * 60_000)
		await answer(second, readingCase, 'K35.2')
		const speed = async () => (await alone.call(contract.departmentRecord, {})).firstAnswer
		expect(await speed()).toEqual([])
		await alone.call(contract.recordOutcome, {
			...paramsOf(readingCase),
			body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' },
		})
		expect(await speed()).toEqual([{ lane: 'urgent', medianMinutes: expect.closeTo(12, 1) as number, n: 1 }])
	})

	test('is for administrators of the hospital', async () => {
		expect(await refusalOf(poster.call(contract.departmentRecord, {}))).toBe('not-permitted')
		expect(await refusalOf(ward.stranger.call(contract.departmentRecord, {}))).toBe('sign-in-needed')
	})
})
