import type { Types } from '@cornerstonejs/core'

/** What tools ask of the viewer that is open; Cornerstone makes them itself, so that it cannot be given to each. */
export interface ToolEvents {
	readonly onScroll: (viewportId: string, by: number) => void
	/** The value of the picture at a place, as people read it. */
	readonly readAt: (viewportId: string, point: Types.Point3) => string | undefined
}

let current: ToolEvents | undefined

export function toolEvents(): ToolEvents | undefined {
	return current
}

/** Undo by disposing of what it answers. */
export function hearTools(events: ToolEvents): Disposable {
	current = events
	return {
		[Symbol.dispose]: () => {
			if (current === events) current = undefined
		},
	}
}
