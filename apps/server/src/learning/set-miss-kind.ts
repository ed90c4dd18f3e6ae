import type { CaseId, MissKind, OpinionId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { deleteMissKind, putMissKind } from './learning.queries.ts'
import { reviewableOpinion } from './reviewable-opinions.ts'

/**
 * Says what kind of miss an opinion was, or takes it back with null.
 *
 * @throws Problem `case-not-found`, `not-permitted`, `outcome-not-known`, `opinion-not-found`
 */
export async function setMissKind(
	services: Services,
	reader: Reader,
	{ caseId, opinionId, kind }: { caseId: CaseId; opinionId: OpinionId; kind: MissKind | null },
): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const opinion = await reviewableOpinion(tx, reader, { caseId, opinionId })
		const now = services.clock.now()
		if (kind === null) await deleteMissKind(tx, opinion.id)
		else await putMissKind(tx, { opinionId: opinion.id, kind, saidBy: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'opinion-reviewed',
			personId: reader.id,
			caseId,
			detail: { opinionId, subjectId: opinion.reader_id },
			address: reader.address,
		})
	})
}
