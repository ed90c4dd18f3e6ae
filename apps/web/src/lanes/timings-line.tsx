import type { ReadingCase, Timings } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { minutesBetween } from '../app/time.ts'
import { useLocale, useWords } from '../app/words.ts'
import { durationText } from '../records/duration-text.ts'
import { timingsQuery } from './lane-queries.ts'
import './lanes.css'

const SHOWN = ['firstLookAt', 'firstOpinionAt', 'thirdOpinionAt', 'acknowledgedAt'] as const satisfies (keyof Timings)[]

/** How long what took from posting, for those who may know. */
export function TimingsLine({ readingCase: { id, postedAt } }: { readingCase: ReadingCase }) {
	const t = useWords()
	const locale = useLocale()
	const { data } = useQuery(timingsQuery(id))
	const timings = data?.timings
	const happened = SHOWN.filter((name) => timings?.[name] != null)
	if (timings == null || postedAt === null || happened.length === 0) return null
	return (
		<dl className="timings">
			{happened.map((name) => (
				<div key={name}>
					<dt>{t.lanes.timing[name]}</dt>{' '}
					<dd>{durationText(minutesBetween(new Date(postedAt), new Date(timings[name] ?? postedAt)), t, locale)}</dd>
				</div>
			))}
		</dl>
	)
}
