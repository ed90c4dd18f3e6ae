import type { RosterName, ShiftId } from '@readroom/contracts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { rosterForReader, rosterNameOf } from './roster-for-reader.ts'
import type { RosterKey } from './rosters.queries.ts'
import { findShift, type ShiftRow } from './shifts.queries.ts'

interface VisibleShift {
	readonly row: ShiftRow
	readonly roster: RosterKey
	readonly rosterName: RosterName
}

/** A shift of a roster that this reader may see. @throws Problem `shift-not-found` */
export async function visibleShift(database: Database, reader: Reader, shiftId: ShiftId): Promise<VisibleShift> {
	const row = await findShift(database, shiftId)
	if (row === undefined) throw new Problem('shift-not-found')
	const roster = { groupId: row.group_id, hospitalId: row.hospital_id }
	if (!(await seesRoster(database, reader, roster))) throw new Problem('shift-not-found')
	return { row, roster, rosterName: rosterNameOf(roster) }
}

async function seesRoster(database: Database, reader: Reader, roster: RosterKey): Promise<boolean> {
	if (roster.hospitalId !== null) return roster.hospitalId === reader.hospitalId
	try {
		await rosterForReader(database, reader, rosterNameOf(roster))
		return true
	} catch (error) {
		if (error instanceof Problem && error.code === 'group-not-found') return false
		throw error
	}
}
