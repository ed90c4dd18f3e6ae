import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { databaseAnswers } from '../database/answers.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import type { Metrics } from './metrics.ts'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

export function healthRoutes(app: FastifyInstance, services: Services, metrics: Metrics): void {
	app.get(
		'/healthz',
		{
			config: { isSameForAll: true, isOpenToAnyone: true },
			schema: {
				summary: 'The process is alive',
				tags: ['health'],
				response: { 200: z.object({ status: z.literal('alive') }) },
			},
		},
		() => ({ status: 'alive' as const }),
	)

	const Readiness = z.object({ status: z.enum(['ready', 'not-ready']), database: z.boolean(), blobs: z.boolean() })
	app.get(
		'/readyz',
		{
			config: { isSameForAll: true, isOpenToAnyone: true },
			schema: {
				summary: 'Database and blobs answer; 503 where one does not',
				tags: ['health'],
				response: { 200: Readiness, 503: Readiness },
			},
		},
		async (_request, reply) => {
			const [database, blobs] = await Promise.all([databaseAnswers(services.database), services.blobs.isReady()])
			const isReady = database && blobs
			return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not-ready', database, blobs })
		},
	)

	app.get(
		'/metrics',
		{
			onRequest: async (request) => refuseUnlessOperator(request),
			schema: { summary: 'Prometheus text, for this machine and for system administrators', tags: ['health'] },
		},
		async (_request, reply) => {
			void reply.type(metrics.registry.contentType)
			return metrics.registry.metrics()
		},
	)
}

function refuseUnlessOperator({ ip, reader }: FastifyRequest): void {
	if (LOOPBACK.test(ip) || reader?.isSystemAdmin === true) return
	throw new Problem(reader === undefined ? 'sign-in-needed' : 'not-permitted')
}
