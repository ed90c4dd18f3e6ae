import { Select, Switch, Text } from '@mantine/core'
import { DEFAULT_NOTICES, Lane, type Notices, type QuietHours } from '@readroom/contracts'
import { useState } from 'react'
import { useWords } from '../app/words.ts'
import { Panel } from '../people/panel.tsx'
import type { ChosenNotices } from './notices-page.tsx'

interface QuietHoursPanelProps {
	readonly notices: Notices
	readonly onChoose: (chosen: ChosenNotices) => void
}

/** When one is not to be told, by lane. */
export function QuietHoursPanel({ notices, onChoose }: QuietHoursPanelProps) {
	const t = useWords()
	const { quietHours, timeZone } = notices
	return (
		<Panel title={t.paging.quiet} hint={t.paging.quietHint}>
			<ul className="lines">
				{Lane.options.map((lane) => (
					<LaneHours
						key={lane}
						lane={lane}
						hours={quietHours[lane]}
						onChange={(hours) => onChoose({ quietHours: { ...quietHours, [lane]: hours } })}
					/>
				))}
			</ul>
			<Select
				label={t.paging.timeZone}
				value={timeZone}
				searchable
				allowDeselect={false}
				maxDropdownHeight={280}
				onChange={(value) => value !== null && onChoose({ timeZone: value })}
				data={[...new Set([timeZone, ...Intl.supportedValuesOf('timeZone')])]}
			/>
		</Panel>
	)
}

interface LaneHoursProps {
	readonly lane: Lane
	readonly hours: QuietHours | null
	readonly onChange: (hours: QuietHours | null) => void
}

function LaneHours({ lane, hours, onChange }: LaneHoursProps) {
	const t = useWords()
	const name = t.vocabulary.lane[lane]
	const label = t.paging.quietOn({ lane: name })
	return (
		<li className="line quiet-line">
			<Switch
				aria-label={label}
				label={name}
				checked={hours !== null}
				onChange={({ currentTarget }) => onChange(currentTarget.checked ? DEFAULT_NOTICES.quietHours.routine : null)}
			/>
			{hours === null ? (
				<Text size="sm" c="dimmed" className="quiet-none">
					{t.paging.anyHour}
				</Text>
			) : (
				<div className="quiet-hours">
					<TimeField
						label={`${label} · ${t.paging.from}`}
						minute={hours.fromMinute}
						onChange={(fromMinute) => onChange({ ...hours, fromMinute })}
					/>
					<Text span size="sm" c="dimmed">
						{t.paging.to}
					</Text>
					<TimeField
						label={`${label} · ${t.paging.to}`}
						minute={hours.toMinute}
						onChange={(toMinute) => onChange({ ...hours, toMinute })}
					/>
				</div>
			)}
		</li>
	)
}

interface TimeFieldProps {
	readonly label: string
	readonly minute: number
	readonly onChange: (minute: number) => void
}

/** A time of day. It is kept when one leaves the field: each key would be a time of its own. */
function TimeField({ label, minute, onChange }: TimeFieldProps) {
	const [typed, setTyped] = useState<string>()

	function keep() {
		const [hours = Number.NaN, minutes = Number.NaN] = (typed ?? '').split(':').map(Number)
		const chosen = hours * 60 + minutes
		setTyped(undefined)
		if (Number.isInteger(chosen) && chosen !== minute) onChange(chosen)
	}

	return (
		<input
			type="time"
			className="time-field"
			aria-label={label}
			value={typed ?? clockTime(minute)}
			onChange={(event) => setTyped(event.currentTarget.value)}
			onBlur={keep}
		/>
	)
}

/** `07:00` of 420. */
function clockTime(minute: number): string {
	return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
