import { Text } from '@mantine/core'
import { type CaseEvent, type CaseId, CriticalKind, Evidence, Lane, RungKind, Visibility } from '@readroom/contracts'
import type { Words } from '@readroom/messages'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useWords } from '../app/words.ts'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import { differentialQuery } from '../opinions/opinion-queries.ts'
import { timelineQuery } from './case-queries.ts'
import { Section } from './section.tsx'
import './timeline.css'

/** What happened on the case, minute by minute, as far as the reader may know it. */
export function TimelineSection({ caseId }: { caseId: CaseId }) {
	const t = useWords()
	const locale = useLocale()
	const detailOf = useEventDetail(caseId)
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
							{event.personName !== null && `${event.personName} · `}
							{t.opinions.event[event.type]}
							{detailOf(event)}
						</Text>
					</li>
				))}
			</ol>
		</Section>
	)
}

/** What an event says of itself, in words: a grade of evidence and a diagnosis are kept as codes. */
function useEventDetail(caseId: CaseId): (event: CaseEvent) => string {
	const t = useWords()
	const locale = useLocale()
	const { data: pool } = useQuery(differentialQuery(caseId))
	return ({ type, detail }) => {
		if (detail === '') return ''
		if (type === 'receipt-given' || type === 'addendum-posted') return t.app.said({ text: detail })
		if (type === 'lane-lowered') {
			// The lane, then the reason.
			const [lane = '', ...reason] = detail.split(' ')
			return t.app.said({ text: `${t.vocabulary.lane[Lane.parse(lane)]} · ${reason.join(' ')}` })
		}
		if (type === 'visibility-widened') {
			const [, to = ''] = detail.split(' ')
			return t.app.said({ text: t.vocabulary.visibility[Visibility.parse(to)] })
		}
		if (type === 'paged') return t.app.said({ text: pagedText(detail, t) })
		if (type === 'readers-mentioned') return t.app.said({ text: t.routing.people({ count: Number(detail) }) })
		if (type.startsWith('critical-value')) return t.app.said({ text: t.routing.kind[CriticalKind.parse(detail)] })
		if (type === 'outcome-recorded') return t.app.said({ text: t.vocabulary.evidence[Evidence.parse(detail)] })
		const danger = pool?.doNotMiss.find(({ conceptId }) => conceptId === detail)
		return danger === undefined ? '' : t.app.said({ text: diagnosisText(danger.diagnosis, locale) })
	}
}

/** The rung, then how many it reached. */
function pagedText(detail: string, t: Words): string {
	const [rung = '', count = ''] = detail.split(' ')
	return `${t.routing.rung[RungKind.parse(rung)]} · ${t.routing.people({ count: Number(count) })}`
}
