import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { type BodyPart, type CaseSeries, Urgency } from '@readroom/contracts'
import { type SubmitEvent, useState } from 'react'
import { useWords } from '../app/words.ts'
import { CandidateList } from './candidate-list.tsx'
import { InsertSliceButton } from './insert-slice-button.tsx'
import { totalPercent, type WrittenOpinion } from './opinion-draft.ts'
import { PhraseChips } from './phrase-chips.tsx'
import './opinions.css'

interface OpinionFormProps {
	readonly series: readonly CaseSeries[]
	readonly bodyPart: BodyPart | null
	readonly written: WrittenOpinion
	readonly onWrite: (change: Partial<WrittenOpinion>) => void
	readonly submitLabel: string
	readonly isSubmitting: boolean
	readonly onSubmit: () => void
}

/** Findings, one to five ranked diagnoses with confidence, urgency, next step: the whole opinion on one page. */
export function OpinionForm(props: OpinionFormProps) {
	const { series, bodyPart, written, onWrite, submitLabel, isSubmitting, onSubmit } = props
	const t = useWords()
	const [wasTried, setTried] = useState(false)
	const total = totalPercent(written.candidates)
	const isFindingsMissing = written.findings.trim() === ''
	const isReady = !isFindingsMissing && written.candidates.length > 0 && total <= 100

	/** A phrase goes behind what is written, as a clause of its own. */
	function addPhrase(phrase: string) {
		const before = written.findings.trimEnd()
		onWrite({ findings: before === '' ? phrase : `${before}${t.opinions.clause}${phrase}` })
	}

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
				<PhraseChips bodyPart={bodyPart} onPick={addPhrase} />
				<CandidateList
					candidates={written.candidates}
					onChange={(candidates) => onWrite({ candidates })}
					error={wasTried && written.candidates.length === 0 ? t.opinions.noDiagnosis : undefined}
				/>
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
