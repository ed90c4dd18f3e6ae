import { createClient } from '@readroom/client'
import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

let ward: Ward
let poster: WardPerson
let reader: WardPerson
let system: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ hospital: '县医院' })
	reader = await ward.person({ name: '李值班', hospital: '省医院' })
	system = await ward.person({ hospital: '县医院', isSystemAdmin: true })
})
afterAll(async () => ward[Symbol.asyncDispose]())

const board = (person: WardPerson) => person.call(contract.readBoard, {})
const labels = ({ cases }: contract.Board) => cases.map(({ label }) => label)

/** A screen on a wall: nobody is signed in on it. */
function screen(key: string) {
	return createClient({
		baseUrl: ward.url,
		fetch: (address, init) => {
			const headers = new Headers(init?.headers)
			headers.set(contract.BOARD_KEY_HEADER, key)
			return fetch(address, { ...init, headers })
		},
	})
}

describe('the board', () => {
	test('shows open cases that one may see, the most urgent first, with nothing of the patient', async () => {
		const routine = await postedCase(ward, poster, { lane: 'routine' })
		const stat = await postedCase(ward, poster, { lane: 'stat', statReason: '腹膜刺激征' })
		const own = await postedCase(ward, poster, { lane: 'urgent', visibility: 'hospital' })
		const seen = await board(reader)
		expect(labels(seen)).toEqual([stat.label, routine.label])
		expect(labels(await board(poster))).toEqual([stat.label, own.label, routine.label])
		expect(seen.cases[0]).toEqual({
			label: stat.label,
			lane: 'stat',
			modality: 'CT',
			bodyPart: 'abdomen',
			postedAt: stat.postedAt,
			answerDueAt: stat.answerDueAt,
		})
		for (const word of [stat.complaint, stat.question, stat.statReason])
			expect(JSON.stringify(seen)).not.toContain(word)
	})

	test('tells whoever passes by nothing of what was answered', async () => {
		const { id: caseId } = await postedCase(ward, poster)
		const before = await board(reader)
		await (await ward.person()).call(contract.postOpinion, { params: { caseId }, body: opinion(['K35.2']) })
		expect(await board(reader)).toEqual(before)
	})

	test('shows who is on duty now', async () => {
		expect((await board(poster)).onDuty).toEqual([])
		await reader.call(contract.becomeAvailable, { body: { hours: 2 } })
		expect((await board(poster)).onDuty).toMatchObject([{ name: '李值班', hospitalName: '省医院' }])
	})

	test('shows medians of five cases or more, a day old or closed, by hour and body part', async () => {
		await using own = await testWard()
		const [one, ...others] = [await own.person(), await own.person(), await own.person()]
		const asking = await own.person()
		own.clock.advance(DAY_MS - (own.clock.now().getTime() % DAY_MS))
		for (let number = 1; number <= 5; number++) {
			const { id: caseId } = await postedCase(own, asking, { lane: 'urgent' })
			const params = { caseId }
			own.clock.advance(number * MINUTE_MS)
			await one?.call(contract.postOpinion, { params, body: opinion(['K35.2']) })
			if (number > 2) continue
			for (const other of others) await other.call(contract.postOpinion, { params, body: opinion(['K35.2']) })
			await asking.call(contract.giveReceipt, { params, body: {} })
		}
		const none = { firstAnswerMinutes: null, thirdAnswerMinutes: null, acknowledgedMinutes: null }
		expect((await asking.call(contract.readBoard, {})).times).toEqual({ caseCount: 0, ...none })
		own.clock.advance(DAY_MS)
		const shown = await asking.call(contract.readBoard, {})
		const { caseCount, firstAnswerMinutes, thirdAnswerMinutes, acknowledgedMinutes } = shown.times
		expect(caseCount).toBe(5)
		expect(firstAnswerMinutes).toBeCloseTo(3, 1)
		// Three of five never had a third answer.
		expect([thirdAnswerMinutes, acknowledgedMinutes]).toEqual([null, null])
		expect(shown.byHour).toHaveLength(24)
		// Midnight in UTC is eight in the morning in Shanghai.
		expect(shown.byHour[8]).toEqual({ hour: 8, ...shown.times })
		expect(shown.byHour[9]).toEqual({ hour: 9, caseCount: 0, ...none })
		expect(shown.byBodyPart).toEqual([{ bodyPart: 'abdomen', ...shown.times }])
	})
})

describe('a screen on a wall', () => {
	test('shows the board with a key, and no longer once it is revoked', async () => {
		const forHospital = await postedCase(ward, poster, { visibility: 'hospital' })
		const forReader = await postedCase(ward, poster, { visibility: 'people', peopleIds: [system.id] })
		const { id: keyId, secret } = await system.call(contract.makeBoardKey, { body: { name: '急诊大屏' } })
		const shown = labels(await screen(secret).call(contract.readBoard, {}))
		expect(shown).toContain(forHospital.label)
		expect(shown).not.toContain(forReader.label)
		expect(labels(await board(system))).toContain(forReader.label)

		const { items } = await system.call(contract.listBoardKeys, {})
		expect(items).toMatchObject([{ id: keyId, name: '急诊大屏' }])
		expect(JSON.stringify(items)).not.toContain(secret)
		await system.call(contract.revokeBoardKey, { params: { keyId } })
		expect(await refusalOf(screen(secret).call(contract.readBoard, {}))).toBe('sign-in-needed')
		expect(await refusalOf(system.call(contract.revokeBoardKey, { params: { keyId } }))).toBe('not-found')
	})

	test('opens nothing else with its key', async () => {
		const { secret } = await system.call(contract.makeBoardKey, { body: { name: '走廊' } })
		expect(await refusalOf(screen(secret).call(contract.listCases, {}))).toBe('sign-in-needed')
		const bearer = createClient({ baseUrl: ward.url, token: secret })
		expect(await refusalOf(bearer.call(contract.listCases, {}))).toBe('sign-in-needed')
	})

	test('is refused without a key, with a wrong one, and to the unverified; keys are made by system administrators', async () => {
		expect(await refusalOf(ward.stranger.call(contract.readBoard, {}))).toBe('sign-in-needed')
		expect(await refusalOf(screen('wrong').call(contract.readBoard, {}))).toBe('sign-in-needed')
		expect(await refusalOf(board(await ward.person({ verification: 'waiting' })))).toBe('person-not-verified')
		const admin = await ward.person({ isHospitalAdmin: true })
		expect(await refusalOf(admin.call(contract.makeBoardKey, { body: { name: '我的' } }))).toBe('not-permitted')
		expect(await refusalOf(admin.call(contract.listBoardKeys, {}))).toBe('not-permitted')
	})
})
