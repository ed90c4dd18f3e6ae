import type { CaseDraft, PageReason, ReadingCase } from '@readroom/contracts'
import * as contract from '@readroom/contracts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { runClockwork } from '../clockwork/index.ts'
import { opinion, postedCase } from '../testing/cases.ts'
import { listenToEvents } from '../testing/listen-to-events.ts'
import { type MailServer, mailServer } from '../testing/mail-server.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'
import { notify } from './index.ts'

const HOUR_MS = 3_600_000

let mail: MailServer
let ward: Ward
let poster: WardPerson
beforeAll(async () => {
	mail = await mailServer()
	ward = await testWard({ smtpUrl: mail.url, mailFrom: '阅片室 <room@ward.test>', statCasesPerDay: 1000 })
	poster = await ward.person()
})
afterAll(async () => {
	await ward[Symbol.asyncDispose]()
	await mail[Symbol.asyncDispose]()
})
afterEach(() => mail.answerWith(undefined))

async function ask(
	readingCase: ReadingCase,
	people: readonly WardPerson[],
	more: { reason?: PageReason; rung?: number } = {},
): Promise<void> {
	const at = ward.services.clock.now()
	const notice = {
		reason: 'asked',
		caseId: readingCase.id,
		personIds: people.map(({ id }) => id),
		at,
		...more,
	} as const
	await ward.services.database.transaction().execute((tx) => notify(tx, ward.services, notice))
}

/** What the server does unasked, and what it has sent then. */
async function tick(): Promise<void> {
	await runClockwork(ward.services)
	await ward.services.courier.settled()
}

async function pagesOf(person: WardPerson) {
	return ward.services.database
		.selectFrom('page')
		.select(['channel', 'state', 'tries', 'last_error', 'next_try_at'])
		.where('person_id', '=', person.id)
		.orderBy('channel')
		.execute()
}

function mailsTo({ contact }: WardPerson) {
	return mail.received.filter(({ to }) => to.includes(contact)).map(({ text }) => text)
}

async function atNight(): Promise<void> {
	const hour = () =>
		Number(
			new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', hour: 'numeric' }).format(
				ward.services.clock.now(),
			),
		)
	while (hour() !== 23) ward.clock.advance(HOUR_MS / 2)
}

async function statCase(draft: CaseDraft = {}): Promise<ReadingCase> {
	return postedCase(ward, poster, { lane: 'stat', statReason: '腹膜刺激征', ...draft })
}

describe('a reader who is asked', () => {
	test('hears of it on his screen and by mail, nobody else does', async () => {
		const readingCase = await statCase()
		const [asked, other] = [await ward.person(), await ward.person()]
		await using screen = await listenToEvents(ward.url, { authorization: `Bearer ${asked.token}` })
		await using otherScreen = await listenToEvents(ward.url, { authorization: `Bearer ${other.token}` })
		await ask(readingCase, [asked])
		await tick()

		const [told] = await screen.until(1)
		expect(told?.event).toMatchObject({
			type: 'paged',
			caseId: readingCase.id,
			lane: 'stat',
			label: readingCase.label,
			reason: 'asked',
		})
		expect(mailsTo(asked)).toHaveLength(1)
		expect(mailsTo(other)).toHaveLength(0)
		await ask(readingCase, [other])
		expect((await otherScreen.until(1)).map(({ event }) => event.at)).not.toContain(told?.event.at)
	})

	test('reads in the mail which case and where, and nothing of the patient but sex and age', async () => {
		const readingCase = await statCase({ complaint: '斑马主诉', question: '斑马问题', statReason: '斑马原因' })
		const asked = await ward.person()
		await ask(readingCase, [asked])
		await tick()

		const [text = ''] = mailsTo(asked)
		expect(text).toContain(readingCase.label)
		expect(text).toContain('危急 · CT · 腹部 · 女 · 28 岁')
		expect(text).toContain(`/cases/${readingCase.id}`)
		expect(text).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
		for (const word of ['斑马', poster.name, asked.name]) expect(text).not.toContain(word)
	})

	test('is told once, however often the same is said; of the next rung once more', async () => {
		const readingCase = await statCase()
		const asked = await ward.person()
		await ask(readingCase, [asked])
		await ask(readingCase, [asked])
		await tick()
		expect(mailsTo(asked)).toHaveLength(1)
		await ask(readingCase, [asked], { rung: 1 })
		await tick()
		expect(mailsTo(asked)).toHaveLength(2)
	})

	test('is not written to after he has answered, while it waited', async () => {
		const readingCase = await statCase()
		const asked = await ward.person()
		await ask(readingCase, [asked])
		await asked.call(contract.postOpinion, { params: { caseId: readingCase.id }, body: opinion(['K35.2']) })
		await tick()
		expect(mailsTo(asked)).toHaveLength(0)
		expect(await pagesOf(asked)).toMatchObject([{ channel: 'mail', state: 'cancelled' }, { channel: 'screen' }])
	})

	test('is not told of a case that was withdrawn meanwhile', async () => {
		const readingCase = await statCase()
		const asked = await ward.person()
		await ask(readingCase, [asked])
		await poster.call(contract.withdrawCase, { params: { caseId: readingCase.id } })
		await tick()
		expect(mailsTo(asked)).toHaveLength(0)
	})

	test('is not told while nobody vouches for him', async () => {
		const waiting = await ward.person({ verification: 'waiting' })
		await ask(await statCase(), [waiting])
		await tick()
		expect(await pagesOf(waiting)).toEqual([])
	})
})

describe('at night', () => {
	test('a routine case waits for the morning, a STAT case does not, the screen never waits', async () => {
		await atNight()
		const [forStat, forRoutine] = [await ward.person(), await ward.person()]
		await ask(await statCase(), [forStat])
		await ask(await postedCase(ward, poster, { lane: 'routine' }), [forRoutine])
		await tick()
		expect(mailsTo(forStat)).toHaveLength(1)
		expect(mailsTo(forRoutine)).toHaveLength(0)
		expect(await pagesOf(forRoutine)).toMatchObject([
			{ channel: 'mail', state: 'waiting' },
			{ channel: 'screen', state: 'sent' },
		])
		ward.clock.advance(8 * HOUR_MS)
		await tick()
		expect(mailsTo(forRoutine)).toHaveLength(1)
	})
})

describe('where the mail server refuses', () => {
	test('for now, the mail goes later, with the same Message-ID', async () => {
		const asked = await ward.person()
		await ask(await statCase(), [asked])
		mail.answerWith({ responseCode: 451 })
		await tick()
		expect(await pagesOf(asked)).toMatchObject([{ state: 'waiting', tries: 1, last_error: 'smtp-451' }, {}])
		await tick()
		expect((await pagesOf(asked))[0]?.tries).toBe(1)

		mail.answerWith(undefined)
		ward.clock.advance(5_000)
		await tick()
		expect(await pagesOf(asked)).toMatchObject([{ state: 'sent', tries: 2, last_error: null }, {}])
	})

	test('for good, it is not tried again', async () => {
		const asked = await ward.person()
		await ask(await statCase(), [asked])
		mail.answerWith({ responseCode: 550 })
		await tick()
		mail.answerWith(undefined)
		ward.clock.advance(3 * HOUR_MS)
		await tick()
		expect(await pagesOf(asked)).toMatchObject([{ state: 'failed', tries: 1, last_error: 'smtp-550' }, {}])
		expect(mailsTo(asked)).toHaveLength(0)
	})
})

describe('a page that a process took and did not come back with', () => {
	test('is sent again under the same id when its time is over', async () => {
		const asked = await ward.person()
		await ask(await statCase(), [asked])
		await tick()
		const { database } = ward.services
		// As a process leaves it that dies after sending and before writing that down.
		await database
			.updateTable('page')
			.set({ state: 'sending', next_try_at: new Date(ward.services.clock.now().getTime() + 60_000) })
			.where('person_id', '=', asked.id)
			.where('channel', '=', 'mail')
			.execute()
		await tick()
		expect(mailsTo(asked)).toHaveLength(1)
		ward.clock.advance(61_000)
		await tick()
		const mails = mailsTo(asked)
		expect(mails).toHaveLength(2)
		const ids = mails.map((text) => /^Message-ID: (.*)$/im.exec(text)?.[1])
		expect(ids[0]).toMatch(/@readroom>/)
		expect(ids[1]).toBe(ids[0])
	})
})
