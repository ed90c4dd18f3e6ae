import { Badge, Button, Group, Select, Text, Title } from '@mantine/core'
import { Discrepancy, decideDiscrepancy, type LearningEntry, listLearning } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { useLocale, useWords } from '../app/words.ts'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import { useChange } from '../people/use-change.ts'
import './learning.css'

const REGISTER_KEY = ['record', 'learning']

/** What waits for the chair, and what he decided; nothing at all where the register is empty. */
export function RegisterSection() {
	const t = useWords()
	const { data } = useQuery({ queryKey: REGISTER_KEY, queryFn: () => api.call(listLearning, {}) })
	if (data === undefined || data.items.length === 0) return null
	return (
		<section className="record-section">
			<Title order={2}>{t.learning.register}</Title>
			<p className="record-hint">{t.learning.registerHint}</p>
			{data.items.map((entry) => (
				<Entry key={entry.opinionId} entry={entry} />
			))}
		</section>
	)
}

function Entry({ entry }: { entry: LearningEntry }) {
	const t = useWords()
	const locale = useLocale()
	return (
		<div className="register-entry">
			<Link to="/cases/$caseId" params={{ caseId: entry.caseId }} className="text-link">
				{entry.label}
			</Link>
			<Text span size="sm" fw={600}>
				{entry.reader.name}
			</Text>
			<Text span size="sm" c="dimmed" style={{ flex: '1 1 220px' }}>
				{t.learning.said({ diagnosis: diagnosisText(entry.firstChoice, locale) })} ·{' '}
				{t.learning.was({ diagnosis: diagnosisText(entry.outcome, locale) })}
			</Text>
			{entry.decidedAt === null ? (
				<Decision entry={entry} />
			) : (
				<Badge variant="light" color="gray">
					{t.learning.decided} {entry.code}
				</Badge>
			)}
		</div>
	)
}

function Decision({ entry }: { entry: LearningEntry }) {
	const t = useWords()
	const [code, setCode] = useState(entry.code)
	const { mutate, isPending } = useChange(
		() => api.call(decideDiscrepancy, { params: { opinionId: entry.opinionId }, body: { code } }),
		{ touches: REGISTER_KEY },
	)
	return (
		<Group gap={6} wrap="nowrap">
			<Select
				size="xs"
				aria-label={t.learning.discrepancyLabel}
				value={code}
				allowDeselect={false}
				data={Discrepancy.options.map((value) => ({ value, label: t.learning.discrepancy[value] }))}
				comboboxProps={{ width: 280, position: 'bottom-end' }}
				onChange={(value) => value !== null && setCode(Discrepancy.parse(value))}
			/>
			<Button size="xs" loading={isPending} onClick={() => mutate(undefined)}>
				{t.learning.decide}
			</Button>
		</Group>
	)
}
