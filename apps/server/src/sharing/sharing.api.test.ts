import { randomUUID } from 'node:crypto'
import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesOf } from '../testing/api-walk.ts'
import { draftCase, opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const HOUR_MS = 60 * 60_000

let ward: Ward
let poster: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ hospital: '县医院' })
})
afterAll(async () => ward[Symbol.asyncDispose]())

type ShareDraft = contract.SentBody<typeof contract.makeShare>

async function share(readingCase: { id: contract.CaseId }, draft: ShareDraft = {}) {
	const made = await poster.call(contract.makeShare, { params: { caseId: readingCase.id }, body: draft })
	return { ...made, secret: made.path.replace('/s/', '') }
}

/** A browser without an account: keeps the cookie that a link sets. */
function browser(token?: string) {
	let cookie = ''
	return {
		get cookie() {
			return cookie
		},
		async ask(method: string, path: string, body?: unknown) {
			const response = await fetch(`${ward.url}${path}`, {
				method,
				headers: {
					origin: ward.url,
					...(cookie && { cookie }),
					...(token !== undefined && { authorization: `Bearer ${token}` }),
					...(body !== undefined && { 'content-type': 'application/json' }),
				},
				...(body !== undefined && { body: JSON.stringify(body) }),
			})
			const set = response.headers.get('set-cookie')
			if (set !== null) cookie = set.split(';')[0] ?? ''
			const text = await response.text()
			return { status: response.status, text, headers: response.headers, set }
		},
	}
}

type Browser = ReturnType<typeof browser>

async function open(who: Browser, { secret, code }: { secret: string; code: string }, viewerName = '张主任') {
	const { status, text, ...rest } = await who.ask('POST', '/api/shared', { secret, code, viewerName })
	const isOpen = status === 200
	return {
		...rest,
		shared: isOpen ? contract.SharedCase.parse(JSON.parse(text)) : undefined,
		problem: isOpen ? undefined : problemOf(text),
	}
}

function problemOf(text: string): string {
	return String(JSON.parse(text).type).replace('/problems/', '')
}

function wrong(code: string): string {
	return code === '000000' ? '000001' : '000000'
}

/** Addresses of images of a case, of a kind that a link may open. */
async function imagePaths(readingCase: contract.ReadingCase): Promise<string[]> {
	const { study, series, instance } = await placesOf(ward, readingCase)
	const ofSeries = `/dicom-web/studies/${study}/series/${series}`
	return [
		`${ofSeries}/metadata`,
		`${ofSeries}/instances/${instance}/metadata`,
		`${ofSeries}/instances/${instance}/frames/1`,
	]
}

async function statuses(who: Browser, paths: readonly string[]): Promise<number[]> {
	return Promise.all(paths.map(async (path) => (await who.ask('GET', path)).status))
}

describe('a link to a case', () => {
	test('shows the images and what was ticked, under the name that its viewer gave, with a cookie of its own', async () => {
		const readingCase = await postedCase(ward, poster)
		const made = await share(readingCase, { shows: { complaint: true, question: false, pool: false } })
		expect(made.code).toMatch(/^\d{6}$/)
		const guest = browser()
		const opened = await open(guest, made)
		expect(opened.shared).toMatchObject({
			label: readingCase.label,
			complaint: readingCase.complaint,
			question: null,
			pool: null,
			viewerName: '张主任',
		})
		expect(opened.shared?.series[0]?.preview).toMatch(/^data:image\/webp/)
		expect(JSON.stringify(opened.shared)).not.toContain(poster.name)
		expect(opened.set).toMatch(/^__Host-share=[^;]{40,}; .*HttpOnly; Secure; SameSite=Lax/i)
		expect(opened.headers.get('referrer-policy')).toBe('no-referrer')
		for (const status of await statuses(guest, await imagePaths(readingCase))) expect([200, 404]).toContain(status)
		expect((await statuses(guest, await imagePaths(readingCase)))[0]).toBe(200)
		expect((await guest.ask('GET', '/api/shared')).status).toBe(200)
	})

	test('opens nothing but looking: no API, no search, no whole instances, no other case', async () => {
		const [readingCase, other] = [await postedCase(ward, poster), await postedCase(ward, poster)]
		const guest = browser()
		await open(guest, await share(readingCase))
		const { study, series, instance } = await placesOf(ward, readingCase)
		const refused = [
			`/api/cases/${readingCase.id}`,
			`/api/cases/${readingCase.id}/opinions`,
			`/api/cases/${readingCase.id}/previews/${series}`,
			'/api/cases',
			'/api/events',
			'/api/auth/me',
			'/dicom-web/studies',
			`/dicom-web/studies/${study}/series`,
			`/dicom-web/studies/${study}`,
			`/dicom-web/studies/${study}/series/${series}`,
			`/dicom-web/studies/${study}/series/${series}/instances/${instance}`,
		]
		expect(new Set(await statuses(guest, refused))).toEqual(new Set([401]))
		expect(new Set(await statuses(guest, await imagePaths(other)))).toEqual(new Set([404]))
		const body = opinion(['K35.8'])
		expect((await guest.ask('POST', `/api/cases/${readingCase.id}/opinions`, body)).status).toBe(401)
		expect(new Set(await statuses(browser(), await imagePaths(readingCase)))).toEqual(new Set([401]))
	})

	test('with the pool shows what readers think together, and no reader', async () => {
		const readingCase = await postedCase(ward, poster)
		const reader = await ward.person({ name: '读片人甲' })
		await reader.call(contract.postOpinion, { params: { caseId: readingCase.id }, body: opinion(['K35.8']) })
		const made = await share(readingCase, { shows: { complaint: true, question: true, pool: true } })
		const { shared } = await open(browser(), made)
		expect(shared?.pool).toMatchObject({ readerCount: 1, ranked: [{ diagnosis: { code: 'K35.8' } }] })
		expect(JSON.stringify(shared)).not.toContain('读片人甲')

		const blind = await ward.person()
		const { shared: forBlind } = await open(browser(blind.token), made)
		expect(forBlind?.pool).toBeNull()
		await blind.call(contract.declineToAnswer, { params: { caseId: readingCase.id } })
		expect((await open(browser(blind.token), made)).shared?.pool).not.toBeNull()
	})

	test('also opens images to somebody signed in who may not see the case himself', async () => {
		const elsewhere = await ward.person({ hospital: '省医院' })
		const readingCase = await postedCase(ward, poster, { visibility: 'hospital' })
		const signedIn = browser(elsewhere.token)
		expect((await statuses(signedIn, await imagePaths(readingCase)))[0]).toBe(404)
		await open(signedIn, await share(readingCase))
		expect((await statuses(signedIn, await imagePaths(readingCase)))[0]).toBe(200)
	})

	test('is made, listed and revoked by the poster alone, for a posted case', async () => {
		const readingCase = await postedCase(ward, poster)
		const params = { caseId: readingCase.id }
		const { share: made } = await share(readingCase)
		const peer = await ward.person({ hospital: '县医院', isHospitalAdmin: true })
		const calls = [
			peer.call(contract.makeShare, { params, body: {} }),
			peer.call(contract.listShares, { params }),
			peer.call(contract.revokeShare, { params: { ...params, shareId: made.id } }),
			peer.call(contract.listLooks, { params }),
		]
		expect(new Set(await Promise.all(calls.map(refusalOf)))).toEqual(new Set(['not-permitted']))
		const draft = await draftCase(ward, poster)
		expect(await refusalOf(poster.call(contract.makeShare, { params: { caseId: draft.id }, body: {} }))).toBe(
			'case-not-open',
		)
		const other = await postedCase(ward, poster)
		const elsewhere = { caseId: other.id, shareId: made.id }
		expect(await refusalOf(poster.call(contract.revokeShare, { params: elsewhere }))).toBe('not-found')
		for (let count = 0; count < 19; count++) await share(readingCase)
		expect(await refusalOf(poster.call(contract.makeShare, { params, body: {} }))).toBe('too-many-shares')
	})
})

describe('a link opens no more', () => {
	test('at once when it is revoked, also for who is looking, frames too', async () => {
		const readingCase = await postedCase(ward, poster)
		const made = await share(readingCase)
		const guest = browser()
		await open(guest, made)
		const paths = await imagePaths(readingCase)
		expect((await statuses(guest, paths))[0]).toBe(200)
		await poster.call(contract.revokeShare, { params: { caseId: readingCase.id, shareId: made.share.id } })
		expect(new Set(await statuses(guest, paths))).toEqual(new Set([401]))
		expect((await guest.ask('GET', '/api/shared')).status).toBe(404)
		expect((await open(browser(), made)).problem).toBe('share-not-found')
		const { items } = await poster.call(contract.listShares, { params: { caseId: readingCase.id } })
		expect(items).toMatchObject([{ state: 'revoked', views: [{ viewerName: '张主任' }] }])
	})

	test('when its time is over, also for who is looking', async () => {
		const readingCase = await postedCase(ward, poster)
		const made = await share(readingCase, { hours: 1 })
		const guest = browser()
		await open(guest, made)
		ward.clock.advance(HOUR_MS)
		expect((await statuses(guest, await imagePaths(readingCase)))[0]).toBe(401)
		expect((await open(browser(), made)).problem).toBe('share-not-found')
		expect(await stateOf(readingCase)).toBe('expired')
	})

	test('when it was opened as often as it may be', async () => {
		const readingCase = await postedCase(ward, poster)
		const made = await share(readingCase, { mostViews: 2 })
		const guest = browser()
		await open(guest, made)
		await open(browser(), made)
		expect((await open(browser(), made)).problem).toBe('share-not-found')
		expect(await stateOf(readingCase)).toBe('used-up')
		expect((await guest.ask('GET', '/api/shared')).status).toBe(200)
	})

	test('when the case is hidden or withdrawn, or its maker suspended', async () => {
		const maker = await ward.person({ hospital: '乡医院' })
		const admin = await ward.person({ hospital: '乡医院', isHospitalAdmin: true })
		const cases = [await postedCase(ward, maker), await postedCase(ward, maker), await postedCase(ward, maker)]
		const guests: Browser[] = []
		for (const { id } of cases) {
			const made = await maker.call(contract.makeShare, { params: { caseId: id }, body: {} })
			const guest = browser()
			await open(guest, { secret: made.path.replace('/s/', ''), code: made.code })
			guests.push(guest)
		}
		const isOpen = () =>
			Promise.all(guests.map(async (guest) => (await guest.ask('GET', '/api/shared')).status === 200))
		expect(await isOpen()).toEqual([true, true, true])
		const [flagged, withdrawn] = cases
		if (!flagged || !withdrawn) throw new Error('three cases')
		await admin.call(contract.raiseFlag, {
			params: { caseId: flagged.id },
			body: { target: 'case', targetId: flagged.id, reason: 'privacy' },
		})
		await maker.call(contract.withdrawCase, { params: { caseId: withdrawn.id } })
		expect(await isOpen()).toEqual([false, false, true])
		await admin.call(contract.setVerification, {
			params: { personId: maker.id },
			body: { verification: 'suspended' },
		})
		expect(await isOpen()).toEqual([false, false, false])
	})

	test('in a browser that has left it', async () => {
		const readingCase = await postedCase(ward, poster)
		const guest = browser()
		await open(guest, await share(readingCase))
		const before = guest.cookie
		expect((await guest.ask('DELETE', '/api/shared')).status).toBe(204)
		const kept = await fetch(`${ward.url}/api/shared`, { headers: { cookie: before } })
		expect(kept.status).toBe(404)
	})
})

async function stateOf({ id }: { id: contract.CaseId }): Promise<contract.ShareState | undefined> {
	return (await poster.call(contract.listShares, { params: { caseId: id } })).items[0]?.state
}

describe('guessing', () => {
	test('a code waits longer and longer, and closes the link at the tenth', async () => {
		const readingCase = await postedCase(ward, poster)
		const made = await share(readingCase)
		const bad = { secret: made.secret, code: wrong(made.code) }
		for (let tries = 0; tries < 3; tries++) expect((await open(browser(), bad)).problem).toBe('share-code-wrong')
		const early = await open(browser(), made)
		expect(early.problem).toBe('too-many-requests')
		expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(0)
		for (let tries = 3; tries < 10; tries++) {
			ward.clock.advance(HOUR_MS)
			expect((await open(browser(), bad)).problem).toBe('share-code-wrong')
		}
		ward.clock.advance(HOUR_MS)
		expect((await open(browser(), made)).problem).toBe('share-not-found')
		expect(await stateOf(readingCase)).toBe('locked')
	})

	test('many codes at once is one try after the other', async () => {
		const made = await share(await postedCase(ward, poster))
		ward.clock.advance(HOUR_MS)
		const bad = { secret: made.secret, code: wrong(made.code) }
		const answers = await Promise.all(Array.from({ length: 12 }, () => open(browser(), bad)))
		expect(answers.filter(({ problem }) => problem === 'share-code-wrong')).toHaveLength(3)
	})

	test('links is slowed down by address', async () => {
		await using ward = await testWard()
		const guess = () =>
			ward.stranger.call(contract.openShare, {
				body: { secret: randomUUID(), code: '123456', viewerName: '某' },
			})
		for (let tries = 0; tries < 20; tries++) expect(await refusalOf(guess())).toBe('share-not-found')
		expect(await refusalOf(guess())).toBe('too-many-requests')
	})

	test('from the database is no use: neither secret nor code is in it, nor in the log', async () => {
		const made = await share(await postedCase(ward, poster))
		const guest = browser()
		await open(guest, made)
		await guest.ask('GET', `/s/${made.secret}`)
		const rows = await ward.services.database.selectFrom('share_link').selectAll().execute()
		const kept = JSON.stringify(rows, (_, value: unknown) =>
			Buffer.isBuffer(value) ? value.toString('latin1') : value,
		)
		const log = ward.logLines.join('\n')
		for (const text of [kept, log]) {
			expect(text).not.toContain(made.secret)
			expect(text).not.toContain(guest.cookie.split('=')[1])
		}
		expect(kept).not.toContain(made.code)
	})
})

describe('who has looked', () => {
	test('is told to the poster, by name and by link, with when and whether the images were opened', async () => {
		const readingCase = await postedCase(ward, poster)
		const [looker, other] = [await ward.person({ name: '看过者' }), await ward.person({ name: '没看者' })]
		const params = { caseId: readingCase.id }
		await looker.call(contract.openCase, { params })
		await poster.call(contract.openCase, { params })
		await other.call(contract.listCases, { query: {} })
		const looks = async () => (await poster.call(contract.listLooks, { params })).items
		expect(await looks()).toMatchObject([{ person: { name: '看过者' }, viewerName: null, sawImages: false }])

		const [metadata] = await imagePaths(readingCase)
		await browser(looker.token).ask('GET', metadata ?? '')
		const guest = browser()
		await open(guest, await share(readingCase), '李院长')
		await guest.ask('GET', metadata ?? '')
		expect(await looks()).toMatchObject([
			{ person: null, viewerName: '李院长', sawImages: true },
			{ person: { name: '看过者' }, viewerName: null, sawImages: true },
		])
	})

	test('says nothing of who has answered', async () => {
		const readingCase = await postedCase(ward, poster)
		const params = { caseId: readingCase.id }
		const [looker, answerer] = [await ward.person(), await ward.person()]
		for (const who of [looker, answerer]) await who.call(contract.openCase, { params })
		await answerer.call(contract.postOpinion, { params, body: opinion(['K35.8']) })
		const { items } = await poster.call(contract.listLooks, { params })
		const keys = items.map((item) => Object.keys(item).toSorted())
		expect(keys[0]).toEqual(keys[1])
		expect(new Set(items.map(({ person }) => person?.id))).toEqual(new Set([looker.id, answerer.id]))
	})
})
