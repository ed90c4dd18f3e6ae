import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type Operation, operationsOf, placesOf, WEB_DIRECTORY } from '../testing/api-walk.ts'
import { askRoute } from '../testing/ask-route.ts'
import { draftCase, postedCase } from '../testing/cases.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

/** The same page for everybody, with the case in it only for whoever may see that. */
const PAGE_OF_CASE = 'GET /cases/{caseId}'
/** For the machine itself and its operator; tested where it is made. */
const FOR_OPERATOR = 'GET /metrics'

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
		answers.push([nameOf(operation), await askRoute(ward, operation, { values, token: person.token })])
	}
	return answers
}

describe('a stranger', () => {
	test('gets the page of a case without the case', async () => {
		const readingCase = await postedCase(ward, poster)
		const path = `/cases/${readingCase.id}`
		const { status, text } = await ask(ward, { method: 'GET', path })
		expect(status).toBe(200)
		expect(text).not.toContain(readingCase.complaint)
		expect((await ask(ward, { method: 'GET', path, token: poster.token })).text).toContain(readingCase.complaint)
	})

	test('is turned away from every other route, also with a wrong token and where the case is there', async () => {
		const values = { ...(await placesOf(ward, await postedCase(ward, poster))), personId: poster.id }
		const closed = operations.filter((one) => !one.isOpenToAnyone && nameOf(one) !== FOR_OPERATOR)
		expect(closed.length).toBeGreaterThan(50)
		for (const operation of closed) {
			for (const token of [undefined, 'not-a-token']) {
				const { status } = await askRoute(ward, operation, { values, token })
				expect(`${nameOf(operation)}: ${status}`).toBe(`${nameOf(operation)}: 401`)
			}
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
