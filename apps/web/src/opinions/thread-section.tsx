import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type Comment, postComment, type ReadingCase } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useMe } from '../app/session.ts'
import { timeAgo, useNow } from '../app/time.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { LinkedText } from '../cases/linked-text.tsx'
import { Section } from '../cases/section.tsx'
import { InsertSliceButton } from './insert-slice-button.tsx'
import { commentsQuery } from './opinion-queries.ts'

/** What peers say to each other once they have given their opinions. */
export function ThreadSection({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const me = useMe()
	const { data } = useQuery(commentsQuery(readingCase.id))
	if (data === undefined || !data.isOpen) return null
	return (
		<Section title={t.opinions.thread}>
			<Stack gap={4}>
				{data.items.length === 0 && (
					<Text size="sm" c="dimmed">
						{t.opinions.threadEmpty}
					</Text>
				)}
				{data.items.map((comment) => (
					<OneComment key={comment.id} comment={comment} readingCase={readingCase} />
				))}
				{me.verification === 'verified' && !readingCase.isGuest && <NewComment readingCase={readingCase} />}
			</Stack>
		</Section>
	)
}

function OneComment({ comment, readingCase }: { comment: Comment; readingCase: ReadingCase }) {
	const t = useWords()
	const now = useNow()
	return (
		<div className="comment">
			<Group gap={6}>
				<Text span size="sm" fw={600}>
					{comment.author.name}
				</Text>
				<Text span size="xs" c="dimmed">
					{comment.author.hospitalName} · {timeAgo(comment.postedAt, now, t)}
				</Text>
			</Group>
			<LinkedText text={comment.text} series={readingCase.series} />
		</div>
	)
}

function NewComment({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const [text, setText] = useState('')
	const { mutate, isPending } = useCaseAction(postComment, readingCase.id, () => setText(''))
	const canSend = text.trim() !== '' && !isPending

	function send() {
		if (canSend) mutate({ params: { caseId: readingCase.id }, body: { text } })
	}

	/** Ctrl or ⌘ and Enter sends; Enter alone is a new line, and belongs to the input method while it composes. */
	function onKeyDown(event: KeyboardEvent) {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) send()
	}

	return (
		<Stack gap={6} mt={6}>
			<Textarea
				aria-label={t.opinions.thread}
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
