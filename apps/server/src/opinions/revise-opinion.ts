import type { CaseId, Opinion, OpinionDraft } from '@readroom/contracts'
import { caseToSpeakOn } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { lockOwnVersions } from './opinions.queries.ts'
import { opinionOf } from './show-opinion.ts'
import { writeOpinion } from './write-opinion.ts'

/**
 * Adds a version after seeing the others. The blind one stays as it is and is what counts.
 *
 * @throws Problem `case-not-found`, `case-closed`, `diagnosis-unknown`, `opinion-not-posted` before there is one to revise
 */
export async function reviseOpinion(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	draft: OpinionDraft,
): Promise<Opinion> {
	return services.database.transaction().execute(async (tx) => {
		const readingCase = await caseToSpeakOn(tx, reader, caseId)
		if (readingCase.status === 'closed') throw new Problem('case-closed')
		const last = await lockOwnVersions(tx, { caseId, readerId: reader.id })
		if (last === 0) throw new Problem('opinion-not-posted')

		const written = await writeOpinion(tx, reader, {
			caseId,
			version: last + 1,
			isBlind: false,
			draft,
			now: services.clock.now(),
		})
		return opinionOf(written, reader)
	})
}
