import { BaseTool, type Types as ToolTypes } from '@cornerstonejs/tools'
import { toolEvents } from './tool-events.ts'

/** Slices a drag moves by: a whole series is a drag over the height of its pane. */
const FEWEST_PX_PER_SLICE = 3
/** A notch of a mouse wheel is one slice; touchpads send many small turns, of which so many pixels are one. */
const NOTCH_PX = 50
/** A finger has less room than a mouse and trembles more. */
const FINGER_PX_PER_SLICE = 9

/** Scrolls through slices; which slice that is, and what the other panes do, the viewer decides. */
export class SliceScrollTool extends BaseTool {
	static override toolName = 'SliceScroll'
	#restPx = 0

	constructor(toolProps = {}, defaults = { supportedInteractionTypes: ['Mouse', 'Touch'], configuration: {} }) {
		super(toolProps, defaults)
	}

	mouseWheelCallback({ detail }: ToolTypes.EventTypes.MouseWheelEventType): void {
		const { viewportId, wheel } = detail
		if (Math.abs(wheel.pixelY) < NOTCH_PX) return this.#scroll(viewportId, wheel.pixelY, NOTCH_PX)
		this.#restPx = 0
		toolEvents()?.onScroll(viewportId, wheel.direction)
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
		toolEvents()?.onScroll(viewportId, by)
	}
}
