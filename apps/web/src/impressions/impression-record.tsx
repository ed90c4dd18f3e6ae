import { Title } from '@mantine/core'
import { myImpressions } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useWords } from '../app/words.ts'
import { Count, Share } from '../records/numbers.tsx'

/** How own sealed impressions met the outcomes, apart from opinions on the cases of others; nothing before the first. */
export function ImpressionRecord() {
	const t = useWords()
	const { data } = useQuery({
		queryKey: ['record', 'impressions'],
		queryFn: () => api.call(myImpressions, {}),
	})
	if (data === undefined || data.sealedCount === 0) return null
	return (
		<section className="record-section">
			<Title order={2}>{t.impressions.record}</Title>
			<p className="record-hint">{t.impressions.recordHint}</p>
			<div className="record-numbers">
				<Count label={t.impressions.count} value={data.sealedCount} />
				<Share label={t.records.top1} proportion={data.top1} />
				<Share label={t.records.top3} proportion={data.top3} />
			</div>
		</section>
	)
}
