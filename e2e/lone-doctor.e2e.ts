/** 21:11: a doctor alone at night asks; three peers answer blind; days later the outcome comes back to everyone. */
import { join } from 'node:path'
import { ROOT } from '../tools/run.ts'
import { type AtBrowser, caseNotice, expect, PHONE, test } from './room.ts'

const FOUR_PHASE_CT = join(ROOT, 'testdata/cases/ct-abdomen-four-phase')

/** What the headers of the files hold and nobody outside may ever see. */
const IDENTITY = ['TEST^', '测试^', '张三']

interface Answer {
	readonly findings: string
	readonly diagnoses: readonly { readonly typed: string; readonly option: RegExp; readonly isDangerous?: boolean }[]
}

async function giveOpinion({ page }: AtBrowser, { findings, diagnoses }: Answer): Promise<void> {
	await page.getByLabel('影像所见').fill(findings)
	for (const { typed, option, isDangerous } of diagnoses) {
		const search = page.getByRole('textbox', { name: '添加诊断' })
		await search.fill(typed)
		await page.getByRole('option', { name: option }).first().click()
		if (isDangerous !== undefined) {
			const danger = page.getByTestId('candidate').last().getByRole('button', { name: '不可漏诊' })
			if ((await danger.getAttribute('aria-pressed')) !== String(isDangerous)) await danger.click()
		}
	}
	await page.getByRole('button', { name: '提交意见' }).click()
}

test('a lone doctor asks at night, three peers answer blind, the outcome comes back', async ({ room, sit }) => {
	const poster = await sit('limin@demo.cn')
	const abdomen = await sit('chenjing@demo.cn')
	const county = await sit('wanghai@demo.cn')
	const onPhone = await sit('zhaolixin@demo.cn', PHONE)

	await test.step('she drops the folder, types complaint and question, and posts', async () => {
		const { page } = poster
		await page.goto('/post')
		await page.getByTestId('folder-input').setInputFiles(FOUR_PHASE_CT)
		for (const [index, phase] of ['平扫', '动脉期', '静脉期', '延迟期'].entries()) {
			await expect(page.getByTestId('series-row').nth(index).getByRole('radio', { name: phase })).toBeChecked()
		}
		await page.getByRole('button', { name: '期相无误' }).click()
		await page.getByLabel('主诉').fill('转移性右下腹痛 2 天，加重 3 小时')
		await page.getByLabel('您想请同行回答的问题').fill('游离气体来自哪里？')
		await page.getByRole('radio', { name: /危急/ }).click()
		await page.getByLabel('为什么不能等').fill('腹膜刺激征，当地无影像医师')
		await page.getByRole('button', { name: /^(发布|上传完即发布)/ }).click()
		await page.waitForURL(/\/cases\//)
	})
	const caseUrl = new URL(poster.page.url()).pathname

	await test.step('peers hear of it at once, without reload', async () => {
		await expect(caseNotice(abdomen.page)).toBeVisible()
		await expect(caseNotice(county.page)).toBeVisible()
		await caseNotice(abdomen.page).click()
		await abdomen.page.waitForURL(`**${caseUrl}`)
	})

	await test.step('the real images are read, four phases side by side', async () => {
		await expect(abdomen.page.locator('canvas').first()).toBeVisible()
		await expect(abdomen.page.getByText('游离气体来自哪里？')).toBeVisible()
	})

	await test.step('the first opinion reaches the poster at once, and no blind reader', async () => {
		await giveOpinion(abdomen, {
			findings: '阑尾增粗约 14 mm，管壁局部缺损，盲肠周围游离气体',
			diagnoses: [
				{ typed: 'K35.2', option: /K35\.2/, isDangerous: true },
				{ typed: 'qs', option: /憩室/ },
			],
		})
		await expect(abdomen.page.getByText('各位医师的意见')).toBeVisible()
		await expect(poster.page.getByText('阑尾增粗约 14 mm', { exact: false })).toBeVisible()
		await expect(poster.page.getByRole('alert').filter({ hasText: '不可漏诊' })).toBeVisible()
		await county.page.goto(caseUrl)
		await expect(county.page.getByText('独立阅片：提交后可见他人意见')).toBeVisible()
		await expect(county.page.getByText('阑尾增粗约 14 mm')).toHaveCount(0)
		await expect(county.page.getByText('陈静')).toHaveCount(0)
	})

	await test.step('the poster ticks the danger as considered', async () => {
		await poster.page.getByRole('button', { name: '已考虑' }).click()
		await expect(abdomen.page.getByText('发起医师已考虑')).toBeVisible()
	})

	await test.step('the second opinion, and the third on a phone; the pool changes on open screens', async () => {
		await giveOpinion(county, {
			findings: '盲肠壁增厚，周围渗出及小气泡',
			diagnoses: [
				{ typed: 'K57.2', option: /K57\.2/, isDangerous: true },
				{ typed: 'K35.2', option: /K35\.2/, isDangerous: true },
			],
		})
		await expect(abdomen.page.getByText('2 位医师', { exact: true })).toBeVisible()
		await expect(abdomen.page.getByText('分歧', { exact: true })).toBeVisible()
		await onPhone.page.goto(caseUrl)
		await giveOpinion(onPhone, {
			findings: '阑尾区炎症，腔外气体',
			diagnoses: [{ typed: 'K35.2', option: /K35\.2/, isDangerous: true }],
		})
		await expect(poster.page.getByText('3 位医师')).toBeVisible()
		await expect(poster.page.getByText('倾向')).toBeVisible()
		await expect(poster.page.getByTestId('pool-row').first()).toContainText('0.83')
	})

	await test.step('the poster sends a receipt, and the readers see it', async () => {
		await poster.page.getByLabel('采取了什么措施？').fill('已联系外科')
		await poster.page.getByRole('button', { name: '发送回执' }).click()
		await expect(abdomen.page.getByText('已联系外科').first()).toBeVisible()
	})

	await test.step('they discuss a slice, and the link jumps there', async () => {
		await county.page.getByRole('textbox', { name: '讨论' }).fill('气泡见 [静脉期 · 图 2]')
		await county.page.getByRole('button', { name: '发送', exact: true }).click()
		await abdomen.page.getByRole('button', { name: '[静脉期 · 图 2]' }).click()
		await expect(
			abdomen.page
				.locator('.case-images')
				.getByText(/^2 \/ 5/)
				.first(),
		).toBeVisible()
	})

	await test.step('the county reader revises; his blind opinion stays', async () => {
		await county.page.getByRole('button', { name: '修订意见' }).click()
		await county.page
			.getByRole('button', { name: /^下移$/ })
			.first()
			.click()
		await county.page.getByRole('button', { name: '提交修订' }).click()
		await expect(county.page.getByText('修订', { exact: true })).toBeVisible()
		await expect(poster.page.getByTestId('pool-row').first()).toContainText('0.83')
	})

	await test.step('pathology comes back; the case closes and everyone learns', async () => {
		const { page } = poster
		await page.getByRole('button', { name: '记录最终结果' }).first().click()
		await page.getByRole('textbox', { name: '最终诊断' }).fill('K35.2')
		await page
			.getByRole('option', { name: /K35\.2/ })
			.first()
			.click()
		await page.getByLabel('说明').fill('病理：急性坏疽性阑尾炎伴穿孔')
		await page.getByRole('button', { name: '记录最终结果' }).last().click()
		await expect(page.getByText('病理 · 证据等级 A').first()).toBeVisible()
		await expect(abdomen.page.getByText('给您的反馈')).toBeVisible()
		await expect(abdomen.page.getByText('首选命中')).toBeVisible()
		await expect(county.page.getByText('第 2 位命中')).toBeVisible()
		await expect(county.page.getByText('修订后更接近结果')).toBeVisible()
		await abdomen.page.goto('/record')
		await expect(abdomen.page.getByText('我的阅片记录')).toBeVisible()
		await expect(abdomen.page.getByText(/转移性右下腹痛/)).toBeVisible()
	})

	await test.step('nothing that names the patient is in what the server logged', async () => {
		for (const word of [...IDENTITY, '转移性右下腹痛', '游离气体']) expect(room.log()).not.toContain(word)
	})
})
