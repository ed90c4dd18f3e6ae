import {
	Enums,
	eventTarget,
	getShouldUseCPURendering,
	RenderingEngine,
	setUseCPURendering,
	type Types,
} from '@cornerstonejs/core'
import type { CaseSeries } from '@readroom/contracts'
import { WINDOW_PRESETS, type Window } from '@readroom/dicom'
import type { StoreApi } from 'zustand/vanilla'
import { CasePictures } from './case-pictures.ts'
import { describeStacks, pictureOf, startCornerstone } from './cornerstone.ts'
import { fetchStack } from './fetch-stack.ts'
import type { ViewerCommand, ViewerTool } from './keyboard.ts'
import { type FrameShiftsMm, lockedTogether } from './linking.ts'
import { PaneLooks } from './pane-looks.ts'
import { firstPanes, inLayout, linkedTo, otherSeries } from './pane-moves.ts'
import { firstPaneCount, NARROW, paneOrder } from './pane-order.ts'
import { PaneReadouts } from './pane-readouts.ts'
import { PaneScreen } from './pane-screen.ts'
import { type Layout, slicesOf, type ViewerSnapshot, visiblePanes, wantedSlice } from './pane-state.ts'
import { Panes } from './panes.ts'
import type { Slice, Stack } from './stack.ts'
import { openTools, removeMark, undoMark } from './tools.ts'
import { type SlicePlace, useViewerState } from './viewer-state.ts'

/** Decoded pixels, in bytes. */
const PHONE_BUDGET = 256 * 1024 * 1024
const PC_BUDGET = 1024 * 1024 * 1024

/** A case in the viewer: which slices its panes show, how, and what the tools do. */
export class ViewerSession implements Disposable {
	readonly readouts: PaneReadouts
	readonly #panes: Panes
	readonly #looks: PaneLooks
	readonly #resources = new DisposableStack()
	readonly #pictures: CasePictures
	readonly #tools: ReturnType<typeof openTools>
	readonly #isNarrow = matchMedia(NARROW).matches
	#engine: RenderingEngine
	#slices: readonly Slice[] = []
	#shiftsMm: FrameShiftsMm = new Map()
	#isResizing = false
	#isTakenOver = false

	constructor(series: readonly CaseSeries[]) {
		const isPhone = matchMedia('(pointer: coarse)').matches
		const budgetBytes = isPhone ? PHONE_BUDGET : PC_BUDGET
		startCornerstone({ isPhone, budgetBytes })
		this.#panes = new Panes({
			status: 'loading',
			stacks: [],
			missingCount: 0,
			panes: [],
			layout: firstPaneCount(series.length, { isNarrow: this.#isNarrow }),
			isMaximised: false,
			active: 0,
			tool: isPhone ? 'scroll' : 'window',
			isLinked: true,
			isHelpOpen: false,
			isCpu: getShouldUseCPURendering(),
			epoch: 0,
		})
		this.#looks = new PaneLooks(this.#panes)
		this.readouts = new PaneReadouts(this.#panes)
		this.#engine = newEngine()
		this.#pictures = this.#resources.use(
			new CasePictures(
				() => this.#now,
				{ budgetBytes },
				{
					onPicture: (slice, image) => this.#onPicture(slice, image),
					onProblem: () => this.#tellProblems(),
				},
			),
		)
		this.#tools = this.#resources.use(
			openTools({
				onScroll: (viewportId, by) => this.scroll(paneOf(viewportId), by),
				readAt: (viewportId, point) => this.readouts.valueText(paneOf(viewportId), point),
			}),
		)
		this.#tools.choose(this.state.getState().tool)
		this.#listen()
		void this.#open(series)
	}

	get state(): StoreApi<ViewerSnapshot> {
		return this.#panes.state
	}

	get #now(): ViewerSnapshot {
		return this.#panes.now
	}

	/** Takes an element for a pane, if there is such a pane; undo by calling what it answers. */
	attach(index: number, element: HTMLDivElement): () => void {
		if (this.#now.panes[index] === undefined) return () => undefined
		const id = `pane-${index}`
		const screen = new PaneScreen(
			{ engine: this.#engine, element, id, slices: this.#slices },
			{
				onDrawn: (imageId, isFull) => this.#onDrawn(index, imageId, isFull),
				onWindow: (window) => this.#looks.setWindow(index, window),
				onView: (view) => {
					if (!this.#isResizing) this.#looks.setView(index, view)
				},
			},
		)
		this.#tools.add(id, this.#engine.id)
		this.#panes.screens.set(index, screen)
		this.#show(index, { isOtherSeries: true })
		return () => {
			this.#panes.screens.delete(index)
			this.#tools.remove(id, this.#engine.id)
			screen[Symbol.dispose]()
			this.#panes.patch(index, { drawn: undefined })
		}
	}

	/** The panes changed their size. */
	resize(): void {
		if (this.#resources.disposed || this.#panes.screens.size === 0) return
		this.#isResizing = true
		this.#engine.resize(true, true)
		this.#isResizing = false
		for (const [index, screen] of this.#panes.screens) {
			const pane = this.#now.panes[index]
			if (pane?.view === undefined) screen.fit()
			else screen.apply(pane)
		}
	}

	activate(index: number): void {
		if (this.#now.active === index || this.#now.panes[index] === undefined) return
		this.state.setState({ active: index })
		this.#tellShown()
		this.#pictures.reorder()
	}

	setLayout(layout: Layout): void {
		if (this.#now.stacks.length < 2) return
		this.state.setState(inLayout(this.#now, layout))
		if (this.#now.isLinked) this.#linkTo(this.#now.active)
		this.#showAll()
	}

	toggleMaximised(index: number): void {
		const { layout, isMaximised } = this.#now
		if (layout === 1) return
		this.state.setState({ isMaximised: !isMaximised, active: index })
		this.#pictures.reorder()
	}

	chooseTool(tool: ViewerTool): void {
		this.#tools.choose(tool)
		this.state.setState({ tool })
	}

	setHelp(isHelpOpen: boolean): void {
		this.state.setState({ isHelpOpen })
	}

	run(command: ViewerCommand): void {
		const { active, panes, stacks } = this.#now
		const pane = panes[active]
		if (pane === undefined) return
		switch (command.type) {
			case 'scroll':
				return this.scroll(active, command.by)
			case 'go-to':
				return this.goTo(active, command.end === 'first' ? 0 : (stacks[pane.stackIndex]?.slices.length ?? 1) - 1)
			case 'tool':
				return this.chooseTool(command.tool)
			case 'layout':
				return this.setLayout(command.count)
			case 'preset':
				return this.#looks.setPreset(active, WINDOW_PRESETS[command.preset])
			case 'own-window':
				return this.#looks.setOwnWindow(active)
			case 'flip-phase':
				return this.#flipPhase()
			case 'next-pane':
				return this.activate((active + 1) % this.#now.layout)
			case 'invert':
				return this.#looks.setInverted(active, !pane.isInverted)
			case 'reset':
				return this.#looks.reset()
			case 'toggle-link':
				return this.#setLinked(!this.#now.isLinked)
			case 'undo-mark':
				undoMark()
				return this.#engine.render()
			case 'delete-mark':
				removeMark()
				return this.#engine.render()
			case 'help':
				return this.setHelp(!this.#now.isHelpOpen)
		}
	}

	scroll(index: number, by: number): void {
		const pane = this.#now.panes[index]
		if (pane !== undefined) this.goTo(index, pane.sliceIndex + by)
	}

	/** Brings a pane to a slice, and the linked ones to the same place in the patient. */
	goTo(index: number, wanted: number): void {
		const pane = this.#now.panes[index]
		const slices = slicesOf(this.#now, pane)
		if (pane === undefined || slices.length === 0) return
		const sliceIndex = Math.min(Math.max(wanted, 0), slices.length - 1)
		this.#panes.patch(index, { sliceIndex, link: 'slice' })
		if (this.#now.isLinked) this.#linkTo(index)
		this.#showAll()
	}

	/** Puts another series into a pane, at the same place where that can be told. */
	setSeries(index: number, stackIndex: number): void {
		const screen = this.#panes.screens.get(index)
		const drawnAs = { window: screen?.window(), view: screen?.view() }
		const change = otherSeries(this.#now, { index, stackIndex, drawnAs, shiftsMm: this.#shiftsMm })
		if (change === undefined) return
		this.#panes.patch(index, change)
		this.#show(index, { isOtherSeries: true })
		this.#pictures.reorder()
		this.#tellProblems()
	}

	/** Goes where a link in a text points to. */
	goToPlace({ seriesInstanceUid, sliceNumber }: SlicePlace): void {
		const { stacks, panes, active } = this.#now
		const stackIndex = stacks.findIndex(({ series }) => series.seriesInstanceUid === seriesInstanceUid)
		if (stackIndex === -1) return
		const shown = visiblePanes(this.#now).find((candidate) => panes[candidate]?.stackIndex === stackIndex)
		const index = shown ?? active
		if (shown === undefined) this.setSeries(index, stackIndex)
		this.activate(index)
		this.goTo(index, sliceNumber - 1)
	}

	/** Brings series of other patient spaces together: what the panes show now is one place. */
	lockTogether(): void {
		const { active } = this.#now
		const slice = wantedSlice(this.#now, active)
		if (slice === undefined) return
		const others = visiblePanes(this.#now).flatMap((index) => wantedSlice(this.#now, index) ?? [])
		this.#shiftsMm = lockedTogether(slice, others)
		this.#linkTo(active)
		this.#showAll()
	}

	/** The window that a pane is drawn with. */
	windowOf(index: number): Window | undefined {
		return this.#panes.screens.get(index)?.window()
	}

	retry(index: number): void {
		const slice = wantedSlice(this.#now, index)
		if (slice === undefined) return
		this.#pictures.retry(slice)
		this.#tellProblems()
		this.#pictures.reorder()
	}

	[Symbol.dispose](): void {
		for (const screen of this.#panes.screens.values()) screen[Symbol.dispose]()
		this.#panes.screens.clear()
		this.#resources.dispose()
		this.#engine.destroy()
		useViewerState.setState({ shown: null })
	}

	async #open(series: readonly CaseSeries[]): Promise<void> {
		const fetched = await Promise.all(paneOrder(series).map((one) => fetchStack(one, series.indexOf(one) + 1)))
		if (this.#resources.disposed) return
		const stacks = fetched.filter((stack): stack is Stack => stack !== undefined && stack.slices.length > 0)
		if (stacks.length === 0) {
			this.state.setState({ status: 'failed' })
			document.getElementById('first-paint')?.remove()
			return
		}
		this.#slices = stacks.flatMap(({ slices }) => slices)
		this.#resources.use(describeStacks(stacks))
		const layout = firstPaneCount(stacks.length, { isNarrow: this.#isNarrow })
		this.state.setState({ stacks, layout, missingCount: fetched.filter((stack) => stack === undefined).length })
		this.state.setState({ status: 'ready', panes: firstPanes(stacks, layout) })
		const { wanted } = useViewerState.getState()
		if (wanted !== null) this.#obey(wanted)
		this.#pictures.reorder()
	}

	#listen(): void {
		this.#resources.defer(
			useViewerState.subscribe(({ wanted }) => {
				if (wanted !== null && this.#now.status === 'ready') this.#obey(wanted)
			}),
		)
		const lost = (): void => this.#drawWithoutWebGl()
		eventTarget.addEventListener(Enums.Events.WEBGL_CONTEXT_LOST, lost)
		this.#resources.defer(() => eventTarget.removeEventListener(Enums.Events.WEBGL_CONTEXT_LOST, lost))
	}

	/** The graphics card has given up: the processor draws from here on. */
	#drawWithoutWebGl(): void {
		if (this.#resources.disposed || this.#now.isCpu) return
		for (const screen of this.#panes.screens.values()) screen[Symbol.dispose]()
		this.#panes.screens.clear()
		this.#engine.destroy()
		setUseCPURendering(true, false)
		this.#engine = newEngine()
		this.state.setState({ isCpu: true, epoch: this.#now.epoch + 1 })
	}

	#obey(wanted: SlicePlace): void {
		useViewerState.setState({ wanted: null })
		this.goToPlace(wanted)
	}

	#linkTo(index: number): void {
		this.state.setState({ panes: linkedTo(this.#now, index, this.#shiftsMm) })
	}

	#flipPhase(): void {
		const { active, panes, stacks } = this.#now
		const pane = panes[active]
		if (pane !== undefined && stacks.length > 1) this.setSeries(active, (pane.stackIndex + 1) % stacks.length)
	}

	#setLinked(isLinked: boolean): void {
		this.state.setState({ isLinked })
		if (isLinked) this.#linkTo(this.#now.active)
		else this.#now.panes.forEach((_, index) => this.#panes.patch(index, { link: 'slice' }))
		this.#showAll()
	}

	#showAll(): void {
		for (const index of this.#panes.screens.keys()) this.#show(index)
		this.#pictures.reorder()
		this.#tellProblems()
	}

	#show(index: number, { isOtherSeries = false } = {}): void {
		const pane = this.#now.panes[index]
		const slice = wantedSlice(this.#now, index)
		const screen = this.#panes.screens.get(index)
		if (pane === undefined || slice === undefined || screen === undefined) return
		const isShown = pane.drawn?.imageId === slice.imageId
		// What is not here yet is drawn when it comes; until then the pane says so over the slice it has.
		if (isShown || pictureOf(slice.imageId) === undefined) return
		const shownStack = slicesOf(this.#now, pane).some(({ imageId }) => imageId === pane.drawn?.imageId)
		void screen.show(slice, pane, { isOtherSeries: isOtherSeries || !shownStack })
	}

	#onPicture(slice: Slice, image: Types.IImage): void {
		for (const [index, screen] of this.#panes.screens) {
			if (wantedSlice(this.#now, index)?.imageId !== slice.imageId) continue
			this.#panes.patch(index, { problem: undefined })
			if (this.#now.panes[index]?.drawn?.imageId === slice.imageId) screen.refine(image)
			else this.#show(index)
		}
	}

	/** Why what the panes are to show does not come. */
	#tellProblems(): void {
		for (const index of visiblePanes(this.#now)) {
			const pane = this.#now.panes[index]
			const slice = wantedSlice(this.#now, index)
			if (pane === undefined || slice === undefined) continue
			const isThere = pane.drawn?.imageId === slice.imageId && pane.drawn.isFull
			const problem = isThere ? undefined : this.#pictures.problemOf(slice)
			if (problem !== pane.problem) this.#panes.patch(index, { problem })
		}
		this.#takeOver()
	}

	#onDrawn(index: number, imageId: string, isFull: boolean): void {
		this.readouts.tell(index)
		this.readouts.tellScale(index)
		const { drawn } = this.#now.panes[index] ?? {}
		if (drawn?.imageId === imageId && drawn.isFull === isFull) return
		const sliceIndex = slicesOf(this.#now, this.#now.panes[index]).findIndex((slice) => slice.imageId === imageId)
		if (sliceIndex === -1) return
		this.#panes.patch(index, { drawn: { imageId, sliceIndex, isFull } })
		this.#tellProblems()
		this.#tellShown()
	}

	/** Takes the place of what was painted before the app once every pane shows the same, and only then follows the links. */
	#takeOver(): void {
		if (this.#isTakenOver || this.#now.status !== 'ready') return
		const isDone = visiblePanes(this.#now).every((index) => {
			const pane = this.#now.panes[index]
			return pane === undefined || pane.drawn?.isFull === true || pane.problem !== undefined
		})
		if (!isDone) return
		this.#isTakenOver = true
		requestAnimationFrame(() => {
			document.getElementById('first-paint')?.remove()
			performance.mark('viewer-took-over')
			if (this.#resources.disposed || !this.#now.isLinked) return
			this.#linkTo(this.#now.active)
			this.#showAll()
		})
	}

	#tellShown(): void {
		const pane = this.#now.panes[this.#now.active]
		const series = pane && this.#now.stacks[pane.stackIndex]?.series
		if (pane?.drawn === undefined || series === undefined) return
		const { seriesInstanceUid } = series
		useViewerState.setState({ shown: { seriesInstanceUid, sliceNumber: pane.drawn.sliceIndex + 1 } })
	}
}

let engineCount = 0

function newEngine(): RenderingEngine {
	return new RenderingEngine(`readroom-${++engineCount}`)
}

function paneOf(viewportId: string): number {
	return Number(viewportId.slice('pane-'.length))
}
