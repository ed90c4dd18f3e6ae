import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runClockwork } from '../clockwork/index.ts'
import { draftCase, opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

let ward: Ward
let poster: WardPerson
let reader: WardPerson
beforeAll(async () => {
	ward = await testWard()
})
afterAll(async () => ward[Symbol.asyncDispose]())
beforeEach(async () => {
	poster = await ward.person({ name: '王发起', hospital: '县医院' })
	reader = await ward.person({ name: '李阅片', hospital: '省医院' })
})

const STAT = { lane: 'stat', statReason: '腹膜刺激征' } as const

function answer(person: WardPerson, caseId: contract.CaseId) {
	return person.call(contract.postOpinion, { params: { caseId }, body: opinion(['K35.2']) })
}

/** Why a person was paged of a case, on his screen. */
async function pagesOf(person: WardPerson, caseId: contract.CaseId) {
	const rows = await ward.services.database
		.selectFrom('page')
		.select('reason')
		.where('case_id', '=', caseId)
		.where('person_id', '=', person.id)
		.where('channel', '=', 'screen')
		.orderBy('id')
		.execute()
	return rows.map(({ reason }) => reason)
}

/** What happened on the case, whoever was asked to read it meanwhile. */
async function happenedOn(person: WardPerson, caseId: contract.CaseId) {
	const { items } = await person.call(contract.caseTimeline, { params: { caseId } })
	return items.filter(({ type }) => type !== 'paged')
}

async function typesOf(person: WardPerson, caseId: contract.CaseId) {
	return (await happenedOn(person, caseId)).map(({ type }) => type)
}

describe('the STAT lane', () => {
	test('takes five cases of one person in 24 hours, and says how many are left', async () => {
		expect(await poster.call(contract.statQuota, {})).toEqual({ limit: 5, left: 5, freeAt: null })
		const first = await postedCase(ward, poster, STAT)
		for (let number = 2; number <= 5; number++) await postedCase(ward, poster, STAT)
		const { left, freeAt } = await poster.call(contract.statQuota, {})
		expect(left).toBe(0)
		expect(new Date(freeAt ?? 0).getTime()).toBe(new Date(first.postedAt ?? 0).getTime() + DAY_MS)

		const sixth = await draftCase(ward, poster, STAT)
		const post = () => poster.call(contract.postCase, { params: { caseId: sixth.id } })
		expect(await refusalOf(post())).toBe('stat-quota-used')
		expect(await reader.call(contract.statQuota, {})).toMatchObject({ left: 5 })
		await poster.call(contract.changeCase, { params: { caseId: sixth.id }, body: { lane: 'urgent' } })
		expect(await post()).toMatchObject({ status: 'open', lane: 'urgent' })
	})

	test('has room again a day later, and not by withdrawing or lowering one', async () => {
		const cases = []
		for (let number = 1; number <= 5; number++) cases.push(await postedCase(ward, poster, STAT))
		const [first, second] = cases
		if (first === undefined || second === undefined) throw new Error('five were posted')
		await poster.call(contract.withdrawCase, { params: { caseId: first.id } })
		const body = { lane: 'routine', reason: '已好转' } as const
		await poster.call(contract.lowerLane, { params: { caseId: second.id }, body })
		expect(await poster.call(contract.statQuota, {})).toMatchObject({ left: 0 })
		ward.clock.advance(DAY_MS)
		expect(await poster.call(contract.statQuota, {})).toMatchObject({ left: 5 })
	})

	test('two posted at the same moment do not both take the last place', async () => {
		for (let number = 1; number <= 4; number++) await postedCase(ward, poster, STAT)
		const drafts = [await draftCase(ward, poster, STAT), await draftCase(ward, poster, STAT)]
		const results = await Promise.allSettled(
			drafts.map(({ id }) => poster.call(contract.postCase, { params: { caseId: id } })),
		)
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	})
})

describe('a lane', () => {
	test('is lowered by the poster, the administrators and who minds the group, by nobody else', async () => {
		const owner = await ward.person({ hospital: '省医院' })
		const moderator = await ward.person({ hospital: '省医院' })
		const { id: groupId } = await owner.call(contract.createGroup, { body: { name: '腹部组' } })
		for (const person of [poster, reader, moderator]) {
			await owner.call(contract.setGroupMember, {
				params: { groupId, personId: person.id },
				body: { role: person === moderator ? 'moderator' : 'member' },
			})
		}
		const inGroup = { ...STAT, visibility: 'group', groupId } as const
		const caseId = (await postedCase(ward, poster, inGroup)).id
		const params = { caseId }
		expect(await refusalOf(reader.call(contract.lowerLane, { params, body: { lane: 'urgent', reason: '不急' } }))).toBe(
			'not-permitted',
		)
		expect(await reader.call(contract.caseTimings, { params })).toEqual({ timings: null, mayLowerLane: false })
		expect(await moderator.call(contract.caseTimings, { params })).toMatchObject({ mayLowerLane: true })
		await moderator.call(contract.lowerLane, { params, body: { lane: 'urgent', reason: '生命体征平稳' } })
		await owner.call(contract.lowerLane, { params, body: { lane: 'routine', reason: '慢性病程' } })
		expect(await refusalOf(owner.call(contract.lowerLane, { params, body: { lane: 'stat', reason: '急' } }))).toBe(
			'lane-not-lower',
		)
		const lowered = await poster.call(contract.openCase, { params })
		expect(lowered.lane).toBe('routine')
		expect(new Date(lowered.answerDueAt ?? 0).getTime()).toBe(new Date(lowered.postedAt ?? 0).getTime() + DAY_MS)

		const admin = await ward.person({ hospital: '县医院', isHospitalAdmin: true })
		const ofAnother = await ward.person({ hospital: '省医院', isHospitalAdmin: true })
		const network = {
			params: { caseId: (await postedCase(ward, poster, STAT)).id },
			body: { lane: 'urgent', reason: '不急' },
		} as const
		expect(await refusalOf(ofAnother.call(contract.lowerLane, network))).toBe('not-permitted')
		await admin.call(contract.lowerLane, network)
		const system = await ward.person({ isSystemAdmin: true })
		await system.call(contract.lowerLane, { ...network, body: { lane: 'routine', reason: '不急' } })
	})

	test('that was lowered is told in the timeline with the reason, also to the blind', async () => {
		const { id: caseId } = await postedCase(ward, poster, STAT)
		const system = await ward.person({ name: '系统员', isSystemAdmin: true })
		await system.call(contract.lowerLane, { params: { caseId }, body: { lane: 'urgent', reason: '生命体征平稳' } })
		const { items } = await reader.call(contract.caseTimeline, { params: { caseId } })
		expect(await pagesOf(poster, caseId)).toEqual(['lane-lowered'])
		expect(items.at(-1)).toMatchObject({ type: 'lane-lowered', personName: '系统员', detail: 'urgent 生命体征平稳' })
	})

	test('is not there for whoever may not see the case, and not lowered once it is closed', async () => {
		const { id: caseId } = await postedCase(ward, poster, { visibility: 'hospital' })
		const call = { params: { caseId }, body: { lane: 'routine', reason: '不急' } } as const
		expect(await refusalOf(reader.call(contract.lowerLane, call))).toBe('case-not-found')
		expect(await refusalOf(reader.call(contract.caseTimings, { params: { caseId } }))).toBe('case-not-found')
		await poster.call(contract.recordOutcome, {
			params: { caseId },
			body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'surgery' },
		})
		expect(await refusalOf(poster.call(contract.lowerLane, call))).toBe('case-closed')
	})
})

describe('the timers of a case', () => {
	test('stop at the first look, the first and the third opinion and the receipt', async () => {
		const { id: caseId, series } = await postedCase(ward, poster)
		const params = { caseId }
		const study = series[0]?.studyInstanceUid
		const look = (person: WardPerson) =>
			fetch(`${ward.url}/dicom-web/studies/${study}/series`, { headers: { authorization: `Bearer ${person.token}` } })
		const timings = async () => (await poster.call(contract.caseTimings, { params })).timings
		await look(poster)
		await fetch(`${ward.url}/dicom-web/studies/${study}/metadata`, {
			headers: { authorization: `Bearer ${poster.token}` },
		})
		expect(await timings()).toEqual({
			firstLookAt: null,
			firstOpinionAt: null,
			thirdOpinionAt: null,
			acknowledgedAt: null,
			promiseBrokenAt: null,
		})
		const before = ward.clock.now().toISOString()
		await fetch(`${ward.url}/dicom-web/studies/${study}/metadata`, {
			headers: { authorization: `Bearer ${reader.token}` },
		})
		const looked = (await timings())?.firstLookAt
		expect(looked?.localeCompare(before)).toBe(1)
		const second = await ward.person()
		await fetch(`${ward.url}/dicom-web/studies/${study}/metadata`, {
			headers: { authorization: `Bearer ${second.token}` },
		})
		expect((await timings())?.firstLookAt).toBe(looked)

		const opinions = []
		for (const person of [reader, second, await ward.person()]) {
			ward.clock.advance(MINUTE_MS)
			opinions.push(await answer(person, caseId))
		}
		await reader.call(contract.reviseOpinion, { params, body: opinion(['K57.2']) })
		const { readAt } = await poster.call(contract.giveReceipt, { params, body: {} })
		expect(await timings()).toEqual({
			firstLookAt: looked,
			firstOpinionAt: opinions[0]?.postedAt,
			thirdOpinionAt: opinions[2]?.postedAt,
			acknowledgedAt: readAt,
			promiseBrokenAt: null,
		})
	})

	test('are kept from the blind, whatever has happened', async () => {
		const { id: caseId } = await postedCase(ward, poster)
		const shown = () => reader.call(contract.caseTimings, { params: { caseId } })
		const before = await shown()
		await answer(await ward.person(), caseId)
		expect(await shown()).toEqual(before)
		expect(before.timings).toBeNull()
		const blind = await reader.call(contract.openCase, { params: { caseId } })
		expect(blind.answerDueAt).not.toBeNull()
		await answer(reader, caseId)
		expect((await shown()).timings?.firstOpinionAt).not.toBeNull()
	})
})

describe('a promise that was not kept', () => {
	test('is told to the poster once, when the time has passed, and not to the blind', async () => {
		const { id: caseId } = await postedCase(ward, poster, STAT)
		const broken = async () =>
			(await poster.call(contract.caseTimings, { params: { caseId } })).timings?.promiseBrokenAt
		ward.clock.advance(14 * MINUTE_MS)
		await runClockwork(ward.services)
		expect(await broken()).toBeNull()
		ward.clock.advance(MINUTE_MS)
		await runClockwork(ward.services)
		const at = await broken()
		expect(at).not.toBeNull()
		ward.clock.advance(HOUR_MS)
		await runClockwork(ward.services)
		expect(await broken()).toBe(at)
		expect(await typesOf(poster, caseId)).toEqual(['posted', 'promise-broken'])
		expect((await pagesOf(poster, caseId)).filter((reason) => reason === 'promise-broken')).toHaveLength(1)
		expect((await happenedOn(poster, caseId))[1]).toMatchObject({ personName: null })
		expect(await typesOf(reader, caseId)).toEqual(['posted'])
	})

	test('is none where somebody has answered, or nothing was promised', async () => {
		const answered = await postedCase(ward, poster, STAT)
		await answer(reader, answered.id)
		const teaching = await postedCase(ward, poster, { lane: 'teaching' })
		ward.clock.advance(3 * DAY_MS)
		await runClockwork(ward.services)
		expect(await typesOf(poster, answered.id)).not.toContain('promise-broken')
		expect(await typesOf(poster, teaching.id)).toEqual(['posted'])
	})

	test('goes by the lane that the case is in now', async () => {
		const { id: caseId } = await postedCase(ward, poster, STAT)
		await poster.call(contract.lowerLane, { params: { caseId }, body: { lane: 'urgent', reason: '平稳' } })
		ward.clock.advance(30 * MINUTE_MS)
		await runClockwork(ward.services)
		expect(await typesOf(poster, caseId)).not.toContain('promise-broken')
		ward.clock.advance(30 * MINUTE_MS)
		await runClockwork(ward.services)
		expect(await typesOf(poster, caseId)).toContain('promise-broken')
	})
})

describe('what is expected before posting', () => {
	let own: Ward
	beforeAll(async () => {
		own = await testWard({ timeZone: 'Asia/Shanghai' })
		// An evening in Shanghai, on which all of this takes place.
		own.clock.advance((new Date('2030-01-01T13:00:00Z').getTime() - own.clock.now().getTime()) % DAY_MS)
	})
	afterAll(async () => own[Symbol.asyncDispose]())

	test('is nothing until there are ten cases of at least a day, then the times of the nearest ones', async () => {
		const asker = await own.person()
		const helper = await own.person()
		const expected = (bodyPart?: contract.BodyPart) =>
			asker.call(contract.expectAnswer, { query: { lane: 'routine', ...(bodyPart && { bodyPart }) } })
		for (let number = 1; number <= 10; number++) {
			const { id: caseId } = await postedCase(own, await own.person(), { lane: 'routine' })
			own.clock.advance(number * MINUTE_MS)
			// The last two are not answered at all.
			if (number <= 8) await answer(helper, caseId)
			expect(await expected('abdomen')).toEqual({ expectation: null })
		}
		own.clock.advance(DAY_MS)
		const times = { caseCount: 10, medianMinutes: 6, minutes80: 9 }
		expect(await expected('abdomen')).toEqual({ expectation: { basis: 'hour-and-body-part', ...times } })
		expect(await expected('head')).toEqual({ expectation: { basis: 'hour', ...times } })
		expect(await expected()).toEqual({ expectation: { basis: 'hour', ...times } })
		own.clock.advance(8 * HOUR_MS)
		expect(await expected('abdomen')).toEqual({ expectation: { basis: 'any-hour', ...times } })
		expect(await asker.call(contract.expectAnswer, { query: { lane: 'stat' } })).toEqual({ expectation: null })
	})

	test('does not change when an open case is answered after its first day', async () => {
		const asker = await own.person()
		const expected = () => asker.call(contract.expectAnswer, { query: { lane: 'routine' } })
		const { id: caseId } = await postedCase(own, await own.person(), { lane: 'routine' })
		own.clock.advance(2 * DAY_MS)
		const before = await expected()
		expect(before.expectation?.caseCount).toBe(11)
		await answer(await own.person(), caseId)
		expect(await expected()).toEqual(before)
	})
})

describe('phone numbers and what a mask says', () => {
	test('are set by the administrator of the hospital and read by its people, own numbers first', async () => {
		const hospital = '青山县医院'
		const admin = await ward.person({ hospital, isHospitalAdmin: true })
		const doctor = await ward.person({ hospital })
		const system = await ward.person({ isSystemAdmin: true })
		const ward1 = { label: '急诊', number: '0551-123456' }
		const centre = { label: '市影像中心', number: '+86 551 999' }
		await admin.call(contract.writeHospitalSettings, {
			body: { kind: '县医院', region: '华东', phoneNumbers: [ward1] },
		})
		await system.call(contract.setCommonPhoneNumbers, { body: { phoneNumbers: [centre] } })
		expect((await doctor.call(contract.listPhoneNumbers, {})).items).toEqual([ward1, centre])
		expect((await reader.call(contract.listPhoneNumbers, {})).items).toEqual([centre])
		expect(await doctor.call(contract.readHospitalSettings, {})).toMatchObject({ kind: '县医院', region: '华东' })
		await system.call(contract.setCommonPhoneNumbers, { body: { phoneNumbers: [] } })
		expect((await doctor.call(contract.listPhoneNumbers, {})).items).toEqual([ward1])
	})

	test('are not set by others, and a mask does not name the hospital', async () => {
		const admin = await ward.person({ hospital: '白水镇卫生院', isHospitalAdmin: true })
		const body = { kind: '白水镇卫生院', region: '华东', phoneNumbers: [] }
		expect(await refusalOf(admin.call(contract.writeHospitalSettings, { body }))).toBe('request-invalid')
		expect(await refusalOf(poster.call(contract.writeHospitalSettings, { body }))).toBe('not-permitted')
		expect(await refusalOf(admin.call(contract.setCommonPhoneNumbers, { body }))).toBe('not-permitted')
	})
})
