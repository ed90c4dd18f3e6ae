import { BodyPart, type GroupId, type HospitalId, type PersonId } from '@readroom/contracts'
import type { Database } from '../database/database.ts'
import { type Stint, skillRows, stintsAt } from './duty.queries.ts'

/** A person who can be asked, once, whatever number of shifts he is on. */
export interface ReaderOnDuty {
	readonly personId: PersonId
	/** What he reads now; empty is everything. */
	readonly organs: readonly BodyPart[]
	/** `available` where he is on no shift and has said himself that he can read. */
	readonly via: 'shift' | 'available'
	/** Answers for a shift, and is phoned last. */
	readonly isLead: boolean
}

/**
 * Who can be asked at a moment: the roster of the network, that of the group and of the hospital where they are named,
 * and everybody who is available by his own word. Whether a person may see the case in question is for the caller.
 */
export async function readersOnDuty(
	database: Database,
	{ at, caseGroupId, hospitalId }: { at: Date; caseGroupId?: GroupId; hospitalId?: HospitalId },
): Promise<ReaderOnDuty[]> {
	const groupIds = caseGroupId === undefined ? [] : [caseGroupId]
	const stints = await stintsAt(database, { at, groupIds, hospitalId })
	const byPerson = Map.groupBy(stints, ({ person_id }) => person_id)
	return [...byPerson].map(([personId, ofPerson]) => ({
		personId,
		organs: organsTogether(ofPerson),
		via: ofPerson.some(({ via }) => via === 'shift') ? 'shift' : 'available',
		isLead: ofPerson.some(({ is_lead }) => is_lead),
	}))
}

function organsTogether(stints: readonly Stint[]): BodyPart[] {
	if (stints.some(({ organs }) => organs.length === 0)) return []
	return inOrder(stints.flatMap(({ organs }) => organs))
}

/** What each of these people says he reads well; nothing for whoever has not said. */
export async function skillsOf(database: Database, personIds: readonly PersonId[]): Promise<Map<PersonId, BodyPart[]>> {
	const byPerson = Map.groupBy(await skillRows(database, personIds), ({ person_id }) => person_id)
	return new Map([...byPerson].map(([personId, rows]) => [personId, inOrder(rows.map(({ organ }) => organ))]))
}

/** Each once, from head to foot. */
export function inOrder(organs: readonly BodyPart[]): BodyPart[] {
	return BodyPart.options.filter((organ) => organs.includes(organ))
}
