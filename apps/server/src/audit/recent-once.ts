const MOST_KEYS = 50_000

/** Does work once for a key, and not again for a while. Whoever comes during the work waits for it. */
export class RecentOnce {
	readonly #windowMs: number
	readonly #recent = new Map<string, { at: number; done: Promise<void> }>()

	constructor(windowMs: number) {
		this.#windowMs = windowMs
	}

	async run(key: string, now: Date, work: () => Promise<void>): Promise<void> {
		const recent = this.#recent.get(key)
		if (recent !== undefined && now.getTime() - recent.at < this.#windowMs) return recent.done
		const done = work()
		this.#recent.delete(key)
		// The longest ago goes first; a map keeps the order in which keys came.
		if (this.#recent.size >= MOST_KEYS) this.#recent.delete(this.#recent.keys().next().value ?? '')
		this.#recent.set(key, { at: now.getTime(), done })
		try {
			await done
		} catch (error) {
			this.#recent.delete(key)
			throw error
		}
	}
}
