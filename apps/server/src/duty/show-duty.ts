import type { AnswerOf, dutyNow as dutyNowContract, MyDuty, OnDuty, Swap } from '@readroom/contracts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { availableUntil, groupIdsOf, type Stint, stintsAt } from './duty.queries.ts'
import { swapOf } from './offer-shift.ts'
import { inOrder, skillsOf } from './readers-on-duty.ts'
import { rosterNameOf } from './roster-for-reader.ts'
import { shiftsOfPerson, shiftsWithIds } from './shifts.queries.ts'
import { shiftOf } from './show-shift.ts'
import { offersFor } from './swaps.queries.ts'

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
		roster: stint.via === 'available' ? null : rosterNameOf({ groupId: stint.group_id, hospitalId: stint.hospital_id }),
		until: stint.until.toISOString(),
	}
}

export async function myDuty(database: Database, reader: Reader, now: Date): Promise<MyDuty> {
	const [until, skills, shifts, swaps] = await Promise.all([
		availableUntil(database, reader.id, now),
		skillsOf(database, [reader.id]),
		shiftsOfPerson(database, reader.id, { after: now, limit: 20 }),
		swapsFor(database, reader, now),
	])
	return {
		availableUntil: until?.toISOString() ?? null,
		skills: skills.get(reader.id) ?? [],
		shifts: shifts.map(shiftOf),
		swaps,
	}
}

async function swapsFor(database: Database, reader: Reader, now: Date): Promise<Swap[]> {
	const offers = await offersFor(database, reader, { now, limit: 100 })
	const byShift = new Map(offers.map((offer) => [offer.shift_id, offer.by]))
	const rows = await shiftsWithIds(database, [...byShift.keys()])
	return rows.flatMap((row) => {
		const by = byShift.get(row.id)
		// Between the two looks somebody may have accepted it.
		return by === undefined || row.swap_id === null ? [] : [swapOf(row, by, reader)]
	})
}
