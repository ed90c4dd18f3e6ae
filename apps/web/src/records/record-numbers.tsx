import { Text, Title } from '@mantine/core'
import type { ReaderRecord } from '@readroom/contracts'
import { useWords } from '../app/words.ts'
import { CalibrationSection } from './calibration-section.tsx'
import { Count, MeanNumber, Share } from './numbers.tsx'
import { SpeedSection } from './speed-section.tsx'
import { StratumTable } from './stratum-table.tsx'

/** Everything a record says in numbers, with what numbers cannot say. */
export function RecordNumbers({ record, isOwn }: { record: ReaderRecord; isOwn: boolean }) {
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
			<CalibrationSection calibration={record.calibration} isOwn={isOwn} />
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
					rows={strata.bodyPart.map((row) => ({ cell: row, name: row.value && vocabulary.bodyPart[row.value] }))}
				/>
				<StratumTable
					title={t.records.byModality}
					rows={strata.modality.map((row) => ({ cell: row, name: row.value && vocabulary.modality[row.value] }))}
				/>
				<StratumTable
					title={t.records.byLane}
					rows={strata.lane.map((row) => ({ cell: row, name: row.value && vocabulary.lane[row.value] }))}
				/>
			</div>
		</section>
	)
}
