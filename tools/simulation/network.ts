import type { BodyPart, PersonId } from '@readroom/contracts'
import type { LadderPerson } from '@readroom/reading'
import { Random } from './random.ts'

export const HOUR_MS = 60 * 60_000
const BLOCK_MS = HOUR_MS / 2
const SHIFT_MS = 12 * HOUR_MS

/** What cases are pictures of, and how often; readers read one to three of them. */
export const ORGAN_SHARE = { abdomen: 35, chest: 25, head: 20, extremity: 12, spine: 8 } as const
export type Organ = keyof typeof ORGAN_SHARE
// A literal of ours has no other keys than its type says.
const ORGANS = Object.keys(ORGAN_SHARE) as Organ[]

/** Share of readers who work on a screen in a half hour, by the hour of the day. */
export const ON_SCREEN = { day: 0.25, evening: 0.1, night: 0.015 }

export function partOfDay(at: Date): keyof typeof ON_SCREEN {
	const hour = at.getUTCHours()
	if (hour >= 8 && hour < 18) return 'day'
	return hour >= 18 && hour < 23 ? 'evening' : 'night'
}

interface SimulatedReader {
	readonly id: PersonId
	readonly skills: readonly BodyPart[]
	readonly follows: Organ | undefined
}

/** Readers with what they read, a roster, and who works on a screen when: all of it decided by the seed. */
export class Network {
	readonly readers: readonly SimulatedReader[]
	readonly #seed: number

	constructor(readerCount: number, seed: number) {
		this.#seed = seed
		const random = new Random(seed)
		this.readers = Array.from({ length: readerCount }, (_, number) => ({
			id: `reader-${number}` as PersonId, // ids of a simulation need only be different
			skills: ORGANS.filter((_organ, index) => index === number % ORGANS.length || random.isTrue(0.2)),
			follows: random.isTrue(0.05) ? ORGANS[number % ORGANS.length] : undefined,
		}))
	}

	isOnScreen(number: number, at: Date): boolean {
		const block = Math.floor(at.getTime() / BLOCK_MS)
		return new Random(this.#seed ^ Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(block, 0x85ebca6b)).isTrue(
			ON_SCREEN[partOfDay(at)],
		)
	}

	/** Everybody as he is at this moment, as a case of this organ meets him. */
	peopleAt(at: Date, organ: Organ): LadderPerson[] {
		const duties = this.#rosterAt(at)
		return this.readers.map(({ id, skills, follows }, number) => ({
			id,
			mayAnswer: true,
			hasMuted: false,
			isAskedFor: follows === organ,
			dutyOrgans: duties.get(number)?.organs,
			isLead: duties.get(number)?.isLead ?? false,
			skills,
			isAvailable: false,
			lastActiveAt: this.isOnScreen(number, at) ? at : undefined,
		}))
	}

	isOnDuty(number: number, at: Date): boolean {
		return this.#rosterAt(at).has(number)
	}

	/** Twelve hours at a time: one on call for each organ, three more for everything, one of them the lead. */
	#rosterAt(at: Date): Map<number, { organs: readonly BodyPart[]; isLead: boolean }> {
		const shift = Math.floor(at.getTime() / SHIFT_MS)
		const roster = new Map<number, { organs: readonly BodyPart[]; isLead: boolean }>()
		const count = this.readers.length
		for (const [index, organ] of ORGANS.entries()) {
			// The readers of an organ by their number stand in a row, five apart.
			const turn = (shift * ORGANS.length + index) % count
			roster.set(turn - (turn % ORGANS.length) + index, { organs: [organ], isLead: false })
		}
		for (let more = 0; more < 3; more++) {
			roster.set((shift * 7 + more * 31 + 3) % count, { organs: [], isLead: more === 0 })
		}
		return roster
	}
}
