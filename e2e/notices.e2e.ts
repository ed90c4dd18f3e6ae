/** A reader says how she wants to be told, and is told. */
import type { ApiClient } from '@readroom/client'
import {
	createCase,
	listCases,
	mentionReaders,
	openCase,
	type PersonId,
	postCase,
	setCaseStudies,
	whoAmI,
} from '@readroom/contracts'
import { expect, test } from './room.ts'

const POSTER = 'limin@demo.cn'
const READER = 'chenjing@demo.cn'

test('a reader chooses how she is told, and a tab nobody looks at counts who asks for her', async ({ room, sit }) => {
	const { page } = await sit(READER)

	await test.step('she adds a robot, which is not shown in full again', async () => {
		await page.goto('/account')
		await page.getByRole('link', { name: '通知方式与免打扰时间' }).click()
		await page.getByLabel('机器人 Webhook 地址').fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0a1b2c3d4e')
		await page.getByRole('button', { name: '添加', exact: true }).click()
		const robot = page.getByTestId('notice-address').filter({ hasText: '企业微信机器人' })
		await expect(robot).toContainText('qyapi.weixin.qq.com …3d4e')
		expect(await page.content()).not.toContain('0a1b2c')
	})

	await test.step('her choices are there when she comes back', async () => {
		const mail = page.getByRole('checkbox', { name: '您的病例收到意见 · 邮件' })
		await expect(mail).toBeChecked()
		await mail.uncheck()
		await page.getByRole('switch', { name: '加急病例免打扰' }).click()
		const from = page.getByLabel('加急病例免打扰 · 从')
		await from.fill('23:30')
		await from.blur()
		await page.waitForLoadState('networkidle')
		await page.reload()
		await expect(page.getByRole('checkbox', { name: '您的病例收到意见 · 邮件' })).not.toBeChecked()
		await expect(page.getByLabel('加急病例免打扰 · 从')).toHaveValue('23:30')
	})

	await test.step('what cannot be written to is refused with the reason', async () => {
		await page.getByRole('combobox', { name: '方式' }).click()
		await page.getByRole('option', { name: 'Webhook' }).click()
		await page.getByLabel('接收地址（https）').fill('https://192.168.1.1/hook')
		await page.getByRole('button', { name: '添加', exact: true }).click()
		await expect(page.getByText('不能向该地址发送')).toBeVisible()
	})

	await test.step('somebody asks for her while she looks elsewhere', async () => {
		const title = await page.title()
		// Headless pages always have the focus.
		await page.evaluate(() => {
			document.hasFocus = () => false
		})
		const { id } = await (await room.clientOf(READER)).call(whoAmI, {})
		const poster = await room.clientOf(POSTER)
		const label = await askByName(poster, id)
		await expect(page.getByText(`点名请您阅片：${label}`)).toBeVisible()
		await expect(page).toHaveTitle(`(1) ${title}`)
		await page.evaluate(() => window.dispatchEvent(new Event('focus')))
		await expect(page).toHaveTitle(title)
	})
})

/** Asks a reader by name on a case of its own, which nobody else in the room has answered or closed. */
async function askByName(poster: ApiClient, readerId: PersonId): Promise<string> {
	const { id: caseId, label } = await postOnceMore(poster)
	await poster.call(mentionReaders, { params: { caseId }, body: { personIds: [readerId] } })
	return label
}

/** A new case with the images of one that the poster has. */
async function postOnceMore(poster: ApiClient) {
	const { items } = await poster.call(listCases, { query: { part: 'mine', status: 'open' } })
	const known = items[0]
	if (known === undefined) throw new Error('the poster of the demo has an open case')
	const { series } = await poster.call(openCase, { params: { caseId: known.id } })
	const studies = [...Map.groupBy(series, (one) => one.studyInstanceUid)].map(([studyInstanceUid, ofStudy]) => ({
		studyInstanceUid,
		series: ofStudy.map(({ seriesInstanceUid, phase }) => ({ seriesInstanceUid, phase })),
	}))
	const { id } = await poster.call(createCase, {
		body: {
			sex: 'M',
			ageYears: 50,
			complaint: '上腹不适',
			question: '有无占位？',
			lane: 'teaching',
			visibility: 'network',
		},
	})
	await poster.call(setCaseStudies, { params: { caseId: id }, body: { studies } })
	return poster.call(postCase, { params: { caseId: id } })
}
