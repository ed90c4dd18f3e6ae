import type { Insertable, Transaction } from 'kysely'
import { sql } from 'kysely'
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
