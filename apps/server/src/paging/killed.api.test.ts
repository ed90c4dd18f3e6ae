import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as contract from '@readroom/contracts'
import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { postedCase } from '../testing/cases.ts'
import { httpSink } from '../testing/http-sink.ts'
import { testWard, type Ward } from '../testing/ward.ts'
import { notify } from './index.ts'

const CARRIER = fileURLToPath(new URL('../testing/carry-until-killed.ts', import.meta.url))
const PAGES = 30
/** Longer than a page that was being sent is left alone. */
const LEASE_MS = 61_000

test('a server that is killed again and again loses no page, and doubles none that can be told apart by its id', async () => {
	await using sink = await httpSink()
	await using ward = await testWard({ statCasesPerDay: 1000 })
	const [poster, reader] = [await ward.person(), await ward.person()]
	await ward.services.database
		.insertInto('notice_address')
		.values({
			id: contract.AddressId.parse(crypto.randomUUID()),
			person_id: reader.id,
			channel: 'webhook',
			destination: `${sink.url}/hook`,
			locale: 'zh',
			created_at: new Date(),
		})
		.execute()
	const readingCase = await postedCase(ward, poster, { lane: 'stat', statReason: '腹膜刺激征' })
	await ward.services.database.transaction().execute(async (tx) => {
		for (let rung = 0; rung < PAGES; rung++) {
			const notice = { reason: 'asked', caseId: readingCase.id, personIds: [reader.id], rung, at: new Date() } as const
			await notify(tx, ward.services, notice)
		}
	})

	let ahead = 0
	let kills = 0
	while ((await openPages(ward)) > 0) {
		expect(++kills).toBeLessThan(40)
		const before = sink.received.length
		await using carrier = await startCarrier(ward, (ahead += LEASE_MS))
		// Killed when a few more have arrived: some of these are written down by then, some are not.
		await expect.poll(async () => sink.received.length > before + 4 || (await openPages(ward)) === 0, POLL).toBe(true)
		expect(carrier.pid).toBeGreaterThan(0)
	}
	const ids = sink.received.map(({ headers }) => String(headers['x-readroom-delivery']))
	expect(new Set(ids).size).toBe(PAGES)
	expect(kills).toBeGreaterThan(2)
}, 120_000)

const POLL = { interval: 2, timeout: 20_000 }

async function openPages({ services }: Ward): Promise<number> {
	const { count } = await services.database
		.selectFrom('page')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('channel', '=', 'webhook')
		.where('state', '<>', 'sent')
		.executeTakeFirstOrThrow()
	return count
}

/** Killed when it goes out of scope. */
async function startCarrier({ services }: Ward, aheadMs: number) {
	const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(services.database)
	const connection = JSON.stringify({ ...inject('testServer'), database: rows[0]?.name })
	const carrier = spawn(process.execPath, [CARRIER, connection, String(aheadMs)], {
		env: { ...process.env, WEBHOOK_PRIVATE_ALLOWED: '127.0.0.1' },
		stdio: 'inherit',
	})
	return {
		pid: carrier.pid,
		async [Symbol.asyncDispose]() {
			carrier.kill('SIGKILL')
			if (carrier.exitCode === null && carrier.signalCode === null) await once(carrier, 'exit')
		},
	}
}
