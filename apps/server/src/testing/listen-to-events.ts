import { LiveEvent } from '@readroom/contracts'
import { expect } from 'vitest'
import { newestEventId } from '../events/events.queries.ts'
import type { Ward, WardPerson } from './ward.ts'

interface HeardEvent {
	readonly id: string
	readonly event: LiveEvent
}

/** What one listener hears of `/api/events`. */
export interface EventListener extends AsyncDisposable {
	/** Everything heard so far. */
	readonly heard: readonly HeardEvent[]
	/** The last id, also one without an event. */
	readonly lastId: string
	/** Waits until so many events were heard in all. */
	until(count: number): Promise<readonly HeardEvent[]>
	/** Resolves when the server has ended the stream. */
	readonly ended: Promise<void>
}

/** Listens as a browser does (HTML Living Standard, section 9.2.6). Resolves once the server has begun to speak. */
export async function listenToEvents(url: string, headers: Readonly<Record<string, string>>): Promise<EventListener> {
	const leaving = new AbortController()
	const response = await fetch(`${url}/api/events`, { headers, signal: leaving.signal })
	if (!response.ok || response.body === null) throw new Error(`no event stream: ${response.status}`)
	const heard: HeardEvent[] = []
	const waiting: { count: number; resolve: () => void }[] = []
	const begun = Promise.withResolvers<void>()
	let lastId = ''

	function take(block: string): void {
		const fields = new Map(
			block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
		)
		lastId = fields.get('id') ?? lastId
		const data = fields.get('data')
		if (data !== undefined) heard.push({ id: lastId, event: LiveEvent.parse(JSON.parse(data)) })
		for (const { count, resolve } of waiting) if (heard.length >= count) resolve()
		begun.resolve()
	}

	async function read(body: ReadableStream<Uint8Array>): Promise<void> {
		let text = ''
		for await (const chunk of body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
			const blocks = (text + chunk).split('\n\n')
			text = blocks.pop() ?? ''
			for (const block of blocks) take(block)
		}
	}

	const ended = read(response.body).catch(() => undefined) // broken off by the server, or by leaving
	await begun.promise
	return {
		heard,
		get lastId() {
			return lastId
		},
		ended,
		async until(count) {
			const enough = Promise.withResolvers<void>()
			if (heard.length >= count) return heard
			waiting.push({ count, resolve: enough.resolve })
			await enough.promise
			return heard
		},
		async [Symbol.asyncDispose]() {
			leaving.abort()
			await ended
		},
	}
}

/** Listens from now on: what was done before has been told to those who listened then. */
export async function listenFromNow(ward: Ward, person: WardPerson, lastEventId?: string): Promise<EventListener> {
	const newest = await newestEventId(ward.services.database)
	await expect.poll(() => ward.services.live.lastId).toBeGreaterThanOrEqual(newest)
	return listenToEvents(ward.url, {
		authorization: `Bearer ${person.token}`,
		...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
	})
}
