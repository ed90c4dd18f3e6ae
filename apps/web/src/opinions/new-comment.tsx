import { Button, Group, Stack, Textarea } from '@mantine/core'
import { type OpinionId, postComment, type ReadingCase } from '@readroom/contracts'
import { type KeyboardEvent, useState } from 'react'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { InsertSliceButton } from './insert-slice-button.tsx'

interface NewCommentProps {
	readonly readingCase: ReadingCase
	/** The opinion it answers; null where it is about the case. */
	readonly opinionId: OpinionId | null
	readonly label: string
	readonly onDone?: () => void
}

/** A few words to peers, about the case or under one opinion. */
export function NewComment({ readingCase, opinionId, label, onDone }: NewCommentProps) {
	const t = useWords()
	const [text, setText] = useState('')
	const { mutate, isPending } = useCaseAction(postComment, readingCase.id, () => {
		setText('')
		onDone?.()
	})
	const canSend = text.trim() !== '' && !isPending

	function send() {
		if (canSend) mutate({ params: { caseId: readingCase.id }, body: { text, opinionId } })
	}

	/** Ctrl or ⌘ and Enter sends; Enter alone is a new line, and belongs to the input method while it composes. */
	function onKeyDown(event: KeyboardEvent) {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) send()
	}

	return (
		<Stack gap={6} mt={6}>
			<Textarea
				aria-label={label}
				placeholder={t.opinions.threadPlaceholder}
				value={text}
				onChange={(event) => setText(event.currentTarget.value)}
				onKeyDown={onKeyDown}
				autosize
				minRows={2}
				maxRows={8}
			/>
			<Group gap={6}>
				<InsertSliceButton
					series={readingCase.series}
					onInsert={(link) => setText((now) => `${now}${now === '' ? '' : ' '}${link}`)}
				/>
				<span className="shell-spring" />
				<Button size="compact-md" variant="light" disabled={!canSend} loading={isPending} onClick={send}>
					{t.opinions.send}
				</Button>
			</Group>
		</Stack>
	)
}
