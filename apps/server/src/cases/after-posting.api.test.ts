import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { caseStudyOf, draftCase, opinion, plantStudy, postedCase } from '../testing/cases.ts'
import { listenFromNow } from '../testing/listen-to-events.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

let ward: Ward
let poster: WardPerson
let colleague: WardPerson
let elsewhere: WardPerson
beforeAll(async () => {
	ward = await testWard()
})
afterAll(async () => ward[Symbol.asyncDispose]())
beforeEach(async () => {
	poster = await ward.person({ name: '王发起', hospital: '县医院' })
	colleague = await ward.person({ hospital: '县医院' })
	elsewhere = await ward.person({ hospital: '省医院' })
})

const open = (person: WardPerson, caseId: contract.CaseId) => person.call(contract.openCase, { params: { caseId } })
const listen = (person: WardPerson) => listenFromNow(ward, person)

const widen = (caseId: contract.CaseId, visibility: 'group' | 'hospital' | 'network', groupId?: contract.GroupId) =>
	poster.call(contract.widenVisibility, {
		params: { caseId },
		body: { visibility, isIdentityChecked: true, ...(groupId !== undefined && { groupId }) },
	})
const canSee = async (person: WardPerson, caseId: contract.CaseId) =>
	(await refusalOf(open(person, caseId))) === undefined

describe('an addendum', () => {
	test('is shown to every reader with its time, and what was posted stays', async () => {
		const posted = await postedCase(ward, poster)
		const params = { caseId: posted.id }
		const first = await poster.call(contract.postAddendum, { params, body: { text: '复查 WBC 21.3' } })
		const second = await poster.call(contract.postAddendum, { params, body: { text: '出现腹膜刺激征' } })
		const seen = await open(elsewhere, posted.id)
		expect(seen.addenda).toEqual([first, second])
		expect(seen).toMatchObject({ labs: posted.labs, history: posted.history, series: posted.series })
		const { items } = await elsewhere.call(contract.caseTimeline, { params })
		expect(items.map(({ type }) => type)).toEqual(['posted', 'addendum-posted', 'addendum-posted'])
	})

	test('brings further images, behind those that were there', async () => {
		const posted = await postedCase(ward, poster)
		const study = await plantStudy(ward, poster)
		const addendum = await poster.call(contract.postAddendum, {
			params: { caseId: posted.id },
			body: { studies: [caseStudyOf(study)] },
		})
		expect(addendum.seriesInstanceUids).toEqual(study.seriesInstanceUids)
		const { series } = await open(elsewhere, posted.id)
		expect(series.map(({ seriesInstanceUid }) => seriesInstanceUid)).toEqual([
			...posted.series.map(({ seriesInstanceUid }) => seriesInstanceUid),
			...study.seriesInstanceUids,
		])
		const answer = await fetch(`${ward.url}/dicom-web/studies/${study.studyInstanceUid}/metadata`, {
			headers: { authorization: `Bearer ${elsewhere.token}` },
		})
		expect(answer.status).toBe(200)
	})

	test('that names a series which is there already changes nothing of it', async () => {
		const draft = await draftCase(ward, poster)
		const study = await plantStudy(ward, poster)
		const params = { caseId: draft.id }
		await poster.call(contract.setCaseStudies, { params, body: { studies: [caseStudyOf(study)] } })
		const posted = await poster.call(contract.postCase, { params })
		const { seriesInstanceUids } = await poster.call(contract.postAddendum, {
			params,
			body: { text: '再看', studies: [caseStudyOf(study)] },
		})
		expect(seriesInstanceUids).toEqual([])
		expect((await open(poster, draft.id)).series).toEqual(posted.series)
	})

	test('lets a reader revise, and is heard by those who have not answered too', async () => {
		const { id: caseId } = await postedCase(ward, poster)
		const params = { caseId }
		await elsewhere.call(contract.postOpinion, { params, body: opinion(['K35.2']) })
		await using blind = await listen(colleague)
		await poster.call(contract.postAddendum, { params, body: { text: '复查 WBC 21.3' } })
		const [heard] = await blind.until(1)
		expect(heard?.event).toMatchObject({ type: 'addendum-posted', caseId })
		expect(JSON.stringify(heard)).not.toContain('21.3')
		await poster.call(contract.postAddendum, { params, body: { text: '复查 CRP 180' } })
		const pages = await ward.services.database
			.selectFrom('page')
			.select('person_id')
			.where('case_id', '=', caseId)
			.where('reason', '=', 'addendum')
			.where('channel', '=', 'screen')
			.execute()
		expect(pages).toEqual([{ person_id: elsewhere.id }, { person_id: elsewhere.id }])
		expect(await elsewhere.call(contract.reviseOpinion, { params, body: opinion(['K57.2']) })).toMatchObject({
			version: 2,
		})
	})

	test('is the poster’s, of an open case, and not empty', async () => {
		const draft = await draftCase(ward, poster)
		const body = { text: '复查' }
		const add = (person: WardPerson, caseId: contract.CaseId) =>
			refusalOf(person.call(contract.postAddendum, { params: { caseId }, body }))
		expect(await add(poster, draft.id)).toBe('case-not-open')
		expect(await add(elsewhere, draft.id)).toBe('case-not-found')
		const { id: caseId } = await postedCase(ward, poster)
		expect(await add(elsewhere, caseId)).toBe('not-permitted')
		const empty = poster.call(contract.postAddendum, { params: { caseId }, body: { text: ' ' } })
		expect(await refusalOf(empty)).toBe('request-invalid')
		const ofAnother = await plantStudy(ward, elsewhere)
		const studies = [caseStudyOf(ofAnother)]
		expect(await refusalOf(poster.call(contract.postAddendum, { params: { caseId }, body: { studies } }))).toBe(
			'study-not-found',
		)
		await poster.call(contract.recordOutcome, {
			params: { caseId },
			body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'surgery' },
		})
		expect(await add(poster, caseId)).toBe('case-closed')
	})
})

describe('visibility', () => {
	test('is widened step by step, and whoever could see the case still can', async () => {
		const named = await ward.person({ hospital: '市医院' })
		const member = await ward.person({ hospital: '市医院' })
		const { id: groupId } = await poster.call(contract.createGroup, { body: { name: '腹部组' } })
		await poster.call(contract.setGroupMember, {
			params: { groupId, personId: member.id },
			body: { role: 'member' },
		})
		const { id: caseId } = await postedCase(ward, poster, { visibility: 'people', peopleIds: [named.id] })
		const all = [named, member, colleague, elsewhere]
		const seenBy = async () => Promise.all(all.map((person) => canSee(person, caseId)))
		expect(await seenBy()).toEqual([true, false, false, false])
		await widen(caseId, 'group', groupId)
		expect(await seenBy()).toEqual([true, true, false, false])
		await widen(caseId, 'hospital')
		expect(await seenBy()).toEqual([true, true, true, false])
		expect(await widen(caseId, 'network')).toMatchObject({ visibility: 'network' })
		expect(await seenBy()).toEqual([true, true, true, true])
	})

	test('never narrows, and is the poster’s, after he has looked again', async () => {
		const { id: caseId } = await postedCase(ward, poster, { visibility: 'hospital' })
		const params = { caseId }
		const { id: groupId } = await poster.call(contract.createGroup, { body: { name: '本院组' } })
		expect(await refusalOf(widen(caseId, 'hospital'))).toBe('visibility-not-wider')
		expect(await refusalOf(widen(caseId, 'group', groupId))).toBe('visibility-not-wider')
		const body = { visibility: 'network', isIdentityChecked: true } as const
		expect(await refusalOf(colleague.call(contract.widenVisibility, { params, body }))).toBe('not-permitted')
		expect(await refusalOf(elsewhere.call(contract.widenVisibility, { params, body }))).toBe('case-not-found')
		const unchecked = await fetch(`${ward.url}/api/cases/${caseId}/visibility`, {
			method: 'POST',
			headers: { authorization: `Bearer ${poster.token}`, 'content-type': 'application/json' },
			body: JSON.stringify({ visibility: 'network' }),
		})
		expect(unchecked.status).toBe(400)
		const foreign = await elsewhere.call(contract.createGroup, { body: { name: '别组' } })
		const forPeople = await postedCase(ward, poster, { visibility: 'people', peopleIds: [colleague.id] })
		expect(await refusalOf(widen(forPeople.id, 'group', foreign.id))).toBe('group-not-found')
		const draft = await draftCase(ward, poster, { visibility: 'hospital' })
		expect(await refusalOf(widen(draft.id, 'network'))).toBe('case-not-open')
	})

	test('makes the case new to those who could not see it, and to them only', async () => {
		const { id: caseId } = await postedCase(ward, poster, { visibility: 'hospital' })
		await using known = await listen(colleague)
		await using strange = await listen(elsewhere)
		await widen(caseId, 'network')
		expect((await known.until(1))[0]?.event).toMatchObject({ type: 'visibility-widened', caseId })
		expect((await strange.until(1))[0]?.event).toMatchObject({ type: 'case-posted', caseId, lane: 'urgent' })
	})

	test('of a draft leaves no trace of people chosen before', async () => {
		const draft = await draftCase(ward, poster, { visibility: 'people', peopleIds: [elsewhere.id] })
		const params = { caseId: draft.id }
		await poster.call(contract.changeCase, { params, body: { visibility: 'hospital' } })
		await poster.call(contract.postCase, { params })
		expect(await canSee(colleague, draft.id)).toBe(true)
		expect(await canSee(elsewhere, draft.id)).toBe(false)
	})

	test('is in the audit with what it was', async () => {
		const { id: caseId } = await postedCase(ward, poster, { visibility: 'hospital' })
		await widen(caseId, 'network')
		const auditor = await ward.person({ isAuditor: true })
		const { items } = await auditor.call(contract.listAudit, { query: { caseId, action: 'visibility-widened' } })
		expect(items).toMatchObject([{ personId: poster.id, detail: { from: 'hospital', to: 'network' } }])
	})
})
