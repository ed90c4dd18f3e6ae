import type { AuditAction, CaseId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'

/** A page left open asks again and again; that is one look. */
const ONE_LOOK_MS = 10 * 60_000
const MOST_REMEMBERED = 50_000

const lastLooks = new WeakMap<Database, Map<string, number>>()

/** Writes into the audit that the reader looked, once per reader, case and ten minutes. */
export async function noteLook(
	services: Services,
	reader: Reader,
	caseId: CaseId,
	action: Extract<AuditAction, 'case-read' | 'opinions-read'>,
): Promise<void> {
	const at = services.clock.now()
	const looks = looksAt(services.database)
	const key = `${action} ${reader.id} ${caseId}`
	const last = looks.get(key)
	if (last !== undefined && at.getTime() - last < ONE_LOOK_MS) return
	// Remembered before it is written, so that requests side by side are one look.
	remember(looks, key, at)
	try {
		await services.database
			.transaction()
			.execute((tx) => recordAudit(tx, { at, action, personId: reader.id, caseId, address: reader.address }))
	} catch (error) {
		looks.delete(key)
		throw error
	}
}

function looksAt(database: Database): Map<string, number> {
	const looks = lastLooks.get(database) ?? new Map<string, number>()
	lastLooks.set(database, looks)
	return looks
}

/** Newest last, so that the first is the one to forget. */
function remember(looks: Map<string, number>, key: string, at: Date): void {
	looks.delete(key)
	looks.set(key, at.getTime())
	const [oldest] = looks.keys()
	if (looks.size > MOST_REMEMBERED && oldest !== undefined) looks.delete(oldest)
}
