import { Badge, SegmentedControl, Text, Title } from '@mantine/core'
import { type FlaggedItem, listFlagged, listOwnFlags, type OwnFlag } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { useMe } from '../app/session.ts'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { DecisionForm } from './decision-form.tsx'
import '../people/people.css'
import './flags.css'

const TABS = ['waiting', 'decided', 'mine'] as const
type Tab = (typeof TABS)[number]

/** Where flags are decided on, and where one sees what became of one's own. */
export function ModerationPage() {
	const t = useWords()
	const isVerified = useMe().verification === 'verified'
	const [tab, setTab] = useState<Tab>('waiting')
	if (!isVerified) return <EmptyPage title={t.flags.title} hint={t.problems['person-not-verified']} />
	return (
		<div className="page">
			<div className="page-head">
				<Title order={1}>{t.flags.title}</Title>
				<SegmentedControl
					size="xs"
					value={tab}
					onChange={(value) => setTab(TABS.find((one) => one === value) ?? 'waiting')}
					data={TABS.map((value) => ({ value, label: t.flags[value] }))}
				/>
			</div>
			<Text size="sm" c="dimmed" className="page-hint">
				{t.flags.hint}
			</Text>
			{tab === 'mine' ? <OwnFlags /> : <Flagged key={tab} state={tab} />}
		</div>
	)
}

function Flagged({ state }: { state: 'waiting' | 'decided' }) {
	const t = useWords()
	const { data, error } = useQuery({
		queryKey: ['moderation', state],
		queryFn: () => api.call(listFlagged, { query: { state, limit: 100 } }),
	})
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	if (data.items.length === 0) {
		return state === 'waiting' ? (
			<EmptyPage title={t.flags.none} hint={t.flags.noneHint} />
		) : (
			<EmptyPage title={t.flags.noneDecided} />
		)
	}
	return (
		<ul className="flagged-list">
			{data.items.map((item) => (
				<OneFlagged key={item.targetId} item={item} />
			))}
		</ul>
	)
}

function OneFlagged({ item }: { item: FlaggedItem }) {
	const t = useWords()
	const now = useNow()
	return (
		<li className="flagged" data-testid="flagged">
			<div className="line-names">
				<Text fw={600}>{t.flags.target[item.target]}</Text>
				<Link to="/cases/$caseId" params={{ caseId: item.caseId }} className="text-link flagged-label">
					{item.caseLabel}
				</Link>
				<Badge variant="light" color={item.isHidden ? 'red' : 'gray'}>
					{item.isHidden ? t.flags.hidden : t.flags.shown}
				</Badge>
				<Text size="xs" c="dimmed">
					{t.flags.by({ name: item.author.name, hospital: item.author.hospitalName })}
				</Text>
			</div>
			{item.text !== '' && <blockquote className="flagged-text">{item.text}</blockquote>}
			<ul className="flag-reasons">
				{item.flags.map((flag) => (
					<li key={flag.flaggedAt}>
						<Text span size="sm" c={flag.reason === 'privacy' ? 'red.4' : 'gray.3'}>
							{t.flags.reason[flag.reason]}
						</Text>
						{flag.note !== '' && (
							<Text span size="sm">
								{t.app.said({ text: flag.note })}
							</Text>
						)}
						<Text size="xs" c="dimmed">
							{t.flags.flaggedBy({
								name: flag.flaggedBy.name,
								hospital: flag.flaggedBy.hospitalName,
								time: timeAgo(flag.flaggedAt, now, t),
							})}
						</Text>
					</li>
				))}
			</ul>
			<Decided item={item} />
			{item.isMine ? (
				<Text size="sm" c="dimmed">
					{t.flags.ownItem}
				</Text>
			) : (
				<DecisionForm item={item} />
			)}
		</li>
	)
}

function Decided({ item: { decision } }: { item: FlaggedItem }) {
	const t = useWords()
	const now = useNow()
	if (decision === null) return null
	return (
		<Text size="sm" className="flag-decision">
			{t.flags.decision[decision.decision]}
			{t.app.said({ text: decision.note })}
			<Text span size="xs" c="dimmed" ml={8}>
				{t.flags.decidedBy({ name: decision.decidedBy, time: timeAgo(decision.decidedAt, now, t) })}
			</Text>
		</Text>
	)
}

function OwnFlags() {
	const t = useWords()
	const { data, error } = useQuery({ queryKey: ['moderation', 'mine'], queryFn: () => api.call(listOwnFlags, {}) })
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	if (data.items.length === 0) return <EmptyPage title={t.flags.noneMine} />
	return (
		<ul className="flagged-list">
			{data.items.map((flag) => (
				<OneOwnFlag key={`${flag.flaggedAt} ${flag.reason}`} flag={flag} />
			))}
		</ul>
	)
}

function OneOwnFlag({ flag }: { flag: OwnFlag }) {
	const t = useWords()
	const now = useNow()
	return (
		<li className="flagged">
			<div className="line-names">
				<Text fw={600}>{t.flags.target[flag.target]}</Text>
				<Text span className="flagged-label">
					{flag.caseLabel}
				</Text>
				<Badge variant="light" color={flag.decision === null ? 'yellow' : 'gray'}>
					{flag.decision === null ? t.flags.notDecided : t.flags.decision[flag.decision]}
				</Badge>
				<Text size="xs" c="dimmed">
					{timeAgo(flag.flaggedAt, now, t)}
				</Text>
			</div>
			<Text size="sm">
				{t.flags.reason[flag.reason]}
				{flag.note !== '' && t.app.said({ text: flag.note })}
			</Text>
			{flag.decisionNote !== '' && (
				<Text size="sm" className="flag-decision">
					{flag.decisionNote}
				</Text>
			)}
		</li>
	)
}
