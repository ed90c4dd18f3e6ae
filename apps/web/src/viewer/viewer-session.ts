import { Enums, eventTarget, imageLoader, RenderingEngine, setUseCPURendering, type Types } from '@cornerstonejs/core'
import type { CaseSeries, Modality } from '@readroom/contracts'
import { type JsonDataset, WINDOW_PRESETS, type Window } from '@readroom/dicom'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { describeStacks, dropPicture, hasWebGl2, keepPicture, pictureOf, startCornerstone } from './cornerstone.ts'
import type { DecodedPicture } from './decode-job.ts'
import type { ViewerCommand, ViewerTool } from './keyboard.ts'
import { linkedPlace } from './linking.ts'
import { loadingOrder, type StackOnScreen } from './loading-order.ts'
import { firstPaneCount, NARROW, paneOrder } from './pane-order.ts'
import { PaneScreen } from './pane-screen.ts'
import { type LoadProblem, PictureLoader, type Quality } from './picture-loader.ts'
import type { View } from './readout.ts'
import { firstIndexOf, type Slice, type Stack, stackOf } from './stack.ts'
import { openTools, removeMark, undoMark } from './tools.ts'
import { type SlicePlace, useViewerState } from './viewer-state.ts'

export type Layout = 1 | 2 | 4

export interface PaneState {
	readonly stackIndex: number
	/** From 0; what it shows or is about to show. */
	readonly sliceIndex: number
	/** What is drawn. */
	readonly drawn: { readonly imageId: string; readonly sliceIndex: number; readonly isFull: boolean } | undefined
	/** Undefined: as the scanner proposes. */
	readonly window: Window | undefined
	readonly isInverted: boolean
	readonly view: View | undefined
	/** The series does not reach to where the linked panes are. */
	readonly isBeyond: boolean
	readonly problem: PictureProblem | undefined
	readonly readout: string | undefined
}

export interface PictureProblem {
	readonly imageId: string
	readonly sliceNumber: number
	readonly kind: 'not-reached' | 'not-answered' | 'not-decoded'
	/** Of the server's answer, where that was no picture. */
	readonly status: number | undefined
}

export interface ViewerSnapshot {
	readonly status: 'loading' | 'ready' | 'failed'
	readonly stacks: readonly Stack[]
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

/** Decoded pixels, in bytes. */
const PHONE_BUDGET = 256 * 1024 * 1024
const PC_BUDGET = 1024 * 1024 * 1024
/** Of the budget, for what is loaded ahead; the rest is room for what is just being shown. */
const LOADED_AHEAD = 0.85

/** A case in the viewer: which slices its panes show, what is loaded next, and what the tools do. */
export class ViewerSession implements Disposable {
	readonly state: StoreApi<ViewerSnapshot>
	readonly #resources = new DisposableStack()
	readonly #loader: PictureLoader
	readonly #tools: ReturnType<typeof openTools>
	readonly #screens = new Map<number, PaneScreen>()
	readonly #kept = new Map<string, Slice>()
	readonly #budgetBytes: number
	readonly #isNarrow: boolean
	#engine: RenderingEngine
	#slices: readonly Slice[] = []
	#isOrderStale = false
	#isTakenOver = false
	#isGone = false

	constructor(series: readonly CaseSeries[]) {
		const isPhone = matchMedia('(pointer: coarse)').matches
		this.#isNarrow = matchMedia(NARROW).matches
		this.#budgetBytes = isPhone ? PHONE_BUDGET : PC_BUDGET
		startCornerstone({ isPhone, budgetBytes: this.#budgetBytes })
		this.state = createStore<ViewerSnapshot>(() => ({
			status: 'loading',
			stacks: [],
			panes: [],
			layout: firstPaneCount(series.length, { isNarrow: this.#isNarrow }),
			isMaximised: false,
			active: 0,
			tool: isPhone ? 'scroll' : 'window',
			isLinked: true,
			isHelpOpen: false,
			isCpu: !hasWebGl2(),
			epoch: 0,
		}))
		this.#engine = newEngine()
		this.#loader = this.#resources.use(
			new PictureLoader({
				onPicture: (slice, picture, quality) => void this.#onPicture(slice, picture, quality),
				onProblem: (slice, problem) => this.#onProblem(slice, problem),
				onSpeed: () => this.#reorder(),
			}),
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

	/** The panes that are on the screen. */
	visiblePanes(): number[] {
		const { layout, isMaximised, active } = this.#now
		return isMaximised ? [active] : Array.from({ length: layout }, (_, index) => index)
	}

	/** Tells whether an element was taken for a pane; undo by calling what it answers. */
	attach(index: number, element: HTMLDivElement): () => void {
		const pane = this.#now.panes[index]
		if (pane === undefined) return () => undefined
		const id = `pane-${index}`
		const screen = new PaneScreen(
			{ engine: this.#engine, element, id, slices: this.#slices },
			{
				onDrawn: (imageId, isFull) => this.#onDrawn(index, imageId, isFull),
				onWindow: (window) => this.#setWindow(index, window),
				onView: (view) => this.#setView(index, view),
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
		if (this.#isGone || this.#screens.size === 0) return
		this.#engine.resize(true, true)
		for (const [index, screen] of this.#screens) {
			const pane = this.#now.panes[index]
			if (pane?.view === undefined) screen.fit()
			else screen.apply(pane)
		}
	}

	activate(index: number): void {
		if (this.#now.active === index) return
		this.state.setState({ active: index })
		this.#tellShown()
		this.#reorder()
	}

	setLayout(layout: Layout): void {
		const { panes, active } = this.#now
		this.state.setState({
			layout,
			isMaximised: false,
			active: Math.min(active, layout - 1),
			panes: this.#withPanes(panes, layout),
		})
		this.#reorder()
	}

	toggleMaximised(index: number): void {
		const { layout, isMaximised } = this.#now
		if (layout === 1) return
		this.state.setState({ isMaximised: !isMaximised, active: index })
		this.#reorder()
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
			case 'preset':
				return this.#setWindow(active, WINDOW_PRESETS[command.preset], { isApplied: true })
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
		const slices = this.#slicesOf(pane)
		if (pane === undefined || slices.length === 0) return
		const sliceIndex = Math.min(Math.max(wanted, 0), slices.length - 1)
		this.#patch(index, { sliceIndex, isBeyond: false, problem: undefined, readout: undefined })
		if (this.#now.isLinked) this.#linkTo(index)
		this.#showAll()
	}

	/** Puts another series into a pane, at the same place where that can be told. */
	setSeries(index: number, stackIndex: number): void {
		const { panes, stacks, isLinked } = this.#now
		const pane = panes[index]
		const from = this.#slicesOf(pane)[pane?.sliceIndex ?? 0]
		const to = stacks[stackIndex]
		if (pane === undefined || to === undefined || to.slices.length === 0) return
		const place = from && linkedPlace(from, to.slices)
		const isSameModality = stacks[pane.stackIndex]?.series.modality === to.series.modality
		const isRelated = place !== undefined && place.kind !== 'unrelated'
		this.#patch(index, {
			stackIndex,
			sliceIndex: place?.kind === 'slice' ? place.index : firstIndexOf(to),
			isBeyond: place?.kind === 'beyond' && isLinked,
			problem: undefined,
			readout: undefined,
			window: isSameModality ? (pane.window ?? this.#screens.get(index)?.window()) : undefined,
			view: isRelated ? (pane.view ?? this.#screens.get(index)?.view()) : undefined,
		})
		this.#show(index, { isOtherSeries: true })
		this.#reorder()
	}

	/** Goes where a link in a text points to. */
	goToPlace({ seriesInstanceUid, sliceNumber }: SlicePlace): void {
		const { stacks, panes, active } = this.#now
		const stackIndex = stacks.findIndex(({ series }) => series.seriesInstanceUid === seriesInstanceUid)
		if (stackIndex === -1) return
		const visible = this.visiblePanes()
		const index = visible.find((candidate) => panes[candidate]?.stackIndex === stackIndex) ?? active
		if (panes[index]?.stackIndex !== stackIndex) this.setSeries(index, stackIndex)
		this.activate(index)
		this.goTo(index, sliceNumber - 1)
	}

	/** Says what lies under the pointer, given in CSS pixels from the pane's corner. */
	readUnder(index: number, place: { readonly x: number; readonly y: number } | undefined): void {
		const screen = this.#screens.get(index)
		const point = place && screen?.worldAt(place.x, place.y)
		const readout = point && this.#valueText(index, point)
		if (readout !== this.#now.panes[index]?.readout) this.#patch(index, { readout })
	}

	/** The window that a pane is drawn with. */
	windowOf(index: number): Window | undefined {
		return this.#screens.get(index)?.window()
	}

	retry(index: number): void {
		const slice = this.#wantedSlice(index)
		if (slice === undefined) return
		this.#patch(index, { problem: undefined })
		this.#loader.retry(slice)
		this.#reorder()
	}

	[Symbol.dispose](): void {
		this.#isGone = true
		for (const screen of this.#screens.values()) screen[Symbol.dispose]()
		this.#screens.clear()
		this.#resources.dispose()
		this.#engine.destroy()
		useViewerState.setState({ shown: null })
	}

	async #open(series: readonly CaseSeries[]): Promise<void> {
		const stacks = await Promise.all(paneOrder(series).map(fetchStack))
		if (this.#isGone) return
		const readable = stacks.filter((stack): stack is Stack => stack !== undefined && stack.slices.length > 0)
		if (readable.length === 0) {
			this.state.setState({ status: 'failed' })
			document.getElementById('first-paint')?.remove()
			return
		}
		this.#slices = readable.flatMap(({ slices }) => slices)
		this.#resources.use(describeStacks(readable))
		const layout = firstPaneCount(readable.length, { isNarrow: this.#isNarrow })
		this.state.setState({ stacks: readable, layout })
		this.state.setState({ status: 'ready', panes: this.#withPanes([], layout) })
		const { wanted } = useViewerState.getState()
		if (wanted !== null) this.#obey(wanted)
		this.#reorder()
	}

	#listen(): void {
		const leaving = new AbortController()
		this.#resources.defer(() => leaving.abort())
		this.#resources.defer(
			useViewerState.subscribe(({ wanted }) => {
				if (wanted !== null && this.#now.status === 'ready') this.#obey(wanted)
			}),
		)
		const { IMAGE_CACHE_IMAGE_REMOVED, WEBGL_CONTEXT_LOST } = Enums.Events
		this.#hear(IMAGE_CACHE_IMAGE_REMOVED, (event) => {
			const slice = this.#kept.get((event as CustomEvent<{ imageId: string }>).detail.imageId)
			if (slice === undefined) return
			this.#kept.delete(slice.imageId)
			this.#loader.forget(slice)
		})
		this.#hear(WEBGL_CONTEXT_LOST, () => this.#drawWithoutWebGl())
		addEventListener('online', () => this.visiblePanes().forEach((index) => this.retry(index)), {
			signal: leaving.signal,
		})
	}

	#hear(type: string, heard: (event: Event) => void): void {
		eventTarget.addEventListener(type, heard)
		this.#resources.defer(() => eventTarget.removeEventListener(type, heard))
	}

	/** The graphics card has given up: the processor draws from here on. */
	#drawWithoutWebGl(): void {
		if (this.#isGone || this.#now.isCpu) return
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

	/** As many panes as the layout has: those there are, then series that no pane shows. */
	#withPanes(panes: readonly PaneState[], layout: Layout): PaneState[] {
		const { stacks } = this.#now
		const more = [...panes]
		while (more.length < Math.min(layout, stacks.length)) {
			const shown = new Set(more.map(({ stackIndex }) => stackIndex))
			const stackIndex = stacks.findIndex((_, candidate) => !shown.has(candidate))
			const stack = stacks[stackIndex]
			if (stack === undefined) break
			more.push(newPane(stackIndex, firstIndexOf(stack)))
		}
		return more
	}

	#slicesOf(pane: PaneState | undefined): readonly Slice[] {
		return (pane && this.#now.stacks[pane.stackIndex]?.slices) ?? []
	}

	#wantedSlice(index: number): Slice | undefined {
		const pane = this.#now.panes[index]
		return this.#slicesOf(pane)[pane?.sliceIndex ?? 0]
	}

	#modalityOf(pane: PaneState): Modality | undefined {
		return this.#now.stacks[pane.stackIndex]?.series.modality
	}

	#patch(index: number, change: Partial<PaneState>): void {
		const { panes } = this.#now
		this.state.setState({ panes: panes.map((pane, at) => (at === index ? { ...pane, ...change } : pane)) })
	}

	#linkTo(index: number): void {
		const from = this.#wantedSlice(index)
		if (from === undefined) return
		this.#now.panes.forEach((pane, other) => {
			if (other === index) return
			const place = linkedPlace(from, this.#slicesOf(pane))
			if (place.kind === 'slice')
				this.#patch(other, { sliceIndex: place.index, isBeyond: false, problem: undefined, readout: undefined })
			else this.#patch(other, { isBeyond: place.kind === 'beyond', readout: undefined })
		})
	}

	#flipPhase(): void {
		const { active, panes, stacks } = this.#now
		const pane = panes[active]
		if (pane !== undefined && stacks.length > 1) this.setSeries(active, (pane.stackIndex + 1) % stacks.length)
	}

	#setLinked(isLinked: boolean): void {
		this.state.setState({ isLinked })
		if (!isLinked) this.#now.panes.forEach((_, index) => this.#patch(index, { isBeyond: false }))
		else this.#linkTo(this.#now.active)
		this.#showAll()
	}

	/** @param options.isApplied whether the pane itself is still to be drawn with it */
	#setWindow(index: number, window: Window, { isApplied = false } = {}): void {
		const modality = this.#now.panes[index] && this.#modalityOf(this.#now.panes[index])
		this.#forLinked(index, ({ pane, at }) => {
			if (this.#modalityOf(pane) !== modality) return
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

	#setView(index: number, view: View): void {
		const from = this.#wantedSlice(index)
		this.#forLinked(index, ({ pane, at }) => {
			const to = this.#slicesOf(pane)[pane.sliceIndex]
			const isRelated = from !== undefined && to !== undefined && linkedPlace(from, [to]).kind !== 'unrelated'
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
		this.#reorder()
	}

	#show(index: number, { isOtherSeries = false } = {}): void {
		const pane = this.#now.panes[index]
		const slice = this.#wantedSlice(index)
		const screen = this.#screens.get(index)
		if (pane === undefined || slice === undefined || screen === undefined) return
		const isShown = pane.drawn?.imageId === slice.imageId
		// What is not here yet is drawn when it comes; until then the pane says so over the slice it has.
		if (isShown || pictureOf(slice.imageId) === undefined) return
		const shownStack = this.#slicesOf(pane).some(({ imageId }) => imageId === pane.drawn?.imageId)
		void screen.show(slice, pane, { isOtherSeries: isOtherSeries || !shownStack })
	}

	async #onPicture(slice: Slice, picture: DecodedPicture, quality: Quality): Promise<void> {
		const image = keepPicture(slice, picture, quality)
		this.#kept.set(slice.imageId, slice)
		// It is in the memory when this has come back.
		await imageLoader.loadAndCacheImage(slice.imageId)
		if (this.#isGone) return
		this.#makeRoom()
		for (const [index, screen] of this.#screens) {
			if (this.#wantedSlice(index)?.imageId !== slice.imageId) continue
			this.#patch(index, { problem: undefined })
			if (this.#now.panes[index]?.drawn?.imageId === slice.imageId) screen.refine(image)
			else this.#show(index)
		}
	}

	#onProblem(slice: Slice, problem: LoadProblem): void {
		this.#now.panes.forEach((pane, index) => {
			if (this.#wantedSlice(index)?.imageId !== slice.imageId) return
			this.#patch(index, {
				problem: { ...problem, imageId: slice.imageId, sliceNumber: pane.sliceIndex + 1 },
			})
		})
		this.#takeOver()
	}

	#onDrawn(index: number, imageId: string, isFull: boolean): void {
		const { drawn } = this.#now.panes[index] ?? {}
		if (drawn?.imageId === imageId && drawn.isFull === isFull) return
		const sliceIndex = this.#slicesOf(this.#now.panes[index]).findIndex((slice) => slice.imageId === imageId)
		if (sliceIndex === -1) return
		this.#patch(index, { drawn: { imageId, sliceIndex, isFull } })
		this.#tellShown()
		this.#takeOver()
	}

	/** Takes the place of what was painted before the app once every pane shows the same, and only then follows the links. */
	#takeOver(): void {
		if (this.#isTakenOver) return
		const isDone = this.visiblePanes().every((index) => {
			const pane = this.#now.panes[index]
			return pane === undefined || pane.drawn?.isFull === true || pane.problem !== undefined
		})
		if (!isDone) return
		this.#isTakenOver = true
		requestAnimationFrame(() => {
			document.getElementById('first-paint')?.remove()
			performance.mark('viewer-took-over')
			if (this.#isGone || !this.#now.isLinked) return
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

	#valueText(index: number, point: Types.Point3): string | undefined {
		const pane = this.#now.panes[index]
		const values = this.#screens.get(index)?.valueAt(point)
		if (pane === undefined || values === undefined) return undefined
		const text = values.map((value) => String(Math.round(value * 100) / 100)).join(', ')
		return this.#modalityOf(pane) === 'CT' ? `${text} HU` : text
	}

	/** Many changes in one turn make one new order. */
	#reorder(): void {
		if (this.#isOrderStale) return
		this.#isOrderStale = true
		queueMicrotask(() => {
			this.#isOrderStale = false
			if (!this.#isGone) this.#loader.setOrder(this.#order())
		})
	}

	#order(): { slice: Slice; quality: Quality }[] {
		const { active, panes, stacks } = this.#now
		const visible = this.visiblePanes().filter((index) => index !== active)
		const shown = [active, ...visible].flatMap((index) => this.#onScreen(panes[index]))
		const shownStacks = new Set(shown.map(({ stackIndex }) => stackIndex))
		const hidden = stacks.flatMap((stack, stackIndex) =>
			shownStacks.has(stackIndex) ? [] : this.#onScreen(newPane(stackIndex, firstIndexOf(stack))),
		)
		const budgetBytes = this.#budgetBytes * LOADED_AHEAD
		return loadingOrder({ shown, hidden, budgetBytes, isSlowLine: this.#loader.isSlowLine }).flatMap(
			({ stackIndex, sliceIndex, quality }) => {
				const slice = stacks[stackIndex]?.slices[sliceIndex]
				return slice === undefined ? [] : [{ slice, quality }]
			},
		)
	}

	#onScreen(pane: PaneState | undefined): StackOnScreen[] {
		const slices = this.#slicesOf(pane)
		const [first] = slices
		if (pane === undefined || first === undefined) return []
		const { rows, columns, samplesPerPixel, bitsAllocated } = first.description
		return [
			{
				stackIndex: pane.stackIndex,
				sliceIndex: pane.sliceIndex,
				sliceCount: slices.length,
				sliceBytes: rows * columns * samplesPerPixel * (bitsAllocated / 8),
			},
		]
	}

	/** Lets go of what is far from the slices on the screen before the memory is full. */
	#makeRoom(): void {
		let bytes = 0
		for (const imageId of this.#kept.keys()) bytes += pictureOf(imageId)?.sizeInBytes ?? 0
		if (bytes < this.#budgetBytes * LOADED_AHEAD) return
		const wanted = new Set(this.#order().map(({ slice }) => slice.imageId))
		const drawn = new Set(this.#now.panes.map((pane) => pane.drawn?.imageId))
		for (const imageId of [...this.#kept.keys()]) {
			if (!wanted.has(imageId) && !drawn.has(imageId)) dropPicture(imageId)
		}
	}
}

let engineCount = 0

function newEngine(): RenderingEngine {
	return new RenderingEngine(`readroom-${++engineCount}`)
}

function paneOf(viewportId: string): number {
	return Number(viewportId.slice('pane-'.length))
}

function newPane(stackIndex: number, sliceIndex: number): PaneState {
	return {
		stackIndex,
		sliceIndex,
		drawn: undefined,
		window: undefined,
		isInverted: false,
		view: undefined,
		isBeyond: false,
		problem: undefined,
		readout: undefined,
	}
}

/** Undefined where the server does not give it; the other series are shown. */
async function fetchStack(series: CaseSeries): Promise<Stack | undefined> {
	const url = `/dicom-web/studies/${series.studyInstanceUid}/series/${series.seriesInstanceUid}/metadata`
	const response = await fetch(url, { headers: { accept: 'application/dicom+json' } }).catch(() => undefined)
	if (response === undefined || !response.ok) return undefined
	// Made by our own server with the same library; what is read of it is checked value by value.
	return stackOf(series, (await response.json()) as JsonDataset[])
}
