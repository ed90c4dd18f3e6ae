import { Text } from '@mantine/core'
import { type CollectiveDifferential, conceptIdOf } from '@readroom/contracts'
import { useLocale, useWords } from '../app/words.ts'
import { diagnosisText } from './diagnosis-text.ts'

/** The second line beside the pool: its order when each reader weighs by his track record, never instead of it. */
export function TrackRecordOrder({ pool }: { pool: CollectiveDifferential }) {
	const t = useWords()
	const locale = useLocale()
	const { byTrackRecord, ranked } = pool
	if (byTrackRecord === null) return null
	const isSame = byTrackRecord.every((diagnosis, place) => {
		const other = ranked[place]
		return other !== undefined && conceptIdOf(other.diagnosis) === conceptIdOf(diagnosis)
	})
	const names = byTrackRecord.map((diagnosis) => diagnosisText(diagnosis, locale))
	return (
		<details className="track-record">
			<summary>
				{t.opinions.byTrackRecord}
				{t.app.said({ text: isSame ? t.opinions.sameOrder : names.join(' > ') })}
			</summary>
			<Text size="xs" c="dimmed">
				{t.opinions.byTrackRecordHint}
			</Text>
		</details>
	)
}
