import { useWords } from '../app/words.ts'
import type { PaneState } from './pane-state.ts'
import type { ViewerSession } from './viewer-session.ts'
import { useViewerState } from './viewer-state.ts'

interface PaneMarksProps {
	readonly session: ViewerSession
	readonly index: number
	/** Marks move with it. */
	readonly pane: PaneState
}

/** Where it was, as a ring on the slice; and while somebody waits for a point, a sheet that takes the next click. */
export function PaneMarks({ session, index, pane }: PaneMarksProps) {
	const marks = useViewerState((state) => state.marks)
	const places = pane.link === 'beyond' ? [] : marks.map((mark) => session.readouts.placeOfMark(index, mark))
	return (
		<>
			{places.map(
				(place, number) =>
					place !== undefined && (
						<span
							key={marks[number]?.id}
							className="pane-mark"
							data-testid="outcome-mark"
							style={{ left: place.x, top: place.y }}
						/>
					),
			)}
			<PlacingSheet session={session} index={index} />
		</>
	)
}

function PlacingSheet({ session, index }: Omit<PaneMarksProps, 'pane'>) {
	const t = useWords()
	const onPlaced = useViewerState((state) => state.onPlaced)
	if (onPlaced === null) return null
	return (
		<button
			type="button"
			className="pane-placing"
			aria-label={t.outcomes.markHint}
			onClick={({ clientX, clientY, currentTarget }) => {
				const { left, top } = currentTarget.getBoundingClientRect()
				const place = session.readouts.pictureAt(index, { x: clientX - left, y: clientY - top })
				if (place === undefined) return
				useViewerState.setState({ onPlaced: null })
				onPlaced(place)
			}}
		/>
	)
}
