import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { opinion, postedCase } from '../testing/cases.ts'
import { testWard, type Ward } from '../testing/ward.ts'
import { rescore } from './rescore.ts'

let ward: Ward
beforeAll(async () => {
	ward = await testWard()
	const [poster, first, second] = [await ward.person(), await ward.person(), await ward.person()]
	for (const outcome of ['K35.2', 'K57.2', 'I71.0']) {
		const { id } = await postedCase(ward, poster)
		const params = { caseId: id }
		await first.call(contract.postOpinion, { params, body: opinion(['K35.2', 'K57.2']) })
		await second.call(contract.postOpinion, { params, body: opinion(['K57.2']) })
		await second.call(contract.reviseOpinion, { params, body: opinion(['K35.2']) })
		await poster.call(contract.recordOutcome, {
			params,
			body: { diagnosis: { system: 'ICD-10', code: outcome }, evidence: 'pathology' },
		})
	}
})
afterAll(async () => ward[Symbol.asyncDispose]())

/** Everything but when it was computed. */
async function scores() {
	const rows = await ward.services.database.selectFrom('opinion_score').selectAll().orderBy('opinion_id').execute()
	return rows.map((row) => ({ ...row, scored_at: undefined }))
}

test('computing every score anew changes nothing where nothing was changed', async () => {
	const before = await scores()
	expect(before).toHaveLength(6)
	expect(await rescore(ward.services)).toEqual({ cases: 3, opinions: 6, changed: 0 })
	expect(await scores()).toEqual(before)
})

test('scores that were tampered with, lost or invented come out as they were; a second time changes nothing', async () => {
	const before = await scores()
	const { database } = ward.services
	const [one, other] = before
	if (one === undefined || other === undefined) throw new Error('there are six')
	await database
		.updateTable('opinion_score')
		.set({ brier: 0, is_top1: true, graded_hit: 1, moved_by: 0.25 })
		.where('opinion_id', '=', one.opinion_id)
		.execute()
	await database.deleteFrom('opinion_score').where('opinion_id', '=', other.opinion_id).execute()
	expect(await scores()).not.toEqual(before)

	const { changed } = await rescore(ward.services)
	expect(changed).toBe(new Set([one.case_id, other.case_id]).size)
	expect(await scores()).toEqual(before)
	expect(await rescore(ward.services)).toMatchObject({ changed: 0 })
	const line = await database
		.selectFrom('audit_entry')
		.select('detail')
		.where('action', '=', 'scores-recomputed')
		.orderBy('sequence', 'desc')
		.executeTakeFirst()
	expect(line?.detail).toEqual({ cases: 3, opinions: 6, changed: 0 })
})

test('a withdrawn case keeps its scores, since what was said on it is gone', async () => {
	const poster = await ward.person()
	const reader = await ward.person()
	const { id } = await postedCase(ward, poster)
	await reader.call(contract.postOpinion, { params: { caseId: id }, body: opinion(['K35.2']) })
	await poster.call(contract.recordOutcome, {
		params: { caseId: id },
		body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' },
	})
	await poster.call(contract.withdrawCase, { params: { caseId: id } })
	const before = await scores()
	await rescore(ward.services)
	expect(await scores()).toEqual(before)
	expect(before.some(({ case_id }) => case_id === id)).toBe(true)
})
