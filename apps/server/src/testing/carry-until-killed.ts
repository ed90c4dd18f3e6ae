/**
 * A program for tests to kill: carries pages of a database, given with how far its clock is ahead, as the server does.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { connect } from '../database/database.ts'
import type { SocketConnection } from '../database/embedded-postgres.ts'
import { Courier } from '../paging/index.ts'

const [connection = '', aheadMs = '0'] = process.argv.slice(2)
const log = pino({ level: 'silent' })
// The test that starts this has written it.
const database = await connect(JSON.parse(connection) as SocketConnection, log)
const clock = { now: () => new Date(Date.now() + Number(aheadMs)) }
const courier = new Courier({ config: readConfig({ isDemo: false }), database, clock, log })
while (true) {
	await courier.sendDue()
	await wait(5)
}
