import {
	Enums,
	eventTarget,
	getShouldUseCPURendering,
	RenderingEngine,
	setUseCPURendering,
	type Types,
} from '@cornerstonejs/core'
import type { CaseSeries, OutcomeMark } from '@readroom/contracts'
import { WINDOW_PRESETS, type Window } from '@readroom/dicom'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { CasePictures } from './case-pictures.ts'
import { describeStacks, pictureOf, startCornerstone } from './cornerstone.ts'
import { fetchStack } from './fetch-stack.ts'
import type { ViewerCommand, ViewerTool } from './keyboard.ts'
import { type FrameShiftsMm, isSameSpace, lockedTogether } from './linking.ts'
import { firstPanes, inLayout, linkedTo, modalityOf, otherSeries } from './pane-moves.ts'
import { firstPaneCount, NARROW, paneOrder } from './pane-order.ts'
import { PaneScreen } from './pane-screen.ts'
import { type Layout, type PaneState, slicesOf, type ViewerSnapshot, visiblePanes, wantedSlice } from './pane-state.ts'
import { type DrawnSlice, picturePlace } from './picture-place.ts'
import type { View } from './readout.ts'
import type { Slice, Stack } from './stack.ts'
import { openTools, removeMark, undoMark } from './tools.ts'
import { type PicturePlace, type SlicePlace, useViewerState } from './viewer-state.ts'

/** In CSS pixels from the corner of a pane. */
interface PlaceInPane {
	readonly x: number
	readonly y: number
}

/** Decoded pixels, in bytes. */
const PHONE_BUDGET = 256 * 1024 * 1024
const PC_BUDGET = 1024 * 1024 * 1024

/** A case in the viewer: which slices its panes show, how, and what the tools do. */
export class ViewerSession implements Disposable {
	readonly state: StoreApi<ViewerSnapshot>
	readonly #resources = new DisposableStack()
	readonly #pictures: CasePictures
	readonly #tools: ReturnType<typeof openTools>
	readonly #screens = new Map<number, PaneScreen>()
	readonly #isNarrow = matchMedia(NARROW).matches
	#engine: RenderingEngine
	#slices: readonly Slice[] = []
	#shiftsMm: FrameShiftsMm = new Map()
	#pointer: { readonly index: number; readonly place: PlaceInPane } | undefined
	#isResizing = false
	#isTakenOver = false

	constructor(series: readonly CaseSeries[]) {
		const isPhone = matchMedia('(pointer: coarse)').matches
		const budgetBytes = isPhone ? PHONE_BUDGET : PC_BUDGET
		startCornerstone({ isPhone, budgetBytes })
		this.state = createStore<ViewerSnapshot>(() => ({
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
		}))
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
				readAt: (viewportId, point) => this.#valueText(paneOf(viewportId), point),
			}),
		)
		this.#tools.choose(this.state.getState().tool)
		this.#listen()
		void this.#open(series)
	}

	get #now(): ViewerSnapshot {
		return this.state.getState()
	}

	/** Takes an element for a pane, if there is such a pane; undo by calling what it answers. */
	attach(index: number, element: HTMLDivElement): () => void {
		if (this.#now.panes[index] === undefined) return () => undefined
		const id = `pane-${index}`
		const screen = new PaneScreen(
			{ engine: this.#engine, element, id, slices: this.#slices },
			{
				onDrawn: (imageId, isFull) => this.#onDrawn(index, imageId, isFull),
				onWindow: (window) => this.#setWindow(index, window),
				onView: (view) => this.#onView(index, view),
			},
		)
		this.#tools.add(id, this.#engine.id)
		this.#screens.set(index, screen)
		this.#show(index, { isOtherSeries: true })
		return () => {
			this.#screens.delete(index)
			this.#tools.remove(id, this.#engine.id)
			screen[Symbol.dispose]()
			this.#patch(index, { drawn: undefined })
		}
	}

	/** The panes changed their size. */
	resize(): void {
		if (this.#resources.disposed || this.#screens.size === 0) return
		this.#isResizing = true
		this.#engine.resize(true, true)
		this.#isResizing = false
		for (const [index, screen] of this.#screens) {
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
				return this.#setPreset(active, WINDOW_PRESETS[command.preset])
			case 'own-window':
				return this.#setOwnWindow(active)
			case 'flip-phase':
				return this.#flipPhase()
			case 'next-pane':
				return this.activate((active + 1) % this.#now.layout)
			case 'invert':
				return this.#setInverted(active, !pane.isInverted)
			case 'reset':
				return this.#reset()
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
		this.#patch(index, { sliceIndex, link: 'slice' })
		if (this.#now.isLinked) this.#linkTo(index)
		this.#showAll()
	}

	/** Puts another series into a pane, at the same place where that can be told. */
	setSeries(index: number, stackIndex: number): void {
		const screen = this.#screens.get(index)
		const drawnAs = { window: screen?.window(), view: screen?.view() }
		const change = otherSeries(this.#now, { index, stackIndex, drawnAs, shiftsMm: this.#shiftsMm })
		if (change === undefined) return
		this.#patch(index, change)
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

	/** Says what lies under the pointer, also when the slice changes under it. */
	readUnder(index: number, place: PlaceInPane | undefined): void {
		this.#pointer = place && { index, place }
		this.#tellReadout(index)
	}

	/** The point of the picture under a place in a pane; undefined outside of it. */
	pictureAt(index: number, place: PlaceInPane): PicturePlace | undefined {
		const drawn = this.#drawnAt(index)
		const screen = this.#screens.get(index)
		const world = screen?.worldAt(place.x, place.y)
		const pixel = world && screen?.pixelAt(world)
		return drawn && pixel && picturePlace(drawn, pixel)
	}

	/** Where a mark is in a pane; undefined where the pane shows another slice. */
	placeOfMark(index: number, mark: OutcomeMark): PlaceInPane | undefined {
		const { slice } = this.#drawnAt(index) ?? {}
		const isHere = slice?.sopInstanceUid === mark.sopInstanceUid && slice.frameNumber === mark.frameNumber
		return isHere ? this.#screens.get(index)?.placeOf(mark.imagePointPx) : undefined
	}

	/** The window that a pane is drawn with. */
	windowOf(index: number): Window | undefined {
		return this.#screens.get(index)?.window()
	}

	retry(index: number): void {
		const slice = wantedSlice(this.#now, index)
		if (slice === undefined) return
		this.#pictures.retry(slice)
		this.#tellProblems()
		this.#pictures.reorder()
	}

	[Symbol.dispose](): void {
		for (const screen of this.#screens.values()) screen[Symbol.dispose]()
		this.#screens.clear()
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
		for (const screen of this.#screens.values()) screen[Symbol.dispose]()
		this.#screens.clear()
		this.#engine.destroy()
		setUseCPURendering(true, false)
		this.#engine = newEngine()
		this.state.setState({ isCpu: true, epoch: this.#now.epoch + 1 })
	}

	#obey(wanted: SlicePlace): void {
		useViewerState.setState({ wanted: null })
		this.goToPlace(wanted)
	}

	#patch(index: number, change: Partial<PaneState>): void {
		const { panes } = this.#now
		this.state.setState({ panes: panes.map((pane, at) => (at === index ? { ...pane, ...change } : pane)) })
	}

	#linkTo(index: number): void {
		this.state.setState({ panes: linkedTo(this.#now, index, this.#shiftsMm) })
	}

	#flipPhase(): void {
		const { active, panes, stacks } = this.#now
		const pane = panes[active]
		if (pane !== undefined && stacks.length > 1) this.setSeries(active, (pane.stackIndex + 1) % stacks.length)
	}

	/** What a pane has on its screen. */
	#drawnAt(index: number): DrawnSlice | undefined {
		const pane = this.#now.panes[index]
		const stack = pane && this.#now.stacks[pane.stackIndex]
		const slice = stack?.slices[pane?.drawn?.sliceIndex ?? -1]
		if (pane?.drawn === undefined || stack === undefined || slice?.imageId !== pane.drawn.imageId) return undefined
		return { series: stack.series, slice, sliceNumber: pane.drawn.sliceIndex + 1 }
	}

	#setLinked(isLinked: boolean): void {
		this.state.setState({ isLinked })
		if (isLinked) this.#linkTo(this.#now.active)
		else this.#now.panes.forEach((_, index) => this.#patch(index, { link: 'slice' }))
		this.#showAll()
	}

	/** Hounsfield windows mean nothing elsewhere. */
	#setPreset(index: number, window: Window): void {
		if (modalityOf(this.#now, this.#now.panes[index]) === 'CT') this.#setWindow(index, window, { isApplied: true })
	}

	#setOwnWindow(index: number): void {
		this.#forLinked(index, ({ at }) => {
			this.#patch(at, { window: undefined })
			this.#apply(at)
		})
	}

	/** @param options.isApplied whether the pane itself is still to be drawn with it */
	#setWindow(index: number, window: Window, { isApplied = false } = {}): void {
		const modality = modalityOf(this.#now, this.#now.panes[index])
		this.#forLinked(index, ({ pane, at }) => {
			if (modalityOf(this.#now, pane) !== modality) return
			this.#patch(at, { window })
			if (at !== index || isApplied) this.#apply(at)
		})
	}

	#setInverted(index: number, isInverted: boolean): void {
		this.#forLinked(index, ({ at }) => {
			this.#patch(at, { isInverted })
			this.#apply(at)
		})
	}

	#onView(index: number, view: View): void {
		if (this.#isResizing) return
		const from = wantedSlice(this.#now, index)
		this.#forLinked(index, ({ pane, at }) => {
			const to = slicesOf(this.#now, pane)[pane.sliceIndex]
			const isRelated = from !== undefined && to !== undefined && isSameSpace(from, to)
			if (at !== index && !isRelated) return
			this.#patch(at, { view })
			if (at !== index) this.#apply(at)
		})
	}

	#reset(): void {
		this.#forLinked(this.#now.active, ({ at }) => {
			this.#patch(at, { window: undefined, isInverted: false, view: undefined })
			this.#apply(at)
			this.#screens.get(at)?.fit()
		})
	}

	/** Does something with a pane, and with the others where they are linked. */
	#forLinked(index: number, change: (one: { pane: PaneState; at: number }) => void): void {
		this.#now.panes.forEach((pane, at) => {
			if (at === index || this.#now.isLinked) change({ pane, at })
		})
	}

	#apply(index: number): void {
		const pane = this.#now.panes[index]
		if (pane !== undefined) this.#screens.get(index)?.apply(pane)
	}

	#showAll(): void {
		for (const index of this.#screens.keys()) this.#show(index)
		this.#pictures.reorder()
		this.#tellProblems()
	}

	#show(index: number, { isOtherSeries = false } = {}): void {
		const pane = this.#now.panes[index]
		const slice = wantedSlice(this.#now, index)
		const screen = this.#screens.get(index)
		if (pane === undefined || slice === undefined || screen === undefined) return
		const isShown = pane.drawn?.imageId === slice.imageId
		// What is not here yet is drawn when it comes; until then the pane says so over the slice it has.
		if (isShown || pictureOf(slice.imageId) === undefined) return
		const shownStack = slicesOf(this.#now, pane).some(({ imageId }) => imageId === pane.drawn?.imageId)
		void screen.show(slice, pane, { isOtherSeries: isOtherSeries || !shownStack })
	}

	#onPicture(slice: Slice, image: Types.IImage): void {
		for (const [index, screen] of this.#screens) {
			if (wantedSlice(this.#now, index)?.imageId !== slice.imageId) continue
			this.#patch(index, { problem: undefined })
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
			if (problem !== pane.problem) this.#patch(index, { problem })
		}
		this.#takeOver()
	}

	#onDrawn(index: number, imageId: string, isFull: boolean): void {
		this.#tellReadout(index)
		this.#tellScale(index)
		const { drawn } = this.#now.panes[index] ?? {}
		if (drawn?.imageId === imageId && drawn.isFull === isFull) return
		const sliceIndex = slicesOf(this.#now, this.#now.panes[index]).findIndex((slice) => slice.imageId === imageId)
		if (sliceIndex === -1) return
		this.#patch(index, { drawn: { imageId, sliceIndex, isFull } })
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

	#tellReadout(index: number): void {
		const place = this.#pointer?.index === index ? this.#pointer.place : undefined
		const point = place && this.#screens.get(index)?.worldAt(place.x, place.y)
		const readout = point && this.#valueText(index, point)
		if (readout !== this.#now.panes[index]?.readout) this.#patch(index, { readout })
	}

	#tellScale(index: number): void {
		const mmPerPx = this.#screens.get(index)?.mmPerPx()
		if (mmPerPx !== this.#now.panes[index]?.mmPerPx) this.#patch(index, { mmPerPx })
	}

	#valueText(index: number, point: Types.Point3): string | undefined {
		const values = this.#screens.get(index)?.valueAt(point)
		if (values === undefined) return undefined
		const text = values.map((value) => String(Math.round(value * 100) / 100)).join(', ')
		return modalityOf(this.#now, this.#now.panes[index]) === 'CT' ? `${text} HU` : text
	}
}

let engineCount = 0

function newEngine(): RenderingEngine {
	return new RenderingEngine(`readroom-${++engineCount}`)
}

function paneOf(viewportId: string): number {
	return Number(viewportId.slice('pane-'.length))
}
