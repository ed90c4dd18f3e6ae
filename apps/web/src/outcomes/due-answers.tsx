import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
	type CaseId,
	type Diagnosis,
	type DueOutcome,
	Evidence,
	LostReason,
	recordOutcome,
	sayLost,
	sayStillPending,
} from '@readroom/contracts'
import { useState } from 'react'
import { useCaseAction } from '../app/use-action.ts'
import { useLocale, useWords } from '../app/words.ts'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import { diagnosisInput } from './diagnosis-input.ts'
import { OutcomeForm } from './outcome-form.tsx'

/** What was it? A tap, and one more for what showed it or why nobody will know. */
export function DueAnswers({ due: { caseId, postedAt, poolFirst } }: { due: DueOutcome }) {
	const t = useWords()
	const locale = useLocale()
	const [asked, setAsked] = useState<'evidence' | 'other' | 'reason'>()
	const pending = useCaseAction(sayStillPending, caseId, () =>
		notifications.show({ color: 'accent', message: t.outcomes.stillPendingDone }),
	)
	const cancel = () => setAsked(undefined)
	if (asked === 'evidence' && poolFirst !== null)
		return <WhatShowedIt caseId={caseId} diagnosis={poolFirst} onCancel={cancel} />
	if (asked === 'other') return <OutcomeForm caseId={caseId} postedAt={postedAt} onDone={cancel} />
	if (asked === 'reason') return <WhyLost caseId={caseId} onCancel={cancel} />
	return (
		<Group gap={8}>
			{poolFirst !== null && (
				<Button size="xs" onClick={() => setAsked('evidence')}>
					{t.outcomes.confirmPool({ diagnosis: diagnosisText(poolFirst, locale) })}
				</Button>
			)}
			<Button size="xs" variant="default" onClick={() => setAsked('other')}>
				{t.outcomes.otherDiagnosis}
			</Button>
			<Button
				size="xs"
				variant="default"
				loading={pending.isPending}
				onClick={() => pending.mutate({ params: { caseId } })}
			>
				{t.outcomes.stillPending}
			</Button>
			<Button size="xs" variant="default" onClick={() => setAsked('reason')}>
				{t.outcomes.lost}
			</Button>
		</Group>
	)
}

interface SecondTapProps {
	readonly caseId: CaseId
	readonly onCancel: () => void
}

function WhatShowedIt({ caseId, diagnosis, onCancel }: SecondTapProps & { diagnosis: Diagnosis }) {
	const t = useWords()
	const { mutate, isPending } = useCaseAction(recordOutcome, caseId, () =>
		notifications.show({ color: 'teal', message: t.outcomes.recorded }),
	)
	const record = (evidence: Evidence) =>
		mutate({ params: { caseId }, body: { diagnosis: diagnosisInput(diagnosis), evidence } })
	return (
		<Choices
			question={t.outcomes.byWhat}
			choices={Evidence.options.map((value) => ({ label: t.vocabulary.evidence[value], choose: () => record(value) }))}
			isPending={isPending}
			onCancel={onCancel}
		/>
	)
}

function WhyLost({ caseId, onCancel }: SecondTapProps) {
	const t = useWords()
	const { mutate, isPending } = useCaseAction(sayLost, caseId, () =>
		notifications.show({ color: 'accent', message: t.outcomes.lostDone }),
	)
	return (
		<Choices
			question={t.outcomes.lostWhy}
			choices={LostReason.options.map((reason) => ({
				label: t.outcomes.lostReason[reason],
				choose: () => mutate({ params: { caseId }, body: { reason } }),
			}))}
			isPending={isPending}
			onCancel={onCancel}
		/>
	)
}

interface ChoicesProps {
	readonly question: string
	readonly choices: readonly { readonly label: string; readonly choose: () => void }[]
	readonly isPending: boolean
	readonly onCancel: () => void
}

function Choices({ question, choices, isPending, onCancel }: ChoicesProps) {
	const t = useWords()
	return (
		<Group gap={8}>
			<Text size="sm">{question}</Text>
			{choices.map(({ label, choose }) => (
				<Button key={label} size="xs" variant="light" disabled={isPending} onClick={choose}>
					{label}
				</Button>
			))}
			<Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
				{t.app.cancel}
			</Button>
		</Group>
	)
}
