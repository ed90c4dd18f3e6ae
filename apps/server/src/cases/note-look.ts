import type { AuditAction, CaseId } from '@readroom/contracts'
import { RecentOnce, recordAudit } from '../audit/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'

/** A page left open asks again and again; that is one look. */
const ONE_LOOK_MS = 10 * 60_000

const recentLooks = new RecentOnce(ONE_LOOK_MS)

/** Writes into the audit that the reader looked at a case or its opinions. Wait for it before showing them. */
export async function noteLook(
	{ database, clock }: Services,
	reader: Reader,
	caseId: CaseId,
	action: Extract<AuditAction, 'case-read' | 'opinions-read'>,
): Promise<void> {
	const at = clock.now()
	await recentLooks.run(`${action} ${reader.id} ${caseId}`, at, () =>
		database
			.transaction()
			.execute((tx) => recordAudit(tx, { at, action, personId: reader.id, caseId, address: reader.address })),
	)
}
