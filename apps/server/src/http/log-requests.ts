import type { FastifyInstance } from 'fastify'

/** Writes one line per request: route and ids, never what was sent, asked for or answered. */
export function logRequests(app: FastifyInstance): void {
	app.addHook('onResponse', async (request, reply) => {
		request.log.info(
			{
				method: request.method,
				// The pattern: what stands in its place may be anything.
				route: request.routeOptions.url ?? 'unknown',
				...caseIdOf(request.params),
				readerId: request.reader?.id,
				status: reply.statusCode,
				durationMs: Math.round(reply.elapsedTime),
			},
			'request',
		)
	})
}

function caseIdOf(params: unknown): { caseId?: string } {
	if (typeof params !== 'object' || params === null || !('caseId' in params)) return {}
	return { caseId: String(params.caseId).slice(0, 36) }
}
