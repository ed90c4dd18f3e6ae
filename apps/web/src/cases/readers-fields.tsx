import { Combobox, Pill, PillsInput, Select, Stack, Text, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type BodyPart, findColleagues, GroupId, Lane, listGroups } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useStore } from 'zustand'
import { api } from '../app/api.ts'
import { useMe } from '../app/session.ts'
import { useWords } from '../app/words.ts'
import { LaneOutlook } from '../lanes/lane-outlook.tsx'
import { PostedAsField } from '../lanes/posted-as-field.tsx'
import type { PreparationState } from '../prepare/preparation-state.ts'
import { usePreparation } from '../prepare/use-preparation.ts'
import { Choice } from './choice.tsx'
import type { PostDraft } from './post-draft.ts'
import { FieldLabel, FieldNote, type FieldsProps, TextAreaField } from './post-fields-form.tsx'

/** How soon an answer is wanted, and from whom. */
export function ReadersFields({ draft, errorOf, warnings }: FieldsProps) {
	const t = useWords()
	const { lane, visibility, postedAs } = useStore(draft.store, (state) => state.fields)
	return (
		<Stack gap={12}>
			<LaneField draft={draft} error={errorOf('lane')} />
			{lane === 'stat' && (
				<TextAreaField
					draft={draft}
					warnings={warnings}
					name="statReason"
					maxLength={300}
					minRows={1}
					error={errorOf('statReason')}
					isRequired
				/>
			)}
			<div id="post-visibility">
				<FieldLabel isRequired>{t.post.visibility}</FieldLabel>
				<Choice
					label={t.post.visibility}
					value={visibility}
					onChoose={(value) => draft.write({ visibility: value })}
					options={(['network', 'hospital', 'group', 'people'] as const).map((value) => ({
						value,
						label: t.vocabulary.visibility[value],
						text: <small>{t.post.visibilityHint[value]}</small>,
					}))}
				/>
				<FieldNote error={errorOf('visibility')} note={undefined} />
			</div>
			{visibility === 'group' && <GroupField draft={draft} error={errorOf('groupId')} />}
			{visibility === 'people' && <PeopleField draft={draft} error={errorOf('peopleIds')} />}
			<PostedAsField value={postedAs} onChoose={(value) => draft.write({ postedAs: value })} />
		</Stack>
	)
}

function LaneField({ draft, error }: { draft: PostDraft; error: string | undefined }) {
	const t = useWords()
	const lane = useStore(draft.store, (state) => state.fields.lane)
	const preparation = useStore(draft.store, (state) => state.preparation)
	const bodyPart = usePreparation(preparation, bodyPartOf) ?? null
	return (
		<div id="post-lane">
			<FieldLabel isRequired>{t.post.lane}</FieldLabel>
			<Choice
				label={t.post.lane}
				value={lane}
				onChoose={(value) => draft.write({ lane: value })}
				options={Lane.options.map((value) => ({
					value,
					label: t.vocabulary.lane[value],
					text: (
						<>
							<span>{t.vocabulary.lanePromise[value]}</span>
							<small>{t.post.laneHint[value]}</small>
						</>
					),
				}))}
			/>
			<FieldNote error={error} note={undefined} />
			{lane !== null && (
				<LaneOutlook lane={lane} bodyPart={bodyPart} onUrgent={() => draft.write({ lane: 'urgent' })} />
			)}
		</div>
	)
}

function bodyPartOf({ series }: PreparationState): BodyPart | null {
	return series.find((one) => !one.isLeftOut && one.bodyPart !== null)?.bodyPart ?? null
}

function GroupField({ draft, error }: { draft: PostDraft; error: string | undefined }) {
	const t = useWords()
	const isVerified = useMe().verification === 'verified'
	const groupId = useStore(draft.store, (state) => state.fields.groupId)
	const { data } = useQuery({ queryKey: ['groups'], queryFn: () => api.call(listGroups, {}), enabled: isVerified })
	if (!isVerified) return <FieldNote error={error} note={t.post.awaitingForPeople} />
	return (
		<Select
			id="post-groupId"
			label={t.post.group}
			placeholder={data?.items.length === 0 ? t.post.noGroups : t.post.chooseGroup}
			disabled={data?.items.length === 0}
			withAsterisk
			error={error}
			value={groupId}
			data={data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
			onChange={(value) => draft.write({ groupId: value === null ? null : GroupId.parse(value) })}
		/>
	)
}

function PeopleField({ draft, error }: { draft: PostDraft; error: string | undefined }) {
	const t = useWords()
	const isVerified = useMe().verification === 'verified'
	const people = useStore(draft.store, (state) => state.fields.people)
	const [typed, setTyped] = useState('')
	const [q] = useDebouncedValue(typed.trim(), 250)
	const { data } = useQuery({
		queryKey: ['colleagues', q],
		queryFn: () => api.call(findColleagues, { query: { q } }),
		enabled: isVerified && q !== '',
	})
	const combobox = useCombobox()
	const named = new Set(people.map(({ id }) => id))
	const offered = data?.items.filter(({ id }) => !named.has(id)) ?? []
	if (!isVerified) return <FieldNote error={error} note={t.post.awaitingForPeople} />

	function add(id: string) {
		const summary = offered.find((person) => person.id === id)
		if (summary !== undefined) draft.write({ people: [...people, { id: summary.id, summary }] })
		setTyped('')
		combobox.closeDropdown()
	}

	return (
		<Combobox store={combobox} onOptionSubmit={add} withinPortal>
			<Combobox.DropdownTarget>
				<PillsInput
					id="post-peopleIds"
					label={t.post.people}
					withAsterisk
					error={error}
					onClick={() => combobox.openDropdown()}
				>
					<Pill.Group>
						{people.map(({ id, summary }) => (
							<Pill
								key={id}
								withRemoveButton
								onRemove={() => draft.write({ people: people.filter((person) => person.id !== id) })}
							>
								{summary === null ? t.post.personFromBefore : `${summary.name} · ${summary.hospitalName}`}
							</Pill>
						))}
						<Combobox.EventsTarget>
							<PillsInput.Field
								value={typed}
								placeholder={t.post.peoplePlaceholder}
								onChange={(event) => {
									setTyped(event.currentTarget.value)
									combobox.openDropdown()
								}}
								onBlur={() => combobox.closeDropdown()}
							/>
						</Combobox.EventsTarget>
					</Pill.Group>
				</PillsInput>
			</Combobox.DropdownTarget>
			<Combobox.Dropdown hidden={q === '' || data === undefined}>
				<Combobox.Options>
					{offered.map((person) => (
						<Combobox.Option key={person.id} value={person.id}>
							<Text span size="sm">
								{person.name}
							</Text>{' '}
							<Text span size="xs" c="dimmed">
								{person.title} {person.hospitalName}
							</Text>
						</Combobox.Option>
					))}
					{offered.length === 0 && <Combobox.Empty>{t.post.noPeople}</Combobox.Empty>}
				</Combobox.Options>
			</Combobox.Dropdown>
		</Combobox>
	)
}
