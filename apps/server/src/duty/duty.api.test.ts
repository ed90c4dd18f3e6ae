import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runClockwork } from '../clockwork/index.ts'
import { newId } from '../ids.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'
import { readersOnDuty, skillsOf } from './index.ts'

const HOUR_MS = 3_600_000

let ward: Ward
beforeAll(async () => {
	ward = await testWard()
})
afterAll(async () => ward[Symbol.asyncDispose]())

/** A shift from an hour ago to an hour from now. */
async function onShift(
	person: WardPerson,
	more: {
		group_id?: contract.GroupId
		hospital_id?: contract.HospitalId
		organs?: contract.BodyPart[]
		is_lead?: boolean
	},
): Promise<void> {
	const now = ward.clock.now()
	await ward.services.database
		.insertInto('duty_shift')
		.values({
			id: newId<contract.ShiftId>(now),
			person_id: person.id,
			organs: [],
			starts_at: new Date(now.getTime() - HOUR_MS),
			ends_at: new Date(now.getTime() + HOUR_MS),
			is_lead: false,
			created_at: now,
			...more,
		})
		.execute()
}

const askedNow = (more: { caseGroupId?: contract.GroupId; hospitalId?: contract.HospitalId } = {}) =>
	readersOnDuty(ward.services.database, { at: ward.clock.now(), ...more })

async function shownTo(person: WardPerson) {
	return (await person.call(contract.dutyNow, {})).items
}

describe('who is asked', () => {
	test('is on the roster of the network, and on that of the group and the hospital of the case', async () => {
		const [network, ofGroup, ofHospital] = [await ward.person(), await ward.person(), await ward.person()]
		const { id: groupId } = await ofGroup.call(contract.createGroup, { body: { name: '县域医共体' } })
		await onShift(network, { organs: ['chest'] })
		await onShift(ofGroup, { group_id: groupId, is_lead: true })
		await onShift(ofHospital, { hospital_id: ofHospital.hospitalId })

		const chest = { personId: network.id, organs: ['chest'], via: 'shift', isLead: false }
		expect(await askedNow()).toEqual([chest])
		expect(await askedNow({ caseGroupId: groupId })).toEqual([
			chest,
			{ personId: ofGroup.id, organs: [], via: 'shift', isLead: true },
		])
		expect((await askedNow({ hospitalId: ofHospital.hospitalId })).map(({ personId }) => personId)).toEqual([
			network.id,
			ofHospital.id,
		])
	})

	test('is asked once, for all that his shifts name together', async () => {
		const person = await ward.person()
		const asked = async () => (await askedNow()).filter(({ personId }) => personId === person.id)
		await onShift(person, { organs: ['pelvis'] })
		await onShift(person, { organs: ['abdomen', 'pelvis'], is_lead: true })
		expect(await asked()).toEqual([{ personId: person.id, organs: ['abdomen', 'pelvis'], via: 'shift', isLead: true }])
		await onShift(person, {})
		expect(await asked()).toMatchObject([{ organs: [] }])
	})

	test('is nobody who was suspended, has left the group, or whose shift is over', async () => {
		const owner = await ward.person()
		const [suspended, left] = [await ward.person(), await ward.person()]
		const { id: groupId } = await owner.call(contract.createGroup, { body: { name: '腹部组' } })
		const params = { groupId, personId: left.id }
		await owner.call(contract.setGroupMember, { params, body: { role: 'member' } })
		await onShift(suspended, {})
		await onShift(left, { group_id: groupId })
		const asked = async () => (await askedNow({ caseGroupId: groupId })).map(({ personId }) => personId)
		expect(await asked()).toEqual(expect.arrayContaining([suspended.id, left.id]))

		await owner.call(contract.removeGroupMember, { params })
		await ward.services.database
			.updateTable('person')
			.set({ verification: 'suspended' })
			.where('id', '=', suspended.id)
			.execute()
		expect(await asked()).not.toContain(suspended.id)
		expect(await asked()).not.toContain(left.id)

		ward.clock.advance(HOUR_MS)
		expect(await asked()).toEqual([])
	})
})

describe('whoever says that he is available', () => {
	test('is asked for what he reads well, until the hours are over or he says otherwise', async () => {
		const person = await ward.person()
		await person.call(contract.setSkills, { body: { organs: ['pelvis', 'abdomen'] } })
		const { availableUntil, skills } = await person.call(contract.becomeAvailable, { body: { hours: 2 } })
		expect(skills).toEqual(['abdomen', 'pelvis'])
		expect(Date.parse(availableUntil ?? '') - ward.clock.now().getTime()).toBeCloseTo(2 * HOUR_MS, -3)
		const entry = { personId: person.id, organs: ['abdomen', 'pelvis'], via: 'available', isLead: false }
		expect(await askedNow()).toEqual([entry])
		expect(await skillsOf(ward.services.database, [person.id])).toEqual(new Map([[person.id, skills]]))

		await person.call(contract.endAvailability, {})
		expect(await askedNow()).toEqual([])
		await person.call(contract.becomeAvailable, { body: { hours: 1 } })
		ward.clock.advance(HOUR_MS)
		expect(await askedNow()).toEqual([])
		expect(await person.call(contract.myDuty, {})).toMatchObject({ availableUntil: null })
	})

	test('is told to open pages when the hours are over', async () => {
		const person = await ward.person()
		const { database } = ward.services
		await person.call(contract.becomeAvailable, { body: { hours: 1 } })
		const told = async () =>
			(await database.selectFrom('event').selectAll().where('person_id', '=', person.id).execute()).map(
				({ type }) => type,
			)
		await runClockwork(ward.services)
		expect(await told()).toEqual(['duty-changed'])
		ward.clock.advance(HOUR_MS)
		await runClockwork(ward.services)
		await runClockwork(ward.services)
		expect(await told()).toEqual(['duty-changed', 'duty-changed'])
	})

	test('may say so for 1, 2, 4 or 8 hours, and only once verified', async () => {
		const [person, waiting] = [await ward.person(), await ward.person({ verification: 'waiting' })]
		// What the types refuse, a program may still send.
		const hours = 24 as 8
		expect(await refusalOf(person.call(contract.becomeAvailable, { body: { hours } }))).toBe('request-invalid')
		expect(await refusalOf(waiting.call(contract.becomeAvailable, { body: { hours: 1 } }))).toBe('person-not-verified')
		expect(await refusalOf(waiting.call(contract.dutyNow, {}))).toBe('person-not-verified')
	})
})

describe('who is on duty now', () => {
	test('is shown to whoever may see the roster', async () => {
		const [member, stranger] = [await ward.person(), await ward.person({ hospital: '外院' })]
		const { id: groupId } = await member.call(contract.createGroup, { body: { name: '夜班组' } })
		await onShift(member, { group_id: groupId, organs: ['head'], is_lead: true })
		expect((await shownTo(member)).filter(({ person }) => person.id === member.id)).toMatchObject([
			{
				person: { name: member.name, hospitalName: '第一医院' },
				organs: ['head'],
				via: 'shift',
				isLead: true,
				roster: groupId,
			},
		])
		expect((await shownTo(stranger)).filter(({ person }) => person.id === member.id)).toEqual([])
	})
})
