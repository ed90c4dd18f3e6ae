import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, filled, type Operation, operationsOf, placesOf, WEB_DIRECTORY } from '../testing/api-walk.ts'
import { draftCase, opinion, postedCase } from '../testing/cases.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

/** The same page for everybody, with the case in it only for whoever may see that. */
const PAGE_OF_CASE = 'GET /cases/{caseId}'
/** All that a stranger may call. */
const OPEN_TO_ANYONE = [
	'GET /api/board',
	'GET /api/demo/accounts',
	'GET /api/hospitals',
	'GET /api/openapi.json',
	PAGE_OF_CASE,
	'GET /healthz',
	'GET /readyz',
	'POST /api/auth/register',
	'POST /api/auth/sign-in',
]
/** For the machine itself and its operator; tested where it is made. */
const FOR_OPERATOR = 'GET /metrics'

const PROBABLE_BODY: Readonly<Record<string, unknown>> = {
	'PATCH /api/cases/{caseId}': { complaint: '改' },
	'PUT /api/cases/{caseId}/studies': {
		studies: [{ studyInstanceUid: '2.25.1', series: [{ seriesInstanceUid: '2.25.2' }] }],
	},
	'POST /api/cases/{caseId}/addenda': { text: '复查' },
	'POST /api/cases/{caseId}/visibility': { visibility: 'network', isIdentityChecked: true },
	'POST /api/cases/{caseId}/lane': { lane: 'teaching', reason: '不急' },
	'POST /api/cases/{caseId}/receipt': { action: '已阅' },
	'POST /api/cases/{caseId}/opinions': opinion(['K35.2']),
	'POST /api/cases/{caseId}/opinions/revisions': opinion(['K35.2']),
	'POST /api/cases/{caseId}/considered': { conceptId: 'ICD-10:K35.2' },
	'POST /api/cases/{caseId}/comments': { text: '有人吗' },
	'POST /api/cases/{caseId}/spoken': { text: '游离气体' },
	'POST /api/cases/{caseId}/merges': { conceptId: 'ICD-10:K35.2', into: { system: 'ICD-10', code: 'K35.3' } },
	'PUT /api/cases/{caseId}/opinions/{opinionId}/reactions': { reaction: 'thanks', isOn: true },
	'PUT /api/cases/{caseId}/impression': { candidates: opinion(['K35.2']).candidates },
	'PUT /api/cases/{caseId}/outcome': {
		diagnosis: { system: 'ICD-10', code: 'K35.2' },
		evidence: 'pathology',
	},
}

let ward: Ward
let operations: Operation[]
let poster: WardPerson
beforeAll(async () => {
	ward = await testWard({ webDirectory: WEB_DIRECTORY })
	operations = await operationsOf(ward)
	poster = await ward.person({ hospital: '县医院' })
})
afterAll(async () => ward[Symbol.asyncDispose]())

const nameOf = ({ method, path }: Operation) => `${method} ${path}`

/** What that person gets for a case and its images on every route that names one. */
async function answersFor(person: WardPerson, values: Readonly<Record<string, string>>) {
	const naming = operations.filter(
		({ method, path }) => path.includes('{caseId}') || (method === 'GET' && path.includes('{study}')),
	)
	expect(naming.length).toBeGreaterThan(15)
	const answers: [string, { status: number; text: string }][] = []
	for (const operation of naming) {
		const body = PROBABLE_BODY[nameOf(operation)]
		if (operation.hasBody && body === undefined) throw new Error(`a body for ${nameOf(operation)} is missing here`)
		const path = filled(operation.path, values)
		answers.push([nameOf(operation), await ask(ward, { method: operation.method, path, token: person.token, body })])
	}
	return answers
}

describe('a stranger', () => {
	test('may call what is listed here and nothing else', async () => {
		const open = operations.filter(({ isOpenToAnyone }) => isOpenToAnyone).map(nameOf)
		expect(open.toSorted()).toEqual(OPEN_TO_ANYONE)
	})

	test('gets the page of a case without the case', async () => {
		const readingCase = await postedCase(ward, poster)
		const path = `/cases/${readingCase.id}`
		const { status, text } = await ask(ward, { method: 'GET', path })
		expect(status).toBe(200)
		expect(text).not.toContain(readingCase.complaint)
		expect((await ask(ward, { method: 'GET', path, token: poster.token })).text).toContain(readingCase.complaint)
	})

	test('is turned away from every other route, with and without a body, also where the case is there', async () => {
		const values = { ...(await placesOf(ward, await postedCase(ward, poster))), personId: poster.id }
		const closed = operations.filter((one) => !one.isOpenToAnyone && nameOf(one) !== FOR_OPERATOR)
		expect(closed.length).toBeGreaterThan(50)
		for (const operation of closed) {
			const { method } = operation
			const path = filled(operation.path, values)
			for (const token of [undefined, 'not-a-token']) {
				for (const body of method === 'GET' ? [undefined] : [undefined, PROBABLE_BODY[nameOf(operation)] ?? {}]) {
					const { status } = await ask(ward, { method, path, token, body })
					expect(`${nameOf(operation)}: ${status}`).toBe(`${nameOf(operation)}: 401`)
				}
			}
		}
	})

	test('is anyone who was suspended', async () => {
		const suspended = await ward.person({ hospital: '县医院', verification: 'suspended' })
		for (const operation of operations.filter((one) => !one.isOpenToAnyone && nameOf(one) !== FOR_OPERATOR)) {
			const path = filled(operation.path, {})
			const { status } = await ask(ward, { method: operation.method, path, token: suspended.token })
			expect(`${nameOf(operation)}: ${status}`).toBe(`${nameOf(operation)}: 401`)
		}
	})
})

describe('a case that is not for a person', () => {
	test('is answered on every route exactly as if it were not there', async () => {
		const named = await ward.person({ hospital: '县医院' })
		const forNamed = await postedCase(ward, poster, { visibility: 'people', peopleIds: [named.id] })
		const forHospital = await postedCase(ward, poster, { visibility: 'hospital' })
		const draft = await draftCase(ward, poster)
		const elsewhere = await ward.person({ hospital: '省医院', isHospitalAdmin: true, isSystemAdmin: true })
		const colleague = await ward.person({ hospital: '县医院' })
		const auditor = await ward.person({ hospital: '市医院', isAuditor: true })
		const hidden: [WardPerson, contract.ReadingCase[]][] = [
			[elsewhere, [forNamed, forHospital, draft]],
			[auditor, [forNamed, forHospital, draft]],
			[colleague, [forNamed, draft]],
			[named, [draft]],
		]
		for (const [person, cases] of hidden) {
			const unknown = await answersFor(person, {})
			for (const [name, { status }] of unknown) {
				expect(`${name}: ${status}`).toBe(`${name}: ${name === PAGE_OF_CASE ? 200 : 404}`)
			}
			for (const readingCase of cases) {
				expect(await answersFor(person, await placesOf(ward, readingCase))).toEqual(unknown)
			}
		}
	})

	test('nor is a withdrawn one, to its poster', async () => {
		const readingCase = await postedCase(ward, poster)
		const values = await placesOf(ward, readingCase)
		await poster.call(contract.withdrawCase, { params: { caseId: readingCase.id } })
		expect(await answersFor(poster, values)).toEqual(await answersFor(poster, {}))
	})

	test('is not opened by waiting for verification in the right hospital', async () => {
		const waiting = await ward.person({ hospital: '县医院', verification: 'waiting' })
		const readingCase = await postedCase(ward, poster, { visibility: 'hospital' })
		const answers = await answersFor(waiting, await placesOf(ward, readingCase))
		expect(answers).toEqual(await answersFor(waiting, {}))
		for (const [name, { status }] of answers) {
			expect([name, name === PAGE_OF_CASE || [403, 404].includes(status)]).toEqual([name, true])
		}
	})
})
