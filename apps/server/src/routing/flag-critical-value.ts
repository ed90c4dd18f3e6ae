import type { BodyOf, CaseId, CriticalValue, CriticalValueId, flagCriticalValue as contract } from '@readroom/contracts'
import { reminderDueAt, resolveDiagnosis } from '@readroom/reading'
import { recordAudit } from '../audit/index.ts'
import { caseToSpeakOn, insertCaseEvent } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import { newId } from '../ids.ts'
import { notify } from '../paging/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { findCriticalValue, insertCriticalValue } from './critical-values.queries.ts'
import { criticalValueOf } from './show-critical-value.ts'

/** Pages of one critical value are numbered apart from those of the next on the same case. */
export const PAGES_OF_ONE = 10

/**
 * A reader tells the poster of a finding that cannot wait. It may come before his opinion, which stays blind.
 *
 * @throws Problem `case-not-found`, `guest-only-looks`, `own-case`, `case-closed`, `case-not-open`; `diagnosis-unknown` for a
 * code that the catalogue does not have
 */
export async function flagCriticalValue(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	{ kind, diagnosis: input, note }: BodyOf<typeof contract>,
): Promise<CriticalValue> {
	return services.database.transaction().execute(async (tx) => {
		const { status, part, poster_id: posterId } = await caseToSpeakOn(tx, reader, caseId)
		if (part === 'poster') throw new Problem('own-case')
		if (status === 'closed') throw new Problem('case-closed')
		if (status === 'draft') throw new Problem('case-not-open')
		const diagnosis = input === null ? null : resolveDiagnosis(input)
		if (diagnosis === undefined) throw new Problem('diagnosis-unknown')

		const now = services.clock.now()
		const id = newId<CriticalValueId>(now)
		const number = await insertCriticalValue(tx, {
			id,
			case_id: caseId,
			reader_id: reader.id,
			kind,
			diagnosis: diagnosis && JSON.stringify(diagnosis),
			note,
			flagged_at: now,
			next_reminder_at: reminderDueAt(now, 0) ?? null,
			acknowledged_at: null,
		})
		const rung = number * PAGES_OF_ONE
		await notify(tx, services, { reason: 'critical-value', caseId, personIds: [posterId], rung, at: now })
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'critical-value-flagged', detail: kind, at: now })
		await announce(tx, 'critical-value-changed', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'critical-value-flagged',
			personId: reader.id,
			caseId,
			detail: { criticalKind: kind },
			address: reader.address,
		})
		const flagged = await findCriticalValue(tx, caseId, id)
		if (flagged === undefined) throw new Error('a critical value just written is not there')
		return criticalValueOf(flagged, reader, { now, phoneNumbers: [] })
	})
}
