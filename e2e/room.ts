/** A running reading room for browser tests, and people signed in to it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, test as base, chromium, type Locator, type Page } from '@playwright/test'
import { type ApiClient, createClient } from '@readroom/client'
import { makeToken, signIn } from '@readroom/contracts'
import { findChromium } from '../tools/find-chromium.ts'
import { freePort } from '../tools/free-port.ts'
import { ROOT } from '../tools/run.ts'

export const DEMO_PASSWORD = 'demo-2026'

/** Nothing that reaches out to the network. */
const CHROMIUM_FLAGS = [
	'--headless=new',
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--autoplay-policy=no-user-gesture-required',
]
/** WebGL2 by software. */
const WITH_WEBGL = ['--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']
/** As on an old computer. */
const WITHOUT_WEBGL = ['--disable-gpu', '--disable-3d-apis']

export interface Room extends AsyncDisposable {
	readonly url: string
	readonly dataDirectory: string
	/** What it logged so far, to be searched for what must not be in it. */
	log(): string
	/** Calls of the API as a person of the demo ward. */
	clientOf(contact: string): Promise<ApiClient & { readonly token: string }>
	/** Ends the server's process at once, as a power cut would; `start` begins again on the same data. */
	kill(): Promise<void>
	start(): Promise<void>
}

/** Starts `readroom serve --demo` on a free port with a data directory of its own. */
export async function openRoom({
	isDemo = true,
	settings = {},
}: {
	isDemo?: boolean
	settings?: Readonly<Record<string, string>>
} = {}): Promise<Room> {
	const dataDirectory = await mkdtemp(join(tmpdir(), 'readroom-e2e-'))
	const port = await freePort()
	const url = `http://localhost:${port}`
	let child: ChildProcess | undefined
	let log = ''

	async function start(): Promise<void> {
		const started = Promise.withResolvers<void>()
		child = spawn(join(ROOT, 'readroom'), ['serve', ...(isDemo ? ['--demo'] : [])], {
			env: { ...process.env, ...settings, DATA_DIR: dataDirectory, PORT: String(port), HOST: 'localhost' },
			stdio: ['ignore', 'pipe', 'pipe'],
		})
		child.stdout?.on('data', (text: Buffer) => {
			if (text.includes(url)) started.resolve()
		})
		child.stderr?.on('data', (text: Buffer) => {
			log += text
		})
		child.once('exit', (code) => started.reject(new Error(`the server ended with ${code}\n${log}`)))
		await started.promise
	}

	async function stop(signal: NodeJS.Signals): Promise<void> {
		const ending = child
		if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return
		const ended = new Promise((resolve) => ending.once('exit', resolve))
		ending.kill(signal)
		await ended
	}

	await start()
	return {
		url,
		dataDirectory,
		log: () => log,
		clientOf: (contact) => clientOf(url, contact),
		start,
		kill: () => stop('SIGKILL'),
		async [Symbol.asyncDispose]() {
			await stop('SIGTERM')
			await rm(dataDirectory, { recursive: true, force: true })
		},
	}
}

/** Signs in as a browser would, and makes a token with that session. */
async function clientOf(url: string, contact: string) {
	let cookie = ''
	const session = createClient({
		baseUrl: url,
		fetch: async (input, init) => {
			const headers = new Headers(init?.headers)
			headers.set('cookie', cookie)
			headers.set('origin', url)
			const response = await fetch(input, { ...init, headers })
			cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
			return response
		},
	})
	await session.call(signIn, { body: { contact, password: DEMO_PASSWORD } })
	const { secret: token } = await session.call(makeToken, { body: { name: 'e2e' } })
	return { ...createClient({ baseUrl: url, token }), token }
}

/** Somebody at a browser of his own. */
export interface AtBrowser {
	readonly page: Page
	readonly context: BrowserContext
}

interface RoomFixtures {
	/** Signs a person of the demo ward in, in a browser context of his own. */
	readonly sit: (contact: string, options?: ContextOptions) => Promise<AtBrowser>
	/** The same at a computer whose browser has no WebGL. */
	readonly sitAtOldPc: (contact: string, options?: ContextOptions) => Promise<AtBrowser>
}

type ContextOptions = Parameters<Browser['newContext']>[0]

interface RoomWorkerFixtures {
	readonly room: Room
	readonly roomBrowser: Browser
	readonly oldBrowser: Browser
}

export const PHONE = {
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 2,
	isMobile: true,
	hasTouch: true,
} as const

/** `test` with a demo room that all tests of the run share, and people who sit down at it. */
export const test = base.extend<RoomFixtures, RoomWorkerFixtures>({
	room: [
		// oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
		async ({}, use) => {
			await using room = await openRoom()
			await use(room)
		},
		{ scope: 'worker', timeout: 120_000 },
	],
	roomBrowser: [
		// oxlint-disable-next-line no-empty-pattern -- see above
		async ({}, use) => useBrowser(WITH_WEBGL, use),
		{ scope: 'worker', timeout: 600_000 },
	],
	oldBrowser: [
		// oxlint-disable-next-line no-empty-pattern -- see above
		async ({}, use) => useBrowser(WITHOUT_WEBGL, use),
		{ scope: 'worker', timeout: 600_000 },
	],
	sit: async ({ room, roomBrowser }, use) => useSeats(roomBrowser, room.url, use),
	sitAtOldPc: async ({ room, oldBrowser }, use) => useSeats(oldBrowser, room.url, use),
})

async function useBrowser(flags: readonly string[], use: (browser: Browser) => Promise<void>): Promise<void> {
	const browser = await launchBrowser(flags)
	await use(browser)
	await browser.close()
}

export async function launchBrowser(flags: readonly string[] = WITH_WEBGL): Promise<Browser> {
	return chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_FLAGS, ...flags] })
}

async function useSeats(
	browser: Browser,
	baseURL: string,
	use: (sit: RoomFixtures['sit']) => Promise<void>,
): Promise<void> {
	const contexts: BrowserContext[] = []
	await use(async (contact, options = {}) => {
		const viewport = { width: 1440, height: 900 }
		const context = await browser.newContext({ viewport, locale: 'zh-CN', baseURL, ...options })
		contexts.push(context)
		const page = await context.newPage()
		await signInAt(page, contact)
		return { page, context }
	})
	for (const context of contexts) await context.close()
}

/** Signs a person of the demo ward in, in the browser. */
export async function signInAt(page: Page, contact: string): Promise<void> {
	await page.goto('/sign-in')
	await page.getByLabel(/邮箱或手机号|Mail address/).fill(contact)
	await page.getByLabel(/^密码|^Password/).fill(DEMO_PASSWORD)
	await page.getByRole('button', { name: /^登录$|^Sign in$/ }).click()
	await page.waitForURL((url) => url.pathname === '/')
}

/** What tells on any page of a case that is new, or that one is asked to read; the second takes the place of the first. */
export function caseNotice(page: Page, label: string | RegExp = /CT-/): Locator {
	return page
		.locator('.mantine-Notification-root')
		.filter({ hasText: /新病例|危急病例|请阅片/ })
		.filter({ hasText: label })
		.first()
}

export { expect } from '@playwright/test'
