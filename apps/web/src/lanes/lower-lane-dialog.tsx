import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { Lane, lowerLane, type ReadingCase } from '@readroom/contracts'
import { isLowerLane } from '@readroom/reading'
import { useState } from 'react'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { Choice } from '../cases/choice.tsx'

/** Moves a case to a less urgent lane, with the reason that everybody reads. */
export function LowerLaneDialog({ readingCase, onClose }: { readingCase: ReadingCase; onClose: () => void }) {
	const t = useWords()
	const lower = Lane.options.filter((lane) => readingCase.lane !== null && isLowerLane(lane, readingCase.lane))
	const [chosen, setLane] = useState<Lane | null>(lower[0] ?? null)
	const [reason, setReason] = useState('')
	const { mutate, isPending } = useCaseAction(lowerLane, readingCase.id, onClose)
	return (
		<Modal opened onClose={onClose} title={t.lanes.lowerLane} centered>
			<form
				onSubmit={(event) => {
					event.preventDefault()
					if (chosen !== null) mutate({ params: { caseId: readingCase.id }, body: { lane: chosen, reason } })
				}}
			>
				<Stack gap="sm">
					<Choice
						label={t.post.lane}
						value={chosen}
						onChoose={setLane}
						options={lower.map((value) => ({
							value,
							label: t.vocabulary.lane[value],
							text: <small>{t.vocabulary.lanePromise[value]}</small>,
						}))}
					/>
					<TextInput
						label={t.lanes.lowerReason}
						description={t.lanes.lowerReasonHint}
						value={reason}
						maxLength={300}
						withAsterisk
						onChange={(event) => setReason(event.currentTarget.value)}
					/>
					<Group justify="flex-end" gap="xs">
						<Button variant="default" onClick={onClose}>
							{t.app.cancel}
						</Button>
						<Button type="submit" loading={isPending} disabled={reason.trim() === '' || chosen === null}>
							{t.app.confirm}
						</Button>
					</Group>
				</Stack>
			</form>
		</Modal>
	)
}
