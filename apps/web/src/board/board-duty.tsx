import type { BoardReader } from '@readroom/contracts'
import { useWords } from '../app/words.ts'

/** Who can be asked now, and for what. */
export function BoardDuty({ readers }: { readers: readonly BoardReader[] }) {
	const t = useWords()
	return (
		<section className="board-panel">
			<h2>{t.board.onDuty}</h2>
			{readers.length === 0 && <p className="board-empty">{t.board.nobodyOnDuty}</p>}
			<ul className="board-readers">
				{readers.map(({ name, hospitalName, organs, isLead }) => (
					<li key={`${name} ${hospitalName}`}>
						<strong>{name}</strong>
						{isLead && <span className="board-lead">{t.board.lead}</span>}
						<span className="board-dim">
							{hospitalName}
							{' · '}
							{organs.length === 0 ? t.board.everything : organs.map((organ) => t.vocabulary.bodyPart[organ]).join(' ')}
						</span>
					</li>
				))}
			</ul>
		</section>
	)
}
