/** What it was, where it was, and what one learns from it. */
import { expect, PHONE, test } from './room.ts'

test('the poster marks where it was, and a reader finds it on his card and on the slice', async ({ sit }) => {
	test.setTimeout(120_000)
	const { page } = await sit('limin@demo.cn')
	await page.goto('/?status=closed')
	await page.getByText('突发右侧视野缺损').first().click()
	await expect(page.getByTestId('slice').first()).toBeVisible()

	await page.getByRole('button', { name: '在图像上标记' }).click()
	await page.locator('.pane-placing').click({ position: { x: 420, y: 380 } })
	await expect(page.getByTestId('outcome-mark')).toBeVisible()
	const link = page.getByRole('button', { name: /^\[平扫 · 图 \d+\]$/ }).first()
	await expect(link).toBeVisible()
	const place = await page.getByTestId('outcome-mark').boundingBox()

	await test.step('the ring stays where it is on the slice, and on no other', async () => {
		await page.keyboard.press('ArrowDown')
		await expect(page.getByTestId('outcome-mark')).toBeHidden()
		await link.click()
		await expect(page.getByTestId('outcome-mark')).toBeVisible()
		expect(await page.getByTestId('outcome-mark').boundingBox()).toEqual(place)
	})

	await test.step('a reader jumps to it from his card, on a phone too', async () => {
		const { page: phone } = await sit('zhaolixin@demo.cn', PHONE)
		await phone.goto(new URL(page.url()).pathname)
		await expect(phone.getByText('感谢您的意见')).toBeVisible()
		await phone
			.locator('.case-section', { hasText: '给您的反馈' })
			.getByRole('button', { name: /^\[平扫 · 图 \d+\]$/ })
			.click()
		await expect(phone.getByTestId('outcome-mark')).toBeVisible()
	})

	await page.getByRole('button', { name: '移除病灶位置' }).click()
	await expect(page.getByTestId('outcome-mark')).toBeHidden()
})

test('a poster is asked for the outcome, and says with one tap that it is still pending', async ({ sit }) => {
	const { page } = await sit('limin@demo.cn')
	await page.goto('/outcomes/due')
	await expect(page.getByText('咳嗽、气促半月')).toBeVisible()
	await page.getByRole('button', { name: /^就是 / }).click()
	await expect(page.getByText('依据是什么？')).toBeVisible()
	await page.getByRole('button', { name: '取消' }).click()
	await page.getByRole('button', { name: '尚无结果' }).click()
	await expect(page.getByText('没有待补的结果')).toBeVisible()
})

test('a reader finds his calibration on a phone, and the department no names', async ({ sit }) => {
	const { page } = await sit('wanghai@demo.cn', PHONE)
	await page.goto('/record')
	await expect(page.locator('.calibration-plot canvas')).toBeVisible()
	await expect(page.getByText(/您说 .* 时，实际符合/).first()).toBeVisible()
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width)

	await page.goto('/department')
	await expect(page.getByText('汇总数字，不含姓名')).toBeVisible()
	await expect(page.getByText('吴倩')).toBeHidden()
	await expect(page.getByText('不足 5 位医师').first()).toBeVisible()
})
