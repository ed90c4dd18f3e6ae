import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { listSpoken, type ReadingCase, speakAtOnce } from '@readroom/contracts'
import { IconSpeakerphone } from '@tabler/icons-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { api } from '../app/api.ts'
import { timeAgo, useNow } from '../app/time.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { caseKey } from '../cases/case-queries.ts'
import { LinkedText } from '../cases/linked-text.tsx'
import { Section } from '../cases/section.tsx'

function spokenQuery(caseId: ReadingCase['id']) {
	return queryOptions({
		queryKey: caseKey(caseId, 'spoken'),
		queryFn: () => api.call(listSpoken, { params: { caseId } }),
	})
}

/** On a STAT case: one sentence to the poster before the opinion is written. */
export function SpeakAtOnce({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const [isOpen, setOpen] = useState(false)
	const [text, setText] = useState('')
	const { data } = useQuery(spokenQuery(readingCase.id))
	const { mutate, isPending } = useCaseAction(speakAtOnce, readingCase.id)
	const said = data?.items.find(({ isMine }) => isMine)
	if (readingCase.lane !== 'stat' || data === undefined) return null
	if (said !== undefined)
		return (
			<Alert color="orange" variant="light" p="xs" mb={10} title={t.opinions.spoken}>
				<LinkedText text={said.text} series={readingCase.series} />
			</Alert>
		)

	function send(event: SubmitEvent) {
		event.preventDefault()
		mutate({ params: { caseId: readingCase.id }, body: { text } })
	}

	if (!isOpen)
		return (
			<Button
				mb={10}
				color="orange"
				variant="light"
				fullWidth
				leftSection={<IconSpeakerphone size={16} />}
				onClick={() => setOpen(true)}
			>
				{t.opinions.speak}
			</Button>
		)
	return (
		<form onSubmit={send}>
			<Stack gap={6} mb={12}>
				<TextInput
					label={t.opinions.speak}
					description={t.opinions.speakHint}
					placeholder={t.opinions.speakPlaceholder}
					value={text}
					maxLength={300}
					data-autofocus
					onChange={(event) => setText(event.currentTarget.value)}
				/>
				<Group gap={8} justify="flex-end">
					<Button variant="subtle" color="gray" size="compact-md" onClick={() => setOpen(false)}>
						{t.app.cancel}
					</Button>
					<Button type="submit" color="orange" size="compact-md" loading={isPending} disabled={text.trim() === ''}>
						{t.opinions.speakSend}
					</Button>
				</Group>
			</Stack>
		</form>
	)
}

/** What readers told the poster at once, above everything else he reads. */
export function SpokenSection({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const now = useNow()
	const { data } = useQuery(spokenQuery(readingCase.id))
	if (data === undefined || data.items.length === 0) return null
	return (
		<Section title={t.opinions.spokenTitle}>
			<Stack gap={8}>
				{data.items.map((spoken) => (
					<div key={spoken.spokenAt} className="spoken" role="alert">
						<LinkedText text={spoken.text} series={readingCase.series} />
						<Text size="xs" c="dimmed">
							{t.opinions.spokenBy({
								name: spoken.reader.name,
								hospital: spoken.reader.hospitalName,
								time: timeAgo(spoken.spokenAt, now, t),
							})}
							{!spoken.isBlind && ` · ${t.opinions.notBlind}`}
						</Text>
					</div>
				))}
			</Stack>
		</Section>
	)
}
