import { PROBLEMS, type ProblemCode, type ProblemDocument } from '@readroom/contracts'

/** A person's request that cannot be granted. One handler turns it into `application/problem+json`. */
export class Problem extends Error {
	readonly code: ProblemCode
	readonly status: number
	readonly fields: ProblemDocument['fields']
	/** Sent as Retry-After. */
	readonly retryAfterSeconds: number | undefined

	constructor(
		code: ProblemCode,
		options: { cause?: unknown; fields?: NonNullable<ProblemDocument['fields']>; retryAfterSeconds?: number } = {},
	) {
		super(code, { cause: options.cause })
		this.code = code
		this.status = PROBLEMS[code]
		this.fields = options.fields
		this.retryAfterSeconds = options.retryAfterSeconds
	}
}
