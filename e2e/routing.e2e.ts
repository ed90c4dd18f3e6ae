import * as contract from '@readroom/contracts'
import { expect, test } from './room.ts'

test('a reader says that he is reading and reports a critical value; the poster sees both and acknowledges', async ({
	room,
	sit,
}) => {
	const client = await room.clientOf('limin@demo.cn')
	const { items } = await client.call(contract.listCases, { query: { part: 'mine', status: 'open', lane: 'stat' } })
	const readingCase = items[0]
	if (readingCase === undefined) throw new Error('the demo has an open STAT case')
	const { page: poster } = await sit('limin@demo.cn')
	const { page: reader } = await sit('zhaolixin@demo.cn')
	await poster.goto(`/cases/${readingCase.id}`)
	await reader.goto(`/cases/${readingCase.id}`)
	await expect(poster.getByTestId('reading-count')).toHaveText('暂无人阅片')

	await reader.getByRole('button', { name: '我来阅片' }).click()
	await expect(reader.getByText('您正在阅片')).toBeVisible()
	await reader.getByRole('button', { name: '10 分钟' }).click()
	await expect(poster.getByTestId('reading-count')).toHaveText('1 位正在阅片')
	await expect(poster.getByText('预计 10 分钟后提交')).toBeVisible()

	await reader.getByRole('button', { name: '报告危急值' }).click()
	const form = reader.getByRole('dialog')
	await form.getByLabel('危急情况').click()
	await reader.getByRole('option', { name: '消化道穿孔' }).click()
	await form.getByLabel('补充说明').fill('膈下游离气体')
	await form.getByRole('button', { name: '立即通知' }).click()
	await expect(form).toBeHidden()

	const told = poster.getByTestId('critical-value')
	await expect(told).toContainText('危急值：消化道穿孔')
	await expect(told).toContainText('膈下游离气体')
	await told.getByRole('textbox').fill('已联系外科')
	await told.getByRole('button', { name: '已知悉' }).click()
	await expect(reader.getByTestId('critical-value')).toContainText('已知悉：已联系外科')
	// He has not answered, and is still blind.
	await expect(reader.getByText('独立阅片：提交后可见他人意见')).toBeVisible()

	await reader.getByRole('button', { name: '暂不阅片' }).click()
	await expect(poster.getByTestId('reading-count')).toHaveText('暂无人阅片')
})
