import type { CaseId, CriticalValueId, PersonId } from '@readroom/contracts'
import { type Insertable, type Selectable, sql, type Transaction, type Updateable } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

export interface CriticalValueRow extends Selectable<Tables['critical_value']> {
	readonly reader_name: string
	readonly reader_title: string
	readonly reader_hospital_name: string
}

function criticalValues(database: Database) {
	return database
		.selectFrom('critical_value')
		.innerJoin('person', 'person.id', 'critical_value.reader_id')
		.innerJoin('hospital', 'hospital.id', 'person.hospital_id')
		.selectAll('critical_value')
		.select(['person.name as reader_name', 'person.title as reader_title', 'hospital.name as reader_hospital_name'])
}

/** Critical values of a case, oldest first; of one reader, where he is named. */
export async function listCriticalValues(
	database: Database,
	caseId: CaseId,
	{ readerId }: { readerId?: PersonId } = {},
): Promise<CriticalValueRow[]> {
	return criticalValues(database)
		.where('critical_value.case_id', '=', caseId)
		.$if(readerId !== undefined, (query) => query.where('critical_value.reader_id', '=', readerId ?? null))
		.orderBy('critical_value.number')
		.execute()
}

export async function findCriticalValue(
	database: Database,
	caseId: CaseId,
	id: CriticalValueId,
): Promise<CriticalValueRow | undefined> {
	return criticalValues(database)
		.where('critical_value.case_id', '=', caseId)
		.where('critical_value.id', '=', id)
		.executeTakeFirst()
}

/** Adds a critical value with the next number of its case. @returns the number */
export async function insertCriticalValue(
	tx: Transaction<Tables>,
	row: Omit<Insertable<Tables['critical_value']>, 'number' | 'reminder_count'>,
): Promise<number> {
	// The numbers of a case are given one after another.
	await tx.selectFrom('case_ladder').select('case_id').where('case_id', '=', row.case_id).forUpdate().execute()
	const { last } = await tx
		.selectFrom('critical_value')
		.select(sql<number>`coalesce(max(number), 0)`.as('last'))
		.where('case_id', '=', row.case_id)
		.executeTakeFirstOrThrow()
	const number = last + 1
	await tx
		.insertInto('critical_value')
		.values({ ...row, number, reminder_count: 0 })
		.execute()
	return number
}

/** @returns whether it was not acknowledged before */
export async function setAcknowledged(
	tx: Transaction<Tables>,
	id: CriticalValueId,
	{ caseId, action, at }: { caseId: CaseId; action: string; at: Date },
): Promise<boolean> {
	const acknowledged = await tx
		.updateTable('critical_value')
		.set({ acknowledged_at: at, action, next_reminder_at: null })
		.where('id', '=', id)
		.where('case_id', '=', caseId)
		.where('acknowledged_at', 'is', null)
		.returning('id')
		.executeTakeFirst()
	return acknowledged !== undefined
}

export async function listDueReminders(database: Database, now: Date): Promise<CriticalValueId[]> {
	const rows = await database
		.selectFrom('critical_value')
		.select('id')
		.where('next_reminder_at', '<=', now)
		.orderBy('next_reminder_at')
		.limit(100)
		.execute()
	return rows.map((row) => row.id)
}

/** A critical value whose reminder is still due, held until commit, with the poster and the state of its case. */
export async function lockDueReminder(tx: Transaction<Tables>, id: CriticalValueId, now: Date) {
	return tx
		.selectFrom('critical_value')
		.innerJoin('reading_case', 'reading_case.id', 'critical_value.case_id')
		.selectAll('critical_value')
		.select(['reading_case.poster_id', 'reading_case.status', 'reading_case.hospital_id', 'reading_case.group_id'])
		.where('critical_value.id', '=', id)
		.where('critical_value.next_reminder_at', '<=', now)
		.forUpdate('critical_value')
		.skipLocked()
		.executeTakeFirst()
}

export async function setReminder(
	tx: Transaction<Tables>,
	id: CriticalValueId,
	change: Pick<Updateable<Tables['critical_value']>, 'reminder_count' | 'next_reminder_at'>,
): Promise<void> {
	await tx.updateTable('critical_value').set(change).where('id', '=', id).execute()
}
