import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { PersonId, type PersonSummary, type RosterName, rosterPeople } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { useWords } from '../app/words.ts'
import { DUTY } from './duty-queries.ts'

interface PersonSelectProps {
	readonly roster: RosterName
	readonly label: string
	readonly value: PersonSummary | undefined
	readonly onChange: (person: PersonSummary | undefined) => void
	/** What no person stands for, such as everybody. */
	readonly placeholder?: string
}

/** One of those who can be on a roster. */
export function PersonSelect({ roster, label, value, onChange, placeholder }: PersonSelectProps) {
	const t = useWords()
	const [typed, setTyped] = useState('')
	const [words] = useDebouncedValue(typed.trim(), 200)
	// What is chosen stands in the field; it is no search.
	const q = value !== undefined && words === textOf(value) ? '' : words
	const { data } = useQuery({
		queryKey: [...DUTY, 'people', roster, q],
		queryFn: () => api.call(rosterPeople, { params: { roster }, query: { q } }),
		placeholderData: (shown) => shown,
	})
	const found = data?.items ?? []
	const people = value === undefined || found.some(({ id }) => id === value.id) ? found : [value, ...found]
	return (
		<Select
			label={label}
			placeholder={placeholder ?? t.groups.findColleague}
			searchable
			clearable
			searchValue={typed}
			onSearchChange={setTyped}
			value={value?.id ?? null}
			onChange={(id) => onChange(people.find((person) => id !== null && person.id === PersonId.parse(id)))}
			filter={({ options }) => options}
			nothingFoundMessage={data === undefined ? undefined : t.post.noPeople}
			data={people.map((person) => ({ value: person.id, label: textOf(person) }))}
		/>
	)
}

function textOf({ name, hospitalName }: PersonSummary): string {
	return `${name} · ${hospitalName}`
}
