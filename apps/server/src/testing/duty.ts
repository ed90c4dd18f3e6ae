import type { BodyPart } from '@readroom/contracts'
import { newId } from '../ids.ts'
import type { Ward, WardPerson } from './ward.ts'

const HOUR_MS = 60 * 60_000

/** Puts a person on the roster of the network, from an hour ago for a day. */
export async function putOnDuty(
	{ services, clock }: Ward,
	person: Pick<WardPerson, 'id'>,
	{ organs = [], isLead = false }: { organs?: BodyPart[]; isLead?: boolean } = {},
): Promise<void> {
	const now = clock.now()
	await services.database
		.insertInto('duty_shift')
		.values({
			id: newId(now),
			group_id: null,
			hospital_id: null,
			person_id: person.id,
			organs,
			starts_at: new Date(now.getTime() - HOUR_MS),
			ends_at: new Date(now.getTime() + 24 * HOUR_MS),
			is_lead: isLead,
			series_id: null,
			calendar_uid: null,
			created_at: now,
			removed_at: null,
		})
		.execute()
}
