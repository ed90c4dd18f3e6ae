import { BodyPart, type Shift } from '@readroom/contracts'
import { WORDS } from '@readroom/messages'
import { array, assert, boolean, constantFrom, integer, property, record, string, subarray } from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { localTimes } from './local-times.ts'
import { readRosterCalendar } from './read-roster-calendar.ts'
import { writeRosterCalendar } from './roster-calendar.ts'
import { readRosterCsv, writeRosterCsv } from './roster-csv.ts'
import type { RosterLine } from './roster-line.ts'

const MINUTE_MS = 60_000
const SHANGHAI = localTimes('Asia/Shanghai')

/** Names as people have them, and as somebody could write them to be run as a formula. */
const names = constantFrom(
	'王海',
	'O\'Neill, "Sam"',
	'=HYPERLINK("http://x")',
	"'=1",
	'+1',
	'-2',
	'@SUM(A1)',
	"'",
	'a\nb',
)

const shifts = array(
	record({
		name: names,
		hospitalName: constantFrom('县医院', '=cmd|/c calc!A0'),
		organs: subarray([...BodyPart.options]),
		startMinute: integer({ min: Date.UTC(2026, 0) / MINUTE_MS, max: Date.UTC(2028, 0) / MINUTE_MS }),
		minutes: integer({ min: 1, max: 7 * 24 * 60 }),
		isLead: boolean(),
	}),
	{ maxLength: 8 },
).map((drafts) =>
	drafts.map(
		({ name, hospitalName, organs, startMinute, minutes, isLead }): Shift => ({
			// Only compared with themselves.
			id: crypto.randomUUID() as Shift['id'],
			roster: 'network',
			person: { id: crypto.randomUUID() as Shift['person']['id'], name, title: '', hospitalName },
			organs,
			startsAt: new Date(startMinute * MINUTE_MS).toISOString(),
			endsAt: new Date((startMinute + minutes) * MINUTE_MS).toISOString(),
			isLead,
			seriesId: null,
			offer: null,
		}),
	),
)

function said(lines: readonly RosterLine[]) {
	return lines.map((line) => {
		if ('fault' in line) return line.fault
		const {
			names: [name],
			hospitalName,
			organs,
			startsAt,
			endsAt,
			isLead,
		} = line.described
		return { name, hospitalName, organs, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), isLead }
	})
}

function meant({ person, organs, startsAt, endsAt, isLead }: Shift) {
	return { name: person.name, hospitalName: person.hospitalName, organs, startsAt, endsAt, isLead }
}

describe('a roster as a table', () => {
	test('comes back as it was, in either language, in any zone, whatever names people have', () => {
		const zones = constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns')
		assert(
			property(shifts, zones, constantFrom(WORDS.zh, WORDS.en), (written, zone, t) => {
				const times = localTimes(zone)
				expect(said(readRosterCsv(writeRosterCsv(written, times, t), times))).toEqual(written.map(meant))
			}),
		)
	})

	test('holds no cell that a spreadsheet would run', () => {
		assert(
			property(shifts, (written) => {
				for (const row of writeRosterCsv(written, SHANGHAI, WORDS.zh).split('\r\n')) {
					expect(row.replace('\uFEFF', '')).not.toMatch(/(^|,)"?[=+\-@]/)
				}
			}),
		)
	})

	test('is read as people type it', () => {
		const text = [
			'开始,结束,医师,部位,负责',
			'2026/11/24 18:00,08:00,王海,腹部、盆腔,是',
			'',
			'2026年11月25日 8:00,2026-11-25T18:00+08:00,李敏,,',
		].join('\n')
		expect(said(readRosterCsv(text, SHANGHAI))).toEqual([
			{
				name: '王海',
				hospitalName: '',
				organs: ['abdomen', 'pelvis'],
				startsAt: '2026-11-24T10:00:00.000Z',
				endsAt: '2026-11-25T00:00:00.000Z',
				isLead: true,
			},
			{
				name: '李敏',
				hospitalName: '',
				organs: [],
				startsAt: '2026-11-25T00:00:00.000Z',
				endsAt: '2026-11-25T10:00:00.000Z',
				isLead: false,
			},
		])
	})

	test('has its faults named line by line', () => {
		const text = 'person,starts,ends,organs\nA,2026-02-30 08:00,18:00,\nB,2026-03-01 08:00,18:00,膝\nC,soon,later,\n'
		expect(readRosterCsv(text, SHANGHAI)).toEqual([
			{ line: 2, text: 'A 2026-02-30 08:00 18:00', fault: 'time-invalid' },
			{ line: 3, text: 'B 2026-03-01 08:00 18:00', fault: 'organ-unknown' },
			{ line: 4, text: 'C soon later', fault: 'time-invalid' },
		])
		expect(readRosterCsv('name,date\nA,B\n', SHANGHAI)).toMatchObject([{ line: 1, fault: 'columns-missing' }])
		expect(readRosterCsv('', SHANGHAI)).toMatchObject([{ fault: 'columns-missing' }])
	})

	test('is refused, not run into the ground, whatever it holds', () => {
		const cells = array(constantFrom('person', '开始', 'ends', ',', '\n', '"', "'", '=', '2026-13-45 99:99'), {
			maxLength: 30,
		})
		assert(
			property(cells, string(), (some, any) => {
				for (const line of readRosterCsv(some.join('') + any, SHANGHAI)) expect(line).toHaveProperty('fault')
			}),
		)
	})
})

const YEAR = { times: SHANGHAI, from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-12-31T00:00:00Z') }

const calendar = (...lines: string[]) =>
	['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const entry = (...lines: string[]) => ['BEGIN:VEVENT', 'SUMMARY:王海', ...lines, 'END:VEVENT']

const startsIn = (text: string, reading = YEAR) =>
	readRosterCalendar(text, reading).map((line) =>
		'fault' in line ? line.fault : line.described.startsAt.toISOString().slice(0, 16),
	)

describe('a roster as a calendar', () => {
	test('is read by another program as it was meant, in lines of at most 75 bytes', () => {
		assert(
			property(shifts, (written) => {
				const words = { name: '值班表', t: WORDS.zh, now: new Date(), summaryOf: ({ person }: Shift) => person.name }
				const text = writeRosterCalendar(written, words)
				for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
				const entries = new ICAL.Component(ICAL.parse(text))
					.getAllSubcomponents('vevent')
					.map((one) => new ICAL.Event(one))
				expect(entries.map(({ summary }) => summary)).toEqual(written.map(({ person }) => person.name))
				expect(entries.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual(
					written.map(({ startsAt }) => startsAt),
				)
				expect(entries.map(({ endDate }) => endDate.toJSDate().toISOString())).toEqual(
					written.map(({ endsAt }) => endsAt),
				)
				const all = { ...YEAR, to: new Date('2030-01-01T00:00:00Z') }
				const again = readRosterCalendar(text, all)
				expect(again.map((line) => 'described' in line && line.described.organs)).toEqual(
					written.map(({ organs }) => organs),
				)
			}),
			{ numRuns: 30 },
		)
	})

	/** Written by hand after RFC 5545: folded lines, a zone of its own, a rule, a day left out, a day moved. */
	const HOSPITAL_CALENDAR = calendar(
		'BEGIN:VTIMEZONE',
		'TZID:China Standard Time',
		'BEGIN:STANDARD',
		'DTSTART:16010101T000000',
		'TZOFFSETFROM:+0800',
		'TZOFFSETTO:+0800',
		'END:STANDARD',
		'END:VTIMEZONE',
		'BEGIN:VEVENT',
		'UID:night@hospital',
		'DTSTAMP:20261101T000000Z',
		'SUMMARY:王海 · 夜班\\, 急诊',
		'DESCRIPTION:a line that is so long that it has to be folded after seventy-f',
		' ive bytes',
		'DTSTART;TZID=China Standard Time:20261103T180000',
		'DTEND;TZID=China Standard Time:20261104T080000',
		'RRULE:FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20261113T100000Z',
		'EXDATE;TZID=China Standard Time:20261106T180000',
		'CATEGORIES:腹部,Pelvis,Vacation',
		'END:VEVENT',
		'BEGIN:VEVENT',
		'UID:night@hospital',
		'RECURRENCE-ID;TZID=China Standard Time:20261110T180000',
		'SUMMARY:李敏',
		'DTSTART;TZID=China Standard Time:20261111T180000',
		'DURATION:PT14H',
		'END:VEVENT',
	)

	test('of a hospital is read with its zone, its rule, what is left out and what is moved', () => {
		expect(readRosterCalendar(HOSPITAL_CALENDAR, YEAR)).toMatchObject([
			{
				line: 1,
				described: {
					names: ['王海 · 夜班, 急诊', '王海'],
					organs: ['abdomen', 'pelvis'],
					startsAt: new Date('2026-11-03T10:00:00Z'),
					endsAt: new Date('2026-11-04T00:00:00Z'),
					calendarUid: 'night@hospital 2026-11-03T10:00:00.000Z',
				},
			},
			{ line: 1, described: { startsAt: new Date('2026-11-13T10:00:00Z') } },
			{
				line: 2,
				described: {
					names: ['李敏'],
					startsAt: new Date('2026-11-11T10:00:00Z'),
					endsAt: new Date('2026-11-12T00:00:00Z'),
					calendarUid: 'night@hospital 2026-11-10T10:00:00.000Z',
				},
			},
		])
	})

	test('keeps the time of day of a series where the clocks change', () => {
		const weekly = entry(
			'DTSTART;TZID=Europe/Berlin:20261019T180000',
			'DTEND;TZID=Europe/Berlin:20261020T080000',
			'RRULE:FREQ=WEEKLY;COUNT=2',
		)
		expect(startsIn(calendar(...weekly))).toEqual(['2026-10-19T16:00', '2026-10-26T17:00'])
	})

	test('says where times without a zone are, days are whole, and cancelled entries are none', () => {
		expect(startsIn(calendar(...entry('DTSTART:20261103T180000', 'DURATION:PT8H')))).toEqual(['2026-11-03T10:00'])
		expect(startsIn(calendar(...entry('DTSTART;VALUE=DATE:20261103')))).toEqual(['2026-11-02T16:00'])
		expect(startsIn(calendar(...entry('DTSTART:20261103T180000Z', 'STATUS:CANCELLED', 'DURATION:PT8H')))).toEqual([])
	})

	test('has its faults named entry by entry, and the others are read', () => {
		const good = entry('DTSTART:20261103T180000Z', 'DURATION:PT8H')
		expect(
			startsIn(
				calendar(
					...entry('DTSTART;TZID=Middle/Earth:20261103T180000', 'DURATION:PT8H'),
					...entry('DTSTART:20261103T180000Z', 'DTEND:20261103T180000Z'),
					...entry('DTSTART:soon'),
					...entry('DURATION:PT8H'),
					...good,
				),
			),
		).toEqual(['time-zone-unknown', 'ends-before-start', 'time-invalid', 'time-invalid', '2026-11-03T18:00'])
		expect(startsIn('no calendar')).toEqual(['unreadable'])
	})

	test('does not have us search for a day that never comes, nor count for ever', () => {
		const repeated = (start: string, rule: string) =>
			startsIn(calendar(...entry(`DTSTART:${start}`, 'DURATION:PT8H', `RRULE:${rule}`)))
		for (const rule of [
			'FREQ=SECONDLY',
			'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
			'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
			'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31',
			'FREQ=MONTHLY;BYDAY=9MO',
			'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=3',
			'FREQ=DAILY;INTERVAL=100000000',
		]) {
			expect([rule, repeated('20260203T180000Z', rule)]).toEqual([rule, ['recurrence-unsupported']])
		}
		expect(repeated('19000101T180000Z', 'FREQ=DAILY')).toEqual(['too-many'])
		expect(repeated('20260101T180000Z', 'FREQ=DAILY').length).toBe(729)
		const tenYears = Array.from({ length: 10 }, () =>
			entry('DTSTART:20260101T180000Z', 'DURATION:PT8H', 'RRULE:FREQ=DAILY'),
		)
		const all = startsIn(calendar(...tenYears.flat()))
		expect(all).toHaveLength(2001)
		expect(all.at(-1)).toBe('too-many')
	})

	test('zone definitions are not followed into endless rules', () => {
		const zone = ['BEGIN:VTIMEZONE', 'TZID:Trap', 'BEGIN:DAYLIGHT', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0100']
		const rest = ['TZOFFSETTO:+0200', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'END:DAYLIGHT']
		const standard = [
			'BEGIN:STANDARD',
			'DTSTART:19700101T000000',
			'TZOFFSETFROM:+0200',
			'TZOFFSETTO:+0100',
			'END:STANDARD',
		]
		const trap = [...zone, ...rest, ...standard, 'END:VTIMEZONE']
		expect(startsIn(calendar(...trap, ...entry('DTSTART;TZID=Trap:20261103T180000', 'DURATION:PT8H')))).toEqual([
			'time-zone-unknown',
		])
	})
})
