import { Stack, Text } from '@mantine/core'
import type { ReadingCase } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/session.ts'
import { useWords } from '../app/words.ts'
import { Section } from '../cases/section.tsx'
import { NewComment } from './new-comment.tsx'
import { OneComment } from './one-comment.tsx'
import { commentsQuery } from './opinion-queries.ts'

/** What peers say to each other once they have given their opinions. */
export function ThreadSection({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const me = useMe()
	const { data } = useQuery(commentsQuery(readingCase.id))
	if (data === undefined || !data.isOpen) return null
	// What answers one opinion stands under it.
	const aboutCase = data.items.filter(({ opinionId }) => opinionId === null)
	return (
		<Section title={t.opinions.thread}>
			<Stack gap={4}>
				{aboutCase.length === 0 && (
					<Text size="sm" c="dimmed">
						{t.opinions.threadEmpty}
					</Text>
				)}
				{aboutCase.map((comment) => (
					<OneComment key={comment.id} comment={comment} readingCase={readingCase} />
				))}
				{me.verification === 'verified' && !readingCase.isGuest && (
					<NewComment readingCase={readingCase} opinionId={null} label={t.opinions.thread} />
				)}
			</Stack>
		</Section>
	)
}
