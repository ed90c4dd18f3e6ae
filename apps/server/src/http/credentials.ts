import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

/** Two cookies: of who is signed in, and of who opened a link to a case. */
type CookieKind = 'session' | 'share'

/** What goes into a cookie, and until when. */
interface Kept {
	readonly secret: string
	readonly expiresAt: Date
}

/** The secret of the session cookie, if the browser sent one. */
export function sessionSecretOf(request: FastifyRequest, config: Config): string | undefined {
	return request.cookies[cookieName(request, config, 'session')]
}

/** The secret of what a link opened in this browser. */
export function shareSecretOf(request: FastifyRequest, config: Config): string | undefined {
	return request.cookies[cookieName(request, config, 'share')]
}

/** The secret of `Authorization: Bearer …` (RFC 6750 section 2.1). */
export function bearerTokenOf(request: FastifyRequest): string | undefined {
	return /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

export function setSessionCookie(reply: FastifyReply, config: Config, session: Kept): void {
	setCookie(reply, config, 'session', session)
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
	clearCookie(reply, config, 'session')
}

export function setShareCookie(reply: FastifyReply, config: Config, view: Kept): void {
	setCookie(reply, config, 'share', view)
}

export function clearShareCookie(reply: FastifyReply, config: Config): void {
	clearCookie(reply, config, 'share')
}

function setCookie(reply: FastifyReply, config: Config, kind: CookieKind, { secret, expiresAt }: Kept): void {
	const options = { ...cookieOptions(reply.request, config), expires: expiresAt }
	void reply.setCookie(cookieName(reply.request, config, kind), secret, options)
}

function clearCookie(reply: FastifyReply, config: Config, kind: CookieKind): void {
	void reply
		.clearCookie(cookieName(reply.request, config, kind), cookieOptions(reply.request, config))
		// Nothing of a case stays on a shared computer.
		.header('clear-site-data', kind === 'session' ? '"cache", "storage"' : '"cache"')
}

function cookieOptions(request: FastifyRequest, config: Config) {
	return { path: '/', httpOnly: true, sameSite: 'lax', secure: takesSecureCookies(request, config) } as const
}

export function isHttps(request: FastifyRequest, config: Config): boolean {
	return request.protocol === 'https' || config.publicUrl?.startsWith('https://') === true
}

/** With `__Host-` the browser itself sees to it that no other host and no plain http set the cookie. */
function cookieName(request: FastifyRequest, config: Config, kind: CookieKind): string {
	return takesSecureCookies(request, config) ? `__Host-${kind}` : kind
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
