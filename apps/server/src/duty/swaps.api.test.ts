import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const offer = (by: WardPerson, shiftId: contract.ShiftId, to: WardPerson | null) =>
	by.call(contract.offerShift, { params: { shiftId }, body: { toPersonId: to?.id ?? null } })
const accept = (person: WardPerson, swapId: contract.SwapId) => person.call(contract.acceptSwap, { params: { swapId } })
const end = (person: WardPerson, swapId: contract.SwapId) => person.call(contract.endSwap, { params: { swapId } })
const swapsOf = async (person: WardPerson) => (await person.call(contract.myDuty, {})).swaps.map(({ id }) => id)
async function toldTo({ id }: WardPerson): Promise<string[]> {
	const events = ward.services.database.selectFrom('event').select('type').where('person_id', '=', id)
	return (await events.orderBy('id').execute()).map(({ type }) => type).filter((type) => type.startsWith('swap-'))
}

describe('a shift that its person offers', () => {
	test('goes to the one asked by name once he accepts, and both are told', async () => {
		const [giver, taker] = [await ward.person(), await ward.person()]
		await join(giver, 'member')
		await join(taker, 'member')
		const shift = night(giver)
		const shiftId = await addedId(shift)
		const { id: swapId } = await offer(giver, shiftId, taker)
		expect(await swapsOf(taker)).toEqual([swapId])
		expect(await swapsOf(member)).toEqual([])
		expect(await shiftsSeenBy(member, shift)).toMatchObject([{ offer: { swapId, to: { id: taker.id } } }])
		expect(await refusalOf(offer(giver, shiftId, null))).toBe('shift-offered')
		expect(await refusalOf(accept(member, swapId))).toBe('swap-not-found')
		expect(await refusalOf(accept(giver, swapId))).toBe('swap-not-found')

		await accept(taker, swapId)
		expect(await shiftsSeenBy(member, shift)).toMatchObject([{ person: { id: taker.id }, offer: null }])
		expect(await toldTo(giver)).toEqual(['swap-accepted'])
		expect(await toldTo(taker)).toEqual(['swap-offered', 'swap-accepted'])
		expect(await swapsOf(giver)).toEqual([])
		expect((await taker.call(contract.myDuty, {})).shifts.map(({ id }) => id)).toEqual([shiftId])
		expect(await refusalOf(accept(taker, swapId))).toBe('swap-settled')
	})

	test('to everybody goes to the first of several who accept at once', async () => {
		const shift = night(member)
		const { id: swapId } = await offer(member, await addedId(shift), null)
		const takers = [await ward.person(), await ward.person(), await ward.person()]
		for (const taker of takers) await join(taker, 'member')
		const guest = await ward.person()
		await join(guest, 'guest')
		expect(await refusalOf(accept(guest, swapId))).toBe('swap-not-found')

		const refusals = await Promise.all(takers.map((taker) => refusalOf(accept(taker, swapId))))
		expect(refusals.filter((refusal) => refusal === 'swap-settled')).toHaveLength(2)
		const [has] = await shiftsSeenBy(owner, shift)
		expect(has?.person.id).toBe(takers[refusals.indexOf(undefined)]?.id)
	})

	test('stays his where it is declined or withdrawn', async () => {
		const taker = await ward.person()
		await join(taker, 'member')
		const shift = night(member)
		const shiftId = await addedId(shift)
		const first = await offer(member, shiftId, taker)
		expect(await refusalOf(end(owner, first.id))).toBe('swap-not-found')
		await end(taker, first.id)
		expect(await toldTo(member)).toContain('swap-declined')
		const second = await offer(member, shiftId, null)
		expect(await refusalOf(end(taker, second.id))).toBe('not-permitted')
		await end(member, second.id)
		expect(await refusalOf(accept(taker, second.id))).toBe('swap-settled')
		expect(await shiftsSeenBy(owner, shift)).toMatchObject([{ person: { id: member.id }, offer: null }])
	})

	test('is not taken by who is on the roster then already, nor once it is over, changed or taken off', async () => {
		const taker = await ward.person()
		await join(taker, 'member')
		const busy = night(member)
		const { id: overlapping } = await offer(member, await addedId(busy), null)
		await add(owner, { ...busy, personId: taker.id })
		expect(await refusalOf(accept(taker, overlapping))).toBe('shift-overlaps')

		const changed = night(member)
		const shiftId = await addedId(changed)
		const { id: changedSwap } = await offer(member, shiftId, null)
		await owner.call(contract.changeShift, { params: { shiftId }, body: { ...changed, organs: ['chest'] } })
		expect(await refusalOf(accept(taker, changedSwap))).toBe('swap-settled')

		const { id: removedSwap } = await offer(member, shiftId, null)
		await owner.call(contract.removeShifts, { params: { roster: groupId }, body: { shiftIds: [shiftId] } })
		expect(await refusalOf(accept(taker, removedSwap))).toBe('swap-not-found')

		const last = night(member)
		const lastId = await addedId(last)
		const { id: lateSwap } = await offer(member, lastId, null)
		ward.clock.advance(Date.parse(last.endsAt) - ward.clock.now().getTime())
		expect(await refusalOf(accept(taker, lateSwap))).toBe('shift-over')
		expect(await refusalOf(offer(member, lastId, null))).toBe('shift-over')
	})

	test('is offered as easily the tenth time as the first', async () => {
		for (let time = 0; time < 10; time++) await offer(member, await addedId(night(member)), null)
	})

	test('is offered by nobody but him', async () => {
		const shiftId = await addedId(night(member))
		expect(await refusalOf(offer(owner, shiftId, null))).toBe('not-permitted')
		expect(await refusalOf(offer(member, shiftId, member))).toBe('person-not-found')
		expect(await refusalOf(offer(await ward.person(), shiftId, null))).toBe('shift-not-found')
	})
})
