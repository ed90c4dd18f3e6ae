import type { BodyPart, ImportFault, Shift } from '@readroom/contracts'
import { WORDS, type Words } from '@readroom/messages'
import Papa from 'papaparse'
import { daysLater, type LocalTimes, utcMsOf, type WallTime, wallTimeOfUtc } from './local-times.ts'
import { type DescribedShift, folded, organOfWord, type RosterLine } from './roster-line.ts'

const COLUMNS = ['person', 'hospital', 'starts', 'ends', 'organs', 'lead'] as const
type Column = (typeof COLUMNS)[number]

/** A cell that begins like this would be a formula in a spreadsheet; it gets a mark in front, as does one with the mark. */
const NEEDS_MARK = /^['=+\-@\t\r]/

/** Excel takes a file for UTF-8 only where it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Shifts as a table for spreadsheets, times as the clocks of the zone show them. */
export function writeRosterCsv(shifts: readonly Shift[], times: LocalTimes, t: Words): string {
	const head = COLUMNS.map((column) => t.duty.csv[column])
	const rows = shifts.map(({ person, organs, startsAt, endsAt, isLead }) => [
		person.name,
		person.hospitalName,
		timeText(new Date(startsAt), times),
		timeText(new Date(endsAt), times),
		organs.map((organ) => t.vocabulary.bodyPart[organ]).join(t.duty.comma),
		isLead ? t.duty.yes : '',
	])
	const text = Papa.unparse([head, ...rows], { escapeFormulae: NEEDS_MARK, newline: '\r\n' })
	return `${BYTE_ORDER_MARK}${text}\r\n`
}

/** `2026-11-24 18:00`; with how far the clocks are ahead of UTC where they show that twice. */
function timeText(instant: Date, { wallTimeOf, instantOf }: LocalTimes): string {
	const wall = wallTimeOf(instant)
	const day = `${wall.year}-${pad(wall.month)}-${pad(wall.day)}`
	const text = `${day} ${pad(wall.hour)}:${pad(wall.minute)}`
	if (instantOf(wall).getTime() === instant.getTime()) return text
	const offsetMinutes = (utcMsOf(wall) - instant.getTime()) / 60_000
	const ahead = Math.abs(offsetMinutes)
	return `${text}${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(ahead / 60))}:${pad(ahead % 60)}`
}

function pad(value: number): string {
	return String(value).padStart(2, '0')
}

/** What a table says, its head in either language. Lines are counted from 1, the head included. */
export function readRosterCsv(text: string, times: LocalTimes): RosterLine[] {
	const { data } = Papa.parse<string[]>(text.replace(BYTE_ORDER_MARK, ''), { header: false })
	const [head = [], ...rows] = data.map((row) => row.map(withoutMark))
	const places = new Map(COLUMNS.map((column) => [column, placeOf(column, head)]))
	const isWhole = (['person', 'starts', 'ends'] as const).every((column) => places.get(column) !== -1)
	if (!isWhole) return [{ line: 1, text: head.join(' '), fault: 'columns-missing' }]
	return rows.flatMap((row, index) => {
		if (row.every((cell) => cell === '')) return []
		const cell = (column: Column) => row[places.get(column) ?? -1] ?? ''
		const read = describedIn(cell, times)
		const place = { line: index + 2, text: [cell('person'), cell('starts'), cell('ends')].join(' ').trim() }
		return [typeof read === 'string' ? { ...place, fault: read } : { ...place, described: read }]
	})
}

function withoutMark(cell: string): string {
	const trimmed = cell.trim()
	return trimmed.startsWith("'") ? trimmed.slice(1) : trimmed
}

function placeOf(column: Column, head: readonly string[]): number {
	const names = [column, ...Object.values(WORDS).map(({ duty }) => folded(duty.csv[column]))]
	return head.findIndex((cell) => names.includes(folded(cell)))
}

function describedIn(cell: (column: Column) => string, times: LocalTimes): DescribedShift | ImportFault {
	const startsAt = instantIn(cell('starts'), times)
	const endsAt = startsAt && endIn(cell('ends'), startsAt, times)
	if (startsAt === undefined || endsAt === undefined) return 'time-invalid'
	const organs = organsIn(cell('organs'))
	if (organs === undefined) return 'organ-unknown'
	const lead = folded(cell('lead'))
	const isLead = ['1', 'x', 'true', 'yes', '是', '√'].includes(lead)
	return {
		names: [cell('person')].filter((name) => name !== ''),
		hospitalName: cell('hospital'),
		organs,
		startsAt,
		endsAt,
		isLead,
		calendarUid: undefined,
	}
}

const DAY_AND_TIME =
	/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T\s]+(\d{1,2}):(\d{2})(?::00)?\s*(Z|[+-]\d{2}:?\d{2})?$/i
const TIME_ALONE = /^(\d{1,2}):(\d{2})$/

function instantIn(text: string, { instantOf }: LocalTimes): Date | undefined {
	const match = DAY_AND_TIME.exec(text)
	if (match === null) return undefined
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1, 6).map(Number)
	const wall = { year, month, day, hour, minute }
	if (!isOnCalendar(wall)) return undefined
	const zone = match[6]
	return zone === undefined ? instantOf(wall) : new Date(utcMsOf(wall) - offsetMs(zone))
}

/** An end may be a time of day alone: the next one after the start. */
function endIn(text: string, startsAt: Date, times: LocalTimes): Date | undefined {
	const match = TIME_ALONE.exec(text)
	if (match === null) return instantIn(text, times)
	const sameDay = { ...times.wallTimeOf(startsAt), hour: Number(match[1]), minute: Number(match[2]) }
	if (!isOnCalendar(sameDay)) return undefined
	const end = times.instantOf(sameDay)
	return end > startsAt ? end : times.instantOf(daysLater(sameDay, 1))
}

/** February has no 30th, and no day a 25th hour. */
function isOnCalendar(wall: WallTime): boolean {
	const again = wallTimeOfUtc(utcMsOf(wall))
	return (
		again.month === wall.month && again.day === wall.day && again.hour === wall.hour && again.minute === wall.minute
	)
}

/** Of `Z`, `+08:00` or `-0330`. */
function offsetMs(zone: string): number {
	if (zone.toUpperCase() === 'Z') return 0
	const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
	return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

/** Undefined where a word names no part of the body; none where the cell is empty or says that it is all of them. */
function organsIn(text: string): BodyPart[] | undefined {
	const all = Object.values(WORDS).map(({ duty }) => folded(duty.wholeBody))
	if (text === '' || all.includes(folded(text))) return []
	const organs = text.split(/[、，,;；/]/).map(organOfWord)
	return organs.every((organ) => organ !== undefined) ? organs : undefined
}
