import type { BoardCase, Lane } from '@readroom/contracts'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { LaneBadge } from '../cases/case-badges.tsx'
import { PromiseCountdown } from '../lanes/promise-clock.tsx'

/** As many as fit one under the other on a screen of 1080 lines. */
const MOST_SHOWN = 11

const DAY_MS = 24 * 60 * 60_000

/** Open cases with the clock of their promise; never how many have answered. */
export function BoardCases({ cases }: { cases: readonly BoardCase[] }) {
	const t = useWords()
	const now = useNow()
	const more = cases.length - MOST_SHOWN
	return (
		<section className="board-panel">
			<h2>{t.board.openCases({ count: cases.length })}</h2>
			{cases.length === 0 && <p className="board-empty">{t.board.noCases}</p>}
			<ol className="board-cases">
				{cases.slice(0, MOST_SHOWN).map(({ label, lane, modality, bodyPart, postedAt, answerDueAt }) => (
					<li key={label} data-lane={lane}>
						<LaneBadge lane={lane} />
						<span className="board-label">{label}</span>
						<span>
							{[
								modality === null ? undefined : t.vocabulary.modality[modality],
								bodyPart === null ? undefined : t.vocabulary.bodyPart[bodyPart],
							]
								.filter(Boolean)
								.join(' · ')}
						</span>
						<span className="board-dim">{timeAgo(postedAt, now, t)}</span>
						<span className="board-due">
							<BoardClock lane={lane} dueAt={answerDueAt} now={now} />
						</span>
					</li>
				))}
			</ol>
			{more > 0 && <p className="board-dim">{t.board.moreCases({ count: more })}</p>}
		</section>
	)
}

/** A case long past its promise may be answered and only wait for its outcome; the wall must not tell which, nor alarm. */
function BoardClock({ lane, dueAt, now }: { lane: Lane; dueAt: string | null; now: Date }) {
	const t = useWords()
	if (dueAt === null) return <span className="board-dim">{t.vocabulary.lanePromise[lane]}</span>
	const due = new Date(dueAt)
	if (now.getTime() - due.getTime() > DAY_MS) return <span className="board-dim">{t.board.pastPromise}</span>
	return <PromiseCountdown dueAt={due} />
}
