/** A case is shown to somebody without an account, taken back, and disappears for everybody when it shows a name. */
import type { Browser, Page } from '@playwright/test'
import { expect, PHONE, type Room, test } from './room.ts'

const POSTER = 'limin@demo.cn'
const READER = 'wanghai@demo.cn'
const SYSTEM_ADMIN = 'admin@demo.cn'

/** The page of a case of the poster, from his list. */
async function openOwnCase(page: Page, number: number): Promise<void> {
	await page.goto('/?part=mine')
	await page.locator('a[href^="/cases/"]').nth(number).click()
	await expect(page.getByText('谁看过')).toBeAttached()
}

async function openOnPhone(browser: Browser, room: Room, link: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: room.url, locale: 'zh-CN', ...PHONE })
	const page = await context.newPage()
	await page.goto(link)
	return page
}

async function enter(page: Page, code: string): Promise<void> {
	await page.getByLabel('验证码 1', { exact: true }).click()
	await page.keyboard.type(code)
	await page.getByLabel('您的姓名').fill('张主任')
	await page.getByRole('button', { name: '查看' }).click()
}

test('a surgeon without an account looks on his phone until the link is taken back', async ({
	room,
	roomBrowser,
	sit,
}) => {
	const { page: poster } = await sit(POSTER)
	await openOwnCase(poster, 0)
	await poster.locator('.case-panel').getByRole('button', { name: '更多操作' }).first().click()
	await poster.getByRole('menuitem', { name: '分享链接' }).click()
	await poster.getByRole('button', { name: '生成链接' }).click()
	const link = await poster.getByTestId('share-link').innerText()
	const code = await poster.getByTestId('share-code').innerText()

	const surgeon = await openOnPhone(roomBrowser, room, link)
	await test.step('a wrong code opens nothing', async () => {
		await enter(surgeon, code === '123456' ? '654321' : '123456')
		await expect(surgeon.getByRole('alert')).toContainText('验证码不正确')
	})
	await test.step('the right one shows the images under his name, and no opinion', async () => {
		await surgeon.goto(link)
		await enter(surgeon, code)
		await expect(surgeon.locator('.pane canvas').first()).toBeVisible()
		await expect(surgeon.locator('.watermark')).toContainText('张主任')
		await expect(surgeon.getByText('意见汇总')).toHaveCount(0)
		expect(surgeon.url()).not.toContain(link.split('/s/')[1])
		await surgeon.reload()
		await expect(surgeon.locator('.watermark')).toContainText('张主任')
	})
	await test.step('the poster sees that he looked, and takes the link back', async () => {
		await poster.reload()
		await expect(poster.locator('.looks')).toContainText('张主任')
		await poster.locator('.case-panel').getByRole('button', { name: '更多操作' }).first().click()
		await poster.getByRole('menuitem', { name: '分享链接' }).click()
		await poster.getByTestId('share').first().getByRole('button', { name: '撤销' }).click()
		await poster.getByRole('dialog', { name: '撤销该链接？' }).getByRole('button', { name: '撤销' }).click()
		await expect(surgeon.getByText('链接已失效')).toBeVisible({ timeout: 15_000 })
		await expect(surgeon.locator('canvas')).toHaveCount(0)
	})
})

test('a case that shows a name disappears under the eyes of its readers, and comes back when it does not', async ({
	sit,
}) => {
	const { page: poster } = await sit(POSTER)
	await openOwnCase(poster, 1)
	const address = new URL(poster.url()).pathname
	const { page: reader } = await sit(READER)
	await reader.goto(address)
	await test.step('a reader reports it', async () => {
		await reader.locator('.case-panel').getByRole('button', { name: '更多操作' }).first().click()
		await reader.getByRole('menuitem', { name: '举报该病例' }).click()
		await reader.getByLabel('泄露患者身份').check()
		await reader.getByRole('button', { name: '举报', exact: true }).click()
		await expect(reader.getByText('没有找到该病例')).toBeVisible()
		await expect(reader.locator('canvas')).toHaveCount(0)
		await expect(poster.getByText('该病例已被举报并隐藏')).toBeVisible()
	})
	await test.step('an administrator looks and shows it again', async () => {
		const { page: admin } = await sit(SYSTEM_ADMIN)
		await admin.goto('/moderation')
		const item = admin.getByTestId('flagged').first()
		await item.getByRole('combobox', { name: '处理结果' }).click()
		await admin.getByRole('option', { name: '举报不成立，恢复显示' }).click()
		await item.getByLabel('处理说明').fill('影像和文字中没有身份信息')
		await item.getByRole('button', { name: '确定处理' }).click()
		await expect(admin.getByText('没有待处理的举报')).toBeVisible()
		await reader.goto(address)
		await expect(reader.getByText('没有找到该病例')).toHaveCount(0)
		await expect(reader.locator('.case-panel .case-question')).toBeVisible()
	})
})
