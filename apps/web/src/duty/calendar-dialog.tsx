import { Button, Modal, Select, Stack, Text } from '@mantine/core'
import {
	type DutyCalendar,
	makeDutyCalendar,
	type Roster,
	type RosterName,
	revokeDutyCalendar,
	type SentBody,
} from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { timeAgo, useNow } from '../app/time.ts'
import { useWords } from '../app/words.ts'
import { ShownOnce } from '../people/shown-once.tsx'
import { useChange } from '../people/use-change.ts'
import { calendarsQuery, DUTY } from './duty-queries.ts'
import { rosterText } from './roster-text.ts'

type Shows = SentBody<typeof makeDutyCalendar>['shows']

interface CalendarDialogProps {
	readonly rosters: readonly Roster[]
	/** The one on the screen. */
	readonly roster: RosterName
	readonly isOpen: boolean
	readonly onClose: () => void
}

/** Addresses that calendar programs subscribe to. */
export function CalendarDialog({ rosters, roster, isOpen, onClose }: CalendarDialogProps) {
	const t = useWords()
	const { data } = useQuery({ ...calendarsQuery, enabled: isOpen })
	const nameOf = (shows: Shows) => {
		const shown = rosters.find((one) => one.roster === shows)
		return shown === undefined ? t.duty.subscribeMine : rosterText(shown, t)
	}
	return (
		<Modal opened={isOpen} onClose={onClose} title={t.duty.subscribeTitle} centered>
			<Stack gap="md">
				<Text size="sm" c="dimmed">
					{t.duty.subscribeHint}
				</Text>
				<NewAddress choices={['mine', roster]} nameOf={nameOf} />
				<ul className="lines">
					{data?.items.map((calendar) => (
						<OneAddress key={calendar.id} calendar={calendar} name={nameOf(calendar.shows)} />
					))}
				</ul>
			</Stack>
		</Modal>
	)
}

function NewAddress({ choices, nameOf }: { choices: readonly Shows[]; nameOf: (shows: Shows) => string }) {
	const t = useWords()
	const [shows, setShows] = useState<Shows>('mine')
	const [path, setPath] = useState<string>()
	const { mutate, isPending } = useChange(() => api.call(makeDutyCalendar, { body: { shows } }), {
		touches: DUTY,
		onDone: (made) => setPath(made.path),
	})
	const address = path === undefined ? undefined : new URL(path, window.location.origin).href
	return (
		<>
			<div className="form-row">
				<Select
					label={t.duty.subscribeTo}
					data={choices.map((choice) => ({ value: choice, label: nameOf(choice) }))}
					value={shows}
					allowDeselect={false}
					onChange={(chosen) => setShows(choices.find((choice) => choice === chosen) ?? 'mine')}
				/>
				<Button variant="default" loading={isPending} onClick={() => mutate(undefined)}>
					{t.duty.makeAddress}
				</Button>
			</div>
			{address !== undefined && <ShownOnce title={t.duty.addressOnce} text={address} testId="calendar-address" />}
		</>
	)
}

function OneAddress({ calendar, name }: { calendar: DutyCalendar; name: string }) {
	const t = useWords()
	const now = useNow()
	const { mutate, isPending } = useChange(() => api.call(revokeDutyCalendar, { params: { calendarId: calendar.id } }), {
		touches: DUTY,
	})
	const used =
		calendar.lastUsedAt === null
			? t.people.neverUsed
			: t.people.tokenUsed({ time: timeAgo(calendar.lastUsedAt, now, t) })
	return (
		<li className="line duty-line" data-testid="calendar">
			<div className="line-text">
				<Text size="sm">{name}</Text>
				<Text size="xs" c="dimmed">
					{t.people.madeAt({ time: timeAgo(calendar.createdAt, now, t) })} · {used}
				</Text>
			</div>
			<Button size="compact-sm" variant="subtle" color="red" loading={isPending} onClick={() => mutate(undefined)}>
				{t.people.revoke}
			</Button>
		</li>
	)
}
