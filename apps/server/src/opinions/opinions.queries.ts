import type { Candidate, CaseId, OpinionId, PersonId, Reaction, Urgency } from '@readroom/contracts'
import { type Insertable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

/** One version of a reader's opinion with its ranked list. */
export interface OpinionVersion {
	readonly id: OpinionId
	readonly case_id: CaseId
	readonly reader_id: PersonId
	readonly version: number
	readonly is_blind: boolean
	readonly findings: string
	readonly urgency: Urgency
	readonly next_step: string
	readonly posted_at: Date
	readonly hidden_at: Date | null
	readonly reader_name: string
	readonly reader_title: string
	readonly reader_hospital_name: string
	readonly is_verified: boolean
	readonly candidates: Candidate[]
	/** Merges in force on its case. */
	readonly merges: readonly MergeRow[]
}

/** A merge in force. */
export type MergeRow = Awaited<ReturnType<typeof listMerges>>[number]

function versions(database: Database) {
	return database
		.selectFrom('opinion')
		.innerJoin('person', 'person.id', 'opinion.reader_id')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.selectAll('opinion')
		.select([
			'person.name as reader_name',
			'person.title as reader_title',
			'hospital.name as reader_hospital_name',
			sql<boolean>`person.verification = 'verified'`.as('is_verified'),
			sql<Candidate[]>`coalesce((
				SELECT jsonb_agg(jsonb_build_object(
					'rank', rank,
					'diagnosis', diagnosis,
					'confidencePercent', confidence_percent,
					'isDangerous', is_dangerous
				) ORDER BY rank)
				FROM opinion_candidate WHERE opinion_candidate.opinion_id = opinion.id
			), '[]')`.as('candidates'),
		])
}

/** Every version of every reader's opinion on these cases, oldest first. */
export async function listVersions(database: Database, caseIds: readonly CaseId[]): Promise<OpinionVersion[]> {
	if (caseIds.length === 0) return []
	const rows = await versions(database)
		.where('opinion.case_id', 'in', caseIds)
		.orderBy('opinion.posted_at')
		.orderBy('opinion.id')
		.execute()
	const merges = Map.groupBy(await listMerges(database, caseIds), ({ case_id }) => case_id)
	return rows.map((row) => ({ ...row, merges: merges.get(row.case_id) ?? [] }))
}

export async function getVersion(database: Database, opinionId: OpinionId): Promise<OpinionVersion> {
	const row = await versions(database).where('opinion.id', '=', opinionId).executeTakeFirstOrThrow()
	return { ...row, merges: await listMerges(database, [row.case_id]) }
}

/** Merges in force on these cases, oldest first. */
export async function listMerges(database: Database, caseIds: readonly CaseId[]) {
	if (caseIds.length === 0) return []
	return database
		.selectFrom('concept_merge')
		.innerJoin('person', 'person.id', 'concept_merge.merged_by')
		.select([
			'concept_merge.id',
			'concept_merge.case_id',
			'concept_merge.concept_id as conceptId',
			'concept_merge.diagnosis',
			'concept_merge.into_diagnosis as into',
			'concept_merge.merged_at',
			sql<{ id: PersonId; name: string }>`jsonb_build_object('id', person.id, 'name', person.name)`.as('merged_by'),
		])
		.where('concept_merge.case_id', 'in', caseIds)
		.where('concept_merge.undone_at', 'is', null)
		.orderBy('concept_merge.id')
		.execute()
}

/** @returns whether it was written; not where this reader has this version on the case already */
export async function insertOpinion(
	tx: Transaction<Tables>,
	opinion: Insertable<Tables['opinion']>,
	candidates: readonly Omit<Insertable<Tables['opinion_candidate']>, 'opinion_id'>[],
): Promise<boolean> {
	const inserted = await tx
		.insertInto('opinion')
		.values(opinion)
		.onConflict((conflict) => conflict.columns(['case_id', 'reader_id', 'version']).doNothing())
		.returning('id')
		.executeTakeFirst()
	if (inserted === undefined) return false
	await tx
		.insertInto('opinion_candidate')
		.values(candidates.map((candidate) => ({ ...candidate, opinion_id: opinion.id })))
		.execute()
	return true
}

/** Last version of the reader's own opinion, 0 where he has none; holds off other versions of his until commit. */
export async function lockOwnVersions(
	tx: Transaction<Tables>,
	{ caseId, readerId }: { caseId: CaseId; readerId: PersonId },
): Promise<number> {
	await tx
		.selectFrom('opinion')
		.select('id')
		.where('case_id', '=', caseId)
		.where('reader_id', '=', readerId)
		.where('version', '=', 1)
		.forUpdate()
		.execute()
	const { last } = await tx
		.selectFrom('opinion')
		.select(sql<number>`coalesce(max(version), 0)`.as('last'))
		.where('case_id', '=', caseId)
		.where('reader_id', '=', readerId)
		.executeTakeFirstOrThrow()
	return last
}

/** @returns whether it is new */
export async function insertDecline(
	tx: Transaction<Tables>,
	decline: Insertable<Tables['declined_reader']>,
): Promise<boolean> {
	const inserted = await tx
		.insertInto('declined_reader')
		.values(decline)
		.onConflict((conflict) => conflict.doNothing())
		.returning('case_id')
		.executeTakeFirst()
	return inserted !== undefined
}

/** When the poster ticked each danger, by concept. */
export async function findConsidered(database: Database, caseId: CaseId): Promise<Map<string, Date>> {
	const rows = await database
		.selectFrom('danger_considered')
		.select(['concept_id', 'considered_at'])
		.where('case_id', '=', caseId)
		.execute()
	return new Map(rows.map((row) => [row.concept_id, row.considered_at]))
}

/** @returns whether it is new */
export async function insertConsidered(
	tx: Transaction<Tables>,
	considered: Insertable<Tables['danger_considered']>,
): Promise<boolean> {
	const inserted = await tx
		.insertInto('danger_considered')
		.values(considered)
		.onConflict((conflict) => conflict.doNothing())
		.returning('case_id')
		.executeTakeFirst()
	return inserted !== undefined
}

/** The last comments under a case, newest first. */
export async function listLastComments(database: Database, caseId: CaseId, { limit }: { limit: number }) {
	return database
		.selectFrom('comment')
		.innerJoin('person', 'person.id', 'comment.author_id')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.select([
			'comment.id',
			'comment.opinion_id',
			'comment.author_id',
			'comment.text',
			'comment.posted_at',
			'person.name',
			'person.title',
			'hospital.name as hospital_name',
		])
		.where('comment.case_id', '=', caseId)
		.where('comment.hidden_at', 'is', null)
		.orderBy('comment.posted_at', 'desc')
		.orderBy('comment.id', 'desc')
		.limit(limit)
		.execute()
}

export async function insertComment(tx: Transaction<Tables>, comment: Insertable<Tables['comment']>): Promise<void> {
	await tx.insertInto('comment').values(comment).execute()
}

/** Whether there is such an opinion on the case, and whose it is. */
export async function findAuthor(
	database: Database,
	{ caseId, opinionId }: { caseId: CaseId; opinionId: OpinionId },
): Promise<PersonId | undefined> {
	const row = await database
		.selectFrom('opinion')
		.select('reader_id')
		.where('id', '=', opinionId)
		.where('case_id', '=', caseId)
		.executeTakeFirst()
	return row?.reader_id
}

/** How many gave each reaction to each opinion of the case, and whether this person did. */
export async function listReactions(database: Database, caseId: CaseId, personId: PersonId) {
	return database
		.selectFrom('opinion_reaction')
		.innerJoin('opinion', 'opinion.id', 'opinion_reaction.opinion_id')
		.select([
			'opinion_reaction.opinion_id',
			'opinion_reaction.reaction',
			sql<number>`count(*)`.as('count'),
			sql<boolean>`bool_or(opinion_reaction.person_id = ${personId})`.as('is_mine'),
		])
		.where('opinion.case_id', '=', caseId)
		.groupBy(['opinion_reaction.opinion_id', 'opinion_reaction.reaction'])
		.execute()
}

/** @returns whether it is new */
export async function insertReaction(
	tx: Transaction<Tables>,
	reaction: Insertable<Tables['opinion_reaction']>,
): Promise<boolean> {
	const inserted = await tx
		.insertInto('opinion_reaction')
		.values(reaction)
		.onConflict((conflict) => conflict.doNothing())
		.returning('opinion_id')
		.executeTakeFirst()
	return inserted !== undefined
}

/** @returns whether it was there */
export async function deleteReaction(
	tx: Transaction<Tables>,
	{ opinionId, personId, reaction }: { opinionId: OpinionId; personId: PersonId; reaction: Reaction },
): Promise<boolean> {
	const deleted = await tx
		.deleteFrom('opinion_reaction')
		.where('opinion_id', '=', opinionId)
		.where('person_id', '=', personId)
		.where('reaction', '=', reaction)
		.returning('opinion_id')
		.executeTakeFirst()
	return deleted !== undefined
}

/** How many answers a case has had: opinions, and findings told at once. */
export async function countAnswers(database: Database, caseId: CaseId): Promise<number> {
	const { count } = await database
		.selectNoFrom(
			sql<number>`(
				(SELECT count(*) FROM opinion WHERE case_id = ${caseId} AND version = 1)
				+ (SELECT count(*) FROM spoken_finding WHERE case_id = ${caseId})
			)`.as('count'),
		)
		.executeTakeFirstOrThrow()
	return count
}
