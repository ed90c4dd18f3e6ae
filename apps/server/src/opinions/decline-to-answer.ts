import type { CaseId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { caseForReader, insertCaseEvent } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { insertDecline, lockOwnVersions } from './opinions.queries.ts'

/**
 * Opens everything to a reader who does not answer. What he writes later is never blind. A second time changes nothing.
 *
 * @throws Problem `case-not-found`, `case-not-open`, `own-case`, `opinion-already-posted`
 */
export async function declineToAnswer(services: Services, reader: Reader, caseId: CaseId): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const readingCase = await caseForReader(tx, reader, caseId, { lock: 'share' })
		if (readingCase.status !== 'open') throw new Problem('case-not-open')
		if (readingCase.part === 'poster') throw new Problem('own-case')
		if ((await lockOwnVersions(tx, { caseId, readerId: reader.id })) > 0) throw new Problem('opinion-already-posted')

		const now = services.clock.now()
		if (!(await insertDecline(tx, { case_id: caseId, reader_id: reader.id, declined_at: now }))) return
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'declined', at: now })
		await recordAudit(tx, {
			at: now,
			action: 'opinion-declined',
			personId: reader.id,
			caseId,
			address: reader.address,
		})
	})
}
