import type { AuditAction } from '@readroom/contracts'
import { catalogueEntry } from '@readroom/reading'
import type { Transaction } from 'kysely'
import { recordAudit } from '../audit/index.ts'
import type { Tables } from '../database/tables.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { deleteDanger, insertDanger } from './dangers.queries.ts'

/**
 * Pins a diagnosis of the catalogue, and everything below it, whoever names it. What the catalogue pins by itself needs
 * no place on the list.
 *
 * @throws Problem `diagnosis-unknown`
 */
export async function listDanger(services: Services, reader: Reader, code: string): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		const entry = catalogueEntry(code)
		if (entry === undefined) throw new Problem('diagnosis-unknown')
		if (entry.isDangerous) return
		const now = services.clock.now()
		if (!(await insertDanger(tx, { code: entry.code, listed_by: reader.id, listed_at: now }))) return
		await record(tx, reader, { action: 'danger-listed', code: entry.code, at: now })
	})
}

/** @throws Problem `danger-not-found` where it is not on the list of this site; the catalogue's own stay */
export async function unlistDanger(services: Services, reader: Reader, code: string): Promise<void> {
	await services.database.transaction().execute(async (tx) => {
		if (!(await deleteDanger(tx, code))) throw new Problem('danger-not-found')
		await record(tx, reader, { action: 'danger-unlisted', code, at: services.clock.now() })
	})
}

async function record(
	tx: Transaction<Tables>,
	reader: Reader,
	{ action, code, at }: { action: AuditAction; code: string; at: Date },
): Promise<void> {
	await recordAudit(tx, { at, action, personId: reader.id, detail: { code }, address: reader.address })
}
