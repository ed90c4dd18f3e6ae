import { Badge, Button, Select, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import {
	addGroupMember,
	createGroup,
	findColleagues,
	listGroupMembers,
	listGroups,
	PersonId,
	type ReadingGroup,
	removeGroupMember,
} from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { api } from '../app/api.ts'
import { useConfirm } from '../app/confirm.tsx'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { useMe } from '../app/session.ts'
import { useWords } from '../app/words.ts'
import { Panel } from './panel.tsx'
import { useChange } from './use-change.ts'
import './people.css'

const GROUPS = ['groups']

/** Who reads together: the groups one belongs to and their members. */
export function GroupsPage() {
	const t = useWords()
	const isVerified = useMe().verification === 'verified'
	const { data, error } = useQuery({
		queryKey: GROUPS,
		queryFn: () => api.call(listGroups, {}),
		enabled: isVerified,
	})
	if (!isVerified) return <EmptyPage title={t.people.groupsTitle} hint={t.problems['person-not-verified']} />
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	return (
		<div className="page">
			<Title order={1}>{t.people.groupsTitle}</Title>
			<Text size="sm" c="dimmed" className="page-hint">
				{t.people.groupsHint}
			</Text>
			<NewGroup />
			{data.items.length === 0 && <EmptyPage title={t.people.noGroups} hint={t.people.noGroupsHint} />}
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
	const { mutate, isPending } = useChange(() => api.call(createGroup, { body: { name } }), {
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
				label={t.people.groupName}
				placeholder={t.people.groupNamePlaceholder}
				value={name}
				maxLength={80}
				onChange={(event) => setName(event.currentTarget.value)}
			/>
			<Button type="submit" loading={isPending} disabled={name.trim() === ''}>
				{t.people.makeGroup}
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
		<Panel title={group.name} hint={t.people.memberCount({ count: group.memberCount })}>
			<ul className="lines" aria-label={group.name}>
				{data?.items.map((member) => (
					<Member key={member.id} group={group} member={member} />
				))}
			</ul>
			{group.isOwner && <AddMember group={group} />}
		</Panel>
	)
}

interface MemberProps {
	readonly group: ReadingGroup
	readonly member: {
		readonly id: PersonId
		readonly name: string
		readonly hospitalName: string
		readonly isOwner: boolean
	}
}

function Member({ group, member }: MemberProps) {
	const t = useWords()
	const isMe = useMe().id === member.id
	const { mutate, isPending } = useChange(
		() => api.call(removeGroupMember, { params: { groupId: group.id, personId: member.id } }),
		{ touches: GROUPS },
	)
	const { open, dialog } = useConfirm({
		title: isMe
			? t.people.leaveTitle({ group: group.name })
			: t.people.removeTitle({ name: member.name, group: group.name }),
		text: isMe ? t.people.leaveText : t.people.removeText,
		confirmLabel: isMe ? t.people.leave : t.app.remove,
		onConfirm: () => mutate(undefined),
	})
	// A group is never without its owner.
	const canGo = !member.isOwner && (group.isOwner || isMe)
	return (
		<li className="line member" data-testid="member">
			<div className="line-text line-names">
				<Text size="sm">{member.name}</Text>
				<Text size="xs" c="dimmed">
					{member.hospitalName}
				</Text>
				{member.isOwner && <Badge variant="light">{t.people.owner}</Badge>}
			</div>
			{canGo && (
				<Button size="compact-sm" variant="subtle" color="red" loading={isPending} onClick={open}>
					{isMe ? t.people.leave : t.app.remove}
				</Button>
			)}
			{dialog}
		</li>
	)
}

function AddMember({ group }: { group: ReadingGroup }) {
	const t = useWords()
	const [typed, setTyped] = useState('')
	const [words] = useDebouncedValue(typed.trim(), 200)
	const { data } = useQuery({
		queryKey: ['colleagues', words],
		queryFn: () => api.call(findColleagues, { query: { q: words } }),
		enabled: words !== '',
	})
	const add = useChange((personId: PersonId) => api.call(addGroupMember, { params: { groupId: group.id, personId } }), {
		touches: GROUPS,
		onDone: () => setTyped(''),
	})
	return (
		<Select
			label={t.people.addMember}
			placeholder={t.people.findColleague}
			searchable
			searchValue={typed}
			onSearchChange={setTyped}
			value={null}
			onChange={(personId) => personId !== null && add.mutate(PersonId.parse(personId))}
			filter={({ options }) => options}
			rightSection={null}
			nothingFoundMessage={words === '' || data === undefined ? undefined : t.post.noPeople}
			data={(data?.items ?? []).map(({ id, name, hospitalName }) => ({
				value: id,
				label: `${name} · ${hospitalName}`,
			}))}
		/>
	)
}
