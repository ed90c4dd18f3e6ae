import type {
	BodyPart,
	CaseEvent,
	CaseId,
	GroupId,
	Lane,
	Modality,
	PersonId,
	Phase,
	SeriesInstanceUid,
	StudyInstanceUid,
} from '@readroom/contracts'
import {
	type Insertable,
	type RawBuilder,
	type Selectable,
	type SqlBool,
	sql,
	type Transaction,
	type Updateable,
} from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'

export type CaseRow = Selectable<Tables['reading_case']>

/** A case as one reader meets it: with whether he has answered it blind or declined to. */
export interface MetCase extends CaseRow {
	has_blind_opinion: boolean
	has_declined: boolean
}

export interface SummaryRow extends MetCase {
	poster_name: string
	poster_title: string
	poster_hospital_name: string
	/** How many readers have answered it, for those to whom it is open. */
	reader_count: number
}

/** A case in a list, with what its row shows of the images. */
export interface ListedRow extends SummaryRow {
	/** As many as are indexed. */
	image_count: number
	/** Of the first series; both null where it has no preview. */
	preview_series_uid: SeriesInstanceUid | null
	preview_made_at: Date | null
}

/**
 * The one rule of who may see a case, as a condition on `reading_case`. Everything that fetches cases goes through it.
 *
 * Drafts belong to their poster alone, and a withdrawn case is there for nobody. Whoever still waits for his hospital
 * to vouch for him has his drafts and no more.
 */
export function visibleTo(reader: Reader): RawBuilder<SqlBool> {
	if (reader.verification === 'verified') {
		return sql<SqlBool>`(
			(reading_case.poster_id = ${reader.id} AND reading_case.status <> 'withdrawn')
			OR (reading_case.status IN ('open', 'closed') AND (
				reading_case.visibility = 'network'
				OR (reading_case.visibility = 'hospital' AND reading_case.hospital_id = ${reader.hospitalId})
				OR (reading_case.visibility = 'group' AND reading_case.group_id IN
					(SELECT group_id FROM membership WHERE person_id = ${reader.id}))
				OR (reading_case.visibility = 'people' AND reading_case.id IN
					(SELECT case_id FROM case_person WHERE person_id = ${reader.id}))
			))
		)`
	}
	if (reader.verification === 'waiting') {
		return sql<SqlBool>`(reading_case.poster_id = ${reader.id} AND reading_case.status = 'draft')`
	}
	return sql<SqlBool>`false`
}

/** Who answers for a case: its poster, and once it is posted the administrators of his hospital. */
function inCareOf(reader: Reader): RawBuilder<SqlBool> {
	if (reader.verification === 'suspended') return sql<SqlBool>`false`
	const isAdministrator = reader.isHospitalAdmin && reader.verification === 'verified'
	return sql<SqlBool>`(
		reading_case.status <> 'withdrawn' AND (
			reading_case.poster_id = ${reader.id}
			OR (${isAdministrator} AND reading_case.status <> 'draft' AND reading_case.hospital_id = ${reader.hospitalId})
		)
	)`
}

function hasAnswered(reader: Reader): RawBuilder<SqlBool> {
	return sql<SqlBool>`EXISTS (
		SELECT FROM opinion WHERE opinion.case_id = reading_case.id AND opinion.reader_id = ${reader.id}
	)`
}

/** Looked up for one case at a time: as EXISTS, the planner prefers to read every opinion the reader ever gave. */
function hasBlindOpinion(reader: Reader): RawBuilder<SqlBool> {
	return sql<SqlBool>`coalesce((
		SELECT true FROM opinion
		WHERE opinion.case_id = reading_case.id AND opinion.reader_id = ${reader.id} AND opinion.is_blind
		LIMIT 1
	), false)`
}

function hasDeclined(reader: Reader): RawBuilder<SqlBool> {
	return sql<SqlBool>`EXISTS (
		SELECT FROM declined_reader
		WHERE declined_reader.case_id = reading_case.id AND declined_reader.reader_id = ${reader.id}
	)`
}

/** `share` keeps the case as it is until commit, `update` is for whoever changes it. */
export type CaseLock = 'share' | 'update'

function metCases(database: Database, reader: Reader) {
	return database
		.selectFrom('reading_case')
		.selectAll('reading_case')
		.select([
			hasBlindOpinion(reader).$castTo<boolean>().as('has_blind_opinion'),
			hasDeclined(reader).$castTo<boolean>().as('has_declined'),
		])
}

export async function findVisibleCase(
	database: Database,
	reader: Reader,
	caseId: CaseId,
	lock?: CaseLock,
): Promise<MetCase | undefined> {
	return metCases(database, reader)
		.where('reading_case.id', '=', caseId)
		.where(visibleTo(reader))
		.$if(lock === 'share', (query) => query.forShare('reading_case'))
		.$if(lock === 'update', (query) => query.forUpdate('reading_case'))
		.executeTakeFirst()
}

/** The case for whoever answers for it, locked for the change he is about to make. */
export async function lockCaseInCare(
	tx: Transaction<Tables>,
	reader: Reader,
	caseId: CaseId,
): Promise<MetCase | undefined> {
	return metCases(tx, reader)
		.where('reading_case.id', '=', caseId)
		.where(inCareOf(reader))
		.forUpdate('reading_case')
		.executeTakeFirst()
}

function summaries(database: Database, reader: Reader) {
	return metCases(database, reader)
		.innerJoin('person as poster', 'poster.id', 'reading_case.poster_id')
		.innerJoin('hospital', 'hospital.id', 'poster.hospital_id')
		.select(['poster.name as poster_name', 'poster.title as poster_title', 'hospital.name as poster_hospital_name'])
		.select(
			sql<number>`(
				SELECT count(*) FROM opinion WHERE opinion.case_id = reading_case.id AND opinion.version = 1
			)`.as('reader_count'),
		)
		.where(visibleTo(reader))
}

export async function findSummary(database: Database, reader: Reader, caseId: CaseId): Promise<SummaryRow | undefined> {
	return summaries(database, reader).where('reading_case.id', '=', caseId).executeTakeFirst()
}

export interface CaseFilter {
	readonly status?: 'draft' | 'open' | 'closed' | undefined
	readonly lane?: Lane | undefined
	readonly modality?: Modality | undefined
	readonly part?: 'mine' | 'unanswered' | 'answered' | undefined
	/** Each has to stand in the complaint, the question or the label. */
	readonly words: readonly string[]
	readonly after?: { readonly at: Date; readonly id: string } | undefined
	readonly limit: number
}

const newest = sql<Date>`coalesce(reading_case.posted_at, reading_case.created_at)`

/** A page of the cases the reader may see, newest first. What a row shows of images is looked up for the page alone. */
export async function listSummaries(database: Database, reader: Reader, filter: CaseFilter): Promise<ListedRow[]> {
	const page = filtered(summaries(database, reader), reader, filter)
		.select(newest.as('newest'))
		.orderBy(newest, 'desc')
		.orderBy('reading_case.id', 'desc')
		// Written out: for a number that it does not know, the planner expects a tenth of all cases, and plans anew each time.
		.limit(sql.lit(filter.limit))
	const { rows } = await sql<ListedRow>`
		SELECT page.*, held.image_count, preview.series_instance_uid AS preview_series_uid, preview.made_at AS preview_made_at
		FROM (${page}) AS page
		CROSS JOIN LATERAL (
			SELECT coalesce(sum(series.frame_count), 0) AS image_count
			FROM case_series JOIN series USING (series_instance_uid)
			WHERE case_series.case_id = page.id
		) AS held
		LEFT JOIN LATERAL (
			SELECT series_instance_uid, ${previewMadeAt} AS made_at
			FROM case_series JOIN series USING (series_instance_uid)
			WHERE case_series.case_id = page.id AND case_series.reading_order = 1 AND series.preview_webp IS NOT NULL
			LIMIT 1
		) AS preview ON true
		ORDER BY page.newest DESC, page.id DESC
	`.execute(database)
	return rows
}

/** While a series is being indexed again its old preview stays, under another time. */
const previewMadeAt = sql<Date>`coalesce(series.indexed_at, series.created_at)`

function filtered(
	from: ReturnType<typeof summaries>,
	reader: Reader,
	{ status, lane, modality, part, words, after }: CaseFilter,
): ReturnType<typeof summaries> {
	let query = from
	if (status !== undefined) query = query.where('reading_case.status', '=', status)
	if (lane !== undefined) query = query.where('reading_case.lane', '=', lane)
	if (modality !== undefined) query = query.where('reading_case.modality', '=', modality)
	if (part !== undefined) query = query.where(isPart(reader, part))
	for (const word of words) query = query.where(holdsWord(word))
	if (after !== undefined) {
		query = query.where(sql<SqlBool>`(${newest}, reading_case.id) < (${after.at}, ${after.id})`)
	}
	return query
}

function isPart(reader: Reader, part: NonNullable<CaseFilter['part']>): RawBuilder<SqlBool> {
	const isMine = sql<SqlBool>`reading_case.poster_id = ${reader.id}`
	const isUnanswered = sql<SqlBool>`(
		reading_case.status = 'open' AND NOT ${isMine} AND NOT ${hasAnswered(reader)} AND NOT ${hasDeclined(reader)}
	)`
	return { mine: isMine, answered: hasAnswered(reader), unanswered: isUnanswered }[part]
}

function holdsWord(word: string): RawBuilder<SqlBool> {
	const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
	return sql<SqlBool>`(
		reading_case.complaint ILIKE ${pattern} OR reading_case.question ILIKE ${pattern}
		OR reading_case.label ILIKE ${pattern}
	)`
}

/** Whether anybody has answered the case. */
export async function hasOpinion(database: Database, caseId: CaseId): Promise<boolean> {
	const row = await database
		.selectFrom('opinion')
		.select('id')
		.where('case_id', '=', caseId)
		.limit(1)
		.executeTakeFirst()
	return row !== undefined
}

/** The preview of a series of a case that the reader may see. */
export async function findPreview(
	database: Database,
	reader: Reader,
	{ caseId, seriesInstanceUid }: { caseId: CaseId; seriesInstanceUid: SeriesInstanceUid },
): Promise<Buffer | undefined> {
	const row = await database
		.selectFrom('reading_case')
		.innerJoin('case_series', 'case_series.case_id', 'reading_case.id')
		.innerJoin('series', 'series.series_instance_uid', 'case_series.series_instance_uid')
		.select('series.preview_webp')
		.where('reading_case.id', '=', caseId)
		.where('series.series_instance_uid', '=', seriesInstanceUid)
		.where(visibleTo(reader))
		.executeTakeFirst()
	return row?.preview_webp ?? undefined
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

export async function findLastReceipt(database: Database, caseId: CaseId) {
	return database
		.selectFrom('receipt')
		.select(['action', 'given_at'])
		.where('case_id', '=', caseId)
		.orderBy('given_at', 'desc')
		.limit(1)
		.executeTakeFirst()
}

export async function insertReceipt(tx: Transaction<Tables>, receipt: Insertable<Tables['receipt']>): Promise<void> {
	await tx
		.insertInto('receipt')
		.values(receipt)
		.onConflict((conflict) => conflict.columns(['case_id', 'given_at']).doUpdateSet({ action: receipt.action }))
		.execute()
}

export async function listNamedPeople(database: Database, caseId: CaseId): Promise<PersonId[]> {
	const rows = await database
		.selectFrom('case_person')
		.select('person_id')
		.where('case_id', '=', caseId)
		.orderBy('person_id')
		.execute()
	return rows.map((row) => row.person_id)
}

/** Which of these people have been vouched for. */
export async function findVerifiedPeople(database: Database, ids: readonly PersonId[]): Promise<Set<PersonId>> {
	if (ids.length === 0) return new Set()
	const rows = await database
		.selectFrom('person')
		.select('id')
		.where('id', 'in', ids)
		.where('verification', '=', 'verified')
		.execute()
	return new Set(rows.map((row) => row.id))
}

export async function isGroupMember(database: Database, groupId: GroupId, personId: PersonId): Promise<boolean> {
	const row = await database
		.selectFrom('membership')
		.select('group_id')
		.where('group_id', '=', groupId)
		.where('person_id', '=', personId)
		.executeTakeFirst()
	return row !== undefined
}

export async function findTakenLabels(database: Database, labels: readonly string[]): Promise<Set<string>> {
	const rows = await database.selectFrom('reading_case').select('label').where('label', 'in', labels).execute()
	return new Set(rows.map((row) => row.label))
}

export async function insertCase(tx: Transaction<Tables>, row: Insertable<Tables['reading_case']>): Promise<void> {
	await tx.insertInto('reading_case').values(row).execute()
}

export async function updateCase(
	tx: Transaction<Tables>,
	caseId: CaseId,
	change: Updateable<Tables['reading_case']>,
): Promise<void> {
	if (Object.keys(change).length === 0) return
	await tx.updateTable('reading_case').set(change).where('id', '=', caseId).execute()
}

export async function replaceNamedPeople(
	tx: Transaction<Tables>,
	caseId: CaseId,
	people: readonly PersonId[],
): Promise<void> {
	await tx.deleteFrom('case_person').where('case_id', '=', caseId).execute()
	if (people.length === 0) return
	await tx
		.insertInto('case_person')
		.values(people.map((personId) => ({ case_id: caseId, person_id: personId })))
		.execute()
}

export async function insertCaseEvent(
	tx: Transaction<Tables>,
	event: { caseId: CaseId; personId: PersonId; type: CaseEvent['type']; detail?: string; at: Date },
): Promise<void> {
	await tx
		.insertInto('case_event')
		.values({
			case_id: event.caseId,
			person_id: event.personId,
			type: event.type,
			detail: event.detail ?? '',
			at: event.at,
		})
		.execute()
}

export async function listCaseEvents(
	database: Database,
	caseId: CaseId,
	{ types, limit }: { types?: readonly CaseEvent['type'][]; limit: number },
) {
	return database
		.selectFrom('case_event')
		.innerJoin('person', 'person.id', 'case_event.person_id')
		.select(['case_event.at', 'case_event.type', 'case_event.detail', 'person.name as person_name'])
		.where('case_event.case_id', '=', caseId)
		.$if(types !== undefined, (query) => query.where('case_event.type', 'in', types ?? []))
		.orderBy('case_event.id')
		.limit(limit)
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
	await tx
		.insertInto('case_study')
		.values(
			studies.map(({ studyInstanceUid, fingerprint }) => ({
				case_id: caseId,
				study_instance_uid: studyInstanceUid,
				fingerprint,
			})),
		)
		.execute()
	await tx
		.insertInto('case_series')
		.values(
			series.map(({ seriesInstanceUid, phase, bodyPart }, index) => ({
				case_id: caseId,
				series_instance_uid: seriesInstanceUid,
				reading_order: index + 1,
				phase,
				body_part: bodyPart,
			})),
		)
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

/** Takes every word out of a case, whoever wrote it. Ids, codes, scores and times stay, and readers' records with them. */
export async function clearCaseWords(tx: Transaction<Tables>, caseId: CaseId): Promise<void> {
	await updateCase(tx, caseId, {
		status: 'withdrawn',
		sex: null,
		age_years: null,
		complaint: '',
		duration: '',
		history: '',
		labs: '',
		question: '',
		stat_reason: '',
	})
	await tx.updateTable('opinion').set({ findings: '', next_step: '' }).where('case_id', '=', caseId).execute()
	await sql`
		DELETE FROM opinion_candidate USING opinion
		WHERE opinion.id = opinion_candidate.opinion_id AND opinion.case_id = ${caseId}
	`.execute(tx)
	await tx.updateTable('outcome').set({ note: '' }).where('case_id', '=', caseId).execute()
	await tx.updateTable('case_event').set({ detail: '' }).where('case_id', '=', caseId).execute()
	await tx.deleteFrom('comment').where('case_id', '=', caseId).execute()
	await tx.deleteFrom('receipt').where('case_id', '=', caseId).execute()
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
