import type { CaseSeries, Locale, Phase } from '@readroom/contracts'
import { imageLink } from '@readroom/reading'
import type { SlicePlace } from '../viewer/viewer-state.ts'

/** The link to a slice as a reader of `locale` says it, `[动脉期 · 图 57]`; undefined where the series is not of the case. */
export function sliceLink(
	series: readonly CaseSeries[],
	{ seriesInstanceUid, sliceNumber }: SlicePlace,
	locale: Locale,
): string | undefined {
	const seriesIndex = series.findIndex((one) => one.seriesInstanceUid === seriesInstanceUid)
	if (seriesIndex === -1) return undefined
	const phase = ownPhase(series, seriesIndex)
	return imageLink(phase === null ? { seriesNumber: seriesIndex + 1, sliceNumber } : { phase, sliceNumber }, locale)
}

/** The phase of a series where it is the only one with it: a link by phase leads to the first. */
function ownPhase(series: readonly CaseSeries[], seriesIndex: number): Phase | null {
	const phase = series[seriesIndex]?.phase ?? null
	return series.filter((other) => other.phase === phase).length === 1 ? phase : null
}
