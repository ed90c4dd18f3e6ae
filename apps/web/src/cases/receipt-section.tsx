import { Button, Group, Text, TextInput } from '@mantine/core'
import { giveReceipt, type ReadingCase } from '@readroom/contracts'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { timeAgo, useNow } from '../app/time.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { Section } from './section.tsx'

/** The poster tells the readers that their answer was read, in one tap, and what was done: the loop closes for them too. */
export function ReceiptSection({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const { receipt } = readingCase
	const { mutate, isPending } = useCaseAction(giveReceipt, readingCase.id)
	if ((readingCase.opinionCount ?? 0) === 0) return null
	const readButton = (
		<Button
			size="compact-md"
			leftSection={<IconCheck size={15} />}
			loading={isPending}
			onClick={() => mutate({ params: { caseId: readingCase.id }, body: {} })}
		>
			{t.opinions.receiptRead}
		</Button>
	)
	return (
		<Section title={t.opinions.receipt} aside={receipt === null && readButton}>
			{receipt !== null && <ReceiptText receipt={receipt} />}
			{(receipt === null || receipt.actedAt === null) && <ActionForm readingCase={readingCase} />}
		</Section>
	)
}

function ReceiptText({ receipt }: { receipt: NonNullable<ReadingCase['receipt']> }) {
	const t = useWords()
	const now = useNow()
	return (
		<p className="case-text">
			<IconCheck size={14} /> {t.opinions.receiptReadAt({ time: timeAgo(receipt.readAt, now, t) })}
			{receipt.actedAt !== null && (
				<>
					{' · '}
					{receipt.action}{' '}
					<Text span size="xs" c="dimmed">
						{timeAgo(receipt.actedAt, now, t)}
					</Text>
				</>
			)}
		</p>
	)
}

function ActionForm({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const [action, setAction] = useState('')
	const { mutate, isPending } = useCaseAction(giveReceipt, readingCase.id, () => setAction(''))
	return (
		<form
			onSubmit={(event) => {
				event.preventDefault()
				mutate({ params: { caseId: readingCase.id }, body: { action } })
			}}
		>
			<Group gap={8} align="flex-end" wrap="nowrap">
				<TextInput
					style={{ flex: 1 }}
					label={t.opinions.receiptPrompt}
					placeholder={t.opinions.receiptPlaceholder}
					value={action}
					maxLength={300}
					onChange={(event) => setAction(event.currentTarget.value)}
				/>
				<Button type="submit" variant="light" loading={isPending} disabled={action.trim() === ''}>
					{t.opinions.receiptSend}
				</Button>
			</Group>
		</form>
	)
}
