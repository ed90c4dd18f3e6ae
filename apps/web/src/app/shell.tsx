import { ActionIcon, Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { changeMe, signOut } from '@readroom/contracts'
import {
	IconAlertTriangle,
	IconBell,
	IconBellOff,
	IconBuildingHospital,
	IconCalendarWeek,
	IconChartDots,
	IconChartHistogram,
	IconClipboardCheck,
	IconDeviceTv,
	IconFlag,
	IconLanguage,
	IconLogout,
	IconMenu2,
	IconPlus,
	IconShieldCheck,
	IconUserCheck,
	IconUserCog,
	IconUsersGroup,
} from '@tabler/icons-react'
import { Link, Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useActivity } from './activity.ts'
import { api, queries } from './api.ts'
import { listenLive, useLiveConnection } from './live.ts'
import { countPage } from './page-count.ts'
import { meQuery, useMe } from './session.ts'
import { useSessionEnd } from './session-end.ts'
import { playStatSound, useStatSound } from './stat-sound.ts'
import { useLocaleState, useWords } from './words.ts'

const AvailabilityItem = lazy(async () => ({
	default: (await import('../duty/availability-item.tsx')).AvailabilityItem,
}))

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
					<PersonMenu />
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

function PersonMenu() {
	const t = useWords()
	const me = useMe()
	const sound = useStatSound()
	const { locale, setLocale } = useLocaleState()
	const navigate = useNavigate()

	async function leave() {
		await api.call(signOut, {})
		// Loaded only now: the frame of every page does not carry what posting needs.
		await (await import('../cases/post-drafts.ts')).leaveAllDrafts()
		queries.clear()
		await navigate({ to: '/sign-in' })
	}

	function switchLanguage() {
		const other = locale === 'zh' ? 'en' : 'zh'
		void setLocale(other)
		// The server writes its own sentences in the person's language too; failing to tell it changes nothing here.
		void api.call(changeMe, { body: { locale: other } }).catch(() => undefined)
	}

	return (
		<Menu position="bottom-end" width={230} shadow="md">
			<Menu.Target>
				<ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.app.menu}>
					<IconMenu2 size={20} />
				</ActionIcon>
			</Menu.Target>
			<Menu.Dropdown>
				<Menu.Label>
					{me.name} · {me.hospital.name}
				</Menu.Label>
				{me.verification === 'verified' && (
					<Suspense>
						<AvailabilityItem />
					</Suspense>
				)}
				<Menu.Item component={Link} to="/duty" leftSection={<IconCalendarWeek size={16} />}>
					{t.duty.title}
				</Menu.Item>
				<Menu.Item component={Link} to="/record" leftSection={<IconChartHistogram size={16} />}>
					{t.app.record}
				</Menu.Item>
				<Menu.Item component={Link} to="/outcomes/due" leftSection={<IconClipboardCheck size={16} />}>
					{t.app.dueOutcomes}
				</Menu.Item>
				{(me.isHospitalAdmin || me.isSystemAdmin) && (
					<Menu.Item component={Link} to="/department" leftSection={<IconChartDots size={16} />}>
						{t.app.department}
					</Menu.Item>
				)}
				<Menu.Item component={Link} to="/groups" leftSection={<IconUsersGroup size={16} />}>
					{t.app.groups}
				</Menu.Item>
				<Menu.Item component={Link} to="/moderation" leftSection={<IconFlag size={16} />}>
					{t.app.moderation}
				</Menu.Item>
				{(me.isHospitalAdmin || me.isSystemAdmin) && (
					<Menu.Item component={Link} to="/people" leftSection={<IconUserCheck size={16} />}>
						{t.app.people}
					</Menu.Item>
				)}
				<Menu.Item component={Link} to="/board" leftSection={<IconDeviceTv size={16} />}>
					{t.board.link}
				</Menu.Item>
				{(me.isHospitalAdmin || me.isSystemAdmin) && (
					<Menu.Item component={Link} to="/hospital" leftSection={<IconBuildingHospital size={16} />}>
						{t.lanes.hospitalTitle}
					</Menu.Item>
				)}
				{me.isSystemAdmin && (
					<Menu.Item component={Link} to="/dangers" leftSection={<IconAlertTriangle size={16} />}>
						{t.app.dangers}
					</Menu.Item>
				)}
				{me.isAuditor && (
					<Menu.Item component={Link} to="/audit" leftSection={<IconShieldCheck size={16} />}>
						{t.app.audit}
					</Menu.Item>
				)}
				<Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={16} />}>
					{t.app.account}
				</Menu.Item>
				<Menu.Divider />
				<Menu.Item
					leftSection={sound.isOn ? <IconBell size={16} /> : <IconBellOff size={16} />}
					onClick={sound.toggle}
					closeMenuOnClick={false}
				>
					{sound.isOn ? t.app.soundOn : t.app.soundOff}
				</Menu.Item>
				<Menu.Item leftSection={<IconLanguage size={16} />} onClick={switchLanguage} title={t.app.languageHint}>
					{t.app.language}
				</Menu.Item>
				<Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
					{t.app.signOut}
				</Menu.Item>
			</Menu.Dropdown>
		</Menu>
	)
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
