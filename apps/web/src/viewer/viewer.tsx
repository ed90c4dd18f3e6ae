import { Alert, Button, Loader } from '@mantine/core'
import type { ReadingCase } from '@readroom/contracts'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useWords } from '../app/words.ts'
import { KeyHelp } from './key-help.tsx'
import { commandOf, isForPage } from './keyboard.ts'
import { Pane } from './pane.tsx'
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

function OpenViewer({ readingCase, onRetry }: { readingCase: ReadingCase; onRetry: () => void }) {
	const [session, setSession] = useState<ViewerSession>()
	useEffect(() => {
		const opened = new ViewerSession(readingCase.series)
		setSession(opened)
		return () => opened[Symbol.dispose]()
		// Live news renew the case object; the images are the same as long as this component is, by its key.
	}, [])
	return session === undefined ? null : <Panes session={session} onRetry={onRetry} />
}

function Panes({ session, onRetry }: { session: ViewerSession; onRetry: () => void }) {
	const t = useWords()
	const status = useStore(session.state, (state) => state.status)
	const visible = useStore(session.state, ({ isMaximised, active, layout }) =>
		isMaximised ? `${active}` : `0-${layout}`,
	)
	const paneCount = useStore(session.state, ({ panes }) => panes.length)
	const epoch = useStore(session.state, (state) => state.epoch)
	useKeys(session)
	if (status === 'failed') return <NotLoaded onRetry={onRetry} />
	const indexes = session.visiblePanes()
	return (
		<div className="viewer">
			<Toolbar session={session} />
			<CpuNotice session={session} />
			<div className="viewer-panes" data-panes={indexes.length} data-visible={visible}>
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
		</div>
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

function CpuNotice({ session }: { session: ViewerSession }) {
	const t = useWords()
	const isCpu = useStore(session.state, (state) => state.isCpu)
	const [isSeen, setSeen] = useState(false)
	if (!isCpu || isSeen) return null
	return (
		<Alert
			className="viewer-notice"
			color="yellow"
			withCloseButton
			closeButtonLabel={t.viewer.dismiss}
			onClose={() => setSeen(true)}
		>
			{t.viewer.cpu}
		</Alert>
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
