/** The tools of the panes: what the mouse and fingers do, and the marks they leave. */
import type { Types } from '@cornerstonejs/core'
import {
	addTool,
	annotation,
	BaseTool,
	Enums,
	init,
	LengthTool,
	PanTool,
	ProbeTool,
	ToolGroupManager,
	type Types as ToolTypes,
	WindowLevelTool,
	ZoomTool,
} from '@cornerstonejs/tools'
import type { ViewerTool } from './keyboard.ts'

const GROUP = 'panes'
const { MouseBindings, KeyboardBindings } = Enums

interface ToolEvents {
	readonly onScroll: (viewportId: string, by: number) => void
	readonly readAt: (viewportId: string, point: Types.Point3) => string | undefined
}

let events: ToolEvents | undefined

/** Slices a drag moves by: a whole series is a drag over the height of its pane. */
const FEWEST_PX_PER_SLICE = 3
/** A notch of a mouse wheel is one slice; touchpads send many small turns, of which so many pixels are one. */
const NOTCH_PX = 50
/** A finger has less room than a mouse and trembles more. */
const FINGER_PX_PER_SLICE = 9

/** Scrolls through slices; which slice that is, and what the other panes do, the viewer decides. */
class SliceScrollTool extends BaseTool {
	static override toolName = 'SliceScroll'
	#restPx = 0

	constructor(toolProps = {}, defaults = { supportedInteractionTypes: ['Mouse', 'Touch'], configuration: {} }) {
		super(toolProps, defaults)
	}

	mouseWheelCallback({ detail }: ToolTypes.EventTypes.MouseWheelEventType): void {
		const { viewportId, wheel } = detail
		if (Math.abs(wheel.pixelY) < NOTCH_PX) return this.#scroll(viewportId, wheel.pixelY, NOTCH_PX)
		this.#restPx = 0
		events?.onScroll(viewportId, wheel.direction)
	}

	mouseDragCallback({ detail }: ToolTypes.EventTypes.InteractionEventType): void {
		const { viewportId, element, deltaPoints } = detail
		const sliceCount = Number(element.dataset['sliceCount'] ?? 1)
		const pxPerSlice = Math.max(FEWEST_PX_PER_SLICE, element.clientHeight / Math.max(sliceCount, 8))
		this.#scroll(viewportId, deltaPoints.canvas[1], pxPerSlice)
	}

	touchDragCallback({ detail }: ToolTypes.EventTypes.InteractionEventType): void {
		this.#scroll(detail.viewportId, detail.deltaPoints.canvas[1], FINGER_PX_PER_SLICE)
	}

	#scroll(viewportId: string, px: number, pxPerSlice: number): void {
		if (Math.sign(px) !== Math.sign(this.#restPx)) this.#restPx = 0
		this.#restPx += px
		const by = Math.trunc(this.#restPx / pxPerSlice)
		if (by === 0) return
		this.#restPx -= by * pxPerSlice
		events?.onScroll(viewportId, by)
	}
}

/** What two fingers do once they have moved so far, in CSS pixels. */
const GESTURE_PX = 10

/** Two fingers: drawn apart or together they zoom, and carry the picture along; side by side in one direction they window. */
class TwoFingerTool extends BaseTool {
	static override toolName = 'TwoFinger'
	#gesture: 'zoom' | 'window' | undefined
	#spreadPx = 0
	#travelPx: Types.Point2 = [0, 0]

	constructor(toolProps = {}, defaults = { supportedInteractionTypes: ['Touch'], configuration: {} }) {
		super(toolProps, defaults)
	}

	touchDragCallback(event: ToolTypes.EventTypes.TouchDragEventType): void {
		const { deltaDistance, deltaPoints } = event.detail
		this.#spreadPx += deltaDistance.canvas
		this.#travelPx = [this.#travelPx[0] + deltaPoints.canvas[0], this.#travelPx[1] + deltaPoints.canvas[1]]
		this.#gesture ??= this.#recognised()
		if (this.#gesture === 'zoom') this.#tool(ZoomTool.toolName).touchDragCallback(event)
		if (this.#gesture === 'window') this.#tool(WindowLevelTool.toolName).touchDragCallback(event)
	}

	#tool(toolName: string): ZoomTool | WindowLevelTool {
		// Cornerstone gives any of the tools without its type; only these two are asked for.
		return ToolGroupManager.getToolGroup(GROUP)?.getToolInstance(toolName) as ZoomTool | WindowLevelTool
	}

	touchEndCallback(): void {
		this.#gesture = undefined
		this.#spreadPx = 0
		this.#travelPx = [0, 0]
	}

	#recognised(): 'zoom' | 'window' | undefined {
		const spreadPx = Math.abs(this.#spreadPx)
		const travelPx = Math.hypot(...this.#travelPx)
		if (Math.max(spreadPx, travelPx) < GESTURE_PX) return undefined
		return spreadPx > travelPx ? 'zoom' : 'window'
	}
}

/** Cornerstone's own statistics look a value up by slice number and find one on the first slice only; ours reads the picture. */
class ValueProbeTool extends ProbeTool {
	static override toolName = 'ValueProbe'

	override _calculateCachedStats(
		mark: ToolTypes.Annotation,
		_engine: unknown,
		enabledElement: Types.IEnabledElement,
	): unknown {
		const point = mark.data.handles?.points?.[0]
		const value = point === undefined ? undefined : events?.readAt(enabledElement.viewport.id, point)
		const targets = Object.keys(mark.data.cachedStats ?? {})
		// Null is looked up again at the next drawing, when the full picture may be there.
		const stats = targets.map((targetId) => [targetId, { value: value ?? null, index: [0, 0, 0] }] as const)
		mark.data.cachedStats = Object.fromEntries(stats)
		mark.invalidated = false
		return mark.data.cachedStats
	}
}

const TOOL_NAMES: Readonly<Record<ViewerTool, string>> = {
	scroll: SliceScrollTool.toolName,
	window: WindowLevelTool.toolName,
	zoom: ZoomTool.toolName,
	pan: PanTool.toolName,
	length: LengthTool.toolName,
	probe: ValueProbeTool.toolName,
}

const TOOLS = [SliceScrollTool, WindowLevelTool, ZoomTool, PanTool, LengthTool, ValueProbeTool, TwoFingerTool]

interface LengthStats {
	readonly length?: number | null
	readonly unit?: string
}

const MARK_COLOUR = 'rgb(255, 214, 102)'
const CHOSEN_COLOUR = 'rgb(46, 196, 214)'

const MARK_STYLE = {
	color: MARK_COLOUR,
	colorHighlighted: CHOSEN_COLOUR,
	colorSelected: CHOSEN_COLOUR,
	textBoxColor: MARK_COLOUR,
	textBoxColorHighlighted: CHOSEN_COLOUR,
	textBoxColorSelected: CHOSEN_COLOUR,
	textBoxBackground: 'rgb(5 7 9 / 55%)',
	textBoxFontSize: '13px',
	textBoxFontFamily: 'inherit',
	lineWidth: '1.5',
	shadow: true,
}

function startTools(): void {
	init()
	for (const tool of TOOLS) addTool(tool)
	const defaults = annotation.config.style.getDefaultToolStyles()
	annotation.config.style.setDefaultToolStyles({ ...defaults, global: { ...defaults['global'], ...MARK_STYLE } })
}

let isStarted = false

/** Makes the tools of the panes; disposing of them takes the marks away too. */
export function openTools(own: ToolEvents): Disposable & {
	readonly add: (viewportId: string, renderingEngineId: string) => void
	readonly remove: (viewportId: string, renderingEngineId: string) => void
	readonly choose: (tool: ViewerTool) => void
} {
	if (!isStarted) startTools()
	isStarted = true
	events = own
	ToolGroupManager.destroyToolGroup(GROUP)
	const group = ToolGroupManager.createToolGroup(GROUP)
	if (group === undefined) throw new Error('the tools of the panes could not be made')
	for (const { toolName } of TOOLS) group.addTool(toolName, CONFIGURATIONS[toolName])
	return {
		add: (viewportId, renderingEngineId) => group.addViewport(viewportId, renderingEngineId),
		remove: (viewportId, renderingEngineId) => group.removeViewports(renderingEngineId, viewportId),
		choose: (tool) => bindTools(group, tool),
		[Symbol.dispose]: () => {
			annotation.state.removeAllAnnotations()
			ToolGroupManager.destroyToolGroup(GROUP)
			if (events === own) events = undefined
		},
	}
}

/**
 * As in a PACS: the left button is the chosen tool, the right one zooms (or windows while zooming is chosen), the middle one pans, the
 * wheel scrolls, and with Ctrl it zooms. One finger is the chosen tool.
 */
function bindTools(group: ToolTypes.IToolGroup, tool: ViewerTool): void {
	const bindings = new Map<string, ToolTypes.IToolBinding[]>()
	const bind = (toolName: string, ...more: ToolTypes.IToolBinding[]): void => {
		bindings.set(toolName, [...(bindings.get(toolName) ?? []), ...more])
	}
	bind(TOOL_NAMES[tool], { mouseButton: MouseBindings.Primary }, { numTouchPoints: 1 })
	bind(TOOL_NAMES[tool === 'zoom' ? 'window' : 'zoom'], { mouseButton: MouseBindings.Secondary })
	bind(TOOL_NAMES.pan, { mouseButton: MouseBindings.Auxiliary })
	bind(TOOL_NAMES.scroll, { mouseButton: MouseBindings.Wheel })
	bind(TOOL_NAMES.zoom, { mouseButton: MouseBindings.Wheel, modifierKey: KeyboardBindings.Ctrl })
	bind(TwoFingerTool.toolName, { numTouchPoints: 2 })
	for (const name of [...Object.values(TOOL_NAMES), TwoFingerTool.toolName]) {
		group.setToolPassive(name, { removeAllBindings: true })
		const own = bindings.get(name)
		if (own !== undefined) group.setToolActive(name, { bindings: own })
	}
}

function lengthText(data: { cachedStats: Record<string, LengthStats> }, targetId: string): string[] | undefined {
	const { length, unit } = data.cachedStats[targetId] ?? {}
	if (length === undefined || length === null || !Number.isFinite(length)) return undefined
	return [`${length.toFixed(1)} ${unit ?? ''}`]
}

function probeText(data: { cachedStats: Record<string, { value?: unknown }> }, targetId: string): string[] | undefined {
	const value = data.cachedStats[targetId]?.value
	return typeof value === 'string' ? [value] : undefined
}

const CONFIGURATIONS: Readonly<Record<string, object>> = {
	[LengthTool.toolName]: { getTextLines: lengthText },
	[ValueProbeTool.toolName]: { getTextLines: probeText },
}

/** Takes away the mark that is selected, else the newest one. */
export function removeMark(): void {
	const selected = annotation.selection.getAnnotationsSelected().at(-1)
	const mark = selected ?? annotation.state.getAllAnnotations().at(-1)?.annotationUID
	if (mark !== undefined) annotation.state.removeAnnotation(mark)
}

/** Takes away the newest mark. */
export function undoMark(): void {
	const newest = annotation.state.getAllAnnotations().at(-1)?.annotationUID
	if (newest !== undefined) annotation.state.removeAnnotation(newest)
}
