import type { AnswerOf, listOutbox as contract, OutboxPage, QueryOf } from '@readroom/contracts'
import { readPageKey, writePageKey } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { newestOutboxPages, type OutboxRow } from './outbox.queries.ts'

/** Pages that leave the room, newest first, without those of cases on which the reader is blind. */
export async function listOutbox(
	{ database }: Services,
	reader: Reader,
	{ after, limit, state, channel }: QueryOf<typeof contract>,
): Promise<AnswerOf<typeof contract>> {
	const rows = await newestOutboxPages(database, reader, {
		state,
		channel,
		after: readPageKey(after),
		limit: limit + 1,
	})
	const page = rows.slice(0, limit)
	const last = page.at(-1)
	const hasMore = rows.length > limit && last !== undefined
	return { items: page.map(outboxPageOf), next: hasMore ? writePageKey({ at: last.created_at, id: last.id }) : null }
}

function outboxPageOf(row: OutboxRow): OutboxPage {
	const [, host = null] = row.queue.split(' ')
	return {
		id: row.id,
		channel: row.channel,
		reason: row.reason,
		receiver: row.receiver,
		host,
		caseLabel: row.case_label,
		state: row.state,
		tries: row.tries,
		createdAt: row.created_at.toISOString(),
		nextTryAt: row.state === 'waiting' ? row.next_try_at.toISOString() : null,
		sentAt: row.sent_at?.toISOString() ?? null,
		error: row.last_error,
	}
}
