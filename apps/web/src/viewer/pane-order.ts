import type { CaseSeries, Phase } from '@readroom/contracts'

const PHASES: readonly Phase[] = ['plain', 'arterial', 'venous', 'delayed']

/** Panes at the most. */
const MOST_PANES = 4

/**
 * Series in the order in which they get a pane: phases as contrast passes through the body, then the rest as posted.
 *
 * The first paint and the viewer both go by it, so that one takes over from the other in place.
 */
export function paneOrder(series: readonly CaseSeries[]): CaseSeries[] {
	return series.toSorted((a, b) => phaseRank(a) - phaseRank(b))
}

function phaseRank({ phase }: CaseSeries): number {
	return phase === null ? PHASES.length : PHASES.indexOf(phase)
}

/** How many panes a case opens with. */
export function firstPaneCount(seriesCount: number, { isNarrow }: { isNarrow: boolean }): 1 | 2 | 4 {
	if (isNarrow || seriesCount <= 1) return 1
	return seriesCount === 2 ? 2 : MOST_PANES
}

/** As in the style sheets: a phone, held upright or sideways. */
export const NARROW = '(max-width: 899px), (max-height: 500px)'
