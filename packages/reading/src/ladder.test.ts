import type { PersonId } from '@readroom/contracts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { climbLadder, type Ladder, type LadderClaim, type LadderStep } from './ladder.ts'
import type { LadderPerson } from './ladder-people.ts'
import { highestDueRung, promiseDelayMs, RUNG } from './ladder-rungs.ts'

const MINUTE_MS = 60_000
const POSTED_AT = new Date('2026-04-11T13:11:00Z')
const at = (minutes: number) => new Date(POSTED_AT.getTime() + minutes * MINUTE_MS)
const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as PersonId

const POSTER = idOf(0)
const ASLEEP: LadderPerson = {
	id: idOf(1),
	mayAnswer: true,
	hasMuted: false,
	isAskedFor: false,
	dutyOrgans: undefined,
	isLead: false,
	skills: [],
	isAvailable: false,
	lastActiveAt: undefined,
}
const onCall = { ...ASLEEP, id: idOf(2), dutyOrgans: ['abdomen'] } satisfies LadderPerson
const onDuty = { ...ASLEEP, id: idOf(3), dutyOrgans: ['head'] } satisfies LadderPerson
const awake = { ...ASLEEP, id: idOf(4), isAvailable: true, skills: ['abdomen'] } satisfies LadderPerson
const lead = { ...ASLEEP, id: idOf(5), isLead: true } satisfies LadderPerson
const follower = { ...ASLEEP, id: idOf(6), isAskedFor: true } satisfies LadderPerson
const EVERYBODY: readonly LadderPerson[] = [ASLEEP, onCall, onDuty, awake, lead, follower]

const STAT: Ladder = {
	lane: 'stat',
	bodyPart: 'abdomen',
	posterId: POSTER,
	postedAt: POSTED_AT,
	isOpen: true,
	wantedOpinions: 3,
	blindOpinionCount: 0,
	doneReaders: new Set(),
	people: EVERYBODY,
	claims: [],
	rung: -1,
	pages: [],
}

/** The ladder after a step was written down. */
function after(ladder: Ladder, { page, rung, heldBy }: LadderStep): Ladder {
	const paged = page?.personIds.map((personId) => ({ personId, rung: page.rung })) ?? []
	const claims = ladder.claims.map((claim) =>
		heldBy.includes(claim.personId) ? { ...claim, heldRung: ladder.rung + 1 } : claim,
	)
	return { ...ladder, rung, claims, pages: [...ladder.pages, ...paged] }
}

/** Looks at these minutes one after another, and says at which minute whom was paged as which rung. */
function climbAt(ladder: Ladder, minutes: readonly number[]): { pages: [number, number, PersonId[]][]; end: Ladder } {
	const pages: [number, number, PersonId[]][] = []
	let end = ladder
	for (const minute of minutes) {
		const step = climbLadder(end, at(minute))
		if (step.page !== undefined) pages.push([minute, step.page.rung, [...step.page.personIds]])
		end = after(end, step)
	}
	return { pages, end }
}

/** Looks whenever the ladder says, up to this minute. */
function climbUntil(ladder: Ladder, lastMinute: number): { pages: [number, number, PersonId[]][]; end: Ladder } {
	const minutes: number[] = []
	let climbing = ladder
	for (let minute: number | undefined = 0; minute !== undefined && minute <= lastMinute; ) {
		minutes.push(minute)
		const step = climbLadder(climbing, at(minute))
		climbing = after(climbing, step)
		minute = step.next && (step.next.at.getTime() - POSTED_AT.getTime()) / MINUTE_MS
	}
	return climbAt(ladder, minutes)
}

describe('the ladder of a STAT case', () => {
	test('asks the on-call of the organ and followers, at 5 min all on duty, at 10 the awake and skilled, at 15 the lead', () => {
		expect(climbUntil(STAT, 15).pages).toEqual([
			[0, RUNG.onCall, [onCall.id, follower.id]],
			[5, RUNG.onDuty, [onDuty.id]],
			[10, RUNG.awake, [awake.id]],
			[15, RUNG.lead, [lead.id]],
		])
	})

	test('goes on asking everybody every 15 minutes, four times', () => {
		const everybody = [onCall, onDuty, awake, lead, follower].map(({ id }) => id)
		expect(climbUntil(STAT, 600).pages.slice(4)).toEqual(
			[30, 45, 60, 75].map((minute, n) => [minute, 4 + n, everybody]),
		)
	})

	test('ends once there are as many blind opinions as wanted', () => {
		const { end } = climbUntil(STAT, 5)
		expect(climbLadder({ ...end, blindOpinionCount: 2 }, at(10)).page).toBeDefined()
		expect(climbLadder({ ...end, blindOpinionCount: 3 }, at(10))).toMatchObject({ page: undefined, next: undefined })
	})

	test('ends when the case is closed or withdrawn', () => {
		expect(climbLadder({ ...STAT, isOpen: false }, at(0))).toMatchObject({ page: undefined, next: undefined })
	})

	test('that reaches nobody goes at once to the first rung that reaches somebody', () => {
		const night = { ...STAT, people: [ASLEEP, awake, lead] }
		expect(climbLadder(night, at(0)).page).toEqual({ rung: RUNG.awake, personIds: [awake.id] })
		expect(climbUntil(night, 15).pages.at(-1)).toEqual([15, RUNG.lead, [lead.id]])
	})

	test('that reaches nobody at all looks again every half minute for whoever comes', () => {
		const empty = after({ ...STAT, people: [ASLEEP] }, climbLadder({ ...STAT, people: [ASLEEP] }, at(0)))
		expect(climbLadder(empty, at(1))).toMatchObject({ page: undefined, next: { at: at(1.5) } })
		expect(climbLadder({ ...empty, people: [ASLEEP, awake] }, at(1.5)).page?.personIds).toEqual([awake.id])
	})

	test('that nobody could look at for twelve minutes asks everybody due once, as the highest rung', () => {
		expect(climbAt(STAT, [12]).pages).toEqual([[12, RUNG.awake, [onCall.id, onDuty.id, awake.id, follower.id]]])
	})
})

describe('a ladder that is looked at late', () => {
	test('asks the lead again, and of those asked before nobody else', () => {
		const { end } = climbAt(STAT, [0, 5])
		expect(climbAt({ ...end, people: [onCall, onDuty, { ...lead, dutyOrgans: [] }, awake] }, [15]).pages).toEqual([
			[15, RUNG.lead, [lead.id, awake.id]],
		])
	})
})

describe('the other lanes', () => {
	test('climb more slowly', () => {
		expect(climbUntil({ ...STAT, lane: 'urgent' }, 1e5).pages.map(([minute]) => minute)).toEqual([0, 15, 30, 60])
		expect(climbUntil({ ...STAT, lane: 'routine' }, 1e5).pages.map(([minute]) => minute)).toEqual([0, 240, 720, 1440])
	})

	test('a teaching case is told to its followers and to nobody else', () => {
		expect(climbUntil({ ...STAT, lane: 'teaching' }, 1e5).pages).toEqual([[0, RUNG.onCall, [follower.id]]])
	})
})

const claimUntil = (minute: number): LadderClaim => ({ personId: onCall.id, until: at(minute), heldRung: undefined })
const readingFrom = (claim: LadderClaim): Ladder => ({ ...climbUntil(STAT, 4).end, claims: [claim] })

describe('whoever is reading', () => {
	test('holds back the next rung until the lease ends', () => {
		const held = readingFrom(claimUntil(12))
		const step = climbLadder(held, at(5))
		expect(step).toEqual({ page: undefined, rung: 0, heldBy: [onCall.id], next: { rung: 1, at: at(12) } })
		const { pages } = climbAt(after(held, step), [10, 12])
		expect(pages).toEqual([[12, RUNG.awake, [onDuty.id, awake.id]]])
	})

	test('holds back one rung and no second, however long the lease is renewed', () => {
		const held = { ...readingFrom(claimUntil(60)), lane: 'urgent' } as const
		expect(climbAt(held, [15, 20, 25, 30]).pages.map(([minute, rung]) => [minute, rung])).toEqual([
			[25, RUNG.onDuty],
			[30, RUNG.awake],
		])
	})

	test('holds back nothing beyond the promise', () => {
		const held = readingFrom(claimUntil(60))
		expect(climbLadder(held, at(5)).next?.at).toEqual(at(15))
		expect(climbAt(held, [5, 15]).pages.map(([minute, rung]) => [minute, rung])).toEqual([[15, RUNG.lead]])
	})

	test('who has answered holds back nothing more', () => {
		const answered = { ...readingFrom(claimUntil(12)), blindOpinionCount: 1, doneReaders: new Set([onCall.id]) }
		expect(climbLadder(answered, at(5)).page?.personIds).toEqual([onDuty.id])
	})
})

const organs = fc.subarray(['head', 'abdomen', 'whole-body'] as const)
const person = (id: PersonId): fc.Arbitrary<LadderPerson> =>
	fc.record({
		id: fc.constant(id),
		mayAnswer: fc.boolean(),
		hasMuted: fc.boolean(),
		isAskedFor: fc.boolean(),
		dutyOrgans: fc.option(organs, { nil: undefined }),
		isLead: fc.boolean(),
		skills: organs,
		isAvailable: fc.boolean(),
		lastActiveAt: fc.option(fc.constant(POSTED_AT), { nil: undefined }),
	})
const ladders: fc.Arbitrary<Ladder> = fc
	.record({
		lane: fc.constantFrom('stat', 'urgent', 'routine', 'teaching'),
		bodyPart: fc.constantFrom('abdomen', 'head', 'whole-body', undefined),
		blindOpinionCount: fc.integer({ min: 0, max: 3 }),
		people: fc.tuple(...[0, 1, 2, 3, 4, 5].map((number) => person(idOf(number)))),
		done: fc.subarray([1, 2, 3]),
		claims: fc.array(
			fc.record({
				personId: fc.constantFrom(...[1, 2, 4].map(idOf)),
				until: fc.integer({ min: 0, max: 90 }).map(at),
				heldRung: fc.constantFrom(undefined, 1, 2),
			}),
			{ maxLength: 2 },
		),
	})
	.map(({ done, ...rest }) => ({ ...STAT, ...rest, doneReaders: new Set(done.map(idOf)) }))
const looks = fc
	.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 12 })
	.map((minutes) => minutes.toSorted((a, b) => a - b))

describe('whatever happens', () => {
	test('nobody is paged who posted, has answered or declined, does not want to hear of it, or may not answer', () => {
		fc.assert(
			fc.property(ladders, looks, (ladder, minutes) => {
				const allowed = ladder.people.filter(
					({ id, mayAnswer, hasMuted }) => mayAnswer && !hasMuted && id !== POSTER && !ladder.doneReaders.has(id),
				)
				const ids = new Set(allowed.map(({ id }) => id))
				return climbAt(ladder, minutes).pages.every(([, , paged]) => paged.every((id) => ids.has(id)))
			}),
		)
	})

	test('nobody is paged twice for a rung, nor again before the lead’s', () => {
		fc.assert(
			fc.property(ladders, looks, (ladder, minutes) => {
				const { end } = climbAt(ladder, minutes)
				const keys = end.pages.map(({ personId, rung }) => `${personId} ${Math.max(rung, RUNG.awake)}`)
				expect(new Set(keys).size).toBe(keys.length)
			}),
		)
	})

	test('looking again at the same moment does nothing', () => {
		fc.assert(
			fc.property(ladders, looks, (ladder, minutes) => {
				const { end } = climbAt(ladder, minutes)
				const again = climbLadder(end, at(minutes.at(-1) ?? 0))
				expect(again.page).toBeUndefined()
				expect(after(end, again)).toEqual(end)
			}),
		)
	})

	test('the rung never goes down nor ahead of the clock, and the next look is later', () => {
		fc.assert(
			fc.property(ladders, looks, (ladder, minutes) => {
				let climbing = ladder
				for (const minute of minutes) {
					const step = climbLadder(climbing, at(minute))
					expect(step.rung).toBeGreaterThanOrEqual(climbing.rung)
					expect(step.rung).toBeLessThanOrEqual(highestDueRung(ladder.lane, minute * MINUTE_MS))
					if (step.next !== undefined) expect(step.next.at > at(minute)).toBe(true)
					climbing = after(climbing, step)
				}
			}),
		)
	})

	test('looking late reaches as many as looking in time, each of them once', () => {
		fc.assert(
			fc.property(ladders, fc.integer({ min: 0, max: 15 }), (ladder, minute) => {
				const unclaimed = { ...ladder, claims: [] }
				const late = climbAt(unclaimed, [minute]).end.pages.map(({ personId }) => personId)
				const inTime = climbUntil(unclaimed, minute).end.pages.map(({ personId }) => personId)
				expect(new Set(late).size).toBe(late.length)
				expect(new Set(late)).toEqual(new Set(inTime))
			}),
		)
	})

	test('a claim delays nobody’s page beyond the promise', () => {
		fc.assert(
			fc.property(ladders, (ladder) => {
				const promise = (promiseDelayMs(ladder.lane) ?? 0) / MINUTE_MS
				const everyMinute = Array.from({ length: promise + 1 }, (_, minute) => minute)
				const pagedOf = (one: Ladder) => new Set(climbAt(one, everyMinute).end.pages.map(({ personId }) => personId))
				expect(pagedOf(ladder)).toEqual(pagedOf({ ...ladder, claims: [] }))
			}),
			{ numRuns: 60 },
		)
	})

	test('a ladder that is enough or closed pages nobody at any time', () => {
		fc.assert(
			fc.property(ladders, looks, fc.boolean(), (ladder, minutes, isOpen) => {
				const over = isOpen ? { ...ladder, blindOpinionCount: ladder.wantedOpinions } : { ...ladder, isOpen: false }
				expect(climbAt(over, minutes).pages).toEqual([])
			}),
		)
	})
})
