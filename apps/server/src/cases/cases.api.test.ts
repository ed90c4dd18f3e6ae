import * as contract from '@readroom/contracts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseStudyOf, draftCase, newUid, opinion, plantStudy, postedCase, WHOLE_DRAFT } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const UNKNOWN = '01900000-0000-7000-8000-000000000000'

let ward: Ward
let poster: WardPerson
let reader: WardPerson
let elsewhere: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ name: '王医师', hospital: '县医院' })
	reader = await ward.person({ hospital: '县医院' })
	elsewhere = await ward.person({ hospital: '省医院' })
})
afterAll(async () => ward[Symbol.asyncDispose]())

const open = (person: WardPerson, caseId: string) => person.call(contract.openCase, { params: { caseId } })
const idsOf = async (person: WardPerson, query: contract.SentQuery<typeof contract.listCases> = {}) =>
	(await person.call(contract.listCases, { query: { limit: 100, ...query } })).items.map(({ id }) => id)

async function auditOf(caseId: contract.CaseId) {
	return ward.services.database
		.selectFrom('audit_entry')
		.select(['action', 'person_id', 'detail'])
		.where('case_id', '=', caseId)
		.orderBy('sequence')
		.execute()
}

async function sqlWordsOf(caseId: contract.CaseId): Promise<string> {
	const { rows } = await sql<{ all: string }>`
		SELECT concat(
			(SELECT string_agg(t::text, ' ') FROM reading_case t WHERE id = ${caseId}),
			(SELECT string_agg(t::text, ' ') FROM opinion t WHERE case_id = ${caseId}),
			(SELECT string_agg(t::text, ' ') FROM opinion_candidate t JOIN opinion o ON o.id = opinion_id WHERE case_id = ${caseId}),
			(SELECT string_agg(t::text, ' ') FROM comment t WHERE case_id = ${caseId}),
			(SELECT string_agg(t::text, ' ') FROM receipt t WHERE case_id = ${caseId}),
			(SELECT string_agg(t::text, ' ') FROM addendum t WHERE case_id = ${caseId}),
			(SELECT string_agg(t::text, ' ') FROM critical_value t WHERE case_id = ${caseId}),
			(SELECT string_agg(t::text, ' ') FROM outcome t WHERE case_id = ${caseId}),
			(SELECT string_agg(t::text, ' ') FROM case_event t WHERE case_id = ${caseId}),
			(SELECT string_agg(detail::text, ' ') FROM audit_entry WHERE case_id = ${caseId})
		) AS all
	`.execute(ward.services.database)
	return rows[0]?.all ?? ''
}

describe('a draft', () => {
	test('begins with whatever is known and is seen by nobody else', async () => {
		const draft = await poster.call(contract.createCase, { body: { complaint: '腹痛' } })
		expect(draft).toMatchObject({
			status: 'draft',
			complaint: '腹痛',
			part: 'poster',
			sex: null,
			ageYears: null,
			postedAt: null,
			answerDueAt: null,
			imageCount: 0,
			series: [],
		})
		expect(await refusalOf(open(reader, draft.id))).toBe('case-not-found')
		expect(await idsOf(reader)).not.toContain(draft.id)
		expect(await idsOf(poster, { status: 'draft' })).toContain(draft.id)
	})

	test('keeps what is not mentioned when it is changed, and the audit names fields but no words', async () => {
		const { id } = await poster.call(contract.createCase, { body: { complaint: '腹痛', sex: 'F' } })
		const changed = await poster.call(contract.changeCase, {
			params: { caseId: id },
			body: { history: '糖尿病十年', ageYears: 61 },
		})
		expect(changed).toMatchObject({ complaint: '腹痛', sex: 'F', history: '糖尿病十年', ageYears: 61 })
		const lines = await auditOf(id)
		expect(lines.map(({ action }) => action)).toEqual(['case-created', 'case-changed'])
		expect(lines[1]?.detail).toEqual({ fields: 'ageYears history' })
	})

	test('names a group and people only where the poster can', async () => {
		const foreign = await elsewhere.call(contract.createGroup, { body: { name: '外院组' } })
		const waiting = await ward.person({ verification: 'waiting' })
		for (const body of [{ groupId: foreign.id }, { peopleIds: [waiting.id] }, { peopleIds: [UNKNOWN] }]) {
			expect(await refusalOf(poster.call(contract.createCase, { body }))).toBe('request-invalid')
		}
		const named = await poster.call(contract.createCase, { body: { peopleIds: [reader.id, reader.id, poster.id] } })
		expect(named.peopleIds).toEqual([reader.id])
	})

	test('cannot be changed by others, nor once it is posted', async () => {
		const draft = await draftCase(ward, poster)
		const params = { caseId: draft.id }
		const body = { complaint: '改' }
		expect(await refusalOf(reader.call(contract.changeCase, { params, body }))).toBe('case-not-found')
		expect(await refusalOf(reader.call(contract.postCase, { params }))).toBe('case-not-found')
		await poster.call(contract.postCase, { params })
		expect(await refusalOf(poster.call(contract.changeCase, { params, body }))).toBe('case-not-draft')
		expect(await refusalOf(poster.call(contract.postCase, { params }))).toBe('case-not-draft')
		expect((await open(poster, draft.id)).complaint).toBe(WHOLE_DRAFT.complaint)
	})
})

describe('the studies of a draft', () => {
	test('keep the order and the labels that the poster confirmed', async () => {
		const { id } = await poster.call(contract.createCase, { body: {} })
		const study = await plantStudy(ward, poster, { seriesCount: 3 })
		const [first, second] = study.seriesInstanceUids
		const changed = await poster.call(contract.setCaseStudies, {
			params: { caseId: id },
			body: {
				studies: [
					{
						studyInstanceUid: study.studyInstanceUid,
						series: [
							{ seriesInstanceUid: second ?? '', phase: 'arterial', bodyPart: 'pelvis' },
							{ seriesInstanceUid: first ?? '', phase: 'plain' },
						],
					},
				],
			},
		})
		expect(changed.series).toMatchObject([
			{
				seriesInstanceUid: second,
				phase: 'arterial',
				bodyPart: 'pelvis',
				instanceCount: 3,
				frameCount: 3,
				sizeBytes: 192,
			},
			{ seriesInstanceUid: first, phase: 'plain', bodyPart: 'abdomen' },
		])
		expect(changed).toMatchObject({ modality: 'CT', bodyPart: 'pelvis', imageCount: 6 })
		expect(changed.series[0]?.preview).toBe(`data:image/webp;base64,${Buffer.from('preview 2').toString('base64')}`)
		expect(await (await previewAt(changed.preview, poster)).text()).toBe('preview 2')
	})

	test('are replaced when they are said again', async () => {
		const draft = await draftCase(ward, poster)
		const other = await plantStudy(ward, poster, { seriesCount: 1 })
		const changed = await poster.call(contract.setCaseStudies, {
			params: { caseId: draft.id },
			body: { studies: [caseStudyOf(other)] },
		})
		expect(changed.series.map((series) => series.seriesInstanceUid)).toEqual(other.seriesInstanceUids)
	})

	test('have to be there and be the poster’s own', async () => {
		const draft = await draftCase(ward, poster)
		const set = (study: ReturnType<typeof caseStudyOf>) =>
			refusalOf(poster.call(contract.setCaseStudies, { params: { caseId: draft.id }, body: { studies: [study] } }))
		const own = caseStudyOf(await plantStudy(ward, poster))
		expect(await set({ ...own, studyInstanceUid: newUid() })).toBe('study-not-found')
		expect(await set({ ...own, series: [{ seriesInstanceUid: newUid() }] })).toBe('study-not-found')
		expect(await set({ ...own, series: [...own.series, ...own.series] })).toBe('request-invalid')

		const unseen = caseStudyOf(await plantStudy(ward, elsewhere))
		expect(await set(unseen)).toBe('study-not-found')
		const { series } = await postedCase(ward, elsewhere)
		const seen = {
			studyInstanceUid: series[0]?.studyInstanceUid ?? '',
			series: [{ seriesInstanceUid: series[0]?.seriesInstanceUid ?? '' }],
		}
		expect(await set(seen)).toBe('study-of-another')
		expect(await open(poster, draft.id)).toEqual(draft)
	})

	test('cannot be changed once the case is posted, nor by others', async () => {
		const posted = await postedCase(ward, poster)
		const body = { studies: [caseStudyOf(await plantStudy(ward, poster))] }
		const params = { caseId: posted.id }
		expect(await refusalOf(poster.call(contract.setCaseStudies, { params, body }))).toBe('case-not-draft')
		const draft = await draftCase(ward, poster)
		expect(await refusalOf(reader.call(contract.setCaseStudies, { params: { caseId: draft.id }, body }))).toBe(
			'case-not-found',
		)
	})

	test('are recognised in earlier cases of the same hospital, and in no other', async () => {
		const fingerprint = 'ab'.repeat(32)
		const draft = await draftCase(ward, poster)
		await poster.call(contract.setCaseStudies, {
			params: { caseId: draft.id },
			body: { studies: [{ ...caseStudyOf(await plantStudy(ward, poster)), fingerprint }] },
		})
		const find = async (person: WardPerson) =>
			(await person.call(contract.findDuplicates, { body: { fingerprints: [fingerprint, 'cd'.repeat(32)] } })).items
		expect(await find(poster)).toEqual([{ fingerprint, caseId: draft.id, label: draft.label, postedAt: null }])
		expect(await find(reader)).toEqual([])

		const posted = await poster.call(contract.postCase, { params: { caseId: draft.id } })
		expect(await find(reader)).toEqual([
			{ fingerprint, caseId: draft.id, label: posted.label, postedAt: posted.postedAt },
		])
		expect(await find(elsewhere)).toEqual([])
	})
})

describe('posting', () => {
	test('names the case, dates it and promises an answer by its lane', async () => {
		const posted = await postedCase(ward, poster, { lane: 'stat', statReason: '腹膜炎体征' })
		expect(posted.label).toMatch(/^CT-[0-9A-HJKMNP-TV-Z]{4}$/)
		expect(posted).toMatchObject({ status: 'open', opinionCount: 0, modality: 'CT', bodyPart: 'abdomen' })
		const promisedMs = Date.parse(posted.answerDueAt ?? '') - Date.parse(posted.postedAt ?? '')
		expect(promisedMs).toBe(15 * 60_000)
		expect((await postedCase(ward, poster, { lane: 'teaching' })).answerDueAt).toBeNull()
	})

	test('asks for what is missing', async () => {
		const { id } = await poster.call(contract.createCase, { body: { lane: 'stat', visibility: 'group' } })
		const refusal = await poster
			.call(contract.postCase, { params: { caseId: id } })
			.catch((error: unknown) => error as { code: string; fields: { path: string }[] })
		expect(refusal).toMatchObject({ code: 'case-incomplete' })
		expect('fields' in refusal && refusal.fields.map(({ path }) => path)).toEqual([
			'sex',
			'ageYears',
			'complaint',
			'question',
			'statReason',
			'groupId',
			'series',
		])
	})

	test('needs a verified poster, who has his drafts meanwhile and nothing else', async () => {
		const newcomer = await ward.person({ hospital: '县医院', verification: 'waiting' })
		const open = await postedCase(ward, poster)
		const draft = await draftCase(ward, newcomer)
		expect(await refusalOf(newcomer.call(contract.postCase, { params: { caseId: draft.id } }))).toBe(
			'person-not-verified',
		)
		expect(await idsOf(newcomer)).toEqual([draft.id])
		expect(await refusalOf(newcomer.call(contract.openCase, { params: { caseId: open.id } }))).toBe('case-not-found')
	})

	test('to a group that the poster has left is refused', async () => {
		const owner = await ward.person({ hospital: '县医院' })
		const { id: groupId } = await owner.call(contract.createGroup, { body: { name: '腹部组' } })
		await owner.call(contract.setGroupMember, { params: { groupId, personId: poster.id }, body: { role: 'member' } })
		const draft = await draftCase(ward, poster, { visibility: 'group', groupId })
		await poster.call(contract.removeGroupMember, { params: { groupId, personId: poster.id } })
		expect(await refusalOf(poster.call(contract.postCase, { params: { caseId: draft.id } }))).toBe('group-not-found')
	})

	test('is in the audit and on the timeline', async () => {
		const posted = await postedCase(ward, poster)
		expect((await auditOf(posted.id)).map(({ action }) => action)).toEqual([
			'case-created',
			'case-changed',
			'case-posted',
		])
		const { items } = await reader.call(contract.caseTimeline, { params: { caseId: posted.id } })
		expect(items).toEqual([{ at: posted.postedAt, type: 'posted', personName: '王医师', detail: '' }])
	})
})

describe('who may see a case', () => {
	test('follows its visibility', async () => {
		const { id: groupId } = await poster.call(contract.createGroup, { body: { name: '消化组' } })
		const member = await ward.person({ hospital: '省医院' })
		await poster.call(contract.setGroupMember, { params: { groupId, personId: member.id }, body: { role: 'member' } })
		const named = await ward.person({ hospital: '市医院' })
		const waiting = await ward.person({ hospital: '县医院', verification: 'waiting' })

		const network = (await postedCase(ward, poster)).id
		const hospital = (await postedCase(ward, poster, { visibility: 'hospital' })).id
		const group = (await postedCase(ward, poster, { visibility: 'group', groupId })).id
		const people = (await postedCase(ward, poster, { visibility: 'people', peopleIds: [named.id] })).id
		const all = [network, hospital, group, people]

		const seen: [WardPerson, contract.CaseId[]][] = [
			[poster, all],
			[reader, [network, hospital]],
			[member, [network, group]],
			[named, [network, people]],
			[elsewhere, [network]],
			[waiting, []],
		]
		for (const [person, expected] of seen) {
			const listed = await idsOf(person)
			expect(all.filter((id) => listed.includes(id))).toEqual(expected)
			const opened = await Promise.all(all.map((id) => refusalOf(open(person, id))))
			expect(opened).toEqual(all.map((id) => (expected.includes(id) ? undefined : 'case-not-found')))
		}
		expect((await open(named, people)).peopleIds).toEqual([])
		expect((await open(poster, people)).peopleIds).toEqual([named.id])
	})

	test('nobody sees more as a hospital administrator or a system administrator', async () => {
		const administrator = await ward.person({ hospital: '县医院', isHospitalAdmin: true, isSystemAdmin: true })
		const people = await postedCase(ward, poster, { visibility: 'people', peopleIds: [reader.id] })
		expect(await refusalOf(open(administrator, people.id))).toBe('case-not-found')
	})

	test('an unknown case is answered like one that is not for the reader', async () => {
		expect(await refusalOf(open(reader, UNKNOWN))).toBe('case-not-found')
		expect(await refusalOf(reader.call(contract.caseTimeline, { params: { caseId: UNKNOWN } }))).toBe('case-not-found')
		expect(await refusalOf(poster.call(contract.changeCase, { params: { caseId: UNKNOWN }, body: {} }))).toBe(
			'case-not-found',
		)
	})

	test('looking is in the audit once, however often the page asks', async () => {
		const posted = await postedCase(ward, poster)
		await Promise.all([open(reader, posted.id), open(reader, posted.id)])
		await open(reader, posted.id)
		const looks = async () => (await auditOf(posted.id)).filter(({ action }) => action === 'case-read')
		expect(await looks()).toMatchObject([{ person_id: reader.id }])
		ward.clock.advance(11 * 60_000)
		await open(reader, posted.id)
		expect(await looks()).toHaveLength(2)
	})
})

describe('the list of cases', () => {
	test('pages through everything once, newest first', async () => {
		const person = await ward.person({ hospital: '列表医院' })
		const posted: contract.CaseId[] = []
		for (let number = 0; number < 5; number++) {
			posted.unshift((await postedCase(ward, person, { visibility: 'hospital' })).id)
		}
		const paged: contract.CaseId[] = []
		let after: string | undefined
		do {
			const page = await person.call(contract.listCases, {
				query: { part: 'mine', limit: 2, ...(after !== undefined && { after }) },
			})
			paged.push(...page.items.map(({ id }) => id))
			after = page.next ?? undefined
		} while (after !== undefined)
		expect(paged).toEqual(posted)
	})

	test('refuses a key that it did not give', async () => {
		expect(await refusalOf(reader.call(contract.listCases, { query: { after: 'x' } }))).toBe('request-invalid')
	})

	test('finds by status, lane, modality, part and words', async () => {
		const person = await ward.person()
		const found = await postedCase(ward, poster, { lane: 'routine', complaint: '百分之 50%_ 的独特主诉' })
		const { id } = found
		expect(await idsOf(person, { q: '独特主诉 阑尾炎' })).toEqual([id])
		expect(await idsOf(person, { q: found.label.toLowerCase() })).toContain(id)
		expect(await idsOf(person, { q: '50%_' })).toEqual([id])
		expect(await idsOf(person, { q: '60%_' })).toEqual([])
		expect(await idsOf(person, { lane: 'routine' })).toContain(id)
		expect(await idsOf(person, { lane: 'stat' })).not.toContain(id)
		expect(await idsOf(person, { modality: 'CT' })).toContain(id)
		expect(await idsOf(person, { modality: 'MR' })).toEqual([])
		expect(await idsOf(person, { status: 'closed' })).not.toContain(id)
		expect(await idsOf(poster, { part: 'mine' })).toContain(id)
		expect(await idsOf(person, { part: 'mine' })).toEqual([])
		expect(await idsOf(person, { part: 'unanswered' })).toContain(id)
		expect(await idsOf(poster, { part: 'unanswered' })).not.toContain(id)

		await person.call(contract.postOpinion, { params: { caseId: id }, body: opinion(['K35.2']) })
		expect(await idsOf(person, { part: 'answered' })).toEqual([id])
		expect(await idsOf(person, { part: 'unanswered' })).not.toContain(id)
		const [summary] = (await person.call(contract.listCases, { query: { part: 'answered' } })).items
		expect(summary).toMatchObject({ opinionCount: 1, imageCount: 6, part: 'answered', poster: { name: '王医师' } })
		expect(await (await previewAt(summary?.preview, person)).text()).toBe('preview 1')
	})
})

describe('previews', () => {
	test('come with the case for the first series, and by an address for the others', async () => {
		const draft = await draftCase(ward, poster)
		const study = await plantStudy(ward, poster, { seriesCount: 6 })
		const { series } = await poster.call(contract.setCaseStudies, {
			params: { caseId: draft.id },
			body: { studies: [caseStudyOf(study)] },
		})
		expect(series.map(({ preview }) => preview?.slice(0, 10))).toEqual([
			...Array<string>(4).fill('data:image'),
			...Array<string>(2).fill('/api/cases'),
		])
		expect(await (await previewAt(series[5]?.preview, poster)).text()).toBe('preview 6')
	})

	test('other than that of the list are looks at the case, which the audit holds', async () => {
		const { id } = await draftCase(ward, poster)
		const study = await plantStudy(ward, poster, { seriesCount: 6 })
		await poster.call(contract.setCaseStudies, { params: { caseId: id }, body: { studies: [caseStudyOf(study)] } })
		const posted = await poster.call(contract.postCase, { params: { caseId: id } })
		const looks = async () => (await auditOf(posted.id)).filter(({ action }) => action === 'case-read')
		const address = (index: number) =>
			posted.preview?.replace(posted.series[0]?.seriesInstanceUid ?? '', posted.series[index]?.seriesInstanceUid ?? '')
		const before = await looks()
		expect((await previewAt(address(0), reader)).status).toBe(200)
		expect(await looks()).toEqual(before)
		expect((await previewAt(address(1), reader)).status).toBe(200)
		expect(await looks()).toMatchObject([...before, { person_id: reader.id }])
	})

	test('are kept by a browser for the session that saw them, under another address once they are made anew', async () => {
		const posted = await postedCase(ward, poster)
		const { headers } = await previewAt(posted.preview, reader)
		expect(Object.fromEntries(headers)).toMatchObject({
			'content-type': 'image/webp',
			'cache-control': 'private, max-age=86400, immutable',
			vary: 'cookie, authorization',
			'x-content-type-options': 'nosniff',
		})
		await ward.services.database
			.updateTable('series')
			.set({ indexed_at: ward.clock.now() })
			.where('series_instance_uid', '=', posted.series[0]?.seriesInstanceUid ?? ('' as contract.SeriesInstanceUid))
			.execute()
		const later = await open(reader, posted.id)
		expect(later.preview).not.toBe(posted.preview)
		expect((await previewAt(later.preview, reader)).status).toBe(200)
	})

	test('are there for nobody who may not see the case, nor for a series of another case', async () => {
		const draft = await draftCase(ward, poster)
		expect((await previewAt(draft.preview, poster)).status).toBe(200)
		expect((await previewAt(draft.preview, reader)).status).toBe(404)
		const posted = await postedCase(ward, poster)
		expect((await previewAt(draft.preview?.replace(draft.id, posted.id), reader)).status).toBe(404)
		await poster.call(contract.withdrawCase, { params: { caseId: posted.id } })
		expect((await previewAt(posted.preview, reader)).status).toBe(404)
	})
})

function previewAt(address: string | null | undefined, { token }: WardPerson): Promise<Response> {
	return fetch(`${ward.url}${address}`, { headers: { authorization: `Bearer ${token}` } })
}

describe('the receipt', () => {
	test('tells the readers what was done, once there is an answer', async () => {
		const { id } = await postedCase(ward, poster)
		const params = { caseId: id }
		const give = (person: WardPerson) =>
			person.call(contract.giveReceipt, { params, body: { action: '已请外科，21:40 入手术室' } })
		expect(await refusalOf(give(poster))).toBe('opinion-not-posted')
		await reader.call(contract.postOpinion, { params, body: opinion(['K35.2']) })
		expect(await refusalOf(give(reader))).toBe('not-permitted')
		expect(await refusalOf(give(await ward.person({ verification: 'waiting' })))).toBe('person-not-verified')

		const read = await poster.call(contract.giveReceipt, { params, body: {} })
		expect((await open(reader, id)).receipt).toEqual({ readAt: read.readAt, action: '', actedAt: null })
		expect(await poster.call(contract.giveReceipt, { params, body: {} })).toEqual(read)
		const receipt = await give(poster)
		expect(receipt.readAt).toBe(read.readAt)
		expect(receipt.actedAt?.localeCompare(read.readAt)).toBe(1)
		expect((await open(reader, id)).receipt).toEqual(receipt)
		expect((await open(elsewhere, id)).receipt).toBeNull()
		expect(
			await refusalOf(poster.call(contract.giveReceipt, { params: { caseId: UNKNOWN }, body: { action: '无' } })),
		).toBe('case-not-found')
	})
})

describe('withdrawing', () => {
	test('hides the case at once and leaves neither words nor images', async () => {
		const { id } = await poster.call(contract.createCase, {
			body: { ...WHOLE_DRAFT, complaint: '撤回词甲', history: '撤回词乙' },
		})
		const params = { caseId: id }
		const study = await plantStudy(ward, poster)
		await poster.call(contract.setCaseStudies, { params, body: { studies: [caseStudyOf(study)] } })
		await poster.call(contract.postCase, { params })
		await reader.call(contract.postOpinion, { params, body: opinion(['撤回词丙'], { findings: '撤回词丁' }) })
		await reader.call(contract.postComment, { params, body: { text: '撤回词戊' } })
		await poster.call(contract.giveReceipt, { params, body: { action: '撤回词己' } })
		await reader.call(contract.flagCriticalValue, { params, body: { kind: 'other', note: '撤回词辛' } })
		await poster.call(contract.postAddendum, { params, body: { text: '撤回词庚' } })
		expect(await sqlWordsOf(id)).toContain('撤回词')

		await poster.call(contract.withdrawCase, { params })
		for (const person of [poster, reader]) {
			expect(await refusalOf(open(person, id))).toBe('case-not-found')
			expect(await idsOf(person)).not.toContain(id)
			expect(await refusalOf(person.call(contract.listOpinions, { params }))).toBe('case-not-found')
		}
		expect(await refusalOf(poster.call(contract.withdrawCase, { params }))).toBe('case-not-found')
		expect(await sqlWordsOf(id)).not.toContain('撤回词')
		expect((await auditOf(id)).at(-1)).toMatchObject({
			action: 'case-withdrawn',
			person_id: poster.id,
			detail: { studies: 1, instances: 6, blobs: 6 },
		})
		for (const sha256 of study.digests) expect(await ward.services.blobs.isIntact(sha256)).toBe(false)
		const left = await ward.services.database
			.selectFrom('instance')
			.select('sop_instance_uid')
			.where('study_instance_uid', '=', study.studyInstanceUid)
			.execute()
		expect(left).toEqual([])
	})

	test('keeps the images that another case shows', async () => {
		const study = await plantStudy(ward, poster)
		const cases: contract.CaseId[] = []
		for (let number = 0; number < 2; number++) {
			const { id } = await poster.call(contract.createCase, { body: WHOLE_DRAFT })
			await poster.call(contract.setCaseStudies, {
				params: { caseId: id },
				body: { studies: [caseStudyOf(study)] },
			})
			await poster.call(contract.postCase, { params: { caseId: id } })
			cases.push(id)
		}
		const [gone, kept] = cases as [contract.CaseId, contract.CaseId]
		await poster.call(contract.withdrawCase, { params: { caseId: gone } })
		expect((await open(reader, kept)).imageCount).toBe(6)
		for (const sha256 of study.digests) expect(await ward.services.blobs.isIntact(sha256)).toBe(true)
	})

	test('keeps a blob that an instance of another study also holds', async () => {
		const { id } = await poster.call(contract.createCase, { body: WHOLE_DRAFT })
		const [study, other] = [await plantStudy(ward, poster), await plantStudy(ward, reader)]
		const shared = study.digests[0] as Buffer
		await ward.services.database
			.updateTable('instance')
			.set({ blob_sha256: shared })
			.where('blob_sha256', '=', other.digests[0] as Buffer)
			.execute()
		await poster.call(contract.setCaseStudies, { params: { caseId: id }, body: { studies: [caseStudyOf(study)] } })
		await poster.call(contract.withdrawCase, { params: { caseId: id } })
		expect(await ward.services.blobs.isIntact(shared)).toBe(true)
		expect(await ward.services.blobs.isIntact(study.digests[1] as Buffer)).toBe(false)
	})

	test('is for the poster and the administrators of his hospital', async () => {
		const { id } = await postedCase(ward, poster, { visibility: 'people', peopleIds: [reader.id, elsewhere.id] })
		const params = { caseId: id }
		const administrator = await ward.person({ hospital: '县医院', isHospitalAdmin: true })
		const foreign = await ward.person({ hospital: '省医院', isHospitalAdmin: true })
		const waiting = await ward.person({ hospital: '县医院', isHospitalAdmin: true, verification: 'waiting' })
		for (const person of [reader, elsewhere, foreign, waiting]) {
			expect(await refusalOf(person.call(contract.withdrawCase, { params }))).toBe('case-not-found')
		}
		await administrator.call(contract.withdrawCase, { params })
		expect(await refusalOf(open(poster, id))).toBe('case-not-found')

		const draft = await draftCase(ward, poster)
		expect(await refusalOf(administrator.call(contract.withdrawCase, { params: { caseId: draft.id } }))).toBe(
			'case-not-found',
		)
	})
})
