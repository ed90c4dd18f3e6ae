import type { CaseEvent, CaseId, PersonId } from '@readroom/contracts'
import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

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

/** What the poster has sent, first to last. One without an action says that he has read the answers. */
export async function listReceipts(database: Database, caseId: CaseId) {
	return database
		.selectFrom('receipt')
		.select(['action', 'given_at'])
		.where('case_id', '=', caseId)
		.orderBy('given_at')
		.execute()
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
	event: { caseId: CaseId; personId: PersonId | null; type: CaseEvent['type']; detail?: string; at: Date },
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
		.leftJoin('person', 'person.id', 'case_event.person_id')
		.select([
			'case_event.at',
			'case_event.type',
			'case_event.detail',
			'case_event.person_id',
			'person.name as person_name',
		])
		.where('case_event.case_id', '=', caseId)
		.$if(types !== undefined, (query) => query.where('case_event.type', 'in', types ?? []))
		.orderBy('case_event.id')
		.limit(limit)
		.execute()
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
	await tx.updateTable('replaced_outcome').set({ note: '' }).where('case_id', '=', caseId).execute()
	await tx.deleteFrom('outcome_mark').where('case_id', '=', caseId).execute()
	await tx
		.updateTable('critical_value')
		.set({ note: '', action: '', diagnosis: null })
		.where('case_id', '=', caseId)
		.execute()
	await tx.updateTable('case_event').set({ detail: '' }).where('case_id', '=', caseId).execute()
	await tx.deleteFrom('addendum').where('case_id', '=', caseId).execute()
	await tx.updateTable('flag').set({ note: '' }).where('case_id', '=', caseId).execute()
	await tx.deleteFrom('comment').where('case_id', '=', caseId).execute()
	await tx.deleteFrom('concept_merge').where('case_id', '=', caseId).execute()
	await tx.deleteFrom('impression').where('case_id', '=', caseId).execute()
	await tx.deleteFrom('spoken_finding').where('case_id', '=', caseId).execute()
	await tx.deleteFrom('receipt').where('case_id', '=', caseId).execute()
}
