import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

let ward: Ward
let poster: WardPerson
let reader: WardPerson
let chair: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ hospital: '县医院' })
	reader = await ward.person({ hospital: '市医院' })
	chair = await ward.person({ hospital: '市医院', isHospitalAdmin: true })
})
afterAll(async () => ward[Symbol.asyncDispose]())

interface Missed {
	readonly caseId: contract.CaseId
	readonly opinionId: contract.OpinionId
}

/** A closed case on which this reader named something else. */
async function missedCase(who = reader): Promise<Missed> {
	const { id: caseId } = await postedCase(ward, poster)
	const { id: opinionId } = await who.call(contract.postOpinion, { params: { caseId }, body: opinion(['K57.2']) })
	await poster.call(contract.recordOutcome, {
		params: { caseId },
		body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' },
	})
	return { caseId, opinionId }
}

const reviewsOn = async (person: WardPerson, { caseId }: Missed) =>
	(await person.call(contract.listReviewedOpinions, { params: { caseId } })).items
const sayMiss = (person: WardPerson, params: Missed, kind: contract.MissKind | null) =>
	person.call(contract.setMissKind, { params, body: { kind } })
const propose = (person: WardPerson, params: Missed, code: contract.Discrepancy) =>
	person.call(contract.setDiscrepancy, { params, body: { code } })
const registerOf = async (person: WardPerson, { opinionId }: Missed) =>
	(await person.call(contract.listLearning, {})).items.find((entry) => entry.opinionId === opinionId)
const decide = (person: WardPerson, { opinionId }: Missed, code: contract.Discrepancy) =>
	person.call(contract.decideDiscrepancy, { params: { opinionId }, body: { code } })
const cardOf = (person: WardPerson, { caseId }: Missed) => person.call(contract.readFeedback, { params: { caseId } })

describe('the kind of miss', () => {
	test('is said by the poster and stands on the reader’s card, for him alone', async () => {
		const missed = await missedCase()
		expect(await reviewsOn(poster, missed)).toMatchObject([
			{ opinionId: missed.opinionId, reader: { id: reader.id }, rankOfOutcome: null, missKind: null },
		])
		await sayMiss(poster, missed, 'not-seen')
		expect((await cardOf(reader, missed)).missKind).toBe('not-seen')
		expect(await reviewsOn(poster, missed)).toMatchObject([{ missKind: 'not-seen' }])
		await sayMiss(poster, missed, null)
		expect((await cardOf(reader, missed)).missKind).toBeNull()
		expect(await refusalOf(reviewsOn(reader, missed))).toBe('not-permitted')
		expect(await refusalOf(sayMiss(reader, missed, 'not-shown'))).toBe('not-permitted')
	})

	test('is refused before the outcome, on another case’s opinion, and by a reader on himself', async () => {
		const missed = await missedCase()
		const open = await postedCase(ward, poster)
		expect(await refusalOf(sayMiss(poster, { ...missed, caseId: open.id }, 'not-seen'))).toBe('outcome-not-known')
		const other = await missedCase()
		expect(await refusalOf(sayMiss(poster, { ...missed, caseId: other.caseId }, 'not-seen'))).toBe('opinion-not-found')
		// An administrator of the poster's hospital answers for the case too, but not for his own opinion.
		const administrator = await ward.person({ hospital: '县医院', isHospitalAdmin: true })
		const own = await missedCase(administrator)
		expect(await refusalOf(sayMiss(administrator, own, 'not-shown'))).toBe('not-permitted')
		expect(await reviewsOn(administrator, own)).toEqual([])
	})
})

describe('the peer-learning register', () => {
	test.each(['1', '2a'] as const)('%s is for the reader at once, and the chair has nothing to decide', async (code) => {
		const missed = await missedCase()
		await propose(poster, missed, code)
		expect((await cardOf(reader, missed)).discrepancy).toBe(code)
		expect(await registerOf(chair, missed)).toBeUndefined()
	})

	test.each(['2b', '3a', '3b'] as const)(
		'%s goes to the chair first, and to the reader as the chair decides',
		async (code) => {
			const missed = await missedCase()
			await propose(poster, missed, code)
			expect((await cardOf(reader, missed)).discrepancy).toBeNull()
			expect(await registerOf(chair, missed)).toMatchObject({ code, decidedAt: null, reader: { id: reader.id } })
			await decide(chair, missed, '2a')
			expect((await cardOf(reader, missed)).discrepancy).toBe('2a')
			expect(await refusalOf(propose(poster, missed, '3b'))).toBe('discrepancy-decided')
			// What was decided is between the chair and the reader.
			expect(await reviewsOn(poster, missed)).toMatchObject([{ ownDiscrepancy: null, isDecided: true }])
		},
	)

	test('is seen by nobody but the chair of the reader’s own hospital', async () => {
		const missed = await missedCase()
		await propose(poster, missed, '3b')
		const foreign = await ward.person({ hospital: '省医院', isHospitalAdmin: true })
		const root = await ward.person({ hospital: '总部', isSystemAdmin: true })
		for (const person of [foreign, root]) {
			expect(await registerOf(person, missed)).toBeUndefined()
			expect(await refusalOf(decide(person, missed, '1'))).toBe('not-found')
		}
		expect(await refusalOf(reader.call(contract.listLearning, {}))).toBe('not-permitted')
		const administrator = await ward.person({ hospital: '县医院', isHospitalAdmin: true })
		expect(await reviewsOn(administrator, missed)).toMatchObject([{ ownDiscrepancy: null, isDecided: false }])
	})

	test('nobody is the chair for himself: for a hospital’s only administrator a system administrator is', async () => {
		const only = await ward.person({ hospital: '独管医院', isHospitalAdmin: true })
		const root = await ward.person({ hospital: '总部', isSystemAdmin: true })
		const missed = await missedCase(only)
		await propose(poster, missed, '3a')
		expect(await registerOf(only, missed)).toBeUndefined()
		expect(await refusalOf(decide(only, missed, '1'))).toBe('not-found')
		expect(await registerOf(root, missed)).toMatchObject({ code: '3a' })
		await decide(root, missed, '3a')
		expect((await cardOf(only, missed)).discrepancy).toBe('3a')
	})

	test('leaves in the audit who was written about and by whom, and not the code', async () => {
		const missed = await missedCase()
		await propose(poster, missed, '3b')
		await decide(chair, missed, '3b')
		const lines = await ward.services.database
			.selectFrom('audit_entry')
			.select(['action', 'detail'])
			.where('case_id', '=', missed.caseId)
			.where('action', 'in', ['opinion-reviewed', 'discrepancy-decided'])
			.orderBy('sequence')
			.execute()
		const detail = { opinionId: missed.opinionId, subjectId: reader.id }
		expect(lines).toEqual([
			{ action: 'opinion-reviewed', detail },
			{ action: 'discrepancy-decided', detail },
		])
	})
})
