/** Wider strokes are bars and panels, not letters. */
const MAX_STROKE_PIXELS = 12
/** How far from a stroke its surroundings must be dark: letters have soft edges of a pixel or two. */
const REACH_PIXELS = 3
/** Rise of a stroke over its surroundings, as a part of the frame's range: bone over air comes near it, but not in one value. */
const MIN_RISE = 0.3
/** A short name has over a hundred strokes; real sections and counts have fewer than ten of one value. */
const MIN_STROKES = 40
const RANGE_SAMPLES = 4096

/**
 * Whether letters seem to be drawn into a grey frame: many short bright runs of exactly one value, dark on both sides. Noise makes
 * that nearly impossible in a picture; metal at the top of the scale can look like it.
 *
 * @param samples stored values, row by row
 */
export function hasDrawnText(
	samples: ArrayLike<number>,
	{ rows, columns }: { rows: number; columns: number },
): boolean {
	const rise = rangeOf(samples) * MIN_RISE
	if (rise <= 0) return false
	const strokes = new Map<number, number>()
	for (let row = 0; row < rows; row++) {
		const end = (row + 1) * columns - REACH_PIXELS
		for (let start = row * columns + REACH_PIXELS; start < end; ) {
			const value = samples[start] ?? 0
			let next = start + 1
			while (next < end && samples[next] === value) next++
			if (next - start <= MAX_STROKE_PIXELS && next < end && standsOut(samples, start, next, value - rise)) {
				const count = (strokes.get(value) ?? 0) + 1
				if (count >= MIN_STROKES) return true
				strokes.set(value, count)
			}
			start = next
		}
	}
	return false
}

/** Whether both sides of a run, from `start` to before `next`, fall to a level within reach. */
function standsOut(samples: ArrayLike<number>, start: number, next: number, level: number): boolean {
	let before = false
	let behind = false
	for (let distance = 1; distance <= REACH_PIXELS; distance++) {
		before ||= (samples[start - distance] ?? 0) <= level
		behind ||= (samples[next + distance - 1] ?? 0) <= level
	}
	return before && behind
}

/** From the 1st to the 99th percentile, of a sample of the frame. */
function rangeOf(samples: ArrayLike<number>): number {
	const step = Math.max(1, Math.floor(samples.length / RANGE_SAMPLES))
	const taken = Float64Array.from(
		{ length: Math.floor(samples.length / step) },
		(_, index) => samples[index * step] ?? 0,
	).sort()
	const low = taken[Math.floor(taken.length * 0.01)] ?? 0
	const high = taken[Math.floor(taken.length * 0.99)] ?? 0
	return high - low
}
