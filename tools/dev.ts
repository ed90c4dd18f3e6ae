/**
 * `npm start` with reload: the server starts again when a file it is made of changes, and Vite serves the web app from
 * its sources. Pages are at PORT, the server one above it.
 */
import { exitCodeOf, start } from './run.ts'

const port = Number(process.env['PORT'] ?? 8080)
const server = `http://localhost:${port + 1}`

const programs = [
	start(
		'node',
		[
			'--watch',
			'--watch-preserve-output',
			'--disable-warning=ExperimentalWarning',
			'apps/server/src/commands/main.ts',
			'serve',
			'--demo',
		],
		// The address people open is Vite's, and what they do there is no request of a foreign page.
		{ PORT: String(port + 1), PUBLIC_URL: `http://localhost:${port}`, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' },
	),
	start('vite', ['apps/web', '--port', String(port), '--strictPort', '--logLevel', 'warn'], {
		READROOM_SERVER: server,
	}),
]

function stop(): void {
	for (const program of programs) program.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)

const exits = programs.map(exitCodeOf)
// Neither is of use without the other.
await Promise.race(exits)
stop()
await Promise.all(exits)
