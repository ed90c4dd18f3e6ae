import { getEnabledElement, type Types } from '@cornerstonejs/core'
import { BaseTool, ToolGroupManager, type Types as ToolTypes, WindowLevelTool } from '@cornerstonejs/tools'

/** What two fingers do once they have moved so far, in CSS pixels. */
const GESTURE_PX = 10

/** Two fingers: drawn apart or together they zoom, and carry the picture along; side by side in one direction they window. */
export class TwoFingerTool extends BaseTool {
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
		if (this.#gesture === 'zoom') pinch(event)
		if (this.#gesture === 'window') this.#windowTool()?.touchDragCallback(event)
	}

	touchEndCallback(): void {
		this.#gesture = undefined
		this.#spreadPx = 0
		this.#travelPx = [0, 0]
	}

	#windowTool(): WindowLevelTool | undefined {
		// Cornerstone gives the tools of a group without their type.
		return ToolGroupManager.getToolGroup(this.toolGroupId)?.getToolInstance(WindowLevelTool.toolName) as
			| WindowLevelTool
			| undefined
	}

	#recognised(): 'zoom' | 'window' | undefined {
		const spreadPx = Math.abs(this.#spreadPx)
		const travelPx = Math.hypot(...this.#travelPx)
		if (Math.max(spreadPx, travelPx) < GESTURE_PX) return undefined
		return spreadPx > travelPx ? 'zoom' : 'window'
	}
}

/** The picture stays under the fingers. */
function pinch({ detail }: ToolTypes.EventTypes.TouchDragEventType): void {
	const { element, lastPoints, currentPoints, lastPointsList, currentPointsList } = detail
	const viewport = getEnabledElement(element)?.viewport
	const { focalPoint, position, parallelScale } = viewport?.getCamera() ?? {}
	const factor = spread(currentPointsList) / spread(lastPointsList)
	if (viewport === undefined || focalPoint === undefined || position === undefined || parallelScale === undefined)
		return
	if (!Number.isFinite(factor) || factor === 0) return
	const moved = focalPoint.map((old, axis) => {
		const [last = 0, current = 0] = [lastPoints.world[axis], currentPoints.world[axis]]
		return last + (old - current) / factor - old
	})
	const shifted = ([x, y, z]: Types.Point3): Types.Point3 => [
		x + (moved[0] ?? 0),
		y + (moved[1] ?? 0),
		z + (moved[2] ?? 0),
	]
	viewport.setCamera({
		focalPoint: shifted(focalPoint),
		position: shifted(position),
		parallelScale: parallelScale / factor,
	})
	viewport.render()
}

function spread([first, second]: readonly ToolTypes.ITouchPoints[]): number {
	if (first === undefined || second === undefined) return Number.NaN
	return Math.hypot(first.canvas[0] - second.canvas[0], first.canvas[1] - second.canvas[1])
}
