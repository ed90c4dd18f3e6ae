import { Text, Title } from '@mantine/core'
import type { Mean, PoolQuality } from '@readroom/contracts'
import { useWords } from '../app/words.ts'
import { ShareText, usePercent } from './numbers.tsx'

/** Whether asking several was better than asking one, by how many answered. */
export function PoolQualitySection({ rows }: { rows: readonly PoolQuality[] }) {
	const t = useWords()
	return (
		<section className="record-section">
			<Title order={2}>{t.records.poolQuality}</Title>
			<p className="record-hint">{t.records.poolQualityHint}</p>
			{rows.length === 0 ? (
				<Text c="dimmed">{t.records.noPoolQuality}</Text>
			) : (
				<div className="record-scroll">
					<table className="record-table">
						<thead>
							<tr>
								<th>{t.records.readers}</th>
								<th>{t.records.cases}</th>
								<th>
									{t.records.pool} · {t.records.first}
								</th>
								<th>{t.records.meanReader}</th>
								<th>{t.records.bestReader}</th>
								<th>
									{t.records.pool} · {t.records.firstThree}
								</th>
								<th>{t.records.meanReader}</th>
							</tr>
						</thead>
						<tbody>
							{rows.map((row) => (
								<QualityRow key={row.readerCount} row={row} />
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	)
}

function QualityRow({ row: { readerCount, pool, meanReader, bestReader } }: { row: PoolQuality }) {
	const t = useWords()
	return (
		<tr>
			<td>{t.records.readersFrom({ count: readerCount })}</td>
			<td>{pool.top1.n}</td>
			<td>
				<ShareText proportion={pool.top1} />
			</td>
			<td>
				<MeanText mean={meanReader.top1} />
			</td>
			<td>
				<ShareText proportion={bestReader.top1} />
			</td>
			<td>
				<ShareText proportion={pool.top3} />
			</td>
			<td>
				<MeanText mean={meanReader.top3} />
			</td>
		</tr>
	)
}

function MeanText({ mean: { mean } }: { mean: Mean }) {
	const percent = usePercent()
	return mean === null ? '–' : percent(mean)
}
