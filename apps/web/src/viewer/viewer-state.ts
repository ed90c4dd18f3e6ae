import { create } from 'zustand'

/** A slice as people say it: which series, and its 1-based place in it by position. */
export interface SlicePlace {
	readonly seriesInstanceUid: string
	readonly sliceNumber: number
}

interface ViewerState {
	/** What the active pane shows; null until a picture is there. */
	readonly shown: SlicePlace | null
	/** Where a link in a text asked to go; the viewer goes there and clears it. */
	readonly wanted: SlicePlace | null
}

/** What the viewer and the texts beside it tell each other. */
export const useViewerState = create<ViewerState>(() => ({ shown: null, wanted: null }))

export function showSlice(place: SlicePlace): void {
	useViewerState.setState({ wanted: place })
}
