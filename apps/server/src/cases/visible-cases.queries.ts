import {
	type CaseFilter,
	type CaseId,
	EVIDENCE_GRADE,
	Evidence,
	type EvidenceGrade,
	type HospitalId,
	type PersonId,
	type SeriesInstanceUid,
} from '@readroom/contracts'
import type { WordQuery } from '@readroom/reading'
import { type RawBuilder, type Selectable, type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import { hasOutcomeWords, hasWords } from '../search/index.ts'

export type CaseRow = Selectable<Tables['reading_case']>

/** A case as one reader meets it: with whether he has answered it blind or declined to. */
export interface MetCase extends CaseRow {
	has_blind_opinion: boolean
	has_declined: boolean
	is_guest: boolean
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

/** A person, or what his id and his hospital are in a query over people. */
interface PersonInQuery {
	readonly id: PersonId | RawBuilder<PersonId>
	readonly hospitalId: HospitalId | RawBuilder<HospitalId>
}

/**
 * The one rule of who may see a case, as a condition on `reading_case`. Everything that fetches cases goes through it.
 *
 * Drafts belong to their poster alone, one that was flagged and hidden to him and its moderators, and a withdrawn case is
 * there for nobody. Whoever still waits for his hospital to vouch for him has his drafts and no more. A posted case has a
 * group or people named only where it was posted to them; they see it also after it was made visible to more.
 */
export function visibleTo(reader: Moderator): RawBuilder<SqlBool> {
	if (reader.verification === 'verified') {
		return sql<SqlBool>`(${visibleToVerified(reader)} OR ${isHiddenAndModeratedBy(reader)})`
	}
	if (reader.verification === 'waiting') {
		return sql<SqlBool>`(reading_case.poster_id = ${reader.id} AND reading_case.status = 'draft')`
	}
	return sql<SqlBool>`false`
}

/** The same for any verified person of a query, named by what his id and his hospital are in it; as moderator he is not known. */
export function visibleToVerified({ id, hospitalId }: PersonInQuery): RawBuilder<SqlBool> {
	return sql<SqlBool>`(
		(reading_case.poster_id = ${id} AND reading_case.status <> 'withdrawn')
		OR (reading_case.status IN ('open', 'closed') AND reading_case.hidden_at IS NULL AND (
			reading_case.visibility = 'network'
			OR (reading_case.visibility = 'hospital' AND reading_case.hospital_id = ${hospitalId})
			OR reading_case.group_id IN (SELECT group_id FROM group_member WHERE person_id = ${id})
			OR reading_case.id IN (SELECT case_id FROM case_person WHERE person_id = ${id})
		))
	)`
}

type Moderator = Pick<Reader, 'id' | 'hospitalId' | 'verification' | 'isHospitalAdmin' | 'isSystemAdmin'>

/** Who decides on what is flagged: administrators of its hospital, those who mind its group, system administrators. */
export function moderatedBy(reader: Moderator): RawBuilder<SqlBool> {
	if (reader.verification !== 'verified') return sql<SqlBool>`false`
	return sql<SqlBool>`(
		${reader.isSystemAdmin}
		OR (${reader.isHospitalAdmin} AND reading_case.hospital_id = ${reader.hospitalId})
		OR reading_case.group_id IN (
			SELECT group_id FROM membership WHERE person_id = ${reader.id} AND role IN ('owner', 'moderator')
		)
	)`
}

function isHiddenAndModeratedBy(reader: Moderator): RawBuilder<SqlBool> {
	return sql<SqlBool>`(
		reading_case.hidden_at IS NOT NULL AND reading_case.status IN ('open', 'closed') AND ${moderatedBy(reader)}
	)`
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

/** Whether the reader sees the case only because he is a guest of the group it was posted to. */
export function isGuest({ id, hospitalId }: PersonInQuery): RawBuilder<SqlBool> {
	return sql<SqlBool>`coalesce(
		reading_case.poster_id <> ${id}
			AND reading_case.visibility <> 'network'
			AND NOT (reading_case.visibility = 'hospital' AND reading_case.hospital_id = ${hospitalId})
			AND reading_case.group_id IN (SELECT group_id FROM group_member WHERE person_id = ${id} AND role = 'guest')
			AND reading_case.id NOT IN (SELECT case_id FROM case_person WHERE person_id = ${id}),
		false
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
			isGuest(reader).$castTo<boolean>().as('is_guest'),
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

/** Which cases of those the reader may see; words as `searchQuery` reads them. */
export interface ListedFilter extends Omit<CaseFilter, 'q' | 'outcome' | 'withinDays'> {
	readonly words?: WordQuery | undefined
	readonly outcomeWords?: WordQuery | undefined
	readonly postedAfter?: Date | undefined
	readonly after?: { readonly at: Date; readonly id: string } | undefined
	readonly limit: number
}

const newest = sql<Date>`coalesce(reading_case.posted_at, reading_case.created_at)`

/** A page of the cases the reader may see, newest first. What a row shows of images is looked up for the page alone. */
export async function listSummaries(database: Database, reader: Reader, filter: ListedFilter): Promise<ListedRow[]> {
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
export const previewMadeAt = sql<Date>`coalesce(series.indexed_at, series.created_at)`

function filtered(
	from: ReturnType<typeof summaries>,
	reader: Reader,
	filter: ListedFilter,
): ReturnType<typeof summaries> {
	const { part, words, outcomeWords, grade, postedAfter, after } = filter
	const conditions: RawBuilder<SqlBool>[] = [
		...columnsAre(filter),
		...(part === undefined ? [] : [isPart(reader, part)]),
		...(words === undefined ? [] : [hasWords(words, isOpenTo(reader))]),
		...(outcomeWords === undefined ? [] : [hasOutcomeWords(outcomeWords)]),
		...(grade === undefined ? [] : [hasGrade(grade)]),
		...(postedAfter === undefined ? [] : [sql<SqlBool>`reading_case.posted_at > ${postedAfter}`]),
		...(after === undefined ? [] : [sql<SqlBool>`(${newest}, reading_case.id) < (${after.at}, ${after.id})`]),
	]
	return conditions.reduce((query, condition) => query.where(condition), from)
}

function columnsAre(filter: ListedFilter): RawBuilder<SqlBool>[] {
	const { status, lane, modality, bodyPart, sex, ageFrom, ageTo } = filter
	const equal = { status, lane, modality, body_part: bodyPart, sex }
	return [
		...Object.entries(equal)
			.filter(([, value]) => value !== undefined)
			.map(([column, value]) => sql<SqlBool>`${sql.ref(`reading_case.${column}`)} = ${value}`),
		...(ageFrom === undefined ? [] : [sql<SqlBool>`reading_case.age_years >= ${ageFrom}`]),
		...(ageTo === undefined ? [] : [sql<SqlBool>`reading_case.age_years <= ${ageTo}`]),
	]
}

function hasGrade(grade: EvidenceGrade): RawBuilder<SqlBool> {
	const evidence = Evidence.options.filter((one) => EVIDENCE_GRADE[one] === grade)
	return sql<SqlBool>`(reading_case.status = 'closed' AND EXISTS (
		SELECT FROM outcome WHERE outcome.case_id = reading_case.id AND outcome.evidence = ANY (${evidence})
	))`
}

/** Whether opinions and what hangs on them are open to the reader: `mayReadOpinions` of his `partInCase`, as a condition. */
export function isOpenTo(reader: Reader): RawBuilder<SqlBool> {
	return sql<SqlBool>`(
		reading_case.status = 'closed' OR reading_case.poster_id = ${reader.id}
		OR ${hasBlindOpinion(reader)} OR ${hasDeclined(reader)}
	)`
}

function isPart(reader: Reader, part: NonNullable<CaseFilter['part']>): RawBuilder<SqlBool> {
	const isMine = sql<SqlBool>`reading_case.poster_id = ${reader.id}`
	const isUnanswered = sql<SqlBool>`(
		reading_case.status = 'open' AND NOT ${isMine} AND NOT ${hasAnswered(reader)} AND NOT ${hasDeclined(reader)}
		AND NOT ${isGuest(reader)}
	)`
	return { mine: isMine, answered: hasAnswered(reader), unanswered: isUnanswered }[part]
}
