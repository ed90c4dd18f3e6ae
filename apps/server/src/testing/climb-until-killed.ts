import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { connect } from '../database/database.ts'
import { climbLadders } from '../routing/index.ts'
import type { Services } from '../services.ts'

/**
 * A program for tests to kill: climbs the ladders of a database, told as JSON how to reach it, with its clock so many
 * minutes ahead. Prints `climbing` when it begins, and `done` each time it has looked at all of them.
 */
const [connection = '', aheadMinutes = '0'] = process.argv.slice(2)
const log = pino({ level: 'error' }, pino.destination(2))
// What the test wrote: how it reaches the database itself.
const database = await connect(JSON.parse(connection) as Parameters<typeof connect>[0], log)
const clock = { now: () => new Date(Date.now() + Number(aheadMinutes) * 60_000) }
// Climbing needs no more of the outside world than this.
const services = { config: readConfig({ isDemo: false }, {}), database, clock, log } as Services
console.log('climbing')
for (;;) {
	await climbLadders(services)
	console.log('done')
}
