import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { PROBLEMS, type ProblemCode } from '@readroom/contracts'
import { localeOf, WORDS } from '@readroom/messages'
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify'
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

function problemDocument(problem: Problem, request: FastifyRequest): Record<string, unknown> {
	const locale = request.reader?.locale ?? localeOf(request.headers['accept-language'])
	return {
		type: `/problems/${problem.code}`,
		title: WORDS[locale].problems[problem.code],
		status: problem.status,
		instance: `urn:request:${request.id}`,
		...(problem.fields && { fields: problem.fields }),
	}
}

/** Answers what is no HTTP, too large or too slow a head, on the bare socket: there is no request yet. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
	if (error.code === 'ECONNRESET' || socket.destroyed) return
	if (!socket.writable) return void socket.destroy(error)
	const code = BROKEN_REQUESTS[error.code] ?? 'request-invalid'
	const status = PROBLEMS[code]
	const document = JSON.stringify({ type: `/problems/${code}`, title: WORDS.zh.problems[code], status })
	const head = [
		`HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
		'content-type: application/problem+json; charset=utf-8',
		`content-length: ${Buffer.byteLength(document)}`,
		'connection: close',
	]
	socket.end(`${head.join('\r\n')}\r\n\r\n${document}`, () => socket.destroy())
}

/** What Node's own refusals are called here. */
const BROKEN_REQUESTS: Readonly<Record<string, ProblemCode>> = {
	ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
	HPE_HEADER_OVERFLOW: 'headers-too-large',
}

/** Of the file system, and of the database (PostgreSQL appendix A: disk_full). */
const DISK_FULL = new Set(['ENOSPC', '53100'])

/** What Fastify's own refusals are called here. */
const FASTIFY_REFUSALS: Readonly<Record<string, ProblemCode>> = {
	FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
	FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
	FST_ERR_CTP_EMPTY_JSON_BODY: 'request-invalid',
	FST_ERR_CTP_INVALID_JSON_BODY: 'request-invalid',
	FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request-invalid',
	FST_ERR_BAD_URL: 'request-invalid',
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
	if (DISK_FULL.has(error.code)) return new Problem('disk-full', { cause: error })
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
