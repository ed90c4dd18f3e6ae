import { Stack, Text } from '@mantine/core'
import { useWords } from '../app/words.ts'
import { CandidateRow } from './candidate-row.tsx'
import { DiagnosisPicker } from './diagnosis-picker.tsx'
import { conceptsOf, isFull, nextConfidence, totalPercent, type WrittenCandidate } from './opinion-draft.ts'
import './opinions.css'

interface CandidateListProps {
	readonly candidates: readonly WrittenCandidate[]
	readonly onChange: (candidates: WrittenCandidate[]) => void
	readonly error?: string | undefined
}

/** One to five diagnoses in order of likelihood, each with its confidence; more are found by any name. */
export function CandidateList({ candidates, onChange, error }: CandidateListProps) {
	const t = useWords()

	const total = totalPercent(candidates)

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
			{candidates.length > 0 && (
				<Text size="xs" c={total > 100 ? 'red.5' : 'dimmed'} mt={6}>
					{total > 100 ? t.opinions.confidenceOver({ percent: total }) : t.opinions.confidenceTotal({ percent: total })}
				</Text>
			)}
		</div>
	)
}
