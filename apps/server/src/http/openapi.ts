import swagger from '@fastify/swagger'
import { PROBLEMS, type ProblemCode, ProblemDocument } from '@readroom/contracts'
import type { FastifyContextConfig, FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'

/** Describes every route of the server (OpenAPI 3.1) at `/api/openapi.json`. Call before the routes are added. */
export async function describeApi(app: FastifyInstance): Promise<void> {
	await app.register(swagger, {
		openapi: {
			openapi: '3.1.0',
			info: {
				title: '阅片室 · Reading Room',
				version: '0.1.0',
				description:
					'Times are RFC 3339 in UTC. Lists answer `items` and `next`. Refusals are `application/problem+json` (RFC 9457).',
			},
			security: [{ token: [] }, { session: [] }],
			components: {
				securitySchemes: {
					token: { type: 'http', scheme: 'bearer' },
					session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
				},
			},
		},
		transform: (described) => {
			const { schema, url } = jsonSchemaTransform(described)
			const config = described.route.config
			const access = config?.isOpenToAnyone === true ? { security: [] } : {}
			return { schema: { ...schema, ...access, 'x-problems': problemsOf(config) }, url }
		},
		transformObject: (document) => {
			if (!('openapiObject' in document)) throw new Error('the API is described as OpenAPI 3')
			return withProblems(document.openapiObject)
		},
	})
	app.get(
		'/api/openapi.json',
		{
			config: { isSameForAll: true, isOpenToAnyone: true },
			schema: { summary: 'This description', tags: ['health'] },
		},
		() => app.swagger(),
	)
}

/** What may go wrong with a route: what it says itself, and what every one may answer. */
function problemsOf(config: FastifyContextConfig | undefined): ProblemCode[] {
	const ofEvery: ProblemCode[] = ['request-invalid', 'too-many-requests', 'unexpected', 'database-away']
	const ofAccess: ProblemCode[] = config?.isOpenToAnyone === true ? [] : ['sign-in-needed', 'not-permitted']
	return [...new Set([...(config?.problems ?? []), ...ofAccess, ...ofEvery])]
}

const PROBLEM_CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

/** The document of the swagger plugin, as far as it is looked into here. */
interface Described {
	readonly paths?: Readonly<Record<string, unknown>>
	readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

/** Lists for each operation, by status, which problems it may answer. */
function withProblems<Document extends Described>(document: Document): Document {
	for (const operations of Object.values(document.paths ?? {})) {
		for (const operation of Object.values(operations as Record<string, Operation>)) addProblems(operation)
	}
	const { $schema: _, ...problem } = z.toJSONSchema(ProblemDocument)
	return {
		...document,
		components: { ...document.components, schemas: { ...document.components?.schemas, Problem: problem } },
	}
}

interface Operation {
	responses?: Record<string, unknown>
	'x-problems'?: ProblemCode[]
}

function addProblems(operation: Operation): void {
	const byStatus = Map.groupBy(operation['x-problems'] ?? [], (code) => PROBLEMS[code])
	for (const [status, codes] of byStatus) {
		operation.responses ??= {}
		operation.responses[status] ??= { description: codes.join(', '), content: PROBLEM_CONTENT }
	}
}
