/** P1: from a cold link to the first lossless slice on 4 Mbit/s and 50 ms, in a real browser, signed in. */
import type { Browser, Page } from '@playwright/test'
import { listCases } from '@readroom/contracts'
import type { Room } from '../e2e/room.ts'
import type { Orthanc } from './orthanc.ts'
import type { SignIn } from './prepare.ts'
import { megabytes, ms, NOT_MEASURED, type Row, times } from './row.ts'
import { storeUncompressed } from './store.ts'

const LINE = { offline: false, latency: 50, downloadThroughput: 4e6 / 8, uploadThroughput: 4e6 / 8 }

interface Seen {
	readonly previewMs: number
	readonly sliceMs: number
	readonly bytes: number
}

export async function measureFirstSlice(
	browser: Browser,
	room: Room,
	{ signIn, ohifOn }: { signIn: SignIn; ohifOn: Orthanc | undefined },
): Promise<Row> {
	const ours = await openCase(browser, room, signIn)
	const ohif = ohifOn && (await openOhif(browser, ohifOn).catch(sayWhy))
	return {
		number: 'P1',
		what: 'cold link to first lossless slice, 4 Mbit/s, 50 ms',
		goal: 'about 2 s, ≥ 15× sooner than OHIF; preview ≤ 0.5 s; ≤ 300 kB before it',
		ours: `${ms(ours.sliceMs)}, ${megabytes(ours.bytes)}; first picture ${ms(ours.previewMs)}`,
		beside:
			ohif === undefined ? `OHIF ${NOT_MEASURED}` : `OHIF + Orthanc ${ms(ohif.sliceMs)}, ${megabytes(ohif.bytes)}`,
		ratio: ohif === undefined ? NOT_MEASURED : `${times(ohif.sliceMs / ours.sliceMs)} sooner`,
	}
}

async function openCase(browser: Browser, room: Room, signIn: SignIn): Promise<Seen> {
	const storageState = await signedIn(browser, room, signIn)
	const client = await room.clientOf('wanghai@demo.cn')
	const { items } = await client.call(listCases, { query: {} })
	const fourPhases = items.find(({ imageCount }) => imageCount === 102)
	if (fourPhases === undefined) throw new Error('the demo has no four-phase CT')
	// A context of its own: cookies, and nothing in the cache.
	await using context = await browser.newContext({
		baseURL: room.url,
		storageState,
		viewport: { width: 1440, height: 900 },
	})
	const page = await context.newPage()
	const moved = await throttled(page)
	await page.goto(`/cases/${fourPhases.id}`, { waitUntil: 'commit' })
	await page.waitForFunction(() => performance.getEntriesByName('first-lossless-slice').length > 0, undefined, {
		polling: 20,
	})
	const bytes = moved()
	const [sliceMs, previewMs] = await page.evaluate(() => [
		performance.getEntriesByName('first-lossless-slice')[0]?.startTime ?? Number.NaN,
		performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
	])
	return { sliceMs: sliceMs ?? Number.NaN, previewMs: previewMs ?? Number.NaN, bytes }
}

async function signedIn(browser: Browser, room: Room, signIn: SignIn) {
	await using context = await browser.newContext({ baseURL: room.url })
	await signIn(await context.newPage())
	const { cookies } = await context.storageState()
	return { cookies, origins: [] }
}

async function openOhif(browser: Browser, orthanc: Orthanc): Promise<Seen> {
	const studyInstanceUid = await storeUncompressed(orthanc)
	await using context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
	const page = await context.newPage()
	const moved = await throttled(page)
	const before = performance.now()
	await page.goto(`${orthanc.url}/ohif/viewer?StudyInstanceUIDs=${studyInstanceUid}`, {
		waitUntil: 'commit',
		timeout: 180_000,
	})
	await page.waitForFunction(isSomethingDrawn, undefined, { polling: 100, timeout: 180_000 })
	return { sliceMs: performance.now() - before, previewMs: Number.NaN, bytes: moved() }
}

/** What another's viewer does must not end the run. */
function sayWhy(error: unknown): undefined {
	console.error(`OHIF showed nothing: ${String(error).slice(0, 200)}`)
}

/** Runs in the page: whether the canvas of the first viewport shows something that is not black. */
function isSomethingDrawn(): boolean {
	const canvas = document.querySelector<HTMLCanvasElement>('canvas.cornerstone-canvas')
	const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
	let light = 0
	for (let at = 0; at < pixels.length; at += 4 * 97) if ((pixels[at] ?? 0) > 60) light++
	return light > 50
}

/** Slows the line down. @returns what moved over it so far, in bytes */
async function throttled(page: Page): Promise<() => number> {
	const session = await page.context().newCDPSession(page)
	let bytes = 0
	session.on('Network.dataReceived', ({ encodedDataLength }) => {
		bytes += encodedDataLength
	})
	session.on('Network.responseReceived', ({ response }) => {
		bytes += response.encodedDataLength
	})
	await session.send('Network.enable')
	await session.send('Network.emulateNetworkConditions', LINE)
	return () => bytes
}

/** The settings OHIF is given: Orthanc's DICOMweb, nothing else. */
export const OHIF_SETTINGS = `window.config = {
	routerBasename: '/ohif', showStudyList: true, extensions: [], modes: [],
	defaultDataSourceName: 'dicomweb',
	dataSources: [{
		namespace: '@ohif/extension-default.dataSourcesModule.dicomweb', sourceName: 'dicomweb',
		configuration: { friendlyName: 'Orthanc', name: 'orthanc', wadoUriRoot: '/dicom-web', qidoRoot: '/dicom-web', wadoRoot: '/dicom-web',
			qidoSupportsIncludeField: false, supportsReject: false, imageRendering: 'wadors', thumbnailRendering: 'wadors',
			enableStudyLazyLoad: true, supportsFuzzyMatching: false, supportsWildcard: true },
	}],
}
`
