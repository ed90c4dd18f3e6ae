import { Alert, Button, Checkbox, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { GroupId, listGroups, type ReadingCase, type Visibility, widenVisibility } from '@readroom/contracts'
import { isWider } from '@readroom/reading'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { numbersInText } from '../prepare/identity-in-text.ts'
import { Choice } from './choice.tsx'

type Wider = Exclude<Visibility, 'people'>
const WIDER: readonly Wider[] = ['group', 'hospital', 'network']

/** Lets more people see the case, after the poster has looked again for what names the patient. */
export function WidenDialog({ readingCase, onClose }: { readingCase: ReadingCase; onClose: () => void }) {
	const t = useWords()
	const before = readingCase.visibility
	const offered = WIDER.filter((one) => before !== null && isWider(before, one))
	const [chosen, setChosen] = useState<Wider | null>(offered[0] ?? null)
	const [groupId, setGroupId] = useState<GroupId | null>(null)
	const [isIdentityChecked, setChecked] = useState(false)
	const { mutate, isPending } = useCaseAction(widenVisibility, readingCase.id, onClose)
	const isWhole = chosen !== null && isIdentityChecked && (chosen !== 'group' || groupId !== null)

	function widen() {
		if (!isWhole) return
		mutate({
			params: { caseId: readingCase.id },
			body: { visibility: chosen, groupId: chosen === 'group' ? groupId : null, isIdentityChecked: true },
		})
	}

	return (
		<Modal opened onClose={onClose} title={t.lanes.widen} size="lg" centered>
			<Stack gap="sm">
				<Choice
					label={t.post.visibility}
					value={chosen}
					onChoose={setChosen}
					options={offered.map((value) => ({
						value,
						label: t.vocabulary.visibility[value],
						text: <small>{t.post.visibilityHint[value]}</small>,
					}))}
				/>
				{chosen === 'group' && <GroupChoice groupId={groupId} onChoose={setGroupId} />}
				<IdentityWarning readingCase={readingCase} />
				<Checkbox
					label={t.lanes.identityChecked}
					checked={isIdentityChecked}
					onChange={(event) => setChecked(event.currentTarget.checked)}
				/>
				<Text size="xs" c="dimmed">
					{t.lanes.widenHint}
				</Text>
				<Group justify="flex-end" gap="xs">
					<Button variant="default" onClick={onClose}>
						{t.app.cancel}
					</Button>
					<Button loading={isPending} disabled={!isWhole} onClick={widen}>
						{t.lanes.widenNow}
					</Button>
				</Group>
			</Stack>
		</Modal>
	)
}

/** Where the words of the case hold what looks like a number of a person. */
function IdentityWarning({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const { complaint, question, history, labs, statReason, duration, addenda } = readingCase
	const texts = [complaint, question, history, labs, statReason, duration, ...addenda.map(({ text }) => text)]
	const kinds = [...new Set(texts.flatMap(numbersInText))]
	if (kinds.length === 0) return null
	return (
		<Alert color="yellow" role="alert">
			{kinds.map((kind) => t.post.looksLike[kind]).join(' · ')} {t.lanes.identityFound}
		</Alert>
	)
}

function GroupChoice({ groupId, onChoose }: { groupId: GroupId | null; onChoose: (groupId: GroupId | null) => void }) {
	const t = useWords()
	const { data } = useQuery({ queryKey: ['groups'], queryFn: () => api.call(listGroups, {}) })
	return (
		<Select
			label={t.post.group}
			placeholder={data?.items.length === 0 ? t.post.noGroups : t.post.chooseGroup}
			value={groupId}
			data={data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
			onChange={(value) => onChoose(value === null ? null : GroupId.parse(value))}
		/>
	)
}
