import type { Addendum, BodyOf, CaseId, postAddendum as contract } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { announce } from '../events/index.ts'
import { newId } from '../ids.ts'
import { notify } from '../paging/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { writeCaseWords } from '../search/index.ts'
import type { Services } from '../services.ts'
import { insertAddendum, listAddenda, listInvolvedReaders } from './addenda.queries.ts'
import { caseForReader } from './case-for-reader.ts'
import { appendCaseStudies, listCaseSeries } from './case-images.queries.ts'
import { insertCaseEvent } from './cases.queries.ts'
import { caseStudiesOf, ownSeries, refuseRepeated } from './own-uploads.ts'
import { addendumOf } from './show-addendum.ts'

/**
 * Adds to the poster's own open case what has become known since, and tells those who have dealt with it. What was
 * posted stays as it is; readers may revise their opinions.
 *
 * @throws Problem `case-not-found`; `not-permitted` for everybody but the poster; `case-not-open` for a draft,
 * `case-closed` after the outcome; `study-not-found`, `study-of-another`; `request-invalid` for a study named twice
 */
export async function postAddendum(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	{ text, studies }: BodyOf<typeof contract>,
): Promise<Addendum> {
	refuseRepeated(studies)
	return services.database.transaction().execute(async (tx) => {
		const readingCase = await caseForReader(tx, reader, caseId, { lock: 'update' })
		if (readingCase.part !== 'poster') throw new Problem('not-permitted')
		if (readingCase.status === 'draft') throw new Problem('case-not-open')
		if (readingCase.status === 'closed') throw new Problem('case-closed')

		const now = services.clock.now()
		const addendum = { id: newId(now), case_id: caseId, text, posted_at: now }
		await insertAddendum(tx, addendum)
		if (studies.length > 0) {
			await ownSeries(tx, reader, studies)
			await appendCaseStudies(tx, caseId, { ...caseStudiesOf(studies), addendumId: addendum.id })
		}
		await writeCaseWords(tx, caseId)
		const added = (await listCaseSeries(tx, caseId)).filter((series) => series.addendum_id === addendum.id)

		await insertCaseEvent(tx, { caseId, personId: reader.id, type: 'addendum-posted', detail: text, at: now })
		await announce(tx, 'addendum-posted', { caseId, personId: reader.id, at: now })
		await notify(tx, services, {
			reason: 'addendum',
			caseId,
			personIds: await listInvolvedReaders(tx, caseId),
			// One page for each addendum.
			rung: (await listAddenda(tx, caseId)).length,
			at: now,
		})
		await recordAudit(tx, {
			at: now,
			action: 'addendum-posted',
			personId: reader.id,
			caseId,
			detail: { studies: studies.length, series: added.length },
			address: reader.address,
		})
		return addendumOf(addendum, added)
	})
}
