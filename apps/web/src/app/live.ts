import { LiveEvent } from '@readroom/contracts'
import { create } from 'zustand'
import { queries } from './api.ts'
import { meQuery } from './session.ts'

type ConnectionState = 'connecting' | 'open' | 'lost'

/** Whether this page hears of changes as they happen; shown when it does not. */
export const useLiveConnection = create<{ readonly state: ConnectionState }>(() => ({ state: 'connecting' }))

/**
 * Listens to what happens in the room until the returned function is called. Every event makes the queries it touches
 * ask again; the browser itself reconnects and says where it was (`Last-Event-ID`).
 */
export function listenLive(onCasePosted: (event: Extract<LiveEvent, { type: 'case-posted' }>) => void): () => void {
	const source = new EventSource('/api/events')
	source.addEventListener('open', () => useLiveConnection.setState({ state: 'open' }))
	source.addEventListener('error', () => useLiveConnection.setState({ state: 'lost' }))
	source.addEventListener('message', ({ data }: MessageEvent<string>) => {
		const event = LiveEvent.parse(JSON.parse(data))
		refresh(event)
		if (event.type === 'case-posted' && !event.isMine) onCasePosted(event)
	})
	return () => source.close()
}

function refresh(event: LiveEvent): void {
	switch (event.type) {
		case 'case-posted':
			void queries.invalidateQueries({ queryKey: ['cases'] })
			return
		case 'person-registered':
			void queries.invalidateQueries({ queryKey: ['people'] })
			return
		case 'verification-changed':
			void queries.invalidateQueries({ queryKey: meQuery.queryKey })
			return
		case 'case-withdrawn':
		case 'images-arrived':
		case 'opinion-posted':
		case 'comment-posted':
		case 'danger-considered':
		case 'receipt-given':
		case 'outcome-recorded':
			void queries.invalidateQueries({ queryKey: ['cases'] })
			// Everything of one case has the key ['case', caseId, …].
			void queries.invalidateQueries({ queryKey: ['case', event.caseId] })
			void queries.invalidateQueries({ queryKey: ['record'] })
	}
}
