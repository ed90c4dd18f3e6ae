import type { CaseId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { caseForReader, insertCaseEvent } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { poolOf } from './collective-differential.ts'
import { insertConsidered } from './opinions.queries.ts'

/**
 * The poster ticks that he considered a do-not-miss diagnosis. A second tick changes nothing.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster; `nothing-to-consider` where it is not
 * pinned
 */
export async function considerDanger(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	conceptId: string,
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const { part } = await caseForReader(tx, reader, caseId, { lock: 'share' })
		if (part !== 'poster') throw new Problem('not-permitted')
		const { doNotMiss } = await poolOf(tx, caseId)
		if (!doNotMiss.some((danger) => danger.conceptId === conceptId)) throw new Problem('nothing-to-consider')

		const now = services.clock.now()
		if (!(await insertConsidered(tx, { case_id: caseId, concept_id: conceptId, considered_at: now }))) return
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'danger-considered', detail: conceptId, at: now })
		await announce(tx, 'danger-considered', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'danger-considered',
			personId: reader.id,
			caseId,
			address: reader.address,
		})
	})
}
