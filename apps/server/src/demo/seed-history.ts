import { freeLabel } from '../cases/case-label.ts'
import { rescore } from '../outcomes/rescore.ts'
import { addPerson } from '../people/add-person.ts'
import type { Services } from '../services.ts'
import { findPerson, insertHistory } from './history.queries.ts'
import { HISTORY_POSTERS, HISTORY_READERS, planHistory } from './history-plan.ts'
import { type AddedPerson, historyRows } from './history-rows.ts'

/** No hash: no password opens the account. */
const NO_PASSWORD = 'none'

/**
 * Gives the demo ward a past, so that records and the department have numbers to show: closed cases without images, answered
 * by people of whom most are of the past only. Written in one go, and scored as real ones are.
 */
export async function seedHistory(services: Services): Promise<void> {
	const { database, clock } = services
	const now = clock.now()
	await database.transaction().execute(async (tx) => {
		const people = new Map<string, AddedPerson>()
		for (const { contact, added } of [...HISTORY_POSTERS, ...HISTORY_READERS]) {
			const account = { contact, password_hash: NO_PASSWORD, locale: 'zh', verification: 'verified' } as const
			if (added !== undefined) await addPerson(tx, { ...added, ...account }, now)
			people.set(contact, await findPerson(tx, contact))
		}
		const planned = planHistory()
		const labels = new Set<string>()
		for (const { modality } of planned) {
			const sizeBefore = labels.size
			while (labels.size === sizeBefore) labels.add(await freeLabel(tx, modality))
		}
		await insertHistory(tx, historyRows(planned, { now, people, labels: [...labels] }))
	})
	await rescore(services)
}
