import { useWords } from '../app/words.ts'
import './flags.css'

/** Above a case that was flagged, to those who see it still. */
export function HiddenNotice() {
	const t = useWords()
	return (
		<div className="hidden-notice" role="status">
			{t.flags.caseHidden}
		</div>
	)
}
