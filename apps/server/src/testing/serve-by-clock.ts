/**
 * The server in a process of its own whose clock a test moves: started with an IPC channel, it is told
 * `{ advanceMs }` and answers with the time it then has. Settings come from the environment as for `readroom serve`.
 */
import { readConfig } from '../config.ts'
import { openDemo } from '../demo/seed-demo.ts'
import { startServer } from '../start-server.ts'

/** How far the clock of this process is ahead, in ms; a test that starts it anew says where it stood. */
let aheadMs = Number(process.argv[2] ?? 0)
const clock = { now: () => new Date(Date.now() + aheadMs) }

const server = await startServer(readConfig({ isDemo: true }), clock)
await openDemo(server, new AbortController().signal)
server.startClockwork()
process.on('message', (message: { readonly advanceMs: number }) => {
	aheadMs += message.advanceMs
	process.send?.({ now: clock.now().toISOString() })
})
process.on('SIGTERM', () => {
	void server[Symbol.asyncDispose]().then(() => process.exit(0))
})
process.send?.({ url: server.url })
