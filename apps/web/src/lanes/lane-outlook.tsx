import { Button, Text } from '@mantine/core'
import type { BodyPart, Expectation, Lane, StatQuota } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useWords } from '../app/words.ts'
import { durationText } from '../records/duration-text.ts'
import { expectationQuery, statQuotaQuery } from './lane-queries.ts'

interface LaneOutlookProps {
	readonly lane: Lane
	/** What the case is a picture of, where that is known. */
	readonly bodyPart: BodyPart | null
	readonly onUrgent: () => void
}

/** What to expect of a lane before posting in it: when the first answer comes, and how many STAT cases are left. */
export function LaneOutlook({ lane, bodyPart, onUrgent }: LaneOutlookProps) {
	const { data } = useQuery(expectationQuery(lane, bodyPart))
	const { data: quota } = useQuery({ ...statQuotaQuery, enabled: lane === 'stat' })
	return (
		<>
			{data !== undefined && lane !== 'teaching' && <ExpectationText expected={data.expectation} bodyPart={bodyPart} />}
			{lane === 'stat' && quota !== undefined && <QuotaText quota={quota} onUrgent={onUrgent} />}
		</>
	)
}

function ExpectationText({ expected, bodyPart }: { expected: Expectation | null; bodyPart: BodyPart | null }) {
	const t = useWords()
	const locale = useLocale()
	return (
		<Text size="sm" c="dimmed" mt={6} role="status" data-testid="expectation">
			{expected === null ? t.lanes.noHistory : `${history()}${times(expected)}`}
		</Text>
	)

	function history(): string {
		const count = expected?.caseCount ?? 0
		switch (expected?.basis) {
			case 'hour-and-body-part':
				return t.lanes.ofHourAndBodyPart({ bodyPart: bodyPart === null ? '' : t.vocabulary.bodyPart[bodyPart], count })
			case 'hour':
				return t.lanes.ofHour({ count })
			case 'any-hour':
			case undefined:
				return t.lanes.ofAnyHour({ count })
		}
	}

	function times({ medianMinutes, minutes80 }: Expectation): string {
		if (medianMinutes === null) return t.lanes.oftenUnanswered
		const median = t.lanes.medianIs({ time: durationText(medianMinutes, t, locale) })
		const most =
			minutes80 === null ? t.lanes.someUnanswered : t.lanes.mostWithin({ time: durationText(minutes80, t, locale) })
		return `${median}${most}`
	}
}

function QuotaText({ quota: { limit, left, freeAt }, onUrgent }: { quota: StatQuota; onUrgent: () => void }) {
	const t = useWords()
	const locale = useLocale()
	if (left > 0) {
		return (
			<Text size="sm" c="dimmed" mt={2} role="status">
				{t.lanes.statLeft({ left, limit })}
			</Text>
		)
	}
	const time =
		freeAt === null ? '' : new Date(freeAt).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
	return (
		<Text size="sm" c="yellow.5" mt={2} role="status">
			{t.lanes.statUsed({ limit, time })}{' '}
			<Button size="compact-sm" variant="light" onClick={onUrgent}>
				{t.lanes.postAsUrgent}
			</Button>
		</Text>
	)
}
