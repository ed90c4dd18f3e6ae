/** Answers remembered for a moment, the oldest forgotten first. Who asks during the work waits for the same answer. */
export class ShortMemory<Value> {
	readonly #lifetimeMs: number
	readonly #most: number
	readonly #answers = new Map<string, { readonly until: number; readonly answer: Promise<Value> }>()

	constructor({ lifetimeMs, most }: { lifetimeMs: number; most: number }) {
		this.#lifetimeMs = lifetimeMs
		this.#most = most
	}

	async get(key: string, work: () => Promise<Value>): Promise<Value> {
		const known = this.#answers.get(key)
		if (known !== undefined && performance.now() < known.until) return known.answer
		const answer = work()
		this.#answers.delete(key)
		if (this.#answers.size >= this.#most) this.forget(this.#answers.keys().next().value ?? '')
		// Counted from the question: what changes while it is answered shows as soon as what changes after.
		this.#answers.set(key, { until: performance.now() + this.#lifetimeMs, answer })
		try {
			return await answer
		} catch (error) {
			this.forget(key)
			throw error
		}
	}

	forget(key: string): void {
		this.#answers.delete(key)
	}
}
