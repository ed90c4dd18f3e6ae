import type { z } from 'zod'
import type { ProblemCode } from './problems.ts'

/**
 * Who may call at all, before the action looks at the thing asked for.
 *
 * `person` is anyone signed in; `verified` is a person whose hospital has vouched for him.
 */
export type Access = 'anyone' | 'person' | 'verified' | 'hospital-admin' | 'system-admin' | 'auditor'

/** One operation of the API, said once: the server serves it, the client calls it, the API page shows it. */
export interface Endpoint {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
	/** Below `/api`, with `:name` for each parameter. */
	readonly path: `/${string}`
	readonly summary: string
	readonly access: Access
	/** Whether it asks who opened a link to a case in the same browser. */
	readonly takesShareViewers?: boolean
	readonly params?: z.ZodObject
	readonly query?: z.ZodObject
	readonly body?: z.ZodType
	/** Absent where the answer is 204 with no body. */
	readonly answer?: z.ZodType
	readonly status?: 200 | 201 | 204
	/** What may go wrong beyond the problems every endpoint has (`unexpected`, `request-invalid`, `sign-in-needed` …). */
	readonly problems: readonly ProblemCode[]
}

export function endpoint<const E extends Endpoint>(shape: E): E {
	return shape
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined

export type ParamsOf<E extends Endpoint> = Parsed<E['params']>
export type QueryOf<E extends Endpoint> = Parsed<E['query']>
export type BodyOf<E extends Endpoint> = Parsed<E['body']>
export type AnswerOf<E extends Endpoint> = Parsed<E['answer']>
/** What a caller may leave out because the schema fills it in. */
export type SentParams<E extends Endpoint> = Sent<E['params']>
export type SentQuery<E extends Endpoint> = Sent<E['query']>
export type SentBody<E extends Endpoint> = Sent<E['body']>
