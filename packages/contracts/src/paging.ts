import { z } from 'zod'
import { Lane } from './cases.ts'

/** Why somebody is told of a case. */
export const PageReason = z.enum([
	/** Please read it. */
	'asked',
	/** The time in which a first answer was promised is over; nobody has answered. */
	'promise-broken',
	/** A reader has marked a finding that cannot wait. */
	'critical-value',
	/** The poster has an answer. */
	'answered',
	/** The poster is asked what came of it. */
	'outcome-due',
	'outcome-known',
	/** Something has happened on a case that the person follows. */
	'case-followed',
	'addendum',
	/** The poster's case was moved to a less urgent lane. */
	'lane-lowered',
	/** Somebody saw what may say who the patient is. */
	'privacy-flag',
	'mentioned',
])
export type PageReason = z.infer<typeof PageReason>

/** By what a page reaches a person, or a group's robot. */
export const Channel = z.enum(['screen', 'mail', 'web-push', 'wecom', 'dingtalk', 'feishu', 'sms', 'webhook'])
export type Channel = z.infer<typeof Channel>

/** A channel that has an address of its own. */
export const AddressChannel = Channel.exclude(['screen'])
export type AddressChannel = z.infer<typeof AddressChannel>

/** `not-sent`: the site has not set the channel up; what would have been sent is shown in the outbox. */
export const PageState = z.enum(['waiting', 'sending', 'sent', 'failed', 'cancelled', 'not-sent'])
export type PageState = z.infer<typeof PageState>

/** From and to, as minutes after midnight; from 22:00 to 07:00 goes over midnight. */
const QuietHours = z.strictObject({
	fromMinute: z.int().min(0).max(1439),
	toMinute: z.int().min(0).max(1439),
})
export type QuietHours = z.infer<typeof QuietHours>

export const TimeZone = z
	.string()
	.max(60)
	.refine((name) => isTimeZone(name), 'a time zone, such as Asia/Shanghai')

function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
	} catch {
		return false // RangeError: there is none of this name
	}
}

/** What a person has chosen of how he is told; what is absent is as `DEFAULT_NOTICES` says. */
export const NoticeSettings = z.strictObject({
	timeZone: TimeZone.optional(),
	/** Null: at any hour. */
	quietHours: z.partialRecord(Lane, QuietHours.nullable()).optional(),
	/** The channels on for a reason. The screen always is. */
	channels: z.partialRecord(PageReason, z.array(AddressChannel).max(AddressChannel.options.length)).optional(),
})
export type NoticeSettings = z.infer<typeof NoticeSettings>

const NIGHT: QuietHours = { fromMinute: 22 * 60, toMinute: 7 * 60 }
const ALL_BUT_SMS = AddressChannel.exclude(['sms']).options

export const DEFAULT_NOTICES = {
	quietHours: { stat: null, urgent: null, routine: NIGHT, teaching: NIGHT },
	channels: {
		asked: AddressChannel.options,
		'promise-broken': AddressChannel.options,
		'critical-value': AddressChannel.options,
		answered: ALL_BUT_SMS,
		'outcome-due': ALL_BUT_SMS,
		'outcome-known': ALL_BUT_SMS,
		'case-followed': ALL_BUT_SMS,
		addendum: ALL_BUT_SMS,
		'lane-lowered': ALL_BUT_SMS,
		'privacy-flag': ALL_BUT_SMS,
		mentioned: ALL_BUT_SMS,
	},
} as const satisfies {
	quietHours: Record<Lane, QuietHours | null>
	channels: Record<PageReason, readonly AddressChannel[]>
}
