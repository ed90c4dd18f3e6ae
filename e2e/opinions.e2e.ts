/** A danger that cannot wait is told at once; then the opinion is written with few keys and thanked for. */
import { expect, PHONE, test } from './room.ts'

const STAT_CASE = '上腹部隐痛 1 周'

test('a reader tells one finding at once, writes the opinion on a phone, and is thanked', async ({ sit }) => {
	const { page: poster } = await sit('limin@demo.cn')
	const { page: reader } = await sit('wanghai@demo.cn', PHONE)
	for (const page of [poster, reader]) await page.getByText(STAT_CASE).first().click()

	await test.step('one sentence reaches the poster alone, and the reader is still blind', async () => {
		await reader.getByRole('button', { name: '紧急直说' }).click()
		await reader.getByRole('textbox', { name: '紧急直说' }).fill('膈下游离气体')
		await reader.getByRole('button', { name: '立即告知' }).click()
		await expect(reader.getByText('已告知发起医师')).toBeVisible()
		await expect(poster.getByRole('alert').getByText('膈下游离气体')).toBeVisible()
		await expect(reader.getByText('独立阅片：提交后可见他人意见')).toBeVisible()
	})

	await test.step('a phrase writes a finding; word and percent set each other', async () => {
		await reader.getByRole('button', { name: '腹腔积液' }).click()
		await expect(reader.getByLabel('影像所见')).toHaveValue('腹腔积液')
		await reader.getByRole('textbox', { name: '添加诊断' }).fill('gnz')
		await reader.getByRole('option').first().click()
		const candidate = reader.getByTestId('candidate').first()
		await expect(candidate.getByRole('combobox')).toHaveValue('likely')
		await candidate.getByRole('combobox').selectOption('unlikely')
		await expect(candidate.getByText('10%')).toBeVisible()
	})

	await test.step('Enter picks nothing and sends nothing while an input method composes, nor in the emptied field', async () => {
		const search = reader.getByRole('textbox', { name: '添加诊断' })
		await search.fill('gan')
		await search.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true })
		await expect(reader.getByTestId('candidate')).toHaveCount(1)
		await search.fill('')
		await search.press('Enter')
		await expect(reader.getByTestId('candidate')).toHaveCount(1)
		await expect(reader.getByText('独立阅片：提交后可见他人意见')).toBeVisible()
	})

	await test.step('the poster thanks, and the reader sees it', async () => {
		await reader.getByRole('button', { name: '提交意见' }).click()
		const own = poster.locator('article', { hasText: '腹腔积液' })
		await own.getByRole('button', { name: '致谢' }).click()
		await expect(reader.locator('article', { hasText: '腹腔积液' }).getByText('致谢 1')).toBeVisible()
	})
})
