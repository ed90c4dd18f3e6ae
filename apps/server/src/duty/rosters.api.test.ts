import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runClockwork } from '../clockwork/index.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

let ward: Ward
let owner: WardPerson
let member: WardPerson
let groupId: contract.GroupId
beforeAll(async () => {
	ward = await testWard()
	owner = await ward.person()
	member = await ward.person({ hospital: '县医院' })
	groupId = (await owner.call(contract.createGroup, { body: { name: '腹部组' } })).id
	await join(member, 'member')
})
afterAll(async () => ward[Symbol.asyncDispose]())

const join = (person: WardPerson, role: contract.GroupRole) =>
	owner.call(contract.setGroupMember, { params: { groupId, personId: person.id }, body: { role } })

let dayCount = 0

/** A night of 14 hours on a day of its own, so that no two overlap. */
function night(person: WardPerson, more: Partial<contract.ShiftDraft> = {}): contract.ShiftDraft {
	const day = Math.ceil(ward.clock.now().getTime() / DAY_MS) + ++dayCount
	const startsAt = new Date(day * DAY_MS + 10 * HOUR_MS)
	const endsAt = new Date(startsAt.getTime() + 14 * HOUR_MS)
	return {
		personId: person.id,
		organs: [],
		startsAt: startsAt.toISOString(),
		endsAt: endsAt.toISOString(),
		isLead: false,
		...more,
	}
}

const add = (editor: WardPerson, shift: contract.ShiftDraft, roster: contract.RosterName = groupId) =>
	editor.call(contract.addShifts, { params: { roster }, body: { shift } })

async function addedId(shift: contract.ShiftDraft): Promise<contract.ShiftId> {
	const [shiftId] = (await add(owner, shift)).shiftIds
	if (shiftId === undefined) throw new Error('no shift was added')
	return shiftId
}

async function shiftsSeenBy(person: WardPerson, { startsAt, endsAt }: contract.ShiftDraft): Promise<contract.Shift[]> {
	const query = { from: startsAt, to: endsAt }
	return (await person.call(contract.listShifts, { params: { roster: groupId }, query })).items
}

async function mayEdit(person: WardPerson): Promise<contract.RosterName[]> {
	const { items } = await person.call(contract.listRosters, {})
	return items.filter((roster) => roster.mayEdit).map(({ roster }) => roster)
}

describe('a roster', () => {
	test('is read by whoever belongs to it, and by nobody else', async () => {
		const [guest, stranger] = [await ward.person(), await ward.person()]
		await join(guest, 'guest')
		const shift = night(member, { organs: ['pelvis', 'abdomen'], isLead: true })
		await add(owner, shift)
		expect(await shiftsSeenBy(guest, shift)).toMatchObject([
			{ person: { id: member.id, hospitalName: '县医院' }, organs: ['abdomen', 'pelvis'], isLead: true, offer: null },
		])
		expect(await refusalOf(shiftsSeenBy(stranger, shift))).toBe('group-not-found')
	})

	test('of a group is changed by who minds the group, of a hospital and the network by their administrators', async () => {
		const [moderator, systemAdmin] = [await ward.person(), await ward.person({ isSystemAdmin: true })]
		const hospitalAdmin = await ward.person({ hospital: '县医院', isHospitalAdmin: true })
		await join(moderator, 'moderator')
		expect(await refusalOf(add(moderator, night(member)))).toBeUndefined()
		expect(await refusalOf(add(member, night(member)))).toBe('not-permitted')
		expect(await refusalOf(add(systemAdmin, night(member)))).toBe('group-not-found')
		expect(await refusalOf(add(hospitalAdmin, night(member), 'hospital'))).toBeUndefined()
		expect(await refusalOf(add(member, night(member), 'hospital'))).toBe('not-permitted')
		expect(await refusalOf(add(systemAdmin, night(member), 'network'))).toBeUndefined()
		expect(await refusalOf(add(hospitalAdmin, night(member), 'network'))).toBe('not-permitted')

		expect(await mayEdit(owner)).toEqual([groupId])
		expect(await mayEdit(member)).toEqual([])
		expect(await mayEdit(hospitalAdmin)).toEqual(['hospital'])
		expect(await mayEdit(systemAdmin)).toEqual(['network'])
	})

	test('holds those alone who can be on it: no guest, nobody of another hospital', async () => {
		const hospitalAdmin = await ward.person({ hospital: '县医院', isHospitalAdmin: true })
		const guest = await ward.person()
		await join(guest, 'guest')
		expect(await refusalOf(add(owner, night(guest)))).toBe('person-not-found')
		expect(await refusalOf(add(hospitalAdmin, night(owner), 'hospital'))).toBe('person-not-found')
		const found = async (roster: contract.RosterName) =>
			(await owner.call(contract.rosterPeople, { params: { roster }, query: {} })).items.map(({ id }) => id)
		expect(await found(groupId)).toEqual(expect.arrayContaining([owner.id, member.id]))
		expect(await found(groupId)).not.toContain(guest.id)
		expect(await found('hospital')).not.toContain(member.id)
	})

	test('of a hospital shows nothing of another hospital', async () => {
		const admin = await ward.person({ hospital: '市医院', isHospitalAdmin: true })
		const shift = night(admin)
		const [shiftId] = (await add(admin, shift, 'hospital')).shiftIds
		if (shiftId === undefined) throw new Error('no shift was added')
		const query = { from: shift.startsAt, to: shift.endsAt }
		const seen = async (person: WardPerson) =>
			(await person.call(contract.listShifts, { params: { roster: 'hospital' }, query })).items.map(({ id }) => id)
		expect(await seen(admin)).toEqual([shiftId])
		expect(await seen(owner)).toEqual([])
		const other = await ward.person({ isHospitalAdmin: true })
		const change = other.call(contract.changeShift, { params: { shiftId }, body: shift })
		expect(await refusalOf(change)).toBe('shift-not-found')
		const remove = other.call(contract.removeShifts, { params: { roster: 'hospital' }, body: { shiftIds: [shiftId] } })
		expect(await refusalOf(remove)).toBe('shift-not-found')
	})

	test('never holds one person twice at one time', async () => {
		const shift = night(member)
		const shiftId = await addedId(shift)
		expect(await refusalOf(add(owner, { ...shift, organs: ['chest'] }))).toBe('shift-overlaps')
		expect(await refusalOf(add(owner, { ...shift, personId: owner.id }))).toBeUndefined()
		const later = {
			...shift,
			startsAt: shift.endsAt,
			endsAt: new Date(Date.parse(shift.endsAt) + HOUR_MS).toISOString(),
		}
		expect(await refusalOf(add(owner, later))).toBeUndefined()
		const longer = owner.call(contract.changeShift, { params: { shiftId }, body: { ...shift, endsAt: later.endsAt } })
		expect(await refusalOf(longer)).toBe('shift-overlaps')

		const same = night(member)
		const tries = await Promise.all(Array.from({ length: 5 }, () => refusalOf(add(owner, same))))
		expect(tries.filter((refusal) => refusal === undefined)).toHaveLength(1)
		expect(await shiftsSeenBy(owner, same)).toHaveLength(1)
	})

	test('refuses a shift that ends before it starts, is longer than a week, or knows seconds', async () => {
		const shift = night(member)
		for (const endsAt of [
			shift.startsAt,
			new Date(Date.parse(shift.startsAt) + 8 * DAY_MS).toISOString(),
			new Date(Date.parse(shift.endsAt) + 1000).toISOString(),
		]) {
			expect(await refusalOf(add(owner, { ...shift, endsAt }))).toBe('request-invalid')
		}
	})

	test('has a shift of every week at the same time of day, whatever the clocks do in between', async () => {
		const shift = {
			...night(member),
			startsAt: '2027-10-18T16:00:00Z', // 18:00 in Berlin, in summer time
			endsAt: '2027-10-19T06:00:00Z',
		}
		const body = { shift, weeks: 3, timeZone: 'Europe/Berlin' }
		const { shiftIds } = await owner.call(contract.addShifts, { params: { roster: groupId }, body })
		expect(shiftIds).toHaveLength(3)
		const series = await shiftsSeenBy(member, { ...shift, endsAt: '2027-11-30T00:00:00Z' })
		expect(series.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
			['2027-10-18T16:00:00.000Z', '2027-10-19T06:00:00.000Z'],
			['2027-10-25T16:00:00.000Z', '2027-10-26T06:00:00.000Z'],
			['2027-11-01T17:00:00.000Z', '2027-11-02T07:00:00.000Z'],
		])
		expect(new Set(series.map(({ seriesId }) => seriesId)).size).toBe(1)
	})

	test('gives back what was taken off it, for a day', async () => {
		const shift = night(member)
		const shiftId = await addedId(shift)
		const params = { roster: groupId }
		const body = { shiftIds: [shiftId] }
		await owner.call(contract.removeShifts, { params, body })
		expect(await shiftsSeenBy(owner, shift)).toEqual([])
		expect(await refusalOf(owner.call(contract.removeShifts, { params, body }))).toBe('shift-not-found')
		await owner.call(contract.restoreShifts, { params, body })
		expect((await shiftsSeenBy(owner, shift)).map(({ id }) => id)).toEqual([shiftId])

		await owner.call(contract.removeShifts, { params, body })
		await add(owner, shift)
		expect(await refusalOf(owner.call(contract.restoreShifts, { params, body }))).toBe('shift-overlaps')
		ward.clock.advance(DAY_MS)
		await runClockwork(ward.services)
		expect(await refusalOf(owner.call(contract.restoreShifts, { params, body }))).toBe('shift-not-found')
	})
})
