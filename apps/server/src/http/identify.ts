import type { FastifyRequest } from 'fastify'
import { findReaderBySession, findReaderByToken } from '../people/index.ts'
import type { Services } from '../services.ts'
import { findShareViewer } from '../sharing/index.ts'
import { bearerTokenOf, sessionSecretOf, shareSecretOf } from './credentials.ts'

/** Sets who asks, on routes that may want to know. A program's token counts before a browser's cookie. */
export async function identify(request: FastifyRequest, services: Services): Promise<void> {
	if (!asksWho(request)) return
	await identifyShareViewer(request, services)
	const token = bearerTokenOf(request)
	if (token !== undefined) {
		request.reader = await findReaderByToken(services, token, request.ip)
		return
	}
	const secret = sessionSecretOf(request, services.config)
	if (secret !== undefined) request.reader = await findReaderBySession(services, secret, request.ip)
}

async function identifyShareViewer(request: FastifyRequest, services: Services): Promise<void> {
	if (request.routeOptions.config.takesShareViewers !== true) return
	const secret = shareSecretOf(request, services.config)
	if (secret !== undefined) request.shareViewer = await findShareViewer(services, secret, request.ip)
}

/** Files of the web app and probes are the same for everybody, and must not wait for the database. */
function asksWho({ routeOptions }: FastifyRequest): boolean {
	return routeOptions.url !== undefined && routeOptions.config.isSameForAll !== true
}
