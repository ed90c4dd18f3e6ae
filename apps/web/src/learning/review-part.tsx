import { Badge, Group, Select, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import {
	type CaseId,
	CHAIR_FIRST,
	Discrepancy,
	listReviewedOpinions,
	MissKind,
	type ReviewedOpinion,
	setDiscrepancy,
	setMissKind,
} from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useLocale, useWords } from '../app/words.ts'
import { caseKey } from '../cases/case-queries.ts'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import './learning.css'

/** For each blind opinion what kind of miss it was, and its line in the register; folded up until wanted. */
export function ReviewPart({ caseId }: { caseId: CaseId }) {
	const t = useWords()
	const { data } = useQuery({
		queryKey: caseKey(caseId, 'review'),
		queryFn: () => api.call(listReviewedOpinions, { params: { caseId } }),
	})
	if (data === undefined) return null
	return (
		<details className="review">
			<summary>{t.learning.review}</summary>
			<Text size="xs" c="dimmed" mb={6}>
				{data.items.length === 0 ? t.learning.noOpinions : t.learning.reviewHint}
			</Text>
			{data.items.map((opinion) => (
				<OneOpinion key={opinion.opinionId} caseId={caseId} opinion={opinion} />
			))}
		</details>
	)
}

function OneOpinion({ caseId, opinion }: { caseId: CaseId; opinion: ReviewedOpinion }) {
	const t = useWords()
	const locale = useLocale()
	const params = { caseId, opinionId: opinion.opinionId }
	const onSaved = () => notifications.show({ color: 'teal', message: t.learning.saved })
	const miss = useCaseAction(setMissKind, caseId, onSaved)
	const isHit = opinion.rankOfOutcome === 1
	return (
		<div className="review-opinion">
			<Group gap={8}>
				<Text size="sm" fw={600}>
					{opinion.reader.name}
				</Text>
				<Text size="sm" c={isHit ? 'teal' : 'dimmed'}>
					{diagnosisText(opinion.firstChoice, locale)}
				</Text>
			</Group>
			<Group gap={8} grow align="flex-start">
				{!isHit && (
					<Select
						size="xs"
						label={t.learning.missKindLabel}
						placeholder={t.learning.noMissKind}
						clearable
						value={opinion.missKind}
						disabled={miss.isPending}
						data={MissKind.options.map((value) => ({ value, label: t.learning.missKind[value] }))}
						onChange={(value) => miss.mutate({ params, body: { kind: value === null ? null : MissKind.parse(value) } })}
					/>
				)}
				<DiscrepancyChoice caseId={caseId} opinion={opinion} onSaved={onSaved} />
			</Group>
		</div>
	)
}

interface DiscrepancyChoiceProps {
	readonly caseId: CaseId
	readonly opinion: ReviewedOpinion
	readonly onSaved: () => void
}

function DiscrepancyChoice({ caseId, opinion, onSaved }: DiscrepancyChoiceProps) {
	const t = useWords()
	const { mutate, isPending } = useCaseAction(setDiscrepancy, caseId, onSaved)
	if (opinion.isDecided)
		return (
			<Badge variant="light" color="gray" mt={20}>
				{t.learning.decided}
			</Badge>
		)
	const goesToChair = opinion.ownDiscrepancy !== null && CHAIR_FIRST.includes(opinion.ownDiscrepancy)
	return (
		<Select
			size="xs"
			label={t.learning.discrepancyLabel}
			placeholder={t.learning.noMissKind}
			description={goesToChair ? t.learning.chairFirst : undefined}
			inputWrapperOrder={['label', 'input', 'description']}
			value={opinion.ownDiscrepancy}
			disabled={isPending}
			allowDeselect={false}
			data={Discrepancy.options.map((value) => ({ value, label: t.learning.discrepancy[value] }))}
			comboboxProps={{ width: 280, position: 'bottom-end' }}
			onChange={(value) =>
				value !== null &&
				mutate({ params: { caseId, opinionId: opinion.opinionId }, body: { code: Discrepancy.parse(value) } })
			}
		/>
	)
}
