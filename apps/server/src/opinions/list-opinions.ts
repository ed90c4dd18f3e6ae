import type { AnswerOf, CaseId, listOpinions as contract } from '@readroom/contracts'
import { caseForReader, noteLook } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { listReactions, listVersions } from './opinions.queries.ts'
import { opinionOf } from './show-opinion.ts'

/**
 * Every version of every reader's opinion, oldest first; nothing at all while the reader is blind. What was flagged and
 * hidden only its author still sees.
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
	const reactions = Map.groupBy(
		await listReactions(services.database, caseId, reader.id),
		({ opinion_id }) => opinion_id,
	)
	const shown = versions.filter(({ hidden_at, reader_id }) => hidden_at === null || reader_id === reader.id)
	const items = shown.map((version) => {
		const given = reactions.get(version.id) ?? []
		return opinionOf(
			version,
			reader,
			given.map(({ reaction, count, is_mine }) => ({ reaction, count, isMine: is_mine })),
		)
	})
	return { isOpen: true, items, next: null }
}
