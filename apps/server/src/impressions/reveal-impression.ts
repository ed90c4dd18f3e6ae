import type { CaseId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { caseForReader, insertCaseEvent } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { findImpression, setRevealed } from './impressions.queries.ts'

/**
 * Shows the sealed impression to those to whom the opinions are open. A second time changes nothing.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster; `impression-not-sealed`
 */
export async function revealImpression(services: Services, reader: Reader, caseId: CaseId): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const { part } = await caseForReader(tx, reader, caseId, { lock: 'update' })
		if (part !== 'poster') throw new Problem('not-permitted')
		const impression = await findImpression(tx, caseId)
		if (impression === undefined) throw new Problem('impression-not-sealed')
		if (impression.revealed_at !== null) return

		const now = services.clock.now()
		await setRevealed(tx, caseId, now)
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'impression-revealed', at: now })
		await announce(tx, 'opinions-changed', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'impression-revealed',
			personId: reader.id,
			caseId,
			address: reader.address,
		})
	})
}
