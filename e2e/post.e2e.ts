/** A doctor posts a CT from a folder: bad files, a reload, a broken line, a killed server, and nobody's name anywhere. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { storedInstances } from '@readroom/client'
import { CaseId, listAudit, openCase, type ReadingCase } from '@readroom/contracts'
import { ROOT } from '../tools/run.ts'
import { acknowledgedUids, keptInBrowser } from './kept-in-browser.ts'
import { tracesOnServer } from './kept-on-server.ts'
import { addBadFiles, BAD_FILES, PLANTED, type PlantedFolder, plantedFourPhases } from './planted-folder.ts'
import { expect, PHONE, type Room, test } from './room.ts'

const POSTER = 'limin@demo.cn'
const AUDITOR = 'audit@demo.cn'
const DRAFT_URL = /\/post\/[0-9a-f-]{36}$/
const CASE_URL = /\/cases\/[0-9a-f-]{36}$/

let whole: PlantedFolder
let half: PlantedFolder
let small: PlantedFolder

test.beforeAll(async () => {
	whole = await plantedFourPhases()
	half = await plantedFourPhases(12)
	small = await plantedFourPhases(4)
	await addBadFiles(small.folder)
})

test.afterAll(async () => {
	for (const { folder } of [whole, half, small]) await rm(folder, { recursive: true })
})

async function chooseFolder(page: Page, { folder }: PlantedFolder): Promise<void> {
	await page.getByTestId('folder-input').setInputFiles(folder)
	await page.waitForURL(DRAFT_URL)
}

async function fillForm(page: Page): Promise<void> {
	await page.getByLabel('主诉').fill('右上腹痛 2 天，发热')
	await page.getByLabel('您想请同行回答的问题').fill('肝内病灶是什么？')
	await page.getByRole('radio', { name: /加急/ }).check()
}

async function sentCount(page: Page): Promise<number> {
	const text = await page.getByTestId('slices-sent').textContent()
	return Number(/\d+/.exec(text ?? '')?.[0] ?? 0)
}

async function expectAllSent(page: Page, count: number): Promise<void> {
	await expect(page.getByTestId('slices-sent')).toHaveText(`${count} / ${count} 幅`, { timeout: 60_000 })
}

/** Every slice has been stripped and coded, whether it is sent or not. */
async function expectAllPrepared(page: Page, count: number): Promise<void> {
	const prepared = () =>
		page.evaluate(() => {
			const mark = performance.getEntriesByName('slices-prepared').at(-1)
			return mark instanceof PerformanceMark ? Number(mark.detail.count) : 0
		})
	await expect.poll(prepared, { timeout: 60_000 }).toBe(count)
}

async function postedCase(page: Page, room: Room): Promise<ReadingCase> {
	await page.waitForURL(CASE_URL, { timeout: 60_000 })
	const caseId = CaseId.parse(page.url().split('/').at(-1))
	return (await room.clientOf(POSTER)).call(openCase, { params: { caseId } })
}

/** How many instances the server says to have stored for the poster, each as often as it was sent. */
async function storedInAll(room: Room): Promise<number> {
	const auditor = await room.clientOf(AUDITOR)
	let total = 0
	let after: string | null = ''
	while (after !== null) {
		const query = { action: 'images-stored', limit: 100, ...(after !== '' && { after }) } as const
		const page: { items: readonly { detail: object }[]; next: string | null } = await auditor.call(listAudit, { query })
		for (const { detail } of page.items) total += 'instances' in detail ? Number(detail.instances) : 0
		after = page.next
	}
	return total
}

function expectNothingPlanted(text: string, where: string): void {
	for (const [what, planted] of Object.entries(PLANTED))
		expect(text.includes(planted), `${what} in ${where}`).toBe(false)
	expect(text, where).not.toMatch(/张伟|ZHANGWEI|IM00\d\d/)
}

test('a folder with bad files among the good is posted, and nothing of who the patient is goes anywhere', async ({
	sit,
	room,
}) => {
	const { page } = await sit(POSTER)
	const asked: string[] = []
	page.on('request', (request) => asked.push(request.url()))
	page.on('dialog', () => asked.push('a file opened a dialog'))
	await page.goto('/post')
	await chooseFolder(page, small)

	await test.step('series, phases, age and sex are proposed', async () => {
		const rows = page.getByTestId('series-row')
		await expect(rows).toHaveCount(4)
		for (const [index, phase] of ['平扫', '动脉期', '静脉期', '延迟期'].entries())
			await expect(rows.nth(index).getByRole('radio', { name: phase })).toBeChecked()
		await expect(page.getByLabel('年龄')).toHaveValue('38 岁')
		await expect(page.getByRole('radio', { name: '男' })).toBeChecked()
	})

	await test.step('what cannot be used is listed by name with the reason, and holds up nothing', async () => {
		await expectAllSent(page, small.imageCount)
		const skipped = page.getByTestId('skipped-files')
		for (const [name, reason] of [
			[BAD_FILES.truncated, '文件损坏或不完整'],
			[BAD_FILES.lyingRows, '文件损坏或不完整'],
			[BAD_FILES.lyingFrames, '图像描述不完整'],
			[BAD_FILES.bomb, '文件损坏或不完整'],
			[BAD_FILES.noDicom, '不是 DICOM 影像'],
			[BAD_FILES.hostileName, '不是 DICOM 影像'],
			[BAD_FILES.report, '结构化报告'],
		] as const)
			await expect(skipped.getByRole('listitem').filter({ hasText: name })).toContainText(reason)
		await expect(skipped).toContainText(`另有 ${BAD_FILES.quiet.length} 个非影像文件已忽略`)
		await expect(page.getByTestId('series-row').first()).toContainText('2 幅未能使用')
	})

	await test.step('a name in the text is noticed', async () => {
		await page.getByLabel('病史与查体').fill('测试张伟，既往体健')
		await expect(page.getByTestId('identity-history')).toContainText('似乎含有患者姓名')
		await page.getByLabel('病史与查体').fill('既往体健')
		await expect(page.getByTestId('identity-history')).toBeHidden()
	})

	await fillForm(page)
	await page.keyboard.press('Control+Enter')
	const posted = await postedCase(page, room)
	expect(posted).toMatchObject({ status: 'open', sex: 'M', ageYears: 38, lane: 'urgent', visibility: 'network' })
	expect(posted.series.map(({ phase }) => phase)).toEqual(['plain', 'arterial', 'venous', 'delayed'])
	expect(posted.imageCount).toBe(small.imageCount)

	await test.step('nothing that identifies is in the browser, in addresses, on the server or in its log', async () => {
		const kept = await keptInBrowser(page)
		expect(kept.recordCount).toBe(0)
		expectNothingPlanted(kept.text, 'the browser')
		expectNothingPlanted(asked.join('\n'), 'addresses')
		expect(asked).not.toContain('a file opened a dialog')
		expectNothingPlanted(room.log(), 'the log')
		expect(await tracesOnServer(room, Object.values(PLANTED))).toEqual([])
		// The search finds what is there: a word of the question.
		expect(await tracesOnServer(room, ['肝内病灶是什么'])).not.toEqual([])
	})

	await test.step('the same examination is shown before it is posted twice', async () => {
		await page.goto('/post')
		await chooseFolder(page, small)
		const earlier = page.getByTestId('earlier-case')
		await expect(earlier).toContainText(`本院已发布过这次检查：${posted.label}`)
		page.once('dialog', (dialog) => void dialog.accept())
		await earlier.getByRole('link').click()
		await page.waitForURL(CASE_URL)
	})
})

test('a reload in the middle of an upload loses nothing and sends nothing twice', async ({ sit, room }) => {
	const { page, context } = await sit(POSTER)
	page.on('dialog', (dialog) => void dialog.accept())
	const before = await storedInAll(room)
	const line = await context.newCDPSession(page)
	await page.goto('/post')
	const answers = await letOneAnswerThrough(line)
	await chooseFolder(page, half)
	await page.getByLabel('主诉').fill('右上腹痛 2 天，发热')
	await expect(page.getByTestId('saved')).toContainText('已保存')
	await answers.first
	await expectAllPrepared(page, half.imageCount)
	await expect.poll(() => sentCount(page)).toBeGreaterThan(0)
	const known = await sentCount(page)
	expect(known).toBeLessThan(half.imageCount)
	// More has arrived than the page was told.
	await expect.poll(() => storedInAll(room)).toBeGreaterThan(before + known)

	await test.step('what waits on the device is stripped', async () => {
		const kept = await keptInBrowser(page)
		expect(kept.recordCount).toBeGreaterThan(half.imageCount)
		expect(kept.text).toContain('DICM')
		expectNothingPlanted(kept.text, 'the browser')
	})

	await page.reload()
	await line.send('Fetch.disable')
	await expect(page.getByLabel('主诉')).toHaveValue('右上腹痛 2 天，发热')
	await expect(page.getByTestId('series-row')).toHaveCount(4)
	await expectAllSent(page, half.imageCount)
	await expect(page.getByTestId('missing-files')).toBeHidden()
	expect((await storedInAll(room)) - before).toBe(half.imageCount)
	await page.getByRole('button', { name: '删除草稿' }).click()
	await page.getByRole('dialog').getByRole('button', { name: '删除草稿' }).click()
	await page.waitForURL((url) => url.pathname === '/')
	expect((await keptInBrowser(page)).recordCount).toBe(0)
})

/** Holds back every answer to an upload but the first: the server has stored what the page does not hear of. */
async function letOneAnswerThrough(line: CDPSession): Promise<{ readonly first: Promise<void> }> {
	const first = Promise.withResolvers<void>()
	let count = 0
	line.on('Fetch.requestPaused', ({ requestId }) => {
		if (count++ > 0) return
		void line.send('Fetch.continueRequest', { requestId }).then(() => first.resolve())
	})
	await line.send('Fetch.enable', { patterns: [{ urlPattern: '*/dicom-web/studies', requestStage: 'Response' }] })
	return { first: first.promise }
}

interface EmulatedLine {
	readonly isOffline?: boolean
	/** Both ways; as fast as the machine where it is left out. */
	readonly bytesPerSecond?: number
}

/** Makes the page's line as slow or as broken as it is said to be, again with every call. */
async function lineOf(page: Page): Promise<(line: EmulatedLine) => Promise<void>> {
	const session = await page.context().newCDPSession(page)
	await session.send('Network.enable')
	return async ({ isOffline = false, bytesPerSecond = -1 }) => {
		const throughput = { downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond }
		await session.send('Network.emulateNetworkConditions', { offline: isOffline, latency: 20, ...throughput })
	}
}

test('a broken line and a killed server hold up a post, and it goes on by itself', async ({ sit, room }) => {
	const { page } = await sit(POSTER)
	page.on('dialog', (dialog) => void dialog.accept())
	const setLine = await lineOf(page)
	let failedCount = 0
	page.on('requestfailed', (request) => {
		if (request.url().endsWith('/dicom-web/studies')) failedCount += 1
	})
	await page.goto('/post')
	await setLine({ bytesPerSecond: 1_500_000 })
	await chooseFolder(page, whole)
	await fillForm(page)
	await expect(page.getByLabel('年龄')).toHaveValue('38 岁')
	await page.keyboard.press('Control+Enter')
	await expect(page.getByText('影像传完后自动发布')).toBeVisible()
	await expect.poll(() => sentCount(page), { timeout: 60_000 }).toBeGreaterThan(0)

	await test.step('offline: it says so, and goes on when the line is back', async () => {
		await setLine({ isOffline: true })
		await expect(page.getByTestId('paused')).toContainText('网络已断开')
		// So many tries in vain take some seconds.
		await expect.poll(() => failedCount).toBeGreaterThan(7)
		const paused = await sentCount(page)
		expect(paused).toBeLessThan(whole.imageCount)
		await setLine({ bytesPerSecond: 400_000 })
		await expect.poll(() => sentCount(page), { timeout: 60_000 }).toBeGreaterThan(paused)
		await expect(page.getByTestId('paused')).toBeHidden()
	})

	await room.kill()
	await expect(page.getByTestId('paused')).toContainText('服务器没有应答')
	const acknowledged = await acknowledgedUids(page)
	expect(acknowledged.length).toBeGreaterThan(0)
	expect(acknowledged.length).toBeLessThan(whole.imageCount)
	await setLine({})
	await room.start()

	const posted = await postedCase(page, room)
	expect(posted.imageCount).toBe(whole.imageCount)
	const { token } = await room.clientOf(POSTER)
	const stored = new Set<string>()
	for (const { studyInstanceUid } of posted.series)
		for (const uid of await storedInstances(studyInstanceUid, { baseUrl: room.url, token })) stored.add(uid)
	expect(acknowledged.filter((uid) => !stored.has(uid))).toEqual([])
	expectNothingPlanted(room.log(), 'the log')
})

test('a post whose answer is lost on the way is found, and made only once', async ({ sit, room }) => {
	const { page, context } = await sit(POSTER)
	const line = await context.newCDPSession(page)
	await page.goto('/post')
	await chooseFolder(page, small)
	await expectAllSent(page, small.imageCount)
	await fillForm(page)
	line.once('Fetch.requestPaused', ({ requestId }) => {
		void line
			.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' })
			.then(() => line.send('Fetch.disable'))
	})
	await line.send('Fetch.enable', { patterns: [{ urlPattern: '*/api/cases/*/post', requestStage: 'Response' }] })
	await page.getByRole('button', { name: '发布', exact: true }).click()
	await expect(page.getByText('服务器恢复后自动发布')).toBeVisible()
	expect(await postedCase(page, room)).toMatchObject({ status: 'open', imageCount: small.imageCount })
})

test('images that still name the patient are sent back, and the page says why', async ({ sit, room }) => {
	const { page } = await sit(POSTER)
	await page.addInitScript(unstripUploads, PLANTED.name)
	await page.goto('/post')
	await chooseFolder(page, small)
	const refused = page.getByTestId('refused')
	await expect(refused).toContainText('服务器退回 16 幅：其中仍有可识别身份的内容（PatientName、PatientID）')
	await expect(page.getByText('没有影像上传成功')).toBeVisible()
	await fillForm(page)
	await page.keyboard.press('Control+Enter')
	await expect(page.getByText('请添加影像')).toBeVisible()
	expect(await tracesOnServer(room, [PLANTED.name])).toEqual([])
	expectNothingPlanted(room.log(), 'the log')
})

/** As if the page had stripped nothing: writes a name into every file that is uploaded. Runs in the page. */
function unstripUploads(name: string): void {
	const PATIENT_NAME = [0x10, 0x00, 0x10, 0x00, 0x50, 0x4e, 12, 0]
	const send = window.fetch
	window.fetch = async (input, init) => {
		if (typeof input !== 'string' || !input.endsWith('/dicom-web/studies') || !(init?.body instanceof Blob))
			return send(input, init)
		const bytes = new Uint8Array(await init.body.arrayBuffer())
		for (let at = 0; at < bytes.length; at++) {
			if (PATIENT_NAME.every((byte, index) => bytes[at + index] === byte))
				bytes.set(new TextEncoder().encode(name.slice(0, 12).padEnd(12)), at + PATIENT_NAME.length)
		}
		return send(input, { ...init, body: new Blob([bytes]) })
	}
}

test('an ultrasound waits until the poster has looked at it', async ({ sit, room }) => {
	const { page } = await sit(POSTER)
	await page.goto('/post')
	await page.getByTestId('files-input').setInputFiles(join(ROOT, 'testdata/phi-stress/burned-in-says-no.dcm'))
	await expect(page.getByTestId('series-row')).toHaveCount(1)
	await expect(page.getByText('请先查看')).toBeVisible()
	await fillForm(page)
	await page.keyboard.press('Control+Enter')
	await expect(page.getByText('有序列等待您查看画面')).toBeVisible()
	expect((await keptInBrowser(page)).text).not.toContain('DICM')

	await page.getByRole('button', { name: '查看画面' }).click()
	const confirm = page.getByLabel(/已查看，画面中没有/)
	await expect(confirm).toBeEnabled()
	await confirm.click()
	await expect(page.getByText('影像已全部上传')).toBeVisible()
	expectNothingPlanted(room.log(), 'the log')
})

test('what is missing is shown at its field', async ({ sit }) => {
	const { page } = await sit(POSTER, PHONE)
	await page.goto('/post')
	await page.getByRole('button', { name: '发布', exact: true }).click()
	for (const words of ['请添加影像', '请选择性别', '请填写年龄', '请填写主诉', '请写下一个明确的问题', '请选择急缓'])
		await expect(page.getByText(words)).toBeVisible()
	await page.getByLabel('主诉').fill('腹痛')
	await page.waitForURL(DRAFT_URL)
	// The form did not lose its cursor to the new address.
	await expect(page.getByLabel('主诉')).toBeFocused()
	await expect(page.getByTestId('saved')).toContainText('已保存')
	await page.reload()
	await expect(page.getByLabel('主诉')).toHaveValue('腹痛')
})
