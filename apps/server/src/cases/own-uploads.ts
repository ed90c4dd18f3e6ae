import type { CaseStudy } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { studyVisibleTo } from './case-for-reader.ts'
import { type CaseStudies, findUploadedSeries, type UploadedSeries } from './case-images.queries.ts'

/** What a poster said of studies, as it is kept. */
export function caseStudiesOf(studies: readonly CaseStudy[]): CaseStudies {
	return {
		studies: studies.map(({ studyInstanceUid, fingerprint }) => ({
			studyInstanceUid,
			fingerprint: fingerprint === null ? null : Buffer.from(fingerprint, 'hex'),
		})),
		series: studies.flatMap((study) => study.series),
	}
}

/** The uploaded series that the poster names, in his order. @throws Problem `study-not-found`, `study-of-another` */
export async function ownSeries(
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

export function refuseRepeated(studies: readonly CaseStudy[]): void {
	const uids = studies.flatMap((study) => [
		study.studyInstanceUid,
		...study.series.map((series) => series.seriesInstanceUid),
	])
	if (new Set<string>(uids).size === uids.length) return
	throw new Problem('request-invalid', { fields: [{ path: 'studies', reason: 'a study or series is named twice' }] })
}
