import { Button, Group, Text, TextInput } from '@mantine/core'
import { acknowledgeCriticalValue, type CriticalValue, type ReadingCase } from '@readroom/contracts'
import { IconAlertOctagon, IconCheck, IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useState } from 'react'
import { useNow } from '../app/time.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useLocale, useWords } from '../app/words.ts'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import { routingQuery } from './routing-queries.ts'
import { useClockTime } from './use-clock-time.ts'
import './routing.css'

/** How soon what is overdue is seen to be. */
const LOOK_EVERY_MS = 5_000

/** Findings that cannot wait, above everything else; the poster acknowledges them here. The page to him sounds by itself. */
export function CriticalValues({ readingCase }: { readingCase: ReadingCase }) {
	const { data } = useQuery(routingQuery(readingCase.id))
	const values = data?.criticalValues ?? []
	const isPoster = readingCase.part === 'poster'
	return values.map((value) => (
		<OneCriticalValue key={value.id} value={value} readingCase={readingCase} isPoster={isPoster} />
	))
}

interface CriticalValueProps {
	readonly value: CriticalValue
	readonly readingCase: ReadingCase
	readonly isPoster: boolean
}

function OneCriticalValue({ value, readingCase, isPoster }: CriticalValueProps) {
	const t = useWords()
	const locale = useLocale()
	const clock = useClockTime()
	const { kind, diagnosis, note, reader, flaggedAt, acknowledgedAt } = value
	const isWaiting = acknowledgedAt === null
	return (
		<section
			className="critical-value"
			data-waiting={isWaiting}
			role={isWaiting ? 'alert' : undefined}
			data-testid="critical-value"
		>
			<Group gap={8} wrap="nowrap" align="flex-start">
				<IconAlertOctagon size={20} className="critical-sign" />
				<div className="critical-text">
					<Text fw={650} size="md">
						{t.routing.critical}
						{t.app.said({ text: t.routing.kind[kind] })}
					</Text>
					{diagnosis !== null && <Text size="sm">{diagnosisText(diagnosis, locale)}</Text>}
					{note !== '' && <p className="case-text">{note}</p>}
					<Text size="xs" c="dimmed" mt={2}>
						{t.routing.criticalBy({ name: reader.name, hospital: reader.hospitalName, time: clock(flaggedAt) })}
					</Text>
				</div>
			</Group>
			{acknowledgedAt !== null && <Acknowledged at={acknowledgedAt} action={value.action} />}
			{isWaiting && isPoster && <Acknowledge value={value} readingCase={readingCase} />}
			{isWaiting && !isPoster && <WaitingFor value={value} readingCase={readingCase} />}
		</section>
	)
}

function Acknowledged({ at, action }: { at: string; action: string }) {
	const t = useWords()
	const clock = useClockTime()
	return (
		<Text size="sm" c="teal.4" mt={8}>
			<IconCheck size={14} /> {t.routing.acknowledgedAt({ time: clock(at) })}
			{action !== '' && t.app.said({ text: action })}
		</Text>
	)
}

function Acknowledge({ value, readingCase }: { value: CriticalValue; readingCase: ReadingCase }) {
	const t = useWords()
	const now = useNow(LOOK_EVERY_MS)
	const [action, setAction] = useState('')
	const { mutate, isPending } = useCaseAction(acknowledgeCriticalValue, readingCase.id)

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate({ params: { caseId: readingCase.id, criticalValueId: value.id }, body: { action } })
	}

	return (
		<form onSubmit={submit}>
			{new Date(value.dueAt) <= now && (
				<Text size="sm" fw={600} mt={8}>
					{t.routing.overdueMine}
				</Text>
			)}
			<div className="critical-answer">
				<TextInput
					aria-label={t.routing.acknowledgeAction}
					placeholder={`${t.routing.acknowledgeAction} · ${t.routing.acknowledgePlaceholder}`}
					value={action}
					maxLength={300}
					onChange={(event) => setAction(event.currentTarget.value)}
				/>
				<Button type="submit" color="red" loading={isPending}>
					{t.routing.acknowledge}
				</Button>
			</div>
		</form>
	)
}

/** For whoever is not the poster: until when he has time, and then whom to ring. */
function WaitingFor({ value, readingCase }: { value: CriticalValue; readingCase: ReadingCase }) {
	const t = useWords()
	const clock = useClockTime()
	const now = useNow(LOOK_EVERY_MS)
	const isOverdue = new Date(value.dueAt) <= now
	const { refetch } = useQuery(routingQuery(readingCase.id))
	// The numbers come with the answer once it is overdue.
	useEffect(() => {
		if (isOverdue) void refetch()
	}, [isOverdue, refetch])
	if (!isOverdue || readingCase.status !== 'open') {
		return (
			<Text size="sm" mt={8}>
				{t.routing.awaitingAcknowledgement({ time: clock(value.dueAt) })}
			</Text>
		)
	}
	return (
		<>
			<Text size="sm" fw={600} mt={8}>
				{value.phoneNumbers.length > 0 ? t.routing.overdue : t.routing.overdueNoPhone}
			</Text>
			<Group gap={8} mt={8}>
				{value.phoneNumbers.map(({ label, number }) => (
					<Button
						key={`${label} ${number}`}
						component="a"
						href={`tel:${number.replaceAll(/[^+\d*#,;]/g, '')}`}
						color="red"
						variant="light"
						leftSection={<IconPhone size={16} />}
					>
						{label} {number}
					</Button>
				))}
			</Group>
		</>
	)
}
