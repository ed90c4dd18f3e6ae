import { LiveEvent } from '@readroom/contracts'
import { create } from 'zustand'
import { queries } from './api.ts'
import { meQuery } from './session.ts'

type ConnectionState = 'connecting' | 'open' | 'lost'

/** Whether this page hears of changes as they happen; shown when it does not. */
export const useLiveConnection = create<{ readonly state: ConnectionState }>(() => ({ state: 'connecting' }))

/** What a page says aloud of all that happens. */
interface LiveNotices {
	readonly onCasePosted: (event: Extract<LiveEvent, { type: 'case-posted' }>) => void
	readonly onPaged: (event: Extract<LiveEvent, { type: 'paged' }>) => void
	/** Of a shift that one offered, or that was offered to one by name. */
	readonly onSwap: (type: 'swap-offered' | 'swap-accepted' | 'swap-declined') => void
	readonly onPersonRegistered: () => void
	readonly onFlagRaised: () => void
	/** One that the person raised, or one on what he wrote. */
	readonly onFlagDecided: () => void
	/** The rights of the person himself have changed, and are known anew. */
	readonly onVerificationChanged: () => void
}

/** How long to wait before a stream that the server refused is asked for again. */
const OPEN_AGAIN_MS = 3000

/**
 * Listens to what happens in the room until the returned function is called. Every event makes the queries it touches
 * ask again. Where the line breaks the browser reconnects and says where it was (`Last-Event-ID`); where the server refuses,
 * the browser gives up and this does not.
 */
export function listenLive(notices: Partial<LiveNotices>): () => void {
	const stopped = new AbortController()
	open()

	function open(): EventSource {
		const opened = new EventSource('/api/events')
		stopped.signal.addEventListener('abort', () => opened.close())
		opened.addEventListener('open', () => useLiveConnection.setState({ state: 'open' }))
		opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
			void take(LiveEvent.parse(JSON.parse(data)), notices)
		})
		opened.addEventListener('error', () => {
			useLiveConnection.setState({ state: 'lost' })
			if (opened.readyState === EventSource.CLOSED && !stopped.signal.aborted) void openAgain()
		})
		return opened
	}

	/** Shutting down or starting, or the session has ended: asking who one is tells which. */
	async function openAgain(): Promise<void> {
		await queries.refetchQueries({ queryKey: meQuery.queryKey })
		const timer = setTimeout(() => {
			// What happened in between is told by nobody.
			open().addEventListener('open', () => void queries.invalidateQueries(), { once: true })
		}, OPEN_AGAIN_MS)
		stopped.signal.addEventListener('abort', () => clearTimeout(timer))
		if (stopped.signal.aborted) clearTimeout(timer)
	}

	return () => stopped.abort()
}

async function take(event: LiveEvent, notices: Partial<LiveNotices>): Promise<void> {
	await refresh(event)
	if (event.type === 'case-posted' && !event.isMine) notices.onCasePosted?.(event)
	if (event.type === 'paged') notices.onPaged?.(event)
	if (event.type === 'swap-offered' || event.type === 'swap-accepted' || event.type === 'swap-declined')
		notices.onSwap?.(event.type)
	if (event.type === 'person-registered') notices.onPersonRegistered?.()
	if (event.type === 'flag-raised') notices.onFlagRaised?.()
	if (event.type === 'flag-decided') notices.onFlagDecided?.()
	if (event.type === 'verification-changed') notices.onVerificationChanged?.()
}

async function refresh(event: LiveEvent): Promise<void> {
	switch (event.type) {
		case 'case-posted':
			void askAgain(['cases'])
			return
		case 'duty-changed':
		case 'swap-offered':
		case 'swap-accepted':
		case 'swap-declined':
			void askAgain(['duty'])
			return
		case 'person-registered':
			void askAgain(['people'])
			return
		case 'verification-changed':
			// Everything that was refused until now may be asked for.
			await askAgain(meQuery.queryKey)
			void queries.invalidateQueries()
			return
		case 'paged':
			// Whatever the page is about has told of itself.
			return
		case 'flag-raised':
			void askAgain(['moderation'])
			return
		case 'flag-decided':
			void askAgain(['moderation'])
			void askAgain(['case', event.caseId])
			return
		case 'case-hidden':
		case 'case-shown':
		case 'contribution-moderated':
		case 'addendum-posted':
		case 'case-withdrawn':
		case 'images-arrived':
		case 'claims-changed':
		case 'critical-value-changed':
		case 'readers-paged':
		case 'lane-lowered':
		case 'promise-broken':
		case 'visibility-widened':
		case 'opinion-posted':
		case 'comment-posted':
		case 'danger-considered':
		case 'opinions-changed':
		case 'spoken-at-once':
		case 'receipt-given':
		case 'outcome-recorded':
			void askAgain(['cases'])
			// Everything of one case has the key ['case', caseId, …].
			void askAgain(['case', event.caseId])
			void askAgain(['record'])
	}
}

/**
 * Makes the queries under a key ask again. A first answer that is on its way may be older than what has just happened, and
 * the library would take it for the newest: these ask once more when it is here.
 */
async function askAgain(queryKey: readonly string[]): Promise<void> {
	const awaitingFirst = queries.getQueryCache().findAll({
		queryKey,
		predicate: ({ state }) => state.data === undefined && state.fetchStatus === 'fetching',
	})
	for (const { promise, queryKey: key } of awaitingFirst) {
		void promise?.then(
			() => queries.invalidateQueries({ queryKey: key, exact: true }),
			() => undefined, // whoever asked is told why there was no answer
		)
	}
	await queries.invalidateQueries({ queryKey })
}
