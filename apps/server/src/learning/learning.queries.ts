import {
	type CaseId,
	CHAIR_FIRST,
	type Diagnosis,
	type Discrepancy,
	type MissKind,
	type OpinionId,
	type PersonId,
} from '@readroom/contracts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'

/** What a reader is told of each of his opinions. */
export type Lessons = ReadonlyMap<OpinionId, { missKind: MissKind | null; discrepancy: Discrepancy | null }>

/** Kinds of miss and discrepancies of the reader's own opinions on these cases, as far as they are released to him. */
export async function findLessons(database: Database, reader: Reader, caseIds: readonly CaseId[]): Promise<Lessons> {
	if (caseIds.length === 0) return new Map()
	const rows = await database
		.selectFrom('opinion')
		.leftJoin('opinion_miss', 'opinion_miss.opinion_id', 'opinion.id')
		.leftJoin('discrepancy', (join) =>
			join
				.onRef('discrepancy.opinion_id', '=', 'opinion.id')
				.on((eb) =>
					eb.or([eb('discrepancy.decided_at', 'is not', null), eb('discrepancy.code', 'not in', CHAIR_FIRST)]),
				),
		)
		.select(['opinion.id', 'opinion_miss.kind', 'discrepancy.code'])
		.where('opinion.reader_id', '=', reader.id)
		.where('opinion.case_id', 'in', caseIds)
		.execute()
	return new Map(rows.map(({ id, kind, code }) => [id, { missKind: kind, discrepancy: code }]))
}

/** What stands of each opinion on a case in both registers. */
export async function listReviews(database: Database, caseId: CaseId) {
	return database
		.selectFrom('opinion')
		.leftJoin('opinion_miss', 'opinion_miss.opinion_id', 'opinion.id')
		.leftJoin('discrepancy', 'discrepancy.opinion_id', 'opinion.id')
		.leftJoin('opinion_score', 'opinion_score.opinion_id', 'opinion.id')
		.select([
			'opinion.id',
			'opinion_miss.kind',
			'discrepancy.code',
			'discrepancy.proposed_by',
			'discrepancy.decided_at',
			'opinion_score.rank_of_outcome',
		])
		.where('opinion.case_id', '=', caseId)
		.execute()
}

export async function putMissKind(
	tx: Transaction<Tables>,
	miss: { opinionId: OpinionId; kind: MissKind; saidBy: PersonId; at: Date },
): Promise<void> {
	const columns = { kind: miss.kind, said_by: miss.saidBy, said_at: miss.at }
	await tx
		.insertInto('opinion_miss')
		.values({ opinion_id: miss.opinionId, ...columns })
		.onConflict((conflict) => conflict.column('opinion_id').doUpdateSet(columns))
		.execute()
}

export async function deleteMissKind(tx: Transaction<Tables>, opinionId: OpinionId): Promise<void> {
	await tx.deleteFrom('opinion_miss').where('opinion_id', '=', opinionId).execute()
}

/** @returns whether it was written; not once the chair has decided */
export async function putDiscrepancy(
	tx: Transaction<Tables>,
	proposal: { opinionId: OpinionId; readerId: PersonId; code: Discrepancy; proposedBy: PersonId; at: Date },
): Promise<boolean> {
	const columns = { code: proposal.code, proposed_by: proposal.proposedBy, proposed_at: proposal.at }
	const written = await tx
		.insertInto('discrepancy')
		.values({ opinion_id: proposal.opinionId, reader_id: proposal.readerId, ...columns })
		.onConflict((conflict) =>
			conflict.column('opinion_id').doUpdateSet(columns).where('discrepancy.decided_at', 'is', null),
		)
		.returning('opinion_id')
		.executeTakeFirst()
	return written !== undefined
}

/**
 * Whether the reader is the chair for a line of the register: an administrator of the hospital of whom it is about, never
 * himself. Of a hospital's only administrator a system administrator is.
 */
function isChair(reader: Reader): RawBuilder<SqlBool> {
	return sql<SqlBool>`(
		discrepancy.reader_id <> ${reader.id} AND (
			(${reader.isHospitalAdmin} AND subject.hospital_id = ${reader.hospitalId})
			OR (${reader.isSystemAdmin} AND NOT EXISTS (
				SELECT FROM person AS chair
				WHERE chair.hospital_id = subject.hospital_id AND chair.is_hospital_admin
					AND chair.verification = 'verified' AND chair.id <> subject.id
			))
		)
	)`
}

/** The register as far as the reader is its chair: what waits for him first, then the last decided. */
export async function listRegister(database: Database, reader: Reader, { limit }: { limit: number }) {
	return database
		.selectFrom('discrepancy')
		.innerJoin('person as subject', 'subject.id', 'discrepancy.reader_id')
		.innerJoin('hospital', 'hospital.id', 'subject.hospital_id')
		.innerJoin('opinion', 'opinion.id', 'discrepancy.opinion_id')
		.innerJoin('opinion_candidate', (join) =>
			join.onRef('opinion_candidate.opinion_id', '=', 'opinion.id').on('opinion_candidate.rank', '=', 1),
		)
		.innerJoin('reading_case', 'reading_case.id', 'opinion.case_id')
		.innerJoin('outcome', 'outcome.case_id', 'opinion.case_id')
		.select([
			'discrepancy.opinion_id',
			'discrepancy.code',
			'discrepancy.proposed_at',
			'discrepancy.decided_at',
			'opinion.case_id',
			'reading_case.label',
			'subject.id as reader_id',
			'subject.name',
			'subject.title',
			'hospital.name as hospital_name',
		])
		.select([
			sql<Diagnosis>`opinion_candidate.diagnosis`.as('first_choice'),
			sql<Diagnosis>`outcome.diagnosis`.as('outcome'),
		])
		.where(isChair(reader))
		.where((eb) => eb.or([eb('discrepancy.decided_at', 'is not', null), eb('discrepancy.code', 'in', CHAIR_FIRST)]))
		.orderBy(sql`discrepancy.decided_at IS NULL`, 'desc')
		.orderBy('discrepancy.proposed_at', 'desc')
		.limit(limit)
		.execute()
}

/** @returns the case and the reader it is about; undefined where the caller is not its chair */
export async function decide(
	tx: Transaction<Tables>,
	reader: Reader,
	{ opinionId, code, at }: { opinionId: OpinionId; code: Discrepancy; at: Date },
): Promise<{ case_id: CaseId; reader_id: PersonId } | undefined> {
	return tx
		.updateTable('discrepancy')
		.from('person as subject')
		.from('opinion')
		.set({ code, decided_by: reader.id, decided_at: at })
		.where('discrepancy.opinion_id', '=', opinionId)
		.whereRef('subject.id', '=', 'discrepancy.reader_id')
		.whereRef('opinion.id', '=', 'discrepancy.opinion_id')
		.where(isChair(reader))
		.returning(['opinion.case_id', 'discrepancy.reader_id'])
		.executeTakeFirst()
}
