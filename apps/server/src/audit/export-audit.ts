import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { auditEntriesToExport } from './audit.queries.ts'
import { fhirAuditEvent } from './fhir-audit-event.ts'
import { recordAudit } from './record.ts'

const BATCH = 1_000

/** From when on, and until when; everything where absent. */
export interface ExportedTime {
	readonly from?: Date | undefined
	readonly to?: Date | undefined
}

/** The audit as FHIR AuditEvents, a line each (NDJSON), in the order of the chain. That it was taken out is itself a line. */
export async function exportAudit(
	{ database, clock }: Services,
	reader: Reader,
	time: ExportedTime,
): Promise<AsyncIterable<string>> {
	await database.transaction().execute((tx) =>
		recordAudit(tx, {
			at: clock.now(),
			action: 'audit-exported',
			personId: reader.id,
			detail: { ...(time.from && { from: time.from.toISOString() }), ...(time.to && { to: time.to.toISOString() }) },
			address: reader.address,
		}),
	)
	return lines()

	async function* lines(): AsyncIterable<string> {
		let last = 0
		while (true) {
			const rows = await auditEntriesToExport(database, { after: last, ...time, limit: BATCH })
			for (const row of rows) yield `${JSON.stringify(fhirAuditEvent(row))}\n`
			last = rows.at(-1)?.sequence ?? last
			if (rows.length < BATCH) return
		}
	}
}
