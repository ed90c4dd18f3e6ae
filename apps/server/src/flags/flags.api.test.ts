import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, placesOf } from '../testing/api-walk.ts'
import { opinion, postedCase } from '../testing/cases.ts'
import { listenToEvents } from '../testing/listen-to-events.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

let ward: Ward
let poster: WardPerson
let admin: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ hospital: '县医院' })
	admin = await ward.person({ hospital: '县医院', isHospitalAdmin: true })
})
afterAll(async () => ward[Symbol.asyncDispose]())

type Flag = Omit<contract.SentBody<typeof contract.raiseFlag>, 'target' | 'targetId'>

function flagCase(who: WardPerson, { id }: { id: contract.CaseId }, flag: Flag = { reason: 'privacy' }) {
	return who.call(contract.raiseFlag, { params: { caseId: id }, body: { ...flag, target: 'case', targetId: id } })
}

function decide(
	who: WardPerson,
	what: { target: contract.FlagTarget; targetId: string },
	said: Omit<contract.SentBody<typeof contract.decideFlags>, 'note'>,
) {
	return who.call(contract.decideFlags, { params: what, body: { note: '已核对', ...said } })
}

async function waitingFor(who: WardPerson): Promise<contract.FlaggedItem[]> {
	return (await who.call(contract.listFlagged, { query: { limit: 100 } })).items
}

function seen(who: WardPerson, { id }: { id: contract.CaseId }) {
	return refusalOf(who.call(contract.openCase, { params: { caseId: id } }))
}

/** What somebody gets for the images of a case: metadata of a series, and its preview. */
async function imageAnswers(who: WardPerson, readingCase: contract.ReadingCase): Promise<number[]> {
	const { study, series } = await placesOf(ward, readingCase)
	const paths = [
		`/dicom-web/studies/${study}/series`,
		`/dicom-web/studies/${study}/series/${series}/metadata`,
		`/api/cases/${readingCase.id}/previews/${series}`,
	]
	const answers = await Promise.all(paths.map((path) => ask(ward, { method: 'GET', path, token: who.token })))
	return answers.map(({ status }) => status)
}

describe('a privacy flag on a case', () => {
	test('hides it and its images at once from everybody but its poster and its moderators', async () => {
		const [flagger, other] = [await ward.person(), await ward.person()]
		const root = await ward.person({ isSystemAdmin: true })
		const elsewhere = await ward.person({ hospital: '省医院', isHospitalAdmin: true })
		const readingCase = await postedCase(ward, poster)
		expect((await imageAnswers(other, readingCase))[0]).toBe(200)

		expect(await flagCase(flagger, readingCase)).toEqual({ isHidden: true })
		for (const out of [flagger, other, elsewhere]) expect(await seen(out, readingCase)).toBe('case-not-found')
		for (const still of [poster, admin, root]) expect(await seen(still, readingCase)).toBeUndefined()
		expect(await admin.call(contract.openCase, { params: { caseId: readingCase.id } })).toMatchObject({
			isHidden: true,
		})
		const { items } = await other.call(contract.listCases, { query: {} })
		expect(items.map(({ id }) => id)).not.toContain(readingCase.id)
		expect(await imageAnswers(flagger, readingCase)).toEqual([404, 404, 404])
		expect((await imageAnswers(admin, readingCase))[0]).toBe(200)
		// Of a reader who looked a moment ago the answer is remembered, for half a second at most.
		await expect.poll(() => imageAnswers(other, readingCase), { timeout: 1000 }).toEqual([404, 404, 404])
	})

	test('is told to its moderators and to those who could see it, and to nobody else', async () => {
		const [reader, stranger] = [await ward.person({ hospital: '县医院' }), await ward.person({ hospital: '市医院' })]
		const readingCase = await postedCase(ward, poster, { visibility: 'hospital' })
		await using stack = new AsyncDisposableStack()
		const listen = async (who: WardPerson) =>
			stack.use(await listenToEvents(ward.url, { authorization: `Bearer ${who.token}` }))
		const [adminHears, readerHears, strangerHears] = [await listen(admin), await listen(reader), await listen(stranger)]
		await flagCase(reader, readingCase)
		expect((await adminHears.until(2)).map(({ event }) => event.type)).toEqual(['case-hidden', 'flag-raised'])
		expect((await adminHears.until(3))[2]?.event).toMatchObject({ type: 'paged', reason: 'privacy-flag' })
		expect((await readerHears.until(1)).map(({ event }) => event.type)).toEqual(['case-hidden'])
		const next = await postedCase(ward, poster)
		expect((await strangerHears.until(1))[0]?.event).toMatchObject({ type: 'case-posted', caseId: next.id })
	})

	test('keeps everybody from saying anything on it', async () => {
		const readingCase = await postedCase(ward, poster)
		await flagCase(await ward.person(), readingCase)
		const answer = { params: { caseId: readingCase.id }, body: opinion(['K35.8']) }
		expect(await refusalOf(admin.call(contract.postOpinion, answer))).toBe('case-hidden')
	})

	test('of somebody whose last three were dismissed waits for a moderator', async () => {
		const flagger = await ward.person()
		for (let number = 0; number < 3; number++) {
			const readingCase = await postedCase(ward, poster)
			await flagCase(flagger, readingCase)
			await decide(admin, { target: 'case', targetId: readingCase.id }, { decision: 'dismissed' })
		}
		const readingCase = await postedCase(ward, poster)
		expect(await flagCase(flagger, readingCase)).toEqual({ isHidden: false })
		expect((await waitingFor(admin)).map(({ targetId }) => targetId)).toContain(readingCase.id)
	})
})

describe('flags for other reasons', () => {
	test('hide when three people have raised them, the same person counting once', async () => {
		const readingCase = await postedCase(ward, poster)
		const [first, second, third] = [await ward.person(), await ward.person(), await ward.person()]
		expect(await flagCase(first, readingCase, { reason: 'wrong' })).toEqual({ isHidden: false })
		expect(await flagCase(first, readingCase, { reason: 'abusive' })).toEqual({ isHidden: false })
		expect(await refusalOf(flagCase(first, readingCase, { reason: 'wrong' }))).toBe('flagged-already')
		expect(await flagCase(second, readingCase, { reason: 'off-topic' })).toEqual({ isHidden: false })
		expect(await flagCase(third, readingCase, { reason: 'wrong' })).toEqual({ isHidden: true })
		expect(await seen(first, readingCase)).toBe('case-not-found')
	})

	test('are refused on what one does not see, before answering, and twenty a day', async () => {
		const readingCase = await postedCase(ward, poster, { visibility: 'hospital' })
		expect(await refusalOf(flagCase(await ward.person(), readingCase))).toBe('case-not-found')
		const waiting = await ward.person({ hospital: '县医院', verification: 'waiting' })
		expect(await refusalOf(flagCase(waiting, readingCase))).toBe('person-not-verified')

		const [author, blind] = [await ward.person({ hospital: '县医院' }), await ward.person({ hospital: '县医院' })]
		const params = { caseId: readingCase.id }
		const { id: targetId } = await author.call(contract.postOpinion, { params, body: opinion(['K35.8']) })
		const body = { target: 'opinion', targetId, reason: 'wrong' } as const
		expect(await refusalOf(blind.call(contract.raiseFlag, { params, body }))).toBe('not-found')
		const unknown = { ...body, targetId: readingCase.id }
		expect(await refusalOf(author.call(contract.raiseFlag, { params, body: unknown }))).toBe('not-found')

		const busy = await ward.person()
		const open = await postedCase(ward, poster)
		await ward.services.database
			.insertInto('flag')
			.values(
				Array.from({ length: 20 }, () => ({
					id: crypto.randomUUID(),
					case_id: open.id,
					target: 'comment' as const,
					target_id: crypto.randomUUID(),
					reason: 'wrong' as const,
					flagged_by: busy.id,
					flagged_at: ward.services.clock.now(),
				})),
			)
			.execute()
		expect(await refusalOf(flagCase(busy, open))).toBe('too-many-requests')
	})

	test('for privacy on a comment or an opinion hide only that, from list and pool', async () => {
		const readingCase = await postedCase(ward, poster)
		const params = { caseId: readingCase.id }
		const [author, flagger] = [await ward.person(), await ward.person()]
		const given = await author.call(contract.postOpinion, { params, body: opinion(['K35.8']) })
		await flagger.call(contract.postOpinion, { params, body: opinion(['K35.8']) })
		const said = await author.call(contract.postComment, { params, body: { text: '张某某的片子' } })
		const flag = (target: 'comment' | 'opinion', targetId: string) =>
			flagger.call(contract.raiseFlag, { params, body: { target, targetId, reason: 'privacy' } })
		await flag('comment', said.id)
		await flag('opinion', given.id)

		expect((await flagger.call(contract.listComments, { params })).items).toEqual([])
		expect((await flagger.call(contract.listOpinions, { params })).items.map(({ id }) => id)).not.toContain(given.id)
		expect(await flagger.call(contract.collectiveDifferential, { params })).toMatchObject({ readerCount: 1 })
		expect((await author.call(contract.listOpinions, { params })).items.map(({ id }) => id)).toContain(given.id)
		expect(await seen(flagger, readingCase)).toBeUndefined()

		await decide(poster, { target: 'comment', targetId: said.id }, { decision: 'dismissed' }).catch(() => undefined)
		expect((await flagger.call(contract.listComments, { params })).items).toEqual([])
		const root = await ward.person({ isSystemAdmin: true })
		await root.call(contract.declineToAnswer, { params })
		await decide(root, { target: 'comment', targetId: said.id }, { decision: 'dismissed' })
		await decide(root, { target: 'opinion', targetId: given.id }, { decision: 'dismissed' })
		expect((await flagger.call(contract.listComments, { params })).items).toHaveLength(1)
		expect(await flagger.call(contract.collectiveDifferential, { params })).toMatchObject({ readerCount: 2 })
	})
})

describe('a moderator', () => {
	test('finds what waits with who flagged it and why, decides, and the flagger hears of it', async () => {
		const flagger = await ward.person({ name: '举报者' })
		const readingCase = await postedCase(ward, poster)
		await flagCase(flagger, readingCase, { reason: 'privacy', note: '第 3 幅有姓名' })
		const item = (await waitingFor(admin)).find(({ targetId }) => targetId === readingCase.id)
		expect(item).toMatchObject({
			target: 'case',
			caseLabel: readingCase.label,
			isHidden: true,
			author: { id: poster.id },
			flags: [{ reason: 'privacy', note: '第 3 幅有姓名', flaggedBy: { name: '举报者' } }],
			decision: null,
		})
		await using hears = await listenToEvents(ward.url, { authorization: `Bearer ${flagger.token}` })
		await decide(admin, { target: 'case', targetId: readingCase.id }, { decision: 'dismissed' })
		expect((await hears.until(2)).map(({ event }) => event.type)).toEqual(['case-shown', 'flag-decided'])
		expect(await seen(flagger, readingCase)).toBeUndefined()
		expect((await flagger.call(contract.listOwnFlags, {})).items[0]).toMatchObject({
			caseId: readingCase.id,
			decision: 'dismissed',
			decisionNote: '已核对',
		})
		const decided = await admin.call(contract.listFlagged, { query: { state: 'decided' } })
		expect(decided.items[0]).toMatchObject({ targetId: readingCase.id, decision: { decision: 'dismissed' } })
		expect(await refusalOf(flagCase(flagger, readingCase))).toBe('flagged-already')
	})

	test('upholds: it stays hidden, or a case is withdrawn for good', async () => {
		const [kept, purged] = [await postedCase(ward, poster), await postedCase(ward, poster)]
		const flagger = await ward.person()
		for (const readingCase of [kept, purged]) await flagCase(flagger, readingCase)
		await decide(admin, { target: 'case', targetId: kept.id }, { decision: 'upheld' })
		expect(await seen(flagger, kept)).toBe('case-not-found')
		expect(await seen(poster, kept)).toBeUndefined()
		await decide(admin, { target: 'case', targetId: purged.id }, { decision: 'upheld', isWithdrawn: true })
		for (const who of [flagger, poster, admin]) expect(await seen(who, purged)).toBe('case-not-found')
		const left = await ward.services.database
			.selectFrom('case_study')
			.select('case_id')
			.where('case_id', '=', purged.id)
			.execute()
		expect(left).toEqual([])
	})

	test('of a group decides on its cases; of another hospital, and a doctor, on none', async () => {
		const [owner, member, flagger] = [await ward.person(), await ward.person(), await ward.person()]
		const group = await owner.call(contract.createGroup, { body: { name: '组' } })
		for (const [who, role] of [
			[member, 'member'],
			[flagger, 'member'],
			[poster, 'member'],
		] as const) {
			await owner.call(contract.setGroupMember, { params: { groupId: group.id, personId: who.id }, body: { role } })
		}
		const readingCase = await postedCase(ward, poster, { visibility: 'group', groupId: group.id })
		await flagCase(flagger, readingCase)
		const what = { target: 'case', targetId: readingCase.id } as const
		const elsewhere = await ward.person({ hospital: '省医院', isHospitalAdmin: true })
		for (const other of [member, elsewhere]) {
			expect(await waitingFor(other)).toEqual([])
			expect(await refusalOf(decide(other, what, { decision: 'dismissed' }))).toBe('not-found')
		}
		expect((await waitingFor(owner)).map(({ targetId }) => targetId)).toEqual([readingCase.id])
		await decide(owner, what, { decision: 'dismissed' })
		expect(await seen(member, readingCase)).toBeUndefined()
	})

	test('does not decide on what is his own', async () => {
		const own = await postedCase(ward, admin)
		await flagCase(await ward.person(), own)
		expect((await waitingFor(admin)).find(({ targetId }) => targetId === own.id)).toMatchObject({ isMine: true })
		expect(await refusalOf(decide(admin, { target: 'case', targetId: own.id }, { decision: 'dismissed' }))).toBe(
			'not-permitted',
		)
	})

	test('who has not answered an open case learns of nothing flagged under it', async () => {
		const readingCase = await postedCase(ward, poster)
		const params = { caseId: readingCase.id }
		const author = await ward.person()
		const { id: targetId } = await author.call(contract.postOpinion, { params, body: opinion(['K35.8']) })
		await using hears = await listenToEvents(ward.url, { authorization: `Bearer ${admin.token}` })
		const flag = { target: 'opinion', targetId, reason: 'privacy' } as const
		await poster.call(contract.raiseFlag, { params, body: flag })
		const isListed = async () => (await waitingFor(admin)).some((item) => item.targetId === targetId)
		expect(await isListed()).toBe(false)
		expect(await refusalOf(decide(admin, { target: 'opinion', targetId }, { decision: 'dismissed' }))).toBe('not-found')
		const next = await postedCase(ward, poster)
		expect((await hears.until(1))[0]?.event).toMatchObject({ type: 'case-posted', caseId: next.id })

		await admin.call(contract.declineToAnswer, { params })
		expect(await isListed()).toBe(true)
	})
})
