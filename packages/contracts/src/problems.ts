import { z } from 'zod'

/**
 * Every way a request can be refused, with its HTTP status.
 *
 * The code is also the key of the sentence a person reads (`problems.<code>` in messages) and the last part of the
 * problem's `type` (RFC 9457): `/problems/case-closed`.
 */
export const PROBLEMS = {
	'request-invalid': 400,
	'sign-in-needed': 401,
	'sign-in-failed': 401,
	'not-permitted': 403,
	'foreign-origin': 403,
	'guest-only-looks': 403,
	'share-code-wrong': 403,
	'not-found': 404,
	'case-not-found': 404,
	'study-not-found': 404,
	'person-not-found': 404,
	'group-not-found': 404,
	'share-not-found': 404,
	'opinion-not-found': 404,
	'shift-not-found': 404,
	'swap-not-found': 404,
	'outcome-not-known': 404,
	'merge-not-found': 404,
	'danger-not-found': 404,
	'critical-value-not-found': 404,
	'method-not-allowed': 405,
	'not-acceptable': 406,
	'request-too-slow': 408,
	'contact-taken': 409,
	'case-not-draft': 409,
	'case-incomplete': 409,
	'case-not-open': 409,
	'stat-quota-used': 409,
	'mask-not-set': 409,
	'lane-not-lower': 409,
	'visibility-not-wider': 409,
	'case-closed': 409,
	'case-hidden': 409,
	'own-case': 409,
	'opinion-already-posted': 409,
	'opinion-not-posted': 409,
	'still-blind': 409,
	'image-not-in-case': 422,
	'too-many-marks': 409,
	'too-many-searches': 409,
	'discrepancy-decided': 409,
	'own-opinion': 409,
	'not-divided': 409,
	'concept-not-named': 409,
	'already-merged': 409,
	'merge-circular': 409,
	'impression-too-late': 409,
	'impression-sealed': 409,
	'impression-not-sealed': 409,
	'not-stat': 409,
	'already-spoken': 409,
	'diagnosis-unknown': 422,
	'nothing-to-consider': 409,
	'flagged-already': 409,
	'too-many-follows': 409,
	'too-many-shares': 409,
	'study-of-another': 409,
	'shift-overlaps': 409,
	'shift-offered': 409,
	'shift-over': 409,
	'swap-settled': 409,
	'nobody-to-ask': 409,
	'person-not-verified': 403,
	'last-administrator': 409,
	'address-not-allowed': 422,
	'too-many-addresses': 409,
	'page-on-its-way': 409,
	'body-too-large': 413,
	'address-too-long': 414,
	'media-type-unsupported': 415,
	'range-not-satisfiable': 416,
	'too-many-requests': 429,
	'headers-too-large': 431,
	unexpected: 500,
	'database-away': 503,
	'shutting-down': 503,
	'disk-full': 507,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof PROBLEMS

/** The body of every refusal, `application/problem+json` (RFC 9457). */
export const ProblemDocument = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string().optional(),
	instance: z.string().optional(),
	/** Which fields of the request were wrong, for `request-invalid` and `case-incomplete`. */
	fields: z.array(z.object({ path: z.string(), reason: z.string() })).optional(),
})
export type ProblemDocument = z.infer<typeof ProblemDocument>

export function problemCodeOf(document: ProblemDocument): ProblemCode {
	const code = document.type.replace('/problems/', '')
	return Object.hasOwn(PROBLEMS, code) ? (code as ProblemCode) : 'unexpected' // hasOwn above has shown that it is one
}
