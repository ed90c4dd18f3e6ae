import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { pathOf } from './unknown-routes.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Serves the built web app, in the compressed form beside a file where there is one. */
export async function serveWebApp(app: FastifyInstance, { webDirectory }: Config): Promise<void> {
	if (!existsSync(webDirectory)) return
	app.addHook('onRoute', (route) => {
		if (route.url === '/*') route.config = { ...route.config, isSameForAll: true }
	})
	await app.register(fastifyStatic, {
		root: webDirectory,
		preCompressed: true,
		cacheControl: false,
		setHeaders: (reply, path) => {
			// Names under assets/ hold a hash of what is in them; everything else may change with a new version.
			const isHashed = path.slice(webDirectory.length).startsWith('/assets/')
			void reply.header('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
			if (/\.wasm(\.br|\.gz)?$/.test(path)) void reply.header('content-type', 'application/wasm')
		},
	})
}

const NOT_OF_THE_APP = /^\/(assets|api|dicom-web)(\/|$)/

/** Whether a person opens a page of the web app, whose addresses only the app itself knows. */
export function opensPage(request: FastifyRequest): boolean {
	const isReading = request.method === 'GET' || request.method === 'HEAD'
	const wantsHtml = request.headers.accept?.includes('text/html') === true
	return isReading && wantsHtml && !NOT_OF_THE_APP.test(pathOf(request))
}
