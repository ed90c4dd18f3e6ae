import type { AnswerOf, verifyAudit as contract } from '@readroom/contracts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { type AuditRow, auditEntriesAfter } from './audit.queries.ts'
import { recordAuditRead } from './list-audit.ts'
import { auditHash, CHAIN_START } from './record.ts'

const BATCH = 1_000

/** Walks the whole chain in order and finds the first line that does not follow from the one before. */
export async function verifyAudit(services: Services, reader: Reader): Promise<AnswerOf<typeof contract>> {
	await recordAuditRead(services, reader)
	let entryCount = 0
	let firstBroken: number | null = null
	let last: { sequence: number; hash: Buffer } = { sequence: 0, hash: CHAIN_START }
	for await (const entry of chain(services.database)) {
		if (firstBroken === null && !follows(entry, last)) firstBroken = entry.sequence
		entryCount += 1
		last = entry
	}
	return {
		isIntact: firstBroken === null,
		entryCount,
		firstBroken,
		lastHash: entryCount === 0 ? null : last.hash.toString('hex'),
	}
}

async function* chain(database: Database): AsyncGenerator<AuditRow> {
	let sequence = 0
	while (true) {
		const entries = await auditEntriesAfter(database, sequence, { limit: BATCH })
		yield* entries
		if (entries.length < BATCH) return
		sequence = entries.at(-1)?.sequence ?? sequence
	}
}

function follows(entry: AuditRow, previous: { sequence: number; hash: Buffer }): boolean {
	const { sequence, at, action, person_id, case_id, detail, address } = entry
	const line = {
		sequence,
		at,
		action,
		...(person_id !== null && { personId: person_id }),
		...(case_id !== null && { caseId: case_id }),
		detail,
		address,
	}
	return (
		sequence === previous.sequence + 1 &&
		entry.previous_hash.equals(previous.hash) &&
		entry.hash.equals(auditHash(previous.hash, line))
	)
}
