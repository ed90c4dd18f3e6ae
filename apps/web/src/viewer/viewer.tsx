import { Button, Loader } from '@mantine/core'
import type { CaseSeries, ReadingCase } from '@readroom/contracts'
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
export function Viewer({ readingCase }: { readingCase: Pick<ReadingCase, 'series'> }) {
	const t = useWords()
	const [attempt, setAttempt] = useState(0)
	if (readingCase.series.length === 0) return <div className="viewer-message">{t.viewer.noImages}</div>
	return <OpenViewer key={attempt} newest={readingCase.series} onReopen={() => setAttempt(attempt + 1)} />
}

interface OpenViewerProps {
	readonly newest: readonly CaseSeries[]
	readonly onReopen: () => void
}

/** Keeps to the images that it was opened with: what a reader looks at does not change under his hands. */
function OpenViewer({ newest, onReopen }: OpenViewerProps) {
	const [series] = useState(newest)
	const [session, setSession] = useState<ViewerSession>()
	const open = useCallback(() => {
		const opened = new ViewerSession(series)
		setSession(opened)
		return () => opened[Symbol.dispose]()
	}, [series])
	const hasNews = contentOf(newest) !== contentOf(series)
	return (
		<div ref={open} className="viewer">
			{session !== undefined && <Panes session={session} hasNews={hasNews} onReopen={onReopen} />}
		</div>
	)
}

/** Series, slices and phases, as a word that is equal where they are. */
function contentOf(series: readonly CaseSeries[]): string {
	return series.map(({ seriesInstanceUid, frameCount, phase }) => `${seriesInstanceUid} ${frameCount} ${phase}`).join()
}

interface PanesProps {
	readonly session: ViewerSession
	readonly hasNews: boolean
	readonly onReopen: () => void
}

function Panes({ session, hasNews, onReopen }: PanesProps) {
	const t = useWords()
	const status = useStore(session.state, (state) => state.status)
	const indexes = useStore(session.state, useShallow(visiblePanes))
	const paneCount = useStore(session.state, ({ panes }) => panes.length)
	const epoch = useStore(session.state, (state) => state.epoch)
	useKeys(session)
	if (status === 'failed') return <NotLoaded onRetry={onReopen} />
	return (
		<>
			<Toolbar session={session} hasNews={hasNews} onReopen={onReopen} />
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
