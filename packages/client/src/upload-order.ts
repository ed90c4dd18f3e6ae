/**
 * Order in which the slices of a series travel so that its whole extent is there early: the middle, the ends, then the
 * middles of what lies between, as in a bisection.
 *
 * @returns every index below `count` exactly once
 */
export function coarseFirst(count: number): number[] {
	const last = count - 1
	const order = new Set<number>(count > 0 ? [Math.round(last / 2)] : [])
	for (let parts = 1; order.size < count; parts *= 2) {
		for (let part = 0; part <= parts; part += 1) order.add(Math.round((part / parts) * last))
	}
	return [...order]
}

/** The slices of all series in the order in which they travel: by turns, so that no phase waits for another. */
export function uploadOrder<Slice>(series: readonly (readonly Slice[])[]): Slice[] {
	const ordered = series.map((slices) => coarseFirst(slices.length).map((index) => slices[index]))
	const longest = Math.max(0, ...ordered.map((slices) => slices.length))
	return Array.from({ length: longest }, (_, turn) => ordered.map((slices) => slices[turn]))
		.flat()
		.filter((slice) => slice !== undefined)
}
