/** The tools of the panes: what the mouse and fingers do, and the marks they leave. */
import {
	addTool,
	annotation,
	Enums,
	init,
	PanTool,
	ToolGroupManager,
	type Types as ToolTypes,
	WindowLevelTool,
	ZoomTool,
} from '@cornerstonejs/tools'
import type { ViewerTool } from './keyboard.ts'
import { MARK_TEXTS, PatientLengthTool, ValueProbeTool } from './mark-tools.ts'
import { SliceScrollTool } from './scroll-tool.ts'
import { hearTools, type ToolEvents } from './tool-events.ts'
import { TwoFingerTool } from './two-finger-tool.ts'

const GROUP = 'panes'
const { MouseBindings, KeyboardBindings } = Enums

const TOOL_NAMES: Readonly<Record<ViewerTool, string>> = {
	scroll: SliceScrollTool.toolName,
	window: WindowLevelTool.toolName,
	zoom: ZoomTool.toolName,
	pan: PanTool.toolName,
	length: PatientLengthTool.toolName,
	probe: ValueProbeTool.toolName,
}

const TOOLS = [SliceScrollTool, WindowLevelTool, ZoomTool, PanTool, PatientLengthTool, ValueProbeTool, TwoFingerTool]

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
	const heard = hearTools(own)
	ToolGroupManager.destroyToolGroup(GROUP)
	const group = ToolGroupManager.createToolGroup(GROUP)
	if (group === undefined) throw new Error('the tools of the panes could not be made')
	for (const { toolName } of TOOLS) group.addTool(toolName, MARK_TEXTS[toolName])
	return {
		add: (viewportId, renderingEngineId) => group.addViewport(viewportId, renderingEngineId),
		remove: (viewportId, renderingEngineId) => group.removeViewports(renderingEngineId, viewportId),
		choose: (tool) => bindTools(group, tool),
		[Symbol.dispose]: () => {
			annotation.state.removeAllAnnotations()
			ToolGroupManager.destroyToolGroup(GROUP)
			heard[Symbol.dispose]()
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
