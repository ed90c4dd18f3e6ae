import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftCase, opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const ABSCESS = 'text:阑尾旁脓腔'

let ward: Ward
let poster: WardPerson
let first: WardPerson
let second: WardPerson
let third: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ name: '王医师', hospital: '县医院' })
	first = await ward.person({ name: '李医师' })
	second = await ward.person()
	third = await ward.person()
})
afterAll(async () => ward[Symbol.asyncDispose]())

type On = Pick<contract.ReadingCase, 'id'>
const paramsOf = ({ id }: On) => ({ params: { caseId: id } })
const answer = (person: WardPerson, on: On, ...diagnoses: string[]) =>
	person.call(contract.postOpinion, { ...paramsOf(on), body: opinion(diagnoses) })
const merge = (person: WardPerson, on: On, conceptId: string, code: string) =>
	person.call(contract.mergeConcepts, { ...paramsOf(on), body: { conceptId, into: { system: 'ICD-10', code } } })
const undo = (person: WardPerson, on: On, mergeId: contract.MergeId) =>
	person.call(contract.undoMerge, { params: { caseId: on.id, mergeId } })
const poolOn = (person: WardPerson, on: On) => person.call(contract.collectiveDifferential, paramsOf(on))

async function sharesOn(on: On): Promise<Record<string, number>> {
	const { ranked } = await poolOn(poster, on)
	return Object.fromEntries(ranked.map(({ diagnosis, share }) => [contract.conceptIdOf(diagnosis), share]))
}

async function dividedCase(draft: contract.CaseDraft = {}): Promise<contract.ReadingCase> {
	const readingCase = await postedCase(ward, poster, draft)
	await answer(first, readingCase, '阑尾旁脓腔')
	await answer(second, readingCase, 'K35.3')
	return readingCase
}

describe('merging two concepts', () => {
	test('counts them as one in the pool, keeps what was written, and is undone', async () => {
		const readingCase = await dividedCase()
		expect(await poolOn(poster, readingCase)).toMatchObject({ agreement: 'divided', mayMerge: true, merges: [] })
		const merged = await merge(poster, readingCase, ABSCESS, 'K35.3')
		expect(merged).toMatchObject({ diagnosis: { text: '阑尾旁脓腔' }, into: { code: 'K35.3' }, mergedBy: '王医师' })

		expect(await poolOn(first, readingCase)).toMatchObject({
			agreement: 'agreed',
			mayMerge: false,
			merges: [merged],
			ranked: [{ share: 1, diagnosis: { code: 'K35.3' } }],
		})
		const { items } = await first.call(contract.listOpinions, paramsOf(readingCase))
		expect(items.map(({ candidates }) => candidates[0])).toMatchObject([
			{ diagnosis: { system: 'text', text: '阑尾旁脓腔' }, countedAs: { code: 'K35.3' } },
			{ diagnosis: { code: 'K35.3' }, countedAs: null },
		])

		await undo(poster, readingCase, merged.id)
		expect(await sharesOn(readingCase)).toEqual({ [ABSCESS]: 0.5, 'ICD-10:K35.3': 0.5 })
		expect(await refusalOf(undo(poster, readingCase, merged.id))).toBe('merge-not-found')
		const timeline = await first.call(contract.caseTimeline, paramsOf(readingCase))
		expect(timeline.items.map(({ type }) => type)).toEqual(expect.arrayContaining(['concepts-merged', 'merge-undone']))
	})

	test('of a list that has both counts the better place once', async () => {
		const readingCase = await dividedCase()
		await answer(third, readingCase, 'K57.2', '阑尾旁脓腔', 'K35.3')
		await merge(poster, readingCase, ABSCESS, 'K35.3')
		const shares = await sharesOn(readingCase)
		expect(shares['ICD-10:K35.3']).toBeCloseTo((1 + 1 + 1 / 2) / 3)
	})

	test('leads on through a second merge, and undoing either leaves the other', async () => {
		const readingCase = await dividedCase()
		const one = await merge(poster, readingCase, ABSCESS, 'K35.3')
		const other = await merge(poster, readingCase, 'ICD-10:K35.3', 'K35.2')
		expect(await sharesOn(readingCase)).toEqual({ 'ICD-10:K35.2': 1 })
		await undo(poster, readingCase, other.id)
		expect(await sharesOn(readingCase)).toEqual({ 'ICD-10:K35.3': 1 })
		await undo(poster, readingCase, one.id)
		expect(Object.keys(await sharesOn(readingCase))).toHaveLength(2)
	})

	test('is refused where it says nothing', async () => {
		const readingCase = await dividedCase()
		expect(await refusalOf(merge(poster, readingCase, 'text:没人说过', 'K35.3'))).toBe('concept-not-named')
		expect(await refusalOf(merge(poster, readingCase, ABSCESS, 'Z99.99'))).toBe('diagnosis-unknown')
		expect(await refusalOf(merge(poster, readingCase, 'ICD-10:K35.3', 'K35.3'))).toBe('merge-circular')
		await merge(poster, readingCase, ABSCESS, 'K35.3')
		expect(await refusalOf(merge(poster, readingCase, ABSCESS, 'K35.2'))).toBe('already-merged')
		expect(
			await refusalOf(
				poster.call(contract.mergeConcepts, {
					...paramsOf(readingCase),
					body: { conceptId: 'ICD-10:K35.3', into: { system: 'text', text: '阑尾旁脓腔' } },
				}),
			),
		).toBe('merge-circular')
		expect(await refusalOf(merge(poster, await draftCase(ward, poster), ABSCESS, 'K35.3'))).toBe('case-not-open')
	})

	test('is for the poster, administrators of his hospital and those who mind the group, once they are not blind', async () => {
		const administrator = await ward.person({ hospital: '县医院', isHospitalAdmin: true })
		const foreign = await ward.person({ hospital: '省医院', isHospitalAdmin: true })
		const readingCase = await dividedCase()
		expect(await refusalOf(merge(first, readingCase, ABSCESS, 'K35.3'))).toBe('not-permitted')
		expect(await refusalOf(merge(foreign, readingCase, ABSCESS, 'K35.3'))).toBe('not-permitted')
		expect(await refusalOf(merge(administrator, readingCase, ABSCESS, 'K35.3'))).toBe('still-blind')
		await administrator.call(contract.declineToAnswer, paramsOf(readingCase))
		const merged = await merge(administrator, readingCase, ABSCESS, 'K35.3')
		expect(await refusalOf(undo(first, readingCase, merged.id))).toBe('not-permitted')

		const hidden = await dividedCase({ visibility: 'people', peopleIds: [first.id, second.id] })
		expect(await refusalOf(merge(third, hidden, ABSCESS, 'K35.3'))).toBe('case-not-found')
		expect(await refusalOf(undo(poster, hidden, merged.id))).toBe('merge-not-found')
	})

	test('at the same time two opposite merges do not make a circle', async () => {
		const readingCase = await dividedCase()
		const refusals = await Promise.all([
			refusalOf(merge(poster, readingCase, ABSCESS, 'K35.3')),
			refusalOf(
				poster.call(contract.mergeConcepts, {
					...paramsOf(readingCase),
					body: { conceptId: 'ICD-10:K35.3', into: { system: 'text', text: '阑尾旁脓腔' } },
				}),
			),
		])
		expect(refusals.filter((refusal) => refusal === 'merge-circular')).toHaveLength(1)
	})
})

describe('a merge and the outcome', () => {
	test('a reader who said it in his own words is scored as having said it', async () => {
		const readingCase = await dividedCase()
		await merge(poster, readingCase, ABSCESS, 'K35.3')
		await poster.call(contract.recordOutcome, {
			...paramsOf(readingCase),
			body: { diagnosis: { system: 'ICD-10', code: 'K35.3' }, evidence: 'surgery' },
		})
		const card = await first.call(contract.readFeedback, paramsOf(readingCase))
		expect(card).toMatchObject({ score: { isTop1: true }, poolRankOfOutcome: 1 })
	})

	test('that is known already scores every reader again, and undoing it once more', async () => {
		const readingCase = await dividedCase()
		await poster.call(contract.recordOutcome, {
			...paramsOf(readingCase),
			body: { diagnosis: { system: 'ICD-10', code: 'K35.3' }, evidence: 'surgery' },
		})
		const scoreOf = async () => (await first.call(contract.readFeedback, paramsOf(readingCase))).score
		const before = await first.call(contract.myRecord, {})
		expect(await scoreOf()).toMatchObject({ isTop1: false })
		const merged = await merge(poster, readingCase, ABSCESS, 'K35.3')
		expect(await scoreOf()).toMatchObject({ isTop1: true })
		expect((await first.call(contract.myRecord, {})).top1.hits).toBe(before.top1.hits + 1)
		await undo(poster, readingCase, merged.id)
		expect(await first.call(contract.myRecord, {})).toEqual(before)
	})

	test('in words that were merged is the diagnosis they are counted as', async () => {
		const readingCase = await dividedCase()
		await merge(poster, readingCase, ABSCESS, 'K35.3')
		await poster.call(contract.recordOutcome, {
			...paramsOf(readingCase),
			body: { diagnosis: { system: 'text', text: '阑尾旁脓腔' }, evidence: 'surgery' },
		})
		for (const reader of [first, second]) {
			expect(await reader.call(contract.readFeedback, paramsOf(readingCase))).toMatchObject({
				score: { isTop1: true },
				poolRankOfOutcome: 1,
			})
		}
	})
})
