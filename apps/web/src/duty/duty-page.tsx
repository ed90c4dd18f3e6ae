import { ActionIcon, Button, Group, Menu, Select, Text, Title } from '@mantine/core'
import type { PersonSummary, Roster } from '@readroom/contracts'
import {
	IconCalendarShare,
	IconChevronLeft,
	IconChevronRight,
	IconClipboardList,
	IconDotsVertical,
	IconDownload,
	IconPlus,
	IconUpload,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyPage, PageError, PageLoading } from '../app/page-states.tsx'
import { useMe } from '../app/session.ts'
import { useLocale, useWords } from '../app/words.ts'
import { CalendarDialog } from './calendar-dialog.tsx'
import { rostersQuery, shiftsQuery } from './duty-queries.ts'
import { ImportDialog } from './import-dialog.tsx'
import { MyDutyPanels } from './my-duty-panel.tsx'
import { OnDutyStrip } from './on-duty-strip.tsx'
import { rosterText } from './roster-text.ts'
import { RosterWeek } from './roster-week.tsx'
import { type DialogSubject, ShiftDialog } from './shift-dialog.tsx'
import { nightOf } from './shift-form.tsx'
import { addDays, weekStart } from './week.ts'
import '../people/people.css'
import './duty.css'

/** Who is on duty, week by week, and what one has to do with it oneself. */
export function DutyPage() {
	const t = useWords()
	const isVerified = useMe().verification === 'verified'
	const { data, error } = useQuery({ ...rostersQuery, enabled: isVerified })
	if (!isVerified) return <EmptyPage title={t.duty.title} hint={t.problems['person-not-verified']} />
	if (error !== null) return <PageError error={error} />
	if (data === undefined) return <PageLoading />
	return (
		<div className="page duty-page">
			<Group justify="space-between" align="flex-start" gap="xs">
				<div>
					<Title order={1}>{t.duty.title}</Title>
					<Text size="sm" c="dimmed" className="page-hint">
						{t.duty.hint}
					</Text>
				</div>
				<Button component={Link} to="/duty/handover" variant="default" leftSection={<IconClipboardList size={16} />}>
					{t.duty.handover}
				</Button>
			</Group>
			<OnDutyStrip rosters={data.items} />
			<RosterPart rosters={data.items} />
			<MyDutyPanels />
		</div>
	)
}

const CHOSEN_ROSTER = 'readroom.duty-roster'

function RosterPart({ rosters }: { rosters: readonly Roster[] }) {
	const t = useWords()
	const [chosen, setChosen] = useState(() => localStorage.getItem(CHOSEN_ROSTER))
	const [monday, setMonday] = useState(() => weekStart(new Date()))
	const [subject, setSubject] = useState<DialogSubject>()
	const shown = rosters.find(({ roster }) => roster === chosen) ?? rosters[0]
	if (shown === undefined) return null
	const add = (day: Date, person?: PersonSummary) => setSubject({ first: nightOf(day, person) })
	return (
		<section className="duty-roster">
			<div className="duty-bar">
				<Select
					aria-label={t.duty.roster}
					data={rosters.map((roster) => ({ value: roster.roster, label: rosterText(roster, t) }))}
					value={shown.roster}
					allowDeselect={false}
					onChange={(roster) => {
						setChosen(roster)
						if (roster !== null) localStorage.setItem(CHOSEN_ROSTER, roster)
					}}
				/>
				<WeekChoice monday={monday} onChange={setMonday} />
				<span className="shell-spring" />
				{shown.mayEdit && (
					<Button
						variant="light"
						leftSection={<IconPlus size={16} />}
						onClick={() => add(weekStart(new Date()).getTime() === monday.getTime() ? new Date() : monday)}
					>
						{t.duty.add}
					</Button>
				)}
				<RosterMenu rosters={rosters} shown={shown} monday={monday} />
			</div>
			<Week shown={shown} monday={monday} onOpen={setSubject} onAdd={add} />
			<ShiftDialog
				roster={shown.roster}
				mayEdit={shown.mayEdit}
				subject={subject}
				onClose={() => setSubject(undefined)}
			/>
		</section>
	)
}

interface WeekProps {
	readonly shown: Roster
	readonly monday: Date
	readonly onOpen: (subject: DialogSubject) => void
	readonly onAdd: (day: Date, person?: PersonSummary) => void
}

function Week({ shown, monday, onOpen, onAdd }: WeekProps) {
	const t = useWords()
	const { data, error, isPlaceholderData } = useQuery(shiftsQuery(shown.roster, monday, addDays(monday, 7)))
	if (error !== null) return <PageError error={error} />
	if (data === undefined || isPlaceholderData) return <PageLoading />
	if (data.items.length === 0) {
		return <EmptyPage title={t.duty.noShifts} hint={shown.mayEdit ? t.duty.noShiftsHint : t.duty.noShiftsYet} />
	}
	return (
		<RosterWeek
			monday={monday}
			shifts={data.items}
			mayEdit={shown.mayEdit}
			onOpen={(shift) => onOpen({ shift })}
			onAdd={onAdd}
		/>
	)
}

function WeekChoice({ monday, onChange }: { monday: Date; onChange: (monday: Date) => void }) {
	const t = useWords()
	const locale = useLocale()
	const format = new Intl.DateTimeFormat(locale === 'zh' ? 'zh' : 'en-GB', { day: 'numeric', month: 'short' })
	return (
		<Group gap={4} wrap="nowrap">
			<ActionIcon
				variant="default"
				size="lg"
				aria-label={t.duty.previousWeek}
				onClick={() => onChange(addDays(monday, -7))}
			>
				<IconChevronLeft size={18} />
			</ActionIcon>
			<Text size="sm" fw={500} className="duty-week" aria-live="polite">
				{format.formatRange(monday, addDays(monday, 6))}
			</Text>
			<ActionIcon variant="default" size="lg" aria-label={t.duty.nextWeek} onClick={() => onChange(addDays(monday, 7))}>
				<IconChevronRight size={18} />
			</ActionIcon>
			<Button variant="subtle" size="compact-md" onClick={() => onChange(weekStart(new Date()))}>
				{t.duty.thisWeek}
			</Button>
		</Group>
	)
}

function RosterMenu({ rosters, shown, monday }: { rosters: readonly Roster[]; shown: Roster; monday: Date }) {
	const t = useWords()
	const [isOpen, setOpen] = useState<'import' | 'calendar'>()
	const close = () => setOpen(undefined)
	return (
		<>
			<Menu position="bottom-end">
				<Menu.Target>
					<ActionIcon variant="default" size="lg" aria-label={t.duty.more}>
						<IconDotsVertical size={18} />
					</ActionIcon>
				</Menu.Target>
				<Menu.Dropdown>
					{shown.mayEdit && (
						<Menu.Item leftSection={<IconUpload size={16} />} onClick={() => setOpen('import')}>
							{t.duty.import}
						</Menu.Item>
					)}
					<Menu.Item component="a" href={tableAddress(shown, monday)} download leftSection={<IconDownload size={16} />}>
						{t.duty.exportCsv}
					</Menu.Item>
					<Menu.Item leftSection={<IconCalendarShare size={16} />} onClick={() => setOpen('calendar')}>
						{t.duty.subscribe}
					</Menu.Item>
				</Menu.Dropdown>
			</Menu>
			<ImportDialog roster={shown.roster} isOpen={isOpen === 'import'} onClose={close} />
			<CalendarDialog rosters={rosters} roster={shown.roster} isOpen={isOpen === 'calendar'} onClose={close} />
		</>
	)
}

const EXPORTED_WEEKS = 5

/** The week on the screen and the month after it. */
function tableAddress({ roster }: Roster, monday: Date): string {
	const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
	const to = addDays(monday, 7 * EXPORTED_WEEKS)
	const query = new URLSearchParams({ from: monday.toISOString(), to: to.toISOString(), timeZone })
	return `/api/duty/rosters/${roster}/shifts.csv?${query}`
}
