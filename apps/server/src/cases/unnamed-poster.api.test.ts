import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, filled, operationsOf, placesOf, WEB_DIRECTORY } from '../testing/api-walk.ts'
import { draftCase, opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const HOSPITAL = '青石镇中心卫生院'

/** Lists of people whatever they have posted, a stream that names nobody, and the numbers of the process. */
const NOT_ABOUT_A_CASE =
	/^\/api\/(people|audit|hospitals|groups|events|demo|department|duty\/rosters|openapi)|^\/metrics/

let ward: Ward
let poster: WardPerson
let readers: WardPerson[]
beforeAll(async () => {
	ward = await testWard({ webDirectory: WEB_DIRECTORY })
	poster = await ward.person({ name: '钱不留名', hospital: HOSPITAL })
	const admin = await ward.person({ hospital: HOSPITAL, isHospitalAdmin: true })
	await admin.call(contract.writeHospitalSettings, { body: { kind: '镇卫生院', region: '华东', phoneNumbers: [] } })
	readers = [
		admin,
		await ward.person({ hospital: HOSPITAL }),
		await ward.person({ hospital: '省医院' }),
		await ward.person({ hospital: '省医院', isHospitalAdmin: true, isSystemAdmin: true }),
	]
})
afterAll(async () => ward[Symbol.asyncDispose]())

/** Everything that is said of a case: answered, discussed, received, added to, closed. */
async function livedCase(postedAs: contract.PostedAs): Promise<contract.ReadingCase> {
	const readingCase = await postedCase(ward, poster, { postedAs })
	const params = { caseId: readingCase.id }
	// An opinion from the poster's own hospital stands under the name of that hospital.
	for (const reader of readers.filter(({ hospitalId }) => hospitalId !== poster.hospitalId)) {
		await reader.call(contract.postOpinion, { params, body: opinion(['K35.2']) })
	}
	await poster.call(contract.postComment, { params, body: { text: '谢谢' } })
	await poster.call(contract.giveReceipt, { params, body: { action: '已手术' } })
	await poster.call(contract.postAddendum, { params, body: { text: '复查' } })
	await poster.call(contract.lowerLane, { params, body: { lane: 'routine', reason: '平稳' } })
	const diagnosis = { system: 'ICD-10', code: 'K35.2' } as const
	await poster.call(contract.recordOutcome, { params, body: { diagnosis, evidence: 'surgery' } })
	return readingCase
}

async function everythingFor(person: WardPerson, readingCase: contract.ReadingCase): Promise<string> {
	const values = await placesOf(ward, readingCase)
	const operations = (await operationsOf(ward)).filter(
		({ method, path }) => method === 'GET' && !NOT_ABOUT_A_CASE.test(path),
	)
	const answers = []
	for (const { path } of operations) {
		const address = filled(path, values)
		// What one is told of oneself names one's own hospital.
		const { text } = await ask(ward, { method: 'GET', path: address, token: person.token })
		answers.push(`${address} ${text}`.replaceAll(person.hospitalId, ''))
	}
	return answers.filter((answer) => !answer.startsWith('/api/auth/')).join('\n')
}

describe('a masked case', () => {
	test('shows the kind and region of the hospital, and to nobody but its poster who and where he is', async () => {
		const readingCase = await livedCase('masked')
		for (const reader of readers) {
			const said = await everythingFor(reader, readingCase)
			expect(said).toContain('镇卫生院')
			const telling = said
				.split('\n')
				.filter((line) => [poster.name, poster.id, HOSPITAL].some((one) => line.includes(one)))
			expect(telling).toEqual([])
		}
		expect(await everythingFor(poster, readingCase)).toContain(poster.name)
	})

	test('keeps who posted it for the audit', async () => {
		const { id: caseId } = await postedCase(ward, poster, { postedAs: 'masked' })
		const auditor = await ward.person({ isAuditor: true })
		const { items } = await auditor.call(contract.listAudit, { query: { caseId, action: 'case-posted' } })
		expect(items).toMatchObject([{ personId: poster.id, detail: { postedAs: 'masked' } }])
	})

	test('keeps its mask when the hospital changes its words', async () => {
		const { id: caseId } = await postedCase(ward, poster, { postedAs: 'masked' })
		const [admin, , reader] = readers
		await admin?.call(contract.writeHospitalSettings, { body: { kind: '基层医院', region: '华东', phoneNumbers: [] } })
		const shown = await reader?.call(contract.openCase, { params: { caseId } })
		expect(shown?.poster).toEqual({ id: null, name: '镇卫生院', title: '', hospitalName: '华东' })
	})

	test('cannot be posted before the hospital has said what its mask says', async () => {
		const lone = await ward.person({ hospital: '无设置医院' })
		const draft = await draftCase(ward, lone, { postedAs: 'masked' })
		expect(await refusalOf(lone.call(contract.postCase, { params: { caseId: draft.id } }))).toBe('mask-not-set')
	})
})

test('a case posted under a role names title and hospital, and not the person', async () => {
	const { id: caseId } = await livedCase('role')
	for (const reader of readers) {
		const said = await everythingFor(reader, await reader.call(contract.openCase, { params: { caseId } }))
		for (const identity of [poster.name, poster.id]) expect(said).not.toContain(identity)
	}
	const [reader] = readers
	expect((await reader?.call(contract.openCase, { params: { caseId } }))?.poster).toEqual({
		id: null,
		name: '值班医师',
		title: '',
		hospitalName: HOSPITAL,
	})
})
