import { Button, Group, Modal, Pill, Select, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import {
	CriticalKind,
	type Diagnosis,
	type DiagnosisInput,
	flagCriticalValue,
	type ReadingCase,
} from '@readroom/contracts'
import { IconAlertOctagon } from '@tabler/icons-react'
import { type SubmitEvent, useState } from 'react'
import { useCaseAction } from '../app/use-action.ts'
import { useLocale, useWords } from '../app/words.ts'
import { DiagnosisPicker } from '../opinions/diagnosis-picker.tsx'
import { diagnosisText } from '../opinions/diagnosis-text.ts'

/** A reader tells the poster at once of what cannot wait, before his opinion or after it. */
export function FlagCriticalValue({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const [isOpen, { open, close }] = useDisclosure(false)
	return (
		<>
			<Button
				variant="subtle"
				color="red"
				size="compact-sm"
				leftSection={<IconAlertOctagon size={15} />}
				onClick={open}
			>
				{t.routing.criticalFlag}
			</Button>
			<Modal opened={isOpen} onClose={close} title={t.routing.criticalFlag} centered>
				<FlagForm readingCase={readingCase} onDone={close} />
			</Modal>
		</>
	)
}

function FlagForm({ readingCase, onDone }: { readingCase: ReadingCase; onDone: () => void }) {
	const t = useWords()
	const locale = useLocale()
	const [kind, setKind] = useState<CriticalKind | null>(null)
	const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null)
	const [note, setNote] = useState('')
	const { mutate, isPending } = useCaseAction(flagCriticalValue, readingCase.id, () => {
		notifications.show({ color: 'teal', message: t.routing.criticalSent })
		onDone()
	})

	function submit(event: SubmitEvent) {
		event.preventDefault()
		if (kind === null) return
		mutate({ params: { caseId: readingCase.id }, body: { kind, note, diagnosis: diagnosis && inputOf(diagnosis) } })
	}

	return (
		<form onSubmit={submit}>
			<Stack gap={12}>
				<Text size="sm" c="dimmed">
					{t.routing.criticalHint}
				</Text>
				<Select
					label={t.routing.criticalKind}
					withAsterisk
					searchable
					data-autofocus
					value={kind}
					onChange={(value) => setKind(value === null ? null : CriticalKind.parse(value))}
					data={CriticalKind.options.map((value) => ({ value, label: t.routing.kind[value] }))}
				/>
				<Textarea
					label={t.routing.criticalNote}
					placeholder={t.routing.criticalNotePlaceholder}
					value={note}
					maxLength={300}
					autosize
					minRows={2}
					onChange={(event) => setNote(event.currentTarget.value)}
				/>
				{diagnosis === null ? (
					<DiagnosisPicker label={`${t.routing.criticalDiagnosis} · ${t.app.optional}`} onPick={setDiagnosis} />
				) : (
					<Pill withRemoveButton size="lg" onRemove={() => setDiagnosis(null)}>
						{diagnosisText(diagnosis, locale)}
					</Pill>
				)}
				<Group justify="flex-end">
					<Button type="submit" color="red" disabled={kind === null} loading={isPending}>
						{t.routing.criticalSend}
					</Button>
				</Group>
			</Stack>
		</form>
	)
}

function inputOf(diagnosis: Diagnosis): DiagnosisInput {
	return diagnosis.system === 'ICD-10' ? { system: 'ICD-10', code: diagnosis.code } : diagnosis
}
