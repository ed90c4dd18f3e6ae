import type { AnswerOf, listAudit as contract, QueryOf } from '@readroom/contracts'
import { z } from 'zod'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { newestAuditEntries } from './audit.queries.ts'
import { recordAudit } from './record.ts'

const PageKey = z.coerce.number().int().positive()

/** Lines of the audit, newest first. That somebody looked is itself a line. */
export async function listAudit(
	services: Services,
	reader: Reader,
	{ after, limit, ...filter }: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
	const before = after === undefined ? undefined : pageKey(after)
	await recordAuditRead(services, reader)
	const { personId, caseId, action } = filter
	const entries = await newestAuditEntries(services.database, { personId, caseId, action, before, limit: limit + 1 })
	const page = entries.slice(0, limit)
	const items = page.map((entry) => ({
		sequence: entry.sequence,
		at: entry.at.toISOString(),
		action: entry.action,
		personId: entry.person_id,
		personName: entry.person_name,
		caseId: entry.case_id,
		caseLabel: entry.case_label,
		subjectName: entry.subject_name,
		detail: entry.detail,
		address: entry.address,
		hash: entry.hash.toString('hex'),
	}))
	return { items, next: entries.length > limit ? String(page.at(-1)?.sequence) : null }
}

function pageKey(after: string): number {
	const parsed = PageKey.safeParse(after)
	if (!parsed.success)
		throw new Problem('request-invalid', { fields: [{ path: 'after', reason: 'not a key of this list' }] })
	return parsed.data
}

export async function recordAuditRead({ database, clock }: Services, reader: Reader): Promise<void> {
	await database.transaction().execute(async (tx) => {
		await recordAudit(tx, { at: clock.now(), action: 'audit-read', personId: reader.id, address: reader.address })
	})
}
