import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

/** The secret of the session cookie, if the browser sent one. */
export function sessionSecretOf(request: FastifyRequest, config: Config): string | undefined {
	return request.cookies[cookieName(request, config)]
}

/** The secret of `Authorization: Bearer …` (RFC 6750 section 2.1). */
export function bearerTokenOf(request: FastifyRequest): string | undefined {
	return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

export function setSessionCookie(
	reply: FastifyReply,
	config: Config,
	session: { secret: string; expiresAt: Date },
): void {
	const { request } = reply
	void reply.setCookie(cookieName(request, config), session.secret, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: takesSecureCookies(request, config),
		expires: session.expiresAt,
	})
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
	const { request } = reply
	void reply
		.clearCookie(cookieName(request, config), {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: takesSecureCookies(request, config),
		})
		// Nothing of a case stays on a shared computer.
		.header('clear-site-data', '"cache", "storage"')
}

export function isHttps(request: FastifyRequest, config: Config): boolean {
	return request.protocol === 'https' || config.publicUrl?.startsWith('https://') === true
}

/** With `__Host-` the browser itself sees to it that no other host and no plain http set the cookie. */
function cookieName(request: FastifyRequest, config: Config): string {
	return takesSecureCookies(request, config) ? '__Host-session' : 'session'
}

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

function takesSecureCookies(request: FastifyRequest, config: Config): boolean {
	if (isHttps(request, config)) return true
	return LOOPBACK_NAMES.has(request.hostname) && !isSafari(request.headers['user-agent'] ?? '')
}

/** Safari keeps no Secure cookie of http://localhost; the others take that host for safe. */
function isSafari(userAgent: string): boolean {
	return userAgent.includes('Safari/') && !userAgent.includes('Chrom')
}
