import type { CaseId } from '@readroom/contracts'
import { type CaseForReader, caseForReader } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'

/** @throws Problem `case-not-found`; `not-permitted` for everybody but its poster */
export async function ownCase(database: Database, reader: Reader, caseId: CaseId): Promise<CaseForReader> {
	const readingCase = await caseForReader(database, reader, caseId)
	if (readingCase.part !== 'poster') throw new Problem('not-permitted')
	return readingCase
}
