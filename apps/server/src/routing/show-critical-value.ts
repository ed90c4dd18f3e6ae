import { CRITICAL_VALUE_MINUTES, type CriticalValue, type PhoneNumber } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { CriticalValueRow } from './critical-values.queries.ts'

const MINUTE_MS = 60_000

export function criticalValueOf(
	row: CriticalValueRow,
	reader: Reader,
	{ now, phoneNumbers }: { now: Date; phoneNumbers: readonly PhoneNumber[] },
): CriticalValue {
	const dueAt = new Date(row.flagged_at.getTime() + CRITICAL_VALUE_MINUTES * MINUTE_MS)
	const isOverdue = row.acknowledged_at === null && dueAt <= now
	return {
		id: row.id,
		kind: row.kind,
		diagnosis: row.diagnosis,
		note: row.note,
		reader: {
			id: row.reader_id,
			name: row.reader_name,
			title: row.reader_title,
			hospitalName: row.reader_hospital_name,
		},
		isMine: row.reader_id === reader.id,
		flaggedAt: row.flagged_at.toISOString(),
		dueAt: dueAt.toISOString(),
		acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
		action: row.action,
		phoneNumbers: isOverdue ? [...phoneNumbers] : [],
	}
}
