import { Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type CaseId, type Diagnosis, EVIDENCE_GRADE, Evidence, recordOutcome } from '@readroom/contracts'
import { IconX } from '@tabler/icons-react'
import { type SubmitEvent, useState } from 'react'
import { useCaseAction } from '../app/use-action.ts'
import { useLocale, useWords } from '../app/words.ts'
import { DiagnosisPicker } from '../opinions/diagnosis-picker.tsx'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import { diagnosisInput } from './diagnosis-input.ts'
import { daysBetween, dayText } from './evidence-day.ts'

interface OutcomeFormProps {
	readonly caseId: CaseId
	readonly postedAt: string
	readonly onDone: () => void
}

/** What it was, by what, and since when it is known. */
export function OutcomeForm({ caseId, postedAt, onDone }: OutcomeFormProps) {
	const t = useWords()
	const [diagnosis, setDiagnosis] = useState<Diagnosis>()
	const [evidence, setEvidence] = useState<Evidence>('pathology')
	const [isCertain, setCertain] = useState(true)
	const [note, setNote] = useState('')
	const [today] = useState(() => dayText(new Date()))
	const postedDay = dayText(new Date(postedAt))
	const [evidenceDay, setEvidenceDay] = useState(today)
	const [wasTried, setTried] = useState(false)
	const { mutate, isPending } = useCaseAction(recordOutcome, caseId, () => {
		onDone()
		notifications.show({ color: 'teal', message: t.outcomes.recorded })
	})

	function submit(event: SubmitEvent) {
		event.preventDefault()
		setTried(true)
		if (diagnosis === undefined) return
		mutate({
			params: { caseId },
			body: {
				diagnosis: diagnosisInput(diagnosis),
				evidence,
				isCertain,
				note,
				daysAfterPosting: daysBetween(postedDay, evidenceDay),
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
				<TextInput
					type="date"
					label={t.outcomes.evidenceOn}
					value={evidenceDay}
					min={postedDay}
					max={today}
					required
					onChange={(event) => setEvidenceDay(event.currentTarget.value)}
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
