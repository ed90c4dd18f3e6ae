import { Button } from '@mantine/core'
import type { CaseSeries } from '@readroom/contracts'
import { IconLink } from '@tabler/icons-react'
import { useLocale, useWords } from '../app/words.ts'
import { sliceLink } from '../cases/slice-link.ts'
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
	const link = shown === null ? undefined : sliceLink(series, shown, locale)
	if (link === undefined) return null
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
