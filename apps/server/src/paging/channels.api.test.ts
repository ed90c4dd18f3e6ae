import { createECDH, createHmac, createPublicKey, randomBytes, verify } from 'node:crypto'
import type { AddressInput, ReadingCase } from '@readroom/contracts'
import * as contract from '@readroom/contracts'
import * as ece from 'http_ece'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runClockwork } from '../clockwork/index.ts'
import { postedCase } from '../testing/cases.ts'
import { type HttpSink, httpSink } from '../testing/http-sink.ts'
import { type MailServer, mailServer } from '../testing/mail-server.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'
import { notify } from './index.ts'

const HOOK_SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`

let sink: HttpSink
let mail: MailServer
let ward: Ward
let poster: WardPerson
beforeAll(async () => {
	sink = await httpSink()
	mail = await mailServer()
	ward = await testWard({
		statCasesPerDay: 1000,
		publicUrl: 'https://room.test',
		smtpUrl: mail.url,
		mailFrom: 'room@ward.test',
		smsHookUrl: `${sink.url}/sms`,
		smsHookSecret: HOOK_SECRET,
		webhookPrivateAllowed: ['127.0.0.1'],
	})
	poster = await ward.person()
})
afterAll(async () => {
	await ward[Symbol.asyncDispose]()
	await sink[Symbol.asyncDispose]()
	await mail[Symbol.asyncDispose]()
})
afterEach(() => sink.answerWith(undefined))

async function statCase(draft: contract.CaseDraft = {}): Promise<ReadingCase> {
	return postedCase(ward, poster, { lane: 'stat', statReason: '腹膜刺激征', ...draft })
}

async function tick(): Promise<void> {
	await runClockwork(ward.services)
	await ward.services.courier.settled()
}

async function page(readingCase: ReadingCase, to: { personIds?: contract.PersonId[]; groupId?: contract.GroupId }) {
	const at = ward.services.clock.now()
	await ward.services.database
		.transaction()
		.execute((tx) => notify(tx, ward.services, { reason: 'asked', caseId: readingCase.id, at, ...to }))
}

/** A person who is told at this address, paged for a STAT case and sent to. */
async function paged(input: AddressInput) {
	const person = await ward.person()
	const added = await person.call(contract.addAddress, { body: input })
	const readingCase = await statCase()
	await page(readingCase, { personIds: [person.id] })
	await tick()
	return { person, added, readingCase }
}

function receivedAt(path: string) {
	return sink.received.filter((request) => request.path.split('?')[0] === path)
}

function jsonAt(path: string): unknown {
	return JSON.parse(receivedAt(path).at(-1)?.body.toString() ?? '')
}

async function stateOf(person: WardPerson, channel: contract.Channel) {
	return ward.services.database
		.selectFrom('page')
		.select(['id', 'state', 'tries', 'last_error', 'next_try_at'])
		.where('person_id', '=', person.id)
		.where('channel', '=', channel)
		.executeTakeFirstOrThrow()
}

/** What a receiver of Standard Webhooks computes. */
function standardSignature(
	secret: string,
	{ headers, body }: { headers: NodeJS.Dict<string | string[]>; body: Buffer },
) {
	const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body.toString()}`
	const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
	return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}

describe('a WeCom robot', () => {
	const path = '/cgi-bin/webhook/send'
	const robot = (key: string) => ({ channel: 'wecom', destination: `${sink.url}${path}?key=${key}` }) as const

	test('gets Markdown with the case and a link', async () => {
		const { person, readingCase } = await paged(robot('693a91f6'))
		expect(jsonAt(path)).toEqual({
			msgtype: 'markdown',
			markdown: {
				content: `**请阅片：${readingCase.label}**\n\n危急 · CT · 腹部 · 女 · 28 岁\n\n[打开病例](https://room.test/cases/${readingCase.id})`,
			},
		})
		expect((await stateOf(person, 'wecom')).state).toBe('sent')
	})

	test('that has had twenty in a minute gets it when the minute is over', async () => {
		sink.answerWith(() => ({ body: '{"errcode":45009,"errmsg":"api freq out of limit"}' }))
		const { person } = await paged(robot('busy'))
		expect(await stateOf(person, 'wecom')).toMatchObject({ state: 'waiting', last_error: 'errcode-45009' })
		sink.answerWith(undefined)
		ward.clock.advance(30_000)
		await tick()
		expect(await stateOf(person, 'wecom')).toMatchObject({ state: 'waiting', tries: 1 })
		ward.clock.advance(31_000)
		await tick()
		expect(await stateOf(person, 'wecom')).toMatchObject({ state: 'sent', tries: 2 })
	})

	test('that was removed from its group has failed at once', async () => {
		sink.answerWith(() => ({ body: '{"errcode":93000,"errmsg":"invalid webhook url"}' }))
		const { person } = await paged(robot('gone'))
		expect(await stateOf(person, 'wecom')).toMatchObject({ state: 'failed', tries: 1, last_error: 'errcode-93000' })
	})
})

describe('a DingTalk robot', () => {
	test('gets Markdown, signed over the time and the secret', async () => {
		const secret = 'SEC000000000000000000000'
		await paged({ channel: 'dingtalk', destination: `${sink.url}/robot/send?access_token=abc`, secret })
		const request = receivedAt('/robot/send').at(-1)
		const query = new URL(request?.path ?? '', sink.url).searchParams
		const timestamp = query.get('timestamp') ?? ''
		expect(Math.abs(Number(timestamp) - ward.services.clock.now().getTime())).toBeLessThan(60_000)
		expect(query.get('access_token')).toBe('abc')
		expect(query.get('sign')).toBe(createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'))
		expect(jsonAt('/robot/send')).toMatchObject({ msgtype: 'markdown', at: { isAtAll: false } })
	})
})

describe('a Feishu bot', () => {
	test('gets rich text, signed over nothing with the time and the secret as key', async () => {
		const path = '/open-apis/bot/v2/hook/0000-1111'
		sink.answerWith(() => ({ body: '{"StatusCode":0,"StatusMessage":"success","code":0,"data":{},"msg":"success"}' }))
		const { person } = await paged({ channel: 'feishu', destination: `${sink.url}${path}`, secret: 'feishu-secret' })
		const message = jsonAt(path)
		expect(message).toMatchObject({
			msg_type: 'post',
			content: { post: { zh_cn: { title: expect.stringContaining('CT-') } } },
		})
		const { timestamp, sign } = z.object({ timestamp: z.string().length(10), sign: z.string() }).parse(message)
		expect(sign).toBe(createHmac('sha256', `${timestamp}\nfeishu-secret`).update('').digest('base64'))
		expect((await stateOf(person, 'feishu')).state).toBe('sent')
	})
})

describe('the SMS gateway of the site', () => {
	test('gets the number and one line of text, signed', async () => {
		const { readingCase } = await paged({ channel: 'sms', destination: '13800000000' })
		expect(jsonAt('/sms')).toEqual({
			to: '13800000000',
			text: `请阅片：${readingCase.label} 危急 · CT · 腹部 · 女 · 28 岁 https://room.test/cases/${readingCase.id}`,
		})
		const [request] = receivedAt('/sms').slice(-1)
		expect(request?.headers['webhook-signature']).toBe(request && standardSignature(HOOK_SECRET, request))
	})
})

describe('a webhook', () => {
	test('gets JSON that is signed with the secret its owner was shown', async () => {
		const { added, readingCase } = await paged({ channel: 'webhook', destination: `${sink.url}/hook` })
		expect(added.secret).toMatch(/^whsec_/)
		expect(jsonAt('/hook')).toMatchObject({
			type: 'page',
			data: {
				reason: 'asked',
				url: `https://room.test/cases/${readingCase.id}`,
				case: { label: readingCase.label, lane: 'stat', modality: 'CT', bodyPart: 'abdomen', sex: 'F', ageYears: 28 },
			},
		})
		const [request] = receivedAt('/hook').slice(-1)
		expect(request?.headers['webhook-signature']).toBe(request && standardSignature(added.secret ?? '', request))
	})

	test('that fails is tried again under the same id, and again when an administrator asks for it', async () => {
		sink.answerWith(() => ({ status: 503, body: '' }))
		const { person, readingCase } = await paged({ channel: 'webhook', destination: `${sink.url}/again` })
		sink.answerWith(undefined)
		ward.clock.advance(6_000)
		await tick()
		const { id, state } = await stateOf(person, 'webhook')
		expect(state).toBe('sent')
		const admin = await ward.person({ isSystemAdmin: true })
		await admin.call(contract.declineToAnswer, { params: { caseId: readingCase.id } })
		await admin.call(contract.redeliverPage, { params: { pageId: id } })
		await ward.services.courier.settled()
		expect(receivedAt('/again').map(({ headers }) => headers['webhook-id'])).toEqual([id, id, id])
	})

	test('that sends elsewhere is not followed', async () => {
		sink.answerWith(({ path }) =>
			path === '/moved' ? { status: 307, headers: { location: `${sink.url}/elsewhere` } } : {},
		)
		const { person } = await paged({ channel: 'webhook', destination: `${sink.url}/moved` })
		expect(await stateOf(person, 'webhook')).toMatchObject({ state: 'failed', last_error: 'http-307' })
		expect(receivedAt('/elsewhere')).toEqual([])
	})

	test('that never answers holds up nobody else', async () => {
		const released = Promise.withResolvers<object>()
		sink.answerWith(({ path }) => (path === '/slow' ? released.promise : {}))
		const [slow, quick] = [await ward.person(), await ward.person()]
		await slow.call(contract.addAddress, { body: { channel: 'webhook', destination: `${sink.url}/slow` } })
		const cases = await Promise.all(Array.from({ length: 6 }, () => statCase()))
		for (const readingCase of cases) await page(readingCase, { personIds: [slow.id] })
		await page(cases[0] as ReadingCase, { personIds: [quick.id] })
		await runClockwork(ward.services)
		await expect.poll(() => mail.received.filter(({ to }) => to.includes(quick.contact)).length).toBe(1)
		await expect.poll(() => receivedAt('/slow').length).toBe(4)
		expect(sink.mostAtOnce).toBe(4)
		released.resolve({})
		await ward.services.courier.settled()
		expect(receivedAt('/slow')).toHaveLength(6)
	})
})

describe('a browser', () => {
	test('gets what it alone can read, from a room that it subscribed to; one that is gone is forgotten', async () => {
		const browser = createECDH('prime256v1')
		const p256dh = browser.generateKeys('base64url')
		const auth = randomBytes(16).toString('base64url')
		const subscription = { channel: 'web-push', destination: `${sink.url}/push/1`, keys: { p256dh, auth } } as const
		sink.answerWith(() => ({ status: 201, body: '' }))
		const { person, readingCase } = await paged(subscription)

		const [request] = receivedAt('/push/1')
		const text = ece.decrypt(request?.body ?? Buffer.alloc(0), {
			version: 'aes128gcm',
			privateKey: browser,
			authSecret: auth,
		})
		expect(JSON.parse(text.toString())).toMatchObject({
			title: `请阅片：${readingCase.label}`,
			url: `https://room.test/cases/${readingCase.id}`,
			isUrgent: true,
		})
		expect(request?.headers).toMatchObject({
			urgency: 'high',
			'content-encoding': 'aes128gcm',
			topic: expect.stringMatching(/^[0-9a-f]{32}$/),
		})
		const { pushKey } = await person.call(contract.readNotices, {})
		expect(isSignedBy(pushKey, String(request?.headers.authorization))).toBe(true)

		sink.answerWith(() => ({ status: 410, body: '' }))
		await page(await statCase(), { personIds: [person.id] })
		await tick()
		expect((await person.call(contract.readNotices, {})).addresses.map(({ channel }) => channel)).toEqual(['mail'])
	})
})

/** Checks the token of RFC 8292: ES256 by the key that browsers were given. */
function isSignedBy(publicKey: string, authorization: string): boolean {
	const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? []
	const point = Buffer.from(publicKey, 'base64url')
	const jwk = {
		kty: 'EC',
		crv: 'P-256',
		x: point.subarray(1, 33).toString('base64url'),
		y: point.subarray(33).toString('base64url'),
	}
	const [head, claims, signature = ''] = token.split('.')
	const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const
	const isSigned = verify('sha256', Buffer.from(`${head}.${claims}`), signer, Buffer.from(signature, 'base64url'))
	return key === publicKey && isSigned
}

test('no channel carries what the poster wrote, or who anybody is', async () => {
	const planted = {
		complaint: '斑马主诉<@all>',
		question: '斑马问题',
		history: '斑马病史',
		labs: '斑马检验',
		duration: '斑马病程',
		statReason: '斑马原因',
	}
	const person = await ward.person({ name: '斑马医师' })
	const browser = createECDH('prime256v1')
	const keys = { p256dh: browser.generateKeys('base64url'), auth: randomBytes(16).toString('base64url') }
	const addresses: AddressInput[] = [
		{ channel: 'mail', destination: 'all-channels@ward.test' },
		{ channel: 'sms', destination: '13900000000' },
		{ channel: 'wecom', destination: `${sink.url}/cgi-bin/webhook/send?key=all` },
		{ channel: 'dingtalk', destination: `${sink.url}/robot/send?access_token=all` },
		{ channel: 'feishu', destination: `${sink.url}/open-apis/bot/v2/hook/all` },
		{ channel: 'webhook', destination: `${sink.url}/all` },
		{ channel: 'web-push', destination: `${sink.url}/push/all`, keys },
	]
	for (const body of addresses) await person.call(contract.addAddress, { body })
	const from = sink.received.length
	await page(await statCase(planted), { personIds: [person.id] })
	await tick()

	const posted = sink.received.slice(from).map(({ path, headers, body }) => {
		const isPush = path === '/push/all'
		const text = isPush ? ece.decrypt(body, { version: 'aes128gcm', privateKey: browser, authSecret: keys.auth }) : body
		return `${path} ${JSON.stringify(headers)} ${text.toString()}`
	})
	expect(posted).toHaveLength(6)
	const mails = mail.received.filter(({ to }) => to.includes('all-channels@ward.test')).map(({ text }) => text)
	expect(mails).toHaveLength(1)
	for (const text of [...posted, ...mails]) {
		expect(text).toContain('CT-')
		for (const word of ['斑马', '@all', poster.name]) expect(text).not.toContain(word)
	}
	for (const line of ward.logLines) expect(line).not.toMatch(/key=all|access_token=all|hook\/all/)
})

describe('nothing is sent to machines inside', () => {
	test.each([
		'http://93.184.216.34/hook',
		'https://127.0.0.2/hook',
		'https://2130706434/hook',
		'https://0x7f.2/hook',
		'https://169.254.169.254/latest/meta-data',
		'https://[::1]/hook',
		'https://[::ffff:10.0.0.1]/hook',
		'https://10.0.0.1/hook',
		'https://user:password@hooks.example.com/hook',
	])('%s is refused when it is written down', async (destination) => {
		const person = await ward.person()
		const adding = person.call(contract.addAddress, { body: { channel: 'webhook', destination } })
		await expect(adding).rejects.toMatchObject({ code: 'address-not-allowed' })
	})

	test('a name that leads there is refused when something is to be sent', async () => {
		const inside = await httpSink()
		await using closed = await testWard({ statCasesPerDay: 1000 })
		const person = await closed.person()
		const admin = await closed.person({ isSystemAdmin: true })
		const { id } = await person.call(contract.addAddress, {
			body: { channel: 'webhook', destination: `https://inside.example:${new URL(inside.url).port}/` },
		})
		// As the name server of an attacker answers: a name that the operating system knows to be this machine.
		await closed.services.database
			.updateTable('notice_address')
			.set({ destination: `https://localhost:${new URL(inside.url).port}/` })
			.execute()
		expect(await person.call(contract.tryAddress, { body: { addressId: id } })).toEqual({
			state: 'failed',
			error: 'address-refused',
		})
		expect(inside.received).toEqual([])
		const { items } = await admin.call(contract.listOutbox, {})
		expect(items).toMatchObject([
			{ channel: 'webhook', reason: 'test', state: 'failed', error: 'address-refused', caseLabel: null },
		])
		await inside[Symbol.asyncDispose]()
	})
})
