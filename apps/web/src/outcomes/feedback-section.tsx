import { Group, Text } from '@mantine/core'
import { type ReadingCase, readFeedback } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useWords } from '../app/words.ts'
import { caseKey } from '../cases/case-queries.ts'
import { Section } from '../cases/section.tsx'
import { FeedbackCard } from './feedback-card.tsx'
import { MarkLink } from './marks-part.tsx'

/** On the closed case itself: what the reader said, what the pool said, what it was. */
export function FeedbackSection({ readingCase: { id: caseId, series } }: { readingCase: ReadingCase }) {
	const t = useWords()
	const { data } = useQuery({
		queryKey: caseKey(caseId, 'feedback'),
		queryFn: () => api.call(readFeedback, { params: { caseId } }),
	})
	if (data === undefined) return null
	return (
		<Section title={t.outcomes.feedback}>
			<FeedbackCard card={data} />
			{data.outcome.marks.length > 0 && (
				<Group gap={4} mt={10}>
					<span className="case-label">{t.outcomes.where}</span>
					{data.outcome.marks.map((mark) => (
						<MarkLink key={mark.id} mark={mark} series={series} />
					))}
				</Group>
			)}
			<Text size="xs" c="dimmed" mt={10}>
				{t.outcomes.thanks}
			</Text>
		</Section>
	)
}
