import { Badge, Button, Group, Stack, Text, Tooltip } from '@mantine/core'
import { type CollectiveDifferential, considerDanger, type PinnedDanger, type ReadingCase } from '@readroom/contracts'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCaseAction } from '../app/use-action.ts'
import { useLocale, useWords } from '../app/words.ts'
import { Section } from '../cases/section.tsx'
import { MergeButton, MergeList } from '../merges/merges.tsx'
import { diagnosisText } from './diagnosis-text.ts'
import { MoreReaders } from './more-readers.tsx'
import { differentialQuery } from './opinion-queries.ts'
import { TrackRecordOrder } from './track-record-order.tsx'
import './opinions.css'

const AGREEMENT_COLOR = { none: 'gray', single: 'gray', agreed: 'teal', leaning: 'accent', divided: 'orange' } as const

/** The readers' lists taken together, with what must not be missed pinned above whatever its weight. */
export function PoolSection({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const { data: pool } = useQuery(differentialQuery(readingCase.id))
	if (pool === undefined || !pool.isOpen) return null
	return (
		<Section title={t.opinions.pool} aside={<PoolBadges pool={pool} />}>
			<Stack gap={8}>
				{pool.doNotMiss.map((danger) => (
					<DangerPin key={danger.conceptId} danger={danger} readingCase={readingCase} />
				))}
				{pool.ranked.length === 0 && (
					<Text size="sm" c="dimmed">
						{t.opinions.poolNone}
					</Text>
				)}
				{pool.agreement === 'single' && (
					<Text size="xs" c="dimmed">
						{t.opinions.poolSingle}
					</Text>
				)}
				<PoolRows pool={pool} readingCase={readingCase} />
				<MoreReaders pool={pool} readingCase={readingCase} />
				<TrackRecordOrder pool={pool} />
				<MergeList pool={pool} readingCase={readingCase} />
			</Stack>
		</Section>
	)
}

function PoolBadges({ pool }: { pool: CollectiveDifferential }) {
	const t = useWords()
	if (pool.agreement === 'none') return null
	return (
		<Group gap={6}>
			<Text span size="xs" c="dimmed">
				{t.opinions.poolOf({ count: pool.readerCount ?? 0 })}
			</Text>
			{pool.agreement !== 'single' && (
				<Badge size="sm" variant="light" color={AGREEMENT_COLOR[pool.agreement]}>
					{t.opinions.agreement[pool.agreement]}
				</Badge>
			)}
			{pool.isStable && (
				<Tooltip label={t.opinions.stableHint}>
					<Badge size="sm" variant="outline" color="teal">
						{t.opinions.stable}
					</Badge>
				</Tooltip>
			)}
		</Group>
	)
}

function PoolRows({ pool, readingCase }: { pool: CollectiveDifferential; readingCase: ReadingCase }) {
	const t = useWords()
	const locale = useLocale()
	if (pool.ranked.length === 0) return null
	return (
		<div>
			<Stack gap={4}>
				{pool.ranked.map((row) => (
					<div className="pool-row" key={diagnosisText(row.diagnosis, locale)} data-testid="pool-row">
						<div className="pool-bar" style={{ width: `${Math.min(100, row.share * 100)}%` }} />
						<div className="pool-text">
							<Group gap={8} wrap="nowrap">
								<Text span size="sm" fw={500} style={{ flex: 1, minWidth: 0 }}>
									{diagnosisText(row.diagnosis, locale)}
								</Text>
								{pool.mayMerge && <MergeButton diagnosis={row.diagnosis} pool={pool} readingCase={readingCase} />}
								<span className="pool-share">{row.share.toFixed(2)}</span>
							</Group>
							<Text size="xs" c="dimmed">
								{t.opinions.namedBy({
									count: row.readerCount,
									total: pool.readerCount ?? 0,
									first: row.firstChoiceCount,
								})}{' '}
								· {rangeText(row.lowestConfidencePercent, row.highestConfidencePercent)}
							</Text>
						</div>
					</div>
				))}
			</Stack>
			<Text size="xs" c="dimmed" mt={6}>
				{t.opinions.share}
				{t.app.said({ text: t.opinions.shareHint })}
			</Text>
		</div>
	)
}

function rangeText(lowest: number, highest: number): string {
	return lowest === highest ? `${lowest}%` : `${lowest}–${highest}%`
}

function DangerPin({ danger, readingCase }: { danger: PinnedDanger; readingCase: ReadingCase }) {
	const t = useWords()
	const locale = useLocale()
	const { mutate, isPending } = useCaseAction(considerDanger, readingCase.id)
	return (
		<div className="danger-pin" role="alert">
			<Group gap={8} wrap="nowrap" align="flex-start">
				<IconAlertTriangle size={18} color="var(--room-danger)" style={{ flex: 'none', marginTop: 2 }} />
				<div style={{ flex: 1, minWidth: 0 }}>
					<Text size="sm" fw={600}>
						{t.opinions.doNotMiss}
						{t.app.said({ text: diagnosisText(danger.diagnosis, locale) })}
					</Text>
					<Text size="xs" c="dimmed">
						{danger.flaggedBy.length === 0
							? t.opinions.onDangerList
							: t.opinions.flaggedBy({ names: danger.flaggedBy.map(({ readerName }) => readerName).join(', ') })}
					</Text>
				</div>
				{danger.consideredAt !== null ? (
					<Badge color="teal" variant="light" leftSection={<IconCheck size={11} />} style={{ flex: 'none' }}>
						{readingCase.part === 'poster' ? t.opinions.consider : t.opinions.considered}
					</Badge>
				) : (
					readingCase.part === 'poster' && (
						<Button
							size="compact-sm"
							color="red"
							variant="light"
							loading={isPending}
							style={{ flex: 'none' }}
							onClick={() => mutate({ params: { caseId: readingCase.id }, body: { conceptId: danger.conceptId } })}
						>
							{t.opinions.consider}
						</Button>
					)
				)}
			</Group>
		</div>
	)
}
