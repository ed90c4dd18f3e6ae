import { ActionIcon, Button, Group, Modal, Stack, Text, Tooltip } from '@mantine/core'
import {
	type CollectiveDifferential,
	type ConceptMerge,
	conceptIdOf,
	type Diagnosis,
	mergeConcepts,
	type ReadingCase,
	undoMerge,
} from '@readroom/contracts'
import { IconArrowsJoin } from '@tabler/icons-react'
import { useState } from 'react'
import { useCaseAction } from '../app/use-action.ts'
import { useLocale, useWords } from '../app/words.ts'
import { DiagnosisPicker } from '../opinions/diagnosis-picker.tsx'
import { diagnosisText } from '../opinions/diagnosis-text.ts'

interface MergeButtonProps {
	readonly diagnosis: Diagnosis
	readonly pool: CollectiveDifferential
	readonly readingCase: ReadingCase
}

/** Says that this diagnosis is another of the list, or of the catalogue, under another name. */
export function MergeButton({ diagnosis, pool, readingCase }: MergeButtonProps) {
	const t = useWords()
	const locale = useLocale()
	const [isOpen, setOpen] = useState(false)
	const { mutate, isPending } = useCaseAction(mergeConcepts, readingCase.id, () => setOpen(false))
	const conceptId = conceptIdOf(diagnosis)
	const others = pool.ranked.map((row) => row.diagnosis).filter((other) => conceptIdOf(other) !== conceptId)

	function mergeInto(into: Diagnosis) {
		mutate({
			params: { caseId: readingCase.id },
			body: {
				conceptId,
				into: into.system === 'text' ? into : { system: 'ICD-10', code: into.code },
			},
		})
	}

	return (
		<>
			<Tooltip label={t.opinions.merge} openDelay={400}>
				<ActionIcon
					variant="subtle"
					color="gray"
					size="sm"
					aria-label={`${t.opinions.merge} ${diagnosisText(diagnosis, locale)}`}
					onClick={() => setOpen(true)}
				>
					<IconArrowsJoin size={14} />
				</ActionIcon>
			</Tooltip>
			<Modal
				opened={isOpen}
				onClose={() => setOpen(false)}
				title={t.opinions.mergeTitle({ name: diagnosisText(diagnosis, locale) })}
				centered
			>
				<Stack gap={8}>
					<Text size="sm" c="dimmed">
						{t.opinions.mergeHint}
					</Text>
					{others.map((other) => (
						<Button
							key={conceptIdOf(other)}
							variant="default"
							justify="flex-start"
							loading={isPending}
							onClick={() => mergeInto(other)}
						>
							{t.opinions.mergeInto({ name: diagnosisText(other, locale) })}
						</Button>
					))}
					<DiagnosisPicker
						label={t.opinions.mergeOther}
						taken={new Set([conceptId])}
						onPick={(into) => mergeInto(into)}
					/>
				</Stack>
			</Modal>
		</>
	)
}

/** Merges in force, each with the way back. */
export function MergeList({ pool, readingCase }: { pool: CollectiveDifferential; readingCase: ReadingCase }) {
	const t = useWords()
	if (pool.merges.length === 0) return null
	return (
		<div>
			<div className="case-label">{t.opinions.merges}</div>
			{pool.merges.map((merge) => (
				<OneMerge key={merge.id} merge={merge} mayUndo={pool.mayMerge} readingCase={readingCase} />
			))}
		</div>
	)
}

interface OneMergeProps {
	readonly merge: ConceptMerge
	readonly mayUndo: boolean
	readonly readingCase: ReadingCase
}

function OneMerge({ merge, mayUndo, readingCase }: OneMergeProps) {
	const t = useWords()
	const locale = useLocale()
	const { mutate, isPending } = useCaseAction(undoMerge, readingCase.id)
	return (
		<Group gap={6} wrap="nowrap">
			<Text size="xs" style={{ flex: 1, minWidth: 0 }}>
				{t.opinions.merged({
					from: diagnosisText(merge.diagnosis, locale),
					into: diagnosisText(merge.into, locale),
					name: merge.mergedBy,
				})}
			</Text>
			{mayUndo && (
				<Button
					variant="subtle"
					color="gray"
					size="compact-xs"
					loading={isPending}
					onClick={() => mutate({ params: { caseId: readingCase.id, mergeId: merge.id } })}
				>
					{t.opinions.undo}
				</Button>
			)}
		</Group>
	)
}
