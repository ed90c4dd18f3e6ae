import type { CaseId } from '@readroom/contracts'
import { wantedWhenDivided } from '@readroom/reading'
import { recordAudit } from '../audit/index.ts'
import { caseForReader, insertCaseEvent, updateCase } from '../cases/index.ts'
import { announce } from '../events/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { lookAgain } from '../routing/index.ts'
import type { Services } from '../services.ts'
import { poolOf } from './collective-differential.ts'

/**
 * The poster asks for two more opinions where the readers are divided. Whom to ask is found by what asks readers.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster; `case-not-open`; `not-divided` where
 * the readers are not, or as many are wanted already
 */
export async function askMoreReaders(
	services: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<{ wantedOpinions: number }> {
	return services.database.transaction().execute(async (tx) => {
		const readingCase = await caseForReader(tx, reader, caseId, { lock: 'update' })
		if (readingCase.part !== 'poster') throw new Problem('not-permitted')
		if (readingCase.status !== 'open') throw new Problem('case-not-open')
		const wantedOpinions = wantedWhenDivided(await poolOf(tx, caseId), readingCase.wanted_opinions)
		if (wantedOpinions === undefined) throw new Problem('not-divided')

		const now = services.clock.now()
		await updateCase(tx, caseId, { wanted_opinions: wantedOpinions })
		await lookAgain(tx, caseId, now)
		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'more-readers-asked', at: now })
		await announce(tx, 'opinions-changed', { caseId, personId: reader.id, at: now })
		await recordAudit(tx, {
			at: now,
			action: 'more-readers-asked',
			personId: reader.id,
			caseId,
			detail: { wantedOpinions },
			address: reader.address,
		})
		return { wantedOpinions }
	})
}
