import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'

/** The methods that each path of the server knows, to tell a wrong method from an unknown path. */
export class KnownPaths {
	readonly #methods = new Map<string, Set<string>>()
	readonly #patterns = new Map<string, RegExp>()

	/** Call before the first route is added. */
	constructor(app: FastifyInstance) {
		app.addHook('onRoute', ({ url, method }) => {
			if (url.includes('*')) return
			const methods = this.#methods.get(url) ?? new Set()
			for (const one of [method].flat()) methods.add(one)
			this.#methods.set(url, methods)
			this.#patterns.set(url, new RegExp(`^${url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`))
		})
	}

	methodsOf(path: string): string[] {
		const urls = [...this.#patterns].filter(([, pattern]) => pattern.test(path)).map(([url]) => url)
		return [...new Set(urls.flatMap((url) => [...(this.#methods.get(url) ?? [])]))]
	}
}

/**
 * Refuses what no route answers.
 *
 * @throws Problem `method-not-allowed` where the path is known (RFC 9110 section 15.5.6), else `not-found`
 */
export function refuseUnknown(paths: KnownPaths, request: FastifyRequest, reply: FastifyReply): never {
	const methods = paths.methodsOf(pathOf(request))
	if (methods.length === 0) throw new Problem('not-found')
	void reply.header('allow', methods.join(', '))
	throw new Problem('method-not-allowed')
}

export function pathOf(request: FastifyRequest): string {
	return request.url.split('?', 1)[0] ?? ''
}
