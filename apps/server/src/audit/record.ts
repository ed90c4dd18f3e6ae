import { createHash } from 'node:crypto'
import type { AuditAction, CaseId, PersonId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { insertAuditEntry, lockChainEnd } from './audit.queries.ts'

export interface AuditLine {
	readonly at: Date
	readonly action: AuditAction
	readonly personId?: PersonId
	readonly caseId?: CaseId
	/** Ids and counts only, never a patient's or a person's words. */
	readonly detail?: Readonly<Record<string, string | number | boolean>>
	readonly address: string
}

/** Hash before the first line. */
export const CHAIN_START: Buffer = Buffer.alloc(32)

/**
 * Adds a line to the audit inside the transaction of what it is about: both are there, or neither.
 *
 * Takes a lock that is held until commit, since lines are chained one after another: call it last.
 */
export async function recordAudit(tx: Transaction<Tables>, line: AuditLine): Promise<void> {
	const end = await lockChainEnd(tx)
	const sequence = (end?.sequence ?? 0) + 1
	const previousHash = end?.hash ?? CHAIN_START
	await insertAuditEntry(tx, {
		sequence,
		at: line.at,
		action: line.action,
		person_id: line.personId ?? null,
		case_id: line.caseId ?? null,
		detail: JSON.stringify(line.detail ?? {}),
		address: line.address,
		previous_hash: previousHash,
		hash: auditHash(previousHash, { sequence, ...line }),
	})
}

/** SHA-256 over the hash of the line before and this line, its fields in a fixed order and its detail sorted by key. */
export function auditHash(previousHash: Buffer, line: AuditLine & { readonly sequence: number }): Buffer {
	const detail = Object.entries(line.detail ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
	const canonical = JSON.stringify([
		line.sequence,
		line.at.toISOString(),
		line.action,
		line.personId ?? null,
		line.caseId ?? null,
		detail,
		line.address,
	])
	return createHash('sha256').update(previousHash).update(canonical).digest()
}
