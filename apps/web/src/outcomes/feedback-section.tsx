import { type CaseId, readFeedback } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useWords } from '../app/words.ts'
import { caseKey } from '../cases/case-queries.ts'
import { Section } from '../cases/section.tsx'
import { FeedbackCard } from './feedback-card.tsx'

/** On the closed case itself: what the reader said, what the pool said, what it was. */
export function FeedbackSection({ caseId }: { caseId: CaseId }) {
	const t = useWords()
	const { data } = useQuery({
		queryKey: caseKey(caseId, 'feedback'),
		queryFn: () => api.call(readFeedback, { params: { caseId } }),
	})
	if (data === undefined) return null
	return (
		<Section title={t.outcomes.feedback}>
			<FeedbackCard card={data} />
		</Section>
	)
}
