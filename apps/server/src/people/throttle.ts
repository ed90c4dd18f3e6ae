const FORGET_AFTER_MS = 60 * 60 * 1000
const LONGEST_DELAY_MS = 5 * 60 * 1000
const MOST_KEYS = 20_000

interface Tries {
	count: number
	lastAt: number
	/** When the try before the last one was. */
	previousAt: number
}

/**
 * Slows down whoever keeps trying: after some free tries each further one has to wait twice as long as the one before,
 * up to five minutes; an hour without a try is a new beginning. Kept in memory: a restart forgives.
 */
export class Throttle {
	readonly #freeTries: number
	readonly #tries = new Map<string, Tries>()

	constructor({ freeTries }: { freeTries: number }) {
		this.#freeTries = freeTries
	}

	/** Seconds this key has to wait before its next try, 0 when it may try now. */
	waitSeconds(key: string, now: Date): number {
		const tries = this.#recent(key, now)
		if (tries === undefined || tries.count < this.#freeTries) return 0
		const delayMs = Math.min(1000 * 2 ** (tries.count - this.#freeTries), LONGEST_DELAY_MS)
		return Math.max(0, Math.ceil((tries.lastAt + delayMs - now.getTime()) / 1000))
	}

	count(key: string, now: Date): void {
		const { count, lastAt: previousAt } = this.#recent(key, now) ?? { count: 0, lastAt: now.getTime() }
		this.#tries.delete(key)
		// The longest untouched goes first; a map keeps the order in which keys came.
		if (this.#tries.size >= MOST_KEYS) this.#tries.delete(this.#tries.keys().next().value ?? '')
		this.#tries.set(key, { count: count + 1, lastAt: now.getTime(), previousAt })
	}

	forget(key: string): void {
		this.#tries.delete(key)
	}

	/**
	 * Takes the last try back and makes one earlier failure good. For what many share: one success is no reason to forget
	 * the failures of all others.
	 */
	forgive(key: string): void {
		const tries = this.#tries.get(key)
		if (tries === undefined) return
		tries.count = Math.max(0, tries.count - 2)
		tries.lastAt = tries.previousAt
	}

	#recent(key: string, now: Date): Tries | undefined {
		const tries = this.#tries.get(key)
		return tries !== undefined && now.getTime() - tries.lastAt < FORGET_AFTER_MS ? tries : undefined
	}
}
