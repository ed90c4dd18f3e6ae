import type { PersonId, ReadingCase } from '@readroom/contracts'
import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runClockwork } from '../clockwork/index.ts'
import { opinion, postedCase } from '../testing/cases.ts'
import { type HttpSink, httpSink } from '../testing/http-sink.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'
import { notify } from './index.ts'

let sink: HttpSink
let ward: Ward
let poster: WardPerson
beforeAll(async () => {
	sink = await httpSink()
	ward = await testWard({ statCasesPerDay: 1000, webhookPrivateAllowed: ['127.0.0.1'] })
	poster = await ward.person()
})
afterAll(async () => {
	await ward[Symbol.asyncDispose]()
	await sink[Symbol.asyncDispose]()
})

async function statCase(draft: contract.CaseDraft = {}): Promise<ReadingCase> {
	return postedCase(ward, poster, { lane: 'stat', statReason: '腹膜刺激征', ...draft })
}

async function page(
	readingCase: ReadingCase,
	reason: contract.PageReason,
	to: { personIds?: PersonId[]; groupId?: contract.GroupId },
): Promise<void> {
	const at = ward.services.clock.now()
	const notice = { reason, caseId: readingCase.id, at, ...to }
	await ward.services.database.transaction().execute((tx) => notify(tx, ward.services, notice))
	await runClockwork(ward.services)
	await ward.services.courier.settled()
}

function receivedAt(path: string): number {
	return sink.received.filter((request) => request.path === path).length
}

describe('a person', () => {
	test('is told by the channels he has chosen for the reason, and on the screen whatever he chooses', async () => {
		const person = await ward.person()
		await person.call(contract.addAddress, { body: { channel: 'webhook', destination: `${sink.url}/chosen` } })
		await person.call(contract.changeNotices, { body: { channels: { answered: [], asked: ['webhook'] } } })
		const readingCase = await statCase()
		await page(readingCase, 'asked', { personIds: [person.id] })
		await page(readingCase, 'answered', { personIds: [person.id] })
		expect(receivedAt('/chosen')).toBe(1)
		const pages = await ward.services.database
			.selectFrom('page')
			.select(['reason', 'channel'])
			.where('person_id', '=', person.id)
			.orderBy('reason')
			.orderBy('channel')
			.execute()
		expect(pages).toEqual([
			{ reason: 'answered', channel: 'screen' },
			{ reason: 'asked', channel: 'screen' },
			{ reason: 'asked', channel: 'webhook' },
		])
	})

	test('is not told by day in the lane in which he sleeps by day', async () => {
		const person = await ward.person()
		await person.call(contract.addAddress, { body: { channel: 'webhook', destination: `${sink.url}/asleep` } })
		const quietHours = { stat: { fromMinute: 0, toMinute: 1439 } }
		await person.call(contract.changeNotices, { body: { quietHours, timeZone: 'America/St_Johns' } })
		expect(await person.call(contract.readNotices, {})).toMatchObject({
			timeZone: 'America/St_Johns',
			quietHours: { stat: { fromMinute: 0, toMinute: 1439 }, urgent: null, routine: { fromMinute: 1320 } },
		})
		const readingCase = await statCase()
		await page(readingCase, 'asked', { personIds: [person.id] })
		expect(receivedAt('/asleep')).toBe(0)
		await page(readingCase, 'critical-value', { personIds: [person.id] })
		expect(receivedAt('/asleep')).toBe(1)
	})

	test('never sees the secret of a webhook or the key of a robot again', async () => {
		const person = await ward.person()
		const hook = { channel: 'webhook', destination: `${sink.url}/a-long-secret-path` } as const
		const robot = {
			channel: 'wecom',
			destination: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0a1b2c3d4e',
		} as const
		const { secret } = await person.call(contract.addAddress, { body: hook })
		expect((await person.call(contract.addAddress, { body: robot })).secret).toBeNull()
		const { addresses } = await person.call(contract.readNotices, {})
		expect(addresses.map(({ shown }) => shown)).toContain('qyapi.weixin.qq.com …3d4e')
		for (const words of [secret, 'a-long-secret', '0a1b2c']) expect(JSON.stringify(addresses)).not.toContain(words)
		for (const line of ward.logLines) expect(line).not.toContain('0a1b2c')
	})

	test('finds the same address once, however often it is added', async () => {
		const person = await ward.person()
		for (let time = 0; time < 3; time++) {
			await person.call(contract.addAddress, { body: { channel: 'mail', destination: 'twice@ward.test' } })
		}
		const { addresses } = await person.call(contract.readNotices, {})
		expect(addresses.map(({ shown }) => shown)).toEqual(['twice@ward.test'])
	})

	test('has twenty addresses at the most', async () => {
		const person = await ward.person()
		const add = (number: number) =>
			person.call(contract.addAddress, { body: { channel: 'mail', destination: `${number}@ward.test` } })
		for (let number = 0; number < contract.MOST_ADDRESSES; number++) await add(number)
		expect(await refusalOf(add(99))).toBe('too-many-addresses')
	})

	test('cannot pester others with test notices', async () => {
		const person = await ward.person()
		const { id } = await person.call(contract.addAddress, {
			body: { channel: 'webhook', destination: `${sink.url}/try` },
		})
		const outcomes = new Set<string | undefined>()
		for (let time = 0; time < 12; time++) {
			outcomes.add(await refusalOf(person.call(contract.tryAddress, { body: { addressId: id } })))
		}
		expect(receivedAt('/try')).toBe(10)
		expect([...outcomes]).toEqual([undefined, 'too-many-requests'])
	})

	test('does not reach another person’s address', async () => {
		const [owner, other] = [await ward.person(), await ward.person()]
		const { id } = await owner.call(contract.addAddress, { body: { channel: 'mail', destination: 'own@ward.test' } })
		expect(await refusalOf(other.call(contract.removeAddress, { params: { addressId: id } }))).toBe('not-found')
		expect(await refusalOf(other.call(contract.tryAddress, { body: { addressId: id } }))).toBe('not-found')
	})
})

describe('a group', () => {
	test('has robots that its owner sets, and that are told once of its cases', async () => {
		const group = await poster.call(contract.createGroup, { body: { name: '急腹症组' } })
		const params = { groupId: group.id }
		const { id } = await poster.call(contract.addRobot, {
			params,
			body: { channel: 'webhook', destination: `${sink.url}/group` },
		})
		const readingCase = await statCase({ visibility: 'group', groupId: group.id })
		await page(readingCase, 'asked', { groupId: group.id })
		await page(readingCase, 'asked', { groupId: group.id })
		expect(receivedAt('/group')).toBe(1)
		await poster.call(contract.removeRobot, { params: { ...params, addressId: id } })
		await page(readingCase, 'addendum', { groupId: group.id })
		expect(receivedAt('/group')).toBe(1)
	})

	test('shows its robots to nobody but those who mind it', async () => {
		const group = await poster.call(contract.createGroup, { body: { name: '胸部组' } })
		const member = await ward.person()
		const params = { groupId: group.id, personId: member.id }
		await poster.call(contract.setGroupMember, { params, body: { role: 'member' } })
		expect(await refusalOf(member.call(contract.listRobots, { params: { groupId: group.id } }))).toBe('not-permitted')
		await poster.call(contract.setGroupMember, { params, body: { role: 'moderator' } })
		expect(await refusalOf(member.call(contract.listRobots, { params: { groupId: group.id } }))).toBeUndefined()
	})
})

describe('the outbox', () => {
	test('keeps from an administrator who has yet to answer that the poster was told of an answer', async () => {
		const admin = await ward.person({ isSystemAdmin: true })
		const readingCase = await statCase()
		const pagesOf = async () => (await admin.call(contract.listOutbox, {})).items
		const before = await pagesOf()
		await page(readingCase, 'answered', { personIds: [poster.id] })
		expect(await pagesOf()).toEqual(before)

		const body = opinion(['K35.2'])
		await admin.call(contract.postOpinion, { params: { caseId: readingCase.id }, body })
		const [newest] = await pagesOf()
		expect(newest).toMatchObject({
			channel: 'mail',
			receiver: poster.name,
			caseLabel: readingCase.label,
			state: 'not-sent',
		})
	})

	test('names no case that the administrator may not see', async () => {
		const admin = await ward.person({ isSystemAdmin: true })
		const group = await poster.call(contract.createGroup, { body: { name: '闭门组' } })
		const readingCase = await statCase({ visibility: 'group', groupId: group.id })
		await page(readingCase, 'privacy-flag', { personIds: [poster.id] })
		const { items } = await admin.call(contract.listOutbox, { query: { state: 'not-sent', channel: 'mail' } })
		expect(items[0]).toMatchObject({ reason: 'privacy-flag', caseLabel: null })
		expect(JSON.stringify(items)).not.toContain(readingCase.label)
	})

	test('goes on where a page of it ends', async () => {
		const admin = await ward.person({ isSystemAdmin: true })
		const readingCase = await statCase({ visibility: 'people', peopleIds: [(await ward.person()).id] })
		for (const reason of ['asked', 'addendum', 'mentioned'] as const) {
			await page(readingCase, reason, { personIds: [poster.id] })
		}
		const first = await admin.call(contract.listOutbox, { query: { limit: 2 } })
		const second = await admin.call(contract.listOutbox, { query: { limit: 2, after: first.next ?? '' } })
		expect([...first.items, ...second.items].map(({ reason }) => reason).slice(0, 3)).toEqual([
			'mentioned',
			'addendum',
			'asked',
		])
	})
})
