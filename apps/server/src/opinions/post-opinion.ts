import type { CaseId, Opinion, OpinionDraft } from '@readroom/contracts'
import { caseToSpeakOn } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { opinionOf } from './show-opinion.ts'
import { tellPoster } from './tell-poster.ts'
import { writeOpinion } from './write-opinion.ts'

/**
 * Records a reader's opinion on an open case and announces it to the others. After declining it is marked as not blind.
 *
 * @throws Problem `case-not-found` where this reader may not see the case, `case-closed` once its outcome is known,
 * `case-not-open` for a draft, `own-case`, `diagnosis-unknown`, `opinion-already-posted` on a second try: a blind opinion
 * is given once.
 */
export async function postOpinion(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	draft: OpinionDraft,
): Promise<Opinion> {
	return services.database.transaction().execute(async (tx) => {
		const readingCase = await caseToSpeakOn(tx, reader, caseId)
		if (readingCase.status === 'closed') throw new Problem('case-closed')
		if (readingCase.status === 'draft') throw new Problem('case-not-open')
		if (readingCase.part === 'poster') throw new Problem('own-case')

		const now = services.clock.now()
		await tellPoster(tx, services, readingCase, now)
		const written = await writeOpinion(tx, reader, {
			caseId,
			version: 1,
			isBlind: readingCase.part !== 'declined',
			draft,
			now,
		})
		return opinionOf(written, reader)
	})
}
