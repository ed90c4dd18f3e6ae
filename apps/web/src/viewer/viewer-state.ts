import type { OutcomeMark } from '@readroom/contracts'
import { create } from 'zustand'

/** A slice as people say it: which series, and its 1-based place in it by position. */
export interface SlicePlace {
	readonly seriesInstanceUid: string
	readonly sliceNumber: number
}

/** A point on a picture, as the outcome keeps where it was. */
export type PicturePlace = Omit<OutcomeMark, 'id'>

interface ViewerState {
	/** What the active pane shows; null until a picture is there. */
	readonly shown: SlicePlace | null
	/** Where a link in a text asked to go; the viewer goes there and clears it. */
	readonly wanted: SlicePlace | null
	/** Drawn over the slices that they are on. */
	readonly marks: readonly OutcomeMark[]
	/** Somebody beside the pictures waits for a point on one of them: the next click is it. */
	readonly onPlaced: ((place: PicturePlace) => void) | null
}

/** What the viewer and the texts beside it tell each other. */
export const useViewerState = create<ViewerState>(() => ({
	shown: null,
	wanted: null,
	marks: [],
	onPlaced: null,
}))

export function showSlice(place: SlicePlace): void {
	useViewerState.setState({ wanted: place })
}
