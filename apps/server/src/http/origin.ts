import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { Problem } from '../problem.ts'
import { bearerTokenOf, sessionSecretOf } from './credentials.ts'

const READING_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that another site's page asks the browser to make.
 *
 * Browsers say where a request comes from (Origin, RFC 6454 section 7; Sec-Fetch-Site). What a page of another origin asks for is refused; and
 * with a session cookie, which a browser adds by itself, the own origin has to be named. A bearer token is never added
 * by a browser.
 *
 * @throws Problem `foreign-origin`
 */
export function refuseForeignOrigin(request: FastifyRequest, config: Config): void {
	if (READING_METHODS.has(request.method) || bearerTokenOf(request) !== undefined) return
	const origin = request.headers.origin
	const site = request.headers['sec-fetch-site']
	const isForeign =
		(origin !== undefined && !ownOrigins(request, config).includes(origin)) ||
		(site !== undefined && site !== 'same-origin')
	const isUnnamed = origin === undefined && site === undefined && sessionSecretOf(request, config) !== undefined
	if (isForeign || isUnnamed) throw new Problem('foreign-origin')
}

function ownOrigins(request: FastifyRequest, config: Config): string[] {
	const reached = `${request.protocol}://${request.host}`
	return config.publicUrl === undefined ? [reached] : [new URL(config.publicUrl).origin, reached]
}
