/** Numbers from 0 to 1 that are the same for the same seed (Mulberry32, by Tommy Ettinger). */
export class Random {
	#state: number

	constructor(seed: number) {
		this.#state = seed
	}

	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
	}

	isTrue(probability: number): boolean {
		return this.next() < probability
	}

	/** Around a median, with a long tail: times that people take. */
	around(median: number, spread = 0.6): number {
		const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
		return median * Math.exp(spread * normal)
	}

	/** One of these, as often as its weight says. */
	pick<Choice extends string>(weights: Readonly<Record<Choice, number>>): Choice {
		// A literal of ours has no other keys than its type says.
		const entries = Object.entries(weights) as [Choice, number][]
		let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
		for (const [choice, weight] of entries) {
			left -= weight
			if (left < 0) return choice
		}
		throw new Error('no weights')
	}
}
