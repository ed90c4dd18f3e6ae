import type { AnswerOf, dutyNow as dutyNowContract, MyDuty, OnDuty } from '@readroom/contracts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { availableUntil, groupIdsOf, type Stint, stintsAt } from './duty.queries.ts'
import { inOrder, skillsOf } from './readers-on-duty.ts'

/** Who is on duty on the rosters this reader may see, a line for each shift, and who is available. */
export async function dutyNow(
	{ database, clock }: Services,
	reader: Reader,
): Promise<AnswerOf<typeof dutyNowContract>> {
	const groupIds = await groupIdsOf(database, reader.id)
	const stints = await stintsAt(database, { at: clock.now(), groupIds, hospitalId: reader.hospitalId })
	return { items: stints.map(onDutyOf), next: null }
}

function onDutyOf(stint: Stint): OnDuty {
	return {
		person: {
			id: stint.person_id,
			name: stint.person_name,
			title: stint.person_title,
			hospitalName: stint.hospital_name,
		},
		organs: inOrder(stint.organs),
		via: stint.via,
		isLead: stint.is_lead,
		roster:
			stint.via === 'available' ? null : (stint.group_id ?? (stint.hospital_id === null ? 'network' : 'hospital')),
		until: stint.until.toISOString(),
	}
}

export async function myDuty(database: Database, reader: Reader, now: Date): Promise<MyDuty> {
	const [until, skills] = await Promise.all([availableUntil(database, reader.id, now), skillsOf(database, [reader.id])])
	return { availableUntil: until?.toISOString() ?? null, skills: skills.get(reader.id) ?? [] }
}
