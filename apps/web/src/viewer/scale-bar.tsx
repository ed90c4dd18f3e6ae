import { useWords } from '../app/words.ts'

/** Lengths that a bar may have, in millimetres. */
const LENGTHS_MM = [1, 2, 5, 10, 20, 50, 100, 200]
const LONGEST_PX = 110

/** How long a centimetre, or a round number of them, is on the screen. */
export function ScaleBar({ mmPerPx }: { mmPerPx: number }) {
	const t = useWords()
	const lengthMm = LENGTHS_MM.findLast((mm) => mm / mmPerPx <= LONGEST_PX)
	if (lengthMm === undefined) return null
	const isCm = lengthMm >= 10
	return (
		<div className="pane-scale" data-testid="scale">
			<span className="pane-scale-bar" style={{ width: lengthMm / mmPerPx }} />
			{isCm ? t.viewer.scaleCm({ cm: lengthMm / 10 }) : t.viewer.position({ mm: `${lengthMm}` })}
		</div>
	)
}
