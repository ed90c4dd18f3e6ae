import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export interface Metrics {
	readonly registry: Registry
}

/** Counts and times every answer by route, and watches the process. */
export function measure(app: FastifyInstance): Metrics {
	const registry = new Registry()
	collectDefaultMetrics({ register: registry })
	const durations = new Histogram({
		name: 'http_request_duration_seconds',
		help: 'Time until an answer was sent, in seconds',
		labelNames: ['method', 'route', 'status'],
		buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
		registers: [registry],
	})
	app.addHook('onResponse', async (request, reply) => {
		const route = request.routeOptions.url ?? 'unknown'
		durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
	})
	return { registry }
}
