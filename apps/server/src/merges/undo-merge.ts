import type { CaseId, MergeId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { insertCaseEvent } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import { scoreCase } from '../outcomes/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { caseToMergeOn } from './case-to-merge-on.ts'
import { endMerge } from './merges.queries.ts'

/**
 * Counts a merged concept by itself again. That it was merged stays in the record.
 *
 * @throws Problem `case-not-found`, `not-permitted`, `still-blind`, `merge-not-found`
 */
export async function undoMerge(
	services: Services,
	reader: Reader,
	{ caseId, mergeId }: { caseId: CaseId; mergeId: MergeId },
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const { status } = await caseToMergeOn(tx, reader, caseId)
		const now = services.clock.now()
		if (!(await endMerge(tx, { caseId, mergeId, undoneBy: reader.id, at: now }))) throw new Problem('merge-not-found')
		if (status === 'closed') await scoreCase(tx, caseId, now)
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'merge-undone', at: now })
		await announce(tx, 'opinions-changed', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'merge-undone',
			personId: reader.id,
			caseId,
			detail: { mergeId },
			address: reader.address,
		})
	})
}
