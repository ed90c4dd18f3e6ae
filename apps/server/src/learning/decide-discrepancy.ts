import type { Discrepancy, OpinionId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { decide } from './learning.queries.ts'

/**
 * The chair's decision; from here on the reader finds it on his feedback card.
 *
 * @throws Problem `not-found` where the caller is not the chair for it
 */
export async function decideDiscrepancy(
	services: Services,
	reader: Reader,
	opinionId: OpinionId,
	code: Discrepancy,
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const now = services.clock.now()
		const decided = await decide(tx, reader, { opinionId, code, at: now })
		if (decided === undefined) throw new Problem('not-found')
		await recordAudit(tx, {
			at: now,
			action: 'discrepancy-decided',
			personId: reader.id,
			caseId: decided.case_id,
			detail: { opinionId, subjectId: decided.reader_id },
			address: reader.address,
		})
	})
}
