import { type Lane, type PersonId, PROMISED_MINUTES } from '@readroom/contracts'
import { CLAIM_MS, climbLadder, type Ladder, type LadderClaim } from '@readroom/reading'
import { HOUR_MS, Network, ORGAN_SHARE, type Organ, partOfDay } from './network.ts'
import { EventQueue } from './queue.ts'
import { Random } from './random.ts'

const MINUTE_MS = 60_000
const START_MS = Date.UTC(2026, 0, 5)
/** Nobody waits longer for an answer. */
const WAITED_MS = 3 * 24 * HOUR_MS
const WANTED = 3

export const LANE_SHARE = { stat: 15, urgent: 25, routine: 55, teaching: 5 } as const satisfies Record<Lane, number>

/** How many cases come in an hour, against each other. */
export const ARRIVALS = { day: 1, evening: 1.2, night: 0.4 }

/** Whoever is asked: how often he opens the case, and after how many minutes, half of the time. */
export const RESPONSE = {
	phoned: { probability: 0.8, minutes: 4 },
	onDuty: { probability: 0.7, minutes: 2.5 },
	onScreen: { probability: 0.4, minutes: 4 },
	away: { probability: 0.15, minutes: 40 },
	asleep: { probability: 0.03, minutes: 15 },
}

/** Whoever works on a screen looks twice an hour at so many cases on top of the list, and takes the first that he likes. */
export const LOOKS_AT = 10
export const TAKEN_FROM_LIST = { stat: 0.2, urgent: 0.1, routine: 0.06, teaching: 0.03 } as const satisfies Record<
	Lane,
	number
>

/** Minutes from opening a case to the opinion, half of the time. */
export const READING_MINUTES = { stat: 6, urgent: 8, routine: 10, teaching: 10 } as const satisfies Record<Lane, number>

/** Of those who open a case: who claims it, and who gives his opinion. */
export const CLAIMS = 0.7
export const FINISHES = 0.9

/** `none`: nobody is asked. `ladder`: by the rules. `everybody`: all who are on duty or on a screen, at once. */
export const MODES = ['none', 'ladder', 'everybody'] as const
export type Mode = (typeof MODES)[number]

export interface SimulatedCase {
	readonly lane: Lane
	readonly organ: Organ
	readonly postedMs: number
	readonly answersMs: number[]
	pageCount: number
}

interface OpenCase extends SimulatedCase {
	ladder: Ladder
}

type Happening =
	| { readonly atMs: number; readonly kind: 'posted' | 'climb'; readonly on: OpenCase }
	| { readonly atMs: number; readonly kind: 'opened' | 'answered' | 'left'; readonly on: OpenCase; readonly by: number }
	| { readonly atMs: number; readonly kind: 'looks'; readonly by: number }

export interface Simulation {
	readonly readerCount: number
	readonly caseCount: number
	readonly days: number
	readonly seed: number
	readonly mode: Mode
}

/** Days of a reading room: cases come, people are asked by the real rules, open them or not, read and answer. */
class Room {
	readonly #network: Network
	readonly #random: Random
	readonly #mode: Mode
	readonly #queue = new EventQueue<Happening>()
	readonly #open = new Set<OpenCase>()
	readonly #busyUntilMs: number[]
	readonly #numberOf: ReadonlyMap<PersonId, number>
	readonly #endMs: number
	readonly cases: OpenCase[] = []

	constructor({ readerCount, caseCount, days, seed, mode }: Simulation) {
		this.#network = new Network(readerCount, seed)
		this.#numberOf = new Map(this.#network.readers.map(({ id }, number) => [id, number]))
		this.#busyUntilMs = Array.from({ length: readerCount }, () => 0)
		this.#mode = mode
		this.#endMs = START_MS + days * 24 * HOUR_MS
		// The same cases come whatever is done about them.
		const arrivals = new Random(seed + 1)
		for (let number = 0; number < caseCount; number++) this.#queue.push(newCase(arrivals, days))
		this.#random = new Random(seed + 2)
		for (let number = 0; number < readerCount; number++) {
			this.#queue.push({ atMs: START_MS + this.#random.next() * (HOUR_MS / 2), kind: 'looks', by: number })
		}
	}

	run(): readonly SimulatedCase[] {
		for (let event = this.#queue.pop(); event !== undefined; event = this.#queue.pop()) this.#take(event)
		return this.cases
	}

	#take(event: Happening): void {
		switch (event.kind) {
			case 'posted':
				this.cases.push(event.on)
				this.#open.add(event.on)
				if (this.#mode !== 'none') this.#climb(event.on, event.atMs)
				return
			case 'climb':
				return this.#climb(event.on, event.atMs)
			case 'opened':
				return this.#opens(event.on, event.by, event.atMs)
			case 'answered':
				return this.#answers(event.on, event.by, event.atMs)
			case 'left':
				return this.#leaves(event.on, event.by)
			case 'looks':
				return this.#looks(event.by, event.atMs)
		}
	}

	#climb(on: OpenCase, atMs: number): void {
		const now = new Date(atMs)
		on.ladder = { ...on.ladder, people: this.#network.peopleAt(now, on.organ), isOpen: this.#open.has(on) }
		if (this.#mode === 'everybody') return this.#askEverybody(on, now)
		const step = climbLadder(on.ladder, now)
		const heldRung = on.ladder.rung + 1
		const rung = step.page?.rung ?? step.rung
		const personIds = step.page?.personIds ?? []
		on.ladder = {
			...on.ladder,
			rung: step.rung,
			pages: [...on.ladder.pages, ...personIds.map((personId) => ({ personId, rung }))],
			claims: on.ladder.claims.map((claim) => (step.heldBy.includes(claim.personId) ? { ...claim, heldRung } : claim)),
		}
		for (const id of personIds) this.#page(on, id, now, { isPhoned: rung >= 3 })
		if (step.next !== undefined) this.#queue.push({ atMs: step.next.at.getTime(), kind: 'climb', on })
	}

	#askEverybody(on: OpenCase, now: Date): void {
		for (const { id, dutyOrgans, lastActiveAt } of on.ladder.people) {
			if (dutyOrgans !== undefined || lastActiveAt !== undefined) this.#page(on, id, now, { isPhoned: false })
		}
	}

	#page(on: OpenCase, id: PersonId, now: Date, { isPhoned }: { isPhoned: boolean }): void {
		on.pageCount++
		const by = this.#numberOf.get(id) ?? 0
		const { probability, minutes } = this.#responseOf(on, by, now, isPhoned)
		if (!this.#random.isTrue(probability)) return
		this.#queue.push({ atMs: now.getTime() + this.#random.around(minutes) * MINUTE_MS, kind: 'opened', on, by })
	}

	#responseOf(on: OpenCase, by: number, now: Date, isPhoned: boolean) {
		if (isPhoned && on.ladder.people[by]?.isLead === true) return RESPONSE.phoned
		if (this.#network.isOnDuty(by, now)) return RESPONSE.onDuty
		if (this.#network.isOnScreen(by, now)) return RESPONSE.onScreen
		return partOfDay(now) === 'night' ? RESPONSE.asleep : RESPONSE.away
	}

	#opens(on: OpenCase, by: number, atMs: number): void {
		const id = this.#network.readers[by]?.id
		if (id === undefined || !this.#open.has(on) || on.ladder.doneReaders.has(id)) return
		if (on.ladder.claims.some(({ personId }) => personId === id)) return
		const busyUntilMs = this.#busyUntilMs[by] ?? 0
		if (busyUntilMs > atMs) {
			this.#queue.push({ atMs: busyUntilMs + MINUTE_MS, kind: 'opened', on, by })
			return
		}
		const doneMs = atMs + this.#random.around(READING_MINUTES[on.lane], 0.4) * MINUTE_MS
		this.#busyUntilMs[by] = doneMs
		if (this.#random.isTrue(CLAIMS)) on.ladder = { ...on.ladder, claims: [...on.ladder.claims, claimUntil(id, doneMs)] }
		this.#queue.push({ atMs: doneMs, kind: this.#random.isTrue(FINISHES) ? 'answered' : 'left', on, by })
	}

	#answers(on: OpenCase, by: number, atMs: number): void {
		const id = this.#network.readers[by]?.id
		if (id === undefined || on.ladder.doneReaders.has(id)) return
		on.answersMs.push(atMs)
		on.ladder = {
			...on.ladder,
			blindOpinionCount: on.answersMs.length,
			doneReaders: new Set([...on.ladder.doneReaders, id]),
		}
		if (on.answersMs.length >= WANTED) this.#open.delete(on)
	}

	#leaves(on: OpenCase, by: number): void {
		const id = this.#network.readers[by]?.id
		on.ladder = { ...on.ladder, claims: on.ladder.claims.filter(({ personId }) => personId !== id) }
	}

	#looks(by: number, atMs: number): void {
		if (atMs < this.#endMs + WAITED_MS) this.#queue.push({ atMs: atMs + HOUR_MS / 2, kind: 'looks', by })
		const now = new Date(atMs)
		const reader = this.#network.readers[by]
		if (reader === undefined || !this.#network.isOnScreen(by, now)) return
		const waiting = [...this.#open].filter((on) => this.#isWaiting(on, atMs) && reader.skills.includes(on.organ))
		const order = Object.keys(LANE_SHARE)
		const list = waiting.sort(
			(a, b) => order.indexOf(a.lane) - order.indexOf(b.lane) || a.answersMs.length - b.answersMs.length,
		)
		const taken = list.slice(0, LOOKS_AT).find(({ lane }) => this.#random.isTrue(TAKEN_FROM_LIST[lane]))
		if (taken !== undefined) this.#opens(taken, by, atMs)
	}

	#isWaiting(on: OpenCase, atMs: number): boolean {
		if (on.postedMs + WAITED_MS > atMs) return true
		this.#open.delete(on)
		return false
	}
}

function claimUntil(personId: PersonId, doneMs: number): LadderClaim {
	return { personId, until: new Date(doneMs + CLAIM_MS), heldRung: undefined }
}

function newCase(random: Random, days: number): Happening {
	const lane = random.pick(LANE_SHARE)
	const organ = random.pick(ORGAN_SHARE)
	const atMs = arrival(random, days)
	const on: OpenCase = {
		lane,
		organ,
		postedMs: atMs,
		answersMs: [],
		pageCount: 0,
		ladder: {
			lane,
			bodyPart: organ,
			posterId: 'poster' as PersonId, // an id of a simulation need only be different
			postedAt: new Date(atMs),
			isOpen: true,
			wantedOpinions: WANTED,
			blindOpinionCount: 0,
			doneReaders: new Set(),
			people: [],
			claims: [],
			rung: -1,
			pages: [],
		},
	}
	return { atMs, kind: 'posted', on }
}

function arrival(random: Random, days: number): number {
	for (;;) {
		const atMs = START_MS + random.next() * days * 24 * HOUR_MS
		if (random.isTrue(ARRIVALS[partOfDay(new Date(atMs))] / Math.max(...Object.values(ARRIVALS)))) return atMs
	}
}

/** What became of every case. */
export function simulate(simulation: Simulation): readonly SimulatedCase[] {
	return new Room(simulation).run()
}

/** What people look at of the cases of a lane. Unanswered cases count as waiting for ever. */
export function summaryOf(cases: readonly SimulatedCase[], lane: Lane) {
	const ofLane = cases.filter((one) => one.lane === lane)
	const waits = ofLane.map(({ answersMs, postedMs }) => (Math.min(...answersMs) - postedMs) / MINUTE_MS)
	const sorted = waits.toSorted((a, b) => a - b)
	const answered = waits.filter((wait) => Number.isFinite(wait)).length
	const promised = PROMISED_MINUTES[lane]
	const pages = ofLane.reduce((sum, { pageCount }) => sum + pageCount, 0)
	const third = ofLane.map(({ answersMs, postedMs }) => ((answersMs[WANTED - 1] ?? Infinity) - postedMs) / MINUTE_MS)
	return {
		count: ofLane.length,
		medianMinutes: quantile(sorted, 0.5),
		minutes80: quantile(sorted, 0.8),
		medianThirdMinutes: quantile(
			third.toSorted((a, b) => a - b),
			0.5,
		),
		inTime: promised === undefined ? undefined : waits.filter((wait) => wait <= promised).length / ofLane.length,
		unanswered: 1 - answered / ofLane.length,
		pagesPerAnswered: pages / answered,
	}
}

function quantile(sorted: readonly number[], share: number): number {
	return sorted[Math.ceil(sorted.length * share) - 1] ?? Infinity
}
