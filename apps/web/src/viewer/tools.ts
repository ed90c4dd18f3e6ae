/** The tools of the panes: what the mouse and fingers do, and the marks they leave. */
import { getEnabledElement, type Types } from '@cornerstonejs/core'
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
const { MouseBindings } = Enums

interface ToolEvents {
	readonly onScroll: (viewportId: string, by: number) => void
	readonly readAt: (viewportId: string, point: Types.Point3) => string | undefined
}

let events: ToolEvents | undefined

/** Slices a drag moves by: a whole series is a drag over the height of its pane. */
const FEWEST_PX_PER_SLICE = 3

/** Scrolls through slices; which slice that is, and what the other panes do, the viewer decides. */
class SliceScrollTool extends BaseTool {
	static override toolName = 'SliceScroll'
	#restPx = 0

	constructor(toolProps = {}, defaults = { supportedInteractionTypes: ['Mouse', 'Touch'], configuration: {} }) {
		super(toolProps, defaults)
	}

	mouseWheelCallback(event: ToolTypes.EventTypes.MouseWheelEventType): void {
		const { element, wheel } = event.detail
		const viewportId = getEnabledElement(element)?.viewportId
		if (viewportId !== undefined) events?.onScroll(viewportId, wheel.direction)
	}

	mouseDragCallback(event: ToolTypes.EventTypes.InteractionEventType): void {
		this.#drag(event)
	}

	touchDragCallback(event: ToolTypes.EventTypes.InteractionEventType): void {
		this.#drag(event)
	}

	#drag({ detail }: ToolTypes.EventTypes.InteractionEventType): void {
		const { viewportId, element, deltaPoints } = detail
		const sliceCount = Number(element.dataset['sliceCount'] ?? 1)
		const pxPerSlice = Math.max(FEWEST_PX_PER_SLICE, element.clientHeight / Math.max(sliceCount, 8))
		this.#restPx += deltaPoints.canvas[1]
		const by = Math.trunc(this.#restPx / pxPerSlice)
		if (by === 0) return
		this.#restPx -= by * pxPerSlice
		events?.onScroll(viewportId, by)
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

interface LengthStats {
	readonly length?: number | null
	readonly unit?: string
}

function startTools(): void {
	init()
	for (const tool of [SliceScrollTool, WindowLevelTool, ZoomTool, PanTool, LengthTool, ValueProbeTool]) addTool(tool)
	annotation.config.style.setDefaultToolStyles({
		global: {
			color: 'rgb(255, 214, 102)',
			colorHighlighted: 'rgb(46, 196, 214)',
			colorSelected: 'rgb(46, 196, 214)',
			textBoxColor: 'rgb(255, 214, 102)',
			textBoxFontSize: '13px',
			textBoxFontFamily: 'inherit',
			lineWidth: '1.5',
			shadow: true,
		},
	})
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
	group.addTool(SliceScrollTool.toolName)
	group.addTool(WindowLevelTool.toolName)
	group.addTool(ZoomTool.toolName)
	group.addTool(PanTool.toolName)
	group.addTool(LengthTool.toolName, { getTextLines: lengthText })
	group.addTool(ValueProbeTool.toolName, { getTextLines: probeText })
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
 * As in a PACS: the left button is the chosen tool, the right one windows (or zooms while windowing is chosen), the middle one pans,
 * the wheel scrolls. One finger is the chosen tool, two zoom and pan.
 */
function bindTools(group: ToolTypes.IToolGroup, tool: ViewerTool): void {
	const bindings = new Map<string, ToolTypes.IToolBinding[]>()
	const bind = (name: ViewerTool, binding: ToolTypes.IToolBinding): void => {
		bindings.set(TOOL_NAMES[name], [...(bindings.get(TOOL_NAMES[name]) ?? []), binding])
	}
	bind(tool, { mouseButton: MouseBindings.Primary })
	bind(tool, { numTouchPoints: 1 })
	bind(tool === 'window' ? 'zoom' : 'window', { mouseButton: MouseBindings.Secondary })
	bind('pan', { mouseButton: MouseBindings.Auxiliary })
	bind('scroll', { mouseButton: MouseBindings.Wheel })
	bind('zoom', { numTouchPoints: 2 })
	for (const name of Object.values(TOOL_NAMES)) {
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
