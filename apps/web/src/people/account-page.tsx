import {
	Alert,
	Badge,
	Button,
	Code,
	CopyButton,
	Group,
	Paper,
	PasswordInput,
	Stack,
	Text,
	TextInput,
	Title,
} from '@mantine/core'
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
import { useMutation, useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { api, queries } from '../app/api.ts'
import { problemText } from '../app/problem-text.ts'
import { meQuery, useMe } from '../app/session.ts'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'

const SESSIONS = ['account', 'sessions']
const TOKENS = ['account', 'tokens']

/** Who one is here, where one is signed in, and what programs may act in one's name. */
export function AccountPage() {
	const t = useWords()
	return (
		<div className="page">
			<Title order={1} mb="md">
				{t.app.account}
			</Title>
			<Stack gap="md">
				<Profile />
				<Password />
				<Sessions />
				<Tokens />
			</Stack>
		</div>
	)
}

/** Something done on this page: says when it was refused. */
function useAccountAction<Sent, Answer>(act: (sent: Sent) => Promise<Answer>, onDone: (answer: Answer) => void) {
	const t = useWords()
	return useMutation({
		mutationFn: act,
		onSuccess: onDone,
		onError: (error) => notifications.show({ color: 'red', message: problemText(error, t) }),
	})
}

function Profile() {
	const t = useWords()
	const me = useMe()
	const [name, setName] = useState(me.name)
	const [title, setTitle] = useState(me.title)
	const { mutate, isPending } = useAccountAction(
		() => api.call(changeMe, { body: { name, title } }),
		(changed) => {
			queries.setQueryData(meQuery.queryKey, changed)
			notifications.show({ message: t.people.saved })
		},
	)
	return (
		<Paper component="section" p="md" bg="dark.8" withBorder>
			<Group gap={8} mb="sm">
				<Title order={2}>{t.people.profile}</Title>
				<Badge variant="light" color={me.verification === 'verified' ? 'teal' : 'yellow'}>
					{t.people.state[me.verification]}
				</Badge>
			</Group>
			<Text size="sm" c="dimmed" mb="sm">
				{me.contact} · {me.hospital.name}
			</Text>
			<form
				onSubmit={(event) => {
					event.preventDefault()
					mutate(undefined)
				}}
			>
				<Group align="flex-end" gap="sm">
					<TextInput label={t.people.name} value={name} onChange={(event) => setName(event.currentTarget.value)} />
					<TextInput label={t.people.title} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
					<Button type="submit" variant="default" loading={isPending} disabled={name.trim() === ''}>
						{t.app.save}
					</Button>
				</Group>
			</form>
		</Paper>
	)
}

function Password() {
	const t = useWords()
	const [currentPassword, setCurrent] = useState('')
	const [newPassword, setNew] = useState('')
	const { mutate, isPending } = useAccountAction(
		() => api.call(changePassword, { body: { currentPassword, newPassword } }),
		() => {
			setCurrent('')
			setNew('')
			void queries.invalidateQueries({ queryKey: SESSIONS })
			notifications.show({ color: 'teal', message: t.people.passwordChanged })
		},
	)

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate(undefined)
	}

	return (
		<Paper component="section" p="md" bg="dark.8" withBorder>
			<Title order={2} mb={4}>
				{t.people.changePassword}
			</Title>
			<Text size="xs" c="dimmed" mb="sm">
				{t.people.passwordChangeHint}
			</Text>
			<form onSubmit={submit}>
				<Group align="flex-end" gap="sm">
					<PasswordInput
						w={220}
						label={t.people.currentPassword}
						autoComplete="current-password"
						value={currentPassword}
						onChange={(event) => setCurrent(event.currentTarget.value)}
					/>
					<PasswordInput
						w={220}
						label={`${t.people.newPassword}（${t.people.passwordHint}）`}
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
				</Group>
			</form>
		</Paper>
	)
}

function Sessions() {
	const t = useWords()
	const { data } = useQuery({ queryKey: SESSIONS, queryFn: () => api.call(listSessions, {}) })
	return (
		<Paper component="section" p="md" bg="dark.8" withBorder>
			<Title order={2} mb="sm">
				{t.people.sessions}
			</Title>
			<Stack gap={6}>
				{data?.items.map((session) => (
					<OneSession key={session.id} session={session} />
				))}
			</Stack>
		</Paper>
	)
}

function OneSession({ session }: { session: Session }) {
	const t = useWords()
	const now = useNow()
	const { mutate, isPending } = useAccountAction(
		() => api.call(revokeSession, { params: { sessionId: session.id } }),
		() => void queries.invalidateQueries({ queryKey: SESSIONS }),
	)
	return (
		<Group gap="sm">
			<Text size="sm">{session.device}</Text>
			<Text size="xs" c="dimmed">
				{t.people.lastUsed} {timeAgo(session.lastUsedAt, now, t)}
			</Text>
			<span className="shell-spring" />
			{session.isThisOne ? (
				<Badge variant="light">{t.people.thisDevice}</Badge>
			) : (
				<Button size="compact-xs" variant="subtle" color="red" loading={isPending} onClick={() => mutate(undefined)}>
					{t.people.endSession}
				</Button>
			)}
		</Group>
	)
}

function Tokens() {
	const t = useWords()
	const [name, setName] = useState('')
	const [secret, setSecret] = useState<string>()
	const { data } = useQuery({ queryKey: TOKENS, queryFn: () => api.call(listTokens, {}) })
	const { mutate, isPending } = useAccountAction(
		() => api.call(makeToken, { body: { name } }),
		(made) => {
			setName('')
			setSecret(made.secret)
			void queries.invalidateQueries({ queryKey: TOKENS })
		},
	)
	return (
		<Paper component="section" p="md" bg="dark.8" withBorder>
			<Title order={2} mb={4}>
				{t.people.tokens}
			</Title>
			<Text size="xs" c="dimmed" mb="sm">
				{t.people.tokensHint}
			</Text>
			<Stack gap={6}>
				{data?.items.map((token) => (
					<OneToken key={token.id} token={token} />
				))}
				{secret !== undefined && <NewSecret secret={secret} />}
				<form
					onSubmit={(event) => {
						event.preventDefault()
						mutate(undefined)
					}}
				>
					<Group align="flex-end" gap="sm">
						<TextInput
							label={t.people.tokenName}
							value={name}
							onChange={(event) => setName(event.currentTarget.value)}
						/>
						<Button type="submit" variant="default" loading={isPending} disabled={name.trim() === ''}>
							{t.people.makeToken}
						</Button>
					</Group>
				</form>
			</Stack>
		</Paper>
	)
}

function NewSecret({ secret }: { secret: string }) {
	const t = useWords()
	return (
		<Alert color="teal" title={t.people.tokenOnce}>
			<Group gap="sm">
				<Code data-testid="token-secret" style={{ overflowWrap: 'anywhere' }}>
					{secret}
				</Code>
				<CopyButton value={secret}>
					{({ copied, copy }) => (
						<Button size="compact-xs" variant="light" onClick={copy}>
							{copied ? t.app.copied : t.app.copy}
						</Button>
					)}
				</CopyButton>
			</Group>
		</Alert>
	)
}

function OneToken({ token }: { token: ApiToken }) {
	const t = useWords()
	const now = useNow()
	const { mutate, isPending } = useAccountAction(
		() => api.call(revokeToken, { params: { tokenId: token.id } }),
		() => void queries.invalidateQueries({ queryKey: TOKENS }),
	)
	return (
		<Group gap="sm">
			<Text size="sm">{token.name}</Text>
			<Text size="xs" c="dimmed">
				{token.lastUsedAt === null ? t.people.neverUsed : `${t.people.lastUsed} ${timeAgo(token.lastUsedAt, now, t)}`}
			</Text>
			<span className="shell-spring" />
			<Button size="compact-xs" variant="subtle" color="red" loading={isPending} onClick={() => mutate(undefined)}>
				{t.people.revoke}
			</Button>
		</Group>
	)
}
