import type { CaseId, MarkId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { ownCareOf } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { deleteMark } from './marks.queries.ts'

/** @throws Problem `case-not-found`, `not-permitted`; `not-found` where there is no such mark on the case */
export async function removeMark(services: Services, reader: Reader, caseId: CaseId, markId: MarkId): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		await ownCareOf(tx, reader, caseId)
		if (!(await deleteMark(tx, caseId, markId))) throw new Problem('not-found')
		const now = services.clock.now()
		await announce(tx, 'outcome-recorded', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'outcome-marked',
			personId: reader.id,
			caseId,
			detail: { markId, isRemoved: true },
			address: reader.address,
		})
	})
}
