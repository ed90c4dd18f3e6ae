import { z } from 'zod'
import { Lane } from './cases.ts'
import { AddressId, GroupId, PageId, PageQuery, pageOf, Time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { PageReason } from './page-reason.ts'

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

export const DEFAULT_NOTICES: {
	readonly quietHours: Record<Lane, QuietHours | null>
	readonly channels: Record<PageReason, AddressChannel[]>
} = {
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
}

const Mail = z
	.string()
	.trim()
	.toLowerCase()
	.max(200)
	.regex(/^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/, 'a mail address')
const Phone = z
	.string()
	.trim()
	.regex(/^\+?\d{7,15}$/, 'a phone number')
const SigningSecret = z.string().trim().min(8).max(200)

/** Address of a vendor's robot: whatever machine it is on, it has this path and holds a key. */
function robotUrl(path: string, key?: string) {
	return z
		.url({ protocol: /^https?$/ })
		.max(1000)
		.refine((text) => isRobotUrl(text, path, key), `an address with ${path}`)
}

function isRobotUrl(text: string, path: string, key: string | undefined): boolean {
	if (!URL.canParse(text)) return false
	const { pathname, searchParams } = new URL(text)
	return pathname.startsWith(path) && (key === undefined ? pathname.length > path.length : searchParams.has(key))
}

const WecomRobot = z.strictObject({
	channel: z.literal('wecom'),
	destination: robotUrl('/cgi-bin/webhook/send', 'key'),
})
const DingtalkRobot = z.strictObject({
	channel: z.literal('dingtalk'),
	destination: robotUrl('/robot/send', 'access_token'),
	/** 加签: where the robot asks for signed messages. */
	secret: SigningSecret.optional(),
})
const FeishuRobot = z.strictObject({
	channel: z.literal('feishu'),
	destination: robotUrl('/open-apis/bot/v2/hook/'),
	/** 签名校验: where the bot asks for signed messages. */
	secret: SigningSecret.optional(),
})
const Webhook = z.strictObject({
	channel: z.literal('webhook'),
	destination: z.url({ protocol: /^https?$/ }).max(1000),
})

/** A robot of a group, or a webhook. */
export const RobotInput = z.discriminatedUnion('channel', [WecomRobot, DingtalkRobot, FeishuRobot, Webhook])
export type RobotInput = z.infer<typeof RobotInput>

const Base64Url = z
	.string()
	.max(200)
	.regex(/^[\w-]+={0,2}$/)

/** Where a person can be reached beside his screen. */
export const AddressInput = z.discriminatedUnion('channel', [
	z.strictObject({ channel: z.literal('mail'), destination: Mail }),
	z.strictObject({ channel: z.literal('sms'), destination: Phone }),
	WecomRobot,
	DingtalkRobot,
	FeishuRobot,
	Webhook,
	/** A subscription as the browser gives it (Push API). */
	z.strictObject({
		channel: z.literal('web-push'),
		destination: z.url({ protocol: /^https?$/ }).max(1000),
		keys: z.strictObject({ p256dh: Base64Url, auth: Base64Url }),
	}),
])
export type AddressInput = z.infer<typeof AddressInput>

/** Most addresses of one person, and most robots of one group. */
export const MOST_ADDRESSES = 20

export const NoticeAddress = z.object({
	/** Null for the contact that the person signs in with. */
	id: AddressId.nullable(),
	channel: AddressChannel,
	/** A mail address or phone number; of robots and hooks only the machine and the last four characters. */
	shown: z.string(),
	isSigned: z.boolean(),
})
export type NoticeAddress = z.infer<typeof NoticeAddress>

/** An address that was added, and can be taken away. */
export const AddedAddress = NoticeAddress.extend({ id: AddressId })
export type AddedAddress = z.infer<typeof AddedAddress>

/** `secret` is what a webhook's messages are signed with; it is shown this once. */
const NewAddress = AddedAddress.extend({ secret: z.string().nullable() })

/** How the caller is told, with what everybody has filled in where he has chosen nothing. */
export const Notices = z.object({
	timeZone: z.string(),
	quietHours: z.record(Lane, QuietHours.nullable()),
	channels: z.record(PageReason, z.array(AddressChannel)),
	addresses: z.array(NoticeAddress),
	/** Channels that the site has not set up. */
	channelsOff: z.array(AddressChannel),
	/** With which a browser subscribes to web push: `applicationServerKey`. */
	pushKey: z.string(),
})
export type Notices = z.infer<typeof Notices>

export const readNotices = endpoint({
	method: 'GET',
	path: '/notices',
	summary: 'How the caller is told of what: channels, addresses, quiet hours',
	access: 'person',
	answer: Notices,
	problems: [],
})

export const changeNotices = endpoint({
	method: 'PUT',
	path: '/notices',
	summary: 'Choose channels and quiet hours; what is left out is as for everybody',
	access: 'person',
	body: NoticeSettings,
	problems: [],
})

export const addAddress = endpoint({
	method: 'POST',
	path: '/notices/addresses',
	summary: 'Be told at one more address',
	access: 'verified',
	body: AddressInput,
	answer: NewAddress,
	status: 201,
	problems: ['address-not-allowed', 'too-many-addresses'],
})

export const removeAddress = endpoint({
	method: 'DELETE',
	path: '/notices/addresses/:addressId',
	summary: 'Be told no more at one of own addresses',
	access: 'person',
	params: z.strictObject({ addressId: AddressId }),
	problems: ['not-found'],
})

/** What became of a notice that was sent to try an address: `error` is a code, such as `timeout`. */
export const TriedAddress = z.object({ state: PageState, error: z.string().nullable() })
export type TriedAddress = z.infer<typeof TriedAddress>

export const tryAddress = endpoint({
	method: 'POST',
	path: '/notices/addresses/try',
	summary: 'Send a test notice to one of own addresses now, and say what became of it',
	access: 'verified',
	/** `addressId` is null for the contact. */
	body: z.strictObject({ addressId: AddressId.nullable() }),
	answer: TriedAddress,
	problems: ['not-found', 'too-many-requests'],
})

const GroupParams = z.strictObject({ groupId: GroupId })
const RobotParams = z.strictObject({ groupId: GroupId, addressId: AddressId })

export const listRobots = endpoint({
	method: 'GET',
	path: '/groups/:groupId/robots',
	summary: 'Robots that are told of the cases of a group, for its owner and moderators',
	access: 'verified',
	params: GroupParams,
	answer: pageOf(AddedAddress),
	problems: ['group-not-found', 'not-permitted'],
})

export const addRobot = endpoint({
	method: 'POST',
	path: '/groups/:groupId/robots',
	summary: 'Tell a robot of the cases of a group',
	access: 'verified',
	params: GroupParams,
	body: RobotInput,
	answer: NewAddress,
	status: 201,
	problems: ['group-not-found', 'not-permitted', 'address-not-allowed', 'too-many-addresses'],
})

export const removeRobot = endpoint({
	method: 'DELETE',
	path: '/groups/:groupId/robots/:addressId',
	summary: 'Tell a robot no more',
	access: 'verified',
	params: RobotParams,
	problems: ['group-not-found', 'not-permitted', 'not-found'],
})

export const tryRobot = endpoint({
	method: 'POST',
	path: '/groups/:groupId/robots/:addressId/try',
	summary: 'Send a test notice to a robot now, and say what became of it',
	access: 'verified',
	params: RobotParams,
	answer: TriedAddress,
	problems: ['group-not-found', 'not-permitted', 'not-found', 'too-many-requests'],
})

/** One page as an administrator sees it. What it said is not shown: that is the case's. */
export const OutboxPage = z.object({
	id: PageId,
	channel: AddressChannel,
	reason: z.union([PageReason, z.literal('test')]),
	/** Whom it goes to: a person, or a group's robot. */
	receiver: z.string(),
	/** Machine that it goes to; null for mail and text messages. */
	host: z.string().nullable(),
	/** Null where the administrator may not see the case, and for test notices. */
	caseLabel: z.string().nullable(),
	state: PageState,
	tries: z.int(),
	createdAt: Time,
	/** Of one that waits. */
	nextTryAt: Time.nullable(),
	sentAt: Time.nullable(),
	error: z.string().nullable(),
})
export type OutboxPage = z.infer<typeof OutboxPage>

export const listOutbox = endpoint({
	method: 'GET',
	path: '/outbox',
	summary: 'Pages that leave the room, newest first; without those of cases on which the caller is still blind',
	access: 'system-admin',
	query: PageQuery.extend({ state: PageState.optional(), channel: AddressChannel.optional() }),
	answer: pageOf(OutboxPage),
	problems: [],
})

export const redeliverPage = endpoint({
	method: 'POST',
	path: '/outbox/:pageId/redeliver',
	summary: 'Send a page again, under the same id',
	access: 'system-admin',
	params: z.strictObject({ pageId: PageId }),
	problems: ['not-found', 'page-on-its-way'],
})
