import { Text, Title } from '@mantine/core'
import type { LaneSpeed, ReaderRecord } from '@readroom/contracts'
import { useLocale, useWords } from '../app/words.ts'
import { CalibrationSection } from './calibration-section.tsx'
import { durationText } from './duration-text.ts'
import { Count, MeanNumber, Share, ShareText } from './numbers.tsx'

/** Everything a record says in numbers, with what numbers cannot say. */
export function RecordNumbers({ record }: { record: ReaderRecord }) {
	const t = useWords()
	return (
		<>
			<div className="record-numbers">
				<Count label={t.records.answered} value={record.answeredCount} />
				<Count label={t.records.scored} value={record.scoredCount} />
				<Count label={t.records.awaiting} value={record.awaitingOutcomeCount} />
				<Share label={t.records.top1} proportion={record.top1} />
				<Share label={t.records.top3} proportion={record.top3} />
				<Share label={t.records.pooledTop1} proportion={record.poolTop1} />
				<Share label={t.records.pooledTop3} proportion={record.poolTop3} />
				<Share label={t.records.danger} hint={t.records.dangerHint} proportion={record.dangerSensitivity} />
				<Share label={t.records.overCall} hint={t.records.overCallHint} proportion={record.overCall} />
				<MeanNumber label={t.records.graded} hint={t.records.gradedHint} value={record.gradedHit} />
				<MeanNumber label={t.records.brier} hint={t.records.brierHint} value={record.brier} />
				<MeanNumber label={t.records.skill} hint={t.records.skillHint} value={record.skill} isSigned />
			</div>
			<Biases record={record} />
			<CalibrationSection calibration={record.calibration} />
			<StrataSection record={record} />
			<div className="record-columns">
				<SpeedSection title={t.records.speed} hint={t.records.speedHint} speeds={record.speed} />
				<section className="record-section">
					<Title order={2}>{t.records.moved}</Title>
					<Text size="sm">{t.records.movedCounts(record.moved)}</Text>
				</section>
			</div>
		</>
	)
}

function Biases({ record }: { record: ReaderRecord }) {
	const t = useWords()
	return (
		<aside className="record-bias">
			{t.records.biasTitle}
			<ul>
				<li>{t.records.biasCapture(record.captureOfRoom)}</li>
				<li>
					{t.records.captureOfHospital}
					{t.app.said({ text: t.records.captureCounts(record.captureOfHospital) })}
				</li>
				<li>{t.records.biasHard}</li>
				<li>{t.records.biasChoice}</li>
				<li>{t.records.biasVoid}</li>
				{record.repeatedCount > 0 && <li>{t.records.biasRepeated({ count: record.repeatedCount })}</li>}
			</ul>
		</aside>
	)
}

function SpeedSection({ title, hint, speeds }: { title: string; hint: string; speeds: readonly LaneSpeed[] }) {
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

function StrataSection({ record: { strata } }: { record: ReaderRecord }) {
	const t = useWords()
	if (strata.bodyPart.length === 0) return null
	const { vocabulary } = t
	return (
		<section className="record-section">
			<Title order={2} mb="xs">
				{t.records.strata}
			</Title>
			<div className="record-columns">
				<StratumTable
					title={t.records.byBodyPart}
					rows={strata.bodyPart.map((row) => ({ ...row, name: row.value && vocabulary.bodyPart[row.value] }))}
				/>
				<StratumTable
					title={t.records.byModality}
					rows={strata.modality.map((row) => ({ ...row, name: row.value && vocabulary.modality[row.value] }))}
				/>
				<StratumTable
					title={t.records.byLane}
					rows={strata.lane.map((row) => ({ ...row, name: row.value && vocabulary.lane[row.value] }))}
				/>
			</div>
		</section>
	)
}

interface StratumRow extends Pick<ReaderRecord, 'top1' | 'top3'> {
	readonly name: string | null
}

function StratumTable({ title, rows }: { title: string; rows: readonly StratumRow[] }) {
	const t = useWords()
	return (
		<table className="record-table">
			<thead>
				<tr>
					<th>{title}</th>
					<th>{t.records.top1}</th>
					<th>{t.records.top3}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ name, top1, top3 }) => (
					<tr key={name}>
						<td>{name ?? t.records.unknown}</td>
						<td>
							<ShareText proportion={top1} />
						</td>
						<td>
							<ShareText proportion={top3} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}
