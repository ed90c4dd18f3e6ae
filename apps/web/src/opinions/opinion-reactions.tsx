import { Button, Group, Stack, Text } from '@mantine/core'
import { type Comment, type Opinion, Reaction, type ReadingCase, react } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../app/session.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { NewComment } from './new-comment.tsx'
import { OneComment } from './one-comment.tsx'
import { commentsQuery } from './opinion-queries.ts'

/** What peers say of one opinion: agreement and thanks with one touch, everything else in words under it. */
export function OpinionReactions({ opinion, readingCase }: { opinion: Opinion; readingCase: ReadingCase }) {
	const t = useWords()
	const me = useMe()
	const [isReplying, setReplying] = useState(false)
	const { data } = useQuery(commentsQuery(readingCase.id))
	const replies: readonly Comment[] = data?.items.filter(({ opinionId }) => opinionId === opinion.id) ?? []
	const maySpeak = me.verification === 'verified' && !readingCase.isGuest
	return (
		<>
			<Group gap={4} mt={6} ml={-8} className="opinion-says">
				{Reaction.options.map((reaction) => (
					<ReactionButton
						key={reaction}
						reaction={reaction}
						opinion={opinion}
						isAllowed={maySpeak && !opinion.isMine}
					/>
				))}
				{maySpeak && (
					<Button variant="subtle" color="gray" size="compact-xs" onClick={() => setReplying(!isReplying)}>
						{isReplying ? t.app.cancel : t.opinions.reply}
					</Button>
				)}
			</Group>
			{replies.length > 0 && (
				<Stack gap={2} mt={4} className="replies">
					<Text size="xs" c="dimmed">
						{t.opinions.replies({ count: replies.length })}
					</Text>
					{replies.map((reply) => (
						<OneComment key={reply.id} comment={reply} readingCase={readingCase} />
					))}
				</Stack>
			)}
			{isReplying && (
				<NewComment
					readingCase={readingCase}
					opinionId={opinion.id}
					label={t.opinions.replyTo({ name: opinion.reader.name })}
					onDone={() => setReplying(false)}
				/>
			)}
		</>
	)
}

interface ReactionButtonProps {
	readonly reaction: Reaction
	readonly opinion: Opinion
	readonly isAllowed: boolean
}

function ReactionButton({ reaction, opinion, isAllowed }: ReactionButtonProps) {
	const t = useWords()
	const { mutate, isPending } = useCaseAction(react, opinion.caseId)
	const given = opinion.reactions.find((one) => one.reaction === reaction)
	const isOn = given?.isMine ?? false
	const label = given === undefined ? t.opinions.reaction[reaction] : `${t.opinions.reaction[reaction]} ${given.count}`
	if (!isAllowed)
		return given === undefined ? null : (
			<Text span size="xs" c="dimmed" px={6}>
				{label}
			</Text>
		)
	return (
		<Button
			variant={isOn ? 'light' : 'subtle'}
			color={isOn ? 'accent' : 'gray'}
			size="compact-xs"
			aria-pressed={isOn}
			disabled={isPending}
			onClick={() =>
				mutate({
					params: { caseId: opinion.caseId, opinionId: opinion.id },
					body: { reaction, isOn: !isOn },
				})
			}
		>
			{label}
		</Button>
	)
}
