import { isIP } from 'node:net'
import { fileURLToPath } from 'node:url'
import { TimeZone, words } from '@readroom/contracts'
import { z } from 'zod'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Every setting with its default; `docs/configuration.md` is generated from the descriptions. */
export const Settings = z.object({
	DATA_DIR: z.string().default(`${ROOT}data`).describe('Folder for the embedded database and the blobs.'),
	HOST: z.string().default('localhost').describe('Address to listen on; `0.0.0.0` for every network of the machine.'),
	PORT: z.coerce.number().int().min(0).max(65535).default(8080).describe('TCP port; 0 takes any free one.'),
	PUBLIC_URL: z
		.url()
		.optional()
		.describe(
			'The address people open, such as `https://read.hospital.cn`. Decides cookies and links; default: host and port.',
		),
	DATABASE_URL: z
		.string()
		.optional()
		.describe('`postgres://…` of a PostgreSQL 15 or newer; default: the embedded one under `DATA_DIR`.'),
	TRUSTED_PROXIES: z
		.string()
		.optional()
		.describe(
			'Addresses or networks of reverse proxies whose `X-Forwarded-*` headers are believed, separated by commas.',
		),
	LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info').describe('How much is logged.'),
	DEBUG: z.string().optional().describe('`1`: a command that fails says where in the program it happened.'),
	LARGEST_INSTANCE_MB: z.coerce.number().int().min(1).default(1024).describe('Largest DICOM instance accepted, in MB.'),
	LARGEST_UPLOAD_MB: z.coerce
		.number()
		.int()
		.min(1)
		.default(4096)
		.describe('Largest body of one STOW-RS request, in MB.'),
	SESSION_DAYS: z.coerce.number().int().min(1).default(14).describe('Days after which an unused session ends.'),
	TIME_ZONE: TimeZone.default('Asia/Shanghai').describe(
		'Time zone of the room: of statistics by hour of day, and of the quiet hours of whoever has chosen no other.',
	),
	STAT_CASES_PER_DAY: z.coerce
		.number()
		.int()
		.min(0)
		.default(5)
		.describe('STAT cases that one person may post in 24 hours.'),
	REQUESTS_PER_MINUTE: z.coerce
		.number()
		.int()
		.min(60)
		.default(6000)
		.describe('Requests one address may send per minute before it is answered 429.'),
	SMTP_URL: z
		.url({ protocol: /^smtps?$/ })
		.optional()
		.describe('Mail server, such as `smtps://name:password@mail.hospital.cn`; default: no mail is sent.'),
	MAIL_FROM: words(200)
		.regex(/^[^\n]*@[^\n]*$/, 'a mail address')
		.optional()
		.describe(
			'Sender of mails, such as `阅片室 <readroom@hospital.cn>`; default: `readroom@` and the name of the mail server.',
		),
	SMS_HOOK_URL: z
		.url({ protocol: /^https?$/ })
		.optional()
		.describe('Where text messages are posted as `{ "to", "text" }`; default: none are sent.'),
	SMS_HOOK_SECRET: z
		.string()
		.regex(/^(whsec_)?[A-Za-z0-9+/]{16,}={0,2}$/, 'base64')
		.optional()
		.describe('Base64 secret with which posts to `SMS_HOOK_URL` are signed as Standard Webhooks; default: unsigned.'),
	WEBHOOK_PRIVATE_ALLOWED: z
		.string()
		.refine((list) => networksOf(list).every(isNetwork), 'addresses or networks, separated by commas')
		.optional()
		.describe(
			'Addresses or networks of this site, separated by commas, which webhooks and robots may be at, such as `10.1.2.0/24`; also without TLS. Default: public addresses over TLS only.',
		),
	SIGN_IN_TRIES: z.coerce
		.number()
		.int()
		.min(1)
		.default(5)
		.describe('Failed sign-ins per account or address before a growing delay begins.'),
})

export interface Config {
	readonly dataDirectory: string
	readonly host: string
	readonly port: number
	readonly publicUrl: string | undefined
	readonly databaseUrl: string | undefined
	readonly trustedProxies: readonly string[]
	readonly logLevel: z.infer<typeof Settings>['LOG_LEVEL']
	readonly largestInstanceBytes: number
	readonly largestUploadBytes: number
	readonly sessionDays: number
	readonly timeZone: string
	readonly statCasesPerDay: number
	readonly requestsPerMinute: number
	readonly signInTries: number
	/** Absent where no mail is sent. */
	readonly smtpUrl: string | undefined
	readonly mailFrom: string
	/** Absent where no text messages are sent. */
	readonly smsHookUrl: string | undefined
	readonly smsHookSecret: string | undefined
	readonly webhookPrivateAllowed: readonly string[]
	/** The built web app. */
	readonly webDirectory: string
	/** The demo ward is served: accounts are printed, the sign-in page offers them. */
	readonly isDemo: boolean
	/** The demo ward's pictures. */
	readonly demoCasesDirectory: string
}

function networksOf(list: string): string[] {
	return list
		.split(',')
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '')
}

function isNetwork(text: string): boolean {
	const [address = '', bits] = text.split('/')
	const family = isIP(address)
	return family !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
}

/** Whether a failed command says where in the program it failed. Whatever else is set wrongly, this answers. */
export function isDebugging(environment: NodeJS.ProcessEnv = process.env): boolean {
	return environment['DEBUG'] === '1'
}

/**
 * The settings of this process.
 *
 * @throws z.ZodError naming the setting that is wrong
 */
export function readConfig({ isDemo }: { isDemo: boolean }, environment: NodeJS.ProcessEnv = process.env): Config {
	const settings = Settings.parse(environment)
	return {
		dataDirectory: settings.DATA_DIR,
		host: settings.HOST,
		port: settings.PORT,
		publicUrl: settings.PUBLIC_URL?.replace(/\/$/, ''),
		databaseUrl: settings.DATABASE_URL,
		trustedProxies: settings.TRUSTED_PROXIES?.split(',').map((entry) => entry.trim()) ?? [],
		logLevel: settings.LOG_LEVEL,
		largestInstanceBytes: settings.LARGEST_INSTANCE_MB * 1024 * 1024,
		largestUploadBytes: settings.LARGEST_UPLOAD_MB * 1024 * 1024,
		sessionDays: settings.SESSION_DAYS,
		timeZone: settings.TIME_ZONE,
		statCasesPerDay: settings.STAT_CASES_PER_DAY,
		requestsPerMinute: settings.REQUESTS_PER_MINUTE,
		signInTries: settings.SIGN_IN_TRIES,
		smtpUrl: settings.SMTP_URL,
		mailFrom: settings.MAIL_FROM ?? `readroom@${new URL(settings.SMTP_URL ?? 'smtp://localhost').hostname}`,
		smsHookUrl: settings.SMS_HOOK_URL,
		smsHookSecret: settings.SMS_HOOK_SECRET,
		webhookPrivateAllowed: networksOf(settings.WEBHOOK_PRIVATE_ALLOWED ?? ''),
		webDirectory: `${ROOT}apps/web/dist`,
		isDemo,
		demoCasesDirectory: `${ROOT}demo/cases`,
	}
}
