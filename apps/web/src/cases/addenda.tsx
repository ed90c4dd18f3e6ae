import type { Addendum, ReadingCase } from '@readroom/contracts'
import { IconPin } from '@tabler/icons-react'
import { timeAgo, useNow } from '../app/time.ts'
import { useLocale, useWords } from '../app/words.ts'
import { LinkedText } from './linked-text.tsx'
import { Section } from './section.tsx'

/** What the poster added after posting, pinned above everything that was said before it. */
export function Addenda({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	if (readingCase.addenda.length === 0) return null
	return (
		<Section title={t.lanes.addenda}>
			{readingCase.addenda.map((addendum) => (
				<OneAddendum key={addendum.id} addendum={addendum} readingCase={readingCase} />
			))}
		</Section>
	)
}

function OneAddendum({ addendum, readingCase }: { addendum: Addendum; readingCase: ReadingCase }) {
	const t = useWords()
	const locale = useLocale()
	const now = useNow()
	const { text, postedAt, seriesInstanceUids } = addendum
	return (
		<div className="addendum" data-testid="addendum">
			<div className="case-label">
				<IconPin size={12} />{' '}
				<time dateTime={postedAt} title={new Date(postedAt).toLocaleString(locale)}>
					{timeAgo(postedAt, now, t)}
				</time>
				{seriesInstanceUids.length > 0 && ` · ${t.lanes.newSeries({ count: seriesInstanceUids.length })}`}
			</div>
			{text !== '' && <LinkedText text={text} series={readingCase.series} />}
		</div>
	)
}
