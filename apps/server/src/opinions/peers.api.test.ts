import * as contract from '@readroom/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftCase, opinion, postedCase } from '../testing/cases.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard, type Ward, type WardPerson } from '../testing/ward.ts'

const STAT = { lane: 'stat', statReason: '腹膜刺激征' } as const

let ward: Ward
let poster: WardPerson
let first: WardPerson
let second: WardPerson
beforeAll(async () => {
	ward = await testWard()
	poster = await ward.person({ name: '王医师' })
	first = await ward.person({ name: '李医师' })
	second = await ward.person({ name: '赵医师' })
})
afterAll(async () => ward[Symbol.asyncDispose]())

type On = Pick<contract.ReadingCase, 'id'>
const paramsOf = ({ id }: On) => ({ params: { caseId: id } })
const answer = (person: WardPerson, on: On, ...diagnoses: string[]) =>
	person.call(contract.postOpinion, { ...paramsOf(on), body: opinion(diagnoses) })
const close = (on: On) =>
	poster.call(contract.recordOutcome, {
		...paramsOf(on),
		body: { diagnosis: { system: 'ICD-10', code: 'K35.2' }, evidence: 'pathology' },
	})

const react = (person: WardPerson, on: contract.Opinion, reaction: contract.Reaction, isOn = true) =>
	person.call(contract.react, { params: { caseId: on.caseId, opinionId: on.id }, body: { reaction, isOn } })
const reactionsTo = async (person: WardPerson, { caseId, id }: contract.Opinion) => {
	const { items } = await person.call(contract.listOpinions, { params: { caseId } })
	return items.find((one) => one.id === id)?.reactions
}
const speak = (person: WardPerson, on: On, text = '膈下游离气体') =>
	person.call(contract.speakAtOnce, { ...paramsOf(on), body: { text } })
const spokenTo = async (person: WardPerson, on: On) => (await person.call(contract.listSpoken, paramsOf(on))).items
const ask = (person: WardPerson, on: On) => person.call(contract.askMoreReaders, paramsOf(on))
const poolOn = (person: WardPerson, on: On) => person.call(contract.collectiveDifferential, paramsOf(on))

describe('agreeing with an opinion and thanking for it', () => {
	test('is counted once for each person and taken back again', async () => {
		const given = await answer(first, await postedCase(ward, poster), 'K35.2')
		await answer(second, { id: given.caseId }, 'K35.2')
		await react(poster, given, 'thanks')
		await react(poster, given, 'thanks')
		await react(second, given, 'thanks')
		await react(second, given, 'agree-finding')
		expect(await reactionsTo(poster, given)).toEqual([
			{ reaction: 'agree-finding', count: 1, isMine: false },
			{ reaction: 'thanks', count: 2, isMine: true },
		])
		await react(poster, given, 'thanks', false)
		expect(await reactionsTo(poster, given)).toContainEqual({ reaction: 'thanks', count: 1, isMine: false })
	})

	test('is for another’s opinion, and not for the blind', async () => {
		const given = await answer(first, await postedCase(ward, poster), 'K35.2')
		const elsewhere = await answer(first, await postedCase(ward, poster), 'K35.2')
		expect(await refusalOf(react(first, given, 'thanks'))).toBe('own-opinion')
		expect(await refusalOf(react(second, given, 'thanks'))).toBe('still-blind')
		expect(await refusalOf(react(poster, { ...given, id: elsewhere.id }, 'thanks'))).toBe('opinion-not-found')
	})
})

describe('a word under one opinion', () => {
	test('stands with the opinion it answers', async () => {
		const given = await answer(first, await postedCase(ward, poster), 'K35.2')
		const params = { caseId: given.caseId }
		await poster.call(contract.postComment, { params, body: { text: '为何不是憩室炎？', opinionId: given.id } })
		await poster.call(contract.postComment, { params, body: { text: '谢谢各位' } })
		const { items } = await first.call(contract.listComments, { params })
		expect(items.map(({ text, opinionId }) => [text, opinionId])).toEqual([
			['为何不是憩室炎？', given.id],
			['谢谢各位', null],
		])
	})

	test('is refused under an opinion of another case', async () => {
		const given = await answer(first, await postedCase(ward, poster), 'K35.2')
		const other = await postedCase(ward, poster)
		const body = { text: '放错了', opinionId: given.id }
		expect(await refusalOf(poster.call(contract.postComment, { ...paramsOf(other), body }))).toBe('opinion-not-found')
	})
})

describe('speaking at once on a STAT case', () => {
	test('reaches the poster alone, and leaves the reader blind', async () => {
		const readingCase = await postedCase(ward, poster, STAT)
		await answer(second, readingCase, 'K57.2')
		const spoken = await speak(first, readingCase)
		expect(spoken).toMatchObject({ reader: { name: '李医师' }, isMine: true, isBlind: true, text: '膈下游离气体' })
		expect(await spokenTo(poster, readingCase)).toEqual([{ ...spoken, isMine: false }])
		expect(await spokenTo(first, readingCase)).toEqual([spoken])
		expect(await spokenTo(second, readingCase)).toEqual([])
		expect(await first.call(contract.listOpinions, paramsOf(readingCase))).toMatchObject({ isOpen: false })
		expect(await answer(first, readingCase, 'K63.1')).toMatchObject({ isBlind: true })
		await close(readingCase)
		expect(await spokenTo(second, readingCase)).toEqual([])
	})

	test('by one who had looked before is marked', async () => {
		const readingCase = await postedCase(ward, poster, STAT)
		await first.call(contract.declineToAnswer, paramsOf(readingCase))
		expect(await speak(first, readingCase)).toMatchObject({ isBlind: false })
	})

	test('is for STAT, once, before the whole opinion', async () => {
		const readingCase = await postedCase(ward, poster, STAT)
		expect(await refusalOf(speak(poster, readingCase))).toBe('own-case')
		expect(await refusalOf(speak(first, await postedCase(ward, poster)))).toBe('not-stat')
		expect(await refusalOf(speak(poster, await draftCase(ward, poster, STAT)))).toBe('case-not-open')
		await speak(first, readingCase)
		expect(await refusalOf(speak(first, readingCase))).toBe('already-spoken')
		await answer(second, readingCase, 'K35.2')
		expect(await refusalOf(speak(second, readingCase))).toBe('opinion-already-posted')
		await close(readingCase)
		expect(await refusalOf(speak(await ward.person(), readingCase))).toBe('case-closed')
	})
})

describe('the poster', () => {
	test('is told of each answer and of what is said at once, never of a revision or of what was said', async () => {
		const readingCase = await postedCase(ward, poster, STAT)
		await speak(first, readingCase, '斑马直说')
		await answer(first, readingCase, 'K35.2')
		await answer(second, readingCase, 'K57.2')
		await first.call(contract.reviseOpinion, { ...paramsOf(readingCase), body: opinion(['K57.2']) })
		expect(await refusalOf(answer(first, readingCase, 'K35.2'))).toBe('opinion-already-posted')
		const pages = await ward.services.database
			.selectFrom('page')
			.selectAll()
			.where('case_id', '=', readingCase.id)
			.where('reason', '=', 'answered')
			.where('channel', '=', 'screen')
			.execute()
		expect(pages.map(({ person_id, rung }) => [person_id, rung])).toEqual([
			[poster.id, 0],
			[poster.id, 1],
			[poster.id, 2],
		])
		expect(JSON.stringify(pages)).not.toContain('斑马直说')
	})
})

describe('asking for more readers', () => {
	test('is suggested when the readers are divided, until the poster asks', async () => {
		const readingCase = await postedCase(ward, poster)
		await answer(first, readingCase, 'K35.2')
		expect(await poolOn(poster, readingCase)).toMatchObject({ wantedOpinions: 3, isMoreSuggested: false })
		expect(await refusalOf(ask(poster, readingCase))).toBe('not-divided')
		await answer(second, readingCase, 'K57.2')
		expect(await poolOn(poster, readingCase)).toMatchObject({ agreement: 'divided', isMoreSuggested: true })

		expect(await refusalOf(ask(first, readingCase))).toBe('not-permitted')
		expect(await ask(poster, readingCase)).toEqual({ wantedOpinions: 4 })
		expect(await poolOn(first, readingCase)).toMatchObject({ wantedOpinions: 4, isMoreSuggested: false })
		expect(await refusalOf(ask(poster, readingCase))).toBe('not-divided')
		await close(readingCase)
		expect(await refusalOf(ask(poster, readingCase))).toBe('case-not-open')
	})
})

describe('the order by track record', () => {
	/** So many closed cases on which one reader was right and another wrong, as the scores would stand. */
	async function plantScores(caseCount: number, right: WardPerson, wrong: WardPerson): Promise<void> {
		const { database, clock } = ward.services
		const now = clock.now()
		for (const person of [right, wrong]) {
			for (let number = 0; number < caseCount; number++) {
				const readingCase = number === 0 ? await postedCase(ward, poster) : undefined
				const caseId = readingCase?.id ?? (await planted(number))
				const opinionId = crypto.randomUUID() as contract.OpinionId
				await database
					.insertInto('opinion')
					.values({
						id: opinionId,
						case_id: caseId,
						reader_id: person.id,
						version: 1,
						is_blind: true,
						findings: '',
						urgency: 'soon',
						posted_at: now,
					})
					.execute()
				await database
					.insertInto('opinion_score')
					.values({
						opinion_id: opinionId,
						case_id: caseId,
						reader_id: person.id,
						rank_of_outcome: person === right ? 1 : null,
						is_top1: person === right,
						is_top3: person === right,
						brier: 0,
						graded_hit: person === right ? 1 : 0,
						first_confidence_percent: 60,
						is_dangerous_outcome: false,
						is_danger_listed: false,
						flag_count: 0,
						wrong_flag_count: 0,
						pool_rank_of_outcome: 1,
						scored_at: now,
					})
					.execute()
			}
		}
	}
	const plantedCases: contract.CaseId[] = []
	async function planted(number: number): Promise<contract.CaseId> {
		const known = plantedCases[number]
		if (known !== undefined) return known
		const { database, clock } = ward.services
		const id = crypto.randomUUID() as contract.CaseId
		plantedCases[number] = id
		const now = clock.now()
		await database
			.insertInto('reading_case')
			.values({
				id,
				label: `T-${number}`,
				poster_id: poster.id,
				hospital_id: poster.hospitalId,
				status: 'closed',
				lane: 'routine',
				visibility: 'network',
				group_id: null,
				sex: null,
				age_years: null,
				modality: 'CT',
				body_part: 'abdomen',
				created_at: now,
				posted_at: now,
				closed_at: now,
			})
			.execute()
		return id
	}

	test('is told once the site has enough outcomes and three have answered, and turns a divided list', async () => {
		const [right, wrong, other] = [await ward.person(), await ward.person(), await ward.person()]
		const readingCase = await postedCase(ward, poster)
		const params = { caseId: readingCase.id }
		const orderFor = async (person: WardPerson) => {
			const { byTrackRecord } = await person.call(contract.collectiveDifferential, { params })
			return byTrackRecord?.map((diagnosis) => contract.conceptIdOf(diagnosis)) ?? null
		}
		await answer(wrong, readingCase, 'K57.2')
		await answer(other, readingCase, 'N20.1')
		await plantScores(201, right, wrong)
		expect(await orderFor(poster)).toBeNull()
		await answer(right, readingCase, 'K35.2')
		expect(await orderFor(poster)).toEqual(['ICD-10:K35.2', 'ICD-10:N20.1', 'ICD-10:K57.2'])
		// The list itself stays as it is: three first choices, the earliest first.
		const { ranked } = await poster.call(contract.collectiveDifferential, { params })
		expect(ranked.map(({ diagnosis }) => contract.conceptIdOf(diagnosis))[0]).toBe('ICD-10:K57.2')
	})
})
