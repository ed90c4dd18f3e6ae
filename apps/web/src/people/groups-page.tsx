import { Badge, Button, Group, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
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
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queries } from '../app/api.ts'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { problemText } from '../app/problem-text.ts'
import { useMe } from '../app/session.ts'
import { useWords } from '../app/words.ts'

const GROUPS = ['groups']

/** Who reads together: the groups one belongs to and their members. */
export function GroupsPage() {
	const t = useWords()
	const { data, error } = useQuery({ queryKey: GROUPS, queryFn: () => api.call(listGroups, {}) })
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	return (
		<div className="page">
			<Title order={1}>{t.people.groupsTitle}</Title>
			<Text size="sm" c="dimmed" mb="md">
				{t.people.groupsHint}
			</Text>
			<Stack gap="md">
				<NewGroup />
				{data.items.length === 0 && <EmptyPage title={t.people.noGroups} />}
				{data.items.map((group) => (
					<OneGroup key={group.id} group={group} />
				))}
			</Stack>
		</div>
	)
}

function useGroupAction<Sent>(act: (sent: Sent) => Promise<unknown>, onDone: () => void = () => undefined) {
	const t = useWords()
	return useMutation({
		mutationFn: act,
		onSuccess: async () => {
			onDone()
			await queries.invalidateQueries({ queryKey: GROUPS })
		},
		onError: (error) => notifications.show({ color: 'red', message: problemText(error, t) }),
	})
}

function NewGroup() {
	const t = useWords()
	const [name, setName] = useState('')
	const { mutate, isPending } = useGroupAction(
		() => api.call(createGroup, { body: { name } }),
		() => setName(''),
	)
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault()
				mutate(undefined)
			}}
		>
			<Group align="flex-end" gap="sm">
				<TextInput label={t.people.groupName} value={name} onChange={(event) => setName(event.currentTarget.value)} />
				<Button type="submit" loading={isPending} disabled={name.trim() === ''}>
					{t.people.makeGroup}
				</Button>
			</Group>
		</form>
	)
}

function OneGroup({ group }: { group: ReadingGroup }) {
	const t = useWords()
	const me = useMe()
	const { data } = useQuery({
		queryKey: [...GROUPS, group.id],
		queryFn: () => api.call(listGroupMembers, { params: { groupId: group.id } }),
	})
	const remove = useGroupAction((personId: PersonId) =>
		api.call(removeGroupMember, { params: { groupId: group.id, personId } }),
	)
	return (
		<Paper p="md" bg="dark.8" withBorder>
			<Title order={2} mb="sm">
				{group.name}
			</Title>
			<Stack gap={6}>
				{data?.items.map((member) => (
					<Group key={member.id} gap="sm">
						<Text size="sm">{member.name}</Text>
						<Text size="xs" c="dimmed">
							{member.hospitalName}
						</Text>
						{member.isOwner && <Badge variant="light">{t.people.owner}</Badge>}
						<span className="shell-spring" />
						{(group.isOwner || member.id === me.id) && (
							<Button size="compact-xs" variant="subtle" color="red" onClick={() => remove.mutate(member.id)}>
								{member.id === me.id ? t.people.leave : t.app.remove}
							</Button>
						)}
					</Group>
				))}
				{group.isOwner && <AddMember group={group} />}
			</Stack>
		</Paper>
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
	const add = useGroupAction(
		(personId: PersonId) => api.call(addGroupMember, { params: { groupId: group.id, personId } }),
		() => setTyped(''),
	)
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
			data={(data?.items ?? []).map(({ id, name, hospitalName }) => ({
				value: id,
				label: `${name} · ${hospitalName}`,
			}))}
		/>
	)
}
