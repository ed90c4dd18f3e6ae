import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { auditRoutes, noteRefusal } from './audit/index.ts'
import { caseRoutes } from './cases/cases.routes.ts'
import { dicomwebRoutes } from './dicomweb/index.ts'
import { eventRoutes } from './events/index.ts'
import { healthRoutes } from './http/health.routes.ts'
import { identify } from './http/identify.ts'
import {
	CONNECTIONS_CHECK_MS,
	HEADERS_TIMEOUT_MS,
	KEEP_ALIVE_MS,
	LARGEST_HEADERS_BYTES,
	LARGEST_JSON_BYTES,
	limitConnections,
	limitRequests,
	SILENCE_TIMEOUT_MS,
} from './http/limits.ts'
import { logRequests } from './http/log-requests.ts'
import { measure } from './http/metrics.ts'
import { describeApi } from './http/openapi.ts'
import { refuseForeignOrigin } from './http/origin.ts'
import { answerBrokenRequest, answerProblem } from './http/problem-handler.ts'
import { addSecurityHeaders } from './http/security-headers.ts'
import { KnownPaths, refuseUnknown } from './http/unknown-routes.ts'
import { opensPage, serveWebApp } from './http/web-app.ts'
import { newRequestId } from './ids.ts'
import { opinionRoutes } from './opinions/opinions.routes.ts'
import { outcomeRoutes } from './outcomes/outcomes.routes.ts'
import { pageRoutes } from './pages/pages.routes.ts'
import { peopleRoutes } from './people/index.ts'
import { Problem } from './problem.ts'
import type { Services } from './services.ts'

/** The whole server, ready to listen. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
	const { config, log } = services
	const app: FastifyInstance = Fastify({
		// Narrowed to what Fastify asks of a logger, so that the type of the app does not name pino's.
		loggerInstance: log as FastifyBaseLogger,
		logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
		genReqId: newRequestId,
		requestIdHeader: false,
		trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
		bodyLimit: LARGEST_JSON_BYTES,
		connectionTimeout: SILENCE_TIMEOUT_MS,
		keepAliveTimeout: KEEP_ALIVE_MS,
		// A large study over a slow line takes as long as it takes; `limitRequests` has a limit for everything else.
		requestTimeout: 0,
		http: {
			headersTimeout: HEADERS_TIMEOUT_MS,
			connectionsCheckingInterval: CONNECTIONS_CHECK_MS,
			maxHeaderSize: LARGEST_HEADERS_BYTES,
		},
		clientErrorHandler: answerBrokenRequest,
		frameworkErrors: answerProblem,
		forceCloseConnections: 'idle',
		return503OnClosing: false,
	})
	app.setValidatorCompiler(validatorCompiler)
	app.setSerializerCompiler(serializerCompiler)
	app.setErrorHandler(answerProblem)

	await addRequestSteps(app, services)
	const paths = new KnownPaths(app)
	const metrics = measure(app)
	await describeApi(app)
	healthRoutes(app, services, metrics)
	addFeatures(app, services)

	await serveWebApp(app, config)
	app.setNotFoundHandler((request, reply) => {
		if (app.hasReplyDecorator('sendFile') && opensPage(request)) return reply.sendFile('index.html')
		return refuseUnknown(paths, request, reply)
	})
	return app
}

/** Every feature's routes, one line each. */
function addFeatures(app: FastifyInstance, services: Services): void {
	peopleRoutes(app, services)
	caseRoutes(app, services)
	opinionRoutes(app, services)
	outcomeRoutes(app, services)
	dicomwebRoutes(app, services)
	eventRoutes(app, services)
	auditRoutes(app, services)
	pageRoutes(app, services)
}

/** What happens to every request before its route, in this order. */
async function addRequestSteps(app: FastifyInstance, services: Services): Promise<void> {
	const { config } = services
	app.decorateRequest('reader', undefined)
	let isClosing = false
	app.addHook('preClose', async () => {
		isClosing = true
	})
	limitConnections(app.server, config.trustedProxies)
	logRequests(app)
	app.addHook('onRequest', async (_request, reply) => {
		if (!isClosing) return
		void reply.header('connection', 'close')
		throw new Problem('shutting-down', { retryAfterSeconds: 2 })
	})
	await addSecurityHeaders(app, config)
	limitRequests(app)
	await app.register(rateLimit, { max: config.requestsPerMinute, timeWindow: 60_000 })
	await app.register(cookie)
	app.addHook('onRequest', async (request) => refuseForeignOrigin(request, config))
	app.addHook('onRequest', async (request) => identify(request, services))
	app.addHook('onError', async ({ reader, method, routeOptions }, _reply, error) => {
		if (reader === undefined || !(error instanceof Problem)) return
		await noteRefusal(services, reader, { route: `${method} ${routeOptions.url}`, problem: error.code })
	})
}
