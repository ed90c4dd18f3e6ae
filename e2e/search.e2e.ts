/** A doctor looks for earlier cases like the one before her: in her own words, on a PC and on a phone. */
import { expect, PHONE, test } from './room.ts'

const READER = 'chenjing@demo.cn'

test('a search in any words finds, narrows, is kept and comes back', async ({ sit }) => {
	const { page } = await sit(READER)
	const field = page.getByRole('searchbox', { name: '检索主诉、病史、征象、诊断、编号' })
	const rows = page.locator('.case-row')
	await page.goto('/')
	await expect(rows.first()).toBeVisible()

	await test.step('the key / begins; pinyin initials find Chinese and English, marked', async () => {
		await page.keyboard.press('/')
		await page.keyboard.type('lwy')
		await expect(page.getByText('同时检索：阑尾炎、appendicitis')).toBeVisible()
		await expect(rows.first().locator('mark').first()).toHaveText(/阑尾炎|appendicitis/i)
	})

	await test.step('filters narrow, and each is taken away by itself', async () => {
		await page.getByRole('button', { name: '筛选', exact: true }).click()
		await page.getByRole('combobox', { name: '性别' }).click()
		await page.getByRole('option', { name: '女', exact: true }).click()
		await page.getByRole('combobox', { name: '证据等级' }).click()
		await page.getByRole('option', { name: 'A 病理、手术' }).click()
		await page.getByRole('button', { name: '查看结果' }).click()
		await expect(page).toHaveURL(/sex=F.*grade=A|grade=A.*sex=F/)
		await page.getByRole('button', { name: '去掉条件：女' }).click()
		await expect(page).not.toHaveURL(/sex=F/)
		await expect(page).toHaveURL(/grade=A/)
	})

	await test.step('it is kept under a name, and comes back from there', async () => {
		await page.getByRole('button', { name: '保存的检索' }).click()
		await page.getByRole('menuitem', { name: '保存当前检索' }).click()
		await page.getByLabel('名称').fill('阑尾炎 A 级')
		await page.getByRole('button', { name: '保存', exact: true }).click()
		await expect(page.getByText('已保存为“阑尾炎 A 级”')).toBeVisible()
		await field.fill('没有这个词')
		await expect(page.getByText('没有符合条件的病例')).toBeVisible()
		await page.getByRole('button', { name: '保存的检索' }).click()
		await page.getByRole('menuitem', { name: '阑尾炎 A 级', exact: true }).click()
		await expect(field).toHaveValue('lwy')
		await expect(page.getByRole('button', { name: '去掉条件：证据等级 A' })).toBeVisible()
	})
})

test('on a phone the filters are a sheet from below', async ({ sit }) => {
	const { page } = await sit(READER, PHONE)
	await page.goto('/')
	await page.getByRole('button', { name: '筛选', exact: true }).click()
	await page.getByRole('combobox', { name: '部位' }).click()
	await page.getByRole('option', { name: '胸部' }).click()
	await page.getByRole('button', { name: '查看结果' }).click()
	await expect(page.getByRole('button', { name: '去掉条件：胸部' })).toBeVisible()
	await expect(page.locator('.case-row').first()).toContainText('胸部')
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
	expect(overflow).toBeLessThanOrEqual(0)
})
