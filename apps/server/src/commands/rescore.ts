import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { rescore } from '../outcomes/rescore.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'

/** Computes every score anew; beside a running server or without one. */
export async function rescoreCommand(): Promise<ExitCode> {
	const config = readConfig({ isDemo: false })
	const log = pino({ level: 'warn' }, pino.destination(2))
	const place =
		config.databaseUrl === undefined
			? { directory: config.dataDirectory, besideServer: true }
			: { databaseUrl: config.databaseUrl }
	const database = await openDatabase({ ...place, log })
	try {
		await migrate(database, log)
		const { cases, opinions, changed } = await rescore({ database, clock: { now: () => new Date() } })
		process.stdout.write(`${cases} cases with an outcome, ${opinions} opinions scored, ${changed} cases changed\n`)
		return EXIT.done
	} finally {
		await database.destroy()
	}
}
