/** How far the server's clock is ahead of this device's. */
let aheadMs = 0

/** The Date of an answer has whole seconds: what it says is on average half a second old. */
const HALF_SECOND_MS = 500

/** A device may be minutes wrong; a promise is kept or broken by the server's clock. */
export function noteServerTime(date: string | null): void {
	const told = new Date(date ?? Number.NaN).getTime()
	if (!Number.isNaN(told)) aheadMs = told + HALF_SECOND_MS - Date.now()
}

/** The present moment by the server's clock, as far as it is known. */
export function serverNow(): Date {
	// The two clocks are taken for the same where they are as good as that.
	return new Date(Date.now() + (Math.abs(aheadMs) < 2 * HALF_SECOND_MS ? 0 : aheadMs))
}
