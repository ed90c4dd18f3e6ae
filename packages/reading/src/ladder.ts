import type { BodyPart, Lane, PersonId } from '@readroom/contracts'
import { type LadderPerson, rungReaches } from './ladder-people.ts'
import { highestDueRung, promiseDelayMs, RUNG, rungDelayMs } from './ladder-rungs.ts'

/** How long "I am reading" holds without a sign of life. */
export const CLAIM_MS = 10 * 60_000

/** How soon to look again for somebody to ask, while a STAT case has reached nobody. */
const SEEK_MS = 30_000

/** A STAT case that has reached nobody for so long is not looked at again unasked. */
const SEEK_FOR_MS = 24 * 60 * 60_000

export interface LadderClaim {
	readonly personId: PersonId
	/** End of the lease as it stands. */
	readonly until: Date
	/** The rung that this claim has held back; a claim holds back one and no more. */
	readonly heldRung: number | undefined
}

/** Everything the ladder of one case goes by. */
export interface Ladder {
	readonly lane: Lane
	readonly bodyPart: BodyPart | undefined
	readonly posterId: PersonId
	readonly postedAt: Date
	readonly isOpen: boolean
	/** At this many blind opinions nobody else is asked. */
	readonly wantedOpinions: number
	readonly blindOpinionCount: number
	/** Who has answered or declined. */
	readonly doneReaders: ReadonlySet<PersonId>
	readonly people: readonly LadderPerson[]
	readonly claims: readonly LadderClaim[]
	/** Highest rung that is done; -1 before the first. */
	readonly rung: number
	readonly pages: readonly { readonly personId: PersonId; readonly rung: number }[]
}

export interface LadderStep {
	/** Whom to page now, which may be nobody; undefined where no rung is due. */
	readonly page: { readonly rung: number; readonly personIds: readonly PersonId[] } | undefined
	/** Highest rung that is done after this step. */
	readonly rung: number
	/** Whose claims hold back the next rung from now on. */
	readonly heldBy: readonly PersonId[]
	/** When to look again, and which rung is then due; undefined where the ladder has ended. */
	readonly next: { readonly rung: number; readonly at: Date } | undefined
}

/**
 * Whom to page now, and when to look again.
 *
 * A rung asks whom no earlier one has asked; the lead's rung, and those after it, ask again. Where several rungs are due
 * at once, because nobody could look in time, everybody they reach is asked once, as the highest of them. Whoever is
 * reading holds back the next rung, once, but never past the promise.
 *
 * Climbing again at the same moment, after the step was written down, pages nobody.
 */
export function climbLadder(ladder: Ladder, now: Date): LadderStep {
	const { lane, rung } = ladder
	if (!ladder.isOpen || ladder.blindOpinionCount >= ladder.wantedOpinions) return ended(rung)
	const dueRung = highestDueRung(lane, now.getTime() - ladder.postedAt.getTime())
	if (dueRung <= rung) return seekAnybody(ladder, now)

	const hold = holdOn(ladder, now)
	if (hold !== undefined) return { page: undefined, rung, heldBy: hold.by, next: { rung: dueRung, at: hold.until } }

	const personIds = reachedBy(ladder, { from: rung + 1, to: dueRung }, now)
	if (personIds.length === 0 && ladder.pages.length === 0) {
		const sought = seekAnybody({ ...ladder, rung: dueRung }, now)
		return { ...sought, page: sought.page ?? { rung: dueRung, personIds } }
	}
	return { page: { rung: dueRung, personIds }, rung: dueRung, heldBy: [], next: nextRung(ladder, dueRung) }
}

/** A STAT case that has reached nobody does not wait for the clock: it goes to the first rung that reaches somebody. */
function seekAnybody(ladder: Ladder, now: Date): LadderStep {
	const { rung } = ladder
	const next = nextRung(ladder, rung)
	const nothing = { page: undefined, rung, heldBy: [] }
	if (ladder.lane !== 'stat' || ladder.pages.length > 0 || liveClaims(ladder, now).length > 0)
		return { ...nothing, next }
	for (let early = 0; early <= RUNG.lead; early++) {
		const personIds = reachedBy(ladder, { from: early, to: early }, now)
		if (personIds.length > 0) return { ...nothing, page: { rung: Math.max(early, rung), personIds }, next }
	}
	const soon = new Date(now.getTime() + SEEK_MS)
	if (next !== undefined) return { ...nothing, next: next.at < soon ? next : { rung: next.rung, at: soon } }
	return { ...nothing, next: isSoughtFor(ladder, now) ? { rung, at: soon } : undefined }
}

function isSoughtFor({ postedAt }: Ladder, now: Date): boolean {
	return now.getTime() - postedAt.getTime() < SEEK_FOR_MS
}

/** Whom these rungs are for who was not asked before; the lead's rung, and those after it, ask again. */
function reachedBy(ladder: Ladder, rungs: { from: number; to: number }, now: Date): PersonId[] {
	const { lane, bodyPart } = ladder
	const lastAsked = new Map<PersonId, number>()
	for (const { personId, rung } of ladder.pages) {
		lastAsked.set(personId, Math.max(rung, lastAsked.get(personId) ?? rung))
	}
	const isFor = (person: LadderPerson, rung: number): boolean => {
		const asked = lastAsked.get(person.id)
		const isAskedAgain = rung >= RUNG.lead && asked !== undefined && asked < rung
		return (asked === undefined || isAskedAgain) && rungReaches(rung, person, { lane, bodyPart, now })
	}
	const due = Array.from({ length: rungs.to - rungs.from + 1 }, (_, index) => rungs.from + index)
	return ladder.people
		.filter((person) => mayBeAsked(ladder, person) && due.some((rung) => isFor(person, rung)))
		.map(({ id }) => id)
}

function mayBeAsked({ posterId, doneReaders }: Ladder, { id, mayAnswer, hasMuted }: LadderPerson): boolean {
	return mayAnswer && !hasMuted && id !== posterId && !doneReaders.has(id)
}

function liveClaims({ claims, doneReaders }: Ladder, now: Date): LadderClaim[] {
	return claims.filter(({ personId, until }) => until > now && !doneReaders.has(personId))
}

/** Until when, and by whom, the rung after the last one done is held back; undefined where it is not. */
function holdOn(ladder: Ladder, now: Date): { until: Date; by: PersonId[] } | undefined {
	const held = ladder.rung + 1
	const delayMs = rungDelayMs(ladder.lane, held)
	const promiseMs = promiseDelayMs(ladder.lane)
	if (held === RUNG.onCall || delayMs === undefined || promiseMs === undefined) return undefined
	const latest = ladder.postedAt.getTime() + Math.min(delayMs + CLAIM_MS, promiseMs)
	if (latest <= now.getTime()) return undefined

	const holding = liveClaims(ladder, now).filter(({ heldRung }) => heldRung === undefined || heldRung === held)
	if (holding.length === 0) return undefined
	const leaseEnd = Math.max(...holding.map(({ until }) => until.getTime()))
	const holdAnew = holding.filter(({ heldRung }) => heldRung === undefined)
	return { until: new Date(Math.min(leaseEnd, latest)), by: holdAnew.map(({ personId }) => personId) }
}

function nextRung({ lane, postedAt }: Ladder, rung: number): LadderStep['next'] {
	const delayMs = rungDelayMs(lane, rung + 1)
	return delayMs === undefined ? undefined : { rung: rung + 1, at: new Date(postedAt.getTime() + delayMs) }
}

function ended(rung: number): LadderStep {
	return { page: undefined, rung, heldBy: [], next: undefined }
}
