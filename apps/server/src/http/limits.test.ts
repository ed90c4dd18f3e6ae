import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { PassThrough } from 'node:stream'
import Fastify from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { limitRequests } from './limits.ts'

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
	vi.useRealTimers()
})

test('a reader on a thin line may take longer over an answer than a body may take to arrive', async () => {
	const app = Fastify()
	limitRequests(app)
	const answer = new PassThrough()
	app.get('/slow', (_request, reply) => reply.send(answer))
	const address = await app.listen({ port: 0, host: '127.0.0.1' })

	const asked = fetch(`${address}/slow`)
	answer.write('first ')
	const response = await asked
	vi.advanceTimersByTime(31_000)
	answer.end('last')
	expect(await response.text()).toBe('first last')
	await app.close()
})

test('a body that nobody reads and that does not arrive costs its connection, not the server', async () => {
	const app = Fastify()
	limitRequests(app)
	app.post('/json', () => 'read')
	await app.listen({ port: 0, host: '127.0.0.1' })

	const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
	socket.write('POST /json HTTP/1.1\r\nHost: x\r\nContent-Type: application/odd\r\nContent-Length: 100\r\n\r\nfirst')
	const [answer] = await once(socket, 'data')
	expect(String(answer)).toContain('415')
	const closed = once(socket, 'close')
	vi.advanceTimersByTime(31_000)
	await closed
	await app.close()
})
