import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Config, readConfig } from '../config.ts'
import { makeFirstAdministrator } from '../people/index.ts'
import { startServer } from '../start-server.ts'
import { WrongUse } from './wrong-use.ts'

/** Runs the reading room until it is told to stop. */
export async function serveCommand(args: string[]): Promise<number> {
	const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } })
	const stopped = stopSignal()
	const server = await startServer(settingsFor({ isDemo: values.demo }))
	const administrator = await makeFirstAdministrator(server.services)
	const lines = ['', `  阅片室 · Reading Room   ${server.url}`]
	if (administrator !== undefined) {
		lines.push(
			'',
			`  System administrator    ${administrator.contact}`,
			`  Password, told this once ${administrator.password}`,
		)
	}
	process.stdout.write(`${[...lines, '', '  Ctrl-C stops it'].join('\n')}\n\n`)
	await stopped
	await server[Symbol.asyncDispose]()
	return 0
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
