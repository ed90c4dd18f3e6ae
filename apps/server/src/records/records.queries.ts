import { type HospitalId, type Lane, type PersonId, REMINDER_DAYS } from '@readroom/contracts'
import type { ScoredOpinion } from '@readroom/reading'
import { type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'

const DAY_MS = 24 * 60 * 60_000

/** A scored opinion with whose it is. */
export type ScoredRow = ScoredOpinion & { readonly readerId: PersonId; readonly caseId: string }

/** Cases that share a study, sent twice or under one fingerprint of its hospital, are of one patient: the lowest id names him. */
const patientKey = sql<string>`coalesce((
	SELECT min(other.case_id::text) FROM case_study AS mine
	JOIN case_study AS other
		ON other.study_instance_uid = mine.study_instance_uid OR other.fingerprint = mine.fingerprint
	WHERE mine.case_id = opinion_score.case_id
), opinion_score.case_id::text)`

function scoredOpinions(database: Database) {
	return database
		.selectFrom('opinion_score')
		.innerJoin('opinion', 'opinion.id', 'opinion_score.opinion_id')
		.innerJoin('reading_case', 'reading_case.id', 'opinion_score.case_id')
		.selectAll('opinion_score')
		.select(['opinion.posted_at', 'reading_case.body_part', 'reading_case.modality', 'reading_case.lane'])
		.select([
			patientKey.as('patient_key'),
			sql<number>`extract(epoch FROM opinion.posted_at - reading_case.posted_at)::double precision / 60`.as('minutes'),
			sql<number | null>`(
				SELECT avg(other.brier) FROM opinion_score AS other
				WHERE other.case_id = opinion_score.case_id AND other.reader_id <> opinion_score.reader_id
			)`.as('brier_of_others'),
		])
}

type Row = Awaited<ReturnType<ReturnType<typeof scoredOpinions>['execute']>>[number]

function scoredOf(row: Row): ScoredRow {
	return {
		readerId: row.reader_id,
		caseId: row.case_id,
		patientKey: row.patient_key,
		answeredAt: row.posted_at,
		bodyPart: row.body_part,
		modality: row.modality,
		lane: row.lane,
		poolRankOfOutcome: row.pool_rank_of_outcome,
		brierOfOthers: row.brier_of_others,
		movedBy: row.moved_by,
		minutesToAnswer: row.minutes,
		score: {
			rankOfOutcome: row.rank_of_outcome,
			isTop1: row.is_top1,
			isTop3: row.is_top3,
			brier: row.brier,
			gradedHit: row.graded_hit,
			firstConfidencePercent: row.first_confidence_percent,
			isDangerousOutcome: row.is_dangerous_outcome,
			isDangerListed: row.is_danger_listed,
			flagCount: row.flag_count,
			wrongFlagCount: row.wrong_flag_count,
		},
	}
}

export async function listScoredOfReader(database: Database, readerId: PersonId): Promise<ScoredRow[]> {
	const rows = await scoredOpinions(database).where('opinion_score.reader_id', '=', readerId).execute()
	return rows.map(scoredOf)
}

export async function listScoredOfRoom(database: Database): Promise<ScoredRow[]> {
	const rows = await scoredOpinions(database).execute()
	return rows.map(scoredOf)
}

/** Who reads for a hospital. */
export async function listReadersOf(database: Database, hospitalId: HospitalId): Promise<Set<PersonId>> {
	const rows = await database.selectFrom('person').select('id').where('hospital_id', '=', hospitalId).execute()
	return new Set(rows.map(({ id }) => id))
}

export async function countAnswered(database: Database, readerId: PersonId) {
	return database
		.selectFrom('reading_case')
		.select([
			sql<number>`count(*)`.as('answered'),
			sql<number>`count(*) FILTER (WHERE reading_case.status = 'open')`.as('awaiting'),
		])
		.where('reading_case.id', 'in', (eb) =>
			eb.selectFrom('opinion').select('opinion.case_id').where('opinion.reader_id', '=', readerId),
		)
		.executeTakeFirstOrThrow()
}

/** Posted cases old enough to be asked about; of one hospital, or of all. Whether anybody has answered them plays no part. */
export async function countCapture(database: Database, now: Date, hospitalId?: HospitalId) {
	return database
		.selectFrom('reading_case')
		.leftJoin('outcome', 'outcome.case_id', 'reading_case.id')
		.leftJoin('lost_to_follow_up', 'lost_to_follow_up.case_id', 'reading_case.id')
		.select([
			sql<number>`count(*)`.as('cases'),
			sql<number>`count(outcome.case_id)`.as('outcomes'),
			sql<number>`count(lost_to_follow_up.case_id)`.as('lost'),
		])
		.where('reading_case.status', 'in', ['open', 'closed'])
		.where('reading_case.posted_at', '<=', new Date(now.getTime() - REMINDER_DAYS[0] * DAY_MS))
		.$if(hospitalId !== undefined, (query) => query.where('reading_case.hospital_id', '=', hospitalId ?? null))
		.executeTakeFirstOrThrow()
}

/** Of closed cases that the hospital posted: how long the first answer took. */
export async function listFirstAnswers(
	database: Database,
	hospitalId: HospitalId,
): Promise<{ lane: Lane | null; minutesToAnswer: number }[]> {
	return database
		.selectFrom('reading_case')
		.innerJoin('opinion', 'opinion.case_id', 'reading_case.id')
		.select([
			'reading_case.lane',
			sql<number>`extract(epoch FROM min(opinion.posted_at) - reading_case.posted_at)::double precision / 60`.as(
				'minutesToAnswer',
			),
		])
		.where('reading_case.hospital_id', '=', hospitalId)
		.where('reading_case.status', '=', 'closed')
		.groupBy('reading_case.id')
		.execute()
}

export async function isRecordShared(database: Database, personId: PersonId): Promise<boolean> {
	const row = await database
		.selectFrom('record_sharing')
		.select('person_id')
		.where('person_id', '=', personId)
		.executeTakeFirst()
	return row !== undefined
}

export async function insertSharing(tx: Transaction<Tables>, personId: PersonId, at: Date): Promise<void> {
	await tx
		.insertInto('record_sharing')
		.values({ person_id: personId, shared_at: at })
		.onConflict((conflict) => conflict.doNothing())
		.execute()
}

export async function deleteSharing(tx: Transaction<Tables>, personId: PersonId): Promise<void> {
	await tx.deleteFrom('record_sharing').where('person_id', '=', personId).execute()
}

/** Readers of the administrator's hospital who share their record, by name; himself left out. */
export async function listSharingReaders(database: Database, administrator: Reader, personId?: PersonId) {
	return database
		.selectFrom('record_sharing')
		.innerJoin('person', 'person.id', 'record_sharing.person_id')
		.select(['person.id', 'person.name', 'person.title'])
		.where('person.hospital_id', '=', administrator.hospitalId)
		.where('person.id', '<>', administrator.id)
		.where(sql<SqlBool>`person.verification = 'verified'`)
		.$if(personId !== undefined, (query) => query.where('person.id', '=', personId ?? null))
		.orderBy('person.name')
		.orderBy('person.id')
		.execute()
}
