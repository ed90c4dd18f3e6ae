import { Badge, Group, Text } from '@mantine/core'
import { type FeedbackCard as Card, conceptIdOf } from '@readroom/contracts'
import { IconCheck } from '@tabler/icons-react'
import { useLocale, useWords } from '../app/words.ts'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import './outcomes.css'

/** Own list and pool side by side, with the truth marked in both. */
export function FeedbackCard({ card }: { card: Card }) {
	const t = useWords()
	const locale = useLocale()
	const truth = conceptIdOf(card.outcome.diagnosis)
	return (
		<div className="feedback">
			<Group gap={6} mb={8}>
				<HitBadge card={card} />
				{card.score !== null && (
					<Text span size="xs" c="dimmed" title={t.outcomes.brierHint}>
						{t.outcomes.brier} {card.score.brier.toFixed(2)}
					</Text>
				)}
				{card.moved !== null && (
					<Text span size="xs" c="dimmed">
						{t.outcomes.moved[card.moved]}
					</Text>
				)}
			</Group>
			<Lessons card={card} />
			<div className="feedback-lists">
				<RankedList
					title={t.outcomes.yourList}
					rows={card.candidates.map(({ diagnosis, confidencePercent }) => ({
						text: diagnosisText(diagnosis, locale),
						value: `${confidencePercent}%`,
						isTruth: conceptIdOf(diagnosis) === truth,
					}))}
				/>
				<RankedList
					title={t.outcomes.thePool}
					rows={card.pool.slice(0, 5).map(({ diagnosis, share }) => ({
						text: diagnosisText(diagnosis, locale),
						value: share.toFixed(2),
						isTruth: conceptIdOf(diagnosis) === truth,
					}))}
				/>
			</div>
		</div>
	)
}

function HitBadge({ card }: { card: Card }) {
	const t = useWords()
	if (card.notScoredBecause !== null)
		return (
			<Badge variant="light" color="gray">
				{t.outcomes.notScored[card.notScoredBecause]}
			</Badge>
		)
	const rank = card.score?.rankOfOutcome ?? null
	if (rank === null)
		return (
			<Badge variant="light" color="orange">
				{t.outcomes.missed}
			</Badge>
		)
	return (
		<Badge variant="light" color={rank === 1 ? 'teal' : 'accent'}>
			{rank === 1 ? t.outcomes.hitFirst : t.outcomes.hitThird({ rank })}
		</Badge>
	)
}

/** What kind of miss it was, told to the reader alone. */
function Lessons({ card: { missKind, discrepancy } }: { card: Card }) {
	const t = useWords()
	if (missKind === null && discrepancy === null) return null
	return (
		<Group gap={6} mb={8}>
			{missKind !== null && (
				<Badge variant="light" color="orange">
					{t.learning.missKind[missKind]}
				</Badge>
			)}
			{discrepancy !== null && (
				<Text span size="xs" c="dimmed">
					RADPEER {t.learning.discrepancy[discrepancy]}
				</Text>
			)}
		</Group>
	)
}

interface RankedRow {
	readonly text: string
	readonly value: string
	readonly isTruth: boolean
}

function RankedList({ title, rows }: { title: string; rows: readonly RankedRow[] }) {
	return (
		<div>
			<div className="case-label">{title}</div>
			<ol className="feedback-list">
				{rows.map((row) => (
					<li key={row.text} data-truth={row.isTruth}>
						<span>{row.text}</span>
						{row.isTruth && <IconCheck size={14} />}
						<span className="percent">{row.value}</span>
					</li>
				))}
			</ol>
		</div>
	)
}
