import { Badge, Button, FileButton, Group, Modal, ScrollArea, Stack, Table, Text } from '@mantine/core'
import {
	type ImportLine,
	importRoster,
	type PersonSummary,
	previewImport,
	type RosterName,
	type SentBody,
} from '@readroom/contracts'
import { IconFileUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { problemText } from '../app/problem-text.ts'
import { useLocale, useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'
import { DUTY } from './duty-queries.ts'
import { PersonSelect } from './person-select.tsx'
import { dayText, hoursText, organsText } from './shift-text.ts'
import { useShiftRemoval, useUndoNotice } from './use-roster-change.tsx'

type RosterFile = SentBody<typeof importRoster>

const RESULT_COLOR = { new: 'teal', changed: 'accent', known: 'gray', wrong: 'red' } as const

/** A file that is shown line by line before anything is changed. */
export function ImportDialog({
	roster,
	isOpen,
	onClose,
}: {
	roster: RosterName
	isOpen: boolean
	onClose: () => void
}) {
	const t = useWords()
	const [read, setRead] = useState<RosterFile>()
	const [person, setPerson] = useState<PersonSummary>()
	const file = read && person !== undefined && read.format === 'ical' ? { ...read, personId: person.id } : read
	const close = () => {
		setRead(undefined)
		setPerson(undefined)
		onClose()
	}
	return (
		<Modal opened={isOpen} onClose={close} title={t.duty.importTitle} size="lg" centered>
			<Stack gap="md">
				<Text size="sm" c="dimmed">
					{t.duty.importHint}
				</Text>
				<FileButton
					accept=".csv,.ics,text/csv,text/calendar"
					onChange={(chosen) => {
						if (chosen !== null) void rosterFileOf(chosen).then(setRead)
					}}
				>
					{(props) => (
						<Button
							{...props}
							variant="light"
							style={{ alignSelf: 'flex-start' }}
							leftSection={<IconFileUpload size={16} />}
						>
							{t.duty.chooseFile}
						</Button>
					)}
				</FileButton>
				{file?.format === 'ical' && (
					<PersonSelect
						roster={roster}
						label={t.duty.wholeCalendarOf}
						placeholder={t.duty.eachNamed}
						value={person}
						onChange={setPerson}
					/>
				)}
				{file !== undefined && <Preview roster={roster} file={file} onDone={close} />}
			</Stack>
		</Modal>
	)
}

/** Spreadsheets in China often save in GB 18030, which is no UTF-8. */
async function rosterFileOf(file: File): Promise<RosterFile> {
	const bytes = await file.arrayBuffer()
	const format = /\.ics$/i.test(file.name) || file.type === 'text/calendar' ? 'ical' : 'csv'
	const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
	return { format, text: textOf(bytes), timeZone }
}

function textOf(bytes: ArrayBuffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return new TextDecoder('gb18030').decode(bytes)
	}
}

function Preview({ roster, file, onDone }: { roster: RosterName; file: RosterFile; onDone: () => void }) {
	const t = useWords()
	const sayDone = useUndoNotice()
	const { remove } = useShiftRemoval(roster)
	const { data, error } = useQuery({
		queryKey: [...DUTY, 'import', roster, file],
		queryFn: () => api.call(previewImport, { params: { roster }, body: file }),
		gcTime: 0,
	})
	const take = useChange(() => api.call(importRoster, { params: { roster }, body: file }), {
		touches: DUTY,
		onDone: ({ addedShiftIds, lines }) => {
			onDone()
			const count = lines.filter(isTaken).length
			if (addedShiftIds.length > 0) sayDone(t.duty.imported({ count }), () => remove.mutate(addedShiftIds))
		},
	})
	if (error !== null) {
		return (
			<Text size="sm" c="red.4" role="alert">
				{problemText(error, t)}
			</Text>
		)
	}
	if (data === undefined) return null
	const count = data.lines.filter(isTaken).length
	return (
		<>
			<ScrollArea.Autosize mah={360}>
				<Table className="duty-import">
					<Table.Tbody>
						{data.lines.map((line, place) => (
							// Several occurrences have one line, and the order never changes.
							<PreviewLine key={`${line.line} ${place}`} line={line} format={file.format} />
						))}
					</Table.Tbody>
				</Table>
			</ScrollArea.Autosize>
			<Group justify="flex-end">
				<Button disabled={count === 0} loading={take.isPending} onClick={() => take.mutate(undefined)}>
					{count === 0 ? t.duty.importNone : t.duty.importCount({ count })}
				</Button>
			</Group>
		</>
	)
}

function isTaken({ result }: ImportLine): boolean {
	return result === 'new' || result === 'changed'
}

function PreviewLine({ line: { line, text, result, fault, shift }, format }: { line: ImportLine; format: string }) {
	const t = useWords()
	const locale = useLocale()
	return (
		<Table.Tr>
			<Table.Td c="dimmed">{format === 'csv' ? t.duty.line({ line }) : t.duty.entry({ line })}</Table.Td>
			<Table.Td>
				{shift === null ? (
					text
				) : (
					<>
						{shift.personName} · {dayText(new Date(shift.startsAt), locale)} {hoursText(shift, t, locale)} ·{' '}
						{organsText(shift.organs, t)}
						{shift.isLead && ` · ${t.duty.lead}`}
					</>
				)}
				{fault !== null && (
					<Text size="xs" c="red.4">
						{t.duty.fault[fault]}
					</Text>
				)}
			</Table.Td>
			<Table.Td>
				<Badge variant="light" color={RESULT_COLOR[result]}>
					{t.duty.result[result]}
				</Badge>
			</Table.Td>
		</Table.Tr>
	)
}
