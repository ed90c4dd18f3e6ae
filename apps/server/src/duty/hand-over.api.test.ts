import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opinion, postedCase } from '../testing/cases.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const HOUR_MS = 3_600_000

let ward: Ward
let poster: WardPerson
let reader: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ hospital: '县医院' })
	reader = await ward.person({ hospital: '省医院' })
})
afterAll(async () => ward[Symbol.asyncDispose]())

async function handedOverBy(person: WardPerson, { id }: contract.ReadingCase) {
	const { cases } = await person.call(contract.handOver, {})
	const found = cases.find((one) => one.id === id)
	return found && { state: found.state, isMine: found.isMine, opinionCount: found.opinionCount }
}

describe('the hand-over sheet', () => {
	test('says of a case what its poster may know, and of one not answered nothing but that', async () => {
		const readingCase = await postedCase(ward, poster)
		const params = { caseId: readingCase.id }
		const blind = await ward.person()
		const nothing = { state: 'to-read', isMine: false, opinionCount: null }
		expect(await handedOverBy(poster, readingCase)).toEqual({ state: 'unanswered', isMine: true, opinionCount: 0 })
		expect(await handedOverBy(reader, readingCase)).toEqual(nothing)

		await reader.call(contract.postOpinion, { params, body: opinion(['K35.2']) })
		expect(await handedOverBy(poster, readingCase)).toMatchObject({ state: 'awaiting-receipt', opinionCount: 1 })
		expect(await handedOverBy(reader, readingCase)).toMatchObject({ state: 'awaiting-receipt', isMine: false })
		expect(await handedOverBy(blind, readingCase)).toEqual(nothing)

		await poster.call(contract.giveReceipt, { params, body: { action: '已请外科会诊' } })
		expect(await handedOverBy(poster, readingCase)).toMatchObject({ state: 'awaiting-outcome' })
		expect(await handedOverBy(blind, readingCase)).toEqual(nothing)

		const body = { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' } as const
		await poster.call(contract.recordOutcome, { params, body })
		expect(await handedOverBy(poster, readingCase)).toBeUndefined()
	})

	test('says how many are reading a case, and to the blind the same after one of them has answered', async () => {
		const readingCase = await postedCase(ward, poster)
		const params = { caseId: readingCase.id }
		const blind = await ward.person()
		const readingCount = async (person: WardPerson) =>
			(await person.call(contract.handOver, {})).cases.find(({ id }) => id === readingCase.id)?.readingCount
		expect(await readingCount(blind)).toBe(0)
		await reader.call(contract.claimCase, { params, body: {} })
		expect([await readingCount(poster), await readingCount(blind)]).toEqual([1, 1])
		await reader.call(contract.postOpinion, { params, body: opinion(['K35.2']) })
		expect([await readingCount(poster), await readingCount(blind)]).toEqual([0, 1])
	})

	test('has the urgent cases first, and no words of a case', async () => {
		const lanes = ['teaching', 'routine', 'urgent', 'routine'] as const
		for (const lane of lanes) await postedCase(ward, poster, { lane, complaint: '腹痛待查' })
		const sheet = await poster.call(contract.handOver, {})
		const order = sheet.cases.map(({ lane }) => lane)
		// One is of the test before.
		expect(order).toEqual(['urgent', 'urgent', 'routine', 'routine', 'teaching'])
		expect(JSON.stringify(sheet)).not.toContain('腹痛待查')
	})

	test('is of the shift that ends, and names who takes over', async () => {
		const { id: groupId } = await poster.call(contract.createGroup, { body: { name: '夜班组' } })
		const params = { groupId, personId: reader.id }
		await poster.call(contract.setGroupMember, { params, body: { role: 'member' } })
		const hour = Math.ceil(ward.clock.now().getTime() / HOUR_MS) * HOUR_MS
		const shift = (person: WardPerson, from: number, to: number) => ({
			personId: person.id,
			organs: [],
			startsAt: new Date(hour + from * HOUR_MS).toISOString(),
			endsAt: new Date(hour + to * HOUR_MS).toISOString(),
		})
		for (const planned of [shift(poster, -8, 2), shift(reader, 2, 10), shift(reader, 20, 30)]) {
			await poster.call(contract.addShifts, { params: { roster: groupId }, body: { shift: planned } })
		}
		const { ending, relief } = await poster.call(contract.handOver, {})
		expect(ending).toMatchObject({ person: { id: poster.id }, endsAt: new Date(hour + 2 * HOUR_MS).toISOString() })
		expect(relief).toMatchObject([{ person: { id: reader.id }, startsAt: new Date(hour + 2 * HOUR_MS).toISOString() }])
		expect(await reader.call(contract.handOver, {})).toMatchObject({ ending: null, relief: [] })

		ward.clock.advance(4 * HOUR_MS)
		expect((await poster.call(contract.handOver, {})).ending).not.toBeNull()
		ward.clock.advance(HOUR_MS)
		expect((await poster.call(contract.handOver, {})).ending).toBeNull()
	})
})
