import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Config, readConfig } from '../config.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../demo/demo-people.ts'
import { openDemo } from '../demo/seed-demo.ts'
import { makeFirstAdministrator } from '../people/index.ts'
import { type RunningServer, startServer } from '../start-server.ts'
import { WrongUse } from './wrong-use.ts'

/** Runs the reading room until it is told to stop. */
export async function serveCommand(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } })
	const stopped = stopSignal()
	const server = await startServer(settingsFor({ isDemo: values.demo }))
	const accounts = values.demo ? await demoLines(server) : await administratorLines(server)
	const lines = ['', `  阅片室 · Reading Room   ${server.url}`, ...accounts, '', '  Ctrl-C stops it']
	process.stdout.write(`${lines.join('\n')}\n\n`)
	await stopped
	await server[Symbol.asyncDispose]()
	return 0
}

/** The first time, and only then: who the system administrator is. */
async function administratorLines({ services }: RunningServer): Promise<string[]> {
	const administrator = await makeFirstAdministrator(services)
	if (administrator === undefined) return []
	return [
		'',
		`  System administrator    ${administrator.contact}`,
		`  Password, told this once ${administrator.password}`,
	]
}

/** The demo ward is made at the first start; its accounts are told every time. */
async function demoLines(server: RunningServer): Promise<string[]> {
	await openDemo(server)
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

/** Resolves at the first Ctrl-C or SIGTERM, which may come while the server is still starting. A second one ends the process. */
function stopSignal(): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>()
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
	return promise
}
