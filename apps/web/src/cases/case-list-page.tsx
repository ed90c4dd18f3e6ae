import { Badge, Button, Group, Image, SegmentedControl, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type CaseSummary, listCases } from '@readroom/contracts'
import { IconPhoto, IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { EmptyPage, PageError } from '../app/page-states.tsx'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { PromiseClock } from '../lanes/promise-clock.tsx'
import { LaneBadge, StatusBadge } from './case-badges.tsx'
import './case-list.css'

const route = getRouteApi('/room/')

/** Cases the reader may see, newest first; the filters are in the address, so that a view can be shared or returned to. */
export function CaseListPage() {
	const t = useWords()
	const filters = route.useSearch()
	const navigate = route.useNavigate()
	const search = useDebouncedCallback(
		(q: string) => void navigate({ search: (now) => ({ ...now, q: q === '' ? undefined : q }), replace: true }),
		250,
	)
	return (
		<div className="page">
			<Group gap="sm" mb="md">
				<TextInput
					className="case-search"
					defaultValue={filters.q ?? ''}
					onChange={(event) => search(event.currentTarget.value)}
					leftSection={<IconSearch size={16} />}
					placeholder={t.cases.search}
					aria-label={t.cases.search}
				/>
				<SegmentedControl
					size="xs"
					value={filters.part ?? 'all'}
					onChange={(part) =>
						void navigate({
							search: (now) => ({
								...now,
								part: part === 'mine' || part === 'unanswered' || part === 'answered' ? part : undefined,
							}),
						})
					}
					data={[
						{ value: 'all', label: t.cases.all },
						{ value: 'unanswered', label: t.cases.unanswered },
						{ value: 'answered', label: t.cases.answered },
						{ value: 'mine', label: t.cases.mine },
					]}
				/>
			</Group>
			<CaseList />
		</div>
	)
}

function CaseList() {
	const t = useWords()
	const filters = route.useSearch()
	const navigate = route.useNavigate()
	const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
		queryKey: ['cases', filters],
		queryFn: ({ pageParam }) => api.call(listCases, { query: { ...filters, ...(pageParam && { after: pageParam }) } }),
		initialPageParam: '',
		getNextPageParam: (page) => page.next,
	})
	if (error !== null) return <PageError error={error} />
	if (isPending) return <CaseListSkeleton />
	const items = data.pages.flatMap((page) => page.items)
	if (items.length === 0) {
		const isFiltered = Object.values(filters).some((value) => value !== undefined)
		return isFiltered ? (
			<EmptyPage
				title={t.cases.emptyFiltered}
				action={
					<Button variant="default" mt="sm" onClick={() => void navigate({ search: {} })}>
						{t.cases.clearFilters}
					</Button>
				}
			/>
		) : (
			<EmptyPage
				title={t.cases.empty}
				hint={t.cases.emptyHint}
				action={
					<Button component={Link} to="/post" mt="sm">
						{t.app.post}
					</Button>
				}
			/>
		)
	}
	return (
		<Stack gap={8}>
			{items.map((item) => (
				<CaseRow key={item.id} summary={item} />
			))}
			{hasNextPage && (
				<Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
					{t.app.more}
				</Button>
			)}
		</Stack>
	)
}

function CaseListSkeleton() {
	return (
		<Stack gap={8}>
			{['first', 'second', 'third', 'fourth'].map((row) => (
				<Skeleton key={row} height={88} />
			))}
		</Stack>
	)
}

/** A draft goes back to the form it came from, anything else to the images. */
function CaseRow({ summary }: { summary: CaseSummary }) {
	const isDraft = summary.status === 'draft'
	return (
		<Link
			to={isDraft ? '/post/$caseId' : '/cases/$caseId'}
			params={{ caseId: summary.id }}
			className="case-row"
			data-lane={summary.status === 'open' ? summary.lane : undefined}
		>
			<div className="case-row-picture">
				{summary.preview === null ? <IconPhoto size={22} /> : <Image src={summary.preview} alt="" loading="lazy" />}
			</div>
			<div className="case-row-text">
				<CaseRowHeading summary={summary} />
				<CaseRowFacts summary={summary} />
			</div>
		</Link>
	)
}

function CaseRowHeading({ summary }: { summary: CaseSummary }) {
	const t = useWords()
	return (
		<>
			<Group gap={8} wrap="nowrap">
				{summary.status === 'open' && summary.lane !== null && <LaneBadge lane={summary.lane} />}
				<Text span size="xs" c="dimmed" ff="monospace">
					{summary.label}
				</Text>
				<span className="shell-spring" />
				<PromiseClock summary={summary} />
				<StatusBadge status={summary.status} />
			</Group>
			<Text className="case-row-complaint" fw={500}>
				{summary.complaint === '' ? t.cases.untitledDraft : summary.complaint}
			</Text>
		</>
	)
}

function CaseRowFacts({ summary }: { summary: CaseSummary }) {
	const t = useWords()
	const now = useNow()
	const facts = [
		summary.sex === null ? undefined : t.vocabulary.sex[summary.sex],
		summary.ageYears === null ? undefined : t.vocabulary.ageYears({ age: summary.ageYears }),
		summary.modality === null ? undefined : t.vocabulary.modality[summary.modality],
		summary.bodyPart === null ? undefined : t.vocabulary.bodyPart[summary.bodyPart],
		summary.imageCount === 0 ? undefined : t.vocabulary.slices({ count: summary.imageCount }),
		summary.poster.hospitalName,
		timeAgo(summary.postedAt ?? summary.createdAt, now, t),
	]
	return (
		<Group gap={8} className="case-row-facts">
			<Text span size="xs" c="dimmed" truncate>
				{facts.filter(Boolean).join(' · ')}
			</Text>
			<span className="shell-spring" />
			{summary.opinionCount !== null && summary.status !== 'draft' && (
				<Badge variant="default" size="sm">
					{t.cases.opinions({ count: summary.opinionCount })}
				</Badge>
			)}
			{summary.status === 'open' && (
				<Text span size="xs" c={summary.part === 'reader' ? 'accent.4' : 'dimmed'}>
					{t.cases.part[summary.part]}
				</Text>
			)}
		</Group>
	)
}
