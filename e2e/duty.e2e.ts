/** Who is on duty: a roster is kept, a shift changes hands, and what is open is handed over. */
import type { Page } from '@playwright/test'
import { expect, PHONE, test } from './room.ts'

/** The demo's own shifts end before that week. */
const FREE_WEEK = 9

async function toFreeWeek(page: Page): Promise<void> {
	await page.goto('/duty')
	for (let week = 0; week < FREE_WEEK; week++) await page.getByRole('button', { name: '下一周' }).click()
}

async function addShiftOf(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: '新增班次' }).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByRole('combobox', { name: '医师' }).fill(name)
	await page.getByRole('option', { name: new RegExp(name) }).click()
	await dialog.getByText('腹部', { exact: true }).click()
	await dialog.getByRole('button', { name: '新增班次' }).click()
}

test('a shift is put on the roster, undone, and changes hands by the word of two', async ({ sit }) => {
	const { page: admin } = await sit('admin@demo.cn')
	await toFreeWeek(admin)
	await expect(admin.getByText('这一周没有班次')).toBeVisible()
	await addShiftOf(admin, '李敏')
	await expect(admin.getByTestId('shift')).toHaveText(/18:00 – 08:00 次日腹部/)
	await admin.getByRole('button', { name: '撤销' }).click()
	await expect(admin.getByText('这一周没有班次')).toBeVisible()
	await addShiftOf(admin, '李敏')

	const { page: chen } = await sit('chenjing@demo.cn')
	const { page: phone } = await sit('limin@demo.cn', PHONE)
	await toFreeWeek(phone)
	expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width)
	await phone.getByTestId('shift').click()
	await phone.getByRole('combobox', { name: '换给' }).fill('陈静')
	await phone.getByRole('option', { name: /陈静/ }).click()
	await phone.getByRole('button', { name: '发出换班' }).click()

	await chen.getByText('有同事想与您换班').click()
	const swap = chen.getByTestId('swap')
	await expect(swap).toContainText('李敏想换出此班')
	await swap.getByRole('button', { name: '接受' }).click()
	await expect(swap).toBeHidden()
	await expect(phone.getByTestId('shift')).toContainText('陈静')
	await expect(admin.locator('.duty-grid')).toContainText('陈静')
})

test('whoever says that he is available is on the list, and off it again', async ({ sit }) => {
	const { page } = await sit('limin@demo.cn')
	await page.goto('/duty')
	await page.getByRole('button', { name: '2 小时' }).click()
	const mine = page.getByTestId('on-duty').filter({ hasText: '李敏' })
	await expect(mine).toContainText('有空')
	await page.getByRole('button', { name: '菜单' }).click()
	await page.getByRole('menuitem', { name: /有空，至/ }).click()
	await expect(mine).toBeHidden()
})

test('a hand-over sheet has no words of a case, and says of one not answered only that', async ({ sit }) => {
	const { page } = await sit('wanghai@demo.cn')
	await page.goto('/duty')
	await page.getByRole('link', { name: '交班单' }).click()
	const unanswered = page.getByTestId('handover-case').filter({ hasText: '您未作答' })
	await expect(unanswered.first()).toBeVisible()
	await expect(unanswered.filter({ hasText: '份意见' })).toHaveCount(0)
	await page.emulateMedia({ media: 'print' })
	await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
	await expect(page.getByRole('banner')).toBeHidden()
})
