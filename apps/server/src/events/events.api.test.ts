import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EventListener, listenFromNow, listenToEvents } from '../testing/listen-to-events.ts'
import { storedStudy } from '../testing/stored-study.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

let ward: Ward
beforeAll(async () => {
	ward = await testWard()
})
afterAll(async () => ward[Symbol.asyncDispose]())

const listen = (person: WardPerson, lastEventId?: string) => listenFromNow(ward, person, lastEventId)

async function draft(poster: WardPerson, text: contract.CaseDraft = {}): Promise<contract.CaseId> {
	const { id } = await poster.call(contract.createCase, {
		body: {
			sex: 'F',
			ageYears: 28,
			complaint: '右下腹痛',
			question: '阑尾炎？',
			lane: 'urgent',
			visibility: 'network',
			...text,
		},
	})
	const { studyInstanceUid, seriesInstanceUid } = await storedStudy(ward.services, poster)
	const studies = [{ studyInstanceUid, series: [{ seriesInstanceUid }] }]
	await poster.call(contract.setCaseStudies, { params: { caseId: id }, body: { studies } })
	return id
}

async function post(poster: WardPerson, text?: contract.CaseDraft): Promise<contract.CaseId> {
	const caseId = await draft(poster, text)
	await poster.call(contract.postCase, { params: { caseId } })
	return caseId
}

async function answer(reader: WardPerson, caseId: contract.CaseId): Promise<void> {
	await reader.call(contract.postOpinion, {
		params: { caseId },
		body: {
			findings: '阑尾增粗',
			candidates: [
				{ diagnosis: { system: 'text', text: '急性阑尾炎' }, confidencePercent: 70 },
				{ diagnosis: { system: 'text', text: '肠系膜缺血' }, confidencePercent: 10, isDangerous: true },
			],
			urgency: 'soon',
		},
	})
}

/** What a listener has heard by now: waits for an event that everybody hears, posted last. */
async function heardBy(listeners: readonly EventListener[], poster: WardPerson): Promise<string[][]> {
	const last = await post(poster, { visibility: 'network' })
	return Promise.all(
		listeners.map(async (listener) => {
			for (let count = 1; ; count++) {
				const heard = await listener.until(count)
				const ofLast = heard.findIndex(({ event }) => 'caseId' in event && event.caseId === last)
				if (ofLast !== -1) return heard.slice(0, ofLast).map(({ event }) => event.type)
			}
		}),
	)
}

describe('the event stream', () => {
	test('tells of a new case with what a page needs to say it, and nothing of the patient', async () => {
		const [poster, peer] = [await ward.person(), await ward.person()]
		await using mine = await listen(poster)
		await using theirs = await listen(peer)
		const caseId = await post(poster, { lane: 'stat', statReason: '腹膜炎体征' })
		const [own] = await mine.until(1)
		const [other] = await theirs.until(1)
		const { label } = await poster.call(contract.openCase, { params: { caseId } })
		expect(own?.event).toMatchObject({ type: 'case-posted', caseId, lane: 'stat', label, isMine: true })
		expect(other?.event).toEqual({ ...own?.event, isMine: false })
	})

	test('is closed to strangers, and open to who waits for his hospital, who hears of no case', async () => {
		const stranger = await fetch(`${ward.url}/api/events`)
		expect(stranger.status).toBe(401)
		await stranger.body?.cancel()
		const admin = await ward.person({ hospital: '八院', isHospitalAdmin: true })
		const waiting = await ward.person({ hospital: '八院', verification: 'waiting' })
		await using listener = await listen(waiting)
		await post(await ward.person())
		const vouch = { params: { personId: waiting.id }, body: { verification: 'verified' as const } }
		await admin.call(contract.setVerification, vouch)
		const [first] = await listener.until(1)
		expect(first?.event.type).toBe('verification-changed')
		// And from then on on the same stream.
		const caseId = await post(await ward.person())
		expect((await listener.until(2))[1]?.event).toMatchObject({ type: 'case-posted', caseId })
	})

	test('tells of a case only those who may see it', async () => {
		const poster = await ward.person({ hospital: '一院' })
		const colleague = await ward.person({ hospital: '一院' })
		const stranger = await ward.person({ hospital: '二院' })
		const named = await ward.person({ hospital: '二院' })
		const group = await poster.call(contract.createGroup, { body: { name: '组' } })
		const member = await ward.person({ hospital: '二院' })
		await poster.call(contract.setGroupMember, {
			params: { groupId: group.id, personId: member.id },
			body: { role: 'member' },
		})
		const listeners = await Promise.all([colleague, stranger, named, member].map((person) => listen(person)))
		await using stack = new AsyncDisposableStack()
		for (const listener of listeners) stack.use(listener)

		await draft(poster)
		const cases = [
			await post(poster, { visibility: 'hospital' }),
			await post(poster, { visibility: 'people', peopleIds: [named.id] }),
			await post(poster, { visibility: 'group', groupId: group.id }),
		]
		await heardBy(listeners, poster)
		const of = listeners.map(({ heard }) =>
			cases.map((caseId) => heard.some(({ event }) => 'caseId' in event && event.caseId === caseId)),
		)
		expect(of).toEqual([
			[true, false, false],
			[false, false, false],
			[false, true, false],
			[false, false, true],
		])
	})

	test('a blind reader hears nothing of opinions, comments, ticks and receipts; who has answered or declined hears all', async () => {
		const [poster, first, second, blind, declined] = await Promise.all(Array.from({ length: 5 }, () => ward.person()))
		if (!poster || !first || !second || !blind || !declined) throw new Error('five people')
		const caseId = await post(poster)
		await declined.call(contract.declineToAnswer, { params: { caseId } })
		const listeners = await Promise.all([poster, first, second, blind, declined].map((person) => listen(person)))
		await using stack = new AsyncDisposableStack()
		for (const listener of listeners) stack.use(listener)

		await answer(first, caseId)
		// Who may hear of it is decided when it is told, and the second is to be blind then.
		await heardBy(listeners, await ward.person())
		await answer(second, caseId)
		await second.call(contract.postComment, { params: { caseId }, body: { text: '同意' } })
		const { doNotMiss } = await poster.call(contract.collectiveDifferential, { params: { caseId } })
		const conceptId = doNotMiss[0]?.conceptId ?? ''
		await poster.call(contract.considerDanger, { params: { caseId }, body: { conceptId } })
		await poster.call(contract.giveReceipt, { params: { caseId }, body: { action: '手术' } })

		const ofBoth = ['opinion-posted', 'comment-posted', 'danger-considered', 'receipt-given']
		const all = ['opinion-posted', 'case-posted', ...ofBoth]
		const heard = await heardBy(listeners, await ward.person())
		// Beside what all hear, the poster is told on his channels, the screen among them, before each answer.
		const ofPoster = ['paged', 'opinion-posted', 'case-posted', 'paged', 'opinion-posted', ...ofBoth.slice(1)]
		expect(heard).toEqual([ofPoster, all, all.slice(1), ['case-posted'], all])
		expect(listeners[1]?.heard[0]?.event).toMatchObject({ type: 'opinion-posted', caseId, isMine: true })
		expect(listeners[0]?.heard[1]?.event).toMatchObject({ type: 'opinion-posted', caseId, isMine: false })
	})

	test('the outcome is told to everybody who may see the case, the blind too', async () => {
		const [poster, answered, blind] = [await ward.person(), await ward.person(), await ward.person()]
		const caseId = await post(poster)
		await answer(answered, caseId)
		await using listener = await listen(blind)
		await poster.call(contract.recordOutcome, {
			params: { caseId },
			body: { diagnosis: { system: 'text', text: '急性阑尾炎' }, evidence: 'pathology' },
		})
		const [first] = await listener.until(1)
		expect(first?.event).toMatchObject({ type: 'outcome-recorded', caseId })
	})

	test('that a case was withdrawn is told to those who could see it', async () => {
		const poster = await ward.person({ hospital: '三院' })
		const [colleague, stranger] = [await ward.person({ hospital: '三院' }), await ward.person({ hospital: '四院' })]
		const caseId = await post(poster, { visibility: 'hospital' })
		const [near, far] = [await listen(colleague), await listen(stranger)]
		await using stack = new AsyncDisposableStack()
		for (const listener of [near, far]) stack.use(listener)
		await poster.call(contract.withdrawCase, { params: { caseId } })
		expect(await heardBy([near, far], await ward.person())).toEqual([['case-withdrawn'], []])
	})

	test('administrators hear of registrations in their hospital, and a person of his own verification', async () => {
		const admin = await ward.person({ hospital: '五院', isHospitalAdmin: true })
		const elsewhere = await ward.person({ hospital: '六院', isHospitalAdmin: true })
		const root = await ward.person({ isSystemAdmin: true })
		const person = await ward.person({ hospital: '五院', verification: 'waiting' })
		const listeners = await Promise.all([admin, elsewhere, root, person].map((one) => listen(one)))
		await using stack = new AsyncDisposableStack()
		for (const listener of listeners) stack.use(listener)
		await ward.stranger.call(contract.register, {
			body: { name: '新', hospitalName: '五 院', contact: 'new@five.cn', password: 'long enough' },
		})
		await admin.call(contract.setVerification, { params: { personId: person.id }, body: { verification: 'verified' } })
		const heard = await heardBy(listeners, await ward.person())
		expect(heard).toEqual([['person-registered'], [], ['person-registered'], ['verification-changed']])
	})

	test('goes on after Last-Event-ID, each event once and in order', async () => {
		const [poster, peer] = [await ward.person(), await ward.person()]
		const before = await listen(peer)
		const cases = [await post(poster)]
		const [first] = await before.until(1)
		await before[Symbol.asyncDispose]()
		for (let more = 0; more < 4; more++) cases.push(await post(poster))

		await using after = await listen(peer, first?.id)
		cases.push(await post(poster))
		const heard = await after.until(5)
		expect(heard.map(({ event }) => 'caseId' in event && event.caseId)).toEqual(cases.slice(1))
		expect(new Set(heard.map(({ id }) => id)).size).toBe(5)
	})

	test('goes on from where it began if the line broke before the first event', async () => {
		const [poster, peer] = [await ward.person(), await ward.person()]
		ward.clock.advance(60_000)
		const before = await listen(peer)
		const from = before.lastId
		await before[Symbol.asyncDispose]()
		const caseId = await post(poster)
		await using after = await listen(peer, from)
		const [first] = await after.until(1)
		expect(first?.event).toMatchObject({ type: 'case-posted', caseId })
	})

	test('ids tell nothing of how much happened', async () => {
		const [poster, peer] = [await ward.person(), await ward.person()]
		await using listener = await listen(peer)
		await post(poster)
		const [first] = await listener.until(1)
		expect(first?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
	})

	test('begins anew after an id that was never given', async () => {
		const [poster, peer] = [await ward.person(), await ward.person()]
		for (const id of ['nonsense', '999999', "' OR 1=1", '00000000-0000-4000-8000-000000000000', 'since:never']) {
			await using listener = await listen(peer, id)
			const caseId = await post(poster)
			const [first] = await listener.until(1)
			expect(first?.event).toMatchObject({ caseId })
		}
	})
})

describe('an open stream ends at once', () => {
	test('when its token is revoked, and not that of another token', async () => {
		const person = await ward.person()
		const { id, secret } = await person.call(contract.makeToken, { body: { name: 'second' } })
		const revoked = await listenToEvents(ward.url, { authorization: `Bearer ${secret}` })
		await using kept = await listen(person)
		const start = performance.now()
		await person.call(contract.revokeToken, { params: { tokenId: id } })
		await revoked.ended
		expect(performance.now() - start).toBeLessThan(1_000)
		const caseId = await post(await ward.person())
		expect((await kept.until(1))[0]?.event).toMatchObject({ caseId })
	})

	test('when its session is, by signing out', async () => {
		const { contact } = await ward.person({ password: 'long enough' })
		const signedIn = await fetch(`${ward.url}/api/auth/sign-in`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', origin: ward.url },
			body: JSON.stringify({ contact, password: 'long enough' }),
		})
		const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
		const listener = await listenToEvents(ward.url, { cookie })
		await fetch(`${ward.url}/api/auth/sign-out`, { method: 'POST', headers: { cookie, origin: ward.url } })
		await listener.ended
	})

	test('when the person is suspended', async () => {
		const admin = await ward.person({ hospital: '七院', isHospitalAdmin: true })
		const person = await ward.person({ hospital: '七院' })
		const listener = await listen(person)
		await admin.call(contract.setVerification, { params: { personId: person.id }, body: { verification: 'suspended' } })
		await listener.ended
	})

	test('for the oldest of more than twenty of one person', async () => {
		const person = await ward.person()
		const oldest = await listen(person)
		await using stack = new AsyncDisposableStack()
		for (let more = 0; more < 20; more++) stack.use(await listen(person))
		await oldest.ended
	})

	test('when the server stops, which does not wait for it', async () => {
		const ward = await testWard()
		const person = await ward.person()
		const listener = await listenToEvents(ward.url, { authorization: `Bearer ${person.token}` })
		const start = performance.now()
		await ward[Symbol.asyncDispose]()
		await listener.ended
		expect(performance.now() - start).toBeLessThan(3_000)
	})
})
