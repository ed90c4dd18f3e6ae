import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

let ward: Ward
beforeAll(async () => {
	ward = await testWard()
})
afterAll(async () => ward[Symbol.asyncDispose]())

async function newGroup(owner: WardPerson, name = '腹部影像'): Promise<contract.ReadingGroup> {
	return owner.call(contract.createGroup, { body: { name } })
}

function give(
	giver: WardPerson,
	{ id: groupId }: contract.ReadingGroup,
	{ id: personId }: { id: contract.PersonId },
	role: contract.GroupRole,
): Promise<void> {
	return giver.call(contract.setGroupMember, { params: { groupId, personId }, body: { role } })
}

function remove(remover: WardPerson, { id: groupId }: contract.ReadingGroup, { id: personId }: WardPerson) {
	return remover.call(contract.removeGroupMember, { params: { groupId, personId } })
}

async function rolesIn({ id: groupId }: contract.ReadingGroup, asked: WardPerson) {
	const { items } = await asked.call(contract.listGroupMembers, { params: { groupId } })
	return Object.fromEntries(items.map(({ name, role }) => [name, role]))
}

async function waitsFor(reader: WardPerson): Promise<contract.CaseId[]> {
	const { items } = await reader.call(contract.listCases, { query: { part: 'unanswered' } })
	return items.map(({ id }) => id)
}

describe('who belongs to a group', () => {
	test('an owner adds and removes members; a member only leaves', async () => {
		const [owner, member, outsider] = [await ward.person(), await ward.person(), await ward.person()]
		const group = await newGroup(owner)
		expect(group).toMatchObject({ name: '腹部影像', memberCount: 1, role: 'owner', kind: 'subspecialty' })
		for (let twice = 0; twice < 2; twice++) await give(owner, group, member, 'member')
		expect((await member.call(contract.listGroups, {})).items).toEqual([{ ...group, memberCount: 2, role: 'member' }])
		expect(await rolesIn(group, member)).toEqual({ [owner.name]: 'owner', [member.name]: 'member' })

		expect(await refusalOf(give(member, group, outsider, 'member'))).toBe('not-permitted')
		expect(await refusalOf(remove(member, group, owner))).toBe('not-permitted')
		expect(await refusalOf(remove(owner, group, owner))).toBe('not-permitted')
		expect(await refusalOf(remove(owner, group, outsider))).toBe('person-not-found')
		const waiting = await ward.person({ verification: 'waiting' })
		expect(await refusalOf(give(owner, group, waiting, 'member'))).toBe('person-not-found')
		await remove(member, group, member)
		expect(await rolesIn(group, owner)).toEqual({ [owner.name]: 'owner' })
	})

	test('a moderator minds members and guests, and neither his like nor the owner', async () => {
		const [owner, moderator, other, member] = await Promise.all([1, 2, 3, 4].map(() => ward.person()))
		if (!owner || !moderator || !other || !member) throw new Error('no people')
		const group = await newGroup(owner)
		await give(owner, group, moderator, 'moderator')
		await give(owner, group, other, 'moderator')
		await give(moderator, group, member, 'member')
		await give(moderator, group, member, 'guest')
		expect((await rolesIn(group, owner))[member.name]).toBe('guest')
		await remove(moderator, group, member)
		const refused = [
			give(moderator, group, member, 'moderator'),
			give(moderator, group, moderator, 'owner'),
			give(moderator, group, other, 'guest'),
			give(moderator, group, owner, 'guest'),
			remove(moderator, group, other),
			remove(moderator, group, owner),
		]
		expect(new Set(await Promise.all(refused.map(refusalOf)))).toEqual(new Set(['not-permitted']))
	})

	test('an owner hands the group over, stays as moderator, and can then leave', async () => {
		const [owner, heir] = [await ward.person(), await ward.person()]
		const group = await newGroup(owner)
		expect(await refusalOf(give(owner, group, owner, 'member'))).toBe('not-permitted')
		await give(owner, group, heir, 'owner')
		expect(await rolesIn(group, heir)).toEqual({ [owner.name]: 'moderator', [heir.name]: 'owner' })
		expect(await refusalOf(give(owner, group, owner, 'owner'))).toBe('not-permitted')
		await remove(owner, group, owner)
		expect(await rolesIn(group, heir)).toEqual({ [heir.name]: 'owner' })
	})

	test('only an owner says what a group is', async () => {
		const [owner, moderator] = [await ward.person(), await ward.person()]
		const group = await newGroup(owner)
		await give(owner, group, moderator, 'moderator')
		const change = (who: WardPerson) =>
			who.call(contract.changeGroup, { params: { groupId: group.id }, body: { kind: 'class', name: '规培班' } })
		expect(await refusalOf(change(moderator))).toBe('not-permitted')
		await change(owner)
		expect((await owner.call(contract.listGroups, {})).items[0]).toMatchObject({ kind: 'class', name: '规培班' })
	})

	test('a group is not there for who does not belong to it', async () => {
		const [owner, outsider] = [await ward.person(), await ward.person()]
		const group = await newGroup(owner)
		const params = { groupId: group.id }
		const refused = [
			outsider.call(contract.listGroupMembers, { params }),
			outsider.call(contract.changeGroup, { params, body: { name: 'x' } }),
			give(outsider, group, outsider, 'member'),
			remove(outsider, group, outsider),
		]
		expect(new Set(await Promise.all(refused.map(refusalOf)))).toEqual(new Set(['group-not-found']))
	})
})

describe('guests of a group', () => {
	test('open its cases and look, and neither answer, revise nor discuss', async () => {
		const [owner, guest, member] = [await ward.person(), await ward.person(), await ward.person()]
		const group = await newGroup(owner)
		await give(owner, group, guest, 'guest')
		await give(owner, group, member, 'member')
		const { id: caseId } = await postedCase(ward, owner, { visibility: 'group', groupId: group.id })
		const params = { caseId }

		expect(await guest.call(contract.openCase, { params })).toMatchObject({ isGuest: true, part: 'reader' })
		expect(await refusalOf(guest.call(contract.postOpinion, { params, body: opinion(['K35.8']) }))).toBe(
			'guest-only-looks',
		)
		await guest.call(contract.declineToAnswer, { params })
		const words = { params, body: { text: '请教' } }
		expect(await refusalOf(guest.call(contract.postComment, words))).toBe('guest-only-looks')
		expect(await refusalOf(guest.call(contract.reviseOpinion, { params, body: opinion(['K35.8']) }))).toBe(
			'guest-only-looks',
		)
		expect(await waitsFor(guest)).not.toContain(caseId)
		expect(await waitsFor(member)).toContain(caseId)

		await give(owner, group, guest, 'member')
		await guest.call(contract.postOpinion, { params, body: opinion(['K35.8']) })
	})

	test('post nothing to it', async () => {
		const [owner, guest] = [await ward.person(), await ward.person()]
		const group = await newGroup(owner)
		await give(owner, group, guest, 'guest')
		const draft = { visibility: 'group', groupId: group.id } as const
		expect(await refusalOf(guest.call(contract.createCase, { body: draft }))).toBe('request-invalid')
	})

	test('of one group are readers like all others elsewhere', async () => {
		const [owner, guest] = [await ward.person(), await ward.person()]
		await give(owner, await newGroup(owner), guest, 'guest')
		const { id: caseId } = await postedCase(ward, owner)
		expect(await guest.call(contract.openCase, { params: { caseId } })).toMatchObject({ isGuest: false })
		await guest.call(contract.postOpinion, { params: { caseId }, body: opinion(['K35.8']) })
	})
})
