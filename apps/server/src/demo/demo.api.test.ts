import { demoAccounts, signIn } from '@readroom/contracts'
import { expect, test } from 'vitest'
import { addPerson } from '../people/add-person.ts'
import { hashPassword } from '../people/secrets.ts'
import { refusalOf } from '../testing/refusals.ts'
import { testWard } from '../testing/ward.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people.ts'

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

test('a real room has no demo accounts to tell of', async () => {
	await using ward = await testWard({ isDemo: false })
	expect(await refusalOf(ward.stranger.call(demoAccounts, {}))).toBe('not-found')
})
