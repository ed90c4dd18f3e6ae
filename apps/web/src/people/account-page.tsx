import { Anchor, Badge, Button, PasswordInput, Skeleton, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
	type ApiToken,
	changeMe,
	changePassword,
	listSessions,
	listTokens,
	makeToken,
	revokeSession,
	revokeToken,
	type Session,
} from '@readroom/contracts'
import { IconDeviceDesktop, IconDeviceMobile, IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { api, queries } from '../app/api.ts'
import { useConfirm } from '../app/confirm.tsx'
import { problemText } from '../app/problem-text.ts'
import { meQuery, useMe } from '../app/session.ts'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { FollowsPanel } from '../follows/follows-panel.tsx'
import { Panel } from './panel.tsx'
import { ShownOnce } from './shown-once.tsx'
import { useChange } from './use-change.ts'
import { VERIFICATION_COLOR } from './verification-color.ts'
import './people.css'

const SESSIONS = ['account', 'sessions']
const TOKENS = ['account', 'tokens']

/** Who one is here, where one is signed in, and what programs may act in one's name. */
export function AccountPage() {
	const t = useWords()
	return (
		<div className="page">
			<div className="page-head account-head">
				<Title order={1}>{t.app.account}</Title>
				<Link to="/conduct" className="text-link">
					{t.conduct.link}
				</Link>
			</div>
			<div className="panels">
				<div>
					<Profile />
					<Password />
					<NoticesLink />
				</div>
				<div>
					<FollowsPanel />
					<Sessions />
					<Tokens />
				</div>
			</div>
		</div>
	)
}

function NoticesLink() {
	const t = useWords()
	return (
		<Panel title={t.paging.title}>
			<Anchor component={Link} to="/account/notices" size="sm">
				{t.paging.openSettings}
			</Anchor>
		</Panel>
	)
}

function Profile() {
	const t = useWords()
	const me = useMe()
	const [name, setName] = useState(me.name)
	const [title, setTitle] = useState(me.title)
	const isChanged = name.trim() !== me.name || title.trim() !== me.title
	const { mutate, isPending } = useChange(() => api.call(changeMe, { body: { name, title } }), {
		touches: ['people'],
		onDone: (changed) => {
			queries.setQueryData(meQuery.queryKey, changed)
			notifications.show({ color: 'teal', message: t.people.saved })
		},
	})

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate(undefined)
	}

	return (
		<Panel
			title={t.people.profile}
			hint={`${me.contact} · ${me.hospital.name}`}
			mark={
				<Badge variant="light" color={VERIFICATION_COLOR[me.verification]}>
					{t.people.state[me.verification]}
				</Badge>
			}
		>
			<form onSubmit={submit} className="panel-form">
				<TextInput
					label={t.people.name}
					value={name}
					maxLength={60}
					autoComplete="name"
					onChange={(event) => setName(event.currentTarget.value)}
				/>
				<TextInput
					label={t.people.title}
					value={title}
					maxLength={60}
					placeholder={t.people.titlePlaceholder}
					onChange={(event) => setTitle(event.currentTarget.value)}
				/>
				<Button type="submit" variant="default" loading={isPending} disabled={name.trim() === '' || !isChanged}>
					{t.app.save}
				</Button>
			</form>
		</Panel>
	)
}

function Password() {
	const t = useWords()
	const [currentPassword, setCurrent] = useState('')
	const [newPassword, setNew] = useState('')
	const { mutate, isPending } = useChange(() => api.call(changePassword, { body: { currentPassword, newPassword } }), {
		touches: SESSIONS,
		onDone: () => {
			setCurrent('')
			setNew('')
			notifications.show({ color: 'teal', message: t.people.passwordChanged })
		},
	})

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate(undefined)
	}

	return (
		<Panel title={t.people.changePassword} hint={t.people.passwordChangeHint}>
			<form onSubmit={submit} className="panel-form">
				<PasswordInput
					label={t.people.currentPassword}
					autoComplete="current-password"
					value={currentPassword}
					onChange={(event) => setCurrent(event.currentTarget.value)}
				/>
				<PasswordInput
					label={t.people.newPassword}
					description={t.people.passwordHint}
					autoComplete="new-password"
					value={newPassword}
					onChange={(event) => setNew(event.currentTarget.value)}
				/>
				<Button
					type="submit"
					variant="default"
					loading={isPending}
					disabled={currentPassword === '' || newPassword.length < 8}
				>
					{t.people.changePassword}
				</Button>
			</form>
		</Panel>
	)
}

function Sessions() {
	const t = useWords()
	const { data, error } = useQuery({ queryKey: SESSIONS, queryFn: () => api.call(listSessions, {}) })
	return (
		<Panel title={t.people.sessions} hint={t.people.sessionsHint}>
			<ListError error={error} />
			{data === undefined && error === null && <Skeleton height={44} />}
			<ul className="lines">
				{data?.items.map((session) => (
					<OneSession key={session.id} session={session} />
				))}
			</ul>
		</Panel>
	)
}

function OneSession({ session }: { session: Session }) {
	const t = useWords()
	const now = useNow()
	const isPhone = /iPhone|iPad|Android|Harmony|WeChat/.test(session.device)
	const { mutate, isPending } = useChange(() => api.call(revokeSession, { params: { sessionId: session.id } }), {
		touches: SESSIONS,
	})
	return (
		<li className="line" data-testid="session">
			{isPhone ? <IconDeviceMobile size={20} /> : <IconDeviceDesktop size={20} />}
			<div className="line-text">
				<Text size="sm">{session.device === '' ? t.people.unknownDevice : session.device}</Text>
				<Text size="xs" c="dimmed">
					{t.people.sessionTimes({
						used: timeAgo(session.lastUsedAt, now, t),
						since: timeAgo(session.createdAt, now, t),
					})}
				</Text>
			</div>
			{session.isThisOne ? (
				<Badge variant="light">{t.people.thisDevice}</Badge>
			) : (
				<Button size="compact-sm" variant="subtle" color="red" loading={isPending} onClick={() => mutate(undefined)}>
					{t.people.endSession}
				</Button>
			)}
		</li>
	)
}

function Tokens() {
	const t = useWords()
	const [name, setName] = useState('')
	const [secret, setSecret] = useState<string>()
	const { data, error } = useQuery({ queryKey: TOKENS, queryFn: () => api.call(listTokens, {}) })
	const { mutate, isPending } = useChange(() => api.call(makeToken, { body: { name } }), {
		touches: TOKENS,
		onDone: (made) => {
			setName('')
			setSecret(made.secret)
		},
	})

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate(undefined)
	}

	return (
		<Panel title={t.people.tokens} hint={t.people.tokensHint}>
			<ListError error={error} />
			{data?.items.length === 0 && (
				<Text size="sm" c="dimmed">
					{t.people.noTokens}
				</Text>
			)}
			<ul className="lines">
				{data?.items.map((token) => (
					<OneToken key={token.id} token={token} />
				))}
			</ul>
			{secret !== undefined && <ShownOnce title={t.people.tokenOnce} text={secret} testId="token-secret" />}
			<form onSubmit={submit} className="form-row">
				<TextInput
					label={t.people.tokenName}
					placeholder={t.people.tokenNamePlaceholder}
					value={name}
					maxLength={60}
					onChange={(event) => setName(event.currentTarget.value)}
				/>
				<Button type="submit" variant="default" loading={isPending} disabled={name.trim() === ''}>
					{t.people.makeToken}
				</Button>
			</form>
		</Panel>
	)
}

function OneToken({ token }: { token: ApiToken }) {
	const t = useWords()
	const now = useNow()
	const { mutate, isPending } = useChange(() => api.call(revokeToken, { params: { tokenId: token.id } }), {
		touches: TOKENS,
	})
	const { open, dialog } = useConfirm({
		title: t.people.revokeTitle({ name: token.name }),
		text: t.people.revokeText,
		confirmLabel: t.people.revoke,
		onConfirm: () => mutate(undefined),
	})
	const used =
		token.lastUsedAt === null ? t.people.neverUsed : t.people.tokenUsed({ time: timeAgo(token.lastUsedAt, now, t) })
	return (
		<li className="line" data-testid="token">
			<IconKey size={20} />
			<div className="line-text">
				<Text size="sm">{token.name}</Text>
				<Text size="xs" c="dimmed">
					{t.people.madeAt({ time: timeAgo(token.createdAt, now, t) })} · {used}
				</Text>
			</div>
			<Button size="compact-sm" variant="subtle" color="red" loading={isPending} onClick={open}>
				{t.people.revoke}
			</Button>
			{dialog}
		</li>
	)
}

function ListError({ error }: { error: unknown }) {
	const t = useWords()
	if (error === null) return null
	return (
		<Text size="sm" c="red.4" role="alert">
			{problemText(error, t)}
		</Text>
	)
}
