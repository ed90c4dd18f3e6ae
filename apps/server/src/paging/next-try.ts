import type { DeliveryFailure } from './delivery-failure.ts'

const SECOND_MS = 1000

/** How long after each failed try comes the next; after the last of them a page has failed. Two hours in all. */
const WAITS_MS: readonly number[] = [5, 15, 60, 180, 600, 1800, 3600].map((seconds) => seconds * SECOND_MS)

/** A place may ask to be left alone, but not for ever. */
const LONGEST_WAIT_MS = 3600 * SECOND_MS

/** When a page is tried again after so many tries; undefined where it has failed. */
export function nextTry(
	tries: number,
	{ isFinal, retryAfterMs = 0 }: Pick<DeliveryFailure, 'isFinal' | 'retryAfterMs'>,
	now: Date,
): Date | undefined {
	const wait = WAITS_MS[tries - 1]
	if (isFinal || wait === undefined) return undefined
	return new Date(now.getTime() + Math.min(Math.max(wait, retryAfterMs), LONGEST_WAIT_MS))
}
