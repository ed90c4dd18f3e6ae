import type { CaseId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { ownCareOf } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'

/**
 * Makes sure that the reader answers for the case and that it waits for its outcome; holds it so until commit.
 *
 * @throws Problem `case-not-found`, `not-permitted`, `case-not-open`, `case-closed`
 */
export async function caseWithoutOutcome(tx: Transaction<Tables>, reader: Reader, caseId: CaseId): Promise<void> {
	const { status } = await ownCareOf(tx, reader, caseId)
	if (status === 'draft') throw new Problem('case-not-open')
	if (status === 'closed') throw new Problem('case-closed')
}
