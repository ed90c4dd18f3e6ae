import type { CaseId, PersonId } from '@readroom/contracts'
import { type Insertable, type SqlBool, sql, type Transaction } from 'kysely'
import { visibleTo } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'

export type OutcomeRow = NonNullable<Awaited<ReturnType<typeof findOutcome>>>
export type ResolvedCaseRow = Awaited<ReturnType<typeof listResolvedCases>>[number]

function outcomes(database: Database) {
	return database
		.selectFrom('outcome')
		.innerJoin('person', 'person.id', 'outcome.recorded_by')
		.innerJoin('reading_case', 'reading_case.id', 'outcome.case_id')
		.select([
			'outcome.case_id',
			'outcome.diagnosis',
			'outcome.evidence',
			'outcome.is_certain',
			'outcome.note',
			'outcome.days_after_posting',
			'outcome.recorded_by',
			'outcome.recorded_at',
			'person.name as recorded_by_name',
			'reading_case.poster_id',
			'reading_case.posted_as',
			'reading_case.shown_name',
			'reading_case.shown_place',
		])
}

export async function findOutcome(database: Database, caseId: CaseId) {
	return outcomes(database).where('outcome.case_id', '=', caseId).executeTakeFirst()
}

/** Writes what it was, in place of what was recorded before. */
export async function putOutcome(tx: Transaction<Tables>, outcome: Insertable<Tables['outcome']>): Promise<void> {
	const { case_id: _, ...columns } = outcome
	await tx
		.insertInto('outcome')
		.values(outcome)
		.onConflict((conflict) => conflict.column('case_id').doUpdateSet(columns))
		.execute()
}

/**
 * Closed cases with an outcome that the reader answered and may see, the last closed first.
 *
 * @param options.caseId only this one
 */
export async function listResolvedCases(
	database: Database,
	reader: Reader,
	{ caseId, after, limit }: { caseId?: CaseId; after?: { at: Date; id: string } | undefined; limit: number },
) {
	let query = outcomes(database)
		.select(['reading_case.label', 'reading_case.complaint'])
		// A case is closed by its outcome.
		.select(sql<Date>`reading_case.closed_at`.as('closed_at'))
		.where('reading_case.status', '=', 'closed')
		.where(
			sql<SqlBool>`reading_case.id IN (SELECT opinion.case_id FROM opinion WHERE opinion.reader_id = ${reader.id})`,
		)
		.where(visibleTo(reader))
	if (caseId !== undefined) query = query.where('reading_case.id', '=', caseId)
	if (after !== undefined) {
		query = query.where(sql<SqlBool>`(reading_case.closed_at, reading_case.id) < (${after.at}, ${after.id})`)
	}
	return query.orderBy('reading_case.closed_at', 'desc').orderBy('reading_case.id', 'desc').limit(limit).execute()
}

const FACTS = [
	'diagnosis',
	'concept_id',
	'evidence',
	'is_certain',
	'note',
	'days_after_posting',
	'recorded_by',
	'recorded_at',
] as const

/** Puts what stands now among what was recorded before. */
export async function keepReplacedOutcome(tx: Transaction<Tables>, caseId: CaseId): Promise<void> {
	await tx
		.insertInto('replaced_outcome')
		.columns(['case_id', ...FACTS])
		.expression((eb) =>
			eb
				.selectFrom('outcome')
				.select(['case_id', ...FACTS])
				.where('case_id', '=', caseId),
		)
		.execute()
}

/** What was recorded before it was corrected, the last first. */
export async function listReplacedOutcomes(database: Database, caseIds: readonly CaseId[]) {
	if (caseIds.length === 0) return []
	return database
		.selectFrom('replaced_outcome')
		.innerJoin('person', 'person.id', 'replaced_outcome.recorded_by')
		.selectAll('replaced_outcome')
		.select('person.name as recorded_by_name')
		.where('case_id', 'in', caseIds)
		.orderBy('replaced_outcome.id', 'desc')
		.execute()
}

/** Who has answered the case and may still see it. */
export async function listAnswerers(tx: Transaction<Tables>, caseId: CaseId): Promise<PersonId[]> {
	const people = await tx
		.selectFrom('person')
		.select([
			'id',
			'hospital_id as hospitalId',
			'verification',
			'is_hospital_admin as isHospitalAdmin',
			'is_system_admin as isSystemAdmin',
		])
		.where('id', 'in', (eb) => eb.selectFrom('opinion').select('reader_id').where('case_id', '=', caseId))
		.execute()
	const answerers: PersonId[] = []
	for (const person of people) {
		const seen = await tx
			.selectFrom('reading_case')
			.select('id')
			.where('id', '=', caseId)
			.where(visibleTo(person))
			.executeTakeFirst()
		if (seen !== undefined) answerers.push(person.id)
	}
	return answerers
}
