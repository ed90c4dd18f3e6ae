import type { AuditAction, CaseId, PersonId } from '@readroom/contracts'
import type { Insertable, Selectable, Transaction } from 'kysely'
import { type SqlBool, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'

const CHAIN_LOCK = 7_202

/** The last line, locked so that the next one is added by this transaction alone. */
export async function lockChainEnd(tx: Transaction<Tables>): Promise<{ sequence: number; hash: Buffer } | undefined> {
	await sql`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(tx)
	return tx
		.selectFrom('audit_entry')
		.select(['sequence', 'hash'])
		.orderBy('sequence', 'desc')
		.limit(1)
		.executeTakeFirst()
}

export async function insertAuditEntry(
	tx: Transaction<Tables>,
	entry: Insertable<Tables['audit_entry']>,
): Promise<void> {
	await tx.insertInto('audit_entry').values(entry).execute()
}

export type AuditRow = Selectable<Tables['audit_entry']>

export interface AuditFilter {
	readonly personId: PersonId | undefined
	readonly caseId: CaseId | undefined
	readonly action: AuditAction | undefined
	/** Only lines before this sequence. */
	readonly before: number | undefined
	readonly limit: number
}

/** Lines that match, newest first, with the names that people know persons and cases by. */
export async function newestAuditEntries(
	database: Database,
	filter: AuditFilter,
): Promise<(AuditRow & { person_name: string | null; case_label: string | null; subject_name: string | null })[]> {
	let entries = database
		.selectFrom('audit_entry')
		.leftJoin('person', 'person.id', 'audit_entry.person_id')
		.leftJoin('reading_case', 'reading_case.id', 'audit_entry.case_id')
		.leftJoin('person as subject', (join) =>
			// Compared as text: a line that somebody has tampered with must not break the list.
			join.on(sql<SqlBool>`subject.id::text = audit_entry.detail ->> 'subjectId'`),
		)
		.selectAll('audit_entry')
		.select(['person.name as person_name', 'reading_case.label as case_label', 'subject.name as subject_name'])
	if (filter.personId !== undefined) entries = entries.where('audit_entry.person_id', '=', filter.personId)
	if (filter.caseId !== undefined) entries = entries.where('audit_entry.case_id', '=', filter.caseId)
	if (filter.action !== undefined) entries = entries.where('audit_entry.action', '=', filter.action)
	if (filter.before !== undefined) entries = entries.where('audit_entry.sequence', '<', filter.before)
	return entries.orderBy('audit_entry.sequence', 'desc').limit(filter.limit).execute()
}

/** Lines in the order of the chain. */
export async function auditEntriesAfter(
	database: Database,
	sequence: number,
	{ limit }: { limit: number },
): Promise<AuditRow[]> {
	return database
		.selectFrom('audit_entry')
		.selectAll()
		.where('sequence', '>', sequence)
		.orderBy('sequence')
		.limit(limit)
		.execute()
}

export type ExportedRow = AuditRow & { person_name: string | null; case_label: string | null }

/** Lines in the order of the chain, with the names that people know persons and cases by. */
export async function auditEntriesToExport(
	database: Database,
	{ after, from, to, limit }: { after: number; from?: Date | undefined; to?: Date | undefined; limit: number },
): Promise<ExportedRow[]> {
	return database
		.selectFrom('audit_entry')
		.leftJoin('person', 'person.id', 'audit_entry.person_id')
		.leftJoin('reading_case', 'reading_case.id', 'audit_entry.case_id')
		.selectAll('audit_entry')
		.select(['person.name as person_name', 'reading_case.label as case_label'])
		.where('audit_entry.sequence', '>', after)
		.$if(from !== undefined, (query) => query.where('audit_entry.at', '>=', from ?? new Date(0)))
		.$if(to !== undefined, (query) => query.where('audit_entry.at', '<', to ?? new Date(0)))
		.orderBy('audit_entry.sequence')
		.limit(limit)
		.execute()
}
