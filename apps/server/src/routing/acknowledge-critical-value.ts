import type { CaseId, CriticalValue, CriticalValueId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { caseForReader, insertCaseEvent } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { findCriticalValue, setAcknowledged } from './critical-values.queries.ts'
import { criticalValueOf } from './show-critical-value.ts'

/**
 * The poster has taken note of a critical value: nobody is told of it again. A second time changes nothing.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster; `critical-value-not-found`
 */
export async function acknowledgeCriticalValue(
	services: Services,
	reader: Reader,
	{ caseId, criticalValueId }: { caseId: CaseId; criticalValueId: CriticalValueId },
	action: string,
): Promise<CriticalValue> {
	return services.database.transaction().execute(async (tx) => {
		const { part } = await caseForReader(tx, reader, caseId, { lock: 'share' })
		if (part !== 'poster') throw new Problem('not-permitted')
		const now = services.clock.now()
		const isNew = await setAcknowledged(tx, criticalValueId, { caseId, action, at: now })
		const acknowledged = await findCriticalValue(tx, caseId, criticalValueId)
		if (acknowledged === undefined) throw new Problem('critical-value-not-found')

		if (isNew) {
			const { kind, reader_id: flaggedBy } = acknowledged
			await insertCaseEvent(tx, {
				caseId,
				personId: reader.id,
				type: 'critical-value-acknowledged',
				detail: kind,
				at: now,
			})
			await announce(tx, 'critical-value-changed', { caseId, personId: flaggedBy, at: now })
			await recordAudit(tx, {
				at: now,
				action: 'critical-value-acknowledged',
				personId: reader.id,
				caseId,
				detail: { criticalKind: kind },
				address: reader.address,
			})
		}
		return criticalValueOf(acknowledged, reader, { now, phoneNumbers: [] })
	})
}
