import type { PageId } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { lockOutboxPage } from './outbox.queries.ts'
import { updatePage } from './paging.queries.ts'

/**
 * Has a page sent again, now, under the same id: whoever had it knows that it is the same. One that waits waits no longer.
 *
 * @throws Problem `not-found`; `page-on-its-way` while it is being sent
 */
export async function redeliverPage(services: Services, reader: Reader, pageId: PageId): Promise<void> {
	const { clock, courier, database } = services
	await database.transaction().execute(async (tx) => {
		const page = await lockOutboxPage(tx, reader, pageId)
		if (page === undefined) throw new Problem('not-found')
		if (page.state === 'sending') throw new Problem('page-on-its-way')
		const at = clock.now()
		await updatePage(tx, pageId, { state: 'waiting', tries: 0, next_try_at: at, sent_at: null, last_error: null })
		await recordAudit(tx, {
			at,
			action: 'page-redelivered',
			personId: reader.id,
			detail: { pageId, channel: page.channel },
			address: reader.address,
		})
	})
	await courier.sendDue()
}
