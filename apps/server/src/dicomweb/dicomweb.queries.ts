import type { CaseId, PersonId, SeriesInstanceUid, SopInstanceUid, StudyInstanceUid } from '@readroom/contracts'
import { type Insertable, type Selectable, sql, type Transaction, type Updateable } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

type Tx = Transaction<Tables>

/** Rows of one INSERT: their values have to stay below the 65,535 parameters of a statement. */
const ROWS_AT_ONCE = 500

/** Adds the studies that are new, and keeps all of them from being deleted until commit. @returns whose they are */
export async function holdStudies(
	tx: Tx,
	studies: readonly Insertable<Tables['study']>[],
): Promise<Map<StudyInstanceUid, PersonId>> {
	const uids = studies.map((study) => study.study_instance_uid)
	const held = await holdFoundStudies(tx, uids)
	const missing = studies.filter((study) => !held.has(study.study_instance_uid))
	if (missing.length === 0) return held
	await tx
		.insertInto('study')
		.values(missing)
		.onConflict((conflict) => conflict.doNothing())
		.execute()
	return holdFoundStudies(tx, uids)
}

async function holdFoundStudies(tx: Tx, uids: readonly StudyInstanceUid[]): Promise<Map<StudyInstanceUid, PersonId>> {
	const rows = await tx
		.selectFrom('study')
		.select(['study_instance_uid', 'owner_id'])
		.where('study_instance_uid', '=', sql<StudyInstanceUid>`ANY(${uids})`)
		.orderBy('study_instance_uid')
		.forShare()
		.execute()
	return new Map(rows.map((row) => [row.study_instance_uid, row.owner_id]))
}

/** Adds the series that are new. @returns the study that each belongs to */
export async function ensureSeries(
	tx: Tx,
	series: readonly Insertable<Tables['series']>[],
): Promise<Map<SeriesInstanceUid, StudyInstanceUid>> {
	const uids = series.map((one) => one.series_instance_uid)
	const found = await studiesOfSeries(tx, uids)
	const missing = series.filter((one) => !found.has(one.series_instance_uid))
	if (missing.length === 0) return found
	await tx
		.insertInto('series')
		.values(missing)
		.onConflict((conflict) => conflict.doNothing())
		.execute()
	return studiesOfSeries(tx, uids)
}

async function studiesOfSeries(
	tx: Tx,
	uids: readonly SeriesInstanceUid[],
): Promise<Map<SeriesInstanceUid, StudyInstanceUid>> {
	const rows = await tx
		.selectFrom('series')
		.select(['series_instance_uid', 'study_instance_uid'])
		.where('series_instance_uid', '=', sql<SeriesInstanceUid>`ANY(${uids})`)
		.execute()
	return new Map(rows.map((row) => [row.series_instance_uid, row.study_instance_uid]))
}

/** Records blobs and holds them until commit: whoever is about to purge one of them waits, and then finds it in use. */
export async function holdBlobs(tx: Tx, blobs: readonly Insertable<Tables['blob']>[]): Promise<void> {
	for (const rows of inBatches(blobs)) {
		await tx
			.insertInto('blob')
			.values(rows)
			.onConflict((conflict) =>
				conflict.column('sha256').doUpdateSet({ size_bytes: (eb) => eb.ref('excluded.size_bytes') }),
			)
			.execute()
	}
}

/** Takes back rows of blobs that no instance came to refer to. */
export async function deleteUnusedBlobs(tx: Tx, digests: readonly Buffer[]): Promise<void> {
	if (digests.length === 0) return
	await tx
		.deleteFrom('blob')
		.where('sha256', 'in', digests)
		.where(sql<boolean>`NOT EXISTS (SELECT FROM instance WHERE instance.blob_sha256 = blob.sha256)`)
		.execute()
}

const STORED_ROW = ['sop_instance_uid', 'series_instance_uid', 'study_instance_uid', 'blob_sha256'] as const

/** What is on record of an instance that was sent. */
export type StoredRow = Pick<Selectable<Tables['instance']>, (typeof STORED_ROW)[number]>

/** Adds the instances whose UIDs are new. @returns those */
export async function insertInstances(
	tx: Tx,
	instances: readonly Insertable<Tables['instance']>[],
): Promise<StoredRow[]> {
	const added: StoredRow[] = []
	for (const rows of inBatches(instances)) {
		const returned = await tx
			.insertInto('instance')
			.values(rows)
			.onConflict((conflict) => conflict.doNothing())
			.returning(STORED_ROW)
			.execute()
		added.push(...returned)
	}
	return added
}

/** What is on record under these SOP Instance UIDs, whoever sent it. */
export async function findStoredInstances(tx: Tx, uids: readonly SopInstanceUid[]): Promise<StoredRow[]> {
	if (uids.length === 0) return []
	return tx
		.selectFrom('instance')
		.select(STORED_ROW)
		.where('sop_instance_uid', '=', sql<SopInstanceUid>`ANY(${uids})`)
		.execute()
}

/**
 * Says that series have to be indexed again. After `insertInstances`: an indexing under way either sees the new rows or
 * has finished, and then this undoes its mark.
 */
export async function markForIndexing(tx: Tx, series: readonly SeriesInstanceUid[]): Promise<void> {
	if (series.length === 0) return
	await tx
		.updateTable('series')
		.set({ indexed_at: null })
		.where('series_instance_uid', 'in', series)
		.where('indexed_at', 'is not', null)
		.execute()
}

export async function insertRefusals(tx: Tx, refusals: readonly Insertable<Tables['refused_instance']>[]) {
	for (const rows of inBatches(refusals)) await tx.insertInto('refused_instance').values(rows).execute()
}

function inBatches<Row>(rows: readonly Row[]): Row[][] {
	return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, index) =>
		rows.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE),
	)
}

export async function listSeriesToIndex(database: Database): Promise<SeriesInstanceUid[]> {
	const rows = await database
		.selectFrom('series')
		.select('series_instance_uid')
		.where('indexed_at', 'is', null)
		.orderBy('created_at')
		.execute()
	return rows.map((row) => row.series_instance_uid)
}

export async function findSeries(database: Database, seriesInstanceUid: SeriesInstanceUid) {
	return database
		.selectFrom('series')
		.selectAll()
		.where('series_instance_uid', '=', seriesInstanceUid)
		.executeTakeFirst()
}

const INSTANCE_PLACE = [
	'sop_instance_uid',
	'series_instance_uid',
	'study_instance_uid',
	'sop_class_uid',
	'blob_sha256',
	'size_bytes',
	'transfer_syntax_uid',
	'frame_ranges',
] as const

/** Where the bytes of an instance are. */
export type InstancePlace = Pick<Selectable<Tables['instance']>, (typeof INSTANCE_PLACE)[number]>

export async function findInstance(
	database: Database,
	sopInstanceUid: SopInstanceUid,
): Promise<InstancePlace | undefined> {
	return database
		.selectFrom('instance')
		.select(INSTANCE_PLACE)
		.where('sop_instance_uid', '=', sopInstanceUid)
		.executeTakeFirst()
}

/** Slices in the order in which they lie in the patient; those without a place by their number, behind the others. */
const READING_ORDER = sql`position_mm ASC NULLS LAST, instance_number ASC NULLS LAST, sop_instance_uid`

/** A page of the instances of a study, or of one series of it, in reading order. */
export async function listInstances(
	database: Database,
	scope: { studyInstanceUid: StudyInstanceUid; seriesInstanceUid?: SeriesInstanceUid | undefined },
): Promise<InstancePlace[]> {
	return database
		.selectFrom('instance')
		.select(INSTANCE_PLACE)
		.where('study_instance_uid', '=', scope.studyInstanceUid)
		.$if(scope.seriesInstanceUid !== undefined, (query) =>
			query.where('series_instance_uid', '=', scope.seriesInstanceUid ?? ('' as SeriesInstanceUid)),
		)
		.orderBy('series_instance_uid')
		.orderBy(READING_ORDER)
		.execute()
}

export async function listSeriesInstances(database: Database, seriesInstanceUid: SeriesInstanceUid) {
	return database
		.selectFrom('instance')
		.select([...INSTANCE_PLACE, 'position_mm'])
		.select(sql<string>`metadata::text`.as('metadata'))
		.where('series_instance_uid', '=', seriesInstanceUid)
		.orderBy(READING_ORDER)
		.execute()
}

export async function findInstanceMetadata(database: Database, sopInstanceUid: SopInstanceUid) {
	return database
		.selectFrom('instance')
		.select(['study_instance_uid', 'series_instance_uid'])
		.select(sql<string>`metadata::text`.as('metadata'))
		.where('sop_instance_uid', '=', sopInstanceUid)
		.executeTakeFirst()
}

export async function listSeriesOfStudy(database: Database, studyInstanceUid: StudyInstanceUid) {
	return database
		.selectFrom('series')
		.select(['series_instance_uid', 'indexed_at', 'body_part', 'modality'])
		.where('study_instance_uid', '=', studyInstanceUid)
		.orderBy(sql`(attributes -> '00200011' -> 'Value' ->> 0)::numeric NULLS LAST`)
		.orderBy('series_instance_uid')
		.execute()
}

/** The gzipped metadata of a series; undefined while it is not indexed. */
export async function findSeriesMetadata(database: Database, seriesInstanceUid: SeriesInstanceUid) {
	const row = await database
		.selectFrom('series')
		.select('metadata_gzip')
		.where('series_instance_uid', '=', seriesInstanceUid)
		.where('indexed_at', 'is not', null)
		.executeTakeFirst()
	return row?.metadata_gzip ?? undefined
}

/** One instance of every series of a study, from its middle, for what only the series together tell. */
export async function listMiddleInstances(database: Database, studyInstanceUid: StudyInstanceUid) {
	return database
		.selectFrom((eb) =>
			eb
				.selectFrom('instance')
				.select(['series_instance_uid', 'blob_sha256', 'size_bytes'])
				.select(sql<number>`row_number() OVER (PARTITION BY series_instance_uid ORDER BY ${READING_ORDER})`.as('place'))
				.select(sql<number>`count(*) OVER (PARTITION BY series_instance_uid)`.as('instance_count'))
				.where('study_instance_uid', '=', studyInstanceUid)
				.as('placed'),
		)
		.select(['series_instance_uid', 'blob_sha256', 'size_bytes'])
		.where(sql<boolean>`place = (instance_count + 1) / 2`)
		.execute()
}

/** Locks the series against new instances and counts those it has; undefined where it is gone. */
export async function lockSeriesAndCount(tx: Tx, seriesInstanceUid: SeriesInstanceUid): Promise<number | undefined> {
	const series = await tx
		.selectFrom('series')
		.select('series_instance_uid')
		.where('series_instance_uid', '=', seriesInstanceUid)
		.forUpdate()
		.executeTakeFirst()
	if (series === undefined) return undefined
	const { count } = await tx
		.selectFrom('instance')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('series_instance_uid', '=', seriesInstanceUid)
		.executeTakeFirstOrThrow()
	return count
}

export async function updateSeries(
	tx: Tx,
	seriesInstanceUid: SeriesInstanceUid,
	change: Updateable<Tables['series']>,
): Promise<void> {
	await tx.updateTable('series').set(change).where('series_instance_uid', '=', seriesInstanceUid).execute()
}

export async function listCasesOfSeries(tx: Tx, seriesInstanceUid: SeriesInstanceUid): Promise<CaseId[]> {
	const rows = await tx
		.selectFrom('case_series')
		.select('case_id')
		.where('series_instance_uid', '=', seriesInstanceUid)
		.orderBy('case_id')
		.execute()
	return rows.map((row) => row.case_id)
}
