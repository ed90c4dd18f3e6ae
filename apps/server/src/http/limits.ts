import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'

export const LARGEST_JSON_BYTES = 1024 * 1024
export const LARGEST_HEADERS_BYTES = 16 * 1024
const LONGEST_URL = 8 * 1024

/** How long request headers may take to arrive. */
export const HEADERS_TIMEOUT_MS = 10_000
/** How long the body of a request may take to arrive, uploads of images aside. */
const BODY_TIMEOUT_MS = 30_000
/** How long a connection may be silent in the middle of something; event streams say something every 20 s. */
export const SILENCE_TIMEOUT_MS = 60_000
export const KEEP_ALIVE_MS = 65_000
/** How often slow connections are looked for. */
export const CONNECTIONS_CHECK_MS = 2_000

const MOST_CONNECTIONS = 10_000
const MOST_CONNECTIONS_PER_ADDRESS = 2_000

/** Refuses what is too large or too slow before work is done for it. */
export function limitRequests(app: FastifyInstance): void {
	app.addHook('onRequest', async (request) => {
		if (request.raw.url !== undefined && request.raw.url.length > LONGEST_URL) throw new Problem('address-too-long')
	})

	app.addHook('preParsing', async (request, _reply, payload) => {
		if (request.routeOptions.config.takesUploads === true || !hasBody(request)) return payload
		const timer = setTimeout(() => {
			// Whoever reads the body takes an error of the stream for its end; where nobody does, an error would end the process.
			if (payload.listenerCount('error') > 0) payload.emit('error', new Problem('request-too-slow'))
			else request.raw.destroy()
		}, BODY_TIMEOUT_MS)
		payload.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer))
		return payload
	})
}

function hasBody({ headers }: FastifyRequest): boolean {
	return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** Caps connections, in all and from one address, so that one caller cannot take them all. */
export function limitConnections(server: Server, trustedProxies: readonly string[]): void {
	server.maxConnections = MOST_CONNECTIONS
	// Behind a proxy everybody comes from its address, and counting connections is its business.
	if (trustedProxies.length > 0) return
	const countByAddress = new Map<string, number>()
	server.on('connection', (socket: Socket) => {
		const address = socket.remoteAddress ?? ''
		const count = (countByAddress.get(address) ?? 0) + 1
		countByAddress.set(address, count)
		socket.once('close', () => {
			const left = (countByAddress.get(address) ?? 1) - 1
			if (left === 0) countByAddress.delete(address)
			else countByAddress.set(address, left)
		})
		if (count > MOST_CONNECTIONS_PER_ADDRESS) socket.destroy()
	})
}
