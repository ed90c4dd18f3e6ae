import { Badge, Button, Checkbox, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
	type Diagnosis,
	EVIDENCE_GRADE,
	Evidence,
	type Outcome,
	type ReadingCase,
	readOutcome,
	recordOutcome,
} from '@readroom/contracts'
import { IconX } from '@tabler/icons-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { api } from '../app/api.ts'
import { useMe } from '../app/session.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useLocale, useWords } from '../app/words.ts'
import { caseKey } from '../cases/case-queries.ts'
import { LinkedText } from '../cases/linked-text.tsx'
import { Section } from '../cases/section.tsx'
import { DiagnosisPicker } from '../opinions/diagnosis-picker.tsx'
import { diagnosisText } from '../opinions/diagnosis-text.ts'

function outcomeQuery(caseId: ReadingCase['id']) {
	return queryOptions({
		queryKey: caseKey(caseId, 'outcome'),
		queryFn: () => api.call(readOutcome, { params: { caseId } }),
	})
}

/** What it was: shown once known, recorded by the poster. */
export function OutcomeSection({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const me = useMe()
	const [isWriting, setWriting] = useState(false)
	const isClosed = readingCase.status === 'closed'
	const mayRecord = readingCase.part === 'poster' && me.verification === 'verified'
	if (!isClosed && !mayRecord) return null
	return (
		<Section
			title={t.outcomes.outcome}
			aside={
				mayRecord && (
					<Button variant="subtle" size="compact-sm" onClick={() => setWriting(!isWriting)}>
						{isWriting ? t.app.cancel : isClosed ? t.outcomes.correct : t.outcomes.record}
					</Button>
				)
			}
		>
			{isWriting ? (
				<OutcomeForm readingCase={readingCase} onDone={() => setWriting(false)} />
			) : (
				isClosed && <KnownOutcome readingCase={readingCase} />
			)}
		</Section>
	)
}

function KnownOutcome({ readingCase }: { readingCase: ReadingCase }) {
	const { data } = useQuery(outcomeQuery(readingCase.id))
	return data === undefined ? null : <OutcomeText outcome={data} series={readingCase.series} />
}

/** The outcome with what it rests on. */
function OutcomeText({ outcome, series }: { outcome: Outcome; series: ReadingCase['series'] }) {
	const t = useWords()
	const locale = useLocale()
	return (
		<>
			<Group gap={8}>
				<Text span fw={600}>
					{diagnosisText(outcome.diagnosis, locale)}
				</Text>
				<Badge size="sm" variant="light" color="teal">
					{t.vocabulary.evidence[outcome.evidence]} · {t.outcomes.grade({ grade: outcome.evidenceGrade })}
				</Badge>
				{!outcome.isCertain && (
					<Badge size="sm" variant="light" color="orange">
						{t.outcomes.uncertain}
					</Badge>
				)}
			</Group>
			{outcome.note !== '' && <LinkedText text={outcome.note} series={series} />}
			<Text size="xs" c="dimmed" mt={4}>
				{t.outcomes.afterDays({ days: outcome.daysAfterPosting })} ·{' '}
				{t.outcomes.recordedBy({ name: outcome.recordedBy })}
			</Text>
		</>
	)
}

function OutcomeForm({ readingCase, onDone }: { readingCase: ReadingCase; onDone: () => void }) {
	const t = useWords()
	const [diagnosis, setDiagnosis] = useState<Diagnosis>()
	const [evidence, setEvidence] = useState<Evidence>('pathology')
	const [isCertain, setCertain] = useState(true)
	const [note, setNote] = useState('')
	const [wasTried, setTried] = useState(false)
	const { mutate, isPending } = useCaseAction(recordOutcome, readingCase.id, () => {
		onDone()
		notifications.show({ color: 'teal', message: t.outcomes.recorded })
	})

	function submit(event: SubmitEvent) {
		event.preventDefault()
		setTried(true)
		if (diagnosis === undefined) return
		mutate({
			params: { caseId: readingCase.id },
			body: {
				diagnosis: diagnosis.system === 'text' ? diagnosis : { system: 'ICD-10', code: diagnosis.code },
				evidence,
				isCertain,
				note,
			},
		})
	}

	return (
		<form onSubmit={submit}>
			<Stack gap={10}>
				<Text size="xs" c="dimmed">
					{t.outcomes.recordHint}
				</Text>
				<FinalDiagnosis
					diagnosis={diagnosis}
					onChange={setDiagnosis}
					error={wasTried && diagnosis === undefined ? t.outcomes.diagnosisMissing : undefined}
				/>
				<Select
					label={t.outcomes.evidence}
					value={evidence}
					onChange={(value) => value !== null && setEvidence(Evidence.parse(value))}
					allowDeselect={false}
					data={Evidence.options.map((value) => ({
						value,
						label: `${t.vocabulary.evidence[value]} · ${t.outcomes.grade({ grade: EVIDENCE_GRADE[value] })}`,
					}))}
				/>
				<Checkbox
					label={t.outcomes.isCertain}
					checked={isCertain}
					onChange={(event) => setCertain(event.currentTarget.checked)}
				/>
				<Textarea
					label={t.outcomes.note}
					placeholder={t.outcomes.notePlaceholder}
					value={note}
					onChange={(event) => setNote(event.currentTarget.value)}
					autosize
					minRows={2}
				/>
				<Button type="submit" loading={isPending}>
					{t.outcomes.record}
				</Button>
			</Stack>
		</form>
	)
}

interface FinalDiagnosisProps {
	readonly diagnosis: Diagnosis | undefined
	readonly onChange: (diagnosis: Diagnosis | undefined) => void
	readonly error: string | undefined
}

function FinalDiagnosis({ diagnosis, onChange, error }: FinalDiagnosisProps) {
	const t = useWords()
	const locale = useLocale()
	if (diagnosis === undefined) return <DiagnosisPicker label={t.outcomes.diagnosis} error={error} onPick={onChange} />
	return (
		<div>
			<Text size="sm" fw={500}>
				{t.outcomes.diagnosis}
			</Text>
			<Group gap={6}>
				<Text size="sm">{diagnosisText(diagnosis, locale)}</Text>
				<Button
					variant="subtle"
					color="gray"
					size="compact-xs"
					leftSection={<IconX size={12} />}
					onClick={() => onChange(undefined)}
				>
					{t.app.remove}
				</Button>
			</Group>
		</div>
	)
}
