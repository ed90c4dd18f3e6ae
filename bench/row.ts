/** One line of the benchmark's table. */
export interface Row {
	/** Number of the goal, `P1`. */
	readonly number: string
	readonly what: string
	readonly goal: string
	readonly ours: string
	/** The same measured in the same run on what a user would take instead, or on a physical floor. */
	readonly beside: string
	readonly ratio: string
}

export const NOT_MEASURED = '–'

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b)
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function times(factor: number): string {
	return Number.isFinite(factor) ? `${factor.toFixed(factor < 10 ? 1 : 0)}×` : NOT_MEASURED
}

export function ms(value: number): string {
	return `${value.toFixed(value < 10 ? 1 : 0)} ms`
}

export function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(2)} MB`
}
