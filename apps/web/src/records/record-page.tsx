import { Badge, Button, Group, Stack, Switch, Text, Title } from '@mantine/core'
import { type FeedbackCard as Card, myFeedback, myRecord, type ReaderRecord, shareMyRecord } from '@readroom/contracts'
import { IconLock } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { useMe } from '../app/session.ts'
import { timeAgo, useNow } from '../app/time.ts'
import { useLocale, useWords } from '../app/words.ts'
import { ImpressionRecord } from '../impressions/impression-record.tsx'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import { FeedbackCard } from '../outcomes/feedback-card.tsx'
import { useChange } from '../people/use-change.ts'
import { RecordNumbers } from './record-numbers.tsx'
import './records.css'

/** How often the reader's lists held the outcome, told to him alone, with what the numbers cannot say. */
export function RecordPage() {
	const t = useWords()
	const { data: record, error } = useQuery({ queryKey: ['record'], queryFn: () => api.call(myRecord, {}) })
	if (error !== null) return <PageError error={error} />
	if (record === undefined) return <PageLoading />
	return (
		<div className="page">
			<Group gap={10} mb="md">
				<Title order={1}>{t.records.title}</Title>
				<Badge variant="outline" color="gray" leftSection={<IconLock size={11} />}>
					{record.isShared ? t.records.sharedWith : t.records.isPrivate}
				</Badge>
			</Group>
			<RecordNumbers record={record} isOwn />
			<ImpressionRecord />
			<Sharing record={record} />
			<Cards />
		</div>
	)
}

function Sharing({ record }: { record: ReaderRecord }) {
	const t = useWords()
	const me = useMe()
	const { mutate, isPending } = useChange((isShared: boolean) => api.call(shareMyRecord, { body: { isShared } }), {
		touches: ['record'],
	})
	if (me.verification !== 'verified') return null
	return (
		<section className="record-section">
			<Title order={2}>{t.records.sharing}</Title>
			<p className="record-hint">{t.records.sharingHint}</p>
			<Switch
				label={t.records.isShared}
				checked={record.isShared}
				disabled={isPending}
				onChange={(event) => mutate(event.currentTarget.checked)}
			/>
		</section>
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
