import type { AnswerOf, CaseId, listComments as contract } from '@readroom/contracts'
import { caseForReader, shownOn } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { listLastComments } from './opinions.queries.ts'

const MOST_SHOWN = 500

/**
 * The last comments under the case, oldest first; nothing while the reader is blind.
 *
 * @throws Problem `case-not-found`
 */
export async function listComments(
	services: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<AnswerOf<typeof contract>> {
	const readingCase = await caseForReader(services.database, reader, caseId)
	if (!readingCase.isOpenToReader) return { isOpen: false, items: [], next: null }
	const comments = await listLastComments(services.database, caseId, { limit: MOST_SHOWN })
	return {
		isOpen: true,
		items: comments.toReversed().map((comment) => ({
			id: comment.id,
			opinionId: comment.opinion_id,
			author: shownOn(readingCase, reader, {
				id: comment.author_id,
				name: comment.name,
				title: comment.title,
				hospitalName: comment.hospital_name,
			}),
			isMine: comment.author_id === reader.id,
			text: comment.text,
			postedAt: comment.posted_at.toISOString(),
		})),
		next: null,
	}
}
