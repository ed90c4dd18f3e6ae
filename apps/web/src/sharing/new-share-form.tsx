import { Button, Checkbox, NumberInput, Select, Stack, Text } from '@mantine/core'
import { type AnswerOf, type CaseId, makeShare, SHARE_HOURS } from '@readroom/contracts'
import { type SubmitEvent, useState } from 'react'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'

export type MadeShare = AnswerOf<typeof makeShare>

const HOURS = { one: 1, day: 24, three: SHARE_HOURS, week: 7 * 24, month: 30 * 24 } as const
const CHOICES = ['one', 'day', 'three', 'week', 'month'] as const

/** For how long, how often, and what a new link shows. */
export function NewShareForm({ caseId, onMade }: { caseId: CaseId; onMade: (made: MadeShare) => void }) {
	const t = useWords()
	const [choice, setChoice] = useState<(typeof CHOICES)[number]>('three')
	const [mostViews, setMostViews] = useState(10)
	const [shows, setShows] = useState({ complaint: true, question: true, pool: false })
	const { mutate, isPending } = useCaseAction(makeShare, caseId, onMade)

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate({ params: { caseId }, body: { hours: HOURS[choice], mostViews, shows } })
	}

	return (
		<form onSubmit={submit} className="share-form">
			<Select
				label={t.sharing.hours}
				value={choice}
				allowDeselect={false}
				data={CHOICES.map((value) => ({ value, label: t.sharing.hoursChoice[value] }))}
				onChange={(value) => setChoice(CHOICES.find((one) => one === value) ?? 'three')}
			/>
			<NumberInput
				label={t.sharing.mostViews}
				value={mostViews}
				min={1}
				max={100}
				clampBehavior="strict"
				allowDecimal={false}
				onChange={(value) => setMostViews(Number(value) || 1)}
			/>
			<fieldset className="share-shows">
				<legend>{t.sharing.shows}</legend>
				<Stack gap={8}>
					{(['complaint', 'question', 'pool'] as const).map((part) => (
						<Checkbox
							key={part}
							label={t.sharing[part]}
							checked={shows[part]}
							onChange={(event) => setShows({ ...shows, [part]: event.currentTarget.checked })}
						/>
					))}
				</Stack>
				{shows.pool && (
					<Text size="xs" c="yellow.5" mt={6}>
						{t.sharing.poolHint}
					</Text>
				)}
			</fieldset>
			<Button type="submit" loading={isPending}>
				{t.sharing.make}
			</Button>
		</form>
	)
}
