import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { SoleProcess } from '../database/sole-process.ts'
import { testWard, type Ward } from '../testing/ward.ts'

let ward: Ward
beforeAll(async () => {
	ward = await testWard()
})
afterAll(async () => ward[Symbol.asyncDispose]())

describe('of several processes on one database', () => {
	test('one does what is due, until it is gone; then another', async () => {
		const { database } = ward.services
		await using second = new SoleProcess(database)
		{
			await using first = new SoleProcess(database)
			expect(await first.isThisOne()).toBe(true)
			expect(await second.isThisOne()).toBe(false)
			expect(await first.isThisOne()).toBe(true)
		}
		expect(await second.isThisOne()).toBe(true)
	})

	test('one whose connection is cut is that no more, and can become it again', async () => {
		const { database } = ward.services
		await using only = new SoleProcess(database)
		expect(await only.isThisOne()).toBe(true)
		await sql`
			SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 7203 AND database =
				(SELECT oid FROM pg_database WHERE datname = current_database())
		`.execute(database)
		await expect.poll(async () => isLocked(database)).toBe(false)
		await using other = new SoleProcess(database)
		expect(await other.isThisOne()).toBe(true)
		await expect.poll(() => only.isThisOne()).toBe(false)
	})
})

async function isLocked(database: Database): Promise<boolean> {
	const { rows } = await sql`
		SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 7203 AND database =
			(SELECT oid FROM pg_database WHERE datname = current_database())
	`.execute(database)
	return rows.length > 0
}
