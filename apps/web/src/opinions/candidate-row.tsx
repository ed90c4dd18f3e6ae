import { ActionIcon, Group, NativeSelect, Slider, Text, Tooltip } from '@mantine/core'
import { CERTAINTY_WORDS, certaintyWord, percentFor } from '@readroom/reading'
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useLocale, useWords } from '../app/words.ts'
import { diagnosisCode, diagnosisText } from './diagnosis-text.ts'
import type { WrittenCandidate } from './opinion-draft.ts'

interface CandidateRowProps {
	readonly rank: number
	readonly candidate: WrittenCandidate
	readonly isLast: boolean
	readonly onChange: (change: Partial<WrittenCandidate>) => void
	readonly onMove: (by: -1 | 1) => void
	readonly onRemove: () => void
}

/** One diagnosis of the list being written: its rank, its confidence in percent and in words, whether it must not be missed. */
export function CandidateRow({ rank, candidate, isLast, onChange, onMove, onRemove }: CandidateRowProps) {
	const t = useWords()
	const locale = useLocale()
	const name = diagnosisText(candidate.diagnosis, locale)
	return (
		<div className="candidate" data-testid="candidate">
			<Group gap={8} wrap="nowrap">
				<span className="candidate-rank">{rank}</span>
				<Text span size="sm" fw={500} className="candidate-name">
					{name}{' '}
					<Text span size="xs" c="dimmed">
						{diagnosisCode(candidate.diagnosis)}
					</Text>
				</Text>
				<Tooltip label={t.opinions.dangerousHint} openDelay={400}>
					<ActionIcon
						variant={candidate.isDangerous ? 'filled' : 'subtle'}
						color={candidate.isDangerous ? 'red' : 'gray'}
						aria-label={t.opinions.dangerous}
						aria-pressed={candidate.isDangerous}
						onClick={() => onChange({ isDangerous: !candidate.isDangerous })}
					>
						<IconAlertTriangle size={16} />
					</ActionIcon>
				</Tooltip>
				<ActionIcon
					variant="subtle"
					color="gray"
					aria-label={t.opinions.moveUp}
					disabled={rank === 1}
					onClick={() => onMove(-1)}
				>
					<IconArrowUp size={16} />
				</ActionIcon>
				<ActionIcon
					variant="subtle"
					color="gray"
					aria-label={t.opinions.moveDown}
					disabled={isLast}
					onClick={() => onMove(1)}
				>
					<IconArrowDown size={16} />
				</ActionIcon>
				<ActionIcon variant="subtle" color="gray" aria-label={`${t.app.remove} ${name}`} onClick={onRemove}>
					<IconX size={16} />
				</ActionIcon>
			</Group>
			<Group gap={10} wrap="nowrap" mt={2}>
				<Slider
					className="candidate-slider"
					min={5}
					max={100}
					step={5}
					size="sm"
					label={null}
					value={candidate.confidencePercent}
					onChange={(confidencePercent) => onChange({ confidencePercent })}
					thumbLabel={`${t.opinions.confidence} ${name}`}
				/>
				<Text span size="xs" className="candidate-confidence">
					{candidate.confidencePercent}%
				</Text>
				<NativeSelect
					size="xs"
					className="candidate-certainty"
					aria-label={t.opinions.certaintyOf({ name })}
					value={certaintyWord(candidate.confidencePercent)}
					onChange={(event) => {
						const word = CERTAINTY_WORDS.find((one) => one === event.currentTarget.value)
						if (word !== undefined) onChange({ confidencePercent: percentFor(word) })
					}}
					data={CERTAINTY_WORDS.map((value) => ({ value, label: t.opinions.certainty[value] }))}
				/>
			</Group>
		</div>
	)
}
