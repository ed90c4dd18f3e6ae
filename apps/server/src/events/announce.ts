import { randomUUID } from 'node:crypto'
import type { CaseId, LiveEventType, PageId, PersonId } from '@readroom/contracts'
import type { Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { insertEvent } from './events.queries.ts'

/**
 * Writes down, in the transaction of what happened, that it happened. Whoever listens is told once it is committed;
 * what follows from each event is the one list in `subscriptions.ts`.
 */
export async function announce(
	tx: Transaction<Tables>,
	type: LiveEventType,
	{ caseId, personId, pageId, at }: { caseId?: CaseId; personId?: PersonId; pageId?: PageId; at: Date },
): Promise<void> {
	await insertEvent(tx, {
		key: randomUUID(),
		type,
		case_id: caseId ?? null,
		person_id: personId ?? null,
		page_id: pageId ?? null,
		at,
	})
}
