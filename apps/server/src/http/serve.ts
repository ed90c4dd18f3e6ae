import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@readroom/contracts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Reader } from '../people/index.ts'
import { admit } from './admit.ts'

/** A request as an action wants it: parsed, and with who asks. */
export interface Asked<E extends Endpoint> {
	readonly params: ParamsOf<E>
	readonly query: QueryOf<E>
	readonly body: BodyOf<E>
	/** Who asks. There is always one unless the endpoint is open to anyone. */
	readonly reader: E['access'] extends 'anyone' ? Reader | undefined : Reader
	/** Network address of the caller. */
	readonly address: string
	readonly request: FastifyRequest
	readonly reply: FastifyReply
}

/** What an action gives back; nothing where the endpoint answers 204. */
type ActionAnswer<E extends Endpoint> = AnswerOf<E> extends undefined ? void : AnswerOf<E>

/** Puts an endpoint of the contracts on the server: who may call is settled first, then what he sent is parsed. */
export function serve<E extends Endpoint>(
	app: FastifyInstance,
	endpoint: E,
	action: (asked: Asked<E>) => Promise<ActionAnswer<E>> | ActionAnswer<E>,
): void {
	const status = endpoint.status ?? (endpoint.answer === undefined ? 204 : 200)
	app.route({
		method: endpoint.method,
		url: `/api${endpoint.path}`,
		onRequest: admit(endpoint.access),
		config: {
			problems: endpoint.problems,
			isOpenToAnyone: endpoint.access === 'anyone',
			...(endpoint.takesShareViewers === true && { takesShareViewers: true }),
		},
		schema: {
			summary: endpoint.summary,
			tags: [endpoint.path.split('/')[1] ?? ''],
			...(endpoint.params && { params: endpoint.params }),
			...(endpoint.query && { querystring: endpoint.query }),
			...(endpoint.body && { body: endpoint.body }),
			response: { [status]: endpoint.answer ?? z.undefined().meta({ description: 'Done; no content' }) },
		},
		handler: async (request, reply) => {
			// Fastify has parsed these with the schemas above and `admit` has set the reader that the access asks for.
			const asked = {
				params: request.params,
				query: request.query,
				body: request.body,
				reader: request.reader,
				address: request.ip,
				request,
				reply,
			} as Asked<E>
			const answer = await action(asked)
			return reply.code(status).send(answer)
		},
	})
}
