import type { Addendum, SeriesInstanceUid } from '@readroom/contracts'
import type { AddendumRow } from './addenda.queries.ts'

export function addendumOf(
	{ id, text, posted_at }: AddendumRow,
	series: readonly { series_instance_uid: SeriesInstanceUid }[],
): Addendum {
	return {
		id,
		text,
		postedAt: posted_at.toISOString(),
		seriesInstanceUids: series.map((one) => one.series_instance_uid),
	}
}
