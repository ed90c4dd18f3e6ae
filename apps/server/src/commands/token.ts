import { parseArgs } from 'node:util'
import { Contact } from '@readroom/contracts'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { makeTokenFor } from '../people/index.ts'
import { WrongUse } from './wrong-use.ts'

/** Prints a new API token of an account; beside a running server or without one. */
export async function tokenCommand(args: string[]): Promise<number> {
	const { values } = parseArgs({
		args,
		options: { email: { type: 'string' }, name: { type: 'string', default: 'readroom token' } },
	})
	const contact = Contact.safeParse(values.email)
	if (!contact.success) throw new WrongUse('Say whose token: --email doctor@hospital.cn')

	const config = readConfig({ isDemo: false })
	const log = pino({ level: 'warn' }, pino.destination(2))
	const place =
		config.databaseUrl === undefined
			? { directory: config.dataDirectory, besideServer: true }
			: { databaseUrl: config.databaseUrl }
	const database = await openDatabase({ ...place, log })
	try {
		await migrate(database, log)
		const clock = { now: () => new Date() }
		const secret = await makeTokenFor({ database, clock }, { contact: contact.data, name: values.name })
		if (secret === undefined) {
			process.stderr.write(`No account signs in with ${contact.data}\n`)
			return 1
		}
		process.stdout.write(`${secret}\n`)
		return 0
	} finally {
		await database.destroy()
	}
}
