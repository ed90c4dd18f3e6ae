import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftCase, opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const UNKNOWN = '01900000-0000-7000-8000-000000000000' as contract.CaseId

let ward: Ward
let poster: WardPerson
let first: WardPerson
let second: WardPerson
let waiting: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ name: '王医师' })
	first = await ward.person({ name: '李医师' })
	second = await ward.person({ name: '赵医师' })
	waiting = await ward.person({ verification: 'waiting' })
})
afterAll(async () => ward[Symbol.asyncDispose]())

type On = Pick<contract.ReadingCase, 'id'>
const paramsOf = ({ id }: On) => ({ params: { caseId: id } })
const answer = (person: WardPerson, on: On, ...diagnoses: string[]) =>
	person.call(contract.postOpinion, { ...paramsOf(on), body: opinion(diagnoses) })
const revise = (person: WardPerson, on: On, ...diagnoses: string[]) =>
	person.call(contract.reviseOpinion, { ...paramsOf(on), body: opinion(diagnoses) })
const decline = (person: WardPerson, on: On) => person.call(contract.declineToAnswer, paramsOf(on))
const opinionsOn = (person: WardPerson, on: On) => person.call(contract.listOpinions, paramsOf(on))
const poolOn = (person: WardPerson, on: On) => person.call(contract.collectiveDifferential, paramsOf(on))
const commentsOn = (person: WardPerson, on: On) => person.call(contract.listComments, paramsOf(on))
const comment = (person: WardPerson, on: On, text: string) =>
	person.call(contract.postComment, { ...paramsOf(on), body: { text } })
const consider = (person: WardPerson, on: On, conceptId: string) =>
	person.call(contract.considerDanger, { ...paramsOf(on), body: { conceptId } })
const find = async (q: string) => (await waiting.call(contract.findDiagnoses, { query: { q } })).items
const close = (on: On) =>
	poster.call(contract.recordOutcome, {
		...paramsOf(on),
		body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' },
	})
const partOf = async (person: WardPerson, on: On) => (await person.call(contract.openCase, paramsOf(on))).part

async function auditOf({ id }: On): Promise<string[]> {
	const rows = await ward.services.database
		.selectFrom('audit_entry')
		.select('action')
		.where('case_id', '=', id)
		.where('person_id', '!=', poster.id)
		.orderBy('sequence')
		.execute()
	return rows.map(({ action }) => action)
}

describe('giving an opinion', () => {
	test('keeps what the reader wrote, with the words of the catalogue in both languages', async () => {
		const readingCase = await postedCase(ward, poster)
		const posted = await first.call(contract.postOpinion, {
			...paramsOf(readingCase),
			body: opinion(['K35.2', '回盲部憩室'], { urgency: 'emergency', nextStep: '急诊手术' }),
		})
		expect(posted).toMatchObject({
			caseId: readingCase.id,
			reader: { id: first.id, name: '李医师', hospitalName: '第一医院' },
			isMine: true,
			version: 1,
			isBlind: true,
			urgency: 'emergency',
			nextStep: '急诊手术',
			candidates: [
				{ rank: 1, diagnosis: { system: 'ICD-10', code: 'K35.2' }, confidencePercent: 60, isDangerous: false },
				{ rank: 2, diagnosis: { system: 'text', text: '回盲部憩室' }, confidencePercent: 20 },
			],
		})
		const diagnosis = posted.candidates[0]?.diagnosis
		expect(diagnosis?.system === 'ICD-10' && diagnosis.zh !== '' && diagnosis.en !== '').toBe(true)
		expect((await opinionsOn(poster, readingCase)).items).toEqual([{ ...posted, isMine: false }])
		expect(await auditOf(readingCase)).toEqual(['opinion-posted'])
	})

	test('opens the others’ opinions to the reader, and to nobody else', async () => {
		const readingCase = await postedCase(ward, poster)
		await answer(first, readingCase, 'K35.2')
		expect(await opinionsOn(second, readingCase)).toEqual({ isOpen: false, items: [], next: null })
		expect(await partOf(second, readingCase)).toBe('reader')

		await answer(second, readingCase, 'K57.2')
		expect((await opinionsOn(second, readingCase)).items.map(({ reader }) => reader.name)).toEqual(['李医师', '赵医师'])
		expect(await partOf(second, readingCase)).toBe('answered')
		expect((await opinionsOn(await ward.person(), readingCase)).isOpen).toBe(false)
	})

	test('happens once, also when it is sent twice at the same time', async () => {
		const readingCase = await postedCase(ward, poster)
		const refusals = await Promise.all([1, 2, 3].map(() => refusalOf(answer(first, readingCase, 'K35.2'))))
		expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1)
		expect(refusals.filter((refusal) => refusal === 'opinion-already-posted')).toHaveLength(2)
		expect(await refusalOf(answer(first, readingCase, 'K57.2'))).toBe('opinion-already-posted')
		expect((await opinionsOn(first, readingCase)).items).toHaveLength(1)
	})

	test('is for verified readers of an open case that they may see and did not post', async () => {
		const readingCase = await postedCase(ward, poster, { visibility: 'people', peopleIds: [first.id] })
		expect(await refusalOf(answer(poster, readingCase, 'K35.2'))).toBe('own-case')
		expect(await refusalOf(answer(second, readingCase, 'K35.2'))).toBe('case-not-found')
		expect(await refusalOf(answer(waiting, readingCase, 'K35.2'))).toBe('person-not-verified')
		expect(await refusalOf(answer(first, { id: UNKNOWN }, 'K35.2'))).toBe('case-not-found')
		expect(await refusalOf(answer(poster, await draftCase(ward, poster), 'K35.2'))).toBe('case-not-open')
		await close(readingCase)
		expect(await refusalOf(answer(first, readingCase, 'K35.2'))).toBe('case-closed')
	})

	test('with a code that the catalogue does not have is refused, and leaves the reader blind', async () => {
		const readingCase = await postedCase(ward, poster)
		expect(await refusalOf(answer(first, readingCase, 'K35.2', 'Z99.99'))).toBe('diagnosis-unknown')
		expect((await opinionsOn(first, readingCase)).isOpen).toBe(false)
		expect((await opinionsOn(poster, readingCase)).items).toEqual([])
	})
})

describe('revising', () => {
	test('adds a version that is not blind and leaves the blind one as it was', async () => {
		const readingCase = await postedCase(ward, poster)
		const blind = await answer(first, readingCase, 'K35.2')
		expect(await revise(first, readingCase, 'K57.2')).toMatchObject({ version: 2, isBlind: false, isMine: true })
		const { items } = await opinionsOn(first, readingCase)
		expect(items[0]).toEqual(blind)
		expect(items.map(({ version }) => version)).toEqual([1, 2])
		const pool = await poolOn(poster, readingCase)
		expect(pool.ranked).toMatchObject([{ diagnosis: { code: 'K35.2' } }])
		expect(pool.apart).toEqual([{ opinionId: items[1]?.id, why: 'not-blind' }])
	})

	test('several times at once numbers the versions one after another', async () => {
		const readingCase = await postedCase(ward, poster)
		await answer(first, readingCase, 'K35.2')
		await Promise.all([1, 2, 3].map(() => revise(first, readingCase, 'K57.2')))
		expect((await opinionsOn(first, readingCase)).items.map(({ version }) => version)).toEqual([1, 2, 3, 4])
	})

	test('needs an opinion of one’s own on a case that is still open', async () => {
		const readingCase = await postedCase(ward, poster)
		await answer(second, readingCase, 'K35.2')
		expect(await refusalOf(revise(first, readingCase, 'K35.2'))).toBe('opinion-not-posted')
		expect(await refusalOf(revise(poster, readingCase, 'K35.2'))).toBe('opinion-not-posted')
		expect(await refusalOf(revise(waiting, readingCase, 'K35.2'))).toBe('person-not-verified')
		expect(await refusalOf(revise(first, { id: UNKNOWN }, 'K35.2'))).toBe('case-not-found')
		expect(await refusalOf(revise(second, readingCase, 'Z99.99'))).toBe('diagnosis-unknown')
		await close(readingCase)
		expect(await refusalOf(revise(second, readingCase, 'K35.2'))).toBe('case-closed')
	})
})

describe('declining', () => {
	test('opens everything, and what is written afterwards is never blind', async () => {
		const readingCase = await postedCase(ward, poster)
		await answer(first, readingCase, 'K35.2')
		await decline(second, readingCase)
		await decline(second, readingCase)
		expect((await opinionsOn(second, readingCase)).items).toHaveLength(1)
		expect(await partOf(second, readingCase)).toBe('declined')

		const late = await answer(second, readingCase, 'K57.2')
		expect(late.isBlind).toBe(false)
		expect(await partOf(second, readingCase)).toBe('declined')
		const pool = await poolOn(poster, readingCase)
		expect(pool).toMatchObject({ readerCount: 1, agreement: 'single', apart: [{ opinionId: late.id }] })
		expect(await auditOf(readingCase)).toContain('opinion-declined')
	})

	test('is refused to the poster, after an opinion, and on what is not open', async () => {
		const readingCase = await postedCase(ward, poster)
		await answer(first, readingCase, 'K35.2')
		expect(await refusalOf(decline(poster, readingCase))).toBe('own-case')
		expect(await refusalOf(decline(first, readingCase))).toBe('opinion-already-posted')
		expect(await refusalOf(decline(waiting, readingCase))).toBe('person-not-verified')
		expect(await refusalOf(decline(first, { id: UNKNOWN }))).toBe('case-not-found')
		expect(await refusalOf(decline(poster, await draftCase(ward, poster)))).toBe('case-not-open')
		await close(readingCase)
		expect(await refusalOf(decline(second, readingCase))).toBe('case-not-open')
	})
})

describe('the collective differential', () => {
	test('takes the lists together by rank and says how far the readers agree', async () => {
		const readingCase = await postedCase(ward, poster)
		expect(await poolOn(poster, readingCase)).toMatchObject({ isOpen: true, readerCount: 0, agreement: 'none' })
		await answer(first, readingCase, 'K35.2', 'K57.2', 'C18.0')
		await answer(second, readingCase, 'K57.2', 'K35.2')
		await answer(await ward.person(), readingCase, 'K35.2', 'K50.0', 'K57.2')

		// POOLING §6, first two rows.
		const pool = await poolOn(poster, readingCase)
		expect(pool).toMatchObject({ readerCount: 3, agreement: 'leaning', isStable: true })
		expect(pool.agreementFraction).toBeCloseTo(2 / 3)
		expect(pool.ranked.map(({ diagnosis, score }) => [diagnosis.system === 'ICD-10' && diagnosis.code, score])).toEqual(
			[
				['K35.2', 2.5],
				['K57.2', expect.closeTo(1.8333, 4)],
				['K50.0', 0.5],
				['C18.0', expect.closeTo(0.3333, 4)],
			],
		)
		expect(await poolOn(first, readingCase)).toEqual({ ...pool, mayMerge: false })
	})

	test('tells a blind reader the same whether or not somebody has answered', async () => {
		const readingCase = await postedCase(ward, poster)
		const before = await poolOn(second, readingCase)
		await answer(first, readingCase, 'K35.2')
		expect(await poolOn(second, readingCase)).toEqual(before)
		expect(before).toMatchObject({ isOpen: false, readerCount: null, ranked: [], doNotMiss: [], apart: [] })
		expect(await refusalOf(poolOn(second, { id: UNKNOWN }))).toBe('case-not-found')
	})

	test('leaves out whoever is suspended since', async () => {
		const readingCase = await postedCase(ward, poster)
		const gone = await ward.person()
		await answer(gone, readingCase, 'K57.2')
		await answer(first, readingCase, 'K35.2')
		await ward.services.database
			.updateTable('person')
			.set({ verification: 'suspended' })
			.where('id', '=', gone.id)
			.execute()
		expect(await poolOn(poster, readingCase)).toMatchObject({
			readerCount: 1,
			ranked: [{ diagnosis: { code: 'K35.2' } }],
		})
	})
})

describe('a diagnosis not to be missed', () => {
	test('is pinned whoever flags it, until the poster ticks that he considered it', async () => {
		const readingCase = await postedCase(ward, poster)
		await answer(second, readingCase, 'K57.2')
		const flagging = opinion(['K57.2', '闭孔旁肿物'])
		await first.call(contract.postOpinion, {
			...paramsOf(readingCase),
			body: {
				...flagging,
				candidates: flagging.candidates.map((candidate, index) => ({ ...candidate, isDangerous: index === 1 })),
			},
		})
		const pinned = async () => {
			const { doNotMiss } = await poolOn(poster, readingCase)
			return doNotMiss.find(({ conceptId }) => conceptId === 'text:闭孔旁肿物')
		}
		expect(await pinned()).toMatchObject({
			flaggedBy: [{ readerName: '李医师', findings: flagging.findings }],
			consideredAt: null,
		})

		expect(await refusalOf(consider(first, readingCase, 'text:闭孔旁肿物'))).toBe('not-permitted')
		expect(await refusalOf(consider(await ward.person(), readingCase, 'text:闭孔旁肿物'))).toBe('not-permitted')
		expect(await refusalOf(consider(waiting, readingCase, 'text:闭孔旁肿物'))).toBe('person-not-verified')
		expect(await refusalOf(consider(poster, readingCase, 'text:别的'))).toBe('nothing-to-consider')
		expect(await refusalOf(consider(poster, { id: UNKNOWN }, 'text:闭孔旁肿物'))).toBe('case-not-found')

		await consider(poster, readingCase, 'text:闭孔旁肿物')
		const consideredAt = (await pinned())?.consideredAt
		expect(consideredAt).not.toBeNull()
		await consider(poster, readingCase, 'text:闭孔旁肿物')
		expect((await pinned())?.consideredAt).toBe(consideredAt)
		const { items } = await first.call(contract.caseTimeline, paramsOf(readingCase))
		expect(items.map(({ type }) => type)).toEqual(['posted', 'opinion-posted', 'opinion-posted', 'danger-considered'])
	})
})

describe('the thread', () => {
	test('is open to whoever has answered or declined, and to the poster', async () => {
		const readingCase = await postedCase(ward, poster)
		expect(await refusalOf(comment(first, readingCase, '请看'))).toBe('still-blind')
		const asked = await comment(poster, readingCase, '请看 [动脉期 · 图 57]')
		expect(asked).toMatchObject({ isMine: true, text: '请看 [动脉期 · 图 57]', author: { name: '王医师' } })
		expect(await commentsOn(first, readingCase)).toEqual({ isOpen: false, items: [], next: null })

		await answer(first, readingCase, 'K35.2')
		await comment(first, readingCase, '同意')
		expect((await commentsOn(first, readingCase)).items.map(({ text, isMine }) => [text, isMine])).toEqual([
			['请看 [动脉期 · 图 57]', false],
			['同意', true],
		])
		await close(readingCase)
		await comment(second, readingCase, '学习了')
		expect((await commentsOn(second, readingCase)).items).toHaveLength(3)
	})

	test('is refused on drafts, to the unverified, and where the case is not for the reader', async () => {
		expect(await refusalOf(comment(poster, await draftCase(ward, poster), '草稿'))).toBe('case-not-open')
		const readingCase = await postedCase(ward, poster, { visibility: 'people', peopleIds: [first.id] })
		expect(await refusalOf(comment(second, readingCase, '看不到'))).toBe('case-not-found')
		expect(await refusalOf(commentsOn(second, readingCase))).toBe('case-not-found')
		expect(await refusalOf(comment(waiting, readingCase, '未认证'))).toBe('person-not-verified')
		expect(await refusalOf(comment(poster, readingCase, '   '))).toBe('request-invalid')
	})
})

describe('reading opinions', () => {
	test('is in the audit once in ten minutes, and not while blind', async () => {
		const readingCase = await postedCase(ward, poster)
		await opinionsOn(first, readingCase)
		await decline(first, readingCase)
		await opinionsOn(first, readingCase)
		await poolOn(first, readingCase)
		expect(await auditOf(readingCase)).toEqual(['opinion-declined', 'opinions-read'])
	})
})

describe('finding a diagnosis', () => {
	test('goes by Chinese words, pinyin initials, English words and code, at most twenty', async () => {
		for (const q of ['阑尾炎', 'lwy', 'appendicitis', 'K35']) {
			const found = await find(q)
			expect(found.some(({ code }) => code.startsWith('K35'))).toBe(true)
			expect(found.length).toBeLessThanOrEqual(20)
		}
		expect(await find('不存在的诊断')).toEqual([])
	})
})
