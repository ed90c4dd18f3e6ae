/** What happens, the earliest first; of one time what was put in first (a binary heap). */
export class EventQueue<Event extends { readonly atMs: number }> {
	readonly #heap: { event: Event; order: number }[] = []
	#order = 0

	push(event: Event): void {
		this.#heap.push({ event, order: this.#order++ })
		let child = this.#heap.length - 1
		while (child > 0) {
			const parent = (child - 1) >> 1
			if (!this.#isBefore(child, parent)) return
			this.#swap(child, parent)
			child = parent
		}
	}

	pop(): Event | undefined {
		if (this.#heap.length === 0) return undefined
		this.#swap(0, this.#heap.length - 1)
		const first = this.#heap.pop()
		let parent = 0
		for (;;) {
			const left = parent * 2 + 1
			const least = left + 1 < this.#heap.length && this.#isBefore(left + 1, left) ? left + 1 : left
			if (least >= this.#heap.length || !this.#isBefore(least, parent)) return first?.event
			this.#swap(least, parent)
			parent = least
		}
	}

	#isBefore(one: number, other: number): boolean {
		const a = this.#heap[one]
		const b = this.#heap[other]
		if (a === undefined || b === undefined) return false
		return a.event.atMs === b.event.atMs ? a.order < b.order : a.event.atMs < b.event.atMs
	}

	#swap(one: number, other: number): void {
		const a = this.#heap[one]
		const b = this.#heap[other]
		if (a === undefined || b === undefined) return
		this.#heap[one] = b
		this.#heap[other] = a
	}
}
