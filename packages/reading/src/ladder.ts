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

function reachedBy(ladder: Ladder, rungs: { from: number; to: number }, now: Date): PersonId[] {
	const { lane, bodyPart } = ladder
	// Those before the lead's rung widen the circle, so they leave out whoever was asked at all.
	const asked = rungs.to < RUNG.lead ? ladder.pages : ladder.pages.filter(({ rung }) => rung >= rungs.to)
	const askedIds = new Set(asked.map(({ personId }) => personId))
	return ladder.people
		.filter((person) => mayBeAsked(ladder, person) && !askedIds.has(person.id))
		.filter((person) => {
			for (let rung = rungs.from; rung <= rungs.to; rung++) {
				if (rungReaches(rung, person, { lane, bodyPart, now })) return true
			}
			return false
		})
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
