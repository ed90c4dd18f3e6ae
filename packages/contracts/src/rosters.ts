import { z } from 'zod'
import { BodyPart } from './cases.ts'
import { DutyCalendarId, GroupId, PersonId, pageOf, ShiftId, SwapId, Time, words } from './common.ts'
import { endpoint } from './endpoint.ts'
import { TimeZone } from './paging.ts'
import { PersonSummary } from './people.ts'

/** A roster as its reader names it: of the whole network, of his hospital, or of a group he belongs to. */
export const RosterName = z.union([z.enum(['network', 'hospital']), GroupId])
export type RosterName = z.infer<typeof RosterName>

/** Parts of the body that somebody reads; empty is all of them. */
export const Organs = z
	.array(BodyPart)
	.max(BodyPart.options.length)
	.transform((organs) => BodyPart.options.filter((organ) => organs.includes(organ)))

const MINUTE_MS = 60_000
/** Longest that one person is on duty at a stretch. */
export const LONGEST_SHIFT_MS = 7 * 24 * 60 * MINUTE_MS

/** A time on the full minute: rosters know no seconds. */
const FullMinute = Time.refine((time) => Date.parse(time) % MINUTE_MS === 0, 'not on the full minute')

/** What an editor says of a shift. */
export const ShiftDraft = z
	.strictObject({
		personId: PersonId,
		organs: Organs,
		startsAt: FullMinute,
		endsAt: FullMinute,
		isLead: z.boolean().default(false),
	})
	.refine(({ startsAt, endsAt }) => Date.parse(endsAt) > Date.parse(startsAt), {
		path: ['endsAt'],
		message: 'ends before it starts',
	})
	.refine(({ startsAt, endsAt }) => Date.parse(endsAt) - Date.parse(startsAt) <= LONGEST_SHIFT_MS, {
		path: ['endsAt'],
		message: 'longer than a week',
	})
export type ShiftDraft = z.infer<typeof ShiftDraft>

export const Shift = z.object({
	id: ShiftId,
	roster: RosterName,
	person: PersonSummary,
	organs: z.array(BodyPart),
	startsAt: Time,
	endsAt: Time,
	isLead: z.boolean(),
	/** Shared by shifts that were added as one of every week. */
	seriesId: z.uuid().nullable(),
	/** While its person offers it: to somebody, or with null to everybody on the roster. */
	offer: z.object({ swapId: SwapId, to: PersonSummary.nullable() }).nullable(),
})
export type Shift = z.infer<typeof Shift>

export const Roster = z.object({
	roster: RosterName,
	/** Of the group or the hospital; null for the network. */
	name: z.string().nullable(),
	/** Whether the caller may change its shifts. */
	mayEdit: z.boolean(),
})
export type Roster = z.infer<typeof Roster>

export const listRosters = endpoint({
	method: 'GET',
	path: '/duty/rosters',
	summary: 'Rosters that the caller may see: of the network, of his hospital, of his groups',
	access: 'verified',
	answer: pageOf(Roster),
	problems: [],
})

const RosterParams = z.strictObject({ roster: RosterName })
/** Longest time of which shifts are listed at once. */
const LONGEST_SPAN_MS = 400 * 24 * 60 * MINUTE_MS
const Span = z
	.strictObject({ from: Time, to: Time })
	.refine(({ from, to }) => Math.abs(Date.parse(to) - Date.parse(from)) <= LONGEST_SPAN_MS, 'longer than 400 days')

export const listShifts = endpoint({
	method: 'GET',
	path: '/duty/rosters/:roster/shifts',
	summary: 'Shifts of a roster that fall into a time, in their order',
	access: 'verified',
	params: RosterParams,
	query: Span,
	answer: pageOf(Shift),
	problems: ['group-not-found'],
})

export const rosterPeople = endpoint({
	method: 'GET',
	path: '/duty/rosters/:roster/people',
	summary: 'Who can be on a roster, by name or hospital, at most twenty',
	access: 'verified',
	params: RosterParams,
	query: z.strictObject({ q: words(60).default('') }),
	answer: pageOf(PersonSummary),
	problems: ['group-not-found'],
})

export const addShifts = endpoint({
	method: 'POST',
	path: '/duty/rosters/:roster/shifts',
	summary: 'Add a shift, on its own or every week at the same time of day in a time zone',
	access: 'verified',
	params: RosterParams,
	body: z.strictObject({
		shift: ShiftDraft,
		/** How many weeks in all. */
		weeks: z.int().min(1).max(53).default(1),
		timeZone: TimeZone.default('Asia/Shanghai'),
	}),
	answer: z.object({ shiftIds: z.array(ShiftId) }),
	status: 201,
	problems: ['group-not-found', 'not-permitted', 'person-not-found', 'shift-overlaps'],
})

export const changeShift = endpoint({
	method: 'PUT',
	path: '/duty/shifts/:shiftId',
	summary: 'Change a shift; an offer of it ends',
	access: 'verified',
	params: z.strictObject({ shiftId: ShiftId }),
	body: ShiftDraft,
	problems: ['shift-not-found', 'not-permitted', 'person-not-found', 'shift-overlaps'],
})

const ShiftIds = z.strictObject({ shiftIds: z.array(ShiftId).min(1).max(2000) })

export const removeShifts = endpoint({
	method: 'POST',
	path: '/duty/rosters/:roster/removals',
	summary: 'Take shifts off a roster; offers of them end',
	access: 'verified',
	params: RosterParams,
	body: ShiftIds,
	problems: ['group-not-found', 'not-permitted', 'shift-not-found'],
})

export const restoreShifts = endpoint({
	method: 'POST',
	path: '/duty/rosters/:roster/restorations',
	summary: 'Put back shifts that were taken off within the last day',
	access: 'verified',
	params: RosterParams,
	body: ShiftIds,
	problems: ['group-not-found', 'not-permitted', 'shift-not-found', 'shift-overlaps'],
})

/** Why a line of a file cannot become a shift. */
export const ImportFault = z.enum([
	'unreadable',
	'columns-missing',
	'person-missing',
	'person-unknown',
	'person-ambiguous',
	'time-invalid',
	'ends-before-start',
	'too-long',
	'organ-unknown',
	'overlaps',
	'time-zone-unknown',
	'recurrence-unsupported',
	'too-many',
])
export type ImportFault = z.infer<typeof ImportFault>

/** One line of a table, or one entry of a calendar, or one occurrence of it, as it would be or was imported. */
export const ImportLine = z.object({
	/** Line of the table from 1, its head included; place of the entry in the calendar from 1. */
	line: z.int(),
	/** What stands there for the person or the time, for whoever has to find it. */
	text: z.string(),
	result: z.enum(['new', 'changed', 'known', 'wrong']),
	fault: ImportFault.nullable(),
	shift: z
		.object({ personName: z.string(), organs: z.array(BodyPart), startsAt: Time, endsAt: Time, isLead: z.boolean() })
		.nullable(),
})
export type ImportLine = z.infer<typeof ImportLine>

const RosterFile = z.strictObject({
	format: z.enum(['csv', 'ical']),
	text: z.string().max(500_000),
	/** Where times stand without a zone. */
	timeZone: TimeZone,
	/** Whose shifts the entries of a calendar are; absent where each entry names its person. */
	personId: PersonId.optional(),
})

export const previewImport = endpoint({
	method: 'POST',
	path: '/duty/rosters/:roster/import-preview',
	summary: 'What importing a table (CSV) or a calendar (iCalendar) would do, line by line; nothing is changed',
	access: 'verified',
	params: RosterParams,
	body: RosterFile,
	answer: z.object({ lines: z.array(ImportLine) }),
	problems: ['group-not-found', 'not-permitted', 'person-not-found'],
})

export const importRoster = endpoint({
	method: 'POST',
	path: '/duty/rosters/:roster/import',
	summary: 'Import what is right in a table or a calendar; what is known already stays as it is',
	access: 'verified',
	params: RosterParams,
	body: RosterFile,
	answer: z.object({ lines: z.array(ImportLine), addedShiftIds: z.array(ShiftId) }),
	problems: ['group-not-found', 'not-permitted', 'person-not-found'],
})

/** An address for calendar programs; whoever has it reads the shifts, so it can be revoked. */
export const DutyCalendar = z.object({
	id: DutyCalendarId,
	/** The shifts of its person alone, or a whole roster. */
	shows: z.union([z.literal('mine'), RosterName]),
	createdAt: Time,
	lastUsedAt: Time.nullable(),
})
export type DutyCalendar = z.infer<typeof DutyCalendar>

export const listDutyCalendars = endpoint({
	method: 'GET',
	path: '/duty/calendars',
	summary: 'Own calendar addresses, without their secret',
	access: 'verified',
	answer: pageOf(DutyCalendar),
	problems: [],
})

export const makeDutyCalendar = endpoint({
	method: 'POST',
	path: '/duty/calendars',
	summary: 'Make an address that calendar programs can subscribe to; it is shown this once',
	access: 'verified',
	body: DutyCalendar.pick({ shows: true }).strict(),
	/** Path on this server, with the secret in it. */
	answer: DutyCalendar.extend({ path: z.string() }),
	status: 201,
	problems: ['group-not-found'],
})

export const revokeDutyCalendar = endpoint({
	method: 'DELETE',
	path: '/duty/calendars/:calendarId',
	summary: 'Make one of own calendar addresses useless at once',
	access: 'verified',
	params: z.strictObject({ calendarId: DutyCalendarId }),
	problems: ['not-found'],
})
