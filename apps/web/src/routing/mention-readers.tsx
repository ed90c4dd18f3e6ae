import { Button, Select, Stack } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { BodyPart, findColleagues, mentionReaders, PersonId, type ReadingCase } from '@readroom/contracts'
import { IconAt } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'

/** The poster asks somebody by name, or whoever can be asked now for a part of the body. */
export function MentionReaders({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const [isOpen, { toggle }] = useDisclosure(false)
	const { mutate, isPending } = useCaseAction(mentionReaders, readingCase.id, ({ people }) => {
		const names = people.map(({ name }) => name).join(t.audit.comma)
		notifications.show(
			people.length > 0
				? { color: 'teal', message: t.routing.mentioned({ names }) }
				: { message: t.routing.mentionedAlready },
		)
	})
	const params = { caseId: readingCase.id }
	return (
		<>
			<Button
				variant="subtle"
				size="compact-sm"
				mt={8}
				leftSection={<IconAt size={15} />}
				aria-expanded={isOpen}
				onClick={toggle}
			>
				{t.routing.mention}
			</Button>
			{isOpen && (
				<Stack gap={8} mt={8}>
					<PersonField onPick={(id) => mutate({ params, body: { personIds: [id] } })} />
					<Select
						label={t.routing.mentionOrgan}
						placeholder={t.routing.mentionOrganPlaceholder}
						disabled={isPending}
						value={null}
						onChange={(value) => value !== null && mutate({ params, body: { bodyPart: BodyPart.parse(value) } })}
						data={BodyPart.options.map((value) => ({ value, label: t.vocabulary.bodyPart[value] }))}
					/>
				</Stack>
			)}
		</>
	)
}

function PersonField({ onPick }: { onPick: (id: PersonId) => void }) {
	const t = useWords()
	const [typed, setTyped] = useState('')
	const [q] = useDebouncedValue(typed.trim(), 250)
	const { data } = useQuery({
		queryKey: ['colleagues', q],
		queryFn: () => api.call(findColleagues, { query: { q } }),
		enabled: q !== '',
	})
	return (
		<Select
			label={t.routing.mentionPerson}
			placeholder={t.routing.mentionPersonPlaceholder}
			searchable
			searchValue={typed}
			onSearchChange={setTyped}
			value={null}
			onChange={(value) => {
				if (value !== null) onPick(PersonId.parse(value))
				setTyped('')
			}}
			filter={({ options }) => options}
			rightSection={null}
			nothingFoundMessage={q === '' || data === undefined ? undefined : t.routing.mentionNobody}
			data={(data?.items ?? []).map(({ id, name, hospitalName }) => ({
				value: id,
				label: `${name} · ${hospitalName}`,
			}))}
		/>
	)
}
