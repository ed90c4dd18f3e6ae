import type { Window } from '@readroom/dicom'
import type { LoadProblem } from './frame-bytes.ts'
import type { ViewerTool } from './keyboard.ts'
import type { LinkedPlace } from './linking.ts'
import type { View } from './readout.ts'
import type { Slice, Stack } from './stack.ts'

export type Layout = 1 | 2 | 4

/** One pane: what it shows or is about to show, and how. */
export interface PaneState {
	readonly stackIndex: number
	/** From 0; what it shows or is about to show. */
	readonly sliceIndex: number
	/** What is drawn. */
	readonly drawn: { readonly imageId: string; readonly sliceIndex: number; readonly isFull: boolean } | undefined
	/** Undefined: as the scanner proposes. */
	readonly window: Window | undefined
	readonly isInverted: boolean
	/** Undefined: the whole picture fits into the pane. */
	readonly view: View | undefined
	/** What a CSS pixel of the screen is in the patient; undefined where nobody knows. */
	readonly mmPerPx: number | undefined
	/** How it follows the active pane; `slice` also where it does not have to. */
	readonly link: LinkedPlace['kind']
	/** Why the slice it is to show does not come. */
	readonly problem: LoadProblem | undefined
	/** The value under the pointer. */
	readonly readout: string | undefined
}

export interface ViewerSnapshot {
	readonly status: 'loading' | 'ready' | 'failed'
	readonly stacks: readonly Stack[]
	/** Series that could not be loaded while others could. */
	readonly missingCount: number
	/** All that there were so far; the layout says how many are on the screen. */
	readonly panes: readonly PaneState[]
	readonly layout: Layout
	readonly isMaximised: boolean
	readonly active: number
	readonly tool: ViewerTool
	readonly isLinked: boolean
	readonly isHelpOpen: boolean
	/** Without WebGL: drawn by the processor. */
	readonly isCpu: boolean
	/** Panes with another number are made anew. */
	readonly epoch: number
}

export function newPane(stackIndex: number, sliceIndex: number): PaneState {
	return {
		stackIndex,
		sliceIndex,
		drawn: undefined,
		window: undefined,
		isInverted: false,
		view: undefined,
		mmPerPx: undefined,
		link: 'slice',
		problem: undefined,
		readout: undefined,
	}
}

/** The panes that are on the screen. */
export function visiblePanes({ layout, isMaximised, active }: ViewerSnapshot): number[] {
	return isMaximised ? [active] : Array.from({ length: layout }, (_, index) => index)
}

export function slicesOf({ stacks }: ViewerSnapshot, pane: PaneState | undefined): readonly Slice[] {
	return (pane && stacks[pane.stackIndex]?.slices) ?? []
}

/** What a pane shows or is about to show. */
export function wantedSlice(snapshot: ViewerSnapshot, index: number): Slice | undefined {
	const pane = snapshot.panes[index]
	return slicesOf(snapshot, pane)[pane?.sliceIndex ?? 0]
}
