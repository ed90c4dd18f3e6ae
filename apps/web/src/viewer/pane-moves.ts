/** What becomes of the panes when a person changes one of them. */
import type { Modality } from '@readroom/contracts'
import type { Window } from '@readroom/dicom'
import { type FrameShiftsMm, isSameSpace, linkedPlace } from './linking.ts'
import { type Layout, newPane, type PaneState, slicesOf, type ViewerSnapshot, wantedSlice } from './pane-state.ts'
import type { View } from './readout.ts'
import { firstIndexOf, type Stack } from './stack.ts'

interface SeriesChange {
	readonly index: number
	readonly stackIndex: number
	/** How the pane is drawn now, also where nobody has changed it. */
	readonly drawnAs: { readonly window: Window | undefined; readonly view: View | undefined }
	readonly shiftsMm: FrameShiftsMm
}

/** The panes that a case opens with. */
export function firstPanes(stacks: readonly Stack[], layout: Layout): PaneState[] {
	return stacks.slice(0, layout).map((stack, stackIndex) => newPane(stackIndex, firstIndexOf(stack)))
}

/**
 * Another number of panes: those that stay, the one that is looked at among them, then series that no pane shows, looked at in the
 * same way.
 */
export function inLayout(
	snapshot: ViewerSnapshot,
	layout: Layout,
): Pick<ViewerSnapshot, 'layout' | 'isMaximised' | 'active' | 'panes'> {
	const { active, stacks } = snapshot
	const panes = snapshot.panes.slice(0, layout)
	const looked = snapshot.panes[active]
	// Another pane of the screen has to draw it anew.
	if (looked !== undefined && active >= layout) panes[0] = { ...looked, drawn: undefined }
	for (const [stackIndex, stack] of stacks.entries()) {
		if (panes.length >= layout) break
		if (panes.some((pane) => pane.stackIndex === stackIndex)) continue
		panes.push({ ...newPane(stackIndex, firstIndexOf(stack)), ...lookBeside(snapshot, panes[0], stack) })
	}
	return { layout, isMaximised: false, active: active < layout ? active : 0, panes }
}

/** How a series is looked at that appears beside a pane. */
function lookBeside(snapshot: ViewerSnapshot, pane: PaneState | undefined, stack: Stack): Partial<PaneState> {
	const from = slicesOf(snapshot, pane)[pane?.sliceIndex ?? 0]
	const [first] = stack.slices
	if (pane === undefined || from === undefined || first === undefined || !snapshot.isLinked) return {}
	return {
		window: modalityOf(snapshot, pane) === stack.series.modality ? pane.window : undefined,
		isInverted: pane.isInverted,
		view: isSameSpace(from, first) ? pane.view : undefined,
	}
}

/** All panes brought to the place in the patient that one of them is at. */
export function linkedTo(snapshot: ViewerSnapshot, index: number, shiftsMm: FrameShiftsMm): PaneState[] {
	const from = wantedSlice(snapshot, index)
	return snapshot.panes.map((pane, other) => {
		if (from === undefined) return pane
		if (other === index) return { ...pane, link: 'slice' }
		const place = linkedPlace(from, slicesOf(snapshot, pane), shiftsMm)
		return { ...pane, link: place.kind, sliceIndex: place.kind === 'slice' ? place.index : pane.sliceIndex }
	})
}

/** Another series in a pane, at the same place and looked at in the same way as far as that can be told. */
export function otherSeries(
	snapshot: ViewerSnapshot,
	{ index, stackIndex, drawnAs, shiftsMm }: SeriesChange,
): Partial<PaneState> | undefined {
	const pane = snapshot.panes[index]
	const from = wantedSlice(snapshot, index)
	const to = snapshot.stacks[stackIndex]
	const [first] = to?.slices ?? []
	if (pane === undefined || to === undefined || first === undefined) return undefined
	const place = from && linkedPlace(from, to.slices, shiftsMm)
	const isSameModality = modalityOf(snapshot, pane) === to.series.modality
	return {
		stackIndex,
		sliceIndex: place?.kind === 'slice' ? place.index : firstIndexOf(to),
		link: place?.kind === 'beyond' ? 'beyond' : 'slice',
		window: isSameModality ? (pane.window ?? drawnAs.window) : undefined,
		view: from !== undefined && isSameSpace(from, first) ? (pane.view ?? drawnAs.view) : undefined,
	}
}

export function modalityOf({ stacks }: ViewerSnapshot, pane: PaneState | undefined): Modality | undefined {
	return pane && stacks[pane.stackIndex]?.series.modality
}
