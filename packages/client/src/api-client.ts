import {
	type AnswerOf,
	type Endpoint,
	PROBLEMS,
	type ProblemCode,
	ProblemDocument,
	problemCodeOf,
	type SentBody,
	type SentParams,
	type SentQuery,
} from '@readroom/contracts'

export interface ClientOptions {
	/** Origin of the reading room, `https://read.hospital.cn`; empty for the page's own. */
	readonly baseUrl: string
	/** An API token; a browser sends its session cookie instead. */
	readonly token?: string
	readonly fetch?: typeof fetch
}

// In brackets, so that one of several shapes of a body stays one body.
type Part<Name extends string, Value> = [Value] extends [undefined]
	? { readonly [N in Name]?: undefined }
	: [Partial<Value>] extends [Value]
		? { readonly [N in Name]?: Value }
		: { readonly [N in Name]: Value }

/** What an endpoint has to be sent; what has a default may be left out. */
export type Sent<E extends Endpoint> = Part<'params', SentParams<E>> &
	Part<'query', SentQuery<E>> &
	Part<'body', SentBody<E>> & { readonly signal?: AbortSignal }

export interface ApiClient {
	/**
	 * Calls an endpoint of the contracts.
	 *
	 * @throws ApiProblem when the server refuses; TypeError when no answer comes
	 */
	call<E extends Endpoint>(endpoint: E, sent: Sent<E>): Promise<AnswerOf<E>>
}

/** The server has answered that the request cannot be granted. */
export class ApiProblem extends Error {
	readonly code: ProblemCode
	readonly status: number
	/** Which fields were wrong. */
	readonly fields: NonNullable<ProblemDocument['fields']>
	readonly retryAfterSeconds: number | undefined
	/** Names the request in the server's log. */
	readonly instance: string | undefined

	constructor(document: ProblemDocument, retryAfterSeconds: number | undefined) {
		super(document.title)
		this.code = problemCodeOf(document)
		this.status = document.status
		this.fields = document.fields ?? []
		this.retryAfterSeconds = retryAfterSeconds
		this.instance = document.instance
	}
}

export function createClient({ baseUrl, token, fetch = globalThis.fetch }: ClientOptions): ApiClient {
	return {
		async call<E extends Endpoint>(endpoint: E, sent: Sent<E>): Promise<AnswerOf<E>> {
			const response = await fetch(`${baseUrl}/api${pathWith(endpoint.path, sent.params)}${searchOf(sent.query)}`, {
				method: endpoint.method,
				headers: {
					accept: 'application/json',
					...(token !== undefined && { authorization: `Bearer ${token}` }),
					...(sent.body !== undefined && { 'content-type': 'application/json' }),
				},
				...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
				...(sent.signal && { signal: sent.signal }),
			})
			if (!response.ok) throw await problemOf(response)
			// The server checks every answer against the same schema before it sends it.
			return (endpoint.answer === undefined ? undefined : await response.json()) as AnswerOf<E>
		},
	}
}

function pathWith(path: string, params: object = {}): string {
	const values = new Map<string, unknown>(Object.entries(params))
	return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
}

function searchOf(query: object = {}): string {
	const search = new URLSearchParams()
	for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
	return search.size === 0 ? '' : `?${search}`
}

async function problemOf(response: Response): Promise<ApiProblem> {
	const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN)
	const parsed = ProblemDocument.safeParse(await response.json().catch(() => undefined))
	return new ApiProblem(
		parsed.success ? parsed.data : documentFor(response),
		Number.isFinite(retryAfter) ? retryAfter : undefined,
	)
}

/** For an answer that is not ours, such as a proxy's page. */
function documentFor({ status, statusText }: Response): ProblemDocument {
	const code = Object.entries(PROBLEMS).find(([, ofCode]) => ofCode === status)?.[0] ?? 'unexpected'
	return { type: `/problems/${code}`, title: statusText, status }
}
