/** What a file may cost before it is refused: files come from strangers. */
export interface ParseLimits {
	/** Sequences inside sequences; legal files stay under 10. */
	readonly maxDepth: number
	/** Elements, and again items and fragments, in the whole file. */
	readonly maxElements: number
	/** Of one value outside pixel data. */
	readonly maxValueBytes: number
	/** Of a deflated data set, inflated: this many times its size, but at least `minInflatedBytes` and at most `maxInflatedBytes`. */
	readonly maxInflatedRatio: number
	readonly minInflatedBytes: number
	readonly maxInflatedBytes: number
}

const MIB = 2 ** 20

export const DEFAULT_LIMITS: ParseLimits = {
	maxDepth: 32,
	maxElements: 100_000,
	maxValueBytes: 64 * MIB,
	maxInflatedRatio: 20,
	// A segmentation of mostly zeros deflates far better than 20:1 and is small all the same.
	minInflatedBytes: 64 * MIB,
	maxInflatedBytes: 1024 * MIB,
}

export interface ParseOptions extends Partial<ParseLimits> {
	/** Leaves out pixel data and what follows it; `bytes` may then end anywhere behind the last element before it. */
	readonly stopBeforePixels?: boolean
}
