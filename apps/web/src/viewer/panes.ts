import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PaneScreen } from './pane-screen.ts'
import type { PaneState, ViewerSnapshot } from './pane-state.ts'

/** The panes of a viewer: what each shows, and the screens on which they are drawn. */
export class Panes {
	readonly state: StoreApi<ViewerSnapshot>
	readonly screens = new Map<number, PaneScreen>()

	constructor(first: ViewerSnapshot) {
		this.state = createStore<ViewerSnapshot>(() => first)
	}

	get now(): ViewerSnapshot {
		return this.state.getState()
	}

	patch(index: number, change: Partial<PaneState>): void {
		const { panes } = this.now
		this.state.setState({ panes: panes.map((pane, at) => (at === index ? { ...pane, ...change } : pane)) })
	}

	/** Does something with a pane, and with the others where they are linked. */
	forLinked(index: number, change: (one: { pane: PaneState; at: number }) => void): void {
		this.now.panes.forEach((pane, at) => {
			if (at === index || this.now.isLinked) change({ pane, at })
		})
	}

	/** Draws a pane as it is to look. */
	apply(index: number): void {
		const pane = this.now.panes[index]
		if (pane !== undefined) this.screens.get(index)?.apply(pane)
	}
}
