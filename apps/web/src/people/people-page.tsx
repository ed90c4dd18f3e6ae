import { Badge, Button, Checkbox, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { listPeople, type ManagedPerson, setRoles, setVerification, type Verification } from '@readroom/contracts'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queries } from '../app/api.ts'
import { useConfirm } from '../app/confirm.tsx'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { problemText } from '../app/problem-text.ts'
import { useMe } from '../app/session.ts'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'

const VERIFICATION_COLOR: Readonly<Record<Verification, string>> = {
	waiting: 'yellow',
	verified: 'teal',
	suspended: 'red',
}

/** Those an administrator vouches for; whoever waits comes first. */
export function PeoplePage() {
	const t = useWords()
	const [shown, setShown] = useState<Verification | 'all'>('all')
	const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
		queryKey: ['people', shown],
		queryFn: ({ pageParam }) =>
			api.call(listPeople, {
				query: { ...(shown !== 'all' && { verification: shown }), ...(pageParam !== '' && { after: pageParam }) },
			}),
		initialPageParam: '',
		getNextPageParam: (page) => page.next,
	})
	if (error !== null) return <PageError error={error} />
	const people = data?.pages.flatMap((page) => page.items)
	return (
		<div className="page">
			<Group mb="md">
				<Title order={1}>{t.people.peopleTitle}</Title>
				<SegmentedControl
					size="xs"
					value={shown}
					onChange={setShown}
					data={[
						{ value: 'all' as const, label: t.people.allPeople },
						{ value: 'waiting' as const, label: t.people.state.waiting },
						{ value: 'verified' as const, label: t.people.state.verified },
						{ value: 'suspended' as const, label: t.people.state.suspended },
					]}
				/>
			</Group>
			{people === undefined && <PageLoading />}
			{people?.length === 0 && <EmptyPage title={t.people.nobody} />}
			<Stack gap={8}>
				{people?.map((person) => (
					<OnePerson key={person.id} person={person} />
				))}
				{hasNextPage && (
					<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
						{t.app.more}
					</Button>
				)}
			</Stack>
		</div>
	)
}

function usePersonAction<Sent>(act: (sent: Sent) => Promise<unknown>) {
	const t = useWords()
	return useMutation({
		mutationFn: act,
		onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
		onError: (error) => notifications.show({ color: 'red', message: problemText(error, t) }),
	})
}

function OnePerson({ person }: { person: ManagedPerson }) {
	const t = useWords()
	const now = useNow()
	const me = useMe()
	return (
		<Paper p="sm" bg="dark.8" withBorder data-testid="managed-person">
			<Group gap="sm">
				<Text fw={600}>{person.name}</Text>
				<Text size="sm" c="dimmed">
					{[person.title, person.hospitalName, person.contact].filter(Boolean).join(' · ')}
				</Text>
				<Badge variant="light" color={VERIFICATION_COLOR[person.verification]}>
					{t.people.state[person.verification]}
				</Badge>
				<span className="shell-spring" />
				<Text size="xs" c="dimmed">
					{t.people.registered} {timeAgo(person.registeredAt, now, t)}
				</Text>
				<VerificationButtons person={person} />
			</Group>
			{me.isSystemAdmin && <Roles person={person} />}
		</Paper>
	)
}

function VerificationButtons({ person }: { person: ManagedPerson }) {
	const t = useWords()
	const { mutate, isPending } = usePersonAction((verification: 'verified' | 'suspended') =>
		api.call(setVerification, { params: { personId: person.id }, body: { verification } }),
	)
	const { open, dialog } = useConfirm({
		title: t.people.suspendTitle,
		text: t.people.suspendText,
		confirmLabel: t.people.suspend,
		onConfirm: () => mutate('suspended'),
	})
	return (
		<>
			{dialog}
			{person.verification !== 'verified' && (
				<Button size="compact-sm" loading={isPending} onClick={() => mutate('verified')}>
					{person.verification === 'waiting' ? t.people.verify : t.people.restore}
				</Button>
			)}
			{person.verification !== 'suspended' && (
				<Button size="compact-sm" variant="subtle" color="red" onClick={open}>
					{t.people.suspend}
				</Button>
			)}
		</>
	)
}

function Roles({ person }: { person: ManagedPerson }) {
	const t = useWords()
	const { isHospitalAdmin, isSystemAdmin, isAuditor } = person
	const { mutate, isPending } = usePersonAction(
		(change: Partial<Pick<ManagedPerson, 'isHospitalAdmin' | 'isSystemAdmin' | 'isAuditor'>>) =>
			api.call(setRoles, {
				params: { personId: person.id },
				body: { isHospitalAdmin, isSystemAdmin, isAuditor, ...change },
			}),
	)
	return (
		<Group gap="md" mt={8} aria-label={t.people.roles}>
			<Checkbox
				size="xs"
				label={t.people.hospitalAdmin}
				checked={isHospitalAdmin}
				disabled={isPending}
				onChange={(event) => mutate({ isHospitalAdmin: event.currentTarget.checked })}
			/>
			<Checkbox
				size="xs"
				label={t.people.systemAdmin}
				checked={isSystemAdmin}
				disabled={isPending}
				onChange={(event) => mutate({ isSystemAdmin: event.currentTarget.checked })}
			/>
			<Checkbox
				size="xs"
				label={t.people.auditor}
				checked={isAuditor}
				disabled={isPending}
				onChange={(event) => mutate({ isAuditor: event.currentTarget.checked })}
			/>
		</Group>
	)
}
