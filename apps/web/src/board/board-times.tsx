import type { Board, BoardTimes } from '@readroom/contracts'
import { useLocale, useWords } from '../app/words.ts'
import { durationText } from '../records/duration-text.ts'
import { HoursPlot } from './hours-plot.tsx'

const SHOWN = ['firstAnswerMinutes', 'thirdAnswerMinutes', 'acknowledgedMinutes'] as const

/** How soon cases of the last 30 days were answered: all of them, by hour, by body part. */
export function BoardTimesPanel({ board: { times, byHour, byBodyPart } }: { board: Board }) {
	const t = useWords()
	const text = useTimeText()
	const hours = byHour.map(({ firstAnswerMinutes }) => firstAnswerMinutes)
	return (
		<section className="board-panel">
			<h2>
				{t.board.times} <small className="board-dim">{t.board.timesOf({ count: times.caseCount })}</small>
			</h2>
			<dl className="board-numbers">
				{SHOWN.map((name) => (
					<div key={name}>
						<dd>{text(times[name])}</dd>
						<dt>{t.board.time[name]}</dt>
					</div>
				))}
			</dl>
			<h3>{t.board.byHour}</h3>
			{hours.every((minutes) => minutes === null) ? (
				<p className="board-empty">{t.board.tooFew}</p>
			) : (
				<HoursPlot minutes={hours} label={t.board.byHour} />
			)}
			{byBodyPart.length > 0 && (
				<table className="board-table">
					<thead>
						<tr>
							<th>{t.board.bodyPart}</th>
							{SHOWN.map((name) => (
								<th key={name}>{t.board.time[name]}</th>
							))}
						</tr>
					</thead>
					<tbody>
						{byBodyPart.map((row) => (
							<tr key={row.bodyPart}>
								<th scope="row">{t.vocabulary.bodyPart[row.bodyPart]}</th>
								{SHOWN.map((name) => (
									<td key={name}>{text(row[name])}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			)}
		</section>
	)
}

/** A median in words; a dash where there is none. */
function useTimeText(): (minutes: BoardTimes['firstAnswerMinutes']) => string {
	const t = useWords()
	const locale = useLocale()
	return (minutes) => (minutes === null ? '–' : durationText(Math.ceil(minutes), t, locale))
}
