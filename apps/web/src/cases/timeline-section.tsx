import { Text } from '@mantine/core'
import type { CaseId } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useWords } from '../app/words.ts'
import { timelineQuery } from './case-queries.ts'
import { Section } from './section.tsx'
import './timeline.css'

/** What happened on the case, minute by minute, as far as the reader may know it. */
export function TimelineSection({ caseId }: { caseId: CaseId }) {
	const t = useWords()
	const locale = useLocale()
	const { data } = useQuery(timelineQuery(caseId))
	if (data === undefined || data.items.length === 0) return null
	const clock = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
		month: 'numeric',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
	})
	return (
		<Section title={t.opinions.timeline}>
			<ol className="timeline">
				{data.items.map((event) => (
					<li key={`${event.at} ${event.type} ${event.personName}`}>
						<time dateTime={event.at}>{clock.format(new Date(event.at))}</time>
						<Text span size="sm">
							{event.personName} · {t.opinions.event[event.type]}
							{event.detail !== '' && `：${event.detail}`}
						</Text>
					</li>
				))}
			</ol>
		</Section>
	)
}
