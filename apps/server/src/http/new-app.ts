import type { Socket } from 'node:net'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { noteRefusal } from '../audit/index.ts'
import { newRequestId } from '../ids.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { compressAnswers } from './compress-answers.ts'
import { identify } from './identify.ts'
import {
	CONNECTIONS_CHECK_MS,
	HEADERS_TIMEOUT_MS,
	KEEP_ALIVE_MS,
	LARGEST_HEADERS_BYTES,
	LARGEST_JSON_BYTES,
	limitConnections,
	limitRequests,
	SILENCE_TIMEOUT_MS,
} from './limits.ts'
import { logRequests } from './log-requests.ts'
import { refuseForeignOrigin } from './origin.ts'
import { answerBrokenRequest, answerProblem } from './problem-handler.ts'
import './route-options.ts'
import { addSecurityHeaders } from './security-headers.ts'

/** A server without routes: what holds for every request. */
export async function newApp(services: Services): Promise<FastifyInstance> {
	const { config } = services
	// As much of a logger as Fastify asks for, so that the type of the app does not name pino's.
	const loggerInstance: FastifyBaseLogger = services.log
	const app: FastifyInstance = Fastify({
		loggerInstance,
		logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
		genReqId: newRequestId,
		requestIdHeader: false,
		trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
		bodyLimit: LARGEST_JSON_BYTES,
		connectionTimeout: SILENCE_TIMEOUT_MS,
		keepAliveTimeout: KEEP_ALIVE_MS,
		// A large study over a slow line takes as long as it takes; `limitRequests` has a limit for everything else.
		requestTimeout: 0,
		// Lists of frames are one segment of a path.
		routerOptions: { maxParamLength: 4096 },
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
	return app
}

/** What happens to every request before its route, in this order. */
async function addRequestSteps(app: FastifyInstance, services: Services): Promise<void> {
	const { config } = services
	app.decorateRequest('reader', undefined)
	app.decorateRequest('shareViewer', undefined)
	let isClosing = false
	app.addHook('preClose', async () => {
		isClosing = true
	})
	limitConnections(app.server, config.trustedProxies)
	closeUnusedConnections(app)
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
	compressAnswers(app)
	app.addHook('onRequest', async (request) => refuseForeignOrigin(request, config))
	app.addHook('onRequest', async (request) => identify(request, services))
	app.addHook('onError', async ({ reader, method, routeOptions }, _reply, error) => {
		if (reader === undefined || !(error instanceof Problem)) return
		await noteRefusal(services, reader, { route: `${method} ${routeOptions.url}`, problem: error.code })
	})
}

/** Browsers connect ahead: a connection on which nothing was asked yet must not keep the server from stopping. */
function closeUnusedConnections(app: FastifyInstance): void {
	const sockets = new Set<Socket>()
	app.server.on('connection', (socket: Socket) => {
		sockets.add(socket)
		socket.once('close', () => sockets.delete(socket))
	})
	app.addHook('preClose', async () => {
		for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
	})
}
