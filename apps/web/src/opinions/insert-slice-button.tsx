import { Button } from '@mantine/core'
import type { CaseSeries, Phase } from '@readroom/contracts'
import { imageLink } from '@readroom/reading'
import { IconLink } from '@tabler/icons-react'
import { useLocale, useWords } from '../app/words.ts'
import { useViewerState } from '../viewer/viewer-state.ts'

/** Writes a link to the slice on the screen into the text: `[动脉期 · 图 57]`. */
export function InsertSliceButton({
	series,
	onInsert,
}: {
	series: readonly CaseSeries[]
	onInsert: (link: string) => void
}) {
	const t = useWords()
	const locale = useLocale()
	const shown = useViewerState((state) => state.shown)
	const seriesIndex = series.findIndex(({ seriesInstanceUid }) => seriesInstanceUid === shown?.seriesInstanceUid)
	const phase = ownPhase(series, seriesIndex)
	if (shown === null || seriesIndex === -1) return null
	const { sliceNumber } = shown
	const link = imageLink(
		phase === null ? { seriesNumber: seriesIndex + 1, sliceNumber } : { phase, sliceNumber },
		locale,
	)
	return (
		<Button
			variant="subtle"
			size="compact-xs"
			leftSection={<IconLink size={13} />}
			onClick={() => onInsert(link)}
			style={{ alignSelf: 'flex-start' }}
		>
			{t.opinions.insertSlice} {link}
		</Button>
	)
}

/** The phase of a series where it is the only one with it: a link by phase leads to the first. */
function ownPhase(series: readonly CaseSeries[], seriesIndex: number): Phase | null {
	const phase = series[seriesIndex]?.phase ?? null
	return series.filter((other) => other.phase === phase).length === 1 ? phase : null
}
