import { Badge, Button, Group, Image, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core'
import { type CaseFilter, type CaseSummary, type ListedCase, listCases } from '@readroom/contracts'
import { IconPhoto } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '../app/api.ts'
import { EmptyPage, PageError } from '../app/page-states.tsx'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { PromiseClock } from '../lanes/promise-clock.tsx'
import { MarkedText } from '../search/marked-text.tsx'
import { SearchBar } from '../search/search-bar.tsx'
import { NothingFound, SearchChips } from '../search/search-chips.tsx'
import { LaneBadge, StatusBadge } from './case-badges.tsx'
import './case-list.css'

const route = getRouteApi('/room/')

/** Cases the reader may see, newest first; the filters are in the address, so that a view can be shared or returned to. */
export function CaseListPage() {
	const filter = route.useSearch()
	const navigate = route.useNavigate()
	// A search is one step back, however many letters it has.
	const change = (search: CaseFilter) => void navigate({ search, replace: search.q !== filter.q })
	return (
		<div className="page">
			<Group gap="sm" mb="sm">
				<SearchBar filter={filter} onChange={change} />
				<PartControl filter={filter} onChange={change} />
			</Group>
			<CaseList filter={filter} onChange={change} />
		</div>
	)
}

interface FilterProps {
	readonly filter: CaseFilter
	readonly onChange: (filter: CaseFilter) => void
}

function PartControl({ filter, onChange }: FilterProps) {
	const t = useWords()
	return (
		<SegmentedControl
			size="xs"
			className="case-part"
			value={filter.part ?? 'all'}
			onChange={(value) => {
				const part = value === 'mine' || value === 'unanswered' || value === 'answered' ? value : undefined
				onChange({ ...filter, part })
			}}
			data={[
				{ value: 'all', label: t.cases.all },
				{ value: 'unanswered', label: t.cases.unanswered },
				{ value: 'answered', label: t.cases.answered },
				{ value: 'mine', label: t.cases.mine },
			]}
		/>
	)
}

function CaseList({ filter, onChange }: FilterProps) {
	const t = useWords()
	const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
		queryKey: ['cases', filter],
		queryFn: ({ pageParam }) => api.call(listCases, { query: { ...filter, ...(pageParam && { after: pageParam }) } }),
		initialPageParam: '',
		getNextPageParam: (page) => page.next,
		// What was found for the letters so far stays until the next is there.
		placeholderData: keepPreviousData,
	})
	const otherNames = data?.pages[0]?.otherNames
	const terms = useMemo(
		() => [...(filter.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? []), ...(otherNames ?? [])],
		[filter.q, otherNames],
	)
	if (error !== null) return <PageError error={error} />
	if (isPending) return <CaseListSkeleton />
	const items = data.pages.flatMap((page) => page.items)
	return (
		<>
			<SearchChips filter={filter} onChange={onChange} otherNames={otherNames ?? []} />
			{items.length === 0 && <NoCases filter={filter} onChange={onChange} />}
			<Stack gap={8}>
				{items.map((item) => (
					<CaseRow key={item.id} listed={item} terms={terms} />
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

function NoCases(props: FilterProps) {
	const t = useWords()
	if (Object.values(props.filter).some((value) => value !== undefined)) return <NothingFound {...props} />
	return (
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
function CaseRow({ listed: { hit, ...summary }, terms }: { listed: ListedCase; terms: readonly string[] }) {
	const t = useWords()
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
				<CaseRowHeading summary={summary} terms={terms} />
				{hit !== null && (
					<p className="case-row-hit">
						{t.search.place[hit.place]}
						{t.app.said({ text: '' })}
						<MarkedText text={hit.excerpt} terms={terms} />
					</p>
				)}
				<CaseRowFacts summary={summary} />
			</div>
		</Link>
	)
}

function CaseRowHeading({ summary, terms }: { summary: CaseSummary; terms: readonly string[] }) {
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
				{summary.complaint === '' ? t.cases.untitledDraft : <MarkedText text={summary.complaint} terms={terms} />}
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
