import type { CaseDraft, CaseId, ReadingCase } from '@readroom/contracts'
import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runClockwork } from '../clockwork/index.ts'
import { draftCase, opinion, postedCase } from '../testing/cases.ts'
import { putOnDuty } from '../testing/duty.ts'
import { listenToEvents } from '../testing/listen-to-events.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const MINUTE_MS = 60_000
const UNKNOWN = '01900000-0000-7000-8000-000000000000' as CaseId

let ward: Ward
let poster: WardPerson
let onCall: WardPerson
let onDuty: WardPerson
let awake: WardPerson
let lead: WardPerson
beforeAll(async () => {
	ward = await testWard()
})
beforeEach(async () => {
	// Who is on duty and awake, and what is still waiting, is of the whole room.
	const { database } = ward.services
	for (const table of ['duty_shift', 'availability', 'activity'] as const) await database.deleteFrom(table).execute()
	await database.updateTable('reading_case').set({ status: 'withdrawn' }).execute()
	poster = await ward.person({ name: '王医师', hospital: '镇卫生院' })
	onCall = await ward.person({ name: '甲' })
	onDuty = await ward.person({ name: '乙' })
	awake = await ward.person({ name: '丙' })
	lead = await ward.person({ name: '丁' })
	await putOnDuty(ward, onCall, { organs: ['abdomen'] })
	await putOnDuty(ward, onDuty, { organs: ['head'] })
	await putOnDuty(ward, lead, { organs: ['chest'], isLead: true })
	await awake.call(contract.setSkills, { body: { organs: ['abdomen'] } })
})
afterAll(async () => ward[Symbol.asyncDispose]())

type On = Pick<ReadingCase, 'id'>
const paramsOf = ({ id }: On) => ({ params: { caseId: id } })
const routingOf = (person: WardPerson, on: On) => person.call(contract.showRouting, paramsOf(on))
const answer = (person: WardPerson, on: On) =>
	person.call(contract.postOpinion, { ...paramsOf(on), body: opinion(['K35.2']) })
const claim = (person: WardPerson, on: On) => person.call(contract.claimCase, { ...paramsOf(on), body: {} })
const release = (person: WardPerson, on: On) => person.call(contract.releaseClaim, paramsOf(on))
const flag = (person: WardPerson, on: On) =>
	person.call(contract.flagCriticalValue, { ...paramsOf(on), body: { kind: 'perforation', note: '膈下游离气体' } })

async function postStat(draft: CaseDraft = {}): Promise<ReadingCase> {
	const posted = await postedCase(ward, poster, { lane: 'stat', statReason: '腹膜刺激征', ...draft })
	await runClockwork(ward.services)
	return posted
}

async function later(minutes: number): Promise<void> {
	ward.clock.advance(minutes * MINUTE_MS)
	await runClockwork(ward.services)
}

/** Who was asked as which rung, as the poster reads it. */
async function asked(on: On): Promise<[string, string[]][]> {
	const { ladder } = await routingOf(poster, on)
	return (ladder?.pagings ?? []).map(({ rung, people }) => [rung, people.map(({ name }) => name)])
}

async function pagedLines({ id }: On): Promise<string[]> {
	const { items } = await poster.call(contract.caseTimeline, { params: { caseId: id } })
	return items.filter(({ type }) => type === 'paged').map(({ detail, personName }) => `${personName} ${detail}`)
}

async function auditOf({ id }: On): Promise<string[]> {
	const rows = await ward.services.database
		.selectFrom('audit_entry')
		.select('action')
		.where('case_id', '=', id)
		.orderBy('sequence')
		.execute()
	return rows.map(({ action }) => action)
}

describe('the ladder', () => {
	test('asks more people at 0, 5, 10 and 15 minutes, each step in the timeline and the audit', async () => {
		const stat = await postStat()
		expect(await asked(stat)).toEqual([['on-call', ['甲']]])
		const { ladder } = await routingOf(poster, stat)
		expect(ladder?.next).toMatchObject({ rung: 'on-duty', isHeld: false })

		await awake.call(contract.noteActivity, { body: { caseId: null } })
		await later(5)
		await later(5)
		await later(5)
		expect(await asked(stat)).toEqual([
			['on-call', ['甲']],
			['on-duty', ['丁', '乙']],
			['awake', ['丙']],
			['lead', ['丁']],
		])
		expect(await pagedLines(stat)).toEqual(['null on-call 1', 'null on-duty 2', 'null awake 1', 'null lead 1'])
		expect((await auditOf(stat)).filter((action) => action === 'readers-paged')).toHaveLength(4)
	})

	test('pages each of them on his screen', async () => {
		await using heard = await listenToEvents(ward.url, { authorization: `Bearer ${onCall.token}` })
		const stat = await postStat()
		await expect.poll(() => heard.heard.map(({ event }) => event.type)).toContain('paged')
		const paged = heard.heard.find(({ event }) => event.type === 'paged')
		expect(paged?.event).toMatchObject({ caseId: stat.id, reason: 'asked', label: stat.label })
	})

	test('stops once there are three opinions', async () => {
		const stat = await postStat()
		for (const reader of [onCall, onDuty, lead]) await answer(reader, stat)
		await later(60)
		expect(await asked(stat)).toEqual([['on-call', ['甲']]])
		expect((await routingOf(poster, stat)).ladder?.next).toBeNull()
	})

	test('stops when the case is closed or withdrawn', async () => {
		const closed = await postStat()
		const withdrawn = await postStat()
		await poster.call(contract.recordOutcome, {
			...paramsOf(closed),
			body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' },
		})
		await poster.call(contract.withdrawCase, paramsOf(withdrawn))
		await later(60)
		expect(await asked(closed)).toEqual([['on-call', ['甲']]])
		const pages = await ward.services.database
			.selectFrom('ladder_page')
			.select('person_id')
			.where('case_id', '=', withdrawn.id)
			.execute()
		expect(pages).toHaveLength(1)
	})

	test('asks whoever is named, and nobody who may not see the case', async () => {
		const named = await postStat({ visibility: 'people', peopleIds: [awake.id] })
		await later(15)
		expect(await asked(named)).toEqual([['on-call', ['丙']]])
	})

	test('does not ask whoever has declined, nor the poster who is on duty himself', async () => {
		await putOnDuty(ward, poster, { organs: ['abdomen'] })
		const stat = await postStat()
		await onDuty.call(contract.declineToAnswer, paramsOf(stat))
		await later(5)
		expect(await asked(stat)).toEqual([
			['on-call', ['甲']],
			['on-duty', ['丁']],
		])
	})

	test('asks no guest of a group', async () => {
		const { id: groupId } = await poster.call(contract.createGroup, { body: { name: '急腹症组' } })
		const params = { groupId, personId: onCall.id }
		await poster.call(contract.setGroupMember, { params, body: { role: 'guest' } })
		await poster.call(contract.setGroupMember, { params: { groupId, personId: onDuty.id }, body: { role: 'member' } })
		const stat = await postStat({ visibility: 'group', groupId })
		await later(15)
		expect((await asked(stat)).flatMap(([, names]) => names)).toEqual(['乙'])
	})

	test('asks whoever follows the organ at once, and nobody who has muted the poster', async () => {
		await awake.call(contract.follow, { params: { kind: 'organ', target: 'abdomen' } })
		await onDuty.call(contract.mute, { params: { kind: 'person', target: poster.id } })
		const stat = await postStat()
		await later(5)
		expect(await asked(stat)).toEqual([
			['on-call', ['丙', '甲']],
			['on-duty', ['丁']],
		])
		await awake.call(contract.unfollow, { params: { kind: 'organ', target: 'abdomen' } })
	})

	test('asks nobody while the case is hidden, and goes on when it is shown again', async () => {
		const admin = await ward.person({ hospital: '镇卫生院', isHospitalAdmin: true })
		const stat = await postStat()
		const body = { target: 'case', targetId: stat.id, reason: 'privacy', note: '图上有字' } as const
		await onCall.call(contract.raiseFlag, { ...paramsOf(stat), body })
		await later(5)
		expect(await asked(stat)).toHaveLength(1)
		await admin.call(contract.decideFlags, {
			params: { target: 'case', targetId: stat.id },
			body: { decision: 'dismissed', note: '看过，没有' },
		})
		await runClockwork(ward.services)
		expect((await asked(stat)).at(-1)).toEqual(['on-duty', ['丁', '乙']])
	})

	test('goes on after three opinions where the poster asks for more', async () => {
		const stat = await postStat()
		for (const [index, reader] of [onCall, onDuty, awake].entries()) {
			const body = opinion([['K35.2', 'K57.2', 'K50.0'][index] ?? ''])
			await reader.call(contract.postOpinion, { ...paramsOf(stat), body })
		}
		await later(5)
		expect((await routingOf(poster, stat)).ladder).toMatchObject({ isEnough: true, next: null })
		await poster.call(contract.askMoreReaders, paramsOf(stat))
		await runClockwork(ward.services)
		expect((await asked(stat)).at(-1)).toEqual(['on-duty', ['丁']])
	})

	test('after a server that was away asks everybody due once, as the highest rung', async () => {
		const stat = await postedCase(ward, poster, { lane: 'stat', statReason: '腹痛' })
		await later(12)
		expect(await asked(stat)).toEqual([['awake', ['丁', '乙', '甲']]])
		await later(0)
		expect(await asked(stat)).toHaveLength(1)
	})

	test('is shown to nobody but the poster', async () => {
		const stat = await postStat()
		await answer(onDuty, stat)
		for (const person of [onCall, onDuty]) {
			expect(await routingOf(person, stat)).toMatchObject({ ladder: null, claims: null })
		}
	})
})

describe('a claim', () => {
	test('shows the poster that somebody is reading, and readers how many', async () => {
		const stat = await postStat()
		const mine = await onCall.call(contract.claimCase, { ...paramsOf(stat), body: { expectedMinutes: 5 } })
		expect(Date.parse(mine.until) - Date.parse(mine.claimedAt)).toBe(10 * MINUTE_MS)
		expect(await routingOf(onCall, stat)).toMatchObject({ readingCount: 1, myClaim: mine })
		expect(await routingOf(onDuty, stat)).toMatchObject({ readingCount: 1, myClaim: null, claims: null })
		const { claims } = await routingOf(poster, stat)
		expect(claims).toEqual([mine])
		expect(JSON.stringify(claims)).not.toContain(onCall.id)
	})

	test('holds back the next rung until it is given back', async () => {
		const stat = await postStat()
		ward.clock.advance(2 * MINUTE_MS)
		await claim(onCall, stat)
		await later(3)
		expect(await asked(stat)).toHaveLength(1)
		expect((await routingOf(poster, stat)).ladder?.next).toMatchObject({ rung: 'on-duty', isHeld: true })
		await release(onCall, stat)
		await runClockwork(ward.services)
		expect((await asked(stat)).at(-1)).toEqual(['on-duty', ['丁', '乙']])
	})

	test('ends by itself after ten minutes, unless the reader is at work on the case', async () => {
		const routine = await postedCase(ward, poster, { lane: 'routine' })
		await claim(onCall, routine)
		await claim(onDuty, routine)
		await later(6)
		await onDuty.call(contract.noteActivity, { body: { caseId: routine.id } })
		await later(5)
		expect((await routingOf(poster, routine)).readingCount).toBe(1)
		expect((await routingOf(onDuty, routine)).myClaim).not.toBeNull()
		expect((await routingOf(onCall, routine)).myClaim).toBeNull()
		await using heard = await listenToEvents(ward.url, { authorization: `Bearer ${poster.token}` })
		await later(11)
		await expect.poll(() => heard.heard.map(({ event }) => event.type)).toEqual(['claims-changed'])
	})

	test('tells a blind reader nothing of the answer that its reader gave', async () => {
		const stat = await postStat()
		await claim(onCall, stat)
		const before = await routingOf(onDuty, stat)
		await using heard = await listenToEvents(ward.url, { authorization: `Bearer ${onDuty.token}` })
		await answer(onCall, stat)
		expect(await routingOf(onDuty, stat)).toEqual(before)
		expect(await routingOf(poster, stat)).toMatchObject({ readingCount: 0, claims: [] })
		await postedCase(ward, poster)
		await heard.until(1)
		expect(heard.heard.map(({ event }) => event.type)).toEqual(['case-posted'])
	})

	test('is for readers who have not answered, on an open case that they may see', async () => {
		const stat = await postStat()
		await answer(onDuty, stat)
		await lead.call(contract.declineToAnswer, paramsOf(stat))
		expect(await refusalOf(claim(poster, stat))).toBe('own-case')
		expect(await refusalOf(claim(onDuty, stat))).toBe('opinion-already-posted')
		expect(await refusalOf(claim(lead, stat))).toBe('opinion-already-posted')
		expect(await refusalOf(claim(onCall, { id: UNKNOWN }))).toBe('case-not-found')
		expect(await refusalOf(release(onCall, { id: UNKNOWN }))).toBe('case-not-found')
		expect(await refusalOf(claim(await ward.person({ verification: 'waiting' }), stat))).toBe('person-not-verified')
		const hidden = await postStat({ visibility: 'people', peopleIds: [lead.id] })
		expect(await refusalOf(claim(onCall, hidden))).toBe('case-not-found')
		expect(await refusalOf(routingOf(onCall, hidden))).toBe('case-not-found')
		await poster.call(contract.recordOutcome, {
			...paramsOf(stat),
			body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' },
		})
		expect(await refusalOf(claim(onCall, stat))).toBe('case-not-open')
		expect(await refusalOf(release(onCall, stat))).toBeUndefined()
	})
})

describe('a critical value', () => {
	test('is told to the poster at once, who acknowledges it', async () => {
		const stat = await postStat()
		const flagged = await flag(onCall, stat)
		expect(flagged).toMatchObject({ kind: 'perforation', isMine: true, acknowledgedAt: null, phoneNumbers: [] })
		expect(Date.parse(flagged.dueAt) - Date.parse(flagged.flaggedAt)).toBe(5 * MINUTE_MS)
		expect((await routingOf(poster, stat)).criticalValues).toEqual([{ ...flagged, isMine: false }])

		const params = { caseId: stat.id, criticalValueId: flagged.id }
		const body = { action: '已联系外科' }
		expect(await refusalOf(onCall.call(contract.acknowledgeCriticalValue, { params, body }))).toBe('not-permitted')
		const acknowledged = await poster.call(contract.acknowledgeCriticalValue, { params, body })
		expect(acknowledged).toMatchObject({ action: '已联系外科' })
		const again = await poster.call(contract.acknowledgeCriticalValue, { params, body: { action: '别的' } })
		expect(again).toEqual(acknowledged)
		await later(30)
		const lines = (await poster.call(contract.caseTimeline, paramsOf(stat))).items.map(({ type }) => type)
		expect(lines.filter((type) => type.startsWith('critical-value'))).toEqual([
			'critical-value-flagged',
			'critical-value-acknowledged',
		])
		expect((await routingOf(onCall, stat)).criticalValues).toMatchObject([{ action: '已联系外科' }])
	})

	test('that nobody acknowledges is told again at 5, 10, 15 and 30 minutes, and the reader sees whom to ring', async () => {
		const admin = await ward.person({ isSystemAdmin: true })
		await admin.call(contract.setCommonPhoneNumbers, {
			body: { phoneNumbers: [{ label: '县影像中心', number: '0570-1234' }] },
		})
		const stat = await postStat()
		await flag(onCall, stat)
		await later(4)
		expect((await routingOf(onCall, stat)).criticalValues).toMatchObject([{ phoneNumbers: [] }])
		await later(1)
		expect((await routingOf(onCall, stat)).criticalValues).toMatchObject([
			{ phoneNumbers: [{ label: '县影像中心', number: '0570-1234' }] },
		])
		for (const minutes of [5, 5, 15, 60]) await later(minutes)
		const lines = (await poster.call(contract.caseTimeline, paramsOf(stat))).items.map(({ type }) => type)
		expect(lines.filter((type) => type === 'critical-value-overdue')).toHaveLength(4)
		const pages = await ward.services.database
			.selectFrom('page')
			.select(['person_id', 'rung'])
			.where('case_id', '=', stat.id)
			.where('reason', '=', 'critical-value')
			.where('channel', '=', 'screen')
			.execute()
		expect(pages.filter(({ person_id }) => person_id === poster.id).map(({ rung }) => rung)).toEqual([
			10, 11, 12, 13, 14,
		])
		expect(pages.filter(({ person_id }) => person_id === onCall.id).map(({ rung }) => rung)).toEqual([11, 12, 13, 14])
		expect(pages).toHaveLength(9)
	})

	test('tells a blind reader of nobody’s but his own', async () => {
		const stat = await postStat()
		await flag(onCall, stat)
		expect((await routingOf(onCall, stat)).criticalValues).toHaveLength(1)
		expect((await onCall.call(contract.openCase, paramsOf(stat))).part).toBe('reader')
		const before = await routingOf(lead, stat)
		expect(before.criticalValues).toEqual([])
		await using heard = await listenToEvents(ward.url, { authorization: `Bearer ${lead.token}` })
		await flag(onDuty, stat)
		await later(6)
		expect(await routingOf(lead, stat)).toEqual({ ...before, criticalValues: [] })
		expect(heard.heard.filter(({ event }) => event.type === 'critical-value-changed')).toEqual([])
		await answer(lead, stat)
		expect((await routingOf(lead, stat)).criticalValues).toHaveLength(2)
	})

	test('is refused to the poster, on drafts and closed cases, and with a code that is in no catalogue', async () => {
		const stat = await postStat()
		expect(await refusalOf(flag(poster, stat))).toBe('own-case')
		expect(await refusalOf(flag(poster, await draftCase(ward, poster)))).toBe('own-case')
		expect(await refusalOf(flag(onCall, { id: UNKNOWN }))).toBe('case-not-found')
		const unknown = { kind: 'other', diagnosis: { system: 'ICD-10', code: 'Z99.99' } } as const
		expect(await refusalOf(onCall.call(contract.flagCriticalValue, { ...paramsOf(stat), body: unknown }))).toBe(
			'diagnosis-unknown',
		)
		const params = { caseId: stat.id, criticalValueId: UNKNOWN as string as contract.CriticalValueId }
		expect(await refusalOf(poster.call(contract.acknowledgeCriticalValue, { params, body: {} }))).toBe(
			'critical-value-not-found',
		)
		await poster.call(contract.recordOutcome, {
			...paramsOf(stat),
			body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' },
		})
		expect(await refusalOf(flag(onCall, stat))).toBe('case-closed')
	})
})

const mention = (person: WardPerson, on: On, ...people: readonly WardPerson[]) =>
	person.call(contract.mentionReaders, { ...paramsOf(on), body: { personIds: people.map(({ id }) => id) } })
const mentionOrgan = (on: On, bodyPart: contract.BodyPart) =>
	poster.call(contract.mentionReaders, { ...paramsOf(on), body: { bodyPart } })

describe('asking by name', () => {
	test('tells those named, once', async () => {
		const stat = await postStat()
		expect((await mention(poster, stat, awake, lead)).people.map(({ name }) => name)).toEqual(['丁', '丙'])
		expect((await mention(poster, stat, awake)).people).toEqual([])
		const pages = await ward.services.database
			.selectFrom('page')
			.select('person_id')
			.where('case_id', '=', stat.id)
			.where('reason', '=', 'mentioned')
			.where('channel', '=', 'screen')
			.execute()
		expect(new Set(pages.map(({ person_id }) => person_id))).toEqual(new Set([awake.id, lead.id]))
	})

	test('of a subspecialty tells those who can be asked for it now and have not answered', async () => {
		const stat = await postStat()
		await putOnDuty(ward, awake, { organs: ['abdomen'] })
		await answer(onCall, stat)
		expect((await mentionOrgan(stat, 'abdomen')).people.map(({ name }) => name)).toEqual(['丙'])
		expect(await refusalOf(mentionOrgan(stat, 'spine'))).toBe('nobody-to-ask')
	})

	test('is for the poster, and of people who may see the case', async () => {
		const stat = await postStat({ visibility: 'people', peopleIds: [onCall.id] })
		expect(await refusalOf(mention(onCall, stat, onCall))).toBe('not-permitted')
		expect(await refusalOf(mention(lead, stat, lead))).toBe('case-not-found')
		expect(await refusalOf(mention(poster, stat, lead))).toBe('person-not-found')
		expect(await refusalOf(mention(poster, stat, poster))).toBe('person-not-found')
		expect(await refusalOf(mentionOrgan(await draftCase(ward, poster), 'head'))).toBe('case-not-open')
	})
})
