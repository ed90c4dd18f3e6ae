import { Badge, Button, Group, Table, Text, Title } from '@mantine/core'
import { type HandoverCase, handOver, type Shift } from '@readroom/contracts'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { useMe } from '../app/session.ts'
import { timeAgo, useNow } from '../app/time.ts'
import { useLocale, useWords } from '../app/words.ts'
import { DUTY } from './duty-queries.ts'
import { dayText, timeText } from './shift-text.ts'
import '../people/people.css'
import './duty.css'

const LANE_COLOR = { stat: 'red', urgent: 'orange', routine: 'accent', teaching: 'gray' } as const
const STATE_COLOR = {
	'to-read': 'accent',
	unanswered: 'orange',
	'awaiting-receipt': 'yellow',
	'awaiting-outcome': 'gray',
} as const

/** The open cases at the end of a shift, to be read from the screen or from paper. */
export function HandoverPage() {
	const t = useWords()
	const locale = useLocale()
	const now = useNow()
	const isVerified = useMe().verification === 'verified'
	const { data, error } = useQuery({
		queryKey: [...DUTY, 'handover'],
		queryFn: () => api.call(handOver, {}),
		enabled: isVerified,
	})
	if (!isVerified) return <EmptyPage title={t.duty.handover} hint={t.problems['person-not-verified']} />
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	return (
		<div className="page handover">
			<Group justify="space-between" align="flex-start" gap="xs">
				<div>
					<Title order={1}>{t.duty.handover}</Title>
					<Text size="sm" c="dimmed" className="handover-screen">
						{t.duty.handoverHint}
					</Text>
				</div>
				<Button
					className="handover-screen"
					variant="default"
					leftSection={<IconPrinter size={16} />}
					onClick={() => window.print()}
				>
					{t.duty.print}
				</Button>
			</Group>
			<ShiftLine ending={data.ending} relief={data.relief} />
			{data.cases.length === 0 ? <EmptyPage title={t.duty.nothingOpen} /> : <Cases cases={data.cases} />}
			<Text size="xs" className="handover-paper">
				{t.duty.printedAt({ time: `${dayText(now, locale)} ${timeText(now, locale)}` })}
			</Text>
		</div>
	)
}

function ShiftLine({ ending, relief }: { ending: Shift | null; relief: readonly Shift[] }) {
	const t = useWords()
	const locale = useLocale()
	if (ending === null) {
		return (
			<Text size="sm" my="sm" c="dimmed">
				{t.duty.noEnding}
			</Text>
		)
	}
	const at = (time: string) => `${dayText(new Date(time), locale)} ${timeText(new Date(time), locale)}`
	const names = [...new Set(relief.map(({ person }) => person.name))]
	return (
		<Text size="sm" my="sm" fw={500}>
			{t.duty.handoverOf({ name: ending.person.name, from: at(ending.startsAt), to: at(ending.endsAt) })} ·{' '}
			{names.length === 0 ? t.duty.noRelief : t.duty.relief({ names: names.join(t.duty.comma) })}
		</Text>
	)
}

function Cases({ cases }: { cases: readonly HandoverCase[] }) {
	const t = useWords()
	const { label, patient, lane, posted, due, state } = t.duty.columns
	return (
		<Table className="handover-table" verticalSpacing="xs">
			<Table.Thead>
				<Table.Tr>
					{[lane, label, patient, posted, due, state].map((column) => (
						<Table.Th key={column}>{column}</Table.Th>
					))}
				</Table.Tr>
			</Table.Thead>
			<Table.Tbody>
				{cases.map((one) => (
					<CaseLine key={one.id} one={one} />
				))}
			</Table.Tbody>
		</Table>
	)
}

function CaseLine({ one }: { one: HandoverCase }) {
	const t = useWords()
	const now = useNow()
	const { lane, modality, bodyPart, sex, ageYears, postedAt } = one
	const patient = [
		sex && t.vocabulary.sex[sex],
		ageYears === null ? null : t.vocabulary.ageYears({ age: ageYears }),
		modality && t.vocabulary.modality[modality],
		bodyPart && t.vocabulary.bodyPart[bodyPart],
	]
	return (
		<Table.Tr data-testid="handover-case">
			<Table.Td>
				{lane !== null && (
					<Badge variant="light" color={LANE_COLOR[lane]}>
						{t.vocabulary.lane[lane]}
					</Badge>
				)}
			</Table.Td>
			<Table.Td>
				<Link to="/cases/$caseId" params={{ caseId: one.id }} className="text-link">
					{one.label}
				</Link>
				{one.isMine && (
					<Text size="xs" c="dimmed">
						{t.duty.myCase}
					</Text>
				)}
			</Table.Td>
			<Table.Td>{patient.filter(Boolean).join(' · ')}</Table.Td>
			<Table.Td>{postedAt !== null && timeAgo(postedAt, now, t)}</Table.Td>
			<Table.Td>
				<Due one={one} />
			</Table.Td>
			<Table.Td>
				<Badge variant="light" color={STATE_COLOR[one.state]}>
					{t.duty.states[one.state]}
				</Badge>
				{one.opinionCount !== null && one.opinionCount > 0 && (
					<Text size="xs" c="dimmed">
						{t.duty.opinions({ count: one.opinionCount })}
					</Text>
				)}
				{one.readingCount > 0 && (
					<Text size="xs" c="dimmed">
						{t.routing.reading({ count: one.readingCount })}
					</Text>
				)}
			</Table.Td>
		</Table.Tr>
	)
}

/** Until when the first answer is promised, while there is none that this reader knows of. */
function Due({ one: { answerDueAt, state } }: { one: HandoverCase }) {
	const t = useWords()
	const locale = useLocale()
	const now = useNow()
	if (answerDueAt === null || state === 'awaiting-receipt' || state === 'awaiting-outcome') return null
	const due = new Date(answerDueAt)
	const time = due.toDateString() === now.toDateString() ? '' : `${dayText(due, locale)} `
	const text = `${time}${timeText(due, locale)}`
	// Whether the promise was kept is not for the blind: then there is the time alone.
	if (due > now || state === 'to-read') return text
	return (
		<Text span size="sm" c="red.4">
			{t.duty.overdue({ time: text })}
		</Text>
	)
}
