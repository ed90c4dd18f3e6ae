import { ActionIcon, Badge, Button, Menu, SegmentedControl, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { listPeople, type ManagedPerson, setRoles, setVerification, type Verification } from '@readroom/contracts'
import { IconCheck, IconDots, IconSearch, IconUserOff } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { useConfirm } from '../app/confirm.tsx'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { useMe } from '../app/session.ts'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { useChange } from './use-change.ts'
import { VERIFICATION_COLOR } from './verification-color.ts'
import './people.css'

const PEOPLE = ['people']
type Shown = Verification | 'all'

/** Those an administrator vouches for; whoever waits comes first. */
export function PeoplePage() {
	const t = useWords()
	const [shown, setShown] = useState<Shown>('all')
	const [typed, setTyped] = useState('')
	const [q] = useDebouncedValue(typed.trim(), 250)
	return (
		<div className="page">
			<div className="page-head">
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
				<TextInput
					className="people-search"
					size="xs"
					leftSection={<IconSearch size={15} />}
					placeholder={t.people.search}
					aria-label={t.people.search}
					value={typed}
					maxLength={60}
					onChange={(event) => setTyped(event.currentTarget.value)}
				/>
			</div>
			<Text size="sm" c="dimmed" className="page-hint">
				{t.people.peopleHint}
			</Text>
			<PeopleList shown={shown} q={q} />
		</div>
	)
}

function PeopleList({ shown, q }: { shown: Shown; q: string }) {
	const t = useWords()
	const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
		queryKey: [...PEOPLE, shown, q],
		queryFn: ({ pageParam }) =>
			api.call(listPeople, {
				query: {
					...(shown !== 'all' && { verification: shown }),
					...(q !== '' && { q }),
					...(pageParam !== '' && { after: pageParam }),
				},
			}),
		initialPageParam: '',
		getNextPageParam: (page) => page.next,
	})
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	const people = data.pages.flatMap((page) => page.items)
	if (people.length === 0 && shown === 'waiting' && q === '')
		return <EmptyPage title={t.people.nobodyWaiting} hint={t.people.nobodyWaitingHint} />
	if (people.length === 0) return <EmptyPage title={t.people.nobody} />
	return (
		<>
			<ul className="lines people-list">
				{people.map((person) => (
					<OnePerson key={person.id} person={person} />
				))}
			</ul>
			{hasNextPage && (
				<Button mt="md" fullWidth variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t.app.more}
				</Button>
			)}
		</>
	)
}

function OnePerson({ person }: { person: ManagedPerson }) {
	const t = useWords()
	const now = useNow()
	const registered = t.people.registered({ time: timeAgo(person.registeredAt, now, t) })
	const facts = [person.title, person.hospitalName, person.contact, registered].filter((fact) => fact !== '')
	return (
		<li className="line" data-testid="managed-person" data-waiting={person.verification === 'waiting' || undefined}>
			<div className="line-text">
				<div className="line-names">
					<Text fw={600}>{person.name}</Text>
					<Badge variant="light" color={VERIFICATION_COLOR[person.verification]}>
						{t.people.state[person.verification]}
					</Badge>
					{rolesOf(person).map((role) => (
						<Badge key={role} variant="light" color="gray">
							{t.people[role]}
						</Badge>
					))}
				</div>
				<Text size="xs" c="dimmed" className="facts">
					{facts.map((fact) => (
						<span key={fact}>{fact}</span>
					))}
				</Text>
			</div>
			<PersonActs person={person} />
		</li>
	)
}

const ROLES = { hospitalAdmin: 'isHospitalAdmin', systemAdmin: 'isSystemAdmin', auditor: 'isAuditor' } as const
type Role = keyof typeof ROLES

function rolesOf(person: ManagedPerson): Role[] {
	// The keys of a literal of ours.
	return (Object.keys(ROLES) as Role[]).filter((role) => person[ROLES[role]])
}

function PersonActs({ person }: { person: ManagedPerson }) {
	const t = useWords()
	const me = useMe()
	const { mutate, isPending } = useChange(
		(verification: 'verified' | 'suspended') =>
			api.call(setVerification, { params: { personId: person.id }, body: { verification } }),
		{ touches: PEOPLE },
	)
	const isWaiting = person.verification === 'waiting'
	const { open, dialog } = useConfirm({
		title: t.people.suspendTitle,
		text: t.people.suspendText,
		confirmLabel: isWaiting ? t.people.reject : t.people.suspend,
		onConfirm: () => mutate('suspended'),
	})
	const canSuspend = person.verification === 'verified' && person.id !== me.id
	return (
		<div className="line-acts">
			{dialog}
			{person.verification !== 'verified' && (
				<Button size="compact-md" loading={isPending} onClick={() => mutate('verified')}>
					{isWaiting ? t.people.verify : t.people.restore}
				</Button>
			)}
			{isWaiting && (
				<Button size="compact-md" variant="subtle" color="red" onClick={open}>
					{t.people.reject}
				</Button>
			)}
			{(canSuspend || me.isSystemAdmin) && (
				<PersonMenu person={person} onSuspend={canSuspend ? open : undefined} hasRoles={me.isSystemAdmin} />
			)}
		</div>
	)
}

interface PersonMenuProps {
	readonly person: ManagedPerson
	readonly onSuspend: (() => void) | undefined
	readonly hasRoles: boolean
}

function PersonMenu({ person, onSuspend, hasRoles }: PersonMenuProps) {
	const t = useWords()
	const { isHospitalAdmin, isSystemAdmin, isAuditor } = person
	const { mutate, isPending } = useChange(
		(role: Role) =>
			api.call(setRoles, {
				params: { personId: person.id },
				body: { isHospitalAdmin, isSystemAdmin, isAuditor, [ROLES[role]]: !person[ROLES[role]] },
			}),
		{ touches: PEOPLE },
	)
	return (
		<Menu position="bottom-end" width={210} shadow="md">
			<Menu.Target>
				<ActionIcon variant="subtle" color="gray" aria-label={t.people.moreFor({ name: person.name })}>
					<IconDots size={18} />
				</ActionIcon>
			</Menu.Target>
			<Menu.Dropdown>
				{hasRoles && <Menu.Label>{t.people.roles}</Menu.Label>}
				{hasRoles &&
					(['hospitalAdmin', 'systemAdmin', 'auditor'] as const).map((role) => (
						<Menu.Item
							key={role}
							role="menuitemcheckbox"
							aria-checked={person[ROLES[role]]}
							closeMenuOnClick={false}
							disabled={isPending}
							leftSection={<IconCheck size={16} opacity={person[ROLES[role]] ? 1 : 0} />}
							onClick={() => mutate(role)}
						>
							{t.people[role]}
						</Menu.Item>
					))}
				{hasRoles && onSuspend !== undefined && <Menu.Divider />}
				{onSuspend !== undefined && (
					<Menu.Item color="red" leftSection={<IconUserOff size={16} />} onClick={onSuspend}>
						{t.people.suspend}
					</Menu.Item>
				)}
			</Menu.Dropdown>
		</Menu>
	)
}
