import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as contract from '@readroom/contracts'
import { WORDS } from '@readroom/messages'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testWard, type Ward } from '../testing/ward.ts'

let ward: Ward
let directory: string
beforeAll(async () => {
	directory = await mkdtemp(join(tmpdir(), 'readroom-web-'))
	await mkdir(join(directory, 'assets'))
	await writeFile(join(directory, 'index.html'), '<!doctype html><title>阅片室</title>')
	await writeFile(join(directory, 'assets', 'app-1a2b3c.js'), 'console.log(1)')
	await writeFile(join(directory, 'assets', 'app-1a2b3c.js.gz'), gzipSync('console.log(1)'))
	await writeFile(join(directory, 'assets', 'codec-1a2b3c.wasm'), Buffer.from('0061736d01000000', 'hex'))
	ward = await testWard({ webDirectory: directory })
})
afterAll(async () => {
	await ward[Symbol.asyncDispose]()
	await rm(directory, { recursive: true })
})

async function ask(path: string, init: RequestInit = {}) {
	const response = await fetch(`${ward.url}${path}`, init)
	const text = await response.text()
	return { status: response.status, headers: response.headers, text, type: response.headers.get('content-type') ?? '' }
}

/** Sends bytes as they are, and what comes back until the server closes or has said enough. */
async function speak(bytes: string, { until = /\r\n\r\n[^]*\}$/ } = {}): Promise<string> {
	const { port } = new URL(ward.url)
	const socket = connect(Number(port), '127.0.0.1')
	let heard = ''
	const { promise, resolve } = Promise.withResolvers<void>()
	socket.on('data', (chunk) => {
		heard += String(chunk)
		if (until.test(heard)) resolve()
	})
	socket.on('close', () => resolve())
	socket.on('error', () => resolve())
	socket.write(bytes)
	await promise
	socket.destroy()
	return heard
}

const json = { 'content-type': 'application/json' }

const signInWith = (body: string, headers: Record<string, string>) =>
	ask('/api/auth/sign-in', { method: 'POST', body, headers })

describe('a full disk', () => {
	test('of the database is said, and reading goes on', async () => {
		const { database } = ward.services
		const person = await ward.person()
		await sql`CREATE FUNCTION refuse_full() RETURNS trigger LANGUAGE plpgsql AS
			$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`.execute(database)
		await sql`CREATE TRIGGER disk_full BEFORE INSERT ON reading_case EXECUTE FUNCTION refuse_full()`.execute(database)
		const headers = { ...json, authorization: `Bearer ${person.token}` }
		const refused = await ask('/api/cases', { method: 'POST', body: '{}', headers })
		expect(refused).toMatchObject({ status: 507, type: expect.stringContaining('problem+json') })
		expect(JSON.parse(refused.text)).toMatchObject({
			type: '/problems/disk-full',
			title: WORDS.zh.problems['disk-full'],
		})
		expect((await ask('/api/cases', { headers })).status).toBe(200)
		await sql`DROP TRIGGER disk_full ON reading_case`.execute(database)
		expect((await ask('/api/cases', { method: 'POST', body: '{}', headers })).status).toBe(201)
	})
})

describe('refusals', () => {
	test('are problem documents in the language the caller asks for', async () => {
		for (const [accept, locale] of [
			['zh-CN,zh;q=0.9', 'zh'],
			['en-GB,en;q=0.9', 'en'],
			['', 'zh'],
		] as const) {
			const { status, type, text, headers } = await ask('/api/auth/me', { headers: { 'accept-language': accept } })
			expect(status).toBe(401)
			expect(type).toBe('application/problem+json; charset=utf-8')
			expect(headers.get('www-authenticate')).toBe('Bearer')
			const { instance, ...document } = JSON.parse(text)
			expect(document).toEqual({
				type: '/problems/sign-in-needed',
				title: WORDS[locale].problems['sign-in-needed'],
				status: 401,
			})
			expect(instance).toMatch(/^urn:request:[0-9a-f-]{36}$/)
		}
	})

	test("are in a person's own language where there is one", async () => {
		const person = await ward.person({ locale: 'en' })
		const { text } = await ask('/api/people', {
			headers: { authorization: `Bearer ${person.token}`, 'accept-language': 'zh' },
		})
		expect(JSON.parse(text).title).toBe(WORDS.en.problems['not-permitted'])
	})

	test('an unknown address is 404, a known one with another method 405 with what is allowed', async () => {
		for (const path of ['/api/nothing', '/api/cases/x/y/z', '/dicom-web/nothing']) {
			const { status, type } = await ask(path)
			expect([path, status]).toEqual([path, 404])
			expect(type).toContain('application/problem+json')
		}
		const wrong = await ask('/api/auth/me', { method: 'PUT' })
		expect(wrong.status).toBe(405)
		expect(wrong.headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'HEAD', 'PATCH'])
		expect(JSON.parse(wrong.text).type).toBe('/problems/method-not-allowed')
		expect((await ask('/healthz', { method: 'DELETE' })).status).toBe(405)
	})

	test('an address that leads out of the folder of the web app leads nowhere', async () => {
		for (const path of [
			'/%00',
			'/..%2f..%2f..%2f..%2fetc/passwd',
			'/assets/..%2f..%2f..%2fetc/passwd',
			'/%2e%2e/%2e%2e/etc/passwd',
		]) {
			const { status, text } = await ask(path)
			expect([403, 404]).toContain(status)
			expect(text).not.toContain('root:')
		}
	})

	test('an address that is no address is 400', async () => {
		const { status, type } = await ask('/api/%zz')
		expect(status).toBe(400)
		expect(type).toContain('application/problem+json')
	})

	test('a body that is not JSON, of another kind, or 200,000 levels deep is refused, at once', async () => {
		expect((await signInWith('{', json)).status).toBe(400)
		expect((await signInWith('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
		expect((await signInWith('', json)).status).toBe(400)
		const start = performance.now()
		for (const deep of [
			'['.repeat(200_000) + ']'.repeat(200_000),
			`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
		]) {
			const { status, type } = await signInWith(deep, json)
			expect(status).toBe(400)
			expect(type).toContain('application/problem+json')
		}
		const nested = `{"contact":${'['.repeat(200_000)}${']'.repeat(200_000)},"password":"x"}`
		expect((await signInWith(nested, json)).status).toBe(400)
		expect(performance.now() - start).toBeLessThan(10_000)
	})

	test('a prototype in the body changes nothing', async () => {
		const body = '{"contact":"a@b.cn","password":"x","__proto__":{"isSystemAdmin":true}}'
		expect((await ask('/api/auth/sign-in', { method: 'POST', body, headers: json })).status).toBe(400)
	})
})

const addressSeen = async (of: Ward) => {
	const { reader, token } = await of.person()
	await fetch(`${of.url}/api/auth/tokens`, {
		method: 'POST',
		headers: { ...json, authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.7' },
		body: '{"name":"n"}',
	})
	const row = await of.services.database
		.selectFrom('audit_entry')
		.select('address')
		.where('person_id', '=', reader.id)
		.orderBy('sequence', 'desc')
		.executeTakeFirst()
	return row?.address
}

describe('limits', () => {
	test('a body of 300 MB is refused as soon as it says so, before it is sent', async () => {
		const head = `POST /api/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${300 * 1024 * 1024}\r\n\r\n{`
		const start = performance.now()
		const answer = await speak(head)
		expect(answer).toMatch(/^HTTP\/1\.1 413 /)
		expect(answer).toContain('/problems/body-too-large')
		expect(performance.now() - start).toBeLessThan(1_000)
	})

	test('a body that grows past its limit without saying its length is refused', async () => {
		const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`
		const answer = await speak(
			`POST /api/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${chunk.repeat(20)}`,
		)
		expect(answer).toMatch(/^HTTP\/1\.1 413 /)
	})

	test('headers of 20 kB are 431, an address of 10 kB is 414', async () => {
		const large = await speak(`GET /healthz HTTP/1.1\r\nhost: x\r\nx-large: ${'x'.repeat(20_000)}\r\n\r\n`)
		expect(large).toMatch(/^HTTP\/1\.1 431 /)
		expect(large).toContain('/problems/headers-too-large')
		const long = await speak(`GET /api/hospitals?q=${'x'.repeat(10_000)} HTTP/1.1\r\nhost: x\r\n\r\n`)
		expect(long).toMatch(/^HTTP\/1\.1 414 /)
		expect(long).toContain('/problems/address-too-long')
	})

	test('what is not HTTP is 400', async () => {
		expect(await speak('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [^]*\/problems\/request-invalid/)
	})

	test('one address that asks too much is told to wait', async () => {
		await using busy = await testWard({ requestsPerMinute: 5 })
		const statuses: number[] = []
		for (let times = 0; times < 6; times++) statuses.push((await fetch(`${busy.url}/api/hospitals?q=xx`)).status)
		expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
		const last = await fetch(`${busy.url}/api/hospitals?q=xx`)
		expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
		expect(await last.json()).toMatchObject({ type: '/problems/too-many-requests' })
	})

	test('X-Forwarded-For is believed only of a configured proxy', async () => {
		expect(await addressSeen(ward)).toBe('127.0.0.1')
		await using behindProxy = await testWard({ trustedProxies: ['127.0.0.1'] })
		expect(await addressSeen(behindProxy)).toBe('203.0.113.7')
	})
})

async function signedIn(): Promise<string> {
	const { contact } = await ward.person({ password: 'long enough' })
	const { headers } = await ask('/api/auth/sign-in', {
		method: 'POST',
		headers: json,
		body: JSON.stringify({ contact, password: 'long enough' }),
	})
	return headers.get('set-cookie')?.split(';')[0] ?? ''
}

describe('stopping', () => {
	test('does not wait for a connection on which nothing was asked', async () => {
		const stopping = await testWard()
		const { hostname, port } = new URL(stopping.url)
		const accepted = once(stopping.app.server, 'connection')
		const socket = connect(Number(port), hostname)
		await accepted
		const begin = performance.now()
		await stopping[Symbol.asyncDispose]()
		expect(performance.now() - begin).toBeLessThan(5_000)
		socket.destroy()
	})
})

describe('requests that another site makes a browser send', () => {
	test('are refused with the cookie, whatever they say of themselves, unless they name the own origin', async () => {
		const cookie = await signedIn()
		const patch = async (headers: Record<string, string>) =>
			(await ask('/api/auth/me', { method: 'PATCH', headers: { ...json, cookie, ...headers }, body: '{}' })).status
		expect(await patch({ origin: ward.url })).toBe(200)
		expect(await patch({ origin: ward.url, 'sec-fetch-site': 'same-origin' })).toBe(200)
		expect(await patch({ 'sec-fetch-site': 'same-origin' })).toBe(200)
		for (const foreign of [
			{},
			{ origin: 'https://evil.example' },
			{ origin: 'null' },
			{ origin: ward.url.replace('http:', 'https:') },
			{ origin: `${ward.url}.evil.example` },
			{ 'sec-fetch-site': 'cross-site' },
			{ 'sec-fetch-site': 'same-site' },
			{ origin: ward.url, 'sec-fetch-site': 'cross-site' },
			{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
		] as Record<string, string>[]) {
			expect([foreign, await patch(foreign)]).toEqual([foreign, 403])
		}
	})

	test('are refused as sign-ins too, so that nobody is signed in as somebody else', async () => {
		const signIn = { method: 'POST', body: '{"contact":"a@b.cn","password":"x"}' }
		const { status, text } = await ask('/api/auth/sign-in', {
			...signIn,
			headers: { ...json, origin: 'https://evil.example' },
		})
		expect(status).toBe(403)
		expect(JSON.parse(text).type).toBe('/problems/foreign-origin')
	})

	test('a token is not sent by a browser by itself, so its origin does not matter', async () => {
		const { token } = await ward.person()
		const headers = { ...json, authorization: `Bearer ${token}`, origin: 'https://pacs.hospital.cn' }
		expect((await ask('/api/auth/me', { method: 'PATCH', headers, body: '{}' })).status).toBe(200)
	})

	test('reading is answered, but nothing lets a foreign page see the answer', async () => {
		const cookie = await signedIn()
		const { status, headers } = await ask('/api/auth/me', { headers: { cookie, origin: 'https://evil.example' } })
		expect(status).toBe(200)
		expect(headers.get('access-control-allow-origin')).toBeNull()
		expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
		expect((await ask('/api/auth/me', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })).status).toBe(
			405,
		)
	})
})

const registration = (contact: string) =>
	JSON.stringify({ name: '李', hospitalName: '医院', contact, password: 'long enough' })

const cookieAt = async (host: string, contact: string) => {
	const text = registration(contact)
	const answer = await speak(
		`POST /api/auth/register HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
	)
	return /set-cookie: (.*)\r/i.exec(answer)?.[1]
}

describe('headers', () => {
	test('every answer tells browsers what not to do', async () => {
		for (const path of ['/', '/api/auth/me', '/api/nothing', '/assets/app-1a2b3c.js', '/healthz']) {
			const { headers } = await ask(path)
			const policy = headers.get('content-security-policy') ?? ''
			for (const part of [
				"script-src 'self' 'wasm-unsafe-eval'",
				"object-src 'none'",
				"frame-ancestors 'none'",
				"connect-src 'self'",
			]) {
				expect([path, policy]).toEqual([path, expect.stringContaining(part)])
			}
			expect(policy).not.toContain('unsafe-eval;')
			expect(headers.get('x-content-type-options')).toBe('nosniff')
			expect(headers.get('referrer-policy')).toBe('no-referrer')
			expect(headers.get('strict-transport-security')).toBeNull()
		}
		expect((await ask('/api/hospitals?q=xx')).headers.get('cache-control')).toBe('no-store')
	})

	test('https is insisted on where it is used, and the cookie of a plain http host is not called Secure', async () => {
		await using secure = await testWard({ publicUrl: 'https://read.hospital.cn' })
		const overHttps = await fetch(`${secure.url}/healthz`)
		expect(overHttps.headers.get('strict-transport-security')).toMatch(/^max-age=\d+$/)

		expect(await cookieAt('localhost:8080', 'c1@x.cn')).toMatch(/^__Host-session=.*Secure/)
		const plain = await cookieAt('reading.lan:8080', 'c2@x.cn')
		expect(plain).toMatch(/^session=/)
		expect(plain).not.toContain('Secure')
	})
})

describe('the web app', () => {
	const page = { headers: { accept: 'text/html,application/xhtml+xml' } }

	test('is given for every address that a person may open in it', async () => {
		for (const path of ['/', '/account', '/post']) {
			const { status, type, text, headers } = await ask(path, page)
			expect([path, status]).toEqual([path, 200])
			expect(type).toContain('text/html')
			expect(text).toContain('阅片室')
			expect(headers.get('cache-control')).toBe('no-cache')
		}
	})

	test('is never given in place of a missing file or an unknown address of the API', async () => {
		for (const path of ['/assets/missing.js', '/api/missing', '/dicom-web/missing', '/assets']) {
			expect([path, (await ask(path, page)).status]).toEqual([path, 404])
		}
		expect((await ask('/account', { headers: { accept: 'application/json' } })).status).toBe(404)
	})

	test('its hashed files are kept for a year, and sent compressed where they are', async () => {
		const script = await ask('/assets/app-1a2b3c.js', { headers: { 'accept-encoding': 'gzip' } })
		expect(script.text).toBe('console.log(1)')
		expect(script.headers.get('content-encoding')).toBe('gzip')
		expect(script.type).toContain('javascript')
		expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
		const plain = await ask('/assets/app-1a2b3c.js', { headers: { 'accept-encoding': 'identity' } })
		expect(plain.headers.get('content-encoding')).toBeNull()
		expect((await ask('/assets/codec-1a2b3c.wasm')).type).toBe('application/wasm')
	})
})

describe('a large answer', () => {
	const api = '/api/openapi.json'

	test('is compressed for whoever takes that, and for nobody else', async () => {
		const plain = await ask(api, { headers: { 'accept-encoding': 'identity' } })
		expect(plain.headers.get('content-encoding')).toBeNull()
		for (const [accept, coding] of [
			['gzip, deflate, br, zstd', 'br'],
			['gzip, deflate', 'gzip'],
			['br;q=0, GZIP;q=0.5', 'gzip'],
			['br; q=0.0, gzip;q=0', null],
			['zstd, x-gzip', null],
		] as const) {
			const { headers, text } = await ask(api, { headers: { 'accept-encoding': accept } })
			expect([accept, headers.get('content-encoding')]).toEqual([accept, coding])
			expect(headers.get('vary')).toBe('accept-encoding')
			expect(text).toBe(plain.text)
		}
	})

	test('is told of as it would be sent', async () => {
		const headers = { 'accept-encoding': 'gzip' }
		const sent = await fetch(`${ward.url}${api}`, { headers })
		const told = await fetch(`${ward.url}${api}`, { headers, method: 'HEAD' })
		expect(Number(told.headers.get('content-length'))).toBe(Number(sent.headers.get('content-length')))
		expect(Number(told.headers.get('content-length'))).toBeLessThan((await sent.text()).length / 4)
	})

	test('is left alone where it is small', async () => {
		const { headers } = await ask('/healthz', { headers: { 'accept-encoding': 'gzip' } })
		expect(headers.get('content-encoding')).toBeNull()
		expect(headers.get('vary')).toBeNull()
	})
})

describe('for the person on call', () => {
	test('alive and ready say so, and ready says what is missing', async () => {
		expect(JSON.parse((await ask('/healthz')).text)).toEqual({ status: 'alive' })
		const { status, text } = await ask('/readyz')
		expect(status).toBe(200)
		expect(JSON.parse(text)).toEqual({ status: 'ready', database: true, blobs: true })

		const broken = await testWard()
		await using _ = broken
		await rm(join(broken.services.config.dataDirectory, 'blobs', 'incoming'), { recursive: true })
		const unready = await fetch(`${broken.url}/readyz`)
		expect(unready.status).toBe(503)
		expect(await unready.json()).toEqual({ status: 'not-ready', database: true, blobs: false })
	})

	test('metrics count requests by route', async () => {
		await ask('/api/hospitals?q=somewhere')
		const { type, text } = await ask('/metrics')
		expect(type).toContain('text/plain')
		expect(text).toMatch(
			/http_request_duration_seconds_count\{method="GET",route="\/api\/hospitals",status="200"\} \d+/,
		)
	})

	test('metrics are for this machine and system administrators', async () => {
		await using far = await testWard({ trustedProxies: ['127.0.0.1'] })
		const [root, doctor] = [await far.person({ isSystemAdmin: true }), await far.person()]
		const from = async (token?: string) => {
			const headers = { 'x-forwarded-for': '203.0.113.7', ...(token && { authorization: `Bearer ${token}` }) }
			return (await fetch(`${far.url}/metrics`, { headers })).status
		}
		expect([await from(), await from(doctor.token), await from(root.token)]).toEqual([401, 403, 200])
	})

	test('the log has a line per request and none of what was asked, sent or answered', async () => {
		await using logged = await testWard()
		const { token } = await logged.person()
		await fetch(`${logged.url}/api/people/search?q=canary-query`, {
			headers: { authorization: `Bearer ${token}`, cookie: 'session=canary-cookie' },
		})
		await fetch(`${logged.url}/api/auth/sign-in`, {
			method: 'POST',
			headers: json,
			body: JSON.stringify({ contact: 'canary@contact.cn', password: 'canary-password' }),
		})
		await fetch(`${logged.url}/canary-path`)
		const lines = logged.logLines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request')
		expect(lines.map(({ method, route, status }) => [method, route, status])).toEqual([
			['GET', '/api/people/search', 200],
			['POST', '/api/auth/sign-in', 401],
			['GET', 'unknown', 404],
		])
		expect(lines[0]).toMatchObject({ requestId: expect.any(String), readerId: expect.any(String) })
		expect(logged.logLines.join('')).not.toContain('canary')
		expect(logged.logLines.join('')).not.toContain(token)
	})

	test('a failure inside is one log line and an answer that tells nothing of it', async () => {
		await using broken = await testWard()
		const { token } = await broken.person()
		await sql`ALTER TABLE group_member RENAME TO gone`.execute(broken.services.database)
		const response = await fetch(`${broken.url}/api/groups`, { headers: { authorization: `Bearer ${token}` } })
		expect(response.status).toBe(500)
		const text = await response.text()
		expect(JSON.parse(text).type).toBe('/problems/unexpected')
		expect(text).not.toContain('group_member')
		expect(broken.logLines.filter((line) => line.includes('request failed'))).toHaveLength(1)
	})
})

describe('the description of the API', () => {
	test('has every endpoint of the contracts and every other route, with access and problems', async () => {
		const document = JSON.parse((await ask('/api/openapi.json')).text)
		expect(document.openapi).toBe('3.1.0')
		const described = new Set(
			Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, operations]) =>
				Object.keys(operations).map((method) => `${method} ${path}`),
			),
		)
		const endpoints = Object.values<unknown>(contract).filter(
			(value): value is contract.Endpoint =>
				typeof value === 'object' && value !== null && 'method' in value && 'access' in value,
		)
		const expected = endpoints.map(
			({ method, path }) => `${method.toLowerCase()} /api${path.replace(/:(\w+)/g, '{$1}')}`,
		)
		expect(expected.length).toBeGreaterThan(40)
		expect([...described]).toEqual(
			expect.arrayContaining([
				...expected,
				'get /healthz',
				'get /readyz',
				'get /metrics',
				'get /api/events',
				'get /api/openapi.json',
			]),
		)

		const postCase = document.paths['/api/cases/{caseId}/post'].post
		expect(postCase.responses['409'].content['application/problem+json'].schema.$ref).toBe(
			'#/components/schemas/Problem',
		)
		expect(postCase.responses['409'].description).toContain('case-incomplete')
		expect(postCase.security).toBeUndefined()
		expect(document.paths['/api/auth/sign-in'].post.security).toEqual([])
		expect(document.components.schemas.Problem.properties).toHaveProperty('title')
	})

	test('every route in it that is not open refuses a stranger', async () => {
		const document = JSON.parse((await ask('/api/openapi.json')).text)
		const id = '01900000-0000-7000-8000-000000000000'
		for (const [path, operations] of Object.entries<Record<string, { security?: unknown[] }>>(document.paths)) {
			if (path === '/metrics') continue // open to this machine, which the tests run on
			for (const [method, { security }] of Object.entries(operations)) {
				if (security?.length === 0) continue
				const { status } = await ask(path.replace(/\{\w+\}/g, id), {
					method: method.toUpperCase(),
					...(method !== 'get' && { headers: json, body: '{}' }),
				})
				expect([method, path, status]).toEqual([method, path, 401])
			}
		}
	})
})
