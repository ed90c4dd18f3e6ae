/** A statement asked this often is worth keeping its plan. */
const OFTEN = 8
/** Each connection keeps the plans of these: tens of kilobytes for a large one. */
const MOST_NAMES = 80
/** Statements whose askings are counted; lists of varying length make ever new ones. */
const MOST_COUNTED = 1_000

/**
 * Names for the statements that are asked most often. The database plans a statement with a name once for each connection
 * instead of every time, which takes longer than answering it where a few rows are looked up.
 */
export class OftenAsked {
	readonly #names = new Map<string, string>()
	readonly #counts = new Map<string, number>()
	#generation = 0

	/** Undefined for what is not asked often, and for what has no values: several statements may stand in one of those. */
	nameOf(statement: string, values: readonly unknown[] | undefined): string | undefined {
		if (values === undefined || values.length === 0) return undefined
		return this.#names.get(statement) ?? this.#count(statement)
	}

	/** The tables have changed under the plans: from now on every statement has another name. */
	renameAll(): void {
		this.#generation++
		this.#names.clear()
	}

	#count(statement: string): string | undefined {
		if (this.#names.size >= MOST_NAMES) return undefined
		const count = (this.#counts.get(statement) ?? 0) + 1
		if (count < OFTEN) {
			if (this.#counts.size >= MOST_COUNTED) this.#counts.clear()
			this.#counts.set(statement, count)
			return undefined
		}
		const name = `often ${this.#generation}-${this.#names.size}`
		this.#names.set(statement, name)
		this.#counts.delete(statement)
		return name
	}
}
