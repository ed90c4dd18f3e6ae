import { CaseId, noteActivity } from '@readroom/contracts'
import { useEffect } from 'react'
import { api, queries } from './api.ts'
import { useMe } from './session.ts'

/** How often at most it is told that somebody is at work; a claim lives on for ten minutes after. */
const EVERY_MS = 60_000

/** While a verified person works on the screen, tells the room that he is awake, and on which case. */
export function useActivity(): void {
	const isVerified = useMe().verification === 'verified'
	useEffect(() => {
		if (!isVerified) return
		const left = new AbortController()
		let nextAt = 0
		const onWork = () => {
			if (Date.now() < nextAt) return
			nextAt = Date.now() + EVERY_MS
			void tellActivity()
		}
		for (const kind of ['pointerdown', 'keydown', 'wheel'] as const) {
			window.addEventListener(kind, onWork, { passive: true, signal: left.signal })
		}
		return () => left.abort()
	}, [isVerified])
}

async function tellActivity(): Promise<void> {
	const opened = CaseId.safeParse(/^\/cases\/([^/]+)/.exec(window.location.pathname)?.[1])
	try {
		await api.call(noteActivity, { body: { caseId: opened.data ?? null } })
	} catch {
		return // the next time somebody touches the screen it is told again
	}
	if (opened.success) void queries.invalidateQueries({ queryKey: ['case', opened.data, 'routing'] })
}
