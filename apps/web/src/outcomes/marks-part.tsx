import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { MOST_MARKS, type OutcomeMark, placeMark, type ReadingCase, removeMark } from '@readroom/contracts'
import { IconCurrentLocation, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useCaseAction } from '../app/use-action.ts'
import { useLocale, useWords } from '../app/words.ts'
import { sliceLink } from '../cases/slice-link.ts'
import { showSlice, useViewerState } from '../viewer/viewer-state.ts'

interface MarksPartProps {
	readonly readingCase: ReadingCase
	readonly marks: readonly OutcomeMark[]
	readonly mayMark: boolean
}

/** Where it was: links that bring the viewer there, where a ring shows it. */
export function MarksPart({ readingCase, marks, mayMark }: MarksPartProps) {
	const t = useWords()
	useMarksOnPictures(marks)
	const { mutate: remove } = useCaseAction(removeMark, readingCase.id)
	if (readingCase.series.length === 0 || (marks.length === 0 && !mayMark)) return null
	return (
		<div className="outcome-where">
			<div className="case-label">{t.outcomes.where}</div>
			<Group gap={4}>
				{marks.map((mark) => (
					<span key={mark.id} className="outcome-mark">
						<MarkLink mark={mark} series={readingCase.series} />
						{mayMark && (
							<ActionIcon
								size="xs"
								variant="subtle"
								color="gray"
								aria-label={t.outcomes.removeMark}
								onClick={() => remove({ params: { caseId: readingCase.id, markId: mark.id } })}
							>
								<IconX size={12} />
							</ActionIcon>
						)}
					</span>
				))}
				{mayMark && marks.length < MOST_MARKS && <PlaceButton readingCase={readingCase} />}
			</Group>
			{mayMark && marks.length === 0 && (
				<Text size="xs" c="dimmed">
					{t.outcomes.whereHint}
				</Text>
			)}
		</div>
	)
}

export function MarkLink({ mark, series }: { mark: OutcomeMark; series: ReadingCase['series'] }) {
	const link = sliceLink(series, mark, useLocale())
	if (link === undefined) return null
	return (
		<button type="button" className="slice-link" onClick={() => showSlice(mark)}>
			{link}
		</button>
	)
}

/** Waits for a click on one of the pictures; a second press gives up. */
function PlaceButton({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const isPlacing = useViewerState((state) => state.onPlaced !== null)
	const { mutate, isPending } = useCaseAction(placeMark, readingCase.id)
	useEffect(() => () => useViewerState.setState({ onPlaced: null }), [])
	const start = () =>
		useViewerState.setState({
			onPlaced: (place) => mutate({ params: { caseId: readingCase.id }, body: place }),
		})
	return (
		<Button
			variant={isPlacing ? 'filled' : 'light'}
			size="compact-xs"
			leftSection={<IconCurrentLocation size={13} />}
			loading={isPending}
			aria-pressed={isPlacing}
			onClick={isPlacing ? () => useViewerState.setState({ onPlaced: null }) : start}
		>
			{isPlacing ? t.outcomes.markHint : t.outcomes.mark}
		</Button>
	)
}

function useMarksOnPictures(marks: readonly OutcomeMark[]) {
	useEffect(() => {
		useViewerState.setState({ marks })
		return () => useViewerState.setState({ marks: [] })
	}, [marks])
}
