import type { CaseId, SpokenFinding } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { caseToSpeakOn, insertCaseEvent } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { lockOwnVersions } from './opinions.queries.ts'
import { insertSpoken } from './spoken.queries.ts'
import { tellPoster } from './tell-poster.ts'

/**
 * Tells the poster of a STAT case one finding before the whole opinion is written. Nobody else reads it, and the reader
 * stays as blind as he was.
 *
 * @throws Problem `case-not-found`, `guest-only-looks`, `case-not-open`, `case-closed`, `own-case`, `not-stat`,
 * `opinion-already-posted`, `already-spoken` on a second try
 */
export async function speakAtOnce(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	text: string,
): Promise<SpokenFinding> {
	return services.database.transaction().execute(async (tx) => {
		const readingCase = await caseToSpeakOn(tx, reader, caseId)
		if (readingCase.status === 'closed') throw new Problem('case-closed')
		if (readingCase.status === 'draft') throw new Problem('case-not-open')
		if (readingCase.part === 'poster') throw new Problem('own-case')
		if (readingCase.lane !== 'stat') throw new Problem('not-stat')
		if ((await lockOwnVersions(tx, { caseId, readerId: reader.id })) > 0) throw new Problem('opinion-already-posted')

		const now = services.clock.now()
		await tellPoster(tx, services, readingCase, now)
		const isBlind = readingCase.part !== 'declined'
		const row = { case_id: caseId, reader_id: reader.id, is_blind: isBlind, text, spoken_at: now }
		if (!(await insertSpoken(tx, row))) throw new Problem('already-spoken')
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'spoken-at-once', at: now })
		await announce(tx, 'spoken-at-once', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'spoken-at-once',
			personId: reader.id,
			caseId,
			detail: { isBlind },
			address: reader.address,
		})
		const { id, name, title, hospitalName } = reader
		return { reader: { id, name, title, hospitalName }, isMine: true, isBlind, text, spokenAt: now.toISOString() }
	})
}
