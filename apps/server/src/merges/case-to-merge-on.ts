import type { CaseId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { type CaseForReader, caseForReader } from '../cases/index.ts'
import type { Tables } from '../database/tables.ts'
import { mayMerge } from '../opinions/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'

/**
 * The case, locked for somebody who may say which of its concepts are one. Blind moderators answer or decline first.
 *
 * @throws Problem `case-not-found`, `not-permitted`, `still-blind`
 */
export async function caseToMergeOn(tx: Transaction<Tables>, reader: Reader, caseId: CaseId): Promise<CaseForReader> {
	const readingCase = await caseForReader(tx, reader, caseId, { lock: 'update' })
	if (!(await mayMerge(tx, reader, readingCase))) throw new Problem('not-permitted')
	if (!readingCase.isOpenToReader) throw new Problem('still-blind')
	return readingCase
}
