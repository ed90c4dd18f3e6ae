import type { CaseId, CaseStudy, ReadingCase } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import type { Reader } from '../people/index.ts'
import { writeCaseWords } from '../search/index.ts'
import type { Services } from '../services.ts'
import { ownDraft } from './case-for-reader.ts'
import { listCaseSeries, replaceCaseStudies } from './case-images.queries.ts'
import { subjectOf } from './case-subject.ts'
import { updateCase } from './cases.queries.ts'
import { caseStudiesOf, ownSeries, refuseRepeated } from './own-uploads.ts'
import { showCase } from './show-case.ts'

/**
 * Says which of the poster's uploads belong to his draft, in reading order; what was said before is replaced.
 *
 * @throws Problem `case-not-found`, `case-not-draft`; `study-not-found` where a study or series is not there;
 * `study-of-another` where the poster may see a study but did not upload it; `request-invalid` for one named twice
 */
export async function setCaseStudies(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	studies: readonly CaseStudy[],
): Promise<ReadingCase> {
	refuseRepeated(studies)
	return services.database.transaction().execute(async (tx) => {
		await ownDraft(tx, reader, caseId)
		const named = await ownSeries(tx, reader, studies)
		await replaceCaseStudies(tx, caseId, caseStudiesOf(studies))
		await updateCase(tx, caseId, subjectOf(await listCaseSeries(tx, caseId)))
		await writeCaseWords(tx, caseId)
		const changed = await showCase(tx, reader, caseId)
		await recordAudit(tx, {
			at: services.clock.now(),
			action: 'case-changed',
			personId: reader.id,
			caseId,
			detail: { studies: studies.length, series: named.length },
			address: reader.address,
		})
		return changed
	})
}
