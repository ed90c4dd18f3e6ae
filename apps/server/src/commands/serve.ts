import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Config, readConfig } from '../config.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../demo/demo-people.ts'
import { refuseDemoData } from '../demo/refuse-demo-data.ts'
import { openDemo } from '../demo/seed-demo.ts'
import { makeFirstAdministrator } from '../people/index.ts'
import { type RunningServer, startServer } from '../start-server.ts'
import { WrongUse } from './wrong-use.ts'

/** Signals this close together are one Ctrl-C. */
const REPEAT_MS = 500

/** Runs the reading room until it is told to stop. */
export async function serveCommand(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } })
	const stop = stopSignal()
	await using server = await startServer(settingsFor({ isDemo: values.demo }))
	const accounts = values.demo ? await demoLines(server, stop) : await administratorLines(server)
	server.startClockwork()
	const lines = ['', `  阅片室 · Reading Room   ${server.url}`, ...accounts, '', '  Ctrl-C stops it']
	process.stdout.write(`${lines.join('\n')}\n\n`)
	if (!stop.aborted) await once(stop, 'abort')
	return 0
}

/** The first time, and only then: who the system administrator is. */
async function administratorLines({ services }: RunningServer): Promise<string[]> {
	await refuseDemoData(services)
	const administrator = await makeFirstAdministrator(services)
	if (administrator === undefined) return []
	return [
		'',
		`  System administrator    ${administrator.contact}`,
		`  Password, told this once ${administrator.password}`,
	]
}

/** The demo ward is made at the first start; its accounts are told every time. */
async function demoLines(server: RunningServer, stop: AbortSignal): Promise<string[]> {
	await openDemo(server, stop)
	const people = Object.values(DEMO_PEOPLE).map(
		({ contact, name, role }) => `  ${contact.padEnd(22)} ${name} · ${role.zh} · ${role.en}`,
	)
	return ['', ...people, '', `  密码 password  ${DEMO_PASSWORD}`]
}

function settingsFor(options: { isDemo: boolean }): Config {
	try {
		return readConfig(options)
	} catch (error) {
		if (!(error instanceof z.ZodError)) throw error
		const wrong = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
		throw new WrongUse(`These settings cannot be used:\n${wrong.join('\n')}`, { cause: error })
	}
}

/**
 * Aborts at the first Ctrl-C or SIGTERM, which may come while the server is still starting. A second one ends the
 * process; not if it comes at once, for npm repeats what the terminal has just told us.
 */
function stopSignal(): AbortSignal {
	const stop = new AbortController()
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		const onSignal = () => {
			stop.abort()
			setTimeout(() => process.off(signal, onSignal), REPEAT_MS).unref()
		}
		process.on(signal, onSignal)
	}
	return stop.signal
}
