import { type Lane, PROMISED_MINUTES, RungKind } from '@readroom/contracts'

const MINUTE_MS = 60_000

/** Rungs of the ladder in their order: each asks more people than the one before. */
export const RUNG = { onCall: 0, onDuty: 1, awake: 2, lead: 3 } as const

/** Minutes after posting at which each rung is due. A lane that has fewer goes no further. */
const RUNG_MINUTES: Readonly<Record<Lane, readonly number[]>> = {
	stat: [0, 5, 10, 15],
	urgent: [0, 15, 30, 60],
	routine: [0, 4 * 60, 12 * 60, 24 * 60],
	teaching: [0],
}

/** After its last rung a STAT case goes on asking everybody, as often as this and no more. */
const STAT_AGAIN = { everyMinutes: 15, times: 4 }

/** How long after posting a rung is due, in ms; undefined where this lane does not go so far. */
export function rungDelayMs(lane: Lane, rung: number): number | undefined {
	const minutes = RUNG_MINUTES[lane][rung]
	if (minutes !== undefined) return minutes * MINUTE_MS
	const again = rung - RUNG.lead
	if (lane !== 'stat' || again < 1 || again > STAT_AGAIN.times) return undefined
	return ((RUNG_MINUTES.stat[RUNG.lead] ?? 0) + again * STAT_AGAIN.everyMinutes) * MINUTE_MS
}

/** The highest rung that is due so long after posting; -1 before the first. */
export function highestDueRung(lane: Lane, sincePostedMs: number): number {
	let rung = -1
	for (;;) {
		const delayMs = rungDelayMs(lane, rung + 1)
		if (delayMs === undefined || delayMs > sincePostedMs) return rung
		rung++
	}
}

/** How long after posting the first answer is promised, in ms; no wait in the ladder goes beyond it. */
export function promiseDelayMs(lane: Lane): number | undefined {
	const minutes = PROMISED_MINUTES[lane]
	return minutes === undefined ? undefined : minutes * MINUTE_MS
}

/** What people call a rung. */
export function rungKind(rung: number): RungKind {
	return RungKind.options[Math.min(rung, RungKind.options.length - 1)] ?? 'again'
}
