import type {
	AnswerOf,
	listRosters as listRostersContract,
	Roster,
	RosterName,
	rosterPeople as rosterPeopleContract,
} from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { announce } from '../events/index.ts'
import { groupsOf, MINDERS, roleIn } from '../groups/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { lockRoster, peopleLike, type RosterKey } from './rosters.queries.ts'

const NETWORK: RosterKey = { groupId: null, hospitalId: null }

/** @throws Problem `group-not-found` where the reader does not belong to the group */
export async function rosterForReader(
	database: Database,
	reader: Reader,
	roster: RosterName,
): Promise<RosterKey & { mayEdit: boolean }> {
	if (roster === 'network') return { ...NETWORK, mayEdit: reader.isSystemAdmin }
	if (roster === 'hospital') {
		return { groupId: null, hospitalId: reader.hospitalId, mayEdit: reader.isHospitalAdmin }
	}
	const role = await roleIn(database, roster, reader.id)
	if (role === undefined) throw new Problem('group-not-found')
	return { groupId: roster, hospitalId: null, mayEdit: MINDERS.includes(role) }
}

/**
 * A roster that the reader is about to change; nobody else changes it until commit.
 *
 * @throws Problem `group-not-found`, `not-permitted`
 */
export async function rosterToEdit(tx: Transaction<Tables>, reader: Reader, name: RosterName): Promise<RosterKey> {
	const { mayEdit, ...roster } = await rosterForReader(tx, reader, name)
	if (!mayEdit) throw new Problem('not-permitted')
	await lockRoster(tx, roster)
	return roster
}

/** Where its shifts say which roster they are of. */
export function rosterColumns({ groupId, hospitalId }: RosterKey) {
	return { group_id: groupId, hospital_id: hospitalId }
}

/** How a roster is called by those who may see it: that of a hospital by its own people only. */
export function rosterNameOf({ groupId, hospitalId }: RosterKey): RosterName {
	return groupId ?? (hospitalId === null ? 'network' : 'hospital')
}

/** The rosters that this reader may see. */
export async function listRosters(
	{ database }: Services,
	reader: Reader,
): Promise<AnswerOf<typeof listRostersContract>> {
	const groups = await groupsOf(database, reader.id, { limit: 500 })
	const items: Roster[] = [
		{ roster: 'network', name: null, mayEdit: reader.isSystemAdmin },
		{ roster: 'hospital', name: reader.hospitalName, mayEdit: reader.isHospitalAdmin },
		...groups.map(({ id, name, role }) => ({ roster: id, name, mayEdit: MINDERS.includes(role) })),
	]
	return { items, next: null }
}

/** Those who can be on a roster and have these words in their name or that of their hospital. @throws Problem `group-not-found` */
export async function rosterPeople(
	{ database }: Services,
	reader: Reader,
	name: RosterName,
	words: string,
): Promise<AnswerOf<typeof rosterPeopleContract>> {
	const roster = await rosterForReader(database, reader, name)
	return { items: await peopleLike(database, roster, { words, limit: 20 }), next: null }
}

/** Tells open pages and the audit that a roster was changed. Call it last. */
export async function noteRosterChange(
	tx: Transaction<Tables>,
	{ clock }: Pick<Services, 'clock'>,
	reader: Reader,
	{ groupId, hospitalId }: RosterKey,
	detail: { change: string; count?: number; subjectId?: string },
): Promise<void> {
	const at = clock.now()
	await announce(tx, 'duty-changed', { personId: reader.id, at })
	await recordAudit(tx, {
		at,
		action: 'roster-changed',
		personId: reader.id,
		detail: { ...(groupId !== null && { groupId }), ...(hospitalId !== null && { hospitalId }), ...detail },
		address: reader.address,
	})
}
