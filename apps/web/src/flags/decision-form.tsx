import { Button, Select, Textarea } from '@mantine/core'
import { decideFlags, type FlaggedItem } from '@readroom/contracts'
import { type SubmitEvent, useState } from 'react'
import { api } from '../app/api.ts'
import { useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'

const CHOICES = ['uphold', 'withdraw', 'dismiss'] as const
type Choice = (typeof CHOICES)[number]

/** What a moderator decides on something flagged, and why. */
export function DecisionForm({ item }: { item: FlaggedItem }) {
	const t = useWords()
	const [choice, setChoice] = useState<Choice>()
	const [note, setNote] = useState('')
	const { mutate, isPending } = useChange(
		(chosen: Choice) =>
			api.call(decideFlags, {
				params: { target: item.target, targetId: item.targetId },
				body: {
					decision: chosen === 'dismiss' ? 'dismissed' : 'upheld',
					note,
					isWithdrawn: chosen === 'withdraw',
				},
			}),
		{ touches: ['moderation'] },
	)
	const choices = CHOICES.filter((one) => one !== 'withdraw' || item.target === 'case')

	function submit(event: SubmitEvent) {
		event.preventDefault()
		if (choice !== undefined) mutate(choice)
	}

	return (
		<form onSubmit={submit} className="decision-form">
			<Select
				aria-label={t.flags.choose}
				placeholder={t.flags.choose}
				value={choice ?? null}
				data={choices.map((value) => ({ value, label: t.flags[value] }))}
				description={choice === 'withdraw' ? t.flags.withdrawHint : undefined}
				inputWrapperOrder={['label', 'input', 'description']}
				onChange={(value) => setChoice(CHOICES.find((one) => one === value))}
			/>
			{choice !== undefined && (
				<>
					<Textarea
						aria-label={t.flags.decisionNote}
						placeholder={t.flags.decisionNote}
						value={note}
						maxLength={500}
						autosize
						minRows={1}
						onChange={(event) => setNote(event.currentTarget.value)}
					/>
					<Button
						type="submit"
						color={choice === 'withdraw' ? 'red' : 'accent'}
						loading={isPending}
						disabled={note.trim() === ''}
					>
						{t.flags.decide}
					</Button>
				</>
			)}
		</form>
	)
}
