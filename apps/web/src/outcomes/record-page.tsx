import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import {
	type FeedbackCard as Card,
	myFeedback,
	myRecord,
	type Proportion,
	type ReaderRecord,
} from '@readroom/contracts'
import { IconLock } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { timeAgo, useNow } from '../app/time.ts'
import { useLocale, useWords } from '../app/words.ts'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import { FeedbackCard } from './feedback-card.tsx'
import './outcomes.css'

/** How often the reader's lists held the outcome, told to him alone, with what the numbers cannot say. */
export function RecordPage() {
	const t = useWords()
	const { data: record, error } = useQuery({ queryKey: ['record'], queryFn: () => api.call(myRecord, {}) })
	if (error !== null) return <PageError error={error} />
	if (record === undefined) return <PageLoading />
	return (
		<div className="page">
			<Group gap={10} mb="md">
				<Title order={1}>{t.outcomes.recordTitle}</Title>
				<Badge variant="outline" color="gray" leftSection={<IconLock size={11} />}>
					{t.outcomes.recordPrivate}
				</Badge>
			</Group>
			<div className="record-numbers">
				<Count label={t.outcomes.answered} value={record.answeredCount} />
				<Count label={t.outcomes.scored} value={record.scoredCount} />
				<Count label={t.outcomes.awaiting} value={record.awaitingOutcomeCount} />
				<Share label={t.outcomes.top1} proportion={record.top1} />
				<Share label={t.outcomes.top3} proportion={record.top3} />
				<Share label={t.outcomes.pooledTop1} proportion={record.poolTop1} />
				<Share label={t.outcomes.pooledTop3} proportion={record.poolTop3} />
				<MeanBrier record={record} />
			</div>
			<Biases record={record} />
			<Cards />
		</div>
	)
}

function Count({ label, value }: { label: string; value: number }) {
	return (
		<div className="record-number">
			<Text size="xs" c="dimmed">
				{label}
			</Text>
			<strong>{value}</strong>
		</div>
	)
}

/** A percentage with its interval from ten cases on; how many of how many always. */
function Share({ label, proportion }: { label: string; proportion: Proportion }) {
	const t = useWords()
	const percent = new Intl.NumberFormat(useLocale(), { style: 'percent' })
	const { hits, n, fraction, low, high } = proportion
	return (
		<div className="record-number">
			<Text size="xs" c="dimmed">
				{label}
			</Text>
			<strong>{fraction === null ? t.outcomes.ofN({ hits, n }) : percent.format(fraction)}</strong>
			<Text size="xs" c="dimmed">
				{fraction === null || low === null || high === null
					? t.outcomes.tooFew
					: `${t.outcomes.ofN({ hits, n })} · ${t.outcomes.interval({ low: percent.format(low), high: percent.format(high) })}`}
			</Text>
		</div>
	)
}

function MeanBrier({ record }: { record: ReaderRecord }) {
	const t = useWords()
	return (
		<div className="record-number">
			<Text size="xs" c="dimmed">
				{t.outcomes.meanBrier}
			</Text>
			<strong>{record.meanBrier === null ? '–' : record.meanBrier.toFixed(2)}</strong>
			<Text size="xs" c="dimmed">
				{t.outcomes.brierHint}
			</Text>
		</div>
	)
}

function Biases({ record }: { record: ReaderRecord }) {
	const t = useWords()
	return (
		<aside className="record-bias">
			{t.outcomes.biasTitle}
			<ul>
				<li>{t.outcomes.biasCapture({ outcomes: record.captureOutcomes, cases: record.captureCases })}</li>
				<li>{t.outcomes.biasHard}</li>
				<li>{t.outcomes.biasChoice}</li>
			</ul>
		</aside>
	)
}

function Cards() {
	const t = useWords()
	const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
		queryKey: ['record', 'feedback'],
		queryFn: ({ pageParam }) => api.call(myFeedback, { query: pageParam === '' ? {} : { after: pageParam } }),
		initialPageParam: '',
		getNextPageParam: (page) => page.next,
	})
	const cards = data?.pages.flatMap((page) => page.items) ?? []
	return (
		<>
			<Title order={2} mb="sm">
				{t.outcomes.cards}
			</Title>
			{data !== undefined && cards.length === 0 && (
				<EmptyPage title={t.outcomes.noCards} hint={t.outcomes.noCardsHint} />
			)}
			<Stack gap={10}>
				{cards.map((card) => (
					<OneCard key={card.caseId} card={card} />
				))}
				{hasNextPage && (
					<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
						{t.app.more}
					</Button>
				)}
			</Stack>
		</>
	)
}

function OneCard({ card }: { card: Card }) {
	const t = useWords()
	const locale = useLocale()
	const now = useNow()
	return (
		<article className="record-card">
			<Group gap={8} wrap="nowrap">
				<Text span fw={600} style={{ flex: 1, minWidth: 0 }} truncate>
					{diagnosisText(card.outcome.diagnosis, locale)}
				</Text>
				<Text span size="xs" c="dimmed">
					{card.label} · {timeAgo(card.closedAt, now, t)}
				</Text>
				<Link to="/cases/$caseId" params={{ caseId: card.caseId }} className="text-link">
					{t.outcomes.openCase}
				</Link>
			</Group>
			<Text size="sm" c="dimmed" mb={8} truncate>
				{card.complaint}
			</Text>
			<FeedbackCard card={card} />
		</article>
	)
}
