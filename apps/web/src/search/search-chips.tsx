import { Button, Group, Pill, Text } from '@mantine/core'
import type { CaseFilter } from '@readroom/contracts'
import { EmptyPage } from '../app/page-states.tsx'
import { useWords } from '../app/words.ts'
import { filterChips } from './filter-chips.ts'

interface ChipsProps {
	readonly filter: CaseFilter
	readonly onChange: (filter: CaseFilter) => void
}

/** Most other names that are said; the rest is looked for in silence. */
const NAMES_SAID = 6

/** The conditions in force, each with a cross that takes it away, and what else is looked for. */
export function SearchChips({ otherNames, ...props }: ChipsProps & { otherNames: readonly string[] }) {
	const t = useWords()
	const names = otherNames.slice(0, NAMES_SAID).join(t.search.between)
	if (filterChips(props.filter, t).length === 0) return null
	return (
		<div className="search-chips">
			<Chips {...props} />
			{names !== '' && (
				<Text size="xs" c="dimmed">
					{t.search.alsoFound({ names })}
				</Text>
			)}
		</div>
	)
}

function Chips({ filter, onChange }: ChipsProps) {
	const t = useWords()
	return (
		<Group gap={6}>
			{filterChips(filter, t).map(({ label, without }) => (
				<Pill
					key={label}
					size="md"
					withRemoveButton
					onRemove={() => onChange(without)}
					removeButtonProps={{
						'aria-label': t.search.removeFilter({ filter: label }),
						tabIndex: 0,
						'aria-hidden': false,
					}}
				>
					{label}
				</Pill>
			))}
		</Group>
	)
}

/** A search that found nothing: what to change. */
export function NothingFound({ filter, onChange }: ChipsProps) {
	const t = useWords()
	const { part } = filter
	const hint = filter.q === undefined ? t.search.noneHint : t.search.noneHintWithWords
	return (
		<EmptyPage
			title={t.search.none}
			hint={hint}
			action={
				<Button
					variant="default"
					mt="sm"
					onClick={() => onChange(filterChips(filter, t).length > 0 && part ? { part } : {})}
				>
					{t.search.clearAll}
				</Button>
			}
		/>
	)
}
