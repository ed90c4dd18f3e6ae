import { Group, Stack, Text, Title } from '@mantine/core'
import type { DueOutcome } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { minutesBetween, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { DueAnswers } from './due-answers.tsx'
import { dueOutcomesQuery } from './due-outcomes.ts'
import './outcomes.css'

/** Cases of one's own whose outcome is asked for, each answered with a tap. */
export function DuePage() {
	const t = useWords()
	const { data, error } = useQuery(dueOutcomesQuery)
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	return (
		<div className="page">
			<Title order={1}>{t.outcomes.due}</Title>
			<Text size="sm" c="dimmed" mb="md">
				{t.outcomes.dueHint}
			</Text>
			{data.items.length === 0 && <EmptyPage title={t.outcomes.noDue} hint={t.outcomes.noDueHint} />}
			<Stack gap={10}>
				{data.items.map((due) => (
					<DueCard key={due.caseId} due={due} />
				))}
			</Stack>
		</div>
	)
}

const DAY_MINUTES = 24 * 60

function DueCard({ due }: { due: DueOutcome }) {
	const t = useWords()
	const now = useNow()
	const days = Math.floor(minutesBetween(new Date(due.postedAt), now) / DAY_MINUTES)
	return (
		<article className="due-card">
			<Group gap={8} mb={10}>
				<Text fw={600} style={{ flex: '1 1 240px' }}>
					{due.complaint}
				</Text>
				<Text size="xs" c="dimmed">
					{due.label} · {t.outcomes.dueAfter({ days })}
				</Text>
				<Link to="/cases/$caseId" params={{ caseId: due.caseId }} className="text-link">
					{t.outcomes.openCase}
				</Link>
			</Group>
			<DueAnswers due={due} />
		</article>
	)
}
