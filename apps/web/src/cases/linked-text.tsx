import type { CaseSeries } from '@readroom/contracts'
import { type ImageLink, parseImageLinks } from '@readroom/reading'
import { showSlice } from '../viewer/viewer-state.ts'

/** A person's words, with `[动脉期 · 图 57]` made into links that bring the viewer to that slice. */
export function LinkedText({ text, series }: { text: string; series: readonly CaseSeries[] }) {
	return (
		<p className="case-text">
			{parseImageLinks(text).map((segment, index) => {
				// Segments never move: what was posted stays as it is.
				const key = `${index}`
				const target = segment.type === 'link' ? seriesOf(segment.link, series) : undefined
				if (segment.type === 'text' || target === undefined) return <span key={key}>{segment.text}</span>
				const place = { seriesInstanceUid: target.seriesInstanceUid, sliceNumber: segment.link.sliceNumber }
				return (
					<button key={key} type="button" className="slice-link" onClick={() => showSlice(place)}>
						{segment.text}
					</button>
				)
			})}
		</p>
	)
}

function seriesOf(link: ImageLink, series: readonly CaseSeries[]): CaseSeries | undefined {
	return 'phase' in link ? series.find(({ phase }) => phase === link.phase) : series[link.seriesNumber - 1]
}
