import { type ProblemCode, PROBLEMS } from '@readroom/contracts'
import { localeOf, WORDS } from '@readroom/messages'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { isDatabaseAway } from '../database/database.ts'
import { Problem } from '../problem.ts'

/** Turns everything thrown into `application/problem+json` (RFC 9457), in the caller's language. */
export function answerProblem(error: FastifyError | Problem, request: FastifyRequest, reply: FastifyReply): void {
	const problem = problemOf(error)
	if (problem.status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed')
	if (problem.retryAfterSeconds !== undefined) void reply.header('retry-after', problem.retryAfterSeconds)
	if (problem.status === 401) void reply.header('www-authenticate', 'Bearer')
	void reply
		.code(problem.status)
		.header('content-type', 'application/problem+json; charset=utf-8')
		.header('cache-control', 'no-store')
		// Sent as text: the routes' own schemas are for their answers, not for this.
		.serializer((payload: string) => payload)
		.send(JSON.stringify(problemDocument(problem, request)))
}

export function problemDocument(problem: Problem, request: FastifyRequest): Record<string, unknown> {
	const locale = request.reader?.locale ?? localeOf(request.headers['accept-language'])
	return {
		type: `/problems/${problem.code}`,
		title: WORDS[locale].problems[problem.code],
		status: problem.status,
		instance: `urn:request:${request.id}`,
		...(problem.fields && { fields: problem.fields }),
	}
}

/** What Fastify's own refusals are called here. */
const FASTIFY_REFUSALS: Readonly<Record<string, ProblemCode>> = {
	FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
	FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
	FST_ERR_CTP_EMPTY_JSON_BODY: 'request-invalid',
	FST_ERR_CTP_INVALID_JSON_BODY: 'request-invalid',
	FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request-invalid',
}

function problemOf(error: FastifyError | Problem): Problem {
	if (error instanceof Problem) return error
	if (hasZodFastifySchemaValidationErrors(error)) {
		const fields = error.validation.map((issue) => ({
			path: issue.instancePath.split('/').filter(Boolean).join('.'),
			reason: issue.message ?? '',
		}))
		return new Problem('request-invalid', { cause: error, fields })
	}
	if (isDatabaseAway(error)) return new Problem('database-away', { cause: error, retryAfterSeconds: 2 })
	if (error.code === 'ENOSPC') return new Problem('disk-full', { cause: error })
	const code = FASTIFY_REFUSALS[error.code]
	if (code !== undefined) return new Problem(code, { cause: error })
	if (error.statusCode === 429) return new Problem('too-many-requests', { cause: error, retryAfterSeconds: 30 })
	if (error.statusCode !== undefined && error.statusCode < 500) {
		const sameStatus = Object.entries(PROBLEMS).find(([, status]) => status === error.statusCode)
		// The entries of PROBLEMS are its codes.
		return new Problem((sameStatus?.[0] as ProblemCode | undefined) ?? 'request-invalid', { cause: error })
	}
	return new Problem('unexpected', { cause: error })
}
