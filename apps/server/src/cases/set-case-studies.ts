import type { CaseId, CaseStudy, ReadingCase } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { ownDraft, studyVisibleTo } from './case-for-reader.ts'
import { findUploadedSeries, listCaseSeries, replaceCaseStudies, type UploadedSeries } from './case-images.queries.ts'
import { subjectOf } from './case-subject.ts'
import { updateCase } from './cases.queries.ts'
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
		await replaceCaseStudies(tx, caseId, {
			studies: studies.map(({ studyInstanceUid, fingerprint }) => ({
				studyInstanceUid,
				fingerprint: fingerprint === null ? null : Buffer.from(fingerprint, 'hex'),
			})),
			series: studies.flatMap((study) => study.series),
		})
		await updateCase(tx, caseId, subjectOf(await listCaseSeries(tx, caseId)))
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

/** The uploaded series that the poster names, in his order. */
async function ownSeries(
	tx: Transaction<Tables>,
	reader: Reader,
	studies: readonly CaseStudy[],
): Promise<UploadedSeries[]> {
	const uploaded = await findUploadedSeries(
		tx,
		studies.map((study) => study.studyInstanceUid),
	)
	const named: UploadedSeries[] = []
	for (const study of studies) {
		for (const { seriesInstanceUid } of study.series) {
			const series = uploaded.find(
				(one) => one.series_instance_uid === seriesInstanceUid && one.study_instance_uid === study.studyInstanceUid,
			)
			if (series === undefined) throw new Problem('study-not-found')
			if (series.owner_id !== reader.id) throw await foreignStudy(tx, reader, study)
			named.push(series)
		}
	}
	return named
}

/** A study of somebody else is there only for those who may see it. */
async function foreignStudy(tx: Transaction<Tables>, reader: Reader, study: CaseStudy): Promise<Problem> {
	const isVisible = (await studyVisibleTo(tx, reader, study.studyInstanceUid)) !== undefined
	return new Problem(isVisible ? 'study-of-another' : 'study-not-found')
}

function refuseRepeated(studies: readonly CaseStudy[]): void {
	const uids = studies.flatMap((study) => [
		study.studyInstanceUid,
		...study.series.map((series) => series.seriesInstanceUid),
	])
	if (new Set<string>(uids).size === uids.length) return
	throw new Problem('request-invalid', { fields: [{ path: 'studies', reason: 'a study or series is named twice' }] })
}
