import { Button } from '@mantine/core'
import { ApiProblem } from '@readroom/client'
import type { Board } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { listenLive } from '../app/live.ts'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { meQuery } from '../app/session.ts'
import { useNow } from '../app/time.ts'
import { useLocale, useWords } from '../app/words.ts'
import { BoardCases } from './board-cases.tsx'
import { BoardDuty } from './board-duty.tsx'
import { boardQuery, screenKey } from './board-query.ts'
import { BoardTimesPanel } from './board-times.tsx'
import './board.css'

/** For a screen on the wall: large, of itself up to date, with nothing to touch. */
export function BoardPage() {
	const t = useWords()
	const [key] = useState(screenKey)
	const { data, error } = useQuery(boardQuery(key))
	useListening()
	if (error instanceof ApiProblem && error.code === 'sign-in-needed') return <NoKey />
	if (data === undefined) return error === null ? <PageLoading /> : <PageError error={error} />
	return (
		<div className="board">
			<BoardHead isStale={error !== null} />
			<BoardCases cases={data.cases} />
			<BoardSide board={data} />
			<footer className="board-foot">{t.app.disclaimer}</footer>
		</div>
	)
}

function BoardSide({ board }: { board: Board }) {
	return (
		<div className="board-side">
			<BoardTimesPanel board={board} />
			<BoardDuty readers={board.onDuty} />
		</div>
	)
}

function BoardHead({ isStale }: { isStale: boolean }) {
	const t = useWords()
	const locale = useLocale()
	const now = useNow(1000)
	const day = now.toLocaleDateString(locale, { month: 'long', day: 'numeric', weekday: 'long' })
	return (
		<header className="board-head">
			<img src="/icon.svg" width={40} height={40} alt="" />
			<h1>{t.app.name}</h1>
			{isStale && <span className="board-stale">{t.app.connectionLost}</span>}
			<span className="shell-spring" />
			<span>{day}</span>
			<time className="board-clock">{now.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}</time>
		</header>
	)
}

function NoKey() {
	const t = useWords()
	return (
		<EmptyPage
			title={t.board.noKey}
			hint={t.board.noKeyHint}
			action={
				<Button component={Link} to="/sign-in" mt="sm">
					{t.app.signIn}
				</Button>
			}
		/>
	)
}

/** Whoever is signed in hears of changes as they happen; it says nothing aloud. */
function useListening() {
	const { data: me } = useQuery(meQuery)
	const isSignedIn = me !== null && me !== undefined
	useEffect(() => {
		if (!isSignedIn) return undefined
		return listenLive({})
	}, [isSignedIn])
}
