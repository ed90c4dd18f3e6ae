/** People come, are vouched for, read together, and go: registration, sessions, tokens, groups, and who looked at what. */
import { rm } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { createClient } from '@readroom/client'
import { CaseId, openCase, register } from '@readroom/contracts'
import { type PlantedFolder, plantedFourPhases } from './planted-folder.ts'
import { caseNotice, DEMO_PASSWORD, expect, PHONE, type Room, test } from './room.ts'

const ADMIN = 'wanghai@demo.cn'
const READER = 'chenjing@demo.cn'
const AUDITOR = 'audit@demo.cn'
const COUNTY_HOSPITAL = '云岭县人民医院'
const PASSWORD = 'a long password'

/** A phone number that nobody has yet. */
function newPhoneNumber(): string {
	return `139${String(crypto.getRandomValues(new Uint32Array(1))[0])
		.padStart(8, '0')
		.slice(0, 8)}`
}

async function openBrowser(browser: Browser, room: Room, options: object = {}): Promise<Page> {
	const context = await browser.newContext({ baseURL: room.url, locale: 'zh-CN', ...options })
	return context.newPage()
}

async function signIn(page: Page, contact: string, password: string): Promise<void> {
	await page.getByLabel('邮箱或手机号').fill(contact)
	await page.getByLabel(/^密码/).fill(password)
	await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('a newcomer registers on a phone, and reads as soon as the hospital has vouched', async ({
	room,
	roomBrowser,
	sit,
}) => {
	const { page: admin } = await sit(ADMIN)
	await admin.goto('/people')
	await expect(admin.getByTestId('managed-person').filter({ hasText: '王海' })).toBeVisible()
	const phone = await openBrowser(roomBrowser, room, PHONE)
	const number = newPhoneNumber()

	await test.step('he registers with a phone number; the form says what is missing', async () => {
		await phone.goto('/sign-in')
		await phone.getByRole('link', { name: '一分钟注册' }).click()
		await phone.getByRole('button', { name: '注册' }).click()
		for (const words of ['请填写姓名', '请填写医院名称', '请输入邮箱地址或手机号', '密码至少 8 位'])
			await expect(phone.getByText(words)).toBeVisible()
		await phone.getByLabel('姓名').fill('周晓')
		await phone.getByRole('combobox', { name: '所在医院' }).fill('云岭')
		await phone.getByRole('option', { name: COUNTY_HOSPITAL }).click()
		await phone.getByLabel('邮箱或手机号').fill(number)
		await phone.getByLabel(/^密码/).fill(PASSWORD)
		await phone.getByRole('button', { name: '注册' }).click()
		await phone.waitForURL((url) => url.pathname === '/')
		await expect(phone.getByText('账号等待审核')).toBeVisible()
		await expect(phone.getByText('还没有病例')).toBeVisible()
	})

	await test.step('the administrator sees him come, and vouches for him', async () => {
		await expect(admin.getByText('有新医师注册')).toBeVisible()
		const newcomer = admin.getByTestId('managed-person').filter({ hasText: number })
		await expect(newcomer).toContainText('等待审核')
		await newcomer.getByRole('button', { name: '审核通过' }).click()
		await expect(newcomer).toContainText('已审核')
	})

	await test.step('his phone knows at once, and shows the cases', async () => {
		await expect(phone.getByText('账号已审核通过')).toBeVisible()
		await expect(phone.getByText('账号等待审核')).toBeHidden()
		await expect(phone.getByText(/CT-[0-9A-Z]{4}/).first()).toBeVisible()
	})

	await test.step('no page of his is wider than the phone', async () => {
		for (const [path, words] of [
			['/', /CT-[0-9A-Z]{4}/],
			['/post', '选择这次检查的影像文件'],
			['/groups', '还没有加入任何小组'],
			['/account', '登录的设备'],
			['/record', '我的阅片记录'],
		] as const) {
			await phone.goto(path)
			await expect(phone.getByText(words).first()).toBeVisible()
			expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBe(0)
		}
	})

	await test.step('suspended, he is shown the door at once', async () => {
		const newcomer = admin.getByTestId('managed-person').filter({ hasText: number })
		await newcomer.getByRole('button', { name: '更多：周晓' }).click()
		await admin.getByRole('menuitem', { name: '停用' }).click()
		await admin.getByRole('dialog').getByRole('button', { name: '停用' }).click()
		await expect(newcomer).toContainText('已停用')
		await expect(phone.getByText('您在这台设备上的登录已结束')).toBeVisible()
		await signIn(phone, number, PASSWORD)
		await expect(phone.getByRole('alert')).toContainText('账号或密码不正确')
	})
	await phone.context().close()
})

test('a wrong password says what to do, and too many say how long to wait', async ({ room, roomBrowser }) => {
	const { contact } = await newPerson(room)
	const page = await openBrowser(roomBrowser, room)
	await page.goto('/sign-in')
	await signIn(page, contact, 'not the password')
	await expect(page.getByRole('alert')).toHaveText('账号或密码不正确，请检查输入法和大小写后重试')
	await expect(page.getByLabel('邮箱或手机号')).toHaveValue(contact)
	await expect(async () => {
		await page.getByRole('button', { name: '登录', exact: true }).click()
		await expect(page.getByRole('alert')).toContainText(/请 \d+ 秒后再试/, { timeout: 500 })
	}).toPass()
	await page.context().close()
})

/** Registers somebody who has done nothing yet. */
async function newPerson(room: Room): Promise<{ contact: string }> {
	const contact = newPhoneNumber()
	const body = { name: '吴新', hospitalName: COUNTY_HOSPITAL, contact, password: PASSWORD }
	const client = createClient({
		baseUrl: room.url,
		fetch: (input, init) => {
			const headers = new Headers(init?.headers)
			headers.set('origin', room.url)
			return fetch(input, { ...init, headers })
		},
	})
	await client.call(register, { body })
	return { contact }
}

test('a session ended from another device takes the page away, and signing in leads back to it', async ({ sit }) => {
	const { page: lost } = await sit(READER, PHONE)
	const { page: desk } = await sit(READER)
	await lost.goto('/record')
	await expect(lost.getByText('我的阅片记录')).toBeVisible()
	await desk.goto('/account')
	const others = desk.getByTestId('session').filter({ hasNotText: '本机' })
	await expect(desk.getByTestId('session').filter({ hasText: '本机' })).toHaveCount(1)
	const before = await others.count()
	expect(before).toBeGreaterThan(0)

	// The one used last stands first.
	await others.first().getByRole('button', { name: '退出该设备' }).click()
	await expect(others).toHaveCount(before - 1)
	await expect(lost.getByText('您在这台设备上的登录已结束')).toBeVisible()
	await expect(lost.getByText('我的阅片记录')).toBeHidden()
	await signIn(lost, READER, DEMO_PASSWORD)
	await lost.waitForURL('**/record')
	await expect(lost.getByText('我的阅片记录')).toBeVisible()
})

test('a token made on the account page opens the API until it is revoked', async ({ room, sit }) => {
	const { page } = await sit(READER)
	await page.goto('/account')
	const name = `夜间备份 ${newPhoneNumber()}`
	await page.getByLabel('用途').fill(name)
	await page.getByRole('button', { name: '新建令牌' }).click()
	const secret = await page.getByTestId('token-secret').textContent()
	const asProgram = () => fetch(`${room.url}/api/cases`, { headers: { authorization: `Bearer ${secret}` } })
	expect((await asProgram()).status).toBe(200)

	await page.reload()
	await expect(page.getByTestId('token-secret')).toBeHidden()
	const token = page.getByTestId('token').filter({ hasText: name })
	await expect(token).toContainText('最近使用')
	await token.getByRole('button', { name: '吊销' }).click()
	await page.getByRole('dialog').getByRole('button', { name: '吊销' }).click()
	await expect(token).toBeHidden()
	expect((await asProgram()).status).toBe(401)
})

test.describe('with images', () => {
	let folder: PlantedFolder
	test.beforeAll(async () => {
		folder = await plantedFourPhases(2)
	})
	test.afterAll(() => rm(folder.folder, { recursive: true }))

	test('a case posted to a group is seen by its members alone, and every look is in the audit', async ({
		room,
		sit,
	}) => {
		const { page: owner } = await sit(ADMIN)
		const { page: member } = await sit(READER)
		const { page: outsider } = await sit('zhaolixin@demo.cn')
		const groupName = `急腹症小组 ${newPhoneNumber()}`

		await test.step('a group is made, and a colleague added', async () => {
			await owner.goto('/groups')
			await owner.getByLabel('小组名称').fill(groupName)
			await owner.getByRole('button', { name: '新建小组' }).click()
			const group = owner.locator('section').filter({ hasText: groupName })
			await group.getByRole('combobox', { name: '添加成员' }).fill('陈静')
			await owner.getByRole('option', { name: /陈静/ }).click()
			await expect(group.getByTestId('member')).toHaveCount(2)
			await expect(group.getByText('2 位成员')).toBeVisible()
			await member.goto('/groups')
			await expect(member.getByRole('heading', { name: groupName })).toBeVisible()
			await member.goto('/')
		})

		await test.step('a case is posted to it', async () => {
			await owner.goto('/post')
			await owner.getByTestId('folder-input').setInputFiles(folder.folder)
			await expect(owner.getByLabel('年龄')).toHaveValue('38 岁')
			await owner.getByLabel('主诉').fill('上腹痛')
			await owner.getByLabel('您想请同行回答的问题').fill('胰头有没有病灶？')
			await owner.getByRole('radio', { name: /常规/ }).check()
			await owner.getByRole('radio', { name: /小组/ }).check()
			await owner.getByRole('combobox', { name: '小组' }).click()
			await owner.getByRole('option', { name: groupName }).click()
			await owner.keyboard.press('Control+Enter')
			await owner.waitForURL(/\/cases\/[0-9a-f-]{36}$/, { timeout: 60_000 })
		})
		const casePath = new URL(owner.url()).pathname
		const caseId = CaseId.parse(casePath.split('/').at(-1))
		const { label } = await (await room.clientOf(ADMIN)).call(openCase, { params: { caseId } })
		// Three pictures drawn by the processor at once are two too many.
		await owner.close()

		await test.step('the member hears of it and opens it; to anybody else it is not there', async () => {
			await caseNotice(member, label).click()
			await member.waitForURL(`**${casePath}`)
			await expect(member.getByText('胰头有没有病灶？')).toBeVisible()
			await expect(member.locator('canvas').first()).toBeVisible()
			await outsider.goto(casePath)
			await expect(outsider.getByText('没有找到该病例')).toBeVisible()
			await member.close()
		})

		await test.step('the auditor sees who looked, and that no line is missing', async () => {
			const { page: auditor } = await sit(AUDITOR)
			await auditor.goto('/audit')
			const lines = auditor.getByTestId('audit-line')
			await auditor.getByRole('combobox', { name: '全部操作' }).click()
			await auditor.getByRole('option', { name: '阅读影像' }).click()
			await lines.filter({ hasText: label }).first().getByRole('button', { name: label }).click()
			await expect(auditor.getByText(`只看病例 ${label}`)).toBeVisible()
			await expect(lines.filter({ hasText: '陈静' }).first()).toContainText('阅读影像')
			await expect(lines.filter({ hasText: '赵立新' })).toHaveCount(0)
			await auditor.getByRole('button', { name: '校验链条' }).click()
			await expect(auditor.getByTestId('chain')).toContainText(/链条完整，共 \d+ 条/)
		})
	})
})

test('who is not an auditor or an administrator is not shown their pages', async ({ sit }) => {
	const { page } = await sit(READER)
	await page.getByRole('button', { name: '菜单' }).click()
	await expect(page.getByRole('menuitem', { name: '小组' })).toBeVisible()
	for (const name of ['人员', '审计']) await expect(page.getByRole('menuitem', { name, exact: true })).toHaveCount(0)
	for (const path of ['/people', '/audit']) {
		await page.goto(path)
		await expect(page.getByText('您没有进行此操作的权限')).toBeVisible()
	}
})
