import { ActionIcon, Indicator, Kbd, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDisclosure, useHotkeys } from '@mantine/hooks'
import type { CaseFilter } from '@readroom/contracts'
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../app/words.ts'
import { filterChips } from './filter-chips.ts'
import { FilterDrawer } from './filter-drawer.tsx'
import './search.css'
import { SavedSearchesMenu } from './saved-searches-menu.tsx'
import { wordsOrNone } from './words-or-none.ts'

interface SearchBarProps {
	readonly filter: CaseFilter
	readonly onChange: (filter: CaseFilter) => void
}

/** What is looked for, the filters and the searches that were saved. */
export function SearchBar({ filter, onChange }: SearchBarProps) {
	const t = useWords()
	const [isOpen, { open, close }] = useDisclosure(false)
	const { q: _, ...others } = filter
	const count = filterChips(others, t).length
	const isFiltered = Object.values(filter).some((value) => value !== undefined)
	return (
		<>
			<SearchField filter={filter} onChange={onChange} />
			<Indicator disabled={count === 0} label={count} size={16} offset={4}>
				<ActionIcon
					variant="default"
					size={36}
					onClick={open}
					aria-label={count === 0 ? t.search.filters : t.search.filterCount({ count })}
					title={t.search.filters}
				>
					<IconAdjustmentsHorizontal size={18} />
				</ActionIcon>
			</Indicator>
			<SavedSearchesMenu filter={filter} isFiltered={isFiltered} onChoose={onChange} />
			<FilterDrawer isOpen={isOpen} onClose={close} filter={filter} onChange={onChange} />
		</>
	)
}

/** Searches as one types, but not for the letters from which an input method makes a character. */
function SearchField({ filter, onChange }: SearchBarProps) {
	const t = useWords()
	const field = useRef<HTMLInputElement>(null)
	const [typed, setTyped] = useState(filter.q ?? '')
	// What this field itself has asked for last; anything else in the address comes from elsewhere, and goes into the field.
	const asked = useRef(filter.q)
	const search = useDebouncedCallback((text: string) => {
		asked.current = wordsOrNone(text)
		onChange({ ...filter, q: asked.current })
	}, 250)
	useEffect(() => {
		if (filter.q === asked.current) return
		asked.current = filter.q
		setTyped(filter.q ?? '')
	}, [filter.q])
	useHotkeys([['/', () => field.current?.focus()]])
	return (
		<TextInput
			ref={field}
			className="search-field"
			type="search"
			maxLength={100}
			value={typed}
			onChange={(event) => {
				setTyped(event.currentTarget.value)
				// React knows it by its event only as the browser's own.
				if (!('isComposing' in event.nativeEvent && event.nativeEvent.isComposing === true)) {
					search(event.currentTarget.value)
				}
			}}
			onCompositionEnd={(event) => search(event.currentTarget.value)}
			leftSection={<IconSearch size={16} />}
			rightSection={<Kbd className="search-key">/</Kbd>}
			placeholder={t.search.field}
			aria-label={t.search.field}
			title={t.search.key}
		/>
	)
}
