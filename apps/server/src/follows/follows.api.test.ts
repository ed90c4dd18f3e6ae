import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftCase, opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'
import { followersOf, mutersAmong } from './index.ts'

let ward: Ward
beforeAll(async () => {
	ward = await testWard()
})
afterAll(async () => ward[Symbol.asyncDispose]())

function follow(who: WardPerson, kind: contract.FollowKind, target: string): Promise<void> {
	return who.call(contract.follow, { params: { kind, target } })
}

function mute(who: WardPerson, kind: contract.MuteKind, target: string): Promise<void> {
	return who.call(contract.mute, { params: { kind, target } })
}

async function kept(who: WardPerson) {
	const { follows, mutes } = await who.call(contract.listFollows, {})
	return { follows: follows.map(({ kind, name }) => [kind, name]), mutes: mutes.map(({ kind, name }) => [kind, name]) }
}

describe('following', () => {
	test('a case, a person, a hospital and an organ, each once, until it is followed no more', async () => {
		const [me, poster] = [await ward.person(), await ward.person({ name: '王海', hospital: '云岭医院' })]
		const { id, label } = await postedCase(ward, poster)
		for (let twice = 0; twice < 2; twice++) {
			await follow(me, 'organ', 'abdomen')
			await follow(me, 'hospital', poster.hospitalId)
			await follow(me, 'person', poster.id)
			await follow(me, 'case', id)
		}
		expect((await kept(me)).follows).toEqual([
			['case', label],
			['person', '王海'],
			['hospital', '云岭医院'],
			['organ', ''],
		])
		await me.call(contract.unfollow, { params: { kind: 'person', target: poster.id } })
		expect((await kept(me)).follows).not.toContainEqual(['person', '王海'])
	})

	test('is refused for what is not there for the person, and forgets what is there for him no more', async () => {
		const poster = await ward.person({ hospital: '一院' })
		const [me, colleague] = [await ward.person({ hospital: '二院' }), await ward.person({ hospital: '一院' })]
		const closed = await postedCase(ward, poster, { visibility: 'hospital' })
		const draft = await draftCase(ward, poster)
		expect(await refusalOf(follow(me, 'case', closed.id))).toBe('case-not-found')
		expect(await refusalOf(follow(poster, 'case', draft.id))).toBe('case-not-found')
		for (const [kind, target] of [
			['case', 'nonsense'],
			['person', closed.id],
			['person', me.id],
			['hospital', closed.id],
			['organ', 'soul'],
		] as const) {
			expect([kind, await refusalOf(follow(me, kind, target))]).toEqual([kind, 'not-found'])
		}
		await follow(colleague, 'case', closed.id)
		expect((await kept(colleague)).follows).toHaveLength(1)
		await poster.call(contract.withdrawCase, { params: { caseId: closed.id } })
		expect((await kept(colleague)).follows).toEqual([])
	})

	test('makes people followers of a case, unless they muted it or its poster', async () => {
		const poster = await ward.person()
		const followers = await Promise.all(Array.from({ length: 6 }, () => ward.person()))
		const [ofCase, ofPerson, ofOrgan, mutedCase, mutedPoster, none] = followers
		if (!ofCase || !ofPerson || !ofOrgan || !mutedCase || !mutedPoster || !none) throw new Error('no people')
		const { id: caseId } = await postedCase(ward, poster)
		await follow(ofCase, 'case', caseId)
		await follow(ofPerson, 'person', poster.id)
		await follow(ofOrgan, 'organ', 'pelvis')
		await follow(mutedCase, 'person', poster.id)
		await mute(mutedCase, 'case', caseId)
		await follow(mutedPoster, 'organ', 'pelvis')
		await mute(mutedPoster, 'person', poster.id)

		const { database } = ward.services
		await database.updateTable('reading_case').set({ body_part: 'pelvis' }).where('id', '=', caseId).execute()
		expect(await followersOf(database, caseId)).toEqual([ofCase.id, ofPerson.id, ofOrgan.id].toSorted())
		expect(await followersOf(database, caseId, { onlyCase: true })).toEqual([ofCase.id])
		const everybody = followers.map(({ id }) => id)
		expect(await mutersAmong(database, everybody, { caseId, people: [poster.id] })).toEqual(
			new Set([mutedCase.id, mutedPoster.id]),
		)
		expect(await mutersAmong(database, everybody, { caseId, people: [] })).toEqual(new Set([mutedCase.id]))
	})
})

test('who follows a person does not hear of a case that he posts unnamed', async () => {
	const [poster, follower] = [await ward.person(), await ward.person()]
	await follow(follower, 'person', poster.id)
	await follow(follower, 'hospital', poster.hospitalId)
	const { id: named } = await postedCase(ward, poster)
	const { id: unnamed } = await postedCase(ward, poster, { postedAs: 'role' })
	const { database } = ward.services
	expect(await followersOf(database, named)).toContain(follower.id)
	expect(await followersOf(database, unnamed)).not.toContain(follower.id)
})

test('the outcome of a followed case is told to who follows it and has not answered', async () => {
	const [poster, follower, answerer] = [await ward.person(), await ward.person(), await ward.person()]
	const { id: caseId } = await postedCase(ward, poster)
	const params = { caseId }
	await answerer.call(contract.postOpinion, { params, body: opinion(['K35.8']) })
	for (const who of [follower, answerer]) await follow(who, 'case', caseId)
	const body = { diagnosis: { system: 'ICD-10', code: 'K35.8' }, evidence: 'pathology' } as const
	await poster.call(contract.recordOutcome, { params, body })
	const told = await ward.services.database
		.selectFrom('page')
		.select(['person_id', 'reason'])
		.where('case_id', '=', caseId)
		.where('channel', '=', 'screen')
		.where('reason', 'in', ['case-followed', 'outcome-known'])
		.execute()
	expect(new Map(told.map((page) => [page.person_id, page.reason]))).toEqual(
		new Map([
			[follower.id, 'case-followed'],
			[answerer.id, 'outcome-known'],
		]),
	)
})

describe('muting', () => {
	test('a case or a person, until undone', async () => {
		const [me, other] = [await ward.person(), await ward.person({ name: '吵闹' })]
		const { id, label } = await postedCase(ward, other)
		await mute(me, 'person', other.id)
		await mute(me, 'case', id)
		expect((await kept(me)).mutes).toEqual([
			['case', label],
			['person', '吵闹'],
		])
		await me.call(contract.unmute, { params: { kind: 'person', target: other.id } })
		expect((await kept(me)).mutes).toEqual([['case', label]])
		expect(await refusalOf(mute(me, 'person', me.id))).toBe('not-found')
	})
})
