/** Bytes acknowledged by a moment. */
export interface Acknowledged {
	readonly atMs: number
	readonly sentBytes: number
}

/** Long enough that one slow answer does not make the number jump. */
const WINDOW_MS = 15_000

/** Keeps what the speed is told from: the last seconds. */
export function withAcknowledged(past: readonly Acknowledged[], now: Acknowledged): Acknowledged[] {
	return [...past.filter(({ atMs }) => now.atMs - atMs <= WINDOW_MS), now]
}

/** Seconds until everything is sent at the speed of the last seconds; undefined while nothing can be said. */
export function secondsLeft(past: readonly Acknowledged[], remainingBytes: number): number | undefined {
	const first = past[0]
	const last = past.at(-1)
	if (first === undefined || last === undefined) return undefined
	const bytesPerMs = (last.sentBytes - first.sentBytes) / (last.atMs - first.atMs)
	if (!(bytesPerMs > 0) || !Number.isFinite(bytesPerMs)) return undefined
	return Math.ceil(remainingBytes / bytesPerMs / 1000)
}

/**
 * What is still to be sent. Slices not yet prepared are taken to shrink as those before them did.
 *
 * @param remainingOriginalBytes of files not yet prepared
 */
export function remainingBytes(known: {
	readonly readyBytes: number
	readonly preparedBytes: number
	readonly preparedOriginalBytes: number
	readonly remainingOriginalBytes: number
}): number {
	const share = known.preparedOriginalBytes === 0 ? 1 : known.preparedBytes / known.preparedOriginalBytes
	return known.readyBytes + known.remainingOriginalBytes * share
}
