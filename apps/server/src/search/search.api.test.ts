import type { CaseFilter, CaseId } from '@readroom/contracts'
import * as contract from '@readroom/contracts'
import { mayReadOpinions } from '@readroom/reading'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runClockwork } from '../clockwork/index.ts'
import { opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

let ward: Ward
let poster: WardPerson
let reader: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ hospital: '县医院' })
	reader = await ward.person({ hospital: '省医院' })
})
afterAll(async () => ward[Symbol.asyncDispose]())

async function found(person: WardPerson, query: CaseFilter): Promise<CaseId[]> {
	const { items } = await person.call(contract.listCases, { query: { ...query, limit: 100 } })
	return items.map(({ id }) => id)
}

const ANSWER = { evidence: 'pathology', diagnosis: { system: 'ICD-10', code: 'I26.9' } } as const

describe('words', () => {
	test.each([
		['of the complaint', { complaint: '反复咯血一月' }, '咯血'],
		['of the question', { question: '是否为错构瘤？' }, '错构瘤'],
		['of the history', { history: '十年前行甲状腺手术' }, '甲状腺手术'],
		['of laboratory values', { labs: 'AFP 1210 ng/mL' }, 'afp 1210'],
		['in English where it was written in Chinese', { complaint: '吞咽异物感' }, 'foreign body'],
	] as const)('%s are found by whoever may see the case, and by nobody else', async (_, draft, q) => {
		const outsider = await ward.person({ hospital: '市医院' })
		const { id } = await postedCase(ward, poster, { visibility: 'people', peopleIds: [reader.id], ...draft })
		expect(await found(reader, { q })).toContain(id)
		expect(await found(poster, { q })).toContain(id)
		expect(await found(outsider, { q })).not.toContain(id)
		expect(await found(reader, { q: `${q} 鹤顶红` })).toEqual([])
	})

	test('of a series, a label and an addendum are found', async () => {
		const { id, label } = await postedCase(ward, poster)
		await poster.call(contract.postAddendum, { params: { caseId: id }, body: { text: '次日复查见脾周积血' } })
		expect(await found(reader, { q: label })).toEqual([id])
		expect(await found(reader, { q: '脾周积血' })).toEqual([id])
		expect(await found(reader, { q: `${label} 腹部` })).toEqual([id])
	})

	test('are gone from a case that was withdrawn', async () => {
		const { id } = await postedCase(ward, poster, { complaint: '罕见的紫苏过敏' })
		await poster.call(contract.withdrawCase, { params: { caseId: id } })
		const { database } = ward.services
		const kept = await database.selectFrom('case_words').selectAll().where('case_id', '=', id).execute()
		expect(kept).toHaveLength(1)
		expect(JSON.stringify(kept)).not.toContain('紫苏')
	})

	test('of a case from before there was a search are written by the clockwork', async () => {
		const { id } = await postedCase(ward, poster, { complaint: '左踝扭伤后瘀斑' })
		const { database } = ward.services
		await database.deleteFrom('case_words').where('case_id', '=', id).execute()
		await database.updateTable('reading_case').set({ has_words: false }).where('id', '=', id).execute()
		expect(await found(reader, { q: '瘀斑' })).toEqual([])
		await runClockwork(ward.services)
		expect(await found(reader, { q: '瘀斑' })).toEqual([id])
	})

	test('that two readers write at once are both found', async () => {
		const { id } = await postedCase(ward, poster)
		const others = await Promise.all(['甲', '乙', '丙'].map(() => ward.person()))
		await Promise.all(
			others.map((other, index) =>
				other.call(contract.postOpinion, {
					params: { caseId: id },
					body: opinion(['K35.8'], { findings: ['琥珀', '翡翠', '玛瑙'][index] ?? '' }),
				}),
			),
		)
		expect(await found(poster, { q: '琥珀 翡翠 玛瑙' })).toEqual([id])
	})
})

describe('what was answered', () => {
	test('is found by those only whom it is open to', async () => {
		const { id } = await postedCase(ward, poster)
		const params = { caseId: id }
		const [answerer, decliner, blind] = [await ward.person(), await ward.person(), await ward.person()]
		await answerer.call(contract.postOpinion, { params, body: opinion(['猞猁综合征'], { findings: '见猞猁样改变' }) })
		await answerer.call(contract.postComment, { params, body: { text: '建议查猞猁抗体' } })
		await decliner.call(contract.declineToAnswer, { params })
		const words = ['猞猁综合征', '猞猁样改变', '猞猁抗体']
		for (const q of words) {
			for (const person of [poster, answerer, decliner]) expect([q, await found(person, { q })]).toEqual([q, [id]])
			expect([q, await found(blind, { q })]).toEqual([q, []])
		}
		// A word of the question does not carry one of an answer along.
		expect(await found(blind, { q: '阑尾炎 猞猁' })).toEqual([])
		expect(await found(poster, { q: '阑尾炎 猞猁' })).toEqual([id])

		await poster.call(contract.recordOutcome, { params, body: ANSWER })
		for (const q of words) expect(await found(blind, { q })).toEqual([id])
	})

	test('is open in a search to whom it is open on the case', async () => {
		const { id } = await postedCase(ward, poster)
		const params = { caseId: id }
		const answerer = await ward.person()
		await answerer.call(contract.postOpinion, { params, body: opinion(['水豚征']) })
		const late = await ward.person()
		await late.call(contract.declineToAnswer, { params })
		await late.call(contract.postOpinion, { params, body: opinion(['K35.8']) })
		for (const person of [poster, answerer, late, reader]) {
			const { part, status } = await person.call(contract.openCase, { params })
			expect((await found(person, { q: '水豚征' })).length === 1).toBe(mayReadOpinions(part, status))
		}
	})
})

describe('what was hidden', () => {
	test('is not found any more', async () => {
		const { id } = await postedCase(ward, poster)
		const params = { caseId: id }
		const [author, ...others] = await Promise.all(['甲', '乙', '丙', '丁'].map(() => ward.person()))
		if (author === undefined) throw new Error('there are four')
		for (const person of [author, ...others]) {
			await person.call(contract.postOpinion, { params, body: opinion(['K35.8']) })
		}
		const comment = await author.call(contract.postComment, { params, body: { text: '渡渡鸟来过' } })
		expect(await found(poster, { q: '渡渡鸟' })).toEqual([id])
		for (const person of others) {
			await person.call(contract.raiseFlag, {
				params,
				body: { target: 'comment', targetId: comment.id, reason: 'off-topic' },
			})
		}
		expect(await found(poster, { q: '渡渡鸟' })).toEqual([])
	})
})

describe('filters', () => {
	test('narrow by body part, sex, age and when it was posted', async () => {
		const { id } = await postedCase(ward, poster, { complaint: '锁骨疼痛待筛', sex: 'M', ageYears: 41 })
		const q = '锁骨疼痛待筛'
		for (const filter of [{ sex: 'M' }, { ageFrom: 41 }, { ageTo: 41 }, { bodyPart: 'abdomen' }] as const) {
			expect([filter, await found(reader, { q, ...filter })]).toEqual([filter, [id]])
		}
		for (const filter of [{ sex: 'F' }, { ageFrom: 42 }, { ageTo: 40 }, { bodyPart: 'head' }] as const) {
			expect([filter, await found(reader, { q, ...filter })]).toEqual([filter, []])
		}
		expect(await found(reader, { q, withinDays: 1 })).toEqual([id])
		ward.clock.advance(25 * 60 * 60_000)
		expect(await found(reader, { q, withinDays: 1 })).toEqual([])
	})

	test('know the outcome and its grade once there is one', async () => {
		const { id } = await postedCase(ward, poster, { complaint: '胸闷待结果' })
		const filters = [
			{ outcome: '肺栓塞' },
			{ outcome: 'pulmonary embolism' },
			{ outcome: 'I26' },
			{ grade: 'A' },
		] as const
		const q = '胸闷待结果'
		for (const filter of filters) expect(await found(reader, { q, ...filter })).toEqual([])
		await poster.call(contract.recordOutcome, { params: { caseId: id }, body: ANSWER })
		for (const filter of filters) expect(await found(reader, { q, ...filter })).toEqual([id])
		expect(await found(reader, { q, outcome: '肺炎' })).toEqual([])
		expect(await found(reader, { q, grade: 'C' })).toEqual([])
	})

	test('page on', async () => {
		for (let count = 0; count < 3; count++) await postedCase(ward, poster, { complaint: `翻页专用 ${count}` })
		const first = await reader.call(contract.listCases, { query: { q: '翻页专用', limit: 2 } })
		const second = await reader.call(contract.listCases, {
			query: { q: '翻页专用', limit: 2, after: first.next ?? '' },
		})
		expect([...first.items, ...second.items].map(({ complaint }) => complaint)).toEqual([
			'翻页专用 2',
			'翻页专用 1',
			'翻页专用 0',
		])
		expect(second.next).toBeNull()
	})
})

describe('what was found', () => {
	test('is shown where the row of the case does not show it', async () => {
		const { id } = await postedCase(ward, poster, {
			complaint: '水母蜇伤',
			history:
				'既往有高血压病史二十余年，长期规律服用多种药物，血压控制尚可，曾因胰岛素瘤手术，术后恢复良好，无其他特殊病史可供参考，家族史亦无特殊',
		})
		const one = async (person: WardPerson, q: string) =>
			(await person.call(contract.listCases, { query: { q } })).items.find((item) => item.id === id)?.hit
		expect(await one(reader, '水母蜇伤')).toBeNull()
		expect(await one(reader, '水母蜇伤 胰岛素瘤')).toBeNull()
		expect(await one(reader, '胰岛素瘤手术')).toEqual({
			place: 'history',
			excerpt: expect.stringMatching(/^….*曾因胰岛素瘤手术，术后.*…$/),
		})
		await reader.call(contract.postOpinion, { params: { caseId: id }, body: opinion(['箱水母皮炎']) })
		expect(await one(poster, '箱水母皮炎')).toMatchObject({ place: 'opinion' })
		const { otherNames } = await reader.call(contract.listCases, { query: { q: '气胸' } })
		expect(otherNames).toContain('pneumothorax')
	})
})

describe('saved searches', () => {
	const filter = { q: '阑尾炎', status: 'closed', ageFrom: 18 } as const

	test('are kept by name for their owner alone', async () => {
		const [owner, other] = [await ward.person(), await ward.person()]
		const saved = await owner.call(contract.saveSearch, { body: { name: '成人阑尾炎', filter } })
		expect((await owner.call(contract.listSavedSearches, {})).items).toEqual([saved])
		expect(saved.filter).toEqual(filter)
		expect((await other.call(contract.listSavedSearches, {})).items).toEqual([])
		const remove = { params: { searchId: saved.id } }
		expect(await refusalOf(other.call(contract.deleteSavedSearch, remove))).toBe('not-found')
		await owner.call(contract.deleteSavedSearch, remove)
		expect(await refusalOf(owner.call(contract.deleteSavedSearch, remove))).toBe('not-found')
	})

	test('are replaced by one of the same name, and not more than can be looked through', async () => {
		const owner = await ward.person()
		const save = (name: string, ageFrom: number) =>
			owner.call(contract.saveSearch, { body: { name, filter: { ageFrom } } })
		for (let number = 0; number < contract.MOST_SAVED_SEARCHES; number++) await save(`检索 ${number}`, number)
		expect(await refusalOf(save('再一个', 1))).toBe('too-many-searches')
		await save('检索 0', 77)
		const { items } = await owner.call(contract.listSavedSearches, {})
		expect(items).toHaveLength(contract.MOST_SAVED_SEARCHES)
		expect(items.find(({ name }) => name === '检索 0')?.filter).toEqual({ ageFrom: 77 })
	})
})
