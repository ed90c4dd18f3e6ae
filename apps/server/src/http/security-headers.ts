import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { isHttps } from './credentials.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** What browsers are told not to do, on every answer. */
export async function addSecurityHeaders(app: FastifyInstance, config: Config): Promise<void> {
	await app.register(helmet, {
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				'default-src': ["'self'"],
				// The pixel codecs are WebAssembly.
				'script-src': ["'self'", "'wasm-unsafe-eval'"],
				// Components place themselves by style attributes.
				'style-src': ["'self'", "'unsafe-inline'"],
				'worker-src': ["'self'", 'blob:'],
				'img-src': ["'self'", 'data:', 'blob:'],
				'connect-src': ["'self'"],
				'object-src': ["'none'"],
				'base-uri': ["'none'"],
				'form-action': ["'self'"],
				'frame-ancestors': ["'none'"],
			},
		},
		// A browser that was told once insists on https for a year: only said where https is.
		strictTransportSecurity: false,
		xFrameOptions: { action: 'deny' },
	})
	app.addHook('onRequest', async (request, reply) => {
		if (isHttps(request, config)) void reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}`)
	})
	app.addHook('onSend', async (request, reply) => {
		const isPrivate = request.url.startsWith('/api/')
		if (isPrivate && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
	})
}
