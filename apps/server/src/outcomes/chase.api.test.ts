import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runClockwork } from '../clockwork/index.ts'
import { opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const DAY_MS = 24 * 60 * 60_000

let ward: Ward
beforeAll(async () => {
	ward = await testWard()
})
afterAll(async () => ward[Symbol.asyncDispose]())

const paramsOf = ({ id }: { id: contract.CaseId }) => ({ params: { caseId: id } })
const due = async (person: WardPerson) => (await person.call(contract.listDueOutcomes, {})).items

/** Days go by, and the clockwork looks once on each of them. */
async function pass(days: number): Promise<void> {
	for (let day = 0; day < days; day++) {
		ward.clock.advance(DAY_MS)
		await runClockwork(ward.services)
	}
}

async function remindersOf({ id }: { id: contract.CaseId }): Promise<number[]> {
	const rows = await ward.services.database
		.selectFrom('outcome_reminder')
		.select('after_days')
		.where('case_id', '=', id)
		.orderBy('after_days')
		.execute()
	return rows.map(({ after_days }) => after_days)
}

describe('asking for the outcome', () => {
	test('happens 3, 7, 30 and 90 days after posting, once each', async () => {
		const poster = await ward.person()
		const readingCase = await postedCase(ward, poster)
		await pass(2)
		expect(await due(poster)).toEqual([])
		await pass(1)
		expect(await due(poster)).toMatchObject([{ caseId: readingCase.id, afterDays: 3, poolFirst: null }])
		await pass(97)
		await runClockwork(ward.services)
		expect(await remindersOf(readingCase)).toEqual([3, 7, 30, 90])
		const pages = await ward.services.database
			.selectFrom('page')
			.select(['person_id', 'rung'])
			.where('case_id', '=', readingCase.id)
			.where('reason', '=', 'outcome-due')
			.where('channel', '=', 'screen')
			.orderBy('rung')
			.execute()
		expect(pages).toEqual([3, 7, 30, 90].map((rung) => ({ person_id: poster.id, rung })))
		expect(await due(poster)).toMatchObject([{ afterDays: 90 }])
	})

	test('asks once, for the last of the days, after the server was away for long', async () => {
		const readingCase = await postedCase(ward, await ward.person())
		ward.clock.advance(40 * DAY_MS)
		await Promise.all([runClockwork(ward.services), runClockwork(ward.services)])
		expect(await remindersOf(readingCase)).toEqual([30])
	})

	test('names what the pool puts first, to the poster alone', async () => {
		const [poster, reader] = [await ward.person(), await ward.person()]
		const readingCase = await postedCase(ward, poster)
		await reader.call(contract.postOpinion, { ...paramsOf(readingCase), body: opinion(['K35.2', 'K57.2']) })
		await pass(3)
		expect(await due(poster)).toMatchObject([{ poolFirst: { code: 'K35.2' } }])
		expect(await due(reader)).toEqual([])
	})

	test('waits for the next of the days where it is still pending', async () => {
		const poster = await ward.person()
		const readingCase = await postedCase(ward, poster)
		await pass(3)
		await poster.call(contract.sayStillPending, paramsOf(readingCase))
		await pass(3)
		expect(await due(poster)).toEqual([])
		await pass(1)
		expect(await due(poster)).toMatchObject([{ afterDays: 7 }])
	})

	test('ends where the patient is lost, until an outcome comes after all', async () => {
		const [poster, reader] = [await ward.person({ hospital: '远山卫生院' }), await ward.person()]
		const readingCase = await postedCase(ward, poster)
		await pass(3)
		const lost = (person: WardPerson) =>
			person.call(contract.sayLost, { ...paramsOf(readingCase), body: { reason: 'went-elsewhere' } })
		expect(await refusalOf(lost(reader))).toBe('not-permitted')
		await lost(poster)
		await pass(5)
		expect(await due(poster)).toEqual([])
		expect(await remindersOf(readingCase)).toEqual([3])
		const capture = async () => (await poster.call(contract.myRecord, {})).captureOfHospital
		expect(await capture()).toEqual({ cases: 1, outcomes: 0, lost: 1 })

		await poster.call(contract.recordOutcome, {
			...paramsOf(readingCase),
			body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'surgery' },
		})
		expect(await capture()).toEqual({ cases: 1, outcomes: 1, lost: 0 })
		expect(await refusalOf(lost(poster))).toBe('case-closed')
		expect(await refusalOf(poster.call(contract.sayStillPending, paramsOf(readingCase)))).toBe('case-closed')
	})
})

test('cases too young to be asked about do not count as missing an outcome', async () => {
	const poster = await ward.person({ hospital: '新镇卫生院' })
	await postedCase(ward, poster)
	expect((await poster.call(contract.myRecord, {})).captureOfHospital).toEqual({ cases: 0, outcomes: 0, lost: 0 })
	await pass(3)
	expect((await poster.call(contract.myRecord, {})).captureOfHospital).toEqual({ cases: 1, outcomes: 0, lost: 0 })
})
