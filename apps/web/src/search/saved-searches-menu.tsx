import { ActionIcon, Button, Group, Menu, Modal, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import {
	type CaseFilter,
	deleteSavedSearch,
	listSavedSearches,
	type SavedSearch,
	saveSearch,
} from '@readroom/contracts'
import { IconBookmark, IconBookmarkPlus, IconX } from '@tabler/icons-react'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, queries } from '../app/api.ts'
import { problemText } from '../app/problem-text.ts'
import { useWords } from '../app/words.ts'

const savedQuery = queryOptions({ queryKey: ['searches'], queryFn: () => api.call(listSavedSearches, {}) })

interface SavedSearchesProps {
	readonly filter: CaseFilter
	/** There is something to save. */
	readonly isFiltered: boolean
	readonly onChoose: (filter: CaseFilter) => void
}

export function SavedSearchesMenu({ filter, isFiltered, onChoose }: SavedSearchesProps) {
	const t = useWords()
	const { data } = useQuery(savedQuery)
	const [isNaming, { open: askName, close: closeName }] = useDisclosure(false)
	const saved = data?.items ?? []
	return (
		<>
			<Menu position="bottom-end" width={260}>
				<Menu.Target>
					<ActionIcon variant="default" size={36} aria-label={t.search.saved} title={t.search.saved}>
						<IconBookmark size={18} />
					</ActionIcon>
				</Menu.Target>
				<Menu.Dropdown>
					<Menu.Label>{t.search.saved}</Menu.Label>
					{saved.length === 0 && (
						<Text size="sm" c="dimmed" px="sm" py={4}>
							{t.search.savedNone}
						</Text>
					)}
					{saved.map((search) => (
						<SavedItem key={search.id} search={search} onChoose={onChoose} />
					))}
					<Menu.Divider />
					<Menu.Item leftSection={<IconBookmarkPlus size={16} />} disabled={!isFiltered} onClick={askName}>
						{t.search.save}
					</Menu.Item>
				</Menu.Dropdown>
			</Menu>
			<NameDialog isOpen={isNaming} filter={filter} onClose={closeName} />
		</>
	)
}

function SavedItem({ search, onChoose }: { search: SavedSearch; onChoose: (filter: CaseFilter) => void }) {
	const t = useWords()
	const forget = useMutation({
		mutationFn: () => api.call(deleteSavedSearch, { params: { searchId: search.id } }),
		onSettled: () => queries.invalidateQueries(savedQuery),
		onError: (error) => notifications.show({ color: 'red', message: problemText(error, t) }),
	})
	return (
		<Group gap={0} wrap="nowrap">
			<Menu.Item className="saved-search" onClick={() => onChoose(search.filter)}>
				{search.name}
			</Menu.Item>
			<Menu.Item
				className="saved-search-forget"
				closeMenuOnClick={false}
				aria-label={t.search.forget({ name: search.name })}
				onClick={() => forget.mutate()}
			>
				<IconX size={14} />
			</Menu.Item>
		</Group>
	)
}

function NameDialog({ isOpen, filter, onClose }: { isOpen: boolean; filter: CaseFilter; onClose: () => void }) {
	const t = useWords()
	const [name, setName] = useState('')
	const save = useMutation({
		mutationFn: () => api.call(saveSearch, { body: { name: name.trim(), filter } }),
		onSuccess: async ({ name: savedName }) => {
			await queries.invalidateQueries(savedQuery)
			notifications.show({ message: t.search.savedAs({ name: savedName }) })
			setName('')
			onClose()
		},
		onError: (error) => notifications.show({ color: 'red', message: problemText(error, t) }),
	})
	return (
		<Modal opened={isOpen} onClose={onClose} title={t.search.save} centered size="sm">
			<form
				onSubmit={(event) => {
					event.preventDefault()
					save.mutate()
				}}
			>
				<TextInput
					label={t.search.name}
					description={t.search.saveHint}
					maxLength={40}
					data-autofocus
					value={name}
					onChange={(event) => setName(event.currentTarget.value)}
				/>
				<Group justify="flex-end" gap="xs" mt="lg">
					<Button variant="default" onClick={onClose}>
						{t.app.cancel}
					</Button>
					<Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
						{t.app.save}
					</Button>
				</Group>
			</form>
		</Modal>
	)
}
