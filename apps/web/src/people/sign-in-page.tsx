import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { type DemoAccount, demoAccounts, type Me, signIn } from '@readroom/contracts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { api } from '../app/api.ts'
import { problemText } from '../app/problem-text.ts'
import { useLocale, useWords } from '../app/words.ts'
import { Entrance } from './entrance.tsx'
import { useEnter } from './use-enter.ts'

const route = getRouteApi('/sign-in')

export function SignInPage() {
	const t = useWords()
	const { next, hasEnded } = route.useSearch()
	const enter = useEnter(next)
	const [contact, setContact] = useState('')
	const [password, setPassword] = useState('')
	const { mutate, isPending, error } = useMutation({
		mutationFn: () => api.call(signIn, { body: { contact, password } }),
		onSuccess: enter,
	})

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate()
	}

	return (
		<Entrance title={t.people.signInTitle} hint={t.people.signInHint}>
			<form onSubmit={submit}>
				<Stack gap="sm">
					{hasEnded === true && error === null && <Alert color="yellow">{t.people.sessionEnded}</Alert>}
					<TextInput
						label={t.people.contact}
						value={contact}
						onChange={(event) => setContact(event.currentTarget.value)}
						autoComplete="username"
						required
					/>
					<PasswordInput
						label={t.people.password}
						value={password}
						onChange={(event) => setPassword(event.currentTarget.value)}
						autoComplete="current-password"
						required
					/>
					{error !== null && <Alert color="red">{problemText(error, t)}</Alert>}
					<Button type="submit" loading={isPending} fullWidth mt={4}>
						{t.people.signIn}
					</Button>
					<Text size="sm" c="dimmed" ta="center">
						{t.people.noAccount}{' '}
						<Link to="/register" search={{ next }} className="text-link">
							{t.people.toRegister}
						</Link>
					</Text>
				</Stack>
			</form>
			<DemoAccounts onPick={enter} />
		</Entrance>
	)
}

/** In the demo ward: who one may be, at a tap. */
function DemoAccounts({ onPick }: { onPick: (me: Me) => Promise<void> }) {
	const t = useWords()
	const locale = useLocale()
	const { data } = useQuery({
		queryKey: ['demo', 'accounts'],
		queryFn: () => api.call(demoAccounts, {}).catch(() => null),
		retry: false,
	})
	const { mutate, isPending } = useMutation({
		mutationFn: ({ contact, password }: DemoAccount) => api.call(signIn, { body: { contact, password } }),
		onSuccess: onPick,
	})
	if (data === undefined || data === null) return null // not a demo
	return (
		<Stack gap={6} mt="lg">
			<Text size="xs" c="dimmed">
				{t.people.demoAccounts}
			</Text>
			{data.items.map((account) => (
				<Button
					key={account.contact}
					variant="default"
					size="xs"
					justify="space-between"
					disabled={isPending}
					onClick={() => mutate(account)}
					rightSection={
						<Text span size="xs" c="dimmed" truncate>
							{locale === 'zh' ? account.roleZh : account.roleEn}
						</Text>
					}
				>
					{account.name}
				</Button>
			))}
		</Stack>
	)
}
