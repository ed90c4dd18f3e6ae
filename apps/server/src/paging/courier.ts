import type { PageId } from '@readroom/contracts'
import type { Services } from '../services.ts'
import { ChannelOff, failureOf } from './delivery-failure.ts'
import { nextTry } from './next-try.ts'
import { claimDuePages, deleteAddress, type PageRow, updatePage } from './paging.queries.ts'
import { prepareDelivery } from './prepare-delivery.ts'
import { sendNotice } from './send-notice.ts'

/** Pages on their way at one time, and of these to one place. */
const MOST_AT_ONCE = 32
const MOST_PER_QUEUE = 4
/** A page that was taken and not heard of for this long is taken again: longer than any try takes. */
export const LEASE_MS = 60_000

type CourierServices = Pick<Services, 'clock' | 'config' | 'database' | 'log'>

/**
 * Carries pages to where they go, several at once. Each is marked before it is sent and after: whatever dies in between, it
 * is sent again under the same id, by which a receiver knows that it had it.
 */
export class Courier implements AsyncDisposable {
	readonly #services: CourierServices
	readonly #inFlight = new Map<PageId, { readonly queue: string; readonly work: Promise<void> }>()
	#claiming: Promise<void> | undefined
	#isClosed = false

	constructor(services: CourierServices) {
		this.#services = services
	}

	/** Begins to send what is due, and does not wait for it. */
	async sendDue(): Promise<void> {
		if (this.#isClosed) return
		this.#claiming ??= this.#claim().finally(() => {
			this.#claiming = undefined
		})
		await this.#claiming
	}

	/** Sends one page that is marked as being sent, and waits for what becomes of it. */
	async sendNow(page: PageRow): Promise<void> {
		await this.#begin(page)
	}

	/** Resolves once nothing is on its way. */
	async settled(): Promise<void> {
		while (this.#inFlight.size > 0 || this.#claiming !== undefined) {
			await this.#claiming
			await Promise.all([...this.#inFlight.values()].map(({ work }) => work))
		}
	}

	async [Symbol.asyncDispose](): Promise<void> {
		this.#isClosed = true
		await this.settled()
	}

	async #claim(): Promise<void> {
		const { database, clock } = this.#services
		const now = clock.now()
		const pages = await claimDuePages(database, {
			now,
			leaseUntil: new Date(now.getTime() + LEASE_MS),
			limit: MOST_AT_ONCE - this.#inFlight.size,
			perQueue: MOST_PER_QUEUE,
			inFlight: [...this.#inFlight].map(([id, { queue }]) => ({ id, queue })),
		})
		for (const page of pages) {
			void this.#begin(page)
		}
	}

	/** @returns when it is done; it does not fail */
	#begin(page: PageRow): Promise<void> {
		const work = this.#carry(page)
		this.#inFlight.set(page.id, { queue: page.queue, work })
		return work
	}

	async #carry(page: PageRow): Promise<void> {
		try {
			await carry(this.#services, page)
		} catch (error) {
			// The database is away. The page stays marked as being sent, and is taken again when its time is over.
			this.#services.log.warn({ err: error, pageId: page.id }, 'what became of a page could not be written down')
		} finally {
			this.#inFlight.delete(page.id)
		}
		// There may be more for the place that has become free. Failing to ask is made good by the clockwork.
		if (this.#inFlight.size < MOST_AT_ONCE / 2) await this.sendDue().catch(() => undefined)
	}
}

/** One try, and what became of it. */
async function carry(services: CourierServices, page: PageRow): Promise<void> {
	const { database, clock, log } = services
	try {
		const delivery = await prepareDelivery(services, page)
		if (delivery === undefined) return await updatePage(database, page.id, { state: 'cancelled', last_error: null })
		await sendNotice(services, delivery)
		await updatePage(database, page.id, { state: 'sent', sent_at: clock.now(), last_error: null })
	} catch (error) {
		if (error instanceof ChannelOff) return updatePage(database, page.id, { state: 'not-sent', last_error: null })
		const failure = failureOf(error)
		// Whoever tries an address is told at once, and tries again himself.
		const at = page.reason === 'test' ? undefined : nextTry(page.tries, failure, clock.now())
		if (failure.code === 'gone' && page.address_id !== null) await deleteAddress(database, page.address_id)
		log.warn(
			{ pageId: page.id, channel: page.channel, code: failure.code, tries: page.tries },
			'a page was not delivered',
		)
		await updatePage(database, page.id, {
			state: at === undefined ? 'failed' : 'waiting',
			last_error: failure.code,
			...(at && { next_try_at: at }),
		})
	}
}
