import type { Window } from '@readroom/dicom'
import { isSameSpace } from './linking.ts'
import { modalityOf } from './pane-moves.ts'
import { slicesOf, wantedSlice } from './pane-state.ts'
import type { Panes } from './panes.ts'
import type { View } from './readout.ts'

/** How the panes look: window, inversion, zoom and place. What is done to one is done to those linked with it. */
export class PaneLooks {
	readonly #panes: Panes

	constructor(panes: Panes) {
		this.#panes = panes
	}

	/** Hounsfield windows mean nothing elsewhere. */
	setPreset(index: number, window: Window): void {
		if (modalityOf(this.#panes.now, this.#panes.now.panes[index]) === 'CT')
			this.setWindow(index, window, { isApplied: true })
	}

	setOwnWindow(index: number): void {
		this.#panes.forLinked(index, ({ at }) => {
			this.#panes.patch(at, { window: undefined })
			this.#panes.apply(at)
		})
	}

	/** @param options.isApplied whether the pane itself is still to be drawn with it */
	setWindow(index: number, window: Window, { isApplied = false } = {}): void {
		const modality = modalityOf(this.#panes.now, this.#panes.now.panes[index])
		this.#panes.forLinked(index, ({ pane, at }) => {
			if (modalityOf(this.#panes.now, pane) !== modality) return
			this.#panes.patch(at, { window })
			if (at !== index || isApplied) this.#panes.apply(at)
		})
	}

	setInverted(index: number, isInverted: boolean): void {
		this.#panes.forLinked(index, ({ at }) => {
			this.#panes.patch(at, { isInverted })
			this.#panes.apply(at)
		})
	}

	/** Zoom and place; of series that lie elsewhere in space they mean nothing. */
	setView(index: number, view: View): void {
		const from = wantedSlice(this.#panes.now, index)
		this.#panes.forLinked(index, ({ pane, at }) => {
			const to = slicesOf(this.#panes.now, pane)[pane.sliceIndex]
			const isRelated = from !== undefined && to !== undefined && isSameSpace(from, to)
			if (at !== index && !isRelated) return
			this.#panes.patch(at, { view })
			if (at !== index) this.#panes.apply(at)
		})
	}

	reset(): void {
		this.#panes.forLinked(this.#panes.now.active, ({ at }) => {
			this.#panes.patch(at, { window: undefined, isInverted: false, view: undefined })
			this.#panes.apply(at)
			this.#panes.screens.get(at)?.fit()
		})
	}
}
