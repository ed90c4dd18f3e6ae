import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, filled, operationsOf, placesOf, WEB_DIRECTORY } from '../testing/api-walk.ts'
import { opinion, postedCase } from '../testing/cases.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

/** Words that stand nowhere but in what the others say. */
const PLANTED = [
	'斑马诊断甲',
	'斑马所见乙',
	'斑马建议丙',
	'斑马评论丁',
	'斑马回执戊',
	'斑马危急己',
	'斑马印象庚',
	'斑马急值癸',
]
/** Told to the poster alone. */
const SPOKEN = '斑马直说辛'

/** Parameters that say how much, not what. */
const PAGING = new Set(['after', 'limit', 'offset', 'includefield', 'fuzzymatching', 'viewport', 'window', 'quality'])

/** Not walked: a stream, looked at below, and the numbers of the process, for its operator alone. */
const NOT_WALKED = new Set(['/api/events', '/metrics'])

let ward: Ward
let poster: WardPerson
let blind: WardPerson
let moderator: WardPerson
let atHome: WardPerson
let follower: WardPerson
let answered: WardPerson
let declining: WardPerson
let group: contract.ReadingGroup
let readingCase: contract.ReadingCase
beforeAll(async () => {
	ward = await testWard({ webDirectory: WEB_DIRECTORY })
	poster = await ward.person({ hospital: '县医院' })
	// With every right that a reader may have beside reading, the audit excepted: that is another person's office.
	blind = await ward.person({ hospital: '省医院', isHospitalAdmin: true, isSystemAdmin: true })
	// Who minds the group of the case, who answers for the poster's hospital, and who wants to hear of everything.
	moderator = await ward.person({ hospital: '省医院' })
	atHome = await ward.person({ hospital: '县医院', isHospitalAdmin: true })
	follower = await ward.person({ hospital: '省医院' })
	answered = await ward.person({ hospital: '省医院' })
	declining = await ward.person({ hospital: '省医院' })
	group = await poster.call(contract.createGroup, { body: { name: '斑马小组' } })
	await join(moderator, 'moderator')
	for (const person of [blind, atHome, follower, answered, declining]) await join(person)
	const visible = { visibility: 'group', groupId: group.id } as const
	readingCase = await postedCase(ward, poster, { lane: 'stat', statReason: '腹膜刺激征', ...visible })
	await follower.call(contract.follow, { params: { kind: 'case', target: readingCase.id } })
})
afterAll(async () => ward[Symbol.asyncDispose]())

async function join({ id: personId }: WardPerson, role: contract.GroupRole = 'member'): Promise<void> {
	await poster.call(contract.setGroupMember, { params: { groupId: group.id, personId }, body: { role } })
}

async function plantAnswers(): Promise<void> {
	const params = { caseId: readingCase.id }
	const body = opinion(['斑马诊断甲', '斑马危急己'], { findings: '斑马所见乙', nextStep: '斑马建议丙' })
	const impression = opinion(['斑马印象庚'])
	await poster.call(contract.sealImpression, { params, body: { candidates: impression.candidates } })
	await poster.call(contract.revealImpression, { params })
	await answered.call(contract.speakAtOnce, { params, body: { text: SPOKEN } })
	const candidates = body.candidates.map((candidate) => ({ ...candidate, isDangerous: true }))
	await answered.call(contract.postOpinion, { params, body: { ...body, candidates } })
	await answered.call(contract.reviseOpinion, { params, body })
	await answered.call(contract.postComment, { params, body: { text: '斑马评论丁' } })
	const given = await answered.call(contract.listOpinions, { params })
	const opinionId = given.items[0]?.id ?? expect.fail('there is an opinion')
	await poster.call(contract.react, {
		params: { ...params, opinionId },
		body: { reaction: 'thanks', isOn: true },
	})
	await poster.call(contract.mergeConcepts, {
		params,
		body: { conceptId: 'text:斑马诊断甲', into: { system: 'ICD-10', code: 'K35.2' } },
	})
	await answered.call(contract.flagCriticalValue, { params, body: { kind: 'other', note: '斑马急值癸' } })
	await poster.call(contract.considerDanger, { params, body: { conceptId: 'text:斑马危急己' } })
	await poster.call(contract.giveReceipt, { params, body: { action: '斑马回执戊' } })
	await declining.call(contract.declineToAnswer, { params })
}

/** Everything that GET answers this person, by address. */
async function everythingFor(person: WardPerson): Promise<Map<string, string>> {
	const values = {
		...(await placesOf(ward, readingCase)),
		personId: poster.id,
		groupId: group.id,
		opinionId: readingCase.id,
		roster: 'network',
	}
	const operations = (await operationsOf(ward)).filter(({ method, path }) => method === 'GET' && !NOT_WALKED.has(path))
	const addresses = operations.flatMap(({ path, queryNames }) => {
		const searches = queryNames
			.filter((name) => !PAGING.has(name))
			.flatMap((name) => PLANTED.map((word) => `?${name}=${encodeURIComponent(word)}`))
		return ['', ...searches].map((search) => `${filled(path, values)}${search}`)
	})
	const filters = ['part=mine', 'part=unanswered', 'part=answered', 'status=open', 'status=closed', 'grade=A', 'q=K35']
	const all = [...addresses, ...filters.map((filter) => `/api/cases?${filter}`)]
	const answers = new Map<string, string>()
	for (const path of all) {
		const { status, text } = await ask(ward, { method: 'GET', path, token: person.token })
		answers.set(path, `${status} ${text}`)
	}
	return answers.set('pages', JSON.stringify(await pagesTo(person)))
}

/** What goes to this person by any channel: its words hold nothing of the case but its facts (`composeNotice`). */
async function pagesTo({ id }: WardPerson) {
	return ward.services.database
		.selectFrom('page')
		.select(['id', 'case_id', 'reason', 'channel', 'rung'])
		.where('person_id', '=', id)
		.orderBy('id')
		.execute()
}

async function listen(person: WardPerson, lastEventId?: string) {
	const ending = new AbortController()
	const { body } = await fetch(`${ward.url}/api/events`, {
		headers: {
			authorization: `Bearer ${person.token}`,
			...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
		},
		signal: ending.signal,
	})
	const chunks = body?.pipeThrough(new TextDecoderStream()).getReader()
	let heard = ''
	return {
		async until(text: string): Promise<string> {
			while (!heard.includes(text)) {
				const chunk = await chunks?.read()
				if (chunk?.value === undefined) throw new Error(`the stream ended before ${text}`)
				heard += chunk.value
			}
			return heard
		},
		[Symbol.dispose]: () => ending.abort(),
	}
}

describe('a reader who has not answered', () => {
	test('learns nothing from any route: it answers the same whether or not others have', async () => {
		const readers = { blind, moderator, atHome, follower }
		const before = new Map<string, Map<string, string>>()
		for (const [name, reader] of Object.entries(readers)) before.set(name, await everythingFor(reader))
		await plantAnswers()
		for (const [name, reader] of Object.entries(readers)) {
			const after = await everythingFor(reader)
			expect(after.size).toBeGreaterThan(100)
			expect(after.get(`/api/cases/${readingCase.id}`)).toMatch(/^200 .*"opinionCount":null/)
			for (const [address, text] of after) {
				const answer = `${name} ${address} ${text}`
				for (const word of [...PLANTED, SPOKEN]) expect(answer).not.toContain(word)
				expect(answer).toBe(`${name} ${address} ${before.get(name)?.get(address)}`)
			}
		}
	})

	test('is not helped by trying to write', async () => {
		const params = { caseId: readingCase.id }
		const tries = [
			blind.call(contract.postComment, { params, body: { text: '看看' } }),
			blind.call(contract.reviseOpinion, { params, body: opinion(['K35.2']) }),
			blind.call(contract.considerDanger, { params, body: { conceptId: 'text:斑马危急己' } }),
			blind.call(contract.considerDanger, { params, body: { conceptId: 'text:没有' } }),
			blind.call(contract.giveReceipt, { params, body: { action: '看看' } }),
			blind.call(contract.askMoreReaders, { params }),
			blind.call(contract.mergeConcepts, {
				params,
				body: { conceptId: 'text:斑马诊断甲', into: { system: 'ICD-10', code: 'K35.2' } },
			}),
		]
		const refusals = await Promise.all(tries.map((call) => call.catch((error: unknown) => String(error))))
		for (const refusal of refusals) for (const word of PLANTED) expect(JSON.stringify(refusal)).not.toContain(word)
		// A danger that is there is refused like one that is not.
		expect(refusals[2]).toEqual(refusals[3])
	})

	test('while one who has answered finds all of it', async () => {
		const seen = [...(await everythingFor(answered)).values()].join('\n')
		for (const word of PLANTED) expect(seen).toContain(word)
	})

	test('and after answering finds it too', async () => {
		const late = await ward.person()
		await join(late)
		await late.call(contract.postOpinion, { params: { caseId: readingCase.id }, body: opinion(['K35.2']) })
		const seen = [...(await everythingFor(late)).values()].join('\n')
		for (const word of PLANTED) expect(seen).toContain(word)
	})
})

describe('the event stream', () => {
	test('tells a blind reader of the case and its outcome, and of nothing in between', async () => {
		const reader = await ward.person()
		using blindStream = await listen(blind)
		using answeredStream = await listen(answered)
		const beginning = /id: (\S+)/.exec(await blindStream.until('id: '))?.[1]
		await answeredStream.until('id: ')

		readingCase = await postedCase(ward, poster, { lane: 'stat', statReason: '腹膜刺激征' })
		const params = { caseId: readingCase.id }
		await plantAnswers()
		await reader.call(contract.postOpinion, { params, body: opinion(['K35.2']) })
		const sentinel = await postedCase(ward, poster)

		const heard = await blindStream.until(sentinel.id)
		using resumed = await listen(blind, beginning)
		for (const text of [heard, await resumed.until(sentinel.id)]) {
			const about = text.split('\n').filter((line) => line.includes(readingCase.id))
			expect(about.map((line) => (JSON.parse(line.replace(/^data: /, '')) as contract.LiveEvent).type)).toEqual([
				'case-posted',
			])
			for (const word of PLANTED) expect(text).not.toContain(word)
		}
		expect(await answeredStream.until(sentinel.id)).toMatch(/opinion-posted[^]*comment-posted[^]*receipt-given/)

		await poster.call(contract.recordOutcome, {
			params,
			body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' },
		})
		expect(await blindStream.until('outcome-recorded')).toContain(readingCase.id)
	})
})
