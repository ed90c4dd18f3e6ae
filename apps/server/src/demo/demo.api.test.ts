import { createClient } from '@readroom/client'
import { demoAccounts, departmentRecord, myRecord, signIn } from '@readroom/contracts'
import { expect, test } from 'vitest'
import { addPerson } from '../people/add-person.ts'
import { makeTokenFor } from '../people/index.ts'
import { hashPassword } from '../people/secrets.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard } from '../testing/ward.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from './demo-people.ts'
import { seedHistory } from './seed-history.ts'

test('a demo room tells a stranger its accounts, with a password that opens them', async () => {
	await using ward = await testWard({ isDemo: true })
	const { role: _role, ...li } = DEMO_PEOPLE.li
	const password_hash = await hashPassword(DEMO_PASSWORD)
	await ward.services.database
		.transaction()
		.execute((tx) =>
			addPerson(tx, { ...li, password_hash, locale: 'zh', verification: 'verified' }, ward.services.clock.now()),
		)
	const { items, next } = await ward.stranger.call(demoAccounts, {})
	expect(next).toBeNull()
	expect(items.map(({ contact }) => contact)).toEqual(Object.values(DEMO_PEOPLE).map(({ contact }) => contact))
	for (const { roleZh, roleEn } of items) {
		expect(roleZh).toMatch(/\p{Script=Han}/u)
		expect(roleEn).toMatch(/^[\x20-\x7e]+$/)
	}
	const first = items[0]
	if (first === undefined) throw new Error('no demo account')
	const me = await ward.stranger.call(signIn, { body: { contact: first.contact, password: first.password } })
	expect(me.name).toBe(first.name)
})

test('the past of the demo gives everybody a record, each opinion a list that may be given, and the department its numbers', async () => {
	await using ward = await testWard({ isDemo: true })
	const people: Readonly<Record<string, DemoPerson>> = DEMO_PEOPLE
	for (const { role: _role, ...person } of Object.values(people)) {
		await ward.services.database
			.transaction()
			.execute((tx) =>
				addPerson(
					tx,
					{ ...person, password_hash: 'none', locale: 'zh', verification: 'verified' },
					ward.services.clock.now(),
				),
			)
	}
	await seedHistory(ward.services)
	const token = await makeTokenFor(ward.services, { contact: DEMO_PEOPLE.wang.contact, name: 'test' })
	const wang = createClient({ baseUrl: ward.url, token: token ?? '' })
	const record = await wang.call(myRecord, {})
	expect(record.scoredCount).toBeGreaterThan(40)
	expect(record.calibration.recalibration).not.toBeNull()
	expect(record.captureOfRoom.outcomes).toBeLessThan(record.captureOfRoom.cases)
	const department = await wang.call(departmentRecord, {})
	expect(department.readers?.top1.fraction).toBeGreaterThan(0.3)
	expect(department.poolQuality.length).toBeGreaterThan(0)
	const sums = await ward.services.database
		.selectFrom('opinion_candidate')
		.select(({ fn }) => fn.sum<number>('confidence_percent').as('percent'))
		.groupBy('opinion_id')
		.execute()
	for (const { percent } of sums) expect(percent).toBeLessThanOrEqual(100)
})

test('a real room has no demo accounts to tell of', async () => {
	await using ward = await testWard({ isDemo: false })
	expect(await refusalOf(ward.stranger.call(demoAccounts, {}))).toBe('not-found')
})
