import type { GroupId, HospitalId } from '@readroom/contracts'
import type { Database } from '../database/database.ts'
import { readersOnDuty } from '../duty/index.ts'

export type ReaderOnDuty = Awaited<ReturnType<typeof readersOnDuty>>[number]

/** Who can be asked now about a case: by the rosters of the network, of its hospital and of its group. */
export async function onDutyFor(
	database: Database,
	{ hospital_id: hospitalId, group_id: groupId }: { hospital_id: HospitalId; group_id: GroupId | null },
	now: Date,
): Promise<ReaderOnDuty[]> {
	return readersOnDuty(database, { at: now, hospitalId, ...(groupId !== null && { caseGroupId: groupId }) })
}
