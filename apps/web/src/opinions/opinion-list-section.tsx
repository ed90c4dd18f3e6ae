import { Badge, Group, Stack, Text } from '@mantine/core'
import type { Opinion, ReadingCase } from '@readroom/contracts'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { timeAgo, useNow } from '../app/time.ts'
import { useLocale, useWords } from '../app/words.ts'
import { LinkedText } from '../cases/linked-text.tsx'
import { Section } from '../cases/section.tsx'
import { ContributionMenu } from '../flags/contribution-menu.tsx'
import { diagnosisText } from './diagnosis-text.ts'
import { opinionsQuery } from './opinion-queries.ts'
import { OpinionReactions } from './opinion-reactions.tsx'
import './opinions.css'

/** Every opinion as it was given, each version by itself. */
export function OpinionListSection({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const { data } = useQuery(opinionsQuery(readingCase.id))
	if (data === undefined || !data.isOpen || data.items.length === 0) return null
	return (
		<Section title={t.opinions.opinionList}>
			<Stack gap={8}>
				{data.items.map((opinion) => (
					<OpinionCard key={opinion.id} opinion={opinion} readingCase={readingCase} />
				))}
			</Stack>
		</Section>
	)
}

function OpinionCard({ opinion, readingCase }: { opinion: Opinion; readingCase: ReadingCase }) {
	const t = useWords()
	const locale = useLocale()
	const now = useNow()
	return (
		<article className="opinion-card" data-mine={opinion.isMine}>
			<Group gap={6}>
				<Text span size="sm" fw={600}>
					{opinion.reader.name}
				</Text>
				<Text span size="xs" c="dimmed">
					{[opinion.reader.title, opinion.reader.hospitalName].filter(Boolean).join(' · ')}
				</Text>
				<span className="shell-spring" />
				<OpinionKind opinion={opinion} />
				{!opinion.isMine && (
					<ContributionMenu caseId={opinion.caseId} target="opinion" targetId={opinion.id} author={opinion.reader} />
				)}
			</Group>
			<LinkedText text={opinion.findings} series={readingCase.series} />
			<ol className="opinion-candidates">
				{opinion.candidates.map((candidate) => (
					<li key={candidate.rank}>
						<span className="candidate-rank">{candidate.rank}</span>
						<span>
							{diagnosisText(candidate.diagnosis, locale)}
							{candidate.countedAs !== null && (
								<Text span size="xs" c="dimmed">
									{' '}
									{t.opinions.countedAs({ name: diagnosisText(candidate.countedAs, locale) })}
								</Text>
							)}
						</span>
						{candidate.isDangerous && (
							<IconAlertTriangle size={15} color="var(--room-danger)" aria-label={t.opinions.dangerous} />
						)}
						<span className="percent">{candidate.confidencePercent}%</span>
					</li>
				))}
			</ol>
			{opinion.nextStep !== '' && (
				<>
					<div className="case-label">{t.opinions.nextStep}</div>
					<LinkedText text={opinion.nextStep} series={readingCase.series} />
				</>
			)}
			<Text size="xs" c="dimmed" mt={6}>
				{t.vocabulary.urgency[opinion.urgency]} · {timeAgo(opinion.postedAt, now, t)}
			</Text>
			<OpinionReactions opinion={opinion} readingCase={readingCase} />
		</article>
	)
}

function OpinionKind({ opinion }: { opinion: Opinion }) {
	const t = useWords()
	if (opinion.isBlind)
		return (
			<Badge size="xs" variant="light" color="accent">
				{t.opinions.blindOpinion}
			</Badge>
		)
	return (
		<Badge size="xs" variant="light" color="gray">
			{opinion.version > 1 ? t.opinions.revision : t.opinions.notBlind}
		</Badge>
	)
}
