import { type Lane, PROMISED_MINUTES } from '@readroom/contracts'

/** When the first answer is promised to a case of this lane; undefined where none is. */
export function promisedBy(lane: Lane, postedAt: Date): Date | undefined {
	const minutes = PROMISED_MINUTES[lane]
	return minutes === undefined ? undefined : new Date(postedAt.getTime() + minutes * 60_000)
}

export const FROM_MOST_URGENT: readonly Lane[] = ['stat', 'urgent', 'routine', 'teaching']

/** Whether a lane is less urgent than another. */
export function isLowerLane(lane: Lane, than: Lane): boolean {
	return FROM_MOST_URGENT.indexOf(lane) > FROM_MOST_URGENT.indexOf(than)
}
