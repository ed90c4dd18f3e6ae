import type { SeriesInstanceUid, StudyInstanceUid } from '@readroom/contracts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'

/** A CT study with one series as if its images had come over STOW-RS; for tests that do not look at images. */
export async function storedStudy(
	{ database, clock }: Pick<Services, 'database' | 'clock'>,
	owner: Pick<Reader, 'id'>,
): Promise<{ studyInstanceUid: StudyInstanceUid; seriesInstanceUid: SeriesInstanceUid }> {
	const uid = `2.25.${BigInt(`0x${newId().replaceAll('-', '')}`)}`
	// Derived from a UUID (PS3.5 annex B.2), with a component for the series.
	const studyInstanceUid = uid as StudyInstanceUid
	const seriesInstanceUid = `${uid}.1` as SeriesInstanceUid
	const created_at = clock.now()
	await database
		.insertInto('study')
		.values({ study_instance_uid: studyInstanceUid, owner_id: owner.id, attributes: '{}', created_at })
		.execute()
	await database
		.insertInto('series')
		.values({
			series_instance_uid: seriesInstanceUid,
			study_instance_uid: studyInstanceUid,
			modality: 'CT',
			body_part: 'abdomen',
			description: '',
			attributes: '{}',
			created_at,
		})
		.execute()
	return { studyInstanceUid, seriesInstanceUid }
}
