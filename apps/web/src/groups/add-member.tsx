import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { findColleagues, type GroupId, PersonId, setGroupMember } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'

/** Finds a verified colleague by name or hospital and adds him. */
export function AddMember({ groupId }: { groupId: GroupId }) {
	const t = useWords()
	const [typed, setTyped] = useState('')
	const [words] = useDebouncedValue(typed.trim(), 200)
	const { data } = useQuery({
		queryKey: ['colleagues', words],
		queryFn: () => api.call(findColleagues, { query: { q: words } }),
		enabled: words !== '',
	})
	const add = useChange(
		(personId: PersonId) => api.call(setGroupMember, { params: { groupId, personId }, body: { role: 'member' } }),
		{ touches: ['groups'], onDone: () => setTyped('') },
	)
	return (
		<Select
			label={t.groups.addMember}
			placeholder={t.groups.findColleague}
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
