import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

let ward: Ward
let administrator: WardPerson
let doctor: WardPerson
beforeAll(async () => {
	ward = await testWard()
	administrator = await ward.person({ name: '管理员', isSystemAdmin: true })
	doctor = await ward.person()
})
afterAll(async () => ward[Symbol.asyncDispose]())

const put = (person: WardPerson, code: string) => person.call(contract.listDanger, { params: { code } })
const remove = (person: WardPerson, code: string) => person.call(contract.unlistDanger, { params: { code } })
const listed = async () => (await doctor.call(contract.listDangers, {})).items

describe('the do-not-miss list of a site', () => {
	test('pins a diagnosis whoever names it, until it is taken off', async () => {
		const readingCase = await postedCase(ward, doctor)
		const reader = await ward.person()
		const params = { caseId: readingCase.id }
		await reader.call(contract.postOpinion, { params, body: opinion(['J18.9', 'K35.8']) })
		const pinned = async () => (await doctor.call(contract.collectiveDifferential, { params })).doNotMiss
		expect(await pinned()).toEqual([])

		await put(administrator, 'K35.8')
		expect(await pinned()).toMatchObject([{ conceptId: 'ICD-10:K35.8', flaggedBy: [], consideredAt: null }])
		await doctor.call(contract.considerDanger, { params, body: { conceptId: 'ICD-10:K35.8' } })
		await remove(administrator, 'K35.8')
		expect(await pinned()).toEqual([])
	})

	test('shows who listed what, before what the catalogue pins for everybody', async () => {
		await put(administrator, 'j18.9')
		await put(administrator, 'J18.9')
		await put(administrator, 'K35.2')
		const [first, second] = await listed()
		expect(first).toMatchObject({ code: 'J18.9', zh: '肺炎', listed: { by: '管理员' } })
		expect(second?.listed).toBeNull()
		expect((await listed()).filter(({ code }) => code === 'K35.2')).toMatchObject([{ listed: null }])
	})

	test('is changed by system administrators alone, and holds diagnoses of the catalogue', async () => {
		expect(await refusalOf(put(doctor, 'K35.8'))).toBe('not-permitted')
		expect(await refusalOf(remove(doctor, 'K35.8'))).toBe('not-permitted')
		expect(await refusalOf(put(administrator, 'Z99.99'))).toBe('diagnosis-unknown')
		expect(await refusalOf(remove(administrator, 'K35.2'))).toBe('danger-not-found')
	})
})
