import { Button, Loader } from '@mantine/core'
import type { ReadingCase } from '@readroom/contracts'
import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useWords } from '../app/words.ts'
import { KeyHelp } from './key-help.tsx'
import { commandOf, isForPage } from './keyboard.ts'
import { Pane } from './pane.tsx'
import { visiblePanes } from './pane-state.ts'
import { Toolbar } from './toolbar.tsx'
import './viewer.css'
import { ViewerSession } from './viewer-session.ts'

/** The images of a case: tools above, one to four panes below. */
export function Viewer({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const [attempt, setAttempt] = useState(0)
	const key = [attempt, ...readingCase.series.map((one) => `${one.seriesInstanceUid} ${one.frameCount}`)].join()
	if (readingCase.series.length === 0) return <div className="viewer-message">{t.viewer.noImages}</div>
	return <OpenViewer key={key} readingCase={readingCase} onRetry={() => setAttempt(attempt + 1)} />
}

interface OpenViewerProps {
	readonly readingCase: ReadingCase
	readonly onRetry: () => void
}

function OpenViewer({ readingCase, onRetry }: OpenViewerProps) {
	// Live news renew the case object; the images are the same as long as this component is, by its key.
	const [series] = useState(readingCase.series)
	const [session, setSession] = useState<ViewerSession>()
	const open = useCallback(() => {
		const opened = new ViewerSession(series)
		setSession(opened)
		return () => opened[Symbol.dispose]()
	}, [series])
	return (
		<div ref={open} className="viewer">
			{session !== undefined && <Panes session={session} onRetry={onRetry} />}
		</div>
	)
}

interface PanesProps {
	readonly session: ViewerSession
	readonly onRetry: () => void
}

function Panes({ session, onRetry }: PanesProps) {
	const t = useWords()
	const status = useStore(session.state, (state) => state.status)
	const indexes = useStore(session.state, useShallow(visiblePanes))
	const paneCount = useStore(session.state, ({ panes }) => panes.length)
	const epoch = useStore(session.state, (state) => state.epoch)
	useKeys(session)
	if (status === 'failed') return <NotLoaded onRetry={onRetry} />
	return (
		<>
			<Toolbar session={session} onRetry={onRetry} />
			<div className="viewer-panes" data-panes={indexes.length}>
				{status === 'loading' && (
					<div className="viewer-message">
						<Loader size="sm" aria-label={t.viewer.loading} />
					</div>
				)}
				{status === 'ready' &&
					indexes.map((index) =>
						index < paneCount ? (
							<Pane key={`${epoch} ${index}`} session={session} index={index} />
						) : (
							<div key={`${epoch} ${index}`} className="pane" />
						),
					)}
			</div>
			<KeyHelp session={session} />
		</>
	)
}

function NotLoaded({ onRetry }: { onRetry: () => void }) {
	const t = useWords()
	return (
		<div className="viewer-message" role="alert">
			<strong>{t.viewer.noSeries}</strong>
			<span>{t.viewer.noSeriesHint}</span>
			<Button size="xs" variant="default" onClick={onRetry}>
				{t.viewer.retry}
			</Button>
		</div>
	)
}

function useKeys(session: ViewerSession): void {
	useEffect(() => {
		const leaving = new AbortController()
		const hear = (event: KeyboardEvent): void => {
			const command = isForPage(event.target, event.key) ? undefined : commandOf(event)
			if (command === undefined) return
			event.preventDefault()
			session.run(command)
		}
		addEventListener('keydown', hear, { signal: leaving.signal })
		return () => leaving.abort()
	}, [session])
}
