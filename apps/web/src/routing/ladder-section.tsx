import { Text } from '@mantine/core'
import type { LadderShown, ReadingCase, ReadingClaim } from '@readroom/contracts'
import { IconClock, IconEye } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { minutesBetween, minutesUntil, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { Section } from '../cases/section.tsx'
import { MentionReaders } from './mention-readers.tsx'
import { routingQuery } from './routing-queries.ts'
import { useClockTime } from './use-clock-time.ts'
import './routing.css'

/** For the poster: who is reading, who was asked and when, and whom the room asks next. */
export function LadderSection({ readingCase }: { readingCase: ReadingCase }) {
	const t = useWords()
	const { data } = useQuery(routingQuery(readingCase.id))
	if (readingCase.part !== 'poster' || readingCase.status !== 'open' || data?.claims == null) return null
	return (
		<Section title={t.routing.title}>
			<WhoReads claims={data.claims} />
			{data.ladder !== null && <LadderLog ladder={data.ladder} />}
			<MentionReaders readingCase={readingCase} />
		</Section>
	)
}

function WhoReads({ claims }: { claims: readonly ReadingClaim[] }) {
	const t = useWords()
	const now = useNow()
	if (claims.length === 0) {
		return (
			<Text size="sm" c="dimmed" data-testid="reading-count">
				{t.routing.nobodyReading}
			</Text>
		)
	}
	return (
		<div className="who-reads">
			<Text size="sm" fw={600} c="accent.4" data-testid="reading-count">
				<IconEye size={15} /> {t.routing.reading({ count: claims.length })}
			</Text>
			{claims.map(({ claimedAt, expectedAt }) => (
				<Text size="xs" c="dimmed" key={claimedAt}>
					{t.routing.readingSince({ minutes: minutesBetween(new Date(claimedAt), now) })}
					{expectedAt !== null && ` · ${t.routing.expectedIn({ minutes: minutesUntil(now, new Date(expectedAt)) })}`}
				</Text>
			))}
		</div>
	)
}

function LadderLog({ ladder }: { ladder: LadderShown }) {
	const t = useWords()
	const clock = useClockTime()
	return (
		<>
			<div className="case-label">{t.routing.asked}</div>
			{ladder.pagings.length === 0 && (
				<Text size="sm" c="dimmed">
					{t.routing.nobodyAsked}
				</Text>
			)}
			<ol className="ladder-log">
				{ladder.pagings.map(({ rung, at, people }) => (
					<li key={`${at} ${rung}`}>
						<time dateTime={at}>{clock(at)}</time>
						<div>
							<Text size="sm">
								{t.routing.rung[rung]} · {t.routing.people({ count: people.length })}
							</Text>
							<Text size="xs" c="dimmed">
								{people.map(({ name, hospitalName }) => `${name} ${hospitalName}`).join(t.audit.comma)}
							</Text>
						</div>
					</li>
				))}
			</ol>
			<NextRung ladder={ladder} />
		</>
	)
}

function NextRung({ ladder: { next, isEnough, wantedOpinions } }: { ladder: LadderShown }) {
	const t = useWords()
	const clock = useClockTime()
	return (
		<Text size="sm" mt={6} role="status" data-testid="next-rung">
			<IconClock size={14} /> {text()}
		</Text>
	)

	function text(): string {
		if (isEnough) return t.routing.enough({ count: wantedOpinions })
		if (next === null) return t.routing.ended
		const values = { rung: t.routing.rung[next.rung], time: clock(next.at) }
		return next.isHeld ? t.routing.held(values) : t.routing.next(values)
	}
}
