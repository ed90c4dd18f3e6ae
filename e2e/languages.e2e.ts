/** A guest who reads English gives the same opinion on a phone, and the colleague after him finds Chinese again. */
import { expect, PHONE, test } from './room.ts'

test('the whole way from the list to the pool is there in English, on a phone, and back in Chinese', async ({
	sit,
}) => {
	const { page } = await sit('chenjing@demo.cn', PHONE)

	await test.step('the menu changes the language at once', async () => {
		await page.getByRole('button', { name: '菜单' }).click()
		await page.getByRole('menuitem', { name: 'English' }).click()
		await expect(page.getByRole('link', { name: 'Post a case' })).toBeVisible()
		await expect(page.locator('html')).toHaveAttribute('lang', 'en')
	})

	await test.step('a case is read and answered in English', async () => {
		await page
			.getByRole('link', { name: /Urgent.*Chest/s })
			.first()
			.click()
		await expect(page.getByText('The question')).toBeVisible()
		await expect(page.locator('canvas').first()).toBeVisible()
		await page.getByLabel('Findings').fill('Large right pleural effusion with pleural nodules')
		await page.getByRole('textbox', { name: 'Add a diagnosis' }).fill('pleural met')
		await page
			.getByRole('option', { name: /Pleural metastasis/ })
			.first()
			.click()
		await page.getByRole('button', { name: 'Give opinion' }).click()
	})

	await test.step('the pool speaks English of what was answered in Chinese', async () => {
		await expect(page.getByRole('heading', { name: 'Collective differential' })).toBeVisible()
		await expect(page.getByText('3 readers')).toBeVisible()
		await expect(page.getByTestId('pool-row').first()).toContainText('Pleural metastasis')
	})

	await test.step('and in Chinese again for whoever comes next', async () => {
		await page.getByRole('button', { name: 'Menu' }).click()
		await page.getByRole('menuitem', { name: '中文' }).click()
		await expect(page.getByRole('heading', { name: '意见汇总' })).toBeVisible()
		await expect(page.getByTestId('pool-row').first()).toContainText('胸膜转移瘤')
	})
})
