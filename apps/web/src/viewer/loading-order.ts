/** What is asked for next: all bytes of a slice, or the first bytes, enough for a quarter of its width and height. */
export interface Wanted {
	readonly stackIndex: number
	readonly sliceIndex: number
	readonly quality: 'head' | 'full'
	/** Somebody is looking where it will be. */
	readonly isOnScreen: boolean
}

export interface StackOnScreen {
	readonly stackIndex: number
	readonly sliceCount: number
	/** What it shows or is about to show. */
	readonly sliceIndex: number
	/** Of one decoded slice. */
	readonly sliceBytes: number
}

interface LoadingSituation {
	/** Shown series, the active one first; then those not in a pane. */
	readonly shown: readonly StackOnScreen[]
	readonly hidden: readonly StackOnScreen[]
	/** What decoded slices may take together. */
	readonly budgetBytes: number
	/**
	 * Heads come first where the line is slow: a slice shows while a reader still scrolls, and the whole series can be scrolled long
	 * before all of it is there.
	 */
	readonly isSlowLine: boolean
}

/** Neighbours of the active pane's slice that are wanted before anything else of the other panes. */
const NEIGHBOURHOOD = 5

/**
 * What to load, first things first: the slices on the screen, the neighbourhood of the active pane, the same in the other
 * panes, then outwards; series that no pane shows come last. Ends where the memory would be full.
 */
export function loadingOrder({ shown, hidden, budgetBytes, isSlowLine }: LoadingSituation): Wanted[] {
	const current = shown.flatMap((stack) => around(stack, 0, 0))
	const near = shown.flatMap((stack) => around(stack, 1, NEIGHBOURHOOD))
	const far = inTurns(shown.map((stack) => around(stack, NEIGHBOURHOOD + 1, stack.sliceCount)))
	const others = hidden.flatMap((stack) => around(stack, 0, stack.sliceCount))
	const kept = withinBudget([...current, ...near, ...far, ...others], [...shown, ...hidden], budgetBytes)
	const inQuality = (quality: 'head' | 'full'): Wanted[] =>
		kept.map((place, at) => ({ ...place, quality, isOnScreen: at < current.length }))
	const all = inQuality('full')
	if (!isSlowLine) return all
	const heads = inQuality('head')
	const onScreen = current.length
	return [...heads.slice(0, onScreen), ...all.slice(0, onScreen), ...heads.slice(onScreen), ...all.slice(onScreen)]
}

interface Place {
	readonly stackIndex: number
	readonly sliceIndex: number
}

/** Slices from so far to so far away on both sides, the nearest first. */
function around({ stackIndex, sliceIndex, sliceCount }: StackOnScreen, from: number, to: number): Place[] {
	const places: Place[] = []
	for (let distance = from; distance <= Math.min(to, sliceCount); distance++) {
		for (const index of distance === 0 ? [sliceIndex] : [sliceIndex + distance, sliceIndex - distance]) {
			if (index >= 0 && index < sliceCount) places.push({ stackIndex, sliceIndex: index })
		}
	}
	return places
}

function inTurns(lists: readonly (readonly Place[])[]): Place[] {
	const longest = Math.max(0, ...lists.map(({ length }) => length))
	return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat()
}

function withinBudget(places: readonly Place[], stacks: readonly StackOnScreen[], budgetBytes: number): Place[] {
	const sliceBytes = new Map(stacks.map((stack) => [stack.stackIndex, stack.sliceBytes]))
	let taken = 0
	return places.filter(({ stackIndex }) => {
		taken += sliceBytes.get(stackIndex) ?? 0
		return taken <= budgetBytes
	})
}
