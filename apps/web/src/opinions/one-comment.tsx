import { Group, Text } from '@mantine/core'
import type { Comment, ReadingCase } from '@readroom/contracts'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { LinkedText } from '../cases/linked-text.tsx'

/** What somebody said, with who and when. */
export function OneComment({ comment, readingCase }: { comment: Comment; readingCase: ReadingCase }) {
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
