import { Button, Group, TextInput } from '@mantine/core'
import { giveReceipt, type ReadingCase } from '@readroom/contracts'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { Section } from './section.tsx'

/** The poster tells the readers that their answer was read and what was done: the loop closes for them too. */
export function ReceiptSection({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const [action, setAction] = useState('')
	const { mutate, isPending } = useCaseAction(giveReceipt, readingCase.id, () => setAction(''))
	if ((readingCase.opinionCount ?? 0) === 0) return null
	return (
		<Section title={t.opinions.receipt}>
			{readingCase.receipt === null ? (
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
							onChange={(event) => setAction(event.currentTarget.value)}
						/>
						<Button type="submit" variant="light" loading={isPending} disabled={action.trim() === ''}>
							{t.opinions.receiptSend}
						</Button>
					</Group>
				</form>
			) : (
				<p className="case-text">
					<IconCheck size={14} /> {t.opinions.receiptGiven({ action: readingCase.receipt.action })}
				</p>
			)}
		</Section>
	)
}
