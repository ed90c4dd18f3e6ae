import { Badge, Group, Text } from '@mantine/core'
import { type Outcome, type ReadingCase, readOutcome } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useLocale, useWords } from '../app/words.ts'
import { caseKey } from '../cases/case-queries.ts'
import { LinkedText } from '../cases/linked-text.tsx'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import { MarksPart } from './marks-part.tsx'
import './outcomes.css'

interface KnownOutcomeProps {
	readonly readingCase: ReadingCase
	/** Whether the reader answers for the case. */
	readonly mayMark: boolean
}

/** The outcome with what it rests on, where it was, and what was recorded before. */
export function KnownOutcome({ readingCase, mayMark }: KnownOutcomeProps) {
	const t = useWords()
	const { data: outcome } = useQuery({
		queryKey: caseKey(readingCase.id, 'outcome'),
		queryFn: () => api.call(readOutcome, { params: { caseId: readingCase.id } }),
	})
	if (outcome === undefined) return null
	return (
		<>
			<OutcomeText facts={outcome} series={readingCase.series} />
			<MarksPart readingCase={readingCase} marks={outcome.marks} mayMark={mayMark} />
			{outcome.earlier.length > 0 && (
				<details className="outcome-earlier">
					<summary>{t.outcomes.earlier({ count: outcome.earlier.length })}</summary>
					{outcome.earlier.map((facts) => (
						<OutcomeText key={facts.recordedAt} facts={facts} series={readingCase.series} />
					))}
				</details>
			)}
		</>
	)
}

function OutcomeText({ facts, series }: { facts: Outcome['earlier'][number]; series: ReadingCase['series'] }) {
	const t = useWords()
	const locale = useLocale()
	return (
		<div>
			<Group gap={8}>
				<Text span fw={600}>
					{diagnosisText(facts.diagnosis, locale)}
				</Text>
				<Badge size="sm" variant="light" color="teal">
					{t.vocabulary.evidence[facts.evidence]} · {t.outcomes.grade({ grade: facts.evidenceGrade })}
				</Badge>
				{!facts.isCertain && (
					<Badge size="sm" variant="light" color="orange">
						{t.outcomes.uncertain}
					</Badge>
				)}
			</Group>
			{facts.note !== '' && <LinkedText text={facts.note} series={series} />}
			<Text size="xs" c="dimmed" mt={4}>
				{t.outcomes.afterDays({ days: facts.daysAfterPosting })} · {t.outcomes.recordedBy({ name: facts.recordedBy })}
			</Text>
		</div>
	)
}
