import type { CaseId, Discrepancy, OpinionId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { putDiscrepancy } from './learning.queries.ts'
import { reviewableOpinion } from './reviewable-opinions.ts'

/**
 * Puts an opinion into the peer-learning register. 1 and 2a are for the reader at once; 2b, 3a and 3b wait for the chair.
 *
 * @throws Problem `case-not-found`, `not-permitted`, `outcome-not-known`, `opinion-not-found`; `discrepancy-decided` once
 * the chair has spoken
 */
export async function setDiscrepancy(
	services: Services,
	reader: Reader,
	{ caseId, opinionId, code }: { caseId: CaseId; opinionId: OpinionId; code: Discrepancy },
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const opinion = await reviewableOpinion(tx, reader, { caseId, opinionId })
		const now = services.clock.now()
		const isWritten = await putDiscrepancy(tx, {
			opinionId: opinion.id,
			readerId: opinion.reader_id,
			code,
			proposedBy: reader.id,
			at: now,
		})
		if (!isWritten) throw new Problem('discrepancy-decided')
		await recordAudit(tx, {
			at: now,
			action: 'opinion-reviewed',
			personId: reader.id,
			caseId,
			// The code itself is between the reader and the chair.
			detail: { opinionId, subjectId: opinion.reader_id },
			address: reader.address,
		})
	})
}
