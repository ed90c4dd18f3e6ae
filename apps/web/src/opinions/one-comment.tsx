import { Button, Group, Text } from '@mantine/core'
import type { Comment, ReadingCase } from '@readroom/contracts'
import { useState } from 'react'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { LinkedText } from '../cases/linked-text.tsx'
import { ContributionMenu } from '../flags/contribution-menu.tsx'
import { useMark } from '../follows/use-marks.ts'

/** What somebody said, with who and when. */
export function OneComment({ comment, readingCase }: { comment: Comment; readingCase: ReadingCase }) {
	const t = useWords()
	const now = useNow()
	const { author } = comment
	const isMuted = useMark('mute', 'person', author.id).isSet
	const [isUnfolded, setUnfolded] = useState(false)
	if (isMuted && !isUnfolded) return <FoldedComment name={author.name} onUnfold={() => setUnfolded(true)} />
	return (
		<div className="comment">
			<Group gap={6}>
				<Text span size="sm" fw={600}>
					{author.name}
				</Text>
				<Text span size="xs" c="dimmed">
					{author.hospitalName} · {timeAgo(comment.postedAt, now, t)}
				</Text>
				<span className="shell-spring" />
				{!comment.isMine && (
					<ContributionMenu caseId={readingCase.id} target="comment" targetId={comment.id} author={author} />
				)}
			</Group>
			<LinkedText text={comment.text} series={readingCase.series} />
		</div>
	)
}

/** What somebody muted has said: there for who asks. */
function FoldedComment({ name, onUnfold }: { name: string; onUnfold: () => void }) {
	const t = useWords()
	return (
		<Group gap={6} className="comment">
			<Text size="xs" c="dimmed">
				{t.follows.mutedComment({ name })}
			</Text>
			<Button size="compact-xs" variant="subtle" color="gray" onClick={onUnfold}>
				{t.follows.showComment}
			</Button>
		</Group>
	)
}
