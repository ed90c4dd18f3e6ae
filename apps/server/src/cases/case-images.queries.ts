import type {
	BodyPart,
	CaseId,
	Modality,
	PersonId,
	Phase,
	SeriesInstanceUid,
	StudyInstanceUid,
} from '@readroom/contracts'
import { type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import { previewMadeAt, visibleTo } from './visible-cases.queries.ts'

/** The preview of a series of a case that the reader may see, and whether it is the one that lists show. */
export async function findPreview(
	database: Database,
	reader: Reader,
	{ caseId, seriesInstanceUid }: { caseId: CaseId; seriesInstanceUid: SeriesInstanceUid },
): Promise<{ webp: Buffer; isOfList: boolean } | undefined> {
	const row = await database
		.selectFrom('reading_case')
		.innerJoin('case_series', 'case_series.case_id', 'reading_case.id')
		.innerJoin('series', 'series.series_instance_uid', 'case_series.series_instance_uid')
		.select(['series.preview_webp', 'case_series.reading_order'])
		.where('reading_case.id', '=', caseId)
		.where('series.series_instance_uid', '=', seriesInstanceUid)
		.where(visibleTo(reader))
		.executeTakeFirst()
	if (row === undefined || row.preview_webp === null) return undefined
	return { webp: row.preview_webp, isOfList: row.reading_order === 1 }
}

/** The series of a case in reading order. @param options.inlinePreviews how many of them come with their preview */
export async function listCaseSeries(
	database: Database,
	caseId: CaseId,
	{ inlinePreviews = 0 }: { inlinePreviews?: number } = {},
) {
	return database
		.selectFrom('case_series')
		.innerJoin('series', 'series.series_instance_uid', 'case_series.series_instance_uid')
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom('instance')
					.select([
						sql<number>`count(*)`.as('instance_count'),
						sql<number>`coalesce(sum(cardinality(frame_ranges) / 2), 0)`.as('frame_count'),
						// The sum of bigint is numeric, which the driver gives as text.
						sql<number>`coalesce(sum(size_bytes), 0)::bigint`.as('size_bytes'),
					])
					.whereRef('instance.series_instance_uid', '=', 'series.series_instance_uid')
					.as('held'),
			(join) => join.onTrue(),
		)
		.select([
			'series.study_instance_uid',
			'series.series_instance_uid',
			'series.modality',
			'series.description',
			'series.first_slice',
			'case_series.phase',
			'case_series.addendum_id',
			'held.instance_count',
			'held.frame_count',
			'held.size_bytes',
		])
		.select([
			sql<BodyPart | null>`coalesce(case_series.body_part, series.body_part)`.as('body_part'),
			sql<boolean>`series.preview_webp IS NOT NULL`.as('has_preview'),
			previewMadeAt.as('preview_made_at'),
			sql<Buffer | null>`CASE WHEN case_series.reading_order <= ${inlinePreviews} THEN series.preview_webp END`.as(
				'inline_preview',
			),
		])
		.where('case_series.case_id', '=', caseId)
		.orderBy('case_series.reading_order')
		.execute()
}

export interface UploadedSeries {
	study_instance_uid: StudyInstanceUid
	series_instance_uid: SeriesInstanceUid
	owner_id: PersonId
	modality: Modality
	body_part: BodyPart | null
}

/** The series of these studies, whoever sent them; the studies are not deleted until commit. */
export async function findUploadedSeries(
	tx: Transaction<Tables>,
	studies: readonly StudyInstanceUid[],
): Promise<UploadedSeries[]> {
	return tx
		.selectFrom('study')
		.innerJoin('series', 'series.study_instance_uid', 'study.study_instance_uid')
		.select([
			'study.study_instance_uid',
			'series.series_instance_uid',
			'study.owner_id',
			'series.modality',
			'series.body_part',
		])
		.where('study.study_instance_uid', 'in', studies)
		.forKeyShare('study')
		.execute()
}

export interface CaseStudies {
	readonly studies: readonly { studyInstanceUid: StudyInstanceUid; fingerprint: Buffer | null }[]
	/** In reading order. */
	readonly series: readonly { seriesInstanceUid: SeriesInstanceUid; phase: Phase | null; bodyPart: BodyPart | null }[]
}

export async function replaceCaseStudies(
	tx: Transaction<Tables>,
	caseId: CaseId,
	{ studies, series }: CaseStudies,
): Promise<void> {
	await tx.deleteFrom('case_study').where('case_id', '=', caseId).execute()
	await tx.deleteFrom('case_series').where('case_id', '=', caseId).execute()
	await insertCaseStudies(tx, caseId, { studies, series }, { firstPlace: 1, addendumId: null })
}

/** Puts what an addendum brings behind what is there; a study or series that is there already stays as it is. */
export async function appendCaseStudies(
	tx: Transaction<Tables>,
	caseId: CaseId,
	{ addendumId, ...added }: CaseStudies & { addendumId: string },
): Promise<void> {
	const { last } = await tx
		.selectFrom('case_series')
		.select(sql<number>`coalesce(max(reading_order), 0)`.as('last'))
		.where('case_id', '=', caseId)
		.executeTakeFirstOrThrow()
	await insertCaseStudies(tx, caseId, added, { firstPlace: last + 1, addendumId })
}

async function insertCaseStudies(
	tx: Transaction<Tables>,
	caseId: CaseId,
	{ studies, series }: CaseStudies,
	{ firstPlace, addendumId }: { firstPlace: number; addendumId: string | null },
): Promise<void> {
	await tx
		.insertInto('case_study')
		.values(
			studies.map(({ studyInstanceUid, fingerprint }) => ({
				case_id: caseId,
				study_instance_uid: studyInstanceUid,
				fingerprint,
			})),
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute()
	await tx
		.insertInto('case_series')
		.values(
			series.map(({ seriesInstanceUid, phase, bodyPart }, index) => ({
				case_id: caseId,
				series_instance_uid: seriesInstanceUid,
				reading_order: firstPlace + index,
				phase,
				body_part: bodyPart,
				addendum_id: addendumId,
			})),
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

/** Visible cases of the reader's own hospital that hold a study with one of these fingerprints, oldest first. */
export async function findCasesByFingerprint(
	database: Database,
	reader: Reader,
	{ fingerprints, limit }: { fingerprints: readonly Buffer[]; limit: number },
) {
	return database
		.selectFrom('case_study')
		.innerJoin('reading_case', 'reading_case.id', 'case_study.case_id')
		.select(['case_study.fingerprint', 'reading_case.id', 'reading_case.label', 'reading_case.posted_at'])
		.where('case_study.fingerprint', 'in', fingerprints)
		.where('reading_case.hospital_id', '=', reader.hospitalId)
		.where(visibleTo(reader))
		.orderBy('reading_case.created_at')
		.orderBy('reading_case.id')
		.limit(limit)
		.execute()
}

export async function findStudyForReader(database: Database, reader: Reader, studyInstanceUid: StudyInstanceUid) {
	return database
		.selectFrom('study')
		.select(['study.owner_id'])
		.select((eb) =>
			eb
				.selectFrom('case_study')
				.innerJoin('reading_case', 'reading_case.id', 'case_study.case_id')
				.select('reading_case.id')
				.whereRef('case_study.study_instance_uid', '=', 'study.study_instance_uid')
				.where(visibleTo(reader))
				.orderBy('reading_case.created_at', 'desc')
				.limit(1)
				.as('case_id'),
		)
		.where('study.study_instance_uid', '=', studyInstanceUid)
		.executeTakeFirst()
}

/**
 * Takes the studies off a case and deletes those that no other case refers to.
 *
 * @returns digests that the deleted instances referred to, each once, and how much went
 */
export async function deleteCaseStudies(
	tx: Transaction<Tables>,
	caseId: CaseId,
): Promise<{ digests: Buffer[]; studyCount: number; instanceCount: number }> {
	await tx.deleteFrom('case_series').where('case_id', '=', caseId).execute()
	const unlinked = await tx
		.deleteFrom('case_study')
		.where('case_id', '=', caseId)
		.returning('study_instance_uid')
		.execute()
	const uids = unlinked.map((row) => row.study_instance_uid)
	if (uids.length === 0) return { digests: [], studyCount: 0, instanceCount: 0 }

	// Locked first, so that no other case takes up one of them between the look and the deletion.
	await tx
		.selectFrom('study')
		.select('study_instance_uid')
		.where('study_instance_uid', 'in', uids)
		.orderBy('study_instance_uid')
		.forUpdate()
		.execute()
	const unused = await tx
		.selectFrom('study')
		.select('study_instance_uid')
		.where('study_instance_uid', 'in', uids)
		.where(sql<SqlBool>`NOT EXISTS (
			SELECT FROM case_study WHERE case_study.study_instance_uid = study.study_instance_uid
		)`)
		.execute()
	const unusedUids = unused.map((row) => row.study_instance_uid)
	if (unusedUids.length === 0) return { digests: [], studyCount: 0, instanceCount: 0 }

	const instances = await tx
		.deleteFrom('instance')
		.where('study_instance_uid', 'in', unusedUids)
		.returning(sql<string>`encode(blob_sha256, 'hex')`.as('sha256'))
		.execute()
	await tx.deleteFrom('study').where('study_instance_uid', 'in', unusedUids).execute()
	const digests = [...new Set(instances.map((row) => row.sha256))].map((hex) => Buffer.from(hex, 'hex'))
	return { digests, studyCount: unusedUids.length, instanceCount: instances.length }
}

/** Deletes the rows of those blobs that no instance refers to any more. @returns their digests */
export async function deleteUnreferredBlobs(tx: Transaction<Tables>, digests: readonly Buffer[]): Promise<Buffer[]> {
	if (digests.length === 0) return []
	// Locked first: a store under way that refers to one of them is waited for, and the second statement sees it.
	await tx.selectFrom('blob').select('sha256').where('sha256', 'in', digests).orderBy('sha256').forUpdate().execute()
	const deleted = await tx
		.deleteFrom('blob')
		.where('sha256', 'in', digests)
		.where(sql<SqlBool>`NOT EXISTS (SELECT FROM instance WHERE instance.blob_sha256 = blob.sha256)`)
		.returning('sha256')
		.execute()
	return deleted.map((row) => row.sha256)
}

/** Writes rows for those of these blobs that have none. @returns their digests */
export async function reserveBlobNames(
	tx: Transaction<Tables>,
	digests: readonly Buffer[],
	now: Date,
): Promise<Buffer[]> {
	const rows = await tx
		.insertInto('blob')
		// In one order everywhere, so that two who need several of them do not wait for each other.
		.values(
			digests
				.toSorted((one, other) => one.compare(other))
				.map((sha256) => ({ sha256, size_bytes: 0, created_at: now })),
		)
		.onConflict((conflict) => conflict.doNothing())
		.returning('sha256')
		.execute()
	return rows.map((row) => row.sha256)
}

export async function deleteBlobRows(tx: Transaction<Tables>, digests: readonly Buffer[]): Promise<void> {
	if (digests.length > 0) await tx.deleteFrom('blob').where('sha256', 'in', digests).execute()
}
