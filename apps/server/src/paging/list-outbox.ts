import type { AnswerOf, listOutbox as contract, OutboxPage, QueryOf } from '@readroom/contracts'
import { nameShownOn, readPageKey, writePageKey } from '../cases/index.ts'
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
	return {
		items: page.map((row) => outboxPageOf(row, reader)),
		next: hasMore ? writePageKey({ at: last.created_at, id: last.id }) : null,
	}
}

function outboxPageOf(row: OutboxRow, reader: Reader): OutboxPage {
	const receiver = receiverOf(row, reader)
	const [, host = null] = row.queue.split(' ')
	return {
		id: row.id,
		channel: row.channel,
		reason: row.reason,
		receiver,
		// The hook of a poster who is not named would name his hospital.
		host: receiver === row.receiver ? host : null,
		caseLabel: row.case_label,
		state: row.state,
		tries: row.tries,
		createdAt: row.created_at.toISOString(),
		nextTryAt: row.state === 'waiting' ? row.next_try_at.toISOString() : null,
		sentAt: row.sent_at?.toISOString() ?? null,
		error: row.last_error,
	}
}

function receiverOf({ receiver, person_id, poster_id, posted_as, shown_name, shown_place }: OutboxRow, reader: Reader) {
	if (person_id === null || poster_id === null || posted_as === null) return receiver
	const poster = { poster_id, posted_as, shown_name: shown_name ?? '', shown_place: shown_place ?? '' }
	return nameShownOn(poster, reader, { id: person_id, name: receiver })
}
