import type { BodyPart, Lane, PersonId } from '@readroom/contracts'
import { RUNG } from './ladder-rungs.ts'

/** Looked at something so recently that he can be taken to be awake. */
export const AWAKE_MS = 15 * 60_000

/** A person whom the ladder might ask, as he is at the moment of asking. */
export interface LadderPerson {
	readonly id: PersonId
	/** He may see the case and answer it: verified, and no guest of its group. */
	readonly mayAnswer: boolean
	/** He does not want to hear of this case, its poster or its like. */
	readonly hasMuted: boolean
	/** The poster named him, or he follows what the case is about. */
	readonly isAskedFor: boolean
	/** What he is on duty for; undefined where he is not on duty. Empty is everything. */
	readonly dutyOrgans: readonly BodyPart[] | undefined
	readonly isLead: boolean
	/** What he reads well. */
	readonly skills: readonly BodyPart[]
	/** He has said that he can be asked now. */
	readonly isAvailable: boolean
	readonly lastActiveAt: Date | undefined
}

/** Whether he reads this part of the body: what shows the whole body, or nobody knows what, is for everybody. */
export function coversOrgan(organs: readonly BodyPart[], bodyPart: BodyPart | undefined): boolean {
	if (bodyPart === undefined || bodyPart === 'whole-body') return true
	return organs.includes(bodyPart) || organs.includes('whole-body')
}

/** Whether a rung is for this person. Teaching cases are for those alone who follow the subject or were named. */
export function rungReaches(
	rung: number,
	person: LadderPerson,
	{ lane, bodyPart, now }: { lane: Lane; bodyPart: BodyPart | undefined; now: Date },
): boolean {
	switch (rung) {
		case RUNG.onCall:
			return person.isAskedFor || (lane !== 'teaching' && isOnCallFor(person, bodyPart))
		case RUNG.onDuty:
			return person.dutyOrgans !== undefined
		case RUNG.awake:
			return isAwake(person, now) && coversOrgan(person.skills, bodyPart)
		case RUNG.lead:
			return person.isLead
		default:
			return Object.values(RUNG).some((earlier) => rungReaches(earlier, person, { lane, bodyPart, now }))
	}
}

function isOnCallFor({ dutyOrgans }: LadderPerson, bodyPart: BodyPart | undefined): boolean {
	if (dutyOrgans === undefined) return false
	return dutyOrgans.length === 0 || coversOrgan(dutyOrgans, bodyPart)
}

function isAwake({ isAvailable, lastActiveAt }: LadderPerson, now: Date): boolean {
	return isAvailable || (lastActiveAt !== undefined && now.getTime() - lastActiveAt.getTime() <= AWAKE_MS)
}
