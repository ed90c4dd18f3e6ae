import { Text, Title } from '@mantine/core'
import type { LaneSpeed } from '@readroom/contracts'
import { useLocale, useWords } from '../app/words.ts'
import { durationText } from './duration-text.ts'

export function SpeedSection({ title, hint, speeds }: { title: string; hint: string; speeds: readonly LaneSpeed[] }) {
	const t = useWords()
	const locale = useLocale()
	return (
		<section className="record-section">
			<Title order={2}>{title}</Title>
			<p className="record-hint">{hint}</p>
			{speeds.length === 0 && <Text c="dimmed">{t.records.noneYet}</Text>}
			<table className="record-table">
				<tbody>
					{speeds.map(({ lane, medianMinutes, n }) => (
						<tr key={lane}>
							<td>{t.vocabulary.lane[lane]}</td>
							<td>{durationText(medianMinutes, t, locale)}</td>
							<td>{t.records.meanN({ n })}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
