import { Badge, Button, Select, Text, TextInput, Title } from '@mantine/core'
import { createGroup, GroupKind, listGroupMembers, listGroups, type ReadingGroup } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { api } from '../app/api.ts'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { useMe } from '../app/session.ts'
import { useWords } from '../app/words.ts'
import { GroupRobots } from '../paging/group-robots.tsx'
import { Panel } from '../people/panel.tsx'
import { useChange } from '../people/use-change.ts'
import { AddMember } from './add-member.tsx'
import { MemberLine } from './member-line.tsx'
import '../people/people.css'
import './groups.css'

export const GROUPS = ['groups']

/** Who reads together: the groups one belongs to and their members. */
export function GroupsPage() {
	const t = useWords()
	const isVerified = useMe().verification === 'verified'
	const { data, error } = useQuery({
		queryKey: GROUPS,
		queryFn: () => api.call(listGroups, {}),
		enabled: isVerified,
	})
	if (!isVerified) return <EmptyPage title={t.groups.title} hint={t.problems['person-not-verified']} />
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	return (
		<div className="page">
			<Title order={1}>{t.groups.title}</Title>
			<Text size="sm" c="dimmed" className="page-hint">
				{t.groups.hint}
			</Text>
			<NewGroup />
			{data.items.length === 0 && <EmptyPage title={t.groups.none} hint={t.groups.noneHint} />}
			<div className="panels">
				{data.items.map((group) => (
					<OneGroup key={group.id} group={group} />
				))}
			</div>
		</div>
	)
}

function NewGroup() {
	const t = useWords()
	const [name, setName] = useState('')
	const [kind, setKind] = useState<GroupKind>('subspecialty')
	const { mutate, isPending } = useChange(() => api.call(createGroup, { body: { name, kind } }), {
		touches: GROUPS,
		onDone: () => setName(''),
	})

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate(undefined)
	}

	return (
		<form onSubmit={submit} className="form-row new-group">
			<TextInput
				label={t.groups.name}
				placeholder={t.groups.namePlaceholder}
				value={name}
				maxLength={80}
				onChange={(event) => setName(event.currentTarget.value)}
			/>
			<Select
				className="group-kind"
				label={t.groups.kindLabel}
				value={kind}
				allowDeselect={false}
				onChange={(value) => setKind(GroupKind.parse(value))}
				data={GroupKind.options.map((value) => ({ value, label: t.groups.kind[value] }))}
			/>
			<Button type="submit" loading={isPending} disabled={name.trim() === ''}>
				{t.groups.make}
			</Button>
		</form>
	)
}

function OneGroup({ group }: { group: ReadingGroup }) {
	const t = useWords()
	const { data } = useQuery({
		queryKey: [...GROUPS, group.id],
		queryFn: () => api.call(listGroupMembers, { params: { groupId: group.id } }),
	})
	return (
		<Panel
			title={group.name}
			mark={
				<Badge variant="light" color="gray">
					{t.groups.kind[group.kind]}
				</Badge>
			}
			hint={t.groups.memberCount({ count: group.memberCount })}
		>
			<ul className="lines" aria-label={group.name}>
				{data?.items.map((member) => (
					<MemberLine key={member.id} group={group} member={member} />
				))}
			</ul>
			{(group.role === 'owner' || group.role === 'moderator') && (
				<>
					<AddMember groupId={group.id} />
					<GroupRobots groupId={group.id} />
				</>
			)}
		</Panel>
	)
}
