import type { CaseId, Receipt } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { caseForReader } from './case-for-reader.ts'
import { hasOpinion, insertCaseEvent, insertReceipt, listReceipts } from './cases.queries.ts'
import { receiptOf } from './show-receipt.ts'

/**
 * The poster tells his readers that he read their answers, and what he did where he says so. The first time he read them
 * and the last thing he did stand.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster; `opinion-not-posted` before there is
 * an answer to receive
 */
export async function giveReceipt(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	action: string,
): Promise<Receipt> {
	return services.database.transaction().execute(async (tx) => {
		// Locked, so that two receipts of one instant come one after the other.
		const { part } = await caseForReader(tx, reader, caseId, { lock: 'update' })
		if (part !== 'poster') throw new Problem('not-permitted')
		if (!(await hasOpinion(tx, caseId))) throw new Problem('opinion-not-posted')

		const now = services.clock.now()
		const earlier = receiptOf(await listReceipts(tx, caseId))
		if (earlier !== undefined && action === '') return earlier
		await insertReceipt(tx, { case_id: caseId, given_at: now, action })
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'receipt-given', detail: action, at: now })
		await announce(tx, 'receipt-given', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, { at: now, action: 'receipt-given', personId: reader.id, caseId, address: reader.address })
		return {
			readAt: earlier?.readAt ?? now.toISOString(),
			action,
			actedAt: action === '' ? null : now.toISOString(),
		}
	})
}
