/** Finds a Chromium for the browser tests, and installs one where there is none. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { chromium } from '@playwright/test'
import { run } from './run.ts'

const USUAL_PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** @throws Error with what to do, where none is there and none can be installed */
export async function findChromium(): Promise<string> {
	const found = installedChromium()
	if (found !== undefined) return found
	await installChromium()
	const installed = installedChromium()
	if (installed === undefined) throw new Error('There is no Chromium. Install one and set CHROMIUM_PATH to it.')
	return installed
}

function installedChromium(): string | undefined {
	const chosen = process.env['CHROMIUM_PATH']
	const places = [...(chosen === undefined ? [] : [chosen]), ...USUAL_PLACES, chromium.executablePath()]
	return places.find(isExecutable)
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK)
		return true
	} catch {
		// Not there, or not ours to run: the next place is tried.
		return false
	}
}

/** Debian's package for root on a machine with apt, which also brings fonts with Chinese characters; else Playwright's build. */
async function installChromium(): Promise<void> {
	if (process.getuid?.() === 0 && hasApt()) {
		console.error('Installing Chromium with apt …')
		await run('apt-get', ['update', '-qq'])
		await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
			DEBIAN_FRONTEND: 'noninteractive',
		})
		return
	}
	console.error('Installing Chromium with Playwright …')
	await run('playwright', ['install', 'chromium'])
}

function hasApt(): boolean {
	try {
		execFileSync('apt-get', ['--version'], { stdio: 'ignore' })
		return true
	} catch {
		// No such program on this system.
		return false
	}
}
