import { ActionIcon, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { CaseId } from '@readroom/contracts'
import { IconMenu2, IconPlus } from '@tabler/icons-react'
import { Link, Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useActivity } from './activity.ts'
import { queries } from './api.ts'
import { listenLive, useLiveConnection } from './live.ts'
import { countPage } from './page-count.ts'
import { meQuery, useMe } from './session.ts'
import { useSessionEnd } from './session-end.ts'
import { playStatSound } from './stat-sound.ts'
import { useWords } from './words.ts'

/** Comes after the page: menus need more than all the rest of the frame. */
const PersonMenu = lazy(async () => ({ default: (await import('./person-menu.tsx')).PersonMenu }))

/** The frame around every page: where one can go, who one is, and what has just happened. */
export function Shell() {
	const t = useWords()
	const me = useMe()
	useLiveNotices()
	useActivity()
	useLeavingAtSessionEnd()
	const connection = useLiveConnection((live) => live.state)
	return (
		<div className="shell">
			<header>
				<div className="shell-bar">
					<Link to="/" className="shell-brand">
						<img src="/icon.svg" width={22} height={22} alt="" />
						<span>{t.app.name}</span>
					</Link>
					<nav className="mantine-visible-from-sm" style={{ display: 'contents' }}>
						<Link to="/" className="shell-link" activeOptions={{ exact: true, includeSearch: false }}>
							{t.app.cases}
						</Link>
						<Link to="/duty" className="shell-link mantine-visible-from-sm">
							{t.duty.title}
						</Link>
						<Link to="/record" className="shell-link mantine-visible-from-sm">
							{t.app.record}
						</Link>
					</nav>
					<span className="shell-spring" />
					<Button component={Link} to="/post" size="xs" leftSection={<IconPlus size={15} />}>
						{t.app.post}
					</Button>
					<Suspense fallback={<MenuToCome />}>
						<PersonMenu />
					</Suspense>
				</div>
				{me.verification === 'waiting' && <div className="shell-notice">{t.app.waiting}</div>}
				{connection === 'lost' && (
					<div className="shell-notice" role="status">
						{t.app.connectionLost}
					</div>
				)}
			</header>
			<main className="shell-main">
				<Outlet />
			</main>
		</div>
	)
}

/** Stands where the menu will be. */
function MenuToCome() {
	const t = useWords()
	return (
		<ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.app.menu} disabled bg="transparent">
			<IconMenu2 size={20} />
		</ActionIcon>
	)
}

function noticeOfCase(caseId: CaseId): string {
	return `posted ${caseId}`
}

/** Says on whatever page one is what has just happened. A STAT case sounds, and its notice stays until it is closed. */
function useLiveNotices() {
	const t = useWords()
	const navigate = useNavigate()
	useEffect(
		() =>
			listenLive({
				onCasePosted: ({ caseId, lane, label }) => {
					if (lane === 'stat') playStatSound()
					notifications.show({
						id: noticeOfCase(caseId),
						color: lane === 'stat' ? 'red' : 'accent',
						title: lane === 'stat' ? t.app.newStatCase({ label }) : t.app.newCase({ label }),
						message: t.vocabulary.lanePromise[lane],
						autoClose: lane === 'stat' ? false : 8000,
						style: { cursor: 'pointer' },
						onClick: () => void navigate({ to: '/cases/$caseId', params: { caseId } }),
					})
				},
				onPaged: ({ caseId, lane, label, reason }) => {
					const isUrgent = lane === 'stat' || reason === 'critical-value'
					if (isUrgent) playStatSound()
					countPage()
					// Who is asked to read a case need not be told as well that it is new.
					if (reason === 'asked') notifications.hide(noticeOfCase(caseId))
					notifications.show({
						color: isUrgent ? 'red' : 'accent',
						title: t.paging.notice.title[reason]({ label }),
						message: t.vocabulary.lane[lane],
						autoClose: isUrgent ? false : 8000,
						style: { cursor: 'pointer' },
						onClick: () => void navigate({ to: '/cases/$caseId', params: { caseId } }),
					})
				},
				onSwap: (type) =>
					notifications.show({
						color: 'accent',
						message: t.duty.swapNotice[type],
						autoClose: 8000,
						style: { cursor: 'pointer' },
						onClick: () => void navigate({ to: '/duty' }),
					}),
				onPersonRegistered: () =>
					notifications.show({
						color: 'yellow',
						title: t.app.newPerson,
						message: t.app.newPersonHint,
						autoClose: 8000,
						style: { cursor: 'pointer' },
						onClick: () => void navigate({ to: '/people' }),
					}),
				onFlagRaised: () =>
					notifications.show({
						color: 'orange',
						message: t.app.newFlag,
						autoClose: 8000,
						style: { cursor: 'pointer' },
						onClick: () => void navigate({ to: '/moderation' }),
					}),
				onFlagDecided: () => notifications.show({ message: t.app.flagDecided, autoClose: 8000 }),
				onVerificationChanged: () => {
					if (queries.getQueryData(meQuery.queryKey)?.verification === 'verified')
						notifications.show({ color: 'teal', message: t.app.verified })
				},
			}),
		[t, navigate],
	)
}

/** Takes everything off the screen when the session has ended, and leads back here after signing in again. */
function useLeavingAtSessionEnd() {
	const router = useRouter()
	const hasEnded = useSessionEnd((state) => state.hasEnded)
	useEffect(() => {
		if (!hasEnded) return
		const leave = async () => {
			const { closeAllDrafts } = await import('../cases/post-drafts.ts')
			closeAllDrafts()
			const next = router.state.location.href
			await router.navigate({ to: '/sign-in', search: { next, hasEnded: true } })
			notifications.clean()
			queries.clear()
			useSessionEnd.setState({ hasEnded: false })
		}
		void leave()
	}, [hasEnded, router])
}
