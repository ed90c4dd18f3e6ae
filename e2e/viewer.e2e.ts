/** What the viewer shows and measures, against what pydicom makes of the same files; and what it does when something breaks. */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Route } from '@playwright/test'
import { CaseId, postComment } from '@readroom/contracts'
import { ROOT } from '../tools/run.ts'
import { CHEST, FOUR_PHASES, type KnownSlice, MR } from './known-pixels.ts'
import { type PydicomPicture, pydicomPictures } from './pydicom-pixels.ts'
import { expect, PHONE, test as roomTest } from './room.ts'
import { frameUrlOf, hearTroubles, postFiles, ViewerPage } from './viewer-page.ts'

const FOLDER = join(ROOT, 'testdata/cases/ct-abdomen-four-phase')
const PHASES = ['plain', 'arterial', 'venous', 'delayed'] as const
/** Images that a case of the demo has, by which it is found. */
const CHEST_IMAGES = 35
const MR_IMAGES = 17
/** A graphics card rounds its table of grays; the eye does not see one of 255. */
const GRAPHICS_ROUNDING = 1
const SPACING_MM = 0.796875

interface ViewerFixtures {
	/** A case of four phases of five slices each. */
	readonly fourPhases: string
	/** The middle slice of each phase, which is where a case opens, as pydicom reads it; undefined where there is no pydicom. */
	readonly middleSlices: readonly PydicomPicture[] | undefined
}

const test = roomTest.extend<object, ViewerFixtures>({
	fourPhases: [
		async ({ room }, use) => use(await postFiles(room, 'limin@demo.cn', [FOLDER])),
		{ scope: 'worker', timeout: 120_000 },
	],
	middleSlices: [
		// oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
		async ({}, use) =>
			use(pydicomPictures(PHASES.map((phase) => globSync(join(FOLDER, phase, '*.dcm')).toSorted()[2] ?? ''))),
		{ scope: 'worker', timeout: 120_000 },
	],
})
// Half a minute where nothing else runs; software draws the graphics, and a busy machine takes several times as long.
test.describe.configure({ timeout: 150_000 })

/** Compares the known pixels, and every pixel where pydicom is here. */
function expectGray(
	shown: Uint8Array,
	known: KnownSlice,
	{ all, tolerance }: { all?: PydicomPicture | undefined; tolerance: number },
): void {
	expect(shown.length).toBe(known.rows * known.columns)
	for (const [column, row, value, gray] of known.pixels) {
		const pixel = row * known.columns + column
		expect(Math.abs((shown[pixel] ?? Number.NaN) - gray)).toBeLessThanOrEqual(tolerance)
		if (all !== undefined) expect([all.values[pixel], all.gray[pixel]]).toEqual([value, gray])
	}
	const worst = all?.gray.reduce((most, gray, pixel) => Math.max(most, Math.abs(gray - (shown[pixel] ?? 0))), 0)
	expect(worst ?? 0).toBeLessThanOrEqual(tolerance)
}

/** A frame that is gone. */
async function fail(route: Route): Promise<void> {
	await route.fulfill({ status: 404, json: {} })
}

/** A frame of which half is lost. */
async function damage(route: Route): Promise<void> {
	const response = await route.fetch()
	const body = await response.body()
	const cut = body.subarray(0, body.length / 2)
	await route.fulfill({ response, body: cut, headers: { ...response.headers(), 'content-length': `${cut.length}` } })
}

async function demoCase(page: Page, imageCount: number): Promise<string> {
	const answer = await page.request.get('/api/cases')
	const { items } = (await answer.json()) as { items: { id: string; imageCount: number }[] } // our own API
	const found = items.find((one) => one.imageCount === imageCount)
	if (found === undefined) throw new Error(`the demo has no case of ${imageCount} images`)
	return found.id
}

test('the first paint shows every pixel as pydicom does, and the viewer takes its place without a jump', async ({
	sit,
	fourPhases,
	middleSlices,
}) => {
	const { page } = await sit('wanghai@demo.cn')
	const troubles = hearTroubles(page)
	const viewer = new ViewerPage(page)
	const released = Promise.withResolvers<void>()
	await page.route(/\/assets\/viewer-.*\.js$/, async (route) => {
		await released.promise
		await route.continue()
	})

	await page.goto(`/cases/${fourPhases}`)
	await expect(page.locator('#first-paint canvas')).toHaveCount(4)
	for (const [index, phase] of PHASES.entries()) {
		expectGray(await viewer.firstPaintGray(index), FOUR_PHASES[phase], { all: middleSlices?.[index], tolerance: 0 })
	}

	const painted = await viewer.screenGray()
	released.resolve()
	await viewer.waitForTakeOver()
	for (const index of PHASES.keys()) await viewer.expectSlice(index, '3 / 5')
	const taken = await viewer.screenGray()
	const differences = painted.map((gray, pixel) => Math.abs(gray - (taken[pixel] ?? 0)))
	// Both draw the same picture at the same place; what differs is how they smooth it.
	expect(differences.reduce((sum, difference) => sum + difference, 0) / differences.length).toBeLessThan(3)
	expect(troubles).toEqual([])
})

test('the viewer shows every pixel of a signed CT as pydicom does, in all four phases', async ({
	sit,
	fourPhases,
	middleSlices,
}) => {
	const { page } = await sit('wanghai@demo.cn')
	const troubles = hearTroubles(page)
	const viewer = new ViewerPage(page)
	await viewer.open(fourPhases)
	for (const [index, phase] of PHASES.entries()) {
		await viewer.showPixelForPixel(FOUR_PHASES[phase])
		expectGray(await viewer.shownGray(FOUR_PHASES[phase]), FOUR_PHASES[phase], {
			all: middleSlices?.[index],
			tolerance: GRAPHICS_ROUNDING,
		})
		await viewer.expectValues(FOUR_PHASES[phase], 'HU')
		await page.keyboard.press('f')
		await viewer.expectSeries(0, ['动脉期', '静脉期', '延迟期', '平扫'][index] ?? '')
	}
	expect(troubles).toEqual([])
})

test('an unsigned CT reads its Hounsfield values on every slice, slice 31 too, under the pointer and in a mark', async ({
	sit,
}) => {
	const { page } = await sit('wanghai@demo.cn')
	const viewer = new ViewerPage(page)
	await viewer.open(await demoCase(page, CHEST_IMAGES))
	for (const known of CHEST) {
		await viewer.showPixelForPixel(known)
		await viewer.goToSlice(known.sliceNumber)
		expectGray(await viewer.shownGray(known), known, { tolerance: GRAPHICS_ROUNDING })
		await viewer.expectValues(known, 'HU')
	}
	const [known] = CHEST.slice(-1)
	if (known === undefined) throw new Error('no slice')
	const [column, row, value] = known.pixels[2] ?? [0, 0, 0]
	await page.keyboard.press('p')
	const { x, y } = await viewer.placeOfPixel(known, column, row)
	await page.mouse.click(x, y, { delay: 50 })
	await expect(viewer.marks(0)).toHaveText(`${value} HU`)
})

test('an MR shows and reads its own values, without a unit', async ({ sit }) => {
	const { page } = await sit('wanghai@demo.cn')
	const viewer = new ViewerPage(page)
	await viewer.open(await demoCase(page, MR_IMAGES))
	await viewer.showPixelForPixel(MR)
	await viewer.goToSlice(MR.sliceNumber)
	expectGray(await viewer.shownGray(MR), MR, { tolerance: GRAPHICS_ROUNDING })
	await viewer.expectValues(MR, undefined)
	await page.keyboard.press('Shift+Digit1')
	await expect(viewer.pane(0).getByTestId('window')).toHaveText('W 5000 L 2500')
})

test('the phases scroll to the same millimetre, and one key flips them in place', async ({ sit }) => {
	const { page } = await sit('wanghai@demo.cn')
	const viewer = new ViewerPage(page)
	await viewer.open(await demoCase(page, 102))
	await viewer.pointAt(0)
	await page.mouse.wheel(0, 100)
	await page.keyboard.press('ArrowDown')
	await viewer.expectSlice(0, '15 / 26')
	await viewer.expectSlice(1, '13 / 24')
	for (const index of PHASES.keys()) await expect(viewer.position(index)).toHaveText('-295.0 mm')

	await page.keyboard.press('End')
	await viewer.expectSlice(1, '24 / 24')
	for (const index of PHASES.keys()) await expect(viewer.position(index)).toHaveText('-240.0 mm')

	await page.keyboard.press('Shift+Digit4')
	for (const index of PHASES.keys()) await expect(viewer.pane(index).getByTestId('window')).toHaveText('W 1800 L 400')
	await page.keyboard.press('f')
	await viewer.expectSeries(0, '动脉期')
	await viewer.expectSlice(0, '24 / 24')
	await expect(viewer.position(0)).toHaveText('-240.0 mm')
	await expect(viewer.pane(0).getByTestId('window')).toHaveText('W 1800 L 400')

	await page.keyboard.press('Shift+Digit7')
	await page.keyboard.press('f')
	await page.keyboard.press('Home')
	await viewer.expectSeries(0, '静脉期')
	await expect(viewer.position(0)).toHaveText('-365.0 mm')
	await expect(viewer.pane(1)).toContainText('无对应层面')

	await page.keyboard.press('k')
	await page.keyboard.press('ArrowDown')
	await expect(viewer.position(0)).toHaveText('-360.0 mm')
	await expect(viewer.position(2)).toHaveText('-365.0 mm')
})

test('keys change the layout, and belong to a text while it is written', async ({ sit, fourPhases }) => {
	const { page } = await sit('wanghai@demo.cn')
	const viewer = new ViewerPage(page)
	await viewer.open(fourPhases)
	await page.keyboard.press('2')
	await expect(viewer.panes()).toHaveCount(2)
	await page.keyboard.press('1')
	await expect(viewer.panes()).toHaveCount(1)
	await page.keyboard.press('4')
	await expect(viewer.panes()).toHaveCount(4)
	for (const [index, name] of ['平扫', '动脉期', '静脉期', '延迟期'].entries()) await viewer.expectSeries(index, name)

	const findings = page.getByLabel('影像所见')
	await findings.fill('胆囊壁厚 ')
	await findings.press('1')
	await expect(findings).toHaveValue('胆囊壁厚 1')
	await expect(viewer.panes()).toHaveCount(4)
	const { x, y } = await viewer.pointAt(0)
	await page.mouse.click(x, y)
	await page.keyboard.press('1')
	await expect(viewer.panes()).toHaveCount(1)
	await expect(findings).toHaveValue('胆囊壁厚 1')

	await page.keyboard.press('?')
	await expect(page.getByRole('dialog')).toContainText('原位切换期相')
	await page.keyboard.press('Escape')
	await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the mouse windows, zooms and pans as in a PACS, in all linked panes', async ({ sit, fourPhases }) => {
	const { page } = await sit('wanghai@demo.cn')
	const viewer = new ViewerPage(page)
	await viewer.open(fourPhases)
	await viewer.drag(0, { x: 60, y: 30 })
	for (const index of PHASES.keys()) await expect(viewer.pane(index).getByTestId('window')).not.toHaveText('W 350 L 50')
	const fitMmPerPx = await viewer.mmPerPx(1)
	await viewer.drag(0, { x: 0, y: 60 }, 'right')
	await expect.poll(() => viewer.mmPerPx(1)).toBeLessThan(fitMmPerPx * 0.9)
	await page.keyboard.press('r')
	await expect.poll(() => viewer.mmPerPx(1)).toBeCloseTo(fitMmPerPx, 1)
	await expect(viewer.pane(1).getByTestId('window')).toHaveText('W 350 L 50')
	await page.keyboard.down('Control')
	await viewer.pointAt(0)
	for (let notch = 0; notch < 5; notch++) await page.mouse.wheel(0, -100)
	await page.keyboard.up('Control')
	await expect.poll(() => viewer.mmPerPx(0)).toBeLessThan(fitMmPerPx * 0.9)
	await viewer.expectSlice(0, '3 / 5')
})

test('a length is right to half a per cent, however fast the reader goes on', async ({ sit, fourPhases }) => {
	const { page } = await sit('wanghai@demo.cn')
	const viewer = new ViewerPage(page)
	await viewer.open(fourPhases)
	await viewer.showPixelForPixel(FOUR_PHASES.plain)
	await page.keyboard.press('l')
	await viewer.measure(FOUR_PHASES.plain, [100, 200], [300, 350])
	await page.keyboard.press('ArrowDown')
	await viewer.expectSlice(0, '4 / 5')
	await expect(viewer.marks(0)).toHaveCount(0)
	await page.keyboard.press('ArrowUp')
	await viewer.expectSlice(0, '3 / 5')
	expect(await viewer.markedMm(0)).toBeGreaterThan(250 * SPACING_MM * 0.995)
	expect(await viewer.markedMm(0)).toBeLessThan(250 * SPACING_MM * 1.005)
	await page.keyboard.press('Control+z')
	await expect(viewer.marks(0)).toHaveCount(0)
})

test('without WebGL a stack reads the same, and one line says so', async ({ sitAtOldPc, fourPhases, middleSlices }) => {
	const { page } = await sitAtOldPc('wanghai@demo.cn')
	const troubles = hearTroubles(page)
	const viewer = new ViewerPage(page)
	await viewer.open(fourPhases)
	await expect(page.getByRole('status')).toContainText('未启用硬件加速')
	for (const index of PHASES.keys()) await viewer.expectSlice(index, '3 / 5')
	await viewer.showPixelForPixel(FOUR_PHASES.plain)
	expectGray(await viewer.shownGray(FOUR_PHASES.plain), FOUR_PHASES.plain, {
		all: middleSlices?.[0],
		tolerance: GRAPHICS_ROUNDING,
	})
	await viewer.expectValues(FOUR_PHASES.plain, 'HU')
	await page.keyboard.press('l')
	await viewer.measure(FOUR_PHASES.plain, [100, 200], [300, 350])
	expect(Math.abs((await viewer.markedMm(0)) / (250 * SPACING_MM) - 1)).toBeLessThan(0.005)
	await page.getByRole('button', { name: '知道了' }).click()
	await expect(page.getByRole('status')).toHaveCount(0)
	expect(troubles).toEqual([])
})

test('a slice that fails says so in its pane; the others go on, and it can be tried again', async ({
	sit,
	fourPhases,
}) => {
	const { page } = await sit('wanghai@demo.cn')
	const viewer = new ViewerPage(page)
	const missing = await frameUrlOf(page, { caseId: fourPhases, phase: 'plain', sliceNumber: 4 })
	const damaged = await frameUrlOf(page, { caseId: fourPhases, phase: 'arterial', sliceNumber: 4 })
	await page.route(`**${missing}`, fail)
	await page.route(`**${damaged}`, damage)

	await viewer.open(fourPhases)
	await page.keyboard.press('ArrowDown')
	await expect(viewer.pane(0).getByRole('alert')).toContainText('第 4 层未能显示')
	await expect(viewer.pane(0).getByRole('alert')).toContainText('服务器答复 404')
	await expect(viewer.pane(1).getByRole('alert')).toContainText('图像数据无法解码')
	await viewer.expectSlice(2, '4 / 5')
	await viewer.expectSlice(3, '4 / 5')
	await page.keyboard.press('ArrowDown')
	for (const index of PHASES.keys()) await viewer.expectSlice(index, '5 / 5')
	await page.keyboard.press('ArrowUp')
	await expect(viewer.pane(0).getByRole('alert')).toBeVisible()

	await page.unroute(`**${missing}`, fail)
	await page.unroute(`**${damaged}`, damage)
	await viewer.pane(0).getByRole('button', { name: '重试' }).click()
	await viewer.expectSlice(0, '4 / 5')
	await viewer.pane(1).getByRole('button', { name: '重试' }).click()
	await viewer.expectSlice(1, '4 / 5')
	await expect(page.getByRole('alert')).toHaveCount(0)
})

test('on a thin line every slice shows coarsely at once, and in full when it is there', async ({ sit, fourPhases }) => {
	const { page } = await sit('wanghai@demo.cn')
	const viewer = new ViewerPage(page)
	// The app is here from another case.
	await viewer.open(await demoCase(page, MR_IMAGES))
	await viewer.thinLine({ bytesPerSecond: 60_000 })
	await viewer.open(fourPhases)
	await page.keyboard.press('ArrowDown')
	await expect(viewer.pane(0)).toContainText('预览')
	await page.keyboard.press('ArrowDown')
	for (const index of PHASES.keys()) await viewer.expectSlice(index, '5 / 5')
	await expect(page.getByText('预览', { exact: true })).toHaveCount(0, { timeout: 60_000 })
	await viewer.pointAt(0)
	await expect(viewer.pane(0).getByTestId('readout')).toHaveText(/ HU$/)
})

test('a line that drops is named in the panes, and what it lost comes by itself', async ({ sit, fourPhases }) => {
	const { page } = await sit('wanghai@demo.cn')
	const viewer = new ViewerPage(page)
	const first = await Promise.all(
		PHASES.map((phase) => frameUrlOf(page, { caseId: fourPhases, phase, sliceNumber: 3 })),
	)
	let isLineDown = true
	await page.route(/\/frames\/1$/, async (route) => {
		const isFirst = first.some((url) => route.request().url().endsWith(url))
		await (isLineDown && !isFirst ? route.abort('internetdisconnected') : route.continue())
	})
	await viewer.open(fourPhases)
	await page.keyboard.press('ArrowDown')
	for (const index of PHASES.keys()) await expect(viewer.pane(index).getByRole('alert')).toContainText('网络不通')
	isLineDown = false
	for (const index of PHASES.keys()) await viewer.expectSlice(index, '4 / 5')
	await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a lost graphics context costs no picture: the processor draws on', async ({ sit, fourPhases }) => {
	const { page } = await sit('wanghai@demo.cn')
	const viewer = new ViewerPage(page)
	await viewer.noteGraphicsContexts()
	await viewer.open(fourPhases)
	await page.keyboard.press('Shift+Digit4')
	await viewer.loseGraphicsContexts()
	await expect(page.getByRole('status')).toContainText('未启用硬件加速')
	await page.keyboard.press('ArrowDown')
	for (const index of PHASES.keys()) {
		await viewer.expectSlice(index, '4 / 5')
		await expect(viewer.pane(index).getByTestId('window')).toHaveText('W 1800 L 400')
	}
	await page.keyboard.press('0')
	await page.keyboard.press('ArrowUp')
	await viewer.showPixelForPixel(FOUR_PHASES.plain)
	await viewer.expectSlice(0, '3 / 5')
	expectGray(await viewer.shownGray(FOUR_PHASES.plain), FOUR_PHASES.plain, { tolerance: GRAPHICS_ROUNDING })
})

test('on a phone one finger scrolls, two window side by side and zoom apart', async ({ sit, fourPhases }) => {
	const { page } = await sit('wanghai@demo.cn', PHONE)
	const troubles = hearTroubles(page)
	const viewer = new ViewerPage(page)
	await viewer.open(fourPhases)
	const { x, y } = await viewer.middleOf(0)
	await viewer.fingers([[x, y]], [[x, y + 40]])
	await viewer.expectSlice(0, /^[45] \/ 5$/)
	const window = viewer.pane(0).getByTestId('window')
	await expect(window).toHaveText('W 350 L 50')
	await viewer.fingers(
		[
			[x - 40, y],
			[x + 40, y],
		],
		[
			[x - 10, y + 40],
			[x + 70, y + 40],
		],
	)
	await expect(window).not.toHaveText('W 350 L 50')

	const fitMmPerPx = await viewer.mmPerPx(0)
	await viewer.fingers(
		[
			[x - 40, y],
			[x + 40, y],
		],
		[
			[x - 80, y],
			[x + 80, y],
		],
	)
	// The first few pixels only tell that it is a pinch.
	await expect.poll(() => viewer.mmPerPx(0)).toBeLessThan(fitMmPerPx * 0.6)
	await expect.poll(() => viewer.mmPerPx(0)).toBeGreaterThan(fitMmPerPx * 0.45)

	await page.getByRole('button', { name: '动脉期', exact: true }).tap()
	await expect(viewer.position(0)).toHaveText(/^-2\d\d\.0 mm$/)
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
	expect(troubles).toEqual([])
})

test('an older browser, without the newest parts of the language, opens a case all the same', async ({
	sit,
	fourPhases,
}) => {
	const { page } = await sit('wanghai@demo.cn')
	const troubles = hearTroubles(page)
	await page.addInitScript(() => {
		Reflect.deleteProperty(globalThis, 'DisposableStack')
		Reflect.deleteProperty(Promise, 'withResolvers')
		Reflect.deleteProperty(Array.prototype, 'toSorted')
	})
	const viewer = new ViewerPage(page)
	await viewer.open(fourPhases)
	await page.keyboard.press('ArrowDown')
	for (const index of PHASES.keys()) await viewer.expectSlice(index, '4 / 5')
	expect(troubles).toEqual([])
})

test('a slice named in a text is one press away', async ({ room, sit, fourPhases }) => {
	const client = await room.clientOf('limin@demo.cn')
	await client.call(postComment, {
		params: { caseId: CaseId.parse(fourPhases) },
		body: { text: '强化见 [动脉期 · 图 4]，廓清见 [静脉期 · 图 2]，再看 [延迟期 · 图 99]' },
	})
	const { page } = await sit('limin@demo.cn')
	const viewer = new ViewerPage(page)
	await viewer.open(fourPhases)
	await page.getByRole('button', { name: '[动脉期 · 图 4]' }).click()
	await viewer.expectSlice(1, '4 / 5')
	await expect(viewer.pane(1)).toHaveAttribute('data-active', 'true')
	// The other phases follow to the same place in the patient.
	const place = (await viewer.position(1).textContent()) ?? ''
	for (const index of PHASES.keys()) await expect(viewer.position(index)).toHaveText(place)

	await page.keyboard.press('1')
	await expect(viewer.panes()).toHaveCount(1)
	await viewer.expectSeries(0, '动脉期')
	await page.getByRole('button', { name: '[静脉期 · 图 2]' }).click()
	await viewer.expectSeries(0, '静脉期')
	await viewer.expectSlice(0, '2 / 5')
	await page.getByRole('button', { name: '[延迟期 · 图 99]' }).click()
	await viewer.expectSeries(0, '延迟期')
	await viewer.expectSlice(0, '5 / 5')
})
