import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftCase, opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

let ward: Ward
let poster: WardPerson
let reader: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ hospital: '县医院' })
	reader = await ward.person()
})
afterAll(async () => ward[Symbol.asyncDispose]())

type On = Pick<contract.ReadingCase, 'id'>
const paramsOf = ({ id }: On) => ({ params: { caseId: id } })
const answer = (person: WardPerson, on: On, ...diagnoses: string[]) =>
	person.call(contract.postOpinion, { ...paramsOf(on), body: opinion(diagnoses) })
const seal = (person: WardPerson, on: On, ...diagnoses: string[]) =>
	person.call(contract.sealImpression, { ...paramsOf(on), body: { candidates: opinion(diagnoses).candidates } })
const shownTo = async (person: WardPerson, on: On) =>
	(await person.call(contract.readImpression, paramsOf(on))).impression
const reveal = (person: WardPerson, on: On) => person.call(contract.revealImpression, paramsOf(on))
const close = (on: On, code: string) =>
	poster.call(contract.recordOutcome, {
		...paramsOf(on),
		body: { diagnosis: { system: 'ICD-10', code }, evidence: 'pathology' },
	})

describe('the poster’s impression', () => {
	test('stays sealed for all others until he reveals it, and then for the blind', async () => {
		const readingCase = await postedCase(ward, poster)
		const sealed = await seal(poster, readingCase, 'K35.2', '闭孔疝')
		expect(sealed).toMatchObject({ candidates: [{ rank: 1, diagnosis: { code: 'K35.2' } }, {}], revealedAt: null })
		expect(await shownTo(poster, readingCase)).toEqual(sealed)

		await answer(reader, readingCase, 'K57.2')
		expect(await shownTo(reader, readingCase)).toBeNull()
		expect(await refusalOf(reveal(reader, readingCase))).toBe('not-permitted')
		await reveal(poster, readingCase)
		const { revealedAt } = (await shownTo(poster, readingCase)) ?? {}
		await reveal(poster, readingCase)
		expect(await shownTo(reader, readingCase)).toEqual({ ...sealed, revealedAt })
		expect(await shownTo(await ward.person(), readingCase)).toBeNull()
	})

	test('opens to whoever may see the case when it closes', async () => {
		const readingCase = await postedCase(ward, poster)
		const sealed = await seal(poster, readingCase, 'K35.2')
		await close(readingCase, 'K35.2')
		expect(await shownTo(reader, readingCase)).toEqual(sealed)
	})

	test('is never counted in the pool', async () => {
		const readingCase = await postedCase(ward, poster)
		await seal(poster, readingCase, 'K35.2')
		await answer(reader, readingCase, 'K57.2')
		expect(await poster.call(contract.collectiveDifferential, paramsOf(readingCase))).toMatchObject({
			readerCount: 1,
			ranked: [{ diagnosis: { code: 'K57.2' } }],
		})
	})

	test('is sealed once, by the poster, before the first opinion', async () => {
		const draft = await draftCase(ward, poster)
		await seal(poster, draft, 'K35.2')
		expect(await refusalOf(seal(poster, draft, 'K57.2'))).toBe('impression-sealed')
		expect(await refusalOf(seal(reader, draft, 'K57.2'))).toBe('case-not-found')

		const readingCase = await postedCase(ward, poster)
		expect(await refusalOf(reveal(poster, readingCase))).toBe('impression-not-sealed')
		expect(await refusalOf(seal(reader, readingCase, 'K57.2'))).toBe('not-permitted')
		expect(await refusalOf(seal(poster, readingCase, 'Z99.99'))).toBe('diagnosis-unknown')
		await answer(reader, readingCase, 'K57.2')
		expect(await refusalOf(seal(poster, readingCase, 'K57.2'))).toBe('impression-too-late')
		await close(readingCase, 'K57.2')
		expect(await refusalOf(seal(poster, readingCase, 'K57.2'))).toBe('case-closed')
	})

	test('and an opinion at the same moment: the impression is first, or too late', async () => {
		for (let round = 0; round < 5; round++) {
			const readingCase = await postedCase(ward, poster)
			const [refusal] = await Promise.all([
				refusalOf(seal(poster, readingCase, 'K35.2')),
				answer(await ward.person(), readingCase, 'K57.2'),
			])
			const { items } = await poster.call(contract.caseTimeline, paramsOf(readingCase))
			expect(items.map(({ type }) => type)).toEqual(
				refusal === undefined ? ['posted', 'impression-sealed', 'opinion-posted'] : ['posted', 'opinion-posted'],
			)
		}
	})

	test('is gone with the case that is withdrawn', async () => {
		const readingCase = await postedCase(ward, poster)
		await seal(poster, readingCase, '斑马印象')
		await poster.call(contract.withdrawCase, paramsOf(readingCase))
		const left = await ward.services.database.selectFrom('impression').selectAll().execute()
		expect(JSON.stringify(left)).not.toContain('斑马印象')
	})
})

describe('the record of own impressions', () => {
	test('is scored apart from opinions, and by the poster’s merges', async () => {
		const doctor = await ward.person()
		const cases = await Promise.all(
			['K35.2', 'K57.2', '穿孔的阑尾'].map(async (first) => {
				const readingCase = await postedCase(ward, doctor)
				await seal(doctor, readingCase, first, 'K35.2')
				return readingCase
			}),
		)
		await seal(doctor, await postedCase(ward, doctor), 'K35.2')
		for (const readingCase of cases) {
			await doctor.call(contract.recordOutcome, {
				...paramsOf(readingCase),
				body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' },
			})
		}
		expect(await doctor.call(contract.myImpressions, {})).toMatchObject({
			sealedCount: 4,
			top1: { hits: 1, n: 3, fraction: null },
			top3: { hits: 3, n: 3 },
		})
		expect(await doctor.call(contract.myRecord, {})).toMatchObject({ scoredCount: 0 })
		expect(await reader.call(contract.myImpressions, {})).toMatchObject({ sealedCount: 0, top1: { n: 0 } })
	})
})
