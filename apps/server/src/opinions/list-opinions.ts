import type { AnswerOf, CaseId, listOpinions as contract } from '@readroom/contracts'
import { caseForReader, noteLook } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { listVersions } from './opinions.queries.ts'
import { opinionOf } from './show-opinion.ts'

/**
 * Every version of every reader's opinion, oldest first; nothing at all while the reader is blind.
 *
 * @throws Problem `case-not-found`
 */
export async function listOpinions(
	services: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<AnswerOf<typeof contract>> {
	const { isOpenToReader } = await caseForReader(services.database, reader, caseId)
	if (!isOpenToReader) return { isOpen: false, items: [], next: null }
	await noteLook(services, reader, caseId, 'opinions-read')
	const versions = await listVersions(services.database, [caseId])
	return { isOpen: true, items: versions.map((version) => opinionOf(version, reader)), next: null }
}
