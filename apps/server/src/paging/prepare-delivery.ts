import type { AddressChannel, Locale, PageReason } from '@readroom/contracts'
import type { Services } from '../services.ts'
import { composeNotice, type NoticeText } from './compose-notice.ts'
import {
	type AddressRow,
	findAddress,
	findPagedCase,
	findPagedPerson,
	hasDecided,
	type PageRow,
} from './paging.queries.ts'

/** A page as it is about to be sent. */
export interface Delivery {
	readonly channel: AddressChannel
	readonly destination: string
	readonly secret: string | null
	readonly notice: NoticeText
}

type PagingServices = Pick<Services, 'config' | 'database'>

/** What has no point any more once the case is closed. */
const OVER_WHEN_CLOSED: ReadonlySet<PageReason | 'test'> = new Set(['asked', 'promise-broken', 'outcome-due'])

/** What is to be sent now, from everything as it now is; undefined where there is no point in it any more. */
export async function prepareDelivery(services: PagingServices, page: PageRow): Promise<Delivery | undefined> {
	const { config, database } = services
	const { channel } = page
	if (channel === 'screen') return undefined
	const receiver = await receiverOf(services, page)
	if (receiver === undefined) return undefined
	const readingCase = page.case_id === null ? undefined : await findPagedCase(database, page.case_id)
	if (readingCase?.status === 'withdrawn') return undefined
	if (readingCase?.status === 'closed' && OVER_WHEN_CLOSED.has(page.reason)) return undefined
	if (await isAnswered(services, page)) return undefined
	const { destination, secret, locale } = receiver
	return { channel, destination, secret, notice: composeNotice(page, readingCase, { locale, config }) }
}

async function isAnswered({ database }: PagingServices, { reason, case_id, person_id }: PageRow): Promise<boolean> {
	return reason === 'asked' && case_id !== null && person_id !== null && hasDecided(database, case_id, person_id)
}

interface Receiver extends Pick<AddressRow, 'destination' | 'secret'> {
	readonly locale: Locale
}

/** Where it goes. Addresses are not kept with pages: one that was taken away is not written to. */
async function receiverOf({ database }: PagingServices, page: PageRow): Promise<Receiver | undefined> {
	const address = page.address_id === null ? undefined : await findAddress(database, page.address_id)
	if (page.address_id !== null && address === undefined) return undefined
	if (page.person_id === null) return address
	const person = await findPagedPerson(database, page.person_id)
	if (person === undefined || !(person.isVerified || page.reason === 'test')) return undefined
	if (address !== undefined) return { ...address, locale: person.locale }
	return { destination: person.contact, secret: null, locale: person.locale }
}
