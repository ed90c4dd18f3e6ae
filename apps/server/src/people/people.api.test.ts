import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward } from '../testing/ward.ts'

const PASSWORD = 'correct horse battery'
const UNKNOWN_ID = '01900000-0000-7000-8000-000000000000'

let ward: Ward
beforeAll(async () => {
	ward = await testWard()
})
afterAll(async () => ward[Symbol.asyncDispose]())

const newDoctor = (contact: string, hospitalName = '省立医院') => ({
	name: '李敏',
	title: '主治医师',
	hospitalName,
	contact,
	password: PASSWORD,
})

/** A browser: keeps its cookie and says where its requests come from. */
function browser() {
	let cookie = ''
	return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
		const response = await fetch(`${ward.url}/api${path}`, {
			method,
			headers: {
				origin: ward.url,
				'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
				...(cookie && { cookie }),
				...(body !== undefined && { 'content-type': 'application/json' }),
				...headers,
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
		})
		const set = response.headers.get('set-cookie')
		if (set !== null) cookie = set.split(';')[0] ?? ''
		const text = await response.text()
		return {
			status: response.status,
			body: text === '' ? undefined : JSON.parse(text),
			cookie: set,
			headers: response.headers,
		}
	}
}

async function actionsOf(personId: string): Promise<string[]> {
	const rows = await ward.services.database
		.selectFrom('audit_entry')
		.select('action')
		.where('person_id', '=', personId as contract.PersonId)
		.orderBy('sequence')
		.execute()
	return rows.map(({ action }) => action)
}

describe('registration', () => {
	test('makes an account that waits for its hospital, signs in with it, and is in the audit', async () => {
		const send = browser()
		const registered = await send('POST', '/auth/register', newDoctor('Li.Min@Example.cn'))
		expect(registered.status).toBe(201)
		expect(registered.body).toMatchObject({
			name: '李敏',
			contact: 'li.min@example.cn',
			hospital: { name: '省立医院' },
			verification: 'waiting',
			isHospitalAdmin: false,
			isSystemAdmin: false,
			locale: 'zh',
		})
		expect((await send('GET', '/auth/me')).body).toEqual(registered.body)
		expect(await actionsOf(registered.body.id)).toEqual(['person-registered'])
	})

	test('a hospital is one, however its name is spaced or written', async () => {
		const [first, second] = await Promise.all([
			ward.stranger.call(contract.register, { body: newDoctor('a1@x.cn', '北京 协和医院Ａ') }),
			ward.stranger.call(contract.register, { body: newDoctor('a2@x.cn', '北京协和医院a') }),
		])
		expect(second.hospital).toEqual(first.hospital)
	})

	test('an address or number has one account, in whatever case it is typed', async () => {
		await ward.stranger.call(contract.register, { body: newDoctor('13800138000') })
		await ward.stranger.call(contract.register, { body: newDoctor('twice@x.cn') })
		expect(await refusalOf(ward.stranger.call(contract.register, { body: newDoctor('TWICE@x.cn') }))).toBe(
			'contact-taken',
		)
	})

	test('what is missing or wrong is named by field, and unknown fields are refused', async () => {
		const answer = await browser()('POST', '/auth/register', {
			...newDoctor('not a contact'),
			password: 'short',
			isSystemAdmin: true,
		})
		expect(answer.status).toBe(400)
		expect(answer.headers.get('content-type')).toContain('application/problem+json')
		const fields = answer.body.fields.map(({ path }: { path: string }) => path)
		expect(fields).toEqual(expect.arrayContaining(['contact', 'password']))
		expect(
			await ward.services.database.selectFrom('person').selectAll().where('contact', '=', 'not a contact').execute(),
		).toEqual([])
		expect((await browser()('POST', '/auth/register', { ...newDoctor('ok@x.cn'), isSystemAdmin: true })).status).toBe(
			400,
		)
	})

	test('hospitals are suggested while typing', async () => {
		await ward.person({ hospital: '上海市第六人民医院' })
		const { items } = await ward.stranger.call(contract.findHospitals, { query: { q: '第六 人民' } })
		expect(items.map(({ name }) => name)).toEqual(['上海市第六人民医院'])
		expect((await ward.stranger.call(contract.findHospitals, { query: { q: '%%' } })).items).toEqual([])
	})
})

describe('signing in', () => {
	test('with contact and password, and out again', async () => {
		const person = await ward.person({ password: PASSWORD })
		const send = browser()
		const signedIn = await send('POST', '/auth/sign-in', { contact: person.contact.toUpperCase(), password: PASSWORD })
		expect(signedIn.status).toBe(200)
		expect(signedIn.body).toMatchObject({ id: person.id, verification: 'verified' })
		expect((await send('GET', '/auth/me')).status).toBe(200)
		const { cookie } = signedIn
		expect((await send('POST', '/auth/sign-out')).status).toBe(204)
		expect((await send('GET', '/auth/me')).status).toBe(401)
		// Nor with the old cookie, which somebody may have kept.
		const kept = await fetch(`${ward.url}/api/auth/me`, { headers: { cookie: cookie?.split(';')[0] ?? '' } })
		expect(kept.status).toBe(401)
		expect(await actionsOf(person.id)).toEqual(['token-made', 'person-signed-in', 'session-revoked'])
	})

	test('the cookie is for this host alone, not for scripts, and not for other sites', async () => {
		const person = await ward.person({ password: PASSWORD })
		const send = browser()
		const { cookie } = await send('POST', '/auth/sign-in', { contact: person.contact, password: PASSWORD })
		expect(cookie).toMatch(/^__Host-session=[\w-]{43}; /)
		for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(part)
		expect(cookie).not.toContain('Domain')
		const kept = await ward.services.database
			.selectFrom('session')
			.selectAll()
			.where('person_id', '=', person.id)
			.execute()
		expect(JSON.stringify(kept)).not.toContain(cookie?.slice('__Host-session='.length, 58))
	})

	test('a wrong password, an unknown account and a suspended one get the same answer', async () => {
		const known = await ward.person({ password: PASSWORD })
		const suspended = await ward.person({ password: PASSWORD, verification: 'suspended' })
		const answers = await Promise.all([
			browser()('POST', '/auth/sign-in', { contact: known.contact, password: 'wrong password' }),
			browser()('POST', '/auth/sign-in', { contact: 'nobody@x.cn', password: 'wrong password' }),
			browser()('POST', '/auth/sign-in', { contact: suspended.contact, password: PASSWORD }),
		])
		for (const answer of answers) {
			expect(answer.status).toBe(401)
			expect({ ...answer.body, instance: '' }).toEqual({ ...answers[0]?.body, instance: '' })
			expect(answer.cookie).toBeNull()
		}
		expect(await actionsOf(known.id)).toContain('sign-in-refused')
	})

	test('an unknown account takes as long as a known one', async () => {
		await using quiet = await testWard({ signInTries: 1000 })
		const { contact } = await quiet.person({ password: PASSWORD })
		const time = async (who: string) => {
			const start = performance.now()
			await refusalOf(quiet.stranger.call(contract.signIn, { body: { contact: who, password: 'wrong password' } }))
			return performance.now() - start
		}
		const [known, unknown]: [number[], number[]] = [[], []]
		await time('warm@up.cn')
		for (let round = 0; round < 15; round++) {
			known.push(await time(contact))
			unknown.push(await time('nobody@x.cn'))
		}
		// The fastest of each: what else this machine does only adds. Without the hash an unknown account takes a tenth.
		const ratio = Math.min(...unknown) / Math.min(...known)
		expect(ratio).toBeGreaterThan(1 / 3)
		expect(ratio).toBeLessThan(3)
	})

	test('after five failures each further try has to wait, twice as long every time, with the right password too', async () => {
		await using ward = await testWard()
		const { contact: account } = await ward.person({ password: PASSWORD })
		const attempt = (password: string) => ward.stranger.call(contract.signIn, { body: { contact: account, password } })
		for (let failure = 0; failure < 5; failure++) expect(await refusalOf(attempt('wrong'))).toBe('sign-in-failed')
		await expect(attempt(PASSWORD)).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 1 })
		ward.clock.advance(1_000)
		expect(await refusalOf(attempt('wrong'))).toBe('sign-in-failed')
		await expect(attempt(PASSWORD)).rejects.toMatchObject({ code: 'too-many-requests', retryAfterSeconds: 2 })
		// From this address on any other account too.
		const other = await ward.person({ password: PASSWORD })
		const onOther = () => ward.stranger.call(contract.signIn, { body: { contact: other.contact, password: PASSWORD } })
		expect(await refusalOf(onOther())).toBe('too-many-requests')
		ward.clock.advance(2_000)
		expect(await refusalOf(onOther())).toBeUndefined()
		expect(await refusalOf(attempt(PASSWORD))).toBeUndefined()
	})

	test('a session ends when it has not been used for two weeks, and not before', async () => {
		await using ward = await testWard()
		const registered = await fetch(`${ward.url}/api/auth/register`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(newDoctor('long@x.cn')),
		})
		const cookie = registered.headers.get('set-cookie')?.split(';')[0] ?? ''
		const me = async () => (await fetch(`${ward.url}/api/auth/me`, { headers: { cookie } })).status
		const days = 24 * 60 * 60 * 1000
		ward.clock.advance(13 * days)
		expect(await me()).toBe(200)
		ward.clock.advance(13 * days)
		expect(await me()).toBe(200)
		ward.clock.advance(15 * days)
		expect(await me()).toBe(401)
	})
})

describe('own account', () => {
	test('name, title and language are changed, the rest is not', async () => {
		const person = await ward.person()
		const changed = await person.call(contract.changeMe, { body: { title: '主任医师', locale: 'en' } })
		expect(changed).toMatchObject({ title: '主任医师', locale: 'en', name: person.name })
		expect(await person.call(contract.whoAmI, {})).toEqual(changed)
		expect(await person.call(contract.changeMe, { body: {} })).toEqual(changed)
	})

	test('a new password ends every other session', async () => {
		const person = await ward.person({ password: PASSWORD })
		const [here, there] = [browser(), browser()]
		for (const send of [here, there])
			await send('POST', '/auth/sign-in', { contact: person.contact, password: PASSWORD })
		const wrong = await here('POST', '/auth/password', { currentPassword: 'wrong', newPassword: 'a new password' })
		expect(wrong.body.type).toBe('/problems/sign-in-failed')
		const right = await here('POST', '/auth/password', { currentPassword: PASSWORD, newPassword: 'a new password' })
		expect(right.status).toBe(204)
		expect((await here('GET', '/auth/me')).status).toBe(200)
		expect((await there('GET', '/auth/me')).status).toBe(401)
		const again = browser()
		expect((await again('POST', '/auth/sign-in', { contact: person.contact, password: PASSWORD })).status).toBe(401)
		expect((await again('POST', '/auth/sign-in', { contact: person.contact, password: 'a new password' })).status).toBe(
			200,
		)
	})

	test('sessions are listed by device and ended one by one', async () => {
		const person = await ward.person({ password: PASSWORD })
		const [here, there] = [browser(), browser()]
		for (const send of [here, there])
			await send('POST', '/auth/sign-in', { contact: person.contact, password: PASSWORD })
		const { items } = (await here('GET', '/auth/sessions')).body
		expect(items).toHaveLength(2)
		expect(items.filter((session: contract.Session) => session.isThisOne)).toHaveLength(1)
		expect(items[0].device).toBe('Chrome · Windows')
		const other = items.find((session: contract.Session) => !session.isThisOne)
		expect((await here('DELETE', `/auth/sessions/${other.id}`)).status).toBe(204)
		expect((await there('GET', '/auth/me')).status).toBe(401)
		expect((await here('DELETE', `/auth/sessions/${other.id}`)).status).toBe(404)
	})

	test("another's sessions and tokens are not there", async () => {
		const owner = await ward.person({ password: PASSWORD })
		const send = browser()
		await send('POST', '/auth/sign-in', { contact: owner.contact, password: PASSWORD })
		const [session] = (await send('GET', '/auth/sessions')).body.items
		const [token] = (await owner.call(contract.listTokens, {})).items
		const other = await ward.person()
		expect(await refusalOf(other.call(contract.revokeSession, { params: { sessionId: session.id } }))).toBe('not-found')
		expect(await refusalOf(other.call(contract.revokeToken, { params: { tokenId: token?.id ?? session.id } }))).toBe(
			'not-found',
		)
		expect((await send('GET', '/auth/me')).status).toBe(200)
	})

	test('a token is shown once, kept as a hash, used by programs, and revoked at once', async () => {
		const person = await ward.person()
		const made = await person.call(contract.makeToken, { body: { name: 'gateway' } })
		expect(made.secret).toMatch(/^rr_[\w-]{43}$/)
		const listed = await person.call(contract.listTokens, {})
		expect(listed.items[0]).toEqual({ id: made.id, name: 'gateway', createdAt: made.createdAt, lastUsedAt: null })
		const kept = await ward.services.database.selectFrom('api_token').selectAll().execute()
		expect(JSON.stringify(kept)).not.toContain(made.secret)

		const asProgram = () =>
			fetch(`${ward.url}/api/auth/me`, { headers: { authorization: `Bearer ${made.secret}` } }).then(
				({ status }) => status,
			)
		expect(await asProgram()).toBe(200)
		expect((await person.call(contract.listTokens, {})).items[0]?.lastUsedAt).not.toBeNull()
		await person.call(contract.revokeToken, { params: { tokenId: made.id } })
		expect(await asProgram()).toBe(401)
		expect(await actionsOf(person.id)).toEqual(['token-made', 'token-made', 'token-revoked'])
	})

	test("devices of one hospital get that hospital's key, others another", async () => {
		const [a, b] = [await ward.person({ hospital: '甲医院' }), await ward.person({ hospital: '甲医院' })]
		const c = await ward.person({ hospital: '乙医院' })
		const [keyA, keyB, keyC] = await Promise.all(
			[a, b, c].map((person) => person.call(contract.studyFingerprintKey, {})),
		)
		expect(keyA).toEqual(keyB)
		expect(keyA).not.toEqual(keyC)
	})

	test('a stranger gets none of it', async () => {
		const calls = [
			ward.stranger.call(contract.whoAmI, {}),
			ward.stranger.call(contract.changeMe, { body: {} }),
			ward.stranger.call(contract.signOut, {}),
			ward.stranger.call(contract.changePassword, { body: { currentPassword: 'x', newPassword: 'long enough' } }),
			ward.stranger.call(contract.listSessions, {}),
			ward.stranger.call(contract.listTokens, {}),
			ward.stranger.call(contract.makeToken, { body: { name: 'x' } }),
			ward.stranger.call(contract.studyFingerprintKey, {}),
			ward.stranger.call(contract.listPeople, { query: {} }),
			ward.stranger.call(contract.findColleagues, { query: { q: 'x' } }),
			ward.stranger.call(contract.listGroups, {}),
		]
		expect(new Set(await Promise.all(calls.map(refusalOf)))).toEqual(new Set(['sign-in-needed']))
	})
})

describe('vouching for people', () => {
	test('an administrator sees and vouches for people of own hospital, those waiting first', async () => {
		const admin = await ward.person({ hospital: '丙医院', isHospitalAdmin: true })
		const waiting = await ward.person({ hospital: '丙医院', verification: 'waiting' })
		const elsewhere = await ward.person({ hospital: '丁医院', verification: 'waiting' })
		const { items } = await admin.call(contract.listPeople, { query: {} })
		expect(items.map(({ id }) => id)).toEqual([waiting.id, admin.id])

		expect(await refusalOf(waiting.call(contract.listGroups, {}))).toBe('person-not-verified')
		const vouch = (personId: contract.PersonId) =>
			admin.call(contract.setVerification, { params: { personId }, body: { verification: 'verified' } })
		expect(await vouch(waiting.id)).toMatchObject({ id: waiting.id, verification: 'verified' })
		expect(await refusalOf(waiting.call(contract.listGroups, {}))).toBeUndefined()
		expect(await actionsOf(admin.id)).toContain('verification-changed')

		expect(await refusalOf(vouch(elsewhere.id))).toBe('person-not-found')
		expect(await refusalOf(vouch(UNKNOWN_ID as contract.PersonId))).toBe('person-not-found')
	})

	test('the list goes on page by page, each person once', async () => {
		const admin = await ward.person({ hospital: '戊医院', isHospitalAdmin: true })
		for (const verification of ['waiting', 'verified', 'suspended', 'waiting'] as const) {
			await ward.person({ hospital: '戊医院', verification })
		}
		const seen: contract.ManagedPerson[] = []
		let after: string | null | undefined
		do {
			const page: contract.AnswerOf<typeof contract.listPeople> = await admin.call(contract.listPeople, {
				query: { limit: 2, ...(after && { after }) },
			})
			seen.push(...page.items)
			after = page.next
		} while (after !== null)
		expect(seen.map(({ verification }) => verification)).toEqual([
			'waiting',
			'waiting',
			'verified',
			'verified',
			'suspended',
		])
		expect(new Set(seen.map(({ id }) => id)).size).toBe(5)
		const suspended = await admin.call(contract.listPeople, { query: { verification: 'suspended' } })
		expect(suspended.items).toHaveLength(1)
		expect(await refusalOf(admin.call(contract.listPeople, { query: { after: 'nonsense' } }))).toBe('request-invalid')
	})

	test('a person is found by part of the name, the contact or the hospital, within what the administrator minds', async () => {
		const admin = await ward.person({ hospital: '寅医院', isHospitalAdmin: true, name: '何冰' })
		const person = await ward.person({ hospital: '寅医院', name: 'Ann Chen' })
		await ward.person({ hospital: '卯医院', name: 'Ann Chen' })
		const found = async (q: string) => {
			const { items } = await admin.call(contract.listPeople, { query: { q } })
			return items.map(({ id }) => id)
		}
		expect(await found('ann CH')).toEqual([person.id])
		expect(await found(person.contact.slice(0, -2))).toEqual([person.id])
		expect(await found('寅医')).toEqual([person.id, admin.id])
		expect(await found('卯医院')).toEqual([])
		expect(await found('%')).toEqual([])
	})

	test('who is suspended is out at once, and in again when vouched for', async () => {
		const admin = await ward.person({ hospital: '己医院', isHospitalAdmin: true })
		const person = await ward.person({ hospital: '己医院', password: PASSWORD })
		const send = browser()
		await send('POST', '/auth/sign-in', { contact: person.contact, password: PASSWORD })
		const set = (verification: 'verified' | 'suspended') =>
			admin.call(contract.setVerification, { params: { personId: person.id }, body: { verification } })
		await set('suspended')
		expect((await send('GET', '/auth/me')).status).toBe(401)
		expect(await refusalOf(person.call(contract.whoAmI, {}))).toBe('sign-in-needed')
		await set('verified')
		expect((await send('GET', '/auth/me')).status).toBe(401)
		expect(await refusalOf(person.call(contract.whoAmI, {}))).toBeUndefined()
	})

	test('a doctor administers nobody, and the refusal is in the audit', async () => {
		const [doctor, other] = [await ward.person(), await ward.person({ verification: 'waiting' })]
		expect(await refusalOf(doctor.call(contract.listPeople, { query: {} }))).toBe('not-permitted')
		const body = { verification: 'verified' as const }
		expect(await refusalOf(doctor.call(contract.setVerification, { params: { personId: other.id }, body }))).toBe(
			'not-permitted',
		)
		const roles = { isHospitalAdmin: true, isSystemAdmin: true, isAuditor: true }
		for (const who of [doctor, await ward.person({ isHospitalAdmin: true })]) {
			expect(await refusalOf(who.call(contract.setRoles, { params: { personId: who.id }, body: roles }))).toBe(
				'not-permitted',
			)
		}
		expect(await actionsOf(doctor.id)).toContain('access-refused')
	})

	test('a system administrator gives roles anywhere; the last of them stays', async () => {
		await using ward = await testWard()
		const root = await ward.person({ isSystemAdmin: true })
		const doctor = await ward.person({ hospital: '庚医院' })
		const asDoctor = { isHospitalAdmin: false, isSystemAdmin: false, isAuditor: false }
		const give = (personId: contract.PersonId, roles: Partial<typeof asDoctor>) =>
			root.call(contract.setRoles, { params: { personId }, body: { ...asDoctor, ...roles } })

		expect(await refusalOf(give(root.id, {}))).toBe('last-administrator')
		const suspendSelf = { params: { personId: root.id }, body: { verification: 'suspended' as const } }
		expect(await refusalOf(root.call(contract.setVerification, suspendSelf))).toBe('last-administrator')
		expect(await give(doctor.id, { isHospitalAdmin: true, isSystemAdmin: true })).toMatchObject({ isSystemAdmin: true })
		expect(await refusalOf(doctor.call(contract.listPeople, { query: {} }))).toBeUndefined()
		expect(await give(root.id, { isSystemAdmin: false })).toMatchObject({ isSystemAdmin: false })
		expect(await refusalOf(give(doctor.id, {}))).toBe('not-permitted')
	})

	test('an administrator of a hospital cannot suspend a system administrator', async () => {
		const admin = await ward.person({ isHospitalAdmin: true })
		const root = await ward.person({ isSystemAdmin: true })
		const suspend = { params: { personId: root.id }, body: { verification: 'suspended' as const } }
		expect(await refusalOf(admin.call(contract.setVerification, suspend))).toBe('not-permitted')
	})
})

describe('colleagues', () => {
	test('verified people are found by name or hospital, others are not', async () => {
		const me = await ward.person()
		const found = await ward.person({ name: '欧阳静', hospital: '辛医院' })
		await ward.person({ name: '欧阳等', hospital: '辛医院', verification: 'waiting' })
		for (const q of ['欧阳', '辛医院']) {
			const { items } = await me.call(contract.findColleagues, { query: { q } })
			expect(items).toEqual([{ id: found.id, name: '欧阳静', title: '', hospitalName: '辛医院' }])
		}
	})
})
