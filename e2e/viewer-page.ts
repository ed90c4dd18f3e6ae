/** The viewer of a case as a reader sees and works it. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import type { ReadingCase } from '@readroom/contracts'
import { ROOT } from '../tools/run.ts'
import type { KnownSlice } from './known-pixels.ts'
import { expect, type Room } from './room.ts'

/** What the page keeps for itself above the images: the bar and the tools. */
const ABOVE_IMAGES = 48 + 42
const PANEL_WIDTH = 384

/** The app, the viewer and software graphics start; a busy machine takes its time over it. */
const SLOWEST_OPENING_MS = 60_000

interface Grid {
	readonly rows: number
	readonly columns: number
}

interface Place {
	readonly x: number
	readonly y: number
}

/** Posts files from the command line, as a hospital's program would; answers the id of the case. */
export async function postFiles(room: Room, contact: string, paths: readonly string[]): Promise<string> {
	const { token } = await room.clientOf(contact)
	const asked = ['--question', '请看各期图像', '--sex', 'F', '--age', '56', '--lane', 'routine', '--json']
	const { stdout } = await promisify(execFile)(join(ROOT, 'readroom'), [
		'post',
		...paths,
		'--server',
		room.url,
		'--token',
		token,
		...asked,
	])
	// The command's own line of JSON.
	return (JSON.parse(stdout) as { caseId: string }).caseId
}

/** Notes what a page complains about; a reader's console stays empty. */
export function hearTroubles(page: Page): string[] {
	const troubles: string[] = []
	page.on('console', (message) => {
		if (message.type() === 'error') troubles.push(message.text())
	})
	page.on('pageerror', (error) => troubles.push(String(error)))
	return troubles
}

export class ViewerPage {
	readonly page: Page

	constructor(page: Page) {
		this.page = page
	}

	async open(caseId: string): Promise<void> {
		await this.page.goto(`/cases/${caseId}`)
		await this.waitForTakeOver()
	}

	/** Until the viewer shows what the first paint has shown. */
	async waitForTakeOver(): Promise<void> {
		await this.page.waitForFunction(() => performance.getEntriesByName('viewer-took-over').length > 0, undefined, {
			timeout: SLOWEST_OPENING_MS,
		})
		await expect(this.page.locator('#first-paint')).toHaveCount(0)
		await expect(this.pane(0).getByTestId('slice')).toBeVisible()
	}

	/** One picture alone, from its own view, so large that each of its pixels is one of the screen. */
	async showPixelForPixel({ rows, columns }: Grid): Promise<void> {
		const width = Math.max(1440, columns + PANEL_WIDTH)
		await this.page.setViewportSize({ width, height: rows + ABOVE_IMAGES })
		if ((await this.panes().count()) > 1) await this.page.keyboard.press('1')
		await expect(this.panes()).toHaveCount(1)
		await this.page.keyboard.press('r')
		await expect(this.picture(0)).toHaveJSProperty('clientHeight', rows)
		await expect(this.canvas(0)).toHaveJSProperty('height', rows)
	}

	panes(): Locator {
		return this.page.locator('.viewer-panes .pane')
	}

	pane(index: number): Locator {
		return this.panes().nth(index)
	}

	picture(index: number): Locator {
		return this.pane(index).locator('.pane-picture')
	}

	canvas(index: number): Locator {
		return this.picture(index).locator('canvas')
	}

	async expectSlice(index: number, slice: string | RegExp): Promise<void> {
		await expect(this.pane(index).getByTestId('slice')).toHaveText(slice)
	}

	/** Where in the patient a pane is, along the normal of its slices. */
	position(index: number): Locator {
		return this.pane(index).getByTestId('position')
	}

	/** Goes to a slice, counted from 1, in the pane that is worked with. */
	async goToSlice(number: number): Promise<void> {
		await this.page.keyboard.press('Home')
		for (let slice = 1; slice < number; slice++) await this.page.keyboard.press('ArrowDown')
		await this.expectSlice(0, new RegExp(`^${number} / `))
	}

	async middleOf(index: number): Promise<Place> {
		const { x, y, width, height } = await this.#box(index)
		return { x: x + width / 2, y: y + height / 2 }
	}

	/** Brings the pointer to the middle of a pane. */
	async pointAt(index: number): Promise<Place> {
		const middle = await this.middleOf(index)
		await this.page.mouse.move(middle.x, middle.y)
		return middle
	}

	/** Where on the screen the middle of a pixel is, where pixels are shown one for one. */
	async placeOfPixel({ rows, columns }: Grid, column: number, row: number): Promise<Place> {
		const { x, y, width, height } = await this.#box(0)
		return { x: x + (width - columns) / 2 + column + 0.5, y: y + (height - rows) / 2 + row + 0.5 }
	}

	/** The grays that the pane shows, one for each pixel of the picture, where pixels are shown one for one. */
	async shownGray({ rows, columns }: Grid): Promise<Uint8Array> {
		return grayOf(this.canvas(0), { rows, columns })
	}

	/** The grays of a slice as the first paint has drawn it. */
	async firstPaintGray(index: number): Promise<Uint8Array> {
		return grayOf(this.page.locator('#first-paint canvas').nth(index))
	}

	/** What is on the screen in the middle of the first pane, whoever has drawn it. */
	async screenGray(): Promise<number[]> {
		const screenshot = await this.page.screenshot({ clip: { x: 120, y: 180, width: 280, height: 230 } })
		return this.page.evaluate(async (base64) => {
			const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))]))
			const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
			context?.drawImage(bitmap, 0, 0)
			const rgba = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
			return Array.from({ length: rgba.length / 4 }, (_, pixel) => rgba[pixel * 4] ?? 0)
		}, screenshot.toString('base64'))
	}

	/** Compares what the viewer reads under the pointer. */
	async expectValues(slice: KnownSlice, unit: string | undefined): Promise<void> {
		for (const [column, row, value] of slice.pixels) {
			const { x, y } = await this.placeOfPixel(slice, column, row)
			await this.page.mouse.move(x, y)
			await expect(this.pane(0).getByTestId('readout')).toHaveText(unit === undefined ? `${value}` : `${value} ${unit}`)
		}
	}

	async expectSeries(index: number, name: string): Promise<void> {
		await expect(this.pane(index).locator('.pane-series')).toHaveText(name)
	}

	/** The texts of the marks in a pane. */
	marks(index: number): Locator {
		return this.picture(index).locator('svg text')
	}

	async markedMm(index: number): Promise<number> {
		await expect(this.marks(index)).toHaveText(/^[\d.]+ mm$/)
		return Number.parseFloat((await this.marks(index).textContent()) ?? '')
	}

	/** Draws a mark from one pixel to another, where pixels are shown one for one. */
	async measure(grid: Grid, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
		const start = await this.placeOfPixel(grid, ...from)
		const end = await this.placeOfPixel(grid, ...to)
		await this.page.mouse.move(start.x, start.y)
		await this.page.mouse.down()
		await this.page.mouse.move(end.x, end.y, { steps: 8 })
		await this.page.mouse.up()
	}

	/** Draws from the middle of a pane with a button held. */
	async drag(index: number, by: Place, button: 'left' | 'right' | 'middle' = 'left'): Promise<void> {
		const { x, y } = await this.pointAt(index)
		await this.page.mouse.down({ button })
		await this.page.mouse.move(x + by.x, y + by.y, { steps: 6 })
		await this.page.mouse.up({ button })
	}

	/** Moves fingers over the screen at the same time. */
	async fingers(from: readonly Finger[], to: readonly Finger[]): Promise<void> {
		const devtools = await this.page.context().newCDPSession(this.page)
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Finger[]): Promise<unknown> =>
			devtools.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(([x, y], id) => ({ x, y, id })) })
		await touch('touchStart', from)
		for (let step = 1; step <= 10; step++) {
			const now = from.map(([x, y], finger): Finger => {
				const [endX, endY] = to[finger] ?? [x, y]
				return [x + ((endX - x) * step) / 10, y + ((endY - y) * step) / 10]
			})
			await touch('touchMove', now)
		}
		await touch('touchEnd', [])
		await devtools.detach()
	}

	/** From now on everything comes through a line as thin as this. */
	async thinLine({ bytesPerSecond }: { bytesPerSecond: number }): Promise<void> {
		const devtools = await this.page.context().newCDPSession(this.page)
		await devtools.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 50,
			downloadThroughput: bytesPerSecond,
			uploadThroughput: bytesPerSecond,
		})
	}

	/** What a pixel of the screen is in the patient, by the bar in the pane. */
	async mmPerPx(index: number): Promise<number> {
		const bar = this.pane(index).getByTestId('scale')
		const [, length, unit] = /^(\d+) (cm|mm)$/.exec((await bar.textContent()) ?? '') ?? []
		const widthPx = await bar.locator('.pane-scale-bar').evaluate((element) => element.getBoundingClientRect().width)
		return (Number(length) * (unit === 'cm' ? 10 : 1)) / widthPx
	}

	/** Notes the graphics contexts that pages make from now on. */
	async noteGraphicsContexts(): Promise<void> {
		await this.page.addInitScript(() => {
			const contexts = new Set<WebGL2RenderingContext>()
			Object.assign(globalThis, { contexts })
			for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
				const original = prototype.getContext as (...args: unknown[]) => unknown
				Object.assign(prototype, {
					getContext(this: unknown, ...args: unknown[]) {
						const made = original.apply(this, args)
						if (made instanceof WebGL2RenderingContext) contexts.add(made)
						return made
					},
				})
			}
		})
	}

	/** As when a driver crashes or a laptop wakes up. */
	async loseGraphicsContexts(): Promise<void> {
		const count = await this.page.evaluate(() => {
			const { contexts } = globalThis as unknown as { contexts: Set<WebGL2RenderingContext> } // noted above
			const living = [...contexts].filter((context) => !context.isContextLost())
			for (const context of living) context.getExtension('WEBGL_lose_context')?.loseContext()
			return living.length
		})
		expect(count).toBeGreaterThan(0)
	}

	async #box(index: number): Promise<{ x: number; y: number; width: number; height: number }> {
		const box = await this.picture(index).boundingBox()
		if (box === null) throw new Error(`pane ${index} is not on the screen`)
		return box
	}
}

type Finger = readonly [x: number, y: number]

/** Of the whole canvas, or of a grid in its middle. */
async function grayOf(canvas: Locator, grid?: Grid): Promise<Uint8Array> {
	const base64 = await canvas.evaluate((element, wanted) => {
		const { width, height } = element as HTMLCanvasElement // by the locator
		const { rows, columns } = wanted ?? { rows: height, columns: width }
		const context = (element as HTMLCanvasElement).getContext('2d')
		const shown = context?.getImageData((width - columns) / 2, (height - rows) / 2, columns, rows).data ?? []
		let red = ''
		for (let pixel = 0; pixel < rows * columns; pixel++) red += String.fromCharCode(shown[pixel * 4] ?? 0)
		return btoa(red)
	}, grid)
	return Uint8Array.from(Buffer.from(base64, 'base64'))
}

/** Where the server has a slice of a phase, counted from 1 from the feet to the head. */
export async function frameUrlOf(
	page: Page,
	{ caseId, phase, sliceNumber }: { caseId: string; phase: string; sliceNumber: number },
): Promise<string> {
	const readingCase = await page.request.get(`/api/cases/${caseId}`)
	const { series } = (await readingCase.json()) as ReadingCase
	const found = series.find((one) => one.phase === phase)
	const url = `/dicom-web/studies/${found?.studyInstanceUid}/series/${found?.seriesInstanceUid}`
	const metadata = await page.request.get(`${url}/metadata`)
	const instances = (await metadata.json()) as Record<string, { Value: (number & string)[] }>[]
	const ordered = instances.toSorted((a, b) => heightMm(a) - heightMm(b))
	return `${url}/instances/${ordered[sliceNumber - 1]?.['00080018']?.Value[0]}/frames/1`
}

function heightMm(instance: Record<string, { Value: number[] }>): number {
	return instance['00200032']?.Value[2] ?? Number.NaN
}
