import { ActionIcon, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { PersonSummary, Shift } from '@readroom/contracts'
import { IconPlus, IconStarFilled } from '@tabler/icons-react'
import { useMe } from '../app/session.ts'
import { useNow } from '../app/time.ts'
import { useLocale, useWords } from '../app/words.ts'
import { dayText, hoursText, organsText, sinceText } from './shift-text.ts'
import { dayOf, daysOfWeek, rowsOf, weekStart } from './week.ts'

interface RosterWeekProps {
	readonly monday: Date
	readonly shifts: readonly Shift[]
	readonly mayEdit: boolean
	readonly onOpen: (shift: Shift) => void
	readonly onAdd: (day: Date, person?: PersonSummary) => void
}

/** The shifts of a week: a grid where there is room for seven days, a list by day on a phone. */
export function RosterWeek(props: RosterWeekProps) {
	const isNarrow = useMediaQuery('(max-width: 860px)', window.innerWidth <= 860)
	return isNarrow ? <WeekList {...props} /> : <WeekGrid {...props} />
}

function WeekGrid({ monday, shifts, mayEdit, onOpen, onAdd }: RosterWeekProps) {
	const t = useWords()
	const locale = useLocale()
	const today = useToday(monday)
	const days = daysOfWeek(monday)
	return (
		<table className="duty-grid">
			<thead>
				<tr>
					<th scope="col">{t.duty.person}</th>
					{days.map((day, place) => (
						<th key={day.getTime()} scope="col" data-today={place === today}>
							{dayText(day, locale)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rowsOf(shifts, monday).map(({ person, days: ofDays }) => (
					<tr key={person.id}>
						<th scope="row">
							<Text size="sm" fw={500}>
								{person.name}
							</Text>
							<Text size="xs" c="dimmed">
								{person.hospitalName}
							</Text>
						</th>
						{days.map((day, place) => (
							<td key={day.getTime()} data-today={place === today}>
								{ofDays[place]?.map((shift) => (
									<ShiftButton key={shift.id} shift={shift} monday={monday} onOpen={onOpen} />
								))}
								{mayEdit && ofDays[place]?.length === 0 && (
									<ActionIcon
										variant="subtle"
										color="gray"
										className="duty-add"
										aria-label={t.duty.addFor({ name: person.name, day: dayText(day, locale) })}
										onClick={() => onAdd(day, person)}
									>
										<IconPlus size={16} />
									</ActionIcon>
								)}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	)
}

function WeekList({ monday, shifts, onOpen }: RosterWeekProps) {
	const t = useWords()
	const locale = useLocale()
	const today = useToday(monday)
	return (
		<div className="duty-days">
			{daysOfWeek(monday).map((day, place) => {
				const ofDay = shifts.filter((shift) => dayOf(shift, monday) === place)
				if (ofDay.length === 0) return null
				return (
					<section key={day.getTime()} data-today={place === today}>
						<h2>
							{dayText(day, locale)}
							{place === today && ` · ${t.duty.today}`}
						</h2>
						{ofDay.map((shift) => (
							<ShiftButton key={shift.id} shift={shift} monday={monday} onOpen={onOpen} hasName />
						))}
					</section>
				)
			})}
		</div>
	)
}

interface ShiftButtonProps {
	readonly shift: Shift
	/** Of the week that is shown. */
	readonly monday: Date
	readonly onOpen: (shift: Shift) => void
	/** Where nothing else says whose it is. */
	readonly hasName?: boolean
}

function ShiftButton({ shift, monday, onOpen, hasName = false }: ShiftButtonProps) {
	const t = useWords()
	const locale = useLocale()
	const me = useMe()
	const now = useNow()
	const isNow = new Date(shift.startsAt) <= now && now < new Date(shift.endsAt)
	return (
		<button
			type="button"
			className="duty-shift"
			data-testid="shift"
			data-mine={shift.person.id === me.id}
			data-now={isNow}
			onClick={() => onOpen(shift)}
		>
			{hasName && <span className="duty-shift-name">{shift.person.name}</span>}
			<span className="duty-shift-hours">
				{new Date(shift.startsAt) < monday ? sinceText(shift, locale) : hoursText(shift, t, locale)}
				{shift.isLead && <IconStarFilled size={11} aria-label={t.duty.lead} />}
			</span>
			<span className="duty-shift-organs">{organsText(shift.organs, t)}</span>
			{shift.offer !== null && <span className="duty-shift-offer">{t.duty.offered}</span>}
		</button>
	)
}

/** Which day of the week is today, from 0; undefined where it is in another week. */
function useToday(monday: Date): number | undefined {
	const now = useNow()
	return weekStart(now).getTime() === monday.getTime() ? (now.getDay() + 6) % 7 : undefined
}
