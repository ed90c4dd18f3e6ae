import type { CaseId, ReadingCase } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { noteLook } from './note-look.ts'
import { showCase } from './show-case.ts'

/**
 * The case with its series and previews; that it was looked at goes into the audit.
 *
 * @throws Problem `case-not-found`
 */
export async function openCase(services: Services, reader: Reader, caseId: CaseId): Promise<ReadingCase> {
	const readingCase = await showCase(services.database, reader, caseId)
	await noteLook(services, reader, caseId, 'case-read')
	return readingCase
}
