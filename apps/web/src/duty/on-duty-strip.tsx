import { Badge, Skeleton, Text } from '@mantine/core'
import type { OnDuty, Roster } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useWords } from '../app/words.ts'
import { dutyNowQuery } from './duty-queries.ts'
import { rosterText } from './roster-text.ts'
import { organsText, timeText } from './shift-text.ts'

/** Who can be asked at this moment. */
export function OnDutyStrip({ rosters }: { rosters: readonly Roster[] }) {
	const t = useWords()
	const { data } = useQuery(dutyNowQuery)
	return (
		<section className="duty-now" aria-label={t.duty.now}>
			<h2>{t.duty.now}</h2>
			{data === undefined && <Skeleton height={40} width={260} />}
			{data?.items.length === 0 && (
				<Text size="sm" c="dimmed">
					{t.duty.nobodyNow}
				</Text>
			)}
			<ul>
				{data?.items.map((one) => (
					<OnePerson key={`${one.person.id} ${one.roster} ${one.until}`} one={one} rosters={rosters} />
				))}
			</ul>
		</section>
	)
}

function OnePerson({ one, rosters }: { one: OnDuty; rosters: readonly Roster[] }) {
	const t = useWords()
	const locale = useLocale()
	const roster = rosters.find((known) => known.roster === one.roster)
	return (
		<li data-testid="on-duty">
			<Text size="sm" fw={600} span>
				{one.person.name}
			</Text>
			{one.isLead && (
				<Badge size="xs" variant="light">
					{t.duty.lead}
				</Badge>
			)}
			<Text size="xs" c="dimmed">
				{roster === undefined ? t.duty.available : rosterText(roster, t)} · {organsText(one.organs, t)} ·{' '}
				{t.duty.until({ time: timeText(new Date(one.until), locale) })}
			</Text>
		</li>
	)
}
