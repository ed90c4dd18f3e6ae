import type { BodyOf, CaseId, Comment, postComment as contract } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { caseToSpeakOn, insertCaseEvent } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { writeCaseWords } from '../search/index.ts'
import type { Services } from '../services.ts'
import { findAuthor, insertComment } from './opinions.queries.ts'

/**
 * Says something under a case that is open to the reader, or under one opinion on it, also after its outcome.
 *
 * @throws Problem `case-not-found`, `case-not-open` for a draft, `still-blind` before answering or declining,
 * `opinion-not-found` where the opinion is not on this case
 */
export async function postComment(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	{ text, opinionId }: BodyOf<typeof contract>,
): Promise<Comment> {
	return services.database.transaction().execute(async (tx) => {
		const readingCase = await caseToSpeakOn(tx, reader, caseId)
		if (readingCase.status === 'draft') throw new Problem('case-not-open')
		if (!readingCase.isOpenToReader) throw new Problem('still-blind')
		if (opinionId !== null && (await findAuthor(tx, { caseId, opinionId })) === undefined) {
			throw new Problem('opinion-not-found')
		}

		const now = services.clock.now()
		const id = newId(now)
		await insertComment(tx, {
			id,
			case_id: caseId,
			opinion_id: opinionId,
			author_id: reader.id,
			text,
			posted_at: now,
		})
		await writeCaseWords(tx, caseId)
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'commented', at: now })
		await announce(tx, 'comment-posted', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, { at: now, action: 'comment-posted', personId: reader.id, caseId, address: reader.address })
		return {
			id,
			opinionId,
			author: { id: reader.id, name: reader.name, title: reader.title, hospitalName: reader.hospitalName },
			isMine: true,
			text,
			postedAt: now.toISOString(),
		}
	})
}
