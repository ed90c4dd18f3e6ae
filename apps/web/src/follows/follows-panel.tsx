import { Pill, Select, Skeleton, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import {
	type AnswerOf,
	BodyPart,
	type FollowKind,
	findColleagues,
	findHospitals,
	type listFollows,
} from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { useWords } from '../app/words.ts'
import { Panel } from '../people/panel.tsx'
import { useChange } from '../people/use-change.ts'
import { setMark, useMarks } from './use-marks.ts'
import './follows.css'

type Mark = AnswerOf<typeof listFollows>['follows'][number]

/** What the person follows and has muted, with ways to add and remove. */
export function FollowsPanel() {
	const t = useWords()
	const { data } = useMarks()
	return (
		<Panel title={t.follows.title} hint={t.follows.hint}>
			{data === undefined && <Skeleton height={44} />}
			{data?.follows.length === 0 && (
				<Text size="sm" c="dimmed">
					{t.follows.none}
				</Text>
			)}
			<Marks table="follow" marks={data?.follows ?? []} />
			<div className="follow-adders">
				<FoundAdder kind="person" label={t.follows.addPerson} />
				<FoundAdder kind="hospital" label={t.follows.addHospital} />
				<OrganAdder />
			</div>
			{data !== undefined && data.mutes.length > 0 && (
				<>
					<Text size="sm" fw={600}>
						{t.follows.muted}
					</Text>
					<Marks table="mute" marks={data.mutes} />
				</>
			)}
		</Panel>
	)
}

function Marks({ table, marks }: { table: 'follow' | 'mute'; marks: readonly Mark[] }) {
	const t = useWords()
	const { mutate } = useChange(({ kind, target }: Mark) => setMark(table, kind, target, false), {
		touches: ['follows'],
	})
	if (marks.length === 0) return null
	return (
		<Pill.Group>
			{marks.map((mark) => {
				const organ = mark.kind === 'organ' ? BodyPart.safeParse(mark.target) : undefined
				const name = organ?.success === true ? t.vocabulary.bodyPart[organ.data] : mark.name
				return (
					<Pill
						key={`${mark.kind} ${mark.target}`}
						size="md"
						withRemoveButton
						onRemove={() => mutate(mark)}
						removeButtonProps={{ 'aria-label': t.follows.remove({ name }) }}
					>
						<span className="mark-kind">{t.follows.kind[mark.kind]}</span> {name}
					</Pill>
				)
			})}
		</Pill.Group>
	)
}

function useFollowing(onDone?: () => void) {
	return useChange(({ kind, target }: { kind: FollowKind; target: string }) => setMark('follow', kind, target, true), {
		touches: ['follows'],
		...(onDone !== undefined && { onDone }),
	})
}

function FoundAdder({ kind, label }: { kind: 'person' | 'hospital'; label: string }) {
	const t = useWords()
	const [typed, setTyped] = useState('')
	const [words] = useDebouncedValue(typed.trim(), 200)
	const { data } = useQuery({
		queryKey: ['follows', 'find', kind, words],
		queryFn: () => found(kind, words),
		enabled: words.length >= 2,
	})
	const { mutate } = useFollowing(() => setTyped(''))
	return (
		<Select
			label={label}
			placeholder={t.follows.find}
			searchable
			searchValue={typed}
			onSearchChange={setTyped}
			value={null}
			rightSection={null}
			filter={({ options }) => options}
			onChange={(target) => target !== null && mutate({ kind, target })}
			data={data ?? []}
		/>
	)
}

async function found(kind: 'person' | 'hospital', q: string): Promise<{ value: string; label: string }[]> {
	if (kind === 'hospital') {
		const { items } = await api.call(findHospitals, { query: { q } })
		return items.map(({ id, name }) => ({ value: id, label: name }))
	}
	const { items } = await api.call(findColleagues, { query: { q } })
	return items.map(({ id, name, hospitalName }) => ({ value: id, label: `${name} · ${hospitalName}` }))
}

function OrganAdder() {
	const t = useWords()
	const { mutate } = useFollowing()
	return (
		<Select
			label={t.follows.addOrgan}
			placeholder={t.follows.addOrgan}
			value={null}
			onChange={(target) => target !== null && mutate({ kind: 'organ', target })}
			data={BodyPart.options.map((value) => ({ value, label: t.vocabulary.bodyPart[value] }))}
		/>
	)
}
