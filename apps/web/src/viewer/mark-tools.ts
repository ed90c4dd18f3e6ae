/** Tools that leave a mark, measured by our own rules. */
import type { Types } from '@cornerstonejs/core'
import { LengthTool, ProbeTool, type Types as ToolTypes } from '@cornerstonejs/tools'
import { hasPlace } from './cornerstone.ts'
import { toolEvents } from './tool-events.ts'

/** Cornerstone's own statistics look a value up by slice number and find one on the first slice only; ours reads the picture. */
export class ValueProbeTool extends ProbeTool {
	static override toolName = 'ValueProbe'

	override _calculateCachedStats(
		mark: ToolTypes.Annotation,
		_engine: unknown,
		enabledElement: Types.IEnabledElement,
	): unknown {
		const point = mark.data.handles?.points?.[0]
		const value = point === undefined ? undefined : toolEvents()?.readAt(enabledElement.viewport.id, point)
		const targets = Object.keys(mark.data.cachedStats ?? {})
		// Null is looked up again at the next drawing, when the full picture may be there.
		const stats = targets.map((targetId) => [targetId, { value: value ?? null, index: [0, 0, 0] }] as const)
		mark.data.cachedStats = Object.fromEntries(stats)
		mark.invalidated = false
		return mark.data.cachedStats
	}
}

/**
 * Cornerstone's own measures in whichever pane shows the picture, some time after the mark has changed, and keeps an older length when
 * no pane shows it any more. Ours needs the points only, and measures at once.
 */
export class PatientLengthTool extends LengthTool {
	static override toolName = 'PatientLength'
	override _calculateCachedStats = measureLength
	override _throttledCalculateCachedStats = measureLength
}

function measureLength(mark: ToolTypes.Annotation): ToolTypes.Annotation['data']['cachedStats'] {
	const [from, to] = mark.data.handles?.points ?? []
	const { referencedImageId } = mark.metadata ?? {}
	if (from === undefined || to === undefined || referencedImageId === undefined) return mark.data.cachedStats
	const length = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2])
	// Without a place in the patient the viewer draws pixels as millimetres.
	const unit = hasPlace(referencedImageId) ? 'mm' : 'px'
	const targets = Object.keys(mark.data.cachedStats ?? {})
	mark.data.cachedStats = Object.fromEntries(targets.map((targetId) => [targetId, { length, unit }]))
	mark.invalidated = false
	return mark.data.cachedStats
}

interface LengthStats {
	readonly length?: number | null
	readonly unit?: string
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

/** What is written beside a mark. */
export const MARK_TEXTS: Readonly<Record<string, object>> = {
	[PatientLengthTool.toolName]: { getTextLines: lengthText },
	[ValueProbeTool.toolName]: { getTextLines: probeText },
}
