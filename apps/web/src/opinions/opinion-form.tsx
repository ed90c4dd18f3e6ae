import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import type { CaseSeries } from '@readroom/contracts'
import { Urgency } from '@readroom/contracts'
import { type SubmitEvent, useState } from 'react'
import { useWords } from '../app/words.ts'
import { CandidateRow } from './candidate-row.tsx'
import { DiagnosisPicker } from './diagnosis-picker.tsx'
import { InsertSliceButton } from './insert-slice-button.tsx'
import {
	conceptsOf,
	isFull,
	nextConfidence,
	totalPercent,
	type WrittenCandidate,
	type WrittenOpinion,
} from './opinion-draft.ts'
import './opinions.css'

interface OpinionFormProps {
	readonly series: readonly CaseSeries[]
	readonly written: WrittenOpinion
	readonly onWrite: (change: Partial<WrittenOpinion>) => void
	readonly submitLabel: string
	readonly isSubmitting: boolean
	readonly onSubmit: () => void
}

/** Findings, one to five ranked diagnoses with confidence, urgency, next step: the whole opinion on one page. */
export function OpinionForm({ series, written, onWrite, submitLabel, isSubmitting, onSubmit }: OpinionFormProps) {
	const t = useWords()
	const [wasTried, setTried] = useState(false)
	const total = totalPercent(written.candidates)
	const isFindingsMissing = written.findings.trim() === ''
	const isReady = !isFindingsMissing && written.candidates.length > 0 && total <= 100

	function submit(event: SubmitEvent) {
		event.preventDefault()
		setTried(true)
		if (isReady) onSubmit()
	}

	return (
		<form onSubmit={submit}>
			<Stack gap={12}>
				<Textarea
					label={t.opinions.findings}
					placeholder={t.opinions.findingsPlaceholder}
					value={written.findings}
					onChange={(event) => onWrite({ findings: event.currentTarget.value })}
					error={wasTried && isFindingsMissing ? t.opinions.findingsMissing : undefined}
					autosize
					minRows={3}
					maxRows={10}
				/>
				<InsertSliceButton
					series={series}
					onInsert={(link) => onWrite({ findings: `${written.findings}${written.findings === '' ? '' : ' '}${link}` })}
				/>
				<CandidateList
					candidates={written.candidates}
					onChange={(candidates) => onWrite({ candidates })}
					error={wasTried && written.candidates.length === 0 ? t.opinions.noDiagnosis : undefined}
				/>
				{written.candidates.length > 0 && (
					<Text size="xs" c={total > 100 ? 'red.5' : 'dimmed'}>
						{total > 100
							? t.opinions.confidenceOver({ percent: total })
							: t.opinions.confidenceTotal({ percent: total })}
					</Text>
				)}
				<div>
					<Text size="sm" fw={500} mb={4} id="urgency-label">
						{t.opinions.urgency}
					</Text>
					<SegmentedControl
						fullWidth
						size="xs"
						aria-labelledby="urgency-label"
						value={written.urgency}
						onChange={(urgency) => onWrite({ urgency: Urgency.parse(urgency) })}
						data={Urgency.options.map((value) => ({ value, label: t.vocabulary.urgency[value] }))}
					/>
				</div>
				<Textarea
					label={t.opinions.nextStep}
					placeholder={t.opinions.nextStepPlaceholder}
					value={written.nextStep}
					onChange={(event) => onWrite({ nextStep: event.currentTarget.value })}
					autosize
					minRows={1}
					maxRows={5}
				/>
				<Group grow>
					<Button type="submit" loading={isSubmitting}>
						{submitLabel}
					</Button>
				</Group>
			</Stack>
		</form>
	)
}

interface CandidateListProps {
	readonly candidates: readonly WrittenCandidate[]
	readonly onChange: (candidates: WrittenCandidate[]) => void
	readonly error: string | undefined
}

function CandidateList({ candidates, onChange, error }: CandidateListProps) {
	const t = useWords()

	function change(at: number, changed: Partial<WrittenCandidate>) {
		onChange(candidates.map((candidate, index) => (index === at ? { ...candidate, ...changed } : candidate)))
	}

	function move(from: number, by: -1 | 1) {
		const moved = candidates[from]
		if (moved === undefined) return
		const rest = candidates.filter((_, index) => index !== from)
		onChange([...rest.slice(0, from + by), moved, ...rest.slice(from + by)])
	}

	return (
		<div>
			<Text size="sm" fw={500} mb={6}>
				{t.opinions.differential}
			</Text>
			<Stack gap={8}>
				{candidates.map((candidate, index) => (
					<CandidateRow
						key={[...conceptsOf([candidate])].join('')}
						rank={index + 1}
						candidate={candidate}
						isLast={index === candidates.length - 1}
						onChange={(changed) => change(index, changed)}
						onMove={(by) => move(index, by)}
						onRemove={() => onChange(candidates.filter((_, place) => place !== index))}
					/>
				))}
				{isFull(candidates) ? (
					<Text size="xs" c="dimmed">
						{t.opinions.mostDiagnoses}
					</Text>
				) : (
					<DiagnosisPicker
						error={error}
						taken={conceptsOf(candidates)}
						onPick={(diagnosis, entry) =>
							onChange([
								...candidates,
								{
									diagnosis,
									confidencePercent: nextConfidence(candidates),
									isDangerous: entry?.isDangerous ?? false,
								},
							])
						}
					/>
				)}
			</Stack>
		</div>
	)
}
